import { Fragment, Slice } from '@tiptap/pm/model';
import { hasSuggestionsIn } from '#app/_newsroom/editor/schema/suggestions.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import { acceptedBody } from '#lib/body/settle-body.ts';

/** What is copied, with everything suggested in it accepted. */
export function acceptedSlice(slice: Slice): Slice {
  if (!hasSuggestionsIn(slice.content)) return slice;
  const [first] = slice.content.content;
  if (!first) return slice;
  const { schema } = first.type;
  const content = slice.content.toJSON() as DraftBody['content'];
  // Words alone are a line while they are settled.
  const isInline = first.isInline;
  const line = { type: 'paragraph', content } as unknown as DraftBody['content'][number];
  const settled = acceptedBody({ type: 'doc', content: isInline ? [line] : content }).content as object[];
  const [only] = settled as { content?: object[] }[];
  const nodes = (isInline ? (only?.content ?? []) : settled).map((json) => schema.nodeFromJSON(json));
  const fragment = Fragment.fromArray(nodes);
  return new Slice(
    fragment,
    Math.min(slice.openStart, depthOf(fragment, 1)),
    Math.min(slice.openEnd, depthOf(fragment, -1)),
  );
}

/** How deep a fragment is open at most at one of its ends. */
function depthOf(fragment: Fragment, side: 1 | -1): number {
  let depth = 0;
  for (
    let node = side === 1 ? fragment.firstChild : fragment.lastChild;
    node && !node.isLeaf;
    node = side === 1 ? node.firstChild : node.lastChild
  )
    depth += 1;
  return depth;
}
