import { mergeAttributes, Node } from '@tiptap/core';

const text = (name: string) => ({
  default: '',
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '',
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
});
const number = (name: string, attribute: string) => ({
  default: 0,
  parseHTML: (element: HTMLElement) => Number(element.getAttribute(`data-${attribute}`)) || 0,
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${attribute}`]: attributes[name] }),
});

/** A picture in the text with this language's caption, alt text and, where it differs, credit. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    imageId: number('imageId', 'image-id'),
    caption: text('caption'),
    alt: text('alt'),
    credit: text('credit'),
  }),
  parseHTML: () => [{ tag: 'figure[data-image-id]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', mergeAttributes(HTMLAttributes)],
});

/** "Read more: …": another story of ours, by its number. */
export const ReadMore = Node.create({
  name: 'readMore',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ articleId: number('articleId', 'article-id') }),
  parseHTML: () => [{ tag: 'aside[data-article-id]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['aside', mergeAttributes(HTMLAttributes)],
});

/** A video or post elsewhere, as a card. */
export const Embed = Node.create({
  name: 'embed',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ provider: text('provider'), url: text('url'), title: text('title') }),
  parseHTML: () => [{ tag: 'aside[data-provider][data-url]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['aside', mergeAttributes(HTMLAttributes)],
});
