import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { listSectionAlternates, listPublishedSections } from '#db/queries/live-sections.ts';
import { countLiveStories, listLiveStories } from '#db/queries/live-stories.ts';
import type { Alternate, PublishedSection, StoryCard } from '#lib/article/published-article.ts';
import { countNumberedPages, STORIES_ON_A_PAGE } from '#lib/article/section-pages.ts';
import type { Locale } from '#lib/locale.ts';

/** One page of a section in one language: its live stories, newest first. */
export type SectionPage = {
  section: PublishedSection;
  stories: StoryCard[];
  /** Where the section begins in every language: what another language has on a page of that number are other stories. */
  alternates: Alternate[];
  /** Its number, from the oldest stories on; null at the section's own address, where the newest stand. */
  page: number | null;
  /** The pages before and after it; null where there is none, `own` is the section's own address. */
  older: number | null;
  newer: number | 'own' | null;
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
  return section !== undefined && reaches(page, await countLiveStories({ locale, sectionId: section.id }, db));
}

/** Whether a section of so many stories has any that stand, or will stand, on this page. */
const reaches = (page: number, stories: number) => (page - 1) * STORIES_ON_A_PAGE < stories;

/**
 * The section at an address, or one of its numbered pages (lib/article/section-pages.ts). Asks the database the same few
 * questions however many stories there are.
 */
export async function findSectionPage(
  { locale, slug, page }: { locale: Locale; slug: string; page?: number },
  db: Queryable = database().reader,
): Promise<SectionStanding> {
  const section = (await listPublishedSections(locale, db)).find((one) => one.slug === slug);
  if (!section) return { kind: 'no_section' };
  const asked = { locale, sectionId: section.id };
  const stories = await countLiveStories(asked, db);
  const numbered = countNumberedPages(stories);
  if (page !== undefined && page > numbered) return { kind: reaches(page, stories) ? 'not_yet' : 'no_page', section };
  const alternates = await listSectionAlternates(section.id, db);
  if (page === undefined) {
    const limit = Math.max(1, stories - numbered * STORIES_ON_A_PAGE);
    const newest = await listLiveStories({ ...asked, limit }, db);
    return { kind: 'page', section, stories: newest, alternates, page: null, older: numbered || null, newer: null };
  }
  // Counted from the nearer end.
  const older = (page - 1) * STORIES_ON_A_PAGE;
  const newer = stories - older - STORIES_ON_A_PAGE;
  const from = older <= newer ? ({ from: 'oldest', offset: older } as const) : { offset: newer };
  return {
    kind: 'page',
    section,
    stories: await listLiveStories({ ...asked, limit: STORIES_ON_A_PAGE, ...from }, db),
    alternates,
    page,
    older: page - 1 || null,
    newer: page === numbered ? 'own' : page + 1,
  };
}
