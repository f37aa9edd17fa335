import { BODY_BOUNDS } from '#lib/body/bounds.ts';
import type { LeftOut } from '#lib/body/from-html/left-out.ts';
import type { DraftBody } from '#lib/body/nodes.ts';

/** A paste may take half of what a story may hold: there is a story around it, and somebody goes on writing. */
const MOST = { nodes: BODY_BOUNDS.nodes / 2, characters: BODY_BOUNDS.characters / 2 };

/**
 * As much of a body as a story can take in and still be saved, by whole blocks from its beginning; the others are
 * left out, each with its words. What the server would refuse is better not in the text at all.
 */
export function withinBounds(body: DraftBody): { body: DraftBody; leftOut: LeftOut[] } {
  let nodes = 0;
  let characters = 0;
  const content: DraftBody['content'] = [];
  const leftOut: LeftOut[] = [];
  for (const block of body.content) {
    const own = measure(block);
    const fits = nodes + own.nodes <= MOST.nodes && characters + own.characters <= MOST.characters;
    if (fits && leftOut.length === 0) {
      nodes += own.nodes;
      characters += own.characters;
      content.push(block);
    } else leftOut.push({ code: 'excess', words: own.words.join(' ') });
  }
  return { body: { ...body, content }, leftOut };
}

function measure(block: unknown): { nodes: number; characters: number; words: string[] } {
  const waiting = [block];
  const words: string[] = [];
  let nodes = 0;
  let characters = 0;
  while (waiting.length > 0) {
    const node = waiting.pop() as { text?: string; content?: unknown[] };
    nodes += 1;
    if (node.text !== undefined) {
      characters += node.text.length;
      words.push(node.text);
    }
    if (node.content) for (let n = node.content.length - 1; n >= 0; n -= 1) waiting.push(node.content[n]);
  }
  return { nodes, characters, words };
}
