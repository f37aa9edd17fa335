import { database, type Queryable } from '#db/engine/database.ts';
import { listSectionAlternates, listSections } from '#db/queries/live-sections.ts';
import { listLiveStories } from '#db/queries/live-stories.ts';
import type { Alternate, PublishedSection, StoryCard } from '#lib/article/published-article.ts';
import type { Locale } from '#lib/locale.ts';

/** One section in one language: its newest live stories, and where the section stands in the other languages. */
export type SectionPage = { section: PublishedSection; stories: StoryCard[]; alternates: Alternate[] };

const LIMIT = 60;

/** The section at an address, with at most its 60 newest stories, or undefined when none is called so in this language. */
export async function findSectionPage(
  { locale, slug }: { locale: Locale; slug: string },
  db: Queryable = database().reader,
): Promise<SectionPage | undefined> {
  const section = (await listSections(locale, db)).find((one) => one.slug === slug);
  if (!section) return undefined;
  return {
    section,
    stories: await listLiveStories({ locale, sectionId: section.id, limit: LIMIT }, db),
    alternates: await listSectionAlternates(section.id, db),
  };
}
