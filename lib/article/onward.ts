import type { PrintedName, StoryCard } from '#lib/article/published-article.ts';

/** Where a story leads on to: live stories of its language, each in one list alone. */
export type Onward = {
  /** Others of its section. */
  section: StoryCard[];
  /** Others by its writer, others of its topic. */
  named: { kind: 'contributor' | 'topic'; name: PrintedName; stories: StoryCard[] }[];
  /** The newest of the paper. */
  latest: StoryCard[];
};

/**
 * How long a story's page may be kept, in seconds. Its lists are made with it, and nobody forgets it when a newer story
 * could stand there: it is this old at most (docs/decisions/019-a-story-leads-on.md).
 */
export const ONWARD_SECONDS = 900;

/** Every story in these lists. */
export function onwardStories({ section, named, latest }: Onward): StoryCard[] {
  return [...section, ...named.flatMap(({ stories }) => stories), ...latest];
}
