import type { TextField } from '#lib/article/limits.ts';
import type { DetailField } from '#lib/article/text.ts';
import { type Locale, LOCALES } from '#lib/locale.ts';
import type { Actor } from '#lib/people/roles.ts';
import { can, type Subject } from '#lib/policy/can.ts';

/**
 * A part of a story that one person writes in at a time: the text of a language (head and body), what search and cards
 * show of it, the details all languages share, and the lead picture with its words in every language.
 */
export type Part = `text:${Locale}` | `search:${Locale}` | 'details' | 'pictures';

/** Every {@link Part} a story can have, in the order of the screen. */
export const PARTS: readonly Part[] = [
  ...LOCALES.map((locale): Part => `text:${locale}`),
  ...LOCALES.map((locale): Part => `search:${locale}`),
  'details',
  'pictures',
];

const OF_FIELD: Record<TextField | 'body', 'text' | 'search' | 'pictures'> = {
  kicker: 'text',
  headline: 'text',
  standfirst: 'text',
  // It follows the headline while nobody has typed another.
  slug: 'text',
  dateline: 'text',
  byline: 'text',
  body: 'text',
  seoTitle: 'search',
  seoDescription: 'search',
  // Whoever chooses a picture brings its words along.
  leadCaption: 'pictures',
  leadAlt: 'pictures',
  leadCredit: 'pictures',
};

const OF_DETAIL: Record<DetailField, 'details' | 'pictures'> = {
  sectionId: 'details',
  agencyId: 'details',
  contributorIds: 'details',
  topicIds: 'details',
  leadImageId: 'pictures',
};

/** What a field of a text belongs to, whatever its language. */
export function kindOfField(field: TextField | 'body'): 'text' | 'search' | 'pictures' {
  return OF_FIELD[field];
}

/** The part that a field of a language's text belongs to. */
export function partOfField(field: TextField | 'body', locale: Locale): Part {
  const kind = kindOfField(field);
  return kind === 'pictures' ? kind : `${kind}:${locale}`;
}

/** The part that one of the shared details belongs to. */
export function partOfDetail(field: DetailField): Part {
  return OF_DETAIL[field];
}

/** The language whose text or search fields a part is; undefined for what all languages share. */
export function localeOfPart(part: Part): Locale | undefined {
  return LOCALES.find((locale) => part.endsWith(`:${locale}`));
}

/** Whether this person may write something in the part, and so hold it and take it over. `story`: whose it is, for can(). */
export function mayWritePart(
  actor: Actor,
  part: Part,
  story: Pick<Subject, 'ownerId' | 'assignees' | 'sectionId'>,
): boolean {
  const locale = localeOfPart(part);
  if (locale !== undefined) return can(actor, 'translation.edit', { ...story, locale });
  if (can(actor, 'story.details', story)) return true;
  // A translator words the picture in their language.
  return part === 'pictures' && LOCALES.some((one) => can(actor, 'translation.edit', { ...story, locale: one }));
}
