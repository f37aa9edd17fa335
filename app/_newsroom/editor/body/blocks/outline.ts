import type { Node } from '@tiptap/pm/model';

/** One heading of the outline. */
export type OutlineEntry = {
  id: string;
  kind: 'heading2' | 'heading3';
  /** What it says, '' where it says nothing. */
  words: string;
  /** 1 for what stands under a heading of its own level or none, 2 for what is one further in. */
  level: 1 | 2;
};

/** The headings of a text, in its order. */
export function outlineOf(doc: Node): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  doc.forEach((node) => {
    if (node.type.name !== 'heading') return;
    const { id, level } = node.attrs as { id: string; level: number };
    const isTop = level === 2;
    entries.push({ id, kind: isTop ? 'heading2' : 'heading3', words: node.textContent, level: isTop ? 1 : 2 });
  });
  return entries;
}
