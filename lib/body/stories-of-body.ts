import type { DraftBody } from '#lib/body/nodes.ts';

/** The stories a body's "Read more" cards lead to, each once, in the order of the text. They stand at the top level only. */
export function storiesOfBody(body: DraftBody): number[] {
  return [...new Set(body.content.flatMap((block) => (block.type === 'readMore' ? [block.attrs.articleId] : [])))];
}
