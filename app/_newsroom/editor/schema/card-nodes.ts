import { mergeAttributes, Node } from '@tiptap/core';
import { nodeSpec } from '#app/_newsroom/editor/schema/from-table.ts';

const card = (name: 'figure' | 'readMore' | 'embed', tag: 'figure' | 'aside') =>
  Node.create({
    ...nodeSpec(name),
    name,
    group: 'block',
    atom: true,
    draggable: true,
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(HTMLAttributes)],
  });

/** A picture in the text with this language's caption, alt text and, where it differs, credit. */
export const FigureBlock = card('figure', 'figure');

/** "Read more: …": another story of ours, by its number. */
export const ReadMoreBlock = card('readMore', 'aside');

/** A video or post elsewhere, as a card. */
export const EmbedBlock = card('embed', 'aside');
