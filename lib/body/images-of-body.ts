import type { DraftBody } from '#lib/body/nodes.ts';

/** Ids of the pictures in a body, each once, in reading order. Figures stand only at the top of a body. */
export function imagesOfBody(body: DraftBody): number[] {
  const ids = body.content.flatMap((block) => (block.type === 'figure' ? [block.attrs.imageId] : []));
  return [...new Set(ids)];
}
