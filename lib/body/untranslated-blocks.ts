import { blocksInside, type NamedBlock } from '#lib/body/nested-blocks.ts';
import type { BlockId, DraftBody, DraftNode, InlineNode } from '#lib/body/nodes.ts';
import type { Locale } from '#lib/locale.ts';
import { countScripts, leftInOther, type ScriptCount } from '#lib/text/other-script.ts';

/** A block of a body whose words are in the other language's script; see {@link leftInOther}. */
type UntranslatedBlock = { id: BlockId; kind: 'sentence' | 'name' };

/**
 * The blocks of a text in `locale` that still stand in the other language: its own top blocks, in order. Words that were
 * marked as being in the other language are meant so and do not count; captions, alt texts and headings of boxes do,
 * attributions do not.
 */
export function untranslatedBlocks(body: DraftBody, locale: Locale): UntranslatedBlock[] {
  return body.content.flatMap((block) => {
    const kind = untranslated(block, locale);
    return kind ? [{ id: block.attrs.id, kind }] : [];
  });
}

/**
 * Whether one block stands in the other language, or one line of a list, quotation, box or interview, one picture of a gallery does. The cells of a table are
 * taken together, since most of them are names. `block` may be the JSON of an editor's node.
 */
export function untranslated(block: NamedBlock, locale: Locale): UntranslatedBlock['kind'] | undefined {
  const inside = blocksInside(block);
  if (inside?.some((inner) => untranslated(inner, locale) === 'sentence')) return 'sentence';
  const count = { own: 0, other: 0 };
  add(block, locale, count);
  return leftInOther(count);
}

function add(node: Exclude<DraftNode, DraftBody>, locale: Locale, count: ScriptCount): void {
  switch (node.type) {
    case 'figure':
      return addText(`${node.attrs.caption} ${node.attrs.alt}`, locale, count);
    case 'paragraph':
    case 'heading':
    case 'pullQuote':
    case 'question':
      return addText(unmarked(node.content ?? []), locale, count);
    case 'box':
      addText(node.attrs.title, locale, count);
      for (const child of node.content) add(child, locale, count);
      return;
    case 'bulletList':
    case 'orderedList':
    case 'listItem':
    case 'blockquote':
    case 'interview':
    case 'gallery':
    case 'table':
    case 'tableRow':
    case 'tableCell':
    case 'tableHeader':
      for (const child of node.content ?? []) add(child, locale, count);
      return;
    case 'text':
    case 'hardBreak':
    case 'horizontalRule':
    case 'readMore':
    case 'embed':
      return;
  }
}

/** The runs whose language nobody has marked. A marked run parts the words at its sides. */
function unmarked(line: readonly InlineNode[]): string {
  return line
    .map((run) => (run.type === 'text' && !run.marks?.some(({ type }) => type === 'lang') ? run.text : ' '))
    .join('');
}

function addText(text: string, locale: Locale, count: ScriptCount): void {
  const { own, other } = countScripts(text, locale);
  count.own += own;
  count.other += other;
}
