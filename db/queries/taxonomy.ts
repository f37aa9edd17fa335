import { asc, count, eq } from 'drizzle-orm';
import { database } from '#db/engine/database.ts';
import { imageColumns, toImageSource } from '#db/load/image-source.ts';
import {
  agencies,
  agencyNames,
  articleContributors,
  articles,
  articleTopics,
  contributorNames,
  contributors,
  images,
  sectionNames,
  sections,
  topicNames,
  topics,
} from '#db/schema.ts';
import { type Accent, accentNamed } from '#lib/taxonomy/accents.ts';
import type { ImageSource } from '#lib/image/image.ts';
import { LOCALE_RECORDS, LOCALES, type Locale } from '#lib/locale.ts';

/** Names in every language; a language without a name has ''. */
type Names<T> = Record<Locale, T>;

type TaxonomyEntry<T> = {
  id: number;
  version: number;
  /** How many stories the desk has put it to, in any state. */
  stories: number;
  names: Names<T>;
};

/** A section, with its name and address in every language. */
type SectionItem = TaxonomyEntry<{ name: string; slug: string }> & { accent: Accent; position: number };
/** A topic, with its name and address in every language. */
type TopicItem = TaxonomyEntry<{ name: string; slug: string }>;
/** A contributor, with their name as printed and what they are, in every language; `portrait` is null for none. */
type ContributorItem = TaxonomyEntry<{ name: string; slug: string; role: string }> & { portrait: ImageSource | null };
/** An agency, with its name as printed in every language. */
type AgencyItem = TaxonomyEntry<{ name: string }>;

/** Every section, in the paper's order. */
export async function listSections(db = database()): Promise<SectionItem[]> {
  const tx = db.reader;
  const rows = await tx.select().from(sections).orderBy(asc(sections.position), asc(sections.id));
  const names = await tx.select().from(sectionNames);
  const used = tally(
    await tx.select({ id: articles.sectionId, stories: count() }).from(articles).groupBy(articles.sectionId),
  );
  const named = inLanguages(
    names,
    ({ sectionId }) => sectionId,
    ({ name, slug }) => ({ name, slug }),
    { name: '', slug: '' },
  );
  return rows.map(({ id, version, position, accent }) => ({
    id,
    version,
    position,
    accent: accentNamed(accent),
    stories: used.get(id) ?? 0,
    names: named(id),
  }));
}

/** Every topic, by its name in `locale`. */
export async function listTopics(locale: Locale, db = database()): Promise<TopicItem[]> {
  const tx = db.reader;
  const rows = await tx.select().from(topics);
  const names = await tx.select().from(topicNames);
  const used = tally(
    await tx.select({ id: articleTopics.topicId, stories: count() }).from(articleTopics).groupBy(articleTopics.topicId),
  );
  const named = inLanguages(
    names,
    ({ topicId }) => topicId,
    ({ name, slug }) => ({ name, slug }),
    { name: '', slug: '' },
  );
  return byName(
    rows.map(({ id, version }) => ({ id, version, stories: used.get(id) ?? 0, names: named(id) })),
    locale,
  );
}

/** Every contributor, by their name in `locale`. */
export async function listContributors(locale: Locale, db = database()): Promise<ContributorItem[]> {
  const tx = db.reader;
  const rows = await tx
    .select({ id: contributors.id, version: contributors.version, portrait: imageColumns })
    .from(contributors)
    .leftJoin(images, eq(images.id, contributors.portraitImageId));
  const names = await tx.select().from(contributorNames);
  const used = tally(
    await tx
      .select({ id: articleContributors.contributorId, stories: count() })
      .from(articleContributors)
      .groupBy(articleContributors.contributorId),
  );
  const none = { name: '', slug: '', role: '' };
  const named = inLanguages(
    names,
    ({ contributorId }) => contributorId,
    ({ name, slug, role }) => ({ name, slug, role }),
    none,
  );
  return byName(
    rows.map(({ id, version, portrait }) => ({
      id,
      version,
      stories: used.get(id) ?? 0,
      names: named(id),
      portrait: portrait && toImageSource(portrait),
    })),
    locale,
  );
}

/** Every agency, by its name in `locale`. */
export async function listAgencies(locale: Locale, db = database()): Promise<AgencyItem[]> {
  const tx = db.reader;
  const rows = await tx.select().from(agencies);
  const names = await tx.select().from(agencyNames);
  const used = tally(
    await tx.select({ id: articles.agencyId, stories: count() }).from(articles).groupBy(articles.agencyId),
  );
  const named = inLanguages(
    names,
    ({ agencyId }) => agencyId,
    ({ name }) => ({ name }),
    { name: '' },
  );
  return byName(
    rows.map(({ id, version }) => ({ id, version, stories: used.get(id) ?? 0, names: named(id) })),
    locale,
  );
}

function tally(rows: { id: number | null; stories: number }[]): Map<number, number> {
  return new Map(rows.flatMap(({ id, stories }) => (id === null ? [] : [[id, stories] as const])));
}

function inLanguages<R extends { locale: Locale }, T>(
  rows: R[],
  idOf: (row: R) => number,
  nameOf: (row: R) => T,
  none: T,
): (id: number) => Names<T> {
  const found = new Map(rows.map((row) => [`${idOf(row)} ${row.locale}`, nameOf(row)]));
  return (id) =>
    Object.fromEntries(LOCALES.map((locale) => [locale, found.get(`${id} ${locale}`) ?? none])) as Names<T>;
}

function byName<T extends { id: number; names: Names<{ name: string }> }>(items: T[], locale: Locale): T[] {
  const { compare } = new Intl.Collator(LOCALE_RECORDS[locale].tag);
  return items.sort((a, b) => compare(a.names[locale].name, b.names[locale].name) || a.id - b.id);
}
