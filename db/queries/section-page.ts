import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { findListPage, isListPage, type ListPage } from '#db/queries/list-page.ts';
import { listSectionAlternates, listPublishedSections } from '#db/queries/live-sections.ts';
import type { Alternate, PublishedSection } from '#lib/article/published-article.ts';
import type { Locale } from '#lib/locale.ts';

/** One page of a section in one language: its live stories, newest first. */
export type SectionPage = ListPage & {
  section: PublishedSection;
  /** Where the section begins in every language: what another language has on a page of that number are other stories. */
  alternates: Alternate[];
};

/**
 * What stands at a section's address: nothing is called so in this language; a page; nothing, because its stories do not
 * reach so far; or its stories do, but still stand at the section's own address.
 */
type SectionStanding =
  | { kind: 'no_section' }
  | { kind: 'no_page'; section: PublishedSection }
  | { kind: 'not_yet'; section: PublishedSection }
  | ({ kind: 'page' } & SectionPage);

/** Whether something stands at a numbered page of a section, be it the way to where its stories still are. */
export async function isSectionPage(
  { locale, slug, page }: { locale: Locale; slug: string; page: number },
  db: Queryable = database().reader,
): Promise<boolean> {
  const section = (await listPublishedSections(locale, db)).find((one) => one.slug === slug);
  return section !== undefined && isListPage({ locale, of: { sectionId: section.id }, page }, db);
}

/** The section at an address, or one of its numbered pages. */
export async function findSectionPage(
  { locale, slug, page }: { locale: Locale; slug: string; page?: number },
  db: Queryable = database().reader,
): Promise<SectionStanding> {
  const section = (await listPublishedSections(locale, db)).find((one) => one.slug === slug);
  if (!section) return { kind: 'no_section' };
  const found = await findListPage({ locale, of: { sectionId: section.id }, page }, db);
  if (found.kind !== 'page') return { ...found, section };
  return { ...found, section, alternates: await listSectionAlternates(section.id, db) };
}
