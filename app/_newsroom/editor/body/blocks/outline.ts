import type { Node } from '@tiptap/pm/model';
import type { BlockKind } from '#app/_newsroom/editor/body/blocks/block-commands.ts';

/** One entry of the outline: a block one may want to go to. */
export type OutlineEntry = {
  id: string;
  kind: BlockKind;
  /** What it says, '' where it says nothing. */
  words: string;
  /** 1 for what stands under a heading of its own level or none, 2 for what is one further in. */
  level: 1 | 2;
};

/** The headings of a text, and between them its pictures, tables, pull quotes and cards, in the order of the text. */
export function outlineOf(doc: Node): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  doc.forEach((node) => {
    const { id } = node.attrs as { id: string };
    switch (node.type.name) {
      case 'heading': {
        const isTop = node.attrs.level === 2;
        entries.push({ id, kind: isTop ? 'heading2' : 'heading3', words: node.textContent, level: isTop ? 1 : 2 });
        break;
      }
      case 'figure':
        entries.push({ id, kind: 'figure', words: String(node.attrs.caption ?? ''), level: 2 });
        break;
      case 'pullQuote':
        entries.push({ id, kind: 'pullQuote', words: node.textContent, level: 2 });
        break;
      case 'table':
        entries.push({ id, kind: 'table', words: node.firstChild?.textContent ?? '', level: 2 });
        break;
      case 'box':
        entries.push({ id, kind: 'box', words: String(node.attrs.title ?? ''), level: 2 });
        break;
      case 'interview':
        entries.push({ id, kind: 'interview', words: node.firstChild?.textContent ?? '', level: 2 });
        break;
      case 'gallery':
        entries.push({ id, kind: 'gallery', words: '', level: 2 });
        break;
      case 'readMore':
      case 'embed':
        entries.push({ id, kind: node.type.name, words: String(node.attrs.title ?? ''), level: 2 });
        break;
      default:
    }
  });
  return entries;
}
