import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { listPublishedSections } from '#db/queries/live-sections.ts';
import { listLiveStories } from '#db/queries/live-stories.ts';
import type { PublishedSection, StoryCard } from '#lib/article/published-article.ts';
import type { Locale } from '#lib/locale.ts';

/** The home page of one edition: the newest stories on top, then what else each section has, no story twice. */
export type Front = {
  lead: StoryCard | undefined;
  seconds: StoryCard[];
  blocks: { section: PublishedSection; stories: StoryCard[] }[];
};

const SECONDS = 6;
const IN_A_BLOCK = 5;
const LOOKED_AT_FOR_LEAD = 6;

/**
 * What stands on the home page. The lead is the newest story that has a picture, if one of the newest six has; seconds
 * and sections follow by first publication, newest first. A section with nothing more to show is left out.
 */
export async function findFront({ locale }: { locale: Locale }, db: Queryable = database().reader): Promise<Front> {
  const newest = await listLiveStories({ locale, of: 'paper', limit: SECONDS + 1 }, db);
  const lead = newest.slice(0, LOOKED_AT_FOR_LEAD).find((story) => story.lead !== null) ?? newest[0];
  const seconds = newest.filter((story) => story !== lead);
  const onTop = new Set(newest.map((story) => story.articleId));
  const blocks: Front['blocks'] = [];
  for (const section of await listPublishedSections(locale, db)) {
    const stories = await listLiveStories(
      { locale, of: { sectionId: section.id }, limit: IN_A_BLOCK + onTop.size },
      db,
    );
    const rest = stories.filter((story) => !onTop.has(story.articleId)).slice(0, IN_A_BLOCK);
    if (rest.length > 0) blocks.push({ section, stories: rest });
  }
  return { lead, seconds, blocks };
}
