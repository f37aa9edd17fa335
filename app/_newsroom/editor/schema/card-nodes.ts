import { mergeAttributes, Node } from '@tiptap/core';
import { readEmbedAddress } from '#lib/body/embed-address.ts';

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

/** False for an element whose number is none of ours: what points at nothing is not pasted. */
const numbered = (attribute: string) => (element: HTMLElement) => {
  const value = Number(element.getAttribute(`data-${attribute}`));
  return Number.isSafeInteger(value) && value > 0 && null;
};

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
  parseHTML: () => [{ tag: 'figure[data-image-id]', getAttrs: numbered('image-id') }],
  renderHTML: ({ HTMLAttributes }) => ['figure', mergeAttributes(HTMLAttributes)],
});

/** "Read more: …": another story of ours, by its number. */
export const ReadMore = Node.create({
  name: 'readMore',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ articleId: number('articleId', 'article-id') }),
  parseHTML: () => [{ tag: 'aside[data-article-id]', priority: 60, getAttrs: numbered('article-id') }],
  renderHTML: ({ HTMLAttributes }) => ['aside', mergeAttributes(HTMLAttributes)],
});

/** A video or post elsewhere, as a card. */
export const Embed = Node.create({
  name: 'embed',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    provider: { ...text('provider'), parseHTML: (element: HTMLElement) => addressOf(element)?.provider ?? '' },
    url: { ...text('url'), parseHTML: (element: HTMLElement) => addressOf(element)?.url ?? '' },
    title: text('title'),
  }),
  parseHTML: () => [
    {
      tag: 'aside[data-provider][data-url]',
      priority: 60,
      getAttrs: (element) => addressOf(element) !== undefined && null,
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['aside', mergeAttributes(HTMLAttributes)],
});

function addressOf(element: HTMLElement) {
  return readEmbedAddress(element.getAttribute('data-url') ?? '');
}
