import { inArray } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { keptQuery } from '#db/engine/common/kept-query.ts';
import { agencyNames, contributorNames, sectionNames, topicNames } from '#db/schema.ts';
import type { Locale } from '#lib/locale.ts';

type Printed = { id: number; name: string; role: string };
type Row = Printed & { locale: Locale };

const contributorsNamed = keptQuery((db, ids) => {
  const { contributorId: id, name, role, locale } = contributorNames;
  return db.select({ id, name, role, locale }).from(contributorNames).where(inArray(id, ids));
});
const topicsNamed = keptQuery((db, ids) => {
  const { topicId: id, name, locale } = topicNames;
  return db.select({ id, name, locale }).from(topicNames).where(inArray(id, ids));
});
const agenciesNamed = keptQuery((db, ids) => {
  const { agencyId: id, name, locale } = agencyNames;
  return db.select({ id, name, locale }).from(agencyNames).where(inArray(id, ids));
});

/** Contributors as printed in `locale`, in the order asked for; one without any name is left out. */
export async function listContributorNames(ids: number[], locale: Locale, db: Queryable): Promise<Printed[]> {
  if (ids.length === 0) return [];
  const rows = await contributorsNamed(db, {}, ids);
  return pick(ids, rows, locale);
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
  return pick(ids, withoutRole(rows), locale).map((section) => ({ id: section.id, name: section.name }));
}

/** Topics as named in `locale`, in the order asked for. */
export async function listTopicNames(
  ids: number[],
  locale: Locale,
  db: Queryable,
): Promise<{ id: number; name: string }[]> {
  if (ids.length === 0) return [];
  const rows = await topicsNamed(db, {}, ids);
  return pick(ids, withoutRole(rows), locale).map((topic) => ({ id: topic.id, name: topic.name }));
}

/** An agency as printed in `locale`, or null. */
export async function findAgencyName(
  agencyId: number | null,
  locale: Locale,
  db: Queryable,
): Promise<{ id: number; name: string } | null> {
  if (agencyId === null) return null;
  const rows = await agenciesNamed(db, {}, [agencyId]);
  const [agency] = pick([agencyId], withoutRole(rows), locale);
  return agency ? { id: agency.id, name: agency.name } : null;
}

const withoutRole = (rows: { id: number; name: string; locale: Locale }[]): Row[] =>
  rows.map((row) => ({ ...row, role: '' }));

// A name that was never written in this language is printed as the other writes it, rather than not at all.
function pick(ids: number[], rows: Row[], locale: Locale): Printed[] {
  return ids.flatMap((id) => {
    const named = rows.filter((row) => row.id === id);
    const found = named.find((row) => row.locale === locale) ?? named[0];
    return found ? [{ id, name: found.name, role: found.locale === locale ? found.role : '' }] : [];
  });
}
