import { and, count, eq, max } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import {
  agencies,
  agencyNames,
  articleContributors,
  articles,
  articleTopics,
  contributorNames,
  contributors,
  type FrozenDetails,
  revisions,
  sectionNames,
  schedules,
  sections,
  topicNames,
  topics,
  translations,
} from '#db/schema.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';
import type { CheckedName } from '#lib/taxonomy/check-names.ts';
import type { SaveTaxonomyItemInput, TaxonomyKind } from '#lib/taxonomy/taxonomy-inputs.ts';

/** The names of one in every language, as stored. */
export type StoredNames = Record<Locale, CheckedName>;

/** The names of one as they stand, by language; without the fields its kind does not have. */
type ReadNames = Partial<Record<Locale, { name: string; slug?: string; role?: string }>>;

/** What saving and deleting need to know of one kind; every function runs inside the caller's transaction. */
export type TaxonomyStore = {
  findVersion(tx: Queryable, id: number): Promise<number | undefined>;
  /** Adds the row without its names and returns its id. */
  insert(tx: Queryable, input: SaveTaxonomyItemInput): Promise<number>;
  update(tx: Queryable, id: number, version: number, input: SaveTaxonomyItemInput): Promise<void>;
  /** The names that stand, by language. */
  readNames(tx: Queryable, id: number): Promise<ReadNames>;
  /** Puts these names in place of whatever stood there. */
  writeNames(tx: Queryable, id: number, names: StoredNames): Promise<void>;
  /** Whose address this is in that language; undefined for nobody's, and for kinds without addresses. */
  findSlugOwner(tx: Queryable, locale: Locale, slug: string): Promise<number | undefined>;
  /** Stories the desk has put it to. */
  countStories(tx: Queryable, id: number): Promise<number>;
  /** Whether a published text, as frozen, shows it. */
  isShownBy(details: FrozenDetails, id: number): boolean;
  remove(tx: Queryable, id: number): Promise<void>;
};

/** One store for each kind. */
export const TAXON_STORES: Record<TaxonomyKind, TaxonomyStore> = {
  section: {
    findVersion: async (tx, id) =>
      first(await tx.select({ is: sections.version }).from(sections).where(eq(sections.id, id))),
    async insert(tx, input) {
      const last = first(await tx.select({ is: max(sections.position) }).from(sections));
      const [row] = await tx
        .insert(sections)
        .values({ position: (last ?? -1) + 1, accent: accentOf(input) })
        .returning({ id: sections.id });
      return idOf(row);
    },
    async update(tx, id, version, input) {
      await tx
        .update(sections)
        .set({ version, accent: accentOf(input) })
        .where(eq(sections.id, id));
    },
    readNames: async (tx, id) =>
      byLocale(
        await tx
          .select({ locale: sectionNames.locale, name: sectionNames.name, slug: sectionNames.slug })
          .from(sectionNames)
          .where(eq(sectionNames.sectionId, id)),
      ),
    async writeNames(tx, id, names) {
      await tx.delete(sectionNames).where(eq(sectionNames.sectionId, id));
      for (const locale of LOCALES)
        await tx
          .insert(sectionNames)
          .values({ sectionId: id, locale, name: names[locale].name, slug: names[locale].slug });
    },
    findSlugOwner: async (tx, locale, slug) =>
      first(
        await tx
          .select({ is: sectionNames.sectionId })
          .from(sectionNames)
          .where(and(eq(sectionNames.locale, locale), eq(sectionNames.slug, slug))),
      ),
    countStories: async (tx, id) =>
      first(await tx.select({ is: count() }).from(articles).where(eq(articles.sectionId, id))) ?? 0,
    isShownBy: (details, id) => details.sectionId === id,
    async remove(tx, id) {
      await tx.delete(sections).where(eq(sections.id, id));
    },
  },
  topic: {
    findVersion: async (tx, id) => first(await tx.select({ is: topics.version }).from(topics).where(eq(topics.id, id))),
    async insert(tx) {
      const [row] = await tx.insert(topics).values({}).returning({ id: topics.id });
      return idOf(row);
    },
    async update(tx, id, version) {
      await tx.update(topics).set({ version }).where(eq(topics.id, id));
    },
    readNames: async (tx, id) =>
      byLocale(
        await tx
          .select({ locale: topicNames.locale, name: topicNames.name, slug: topicNames.slug })
          .from(topicNames)
          .where(eq(topicNames.topicId, id)),
      ),
    async writeNames(tx, id, names) {
      await tx.delete(topicNames).where(eq(topicNames.topicId, id));
      for (const locale of LOCALES)
        await tx.insert(topicNames).values({ topicId: id, locale, name: names[locale].name, slug: names[locale].slug });
    },
    findSlugOwner: async (tx, locale, slug) =>
      first(
        await tx
          .select({ is: topicNames.topicId })
          .from(topicNames)
          .where(and(eq(topicNames.locale, locale), eq(topicNames.slug, slug))),
      ),
    countStories: async (tx, id) =>
      first(await tx.select({ is: count() }).from(articleTopics).where(eq(articleTopics.topicId, id))) ?? 0,
    isShownBy: (details, id) => details.topicIds.includes(id),
    async remove(tx, id) {
      await tx.delete(topics).where(eq(topics.id, id));
    },
  },
  contributor: {
    findVersion: async (tx, id) =>
      first(await tx.select({ is: contributors.version }).from(contributors).where(eq(contributors.id, id))),
    async insert(tx, input) {
      const [row] = await tx
        .insert(contributors)
        .values({ portraitImageId: portraitOf(input) ?? null })
        .returning({ id: contributors.id });
      return idOf(row);
    },
    async update(tx, id, version, input) {
      // Drizzle leaves alone what is undefined.
      await tx
        .update(contributors)
        .set({ version, portraitImageId: portraitOf(input) })
        .where(eq(contributors.id, id));
    },
    readNames: async (tx, id) =>
      byLocale(
        await tx
          .select({
            locale: contributorNames.locale,
            name: contributorNames.name,
            slug: contributorNames.slug,
            role: contributorNames.role,
          })
          .from(contributorNames)
          .where(eq(contributorNames.contributorId, id)),
      ),
    async writeNames(tx, id, names) {
      await tx.delete(contributorNames).where(eq(contributorNames.contributorId, id));
      for (const locale of LOCALES)
        await tx.insert(contributorNames).values({ contributorId: id, locale, ...names[locale] });
    },
    findSlugOwner: async (tx, locale, slug) =>
      first(
        await tx
          .select({ is: contributorNames.contributorId })
          .from(contributorNames)
          .where(and(eq(contributorNames.locale, locale), eq(contributorNames.slug, slug))),
      ),
    countStories: async (tx, id) =>
      first(
        await tx.select({ is: count() }).from(articleContributors).where(eq(articleContributors.contributorId, id)),
      ) ?? 0,
    isShownBy: (details, id) => details.contributorIds.includes(id),
    async remove(tx, id) {
      await tx.delete(contributors).where(eq(contributors.id, id));
    },
  },
  agency: {
    findVersion: async (tx, id) =>
      first(await tx.select({ is: agencies.version }).from(agencies).where(eq(agencies.id, id))),
    async insert(tx) {
      const [row] = await tx.insert(agencies).values({}).returning({ id: agencies.id });
      return idOf(row);
    },
    async update(tx, id, version) {
      await tx.update(agencies).set({ version }).where(eq(agencies.id, id));
    },
    readNames: async (tx, id) =>
      byLocale(
        await tx
          .select({ locale: agencyNames.locale, name: agencyNames.name })
          .from(agencyNames)
          .where(eq(agencyNames.agencyId, id)),
      ),
    async writeNames(tx, id, names) {
      await tx.delete(agencyNames).where(eq(agencyNames.agencyId, id));
      for (const locale of LOCALES)
        await tx.insert(agencyNames).values({ agencyId: id, locale, name: names[locale].name });
    },
    findSlugOwner: async () => undefined,
    countStories: async (tx, id) =>
      first(await tx.select({ is: count() }).from(articles).where(eq(articles.agencyId, id))) ?? 0,
    isShownBy: (details, id) => details.agencyId === id,
    async remove(tx, id) {
      await tx.delete(agencies).where(eq(agencies.id, id));
    },
  },
};

/**
 * How many texts, of any language, show one as they were frozen: live, or to go live by themselves. The desk may have put
 * the stories elsewhere since.
 */
export async function countFrozenTexts(tx: Queryable, store: TaxonomyStore, id: number): Promise<number> {
  const live = await tx
    .select({ details: revisions.details })
    .from(translations)
    .innerJoin(revisions, eq(revisions.id, translations.liveRevisionId));
  const scheduled = await tx
    .select({ details: revisions.details })
    .from(schedules)
    .innerJoin(revisions, eq(revisions.id, schedules.revisionId));
  return [...live, ...scheduled].filter(({ details }) => details !== null && store.isShownBy(details, id)).length;
}

function byLocale<T extends { locale: Locale }>(rows: readonly T[]): Partial<Record<Locale, Omit<T, 'locale'>>> {
  return Object.fromEntries(rows.map(({ locale, ...names }) => [locale, names])) as Partial<
    Record<Locale, Omit<T, 'locale'>>
  >;
}

function first<T>(rows: { is: T }[]): T | undefined {
  return rows[0]?.is;
}

function idOf(row: { id: number } | undefined): number {
  if (!row) throw new Error('The database returned no row for an insert.');
  return row.id;
}

function portraitOf(input: SaveTaxonomyItemInput): number | null | undefined {
  if (input.kind !== 'contributor') throw new Error(`A ${input.kind} has no portrait.`);
  return input.portraitImageId;
}

function accentOf(input: SaveTaxonomyItemInput): string {
  if (input.kind !== 'section') throw new Error(`A ${input.kind} has no accent.`);
  return input.accent;
}
