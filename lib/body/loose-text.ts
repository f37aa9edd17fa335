import { isBlockId } from '#lib/body/block-id.ts';
import type { BlockId } from '#lib/body/nodes.ts';

/** Attributes that hold words somebody typed, in the order they are read out. */
const WORDED = ['attribution', 'caption', 'alt', 'credit', 'title', 'url'];
// Deeper than any text; a value that holds itself ends here.
const DEEPEST = 200;

/**
 * The words in a body, or a part of one, that lib/body/parse.ts may well refuse: nodes it does not know are looked
 * through, and what nobody typed is passed over. A line each for blocks, for what follows a line break, and for words
 * beside the text (a caption, whom a quotation is from). Never throws.
 */
export function looseLines(value: unknown): string[] {
  const lines: string[] = [];
  let line = '';
  const close = () => {
    if (line.trim() !== '') lines.push(line.trim());
    line = '';
  };
  const walk = (node: unknown, depth: number) => {
    if (typeof node !== 'object' || node === null || depth > DEEPEST) return;
    if (Array.isArray(node)) {
      for (const child of node as unknown[]) walk(child, depth + 1);
      return;
    }
    const { text, content, attrs } = node as Record<string, unknown>;
    if (typeof text === 'string') {
      line += text;
      return;
    }
    close();
    walk(content, depth + 1);
    close();
    if (typeof attrs !== 'object' || attrs === null) return;
    for (const name of WORDED) {
      const words = (attrs as Record<string, unknown>)[name];
      if (typeof words === 'string' && words.trim() !== '') lines.push(words.trim());
    }
  };
  walk(value, 0);
  close();
  return lines;
}

/** A paragraph as an editor or {@link parseBody} takes it; null asks for an id. */
type LooseParagraph = {
  type: 'paragraph';
  attrs: { id: BlockId | null };
  content?: { type: 'text'; text: string }[];
};

/** A block as plain paragraphs of its {@link looseLines}, the first with its id: one empty paragraph when it has no words. */
export function plainParagraphs(block: unknown): LooseParagraph[] {
  const attrs: unknown = typeof block === 'object' && block !== null && 'attrs' in block ? block.attrs : undefined;
  const id: unknown = typeof attrs === 'object' && attrs !== null && 'id' in attrs ? attrs.id : undefined;
  const [first, ...others] = looseLines(block).map((text) => [{ type: 'text' as const, text }]);
  return [
    { type: 'paragraph', attrs: { id: isBlockId(id) ? id : null }, ...(first ? { content: first } : {}) },
    ...others.map((content): LooseParagraph => ({ type: 'paragraph', attrs: { id: null }, content })),
  ];
}
