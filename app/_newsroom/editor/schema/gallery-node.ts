import { mergeAttributes, Node } from '@tiptap/core';
import { nodeSpec } from '#app/_newsroom/editor/schema/from-table.ts';

/** Pictures shown together; each is a figure, and chosen, worded and dragged like one. */
export const Gallery = Node.create({
  ...nodeSpec('gallery'),
  name: 'gallery',
  group: 'block',
  defining: true,
  // What stands around it is not joined to its pictures, nor are they to it.
  isolating: true,
  renderHTML: ({ HTMLAttributes }) => ['section', mergeAttributes({ 'data-gallery': '' }, HTMLAttributes), 0],
});
