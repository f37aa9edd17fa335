import { type ListState, listStatesOf, type StateFacts } from '#lib/article/list-states.ts';
import { type Locale, LOCALES } from '#lib/locale.ts';

/**
 * Something the list of stories can be narrowed to. Each story is stored under every facet it has, so that a filter of
 * the list is one facet, and several filters are stories that have each of theirs.
 */
export type Facet =
  | 'all'
  | 'bin'
  | 'archive'
  | `language:${Locale}`
  | `state:${ListState}`
  | `state:${ListState}:${Locale}`
  | `section:${number}`
  | `person:${string}`
  | `returned:${string}`
  | `shown:${Locale}`;

/** Names of facets. */
export const facet = {
  /** Stories in the bin, which have no other facet. */
  bin: (): Facet => 'bin',
  /** Stories in the archive, which have no other facet but that readers see them. */
  archive: (): Facet => 'archive',
  /** Every story. */
  all: (): Facet => 'all',
  /** Somebody has begun this language. */
  language: (locale: Locale): Facet => `language:${locale}`,
  /** One of its languages stands so, or, with `locale`, this one. */
  state: (state: ListState, locale?: Locale): Facet =>
    locale === undefined ? `state:${state}` : `state:${state}:${locale}`,
  /** The desk has put it in this section. */
  section: (sectionId: number): Facet => `section:${sectionId}`,
  /** This person began it, began one of its languages, wrote the newest text of one, or has it or one of them to write. */
  person: (userId: string): Facet => `person:${userId}`,
  /** One of its languages was returned to this person, who had sent it for review or has it to write. */
  returned: (userId: string): Facet => `returned:${userId}`,
  /** Readers see it in this language. */
  shown: (locale: Locale): Facet => `shown:${locale}`,
};

/** What {@link facetsOf} goes by; `personId` may be null where an account is gone or the machine wrote. */
export type FacetedStory = {
  /** Nobody has written anything in it yet: no list shows it. */
  isBlank?: boolean;
  /** It lies in the bin, and is found there alone. */
  isBinned?: boolean;
  /** It lies in the archive: found there, by its words, and among what readers see. */
  isArchived?: boolean;
  sectionId: number | null;
  personId: string | null;
  /** Who has it, or one of its languages, to write. */
  assigneeIds?: readonly string[];
  translations: Partial<
    Record<
      Locale,
      StateFacts & { personId: string | null; writtenById: string | null; returnedToIds?: readonly string[] }
    >
  >;
};

/** Every facet of a story, each once; none while it is blank. */
export function facetsOf({
  isBlank,
  isBinned,
  isArchived,
  sectionId,
  personId,
  assigneeIds = [],
  translations,
}: FacetedStory): Facet[] {
  if (isBinned) return [facet.bin()];
  if (isBlank) return [];
  if (isArchived) {
    const shown = LOCALES.filter((locale) => typeof translations[locale]?.liveRevisionId === 'number');
    return [facet.archive(), ...shown.map((locale) => facet.shown(locale))];
  }
  const found = new Set<Facet>([facet.all()]);
  const people = [personId, ...assigneeIds];
  for (const locale of LOCALES) {
    const translation = translations[locale];
    for (const state of listStatesOf(translation)) found.add(facet.state(state)).add(facet.state(state, locale));
    if (!translation) continue;
    found.add(facet.language(locale));
    if (translation.liveRevisionId !== null) found.add(facet.shown(locale));
    people.push(translation.personId, translation.writtenById);
    for (const person of translation.returnedToIds ?? []) found.add(facet.returned(person));
  }
  if (sectionId !== null) found.add(facet.section(sectionId));
  for (const person of people) if (person !== null) found.add(facet.person(person));
  return [...found];
}
