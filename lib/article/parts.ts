import type { StoryDetails, TranslationText } from '#lib/article/text.ts';
import { type Locale, LOCALES } from '#lib/locale.ts';

/**
 * What two people can work on at once in one story: the text of each language (head and body), its words for search
 * results and cards, the shared details, the pictures.
 */
export type Part = `text:${Locale}` | `search:${Locale}` | 'details' | 'pictures';

/** Every part of a story, in the order of the editor. */
export const PARTS: readonly Part[] = [
  ...LOCALES.map((locale): Part => `text:${locale}`),
  ...LOCALES.map((locale): Part => `search:${locale}`),
  'details',
  'pictures',
];

const SEARCH_FIELDS: ReadonlySet<keyof TranslationText> = new Set(['seoTitle', 'seoDescription', 'slug']);
const PICTURE_FIELDS: ReadonlySet<keyof TranslationText> = new Set(['leadCaption', 'leadAlt', 'leadCredit']);

/** The part that a field of one language's text belongs to; the body is text. */
export function partOfField(field: keyof TranslationText, locale: Locale): Part {
  if (SEARCH_FIELDS.has(field)) return `search:${locale}`;
  return PICTURE_FIELDS.has(field) ? 'pictures' : `text:${locale}`;
}

/** The part that one of the shared details belongs to. */
export function partOfDetail(field: keyof StoryDetails): Part {
  return field === 'leadImageId' ? 'pictures' : 'details';
}
