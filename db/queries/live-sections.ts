import { and, asc, eq, sql } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { keptQuery } from '#db/engine/common/kept-query.ts';
import { database } from '#db/engine/database.ts';
import { sectionNames, sections } from '#db/schema.ts';
import type { Alternate, PublishedSection } from '#lib/article/published-article.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';

/** The sections as the language `locale` (a placeholder) names them, to be narrowed or put in order. */
export function namedSections(db: Queryable) {
  return db
    .select({ id: sections.id, name: sectionNames.name, slug: sectionNames.slug, accent: sections.accent })
    .from(sections)
    .innerJoin(
      sectionNames,
      and(eq(sectionNames.sectionId, sections.id), eq(sectionNames.locale, sql.placeholder('locale'))),
    );
}

const inOrder = keptQuery((db) => namedSections(db).orderBy(asc(sections.position), asc(sections.id)));

/** The sections of the paper as one language names them, in the paper's order. */
export async function listPublishedSections(
  locale: Locale,
  db: Queryable = database().reader,
): Promise<PublishedSection[]> {
  const rows = await inOrder(db, { locale });
  return rows.map((row) => ({ ...row, address: `/${locale}/${row.slug}` }));
}

/** The section's page in every language that has a name for it, in list order of the languages. */
export async function listSectionAlternates(
  sectionId: number,
  db: Queryable = database().reader,
): Promise<Alternate[]> {
  const rows = await db
    .select({ locale: sectionNames.locale, slug: sectionNames.slug })
    .from(sectionNames)
    .where(eq(sectionNames.sectionId, sectionId));
  return LOCALES.flatMap((locale) =>
    rows.filter((row) => row.locale === locale).map(({ slug }) => ({ locale, address: `/${locale}/${slug}` })),
  );
}
