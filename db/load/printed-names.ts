import { eq, inArray } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { keptQuery } from '#db/engine/common/kept-query.ts';
import { imageColumns, toImageSource } from '#db/load/image-source.ts';
import { agencyNames, contributorNames, contributors, images, sectionNames, topicNames } from '#db/schema.ts';
import type { PrintedContributor, PrintedName } from '#lib/article/published-article.ts';
import type { Locale } from '#lib/locale.ts';
import { agencySlug, nameAddress } from '#lib/taxonomy/name-kinds.ts';

type Row = { id: number; locale: Locale; name: string; slug?: string; role?: string };

const contributorsNamed = keptQuery((db, ids) => {
  const { contributorId: id, name, slug, role, locale } = contributorNames;
  return db
    .select({ id, name, slug, role, locale, portrait: imageColumns })
    .from(contributorNames)
    .innerJoin(contributors, eq(contributors.id, id))
    .leftJoin(images, eq(images.id, contributors.portraitImageId))
    .where(inArray(id, ids));
});
const topicsNamed = keptQuery((db, ids) => {
  const { topicId: id, name, slug, locale } = topicNames;
  return db.select({ id, name, slug, locale }).from(topicNames).where(inArray(id, ids));
});
const agenciesNamed = keptQuery((db, ids) => {
  const { agencyId: id, name, locale } = agencyNames;
  return db.select({ id, name, locale }).from(agencyNames).where(inArray(id, ids));
});

/** Contributors as printed in `locale`, with their portraits, in the order asked for; one without any name is left out. */
export async function listContributorNames(
  ids: number[],
  locale: Locale,
  db: Queryable,
): Promise<PrintedContributor[]> {
  if (ids.length === 0) return [];
  return pick(ids, await contributorsNamed(db, {}, ids), locale).map((row) => ({
    id: row.id,
    name: row.name,
    role: row.locale === locale ? (row.role ?? '') : '',
    address: row.locale === locale ? nameAddress({ locale, kind: 'contributor', slug: row.slug ?? '' }) : null,
    portrait: row.portrait && toImageSource(row.portrait),
  }));
}

/** Sections as named in `locale`, in the order asked for. */
export async function listSectionNames(
  ids: number[],
  locale: Locale,
  db: Queryable,
): Promise<{ id: number; name: string }[]> {
  if (ids.length === 0) return [];
  const { sectionId: id, name } = sectionNames;
  const rows = await db.select({ id, name, locale: sectionNames.locale }).from(sectionNames).where(inArray(id, ids));
  return pick(ids, rows, locale).map((section) => ({ id: section.id, name: section.name }));
}

/** Topics as named in `locale`, in the order asked for. */
export async function listTopicNames(ids: number[], locale: Locale, db: Queryable): Promise<PrintedName[]> {
  if (ids.length === 0) return [];
  return pick(ids, await topicsNamed(db, {}, ids), locale).map((row) => ({
    id: row.id,
    name: row.name,
    address: row.locale === locale ? nameAddress({ locale, kind: 'topic', slug: row.slug ?? '' }) : null,
  }));
}

/** An agency as printed in `locale`, or null. */
export async function findAgencyName(
  agencyId: number | null,
  locale: Locale,
  db: Queryable,
): Promise<PrintedName | null> {
  if (agencyId === null) return null;
  const [row] = pick([agencyId], await agenciesNamed(db, {}, [agencyId]), locale);
  if (!row) return null;
  const { id, name } = row;
  const isOwn = row.locale === locale;
  const address = isOwn ? nameAddress({ locale, kind: 'agency', slug: agencySlug({ id, name, locale }) }) : null;
  return { id, name, address };
}

// A name that was never written in this language is printed as the other writes it, rather than not at all.
function pick<R extends Row>(ids: number[], rows: R[], locale: Locale): R[] {
  return ids.flatMap((id) => {
    const named = rows.filter((row) => row.id === id);
    const found = named.find((row) => row.locale === locale) ?? named[0];
    return found ? [found] : [];
  });
}
