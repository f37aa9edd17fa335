import type { BlockId, DraftBody, DraftNode } from '#lib/body/nodes.ts';

/** One line of words: the block that holds it and its text, in which a line break is one «\n». Offsets count UTF-16 units, as the editor does. */
export type Line = { id: BlockId; text: string };

/** What of a body a comment can stand on: its lines in reading order, and every block with the words it is known by ('' for none). */
export type Ground = { lines: readonly Line[]; blocks: ReadonlyMap<BlockId, string> };

/** The lines and blocks of a body, those in lists, boxes and tables too. */
export function groundOf(body: DraftBody): Ground {
  const lines: Line[] = [];
  const blocks = new Map<BlockId, string>();
  for (const block of body.content) collect(block, lines, blocks);
  return { lines, blocks };
}

/** The words of a block: its line, else those below and beside it. */
function collect(node: Exclude<DraftNode, DraftBody>, lines: Line[], blocks: Map<BlockId, string>): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'pullQuote':
    case 'question': {
      const text = (node.content ?? []).map((run) => (run.type === 'text' ? run.text : '\n')).join('');
      lines.push({ id: node.attrs.id, text });
      blocks.set(node.attrs.id, text);
      return text;
    }
    case 'box':
    case 'bulletList':
    case 'orderedList':
    case 'listItem':
    case 'blockquote':
    case 'interview':
    case 'gallery':
    case 'table': {
      const own = node.type === 'box' ? [node.attrs.title] : [];
      const children: readonly Exclude<DraftNode, DraftBody>[] = node.content ?? [];
      const words = [...own, ...children.map((child) => collect(child, lines, blocks))];
      const text = words.filter((each) => each.trim() !== '').join('\n');
      blocks.set(node.attrs.id, text);
      return text;
    }
    case 'tableRow':
    case 'tableCell':
    case 'tableHeader': {
      const children: readonly Exclude<DraftNode, DraftBody>[] = node.content ?? [];
      return children.map((child) => collect(child, lines, blocks)).join(' ');
    }
    case 'figure': {
      const text = node.attrs.caption || node.attrs.alt;
      blocks.set(node.attrs.id, text);
      return text;
    }
    case 'embed':
      blocks.set(node.attrs.id, node.attrs.title || node.attrs.url);
      return node.attrs.title;
    case 'horizontalRule':
    case 'readMore':
      blocks.set(node.attrs.id, '');
      return '';
    case 'text':
      return node.text;
    case 'hardBreak':
      return '\n';
  }
}
