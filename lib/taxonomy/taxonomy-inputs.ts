import { z } from 'zod';
import { ACCENTS } from '#lib/taxonomy/accents.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';

/** What the paper names in every language beside its stories. */
const TAXONOMY_KINDS = ['section', 'topic', 'contributor', 'agency'] as const;

/** One of {@link TAXONOMY_KINDS}. */
export type TaxonomyKind = (typeof TAXONOMY_KINDS)[number];

// Bounds for the parser only; what people are told is told by checkNames().
const text = z.string().max(1_000);

function inEveryLanguage<T extends z.ZodType>(fields: T) {
  return z.strictObject(Object.fromEntries(LOCALES.map((locale) => [locale, fields])) as Record<Locale, T>);
}

const named = inEveryLanguage(z.strictObject({ name: text }));
const addressed = inEveryLanguage(z.strictObject({ name: text, slug: text }));
const printed = inEveryLanguage(z.strictObject({ name: text, slug: text, role: text }));

// Without an id a new one; with an id, the version it was read at.
const standing = { id: z.int().positive().optional(), version: z.int().positive().optional() };

/** What is asked of saveTaxonomyItem(): names as typed; an empty slug is proposed from the name. */
export const saveTaxonomyItemInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('section'), ...standing, names: addressed, accent: z.enum(ACCENTS) }),
  z.strictObject({ kind: z.literal('topic'), ...standing, names: addressed }),
  z.strictObject({
    kind: z.literal('contributor'),
    ...standing,
    names: printed,
    // A picture of the library, null for none; left out, the portrait stays what it is.
    portraitImageId: z.int().positive().nullable().optional(),
  }),
  z.strictObject({ kind: z.literal('agency'), ...standing, names: named }),
]);

/** {@link saveTaxonomyItemInput}, parsed. */
export type SaveTaxonomyItemInput = z.infer<typeof saveTaxonomyItemInput>;

/** What is asked of deleteTaxonomyItem(). */
export const deleteTaxonomyItemInput = z.strictObject({
  kind: z.enum(TAXONOMY_KINDS),
  id: z.int().positive(),
  version: z.int().positive(),
});

/** {@link deleteTaxonomyItemInput}, parsed. */
export type DeleteTaxonomyItemInput = z.infer<typeof deleteTaxonomyItemInput>;

/** What is asked of reorderSections(): every section's id, in their new order. */
export const reorderSectionsInput = z.strictObject({ ids: z.array(z.int().positive()).max(500) });

/** What a story may ask for where the paper does not have it. */
export const ASKED_KINDS = ['topic', 'contributor'] as const satisfies readonly TaxonomyKind[];

/** One of {@link ASKED_KINDS}. */
export type AskedKind = (typeof ASKED_KINDS)[number];

const id = z.int().positive();

/** What is asked of askForName(): a name in one language, for a story. */
export const askForNameInput = z.strictObject({
  articleId: id,
  kind: z.enum(ASKED_KINDS),
  locale: z.enum(LOCALES),
  name: text,
});

/** {@link askForNameInput}, parsed. */
export type AskForNameInput = z.infer<typeof askForNameInput>;

/** What is asked of acceptAskedName(): the names it gets, as of a new one. */
export const acceptAskedNameInput = z.strictObject({ askedId: id, item: saveTaxonomyItemInput });

/** {@link acceptAskedNameInput}, parsed. */
export type AcceptAskedNameInput = z.infer<typeof acceptAskedNameInput>;

/** What is asked of declineAskedName(). */
export const declineAskedNameInput = z.strictObject({ askedId: id });

/** {@link declineAskedNameInput}, parsed. */
export type DeclineAskedNameInput = z.infer<typeof declineAskedNameInput>;
