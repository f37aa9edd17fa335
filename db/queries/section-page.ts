import { database, type Queryable } from '#db/engine/database.ts';
import { listSectionAlternates, listSections } from '#db/queries/live-sections.ts';
import { countLiveStories, listLiveStories } from '#db/queries/live-stories.ts';
import type { Alternate, PublishedSection, StoryCard } from '#lib/article/published-article.ts';
import type { Locale } from '#lib/locale.ts';

/** One page of a section in one language: its live stories, newest first. */
export type SectionPage = {
  section: PublishedSection;
  stories: StoryCard[];
  /** Where the section begins in every language: what another language has on its second page are other stories. */
  alternates: Alternate[];
  /** Counted from 1. */
  page: number;
  /** At least 1: a section without a story has one empty page. */
  pages: number;
};

/** What stands at a section's address: nothing is called so in this language, its stories do not reach so far, or a page. */
export type SectionStanding =
  { kind: 'no_section' } | { kind: 'no_page'; section: PublishedSection } | ({ kind: 'page' } & SectionPage);

/** How many stories stand on one page of a section. */
export const STORIES_ON_A_PAGE = 24;

/** The section at an address, from its `page`. Asks the database the same few questions however many stories there are. */
export async function findSectionPage(
  { locale, slug, page = 1 }: { locale: Locale; slug: string; page?: number },
  db: Queryable = database().reader,
): Promise<SectionStanding> {
  const section = (await listSections(locale, db)).find((one) => one.slug === slug);
  if (!section) return { kind: 'no_section' };
  const asked = { locale, sectionId: section.id };
  const pages = Math.max(1, Math.ceil((await countLiveStories(asked, db)) / STORIES_ON_A_PAGE));
  if (page > pages) return { kind: 'no_page', section };
  const offset = (page - 1) * STORIES_ON_A_PAGE;
  const stories = await listLiveStories({ ...asked, limit: STORIES_ON_A_PAGE, offset }, db);
  return { kind: 'page', section, stories, alternates: await listSectionAlternates(section.id, db), page, pages };
}
