import { blocksInside, type NamedBlock } from '#lib/body/nested-blocks.ts';
import type { BlockId, DraftBody, DraftNode, InlineNode } from '#lib/body/nodes.ts';
import type { Locale } from '#lib/locale.ts';
import { countScripts, leftInOther, type ScriptCount } from '#lib/text/other-script.ts';

/** A block of a body whose words are in the other language's script; see {@link leftInOther}. */
type UntranslatedBlock = { id: BlockId; kind: 'sentence' | 'name' };

/** Lines of the text that one was made from, as {@link shortLines} gives them. */
export type SourceLines = ReadonlySet<string>;

const NO_LINES: SourceLines = new Set();

/**
 * The blocks of a text in `locale` that still stand in the other language: its own top blocks, in order. Words that were
 * marked as being in the other language are meant so and do not count; captions, alt texts, titles of cards and headings of
 * boxes do. A line that stands as in `source` is a `sentence` however short. An attribution, which may be a name, and one
 * cell of a table count only where they stand as in `source`.
 */
export function untranslatedBlocks(
  body: DraftBody,
  locale: Locale,
  source: SourceLines = NO_LINES,
): UntranslatedBlock[] {
  return body.content.flatMap((block) => {
    const kind = untranslated(block, locale, source);
    return kind ? [{ id: block.attrs.id, kind }] : [];
  });
}

/**
 * Whether one block stands in the other language, or one line of a list, quotation, box or interview, one picture of a gallery does. The cells of a table are
 * taken together, since most of them are names, but for a sentence that stands as in `source`. `block` may be the JSON of
 * an editor's node.
 */
export function untranslated(
  block: NamedBlock,
  locale: Locale,
  source: SourceLines = NO_LINES,
): UntranslatedBlock['kind'] | undefined {
  const inside = blocksInside(block);
  if (inside?.some((inner) => untranslated(inner, locale, source) === 'sentence')) return 'sentence';
  if (ownLines(block).some(({ words }) => lineLeft(words, locale, source))) return 'sentence';
  if (namingLines(block, locale).some(({ words }) => source.has(folded(words)))) return 'sentence';
  const count = { own: 0, other: 0 };
  add(block, locale, count);
  return leftInOther(count);
}

/** Words of a block that stand beside its running text. */
type BesideWords = 'caption' | 'alt' | 'title' | 'attribution';

/** Where in a block words are: `id` of the innermost block, `beside` where they are not its running text. */
export type UntranslatedPart = { id: BlockId; beside?: BesideWords };

/** The innermost block in `block` that {@link untranslated} found first, and which of its words; itself where none inside is. */
export function untranslatedPart(block: NamedBlock, locale: Locale, source: SourceLines = NO_LINES): UntranslatedPart {
  const kind = untranslated(block, locale, source);
  const inner = blocksInside(block)?.find((one) => untranslated(one, locale, source) === kind);
  if (inner) return untranslatedPart(inner, locale, source);
  const { id } = block.attrs;
  const own = ownLines(block);
  const line =
    own.find(({ words }) => lineLeft(words, locale, source)) ??
    namingLines(block, locale).find(({ words }) => source.has(folded(words))) ??
    own.find(({ words }) => leftInOther(countScripts(words, locale)) === kind);
  return { id: line?.id ?? id, ...(line?.beside && { beside: line.beside }) };
}

/** From how many words on a line that stands as in the source was forgotten; one alone may be a name. */
const COPIED_WORDS = 2;

/**
 * The lines of `body`, a text of another language, that {@link untranslated} would take for names in a text in `locale`
 * where it does not know better: of two words and more, too few for a sentence. Headings, points and captions among them;
 * attributions and sentences in the cells of tables however long.
 */
export function shortLines(body: DraftBody, locale: Locale): string[] {
  const inOther = ({ words }: Line) => countScripts(words, locale).other >= COPIED_WORDS;
  const lines = body.content
    .flatMap(withInner)
    .flatMap((block) => [
      ...ownLines(block).filter(({ words }) => leftInOther(countScripts(words, locale)) === 'name'),
      ...namingLines(block, locale).filter(({ words }) => leftInOther(countScripts(words, locale))),
    ]);
  return [...new Set(lines.filter(inOther).map(({ words }) => folded(words)))];
}

/** One run of words of the other script in a text, in the block that it stands in. */
export type ForeignRun = { id: BlockId; words: string };

/** From how many words in a row on a run in the other script is no name. */
const RUN_WORDS = 6;

/**
 * Where a text in `locale` goes on in the other script for six words and more, quotation marks or not, outside of what is marked as
 * being in the other language: the first such run of each line. Blocks that are {@link untranslated} as a whole are left out.
 */
export function foreignRuns(body: DraftBody, locale: Locale, source: SourceLines = NO_LINES): ForeignRun[] {
  const runsIn = (block: NamedBlock): ForeignRun[] => {
    const inside = blocksInside(block);
    if (inside) return inside.flatMap(runsIn);
    if (untranslated(block, locale, source)) return [];
    return [...ownLines(block), ...cellLines(block)].flatMap(({ id, words: line }) => {
      const words = firstRun(line, locale);
      return words === undefined ? [] : [{ id, words }];
    });
  };
  return body.content.flatMap(runsIn);
}

/** The first six words in a row of the other script in `line`, as they stand there, without what stands round them. */
function firstRun(line: string, locale: Locale): string | undefined {
  let from = 0;
  let length = 0;
  for (const { 0: token, index } of line.matchAll(/\S+/g)) {
    const letters = token.replace(/[^\p{L}\p{M}]/gu, '');
    // A word of one letter is of no language by itself, and here it stands in a row.
    const { own, other } = countScripts(letters.length === 1 ? letters + letters : token, locale);
    if (own > 0) length = 0;
    else if (other > 0) {
      if (length === 0) from = index;
      length += 1;
      if (length === RUN_WORDS) return trimmed(line.slice(from, index + token.length));
    }
  }
  return undefined;
}

const trimmed = (run: string) => run.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{M}\p{N}]+$/u, '');

const folded = (line: string) => line.trim().normalize('NFC').replace(/\s+/g, ' ');

function lineLeft(line: string, locale: Locale, source: SourceLines): boolean {
  return leftInOther(countScripts(line, locale)) === 'sentence' || source.has(folded(line));
}

/** One thing that is said, in which block, and whether beside its running text. */
type Line = UntranslatedPart & { words: string };

/** What a block says itself, a line for each thing said; nothing of the blocks inside it, and nothing of a table. */
function ownLines(block: NamedBlock): Line[] {
  const { id } = block.attrs;
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'pullQuote':
    case 'question':
      return [{ id, words: unmarked(block.content ?? []) }];
    case 'figure':
      return [
        { id, words: block.attrs.caption, beside: 'caption' },
        { id, words: block.attrs.alt, beside: 'alt' },
      ];
    case 'box':
    case 'embed':
      return [{ id, words: block.attrs.title, beside: 'title' }];
    default:
      return [];
  }
}

/** What may be a name in either script, and was forgotten only where it stands as in the source. */
function namingLines(block: NamedBlock, locale: Locale): Line[] {
  if (block.type === 'blockquote' || block.type === 'pullQuote')
    return [{ id: block.attrs.id, words: block.attrs.attribution, beside: 'attribution' }];
  return cellLines(block).filter(({ words }) => leftInOther(countScripts(words, locale)) === 'sentence');
}

/** The lines of a table's cells. */
function cellLines(block: NamedBlock): Line[] {
  if (block.type !== 'table') return [];
  const cells = block.content.flatMap((row) => row.content ?? []);
  return cells.flatMap(({ content }) =>
    content.map(({ attrs, content: line }) => ({ id: attrs.id, words: unmarked(line ?? []) })),
  );
}

const withInner = (block: NamedBlock): NamedBlock[] => [block, ...(blocksInside(block) ?? []).flatMap(withInner)];

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
      return;
    case 'embed':
      return addText(node.attrs.title, locale, count);
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
