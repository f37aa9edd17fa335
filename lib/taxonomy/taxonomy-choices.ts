import type { Locale } from '#lib/locale.ts';

/** Something with a name in every language, to be chosen from: a section, a contributor, a topic, an agency. */
export type NamedChoice = { id: number; names: Record<Locale, string> };

/** All that a story's shared details choose from: sections in the paper's order, the rest by English name. */
export type TaxonomyChoices = Record<'sections' | 'contributors' | 'topics' | 'agencies', NamedChoice[]>;
