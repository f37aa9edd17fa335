import type { DraftBody, FigureNode } from '#lib/body/nodes.ts';

/** The pictures a body shows, in reading order: figures by themselves, and those of galleries. They stand nowhere else. */
export function figuresOfBody(body: DraftBody): FigureNode[] {
  return body.content.flatMap((block) =>
    block.type === 'figure' ? [block] : block.type === 'gallery' ? (block.content ?? []) : [],
  );
}

/** `body` with each of {@link figuresOfBody} replaced by what `change` makes of it; the other blocks are the same objects. */
export function mapFigures(body: DraftBody, change: (figure: FigureNode) => FigureNode): DraftBody {
  const content = body.content.map((block) => {
    if (block.type === 'figure') return change(block);
    return block.type === 'gallery' && block.content ? { ...block, content: block.content.map(change) } : block;
  });
  return { ...body, content };
}

/** Ids of the pictures in a body, each once, in reading order. */
export function imagesOfBody(body: DraftBody): number[] {
  return [...new Set(figuresOfBody(body).map(({ attrs }) => attrs.imageId))];
}
