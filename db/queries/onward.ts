import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { listLiveStories, type StoriesOf } from '#db/queries/live-stories.ts';
import type { Onward } from '#lib/article/onward.ts';
import type { PublishedArticle, StoryCard } from '#lib/article/published-article.ts';

/** How many stories stand in each list. */
const OF_SECTION = 6;
const OF_NAME = 3;
const LATEST = 5;

/**
 * The live stories a story leads on to, in its language, no story twice: of its section, by its first writer who has
 * others, of its first topic that has others, and the newest of the paper.
 */
export async function findOnward(article: PublishedArticle, db: Queryable = database().reader): Promise<Onward> {
  const { locale, section } = article;
  const shown = new Set([article.articleId]);
  const take = async (of: StoriesOf, count: number): Promise<StoryCard[]> => {
    const stories = await listLiveStories({ locale, of, limit: count + shown.size }, db);
    const taken = stories.filter(({ articleId }) => !shown.has(articleId)).slice(0, count);
    for (const { articleId } of taken) shown.add(articleId);
    return taken;
  };
  const ofSection = section ? await take({ sectionId: section.id }, OF_SECTION) : [];
  const named: Onward['named'] = [];
  for (const [kind, names] of [
    ['contributor', article.contributors],
    ['topic', article.topics],
  ] as const) {
    const name = names.find(({ address }) => address !== null);
    if (name === undefined) continue;
    const stories = await take({ name: { kind, id: name.id } }, OF_NAME);
    if (stories.length > 0) named.push({ kind, name, stories });
  }
  return { section: ofSection, named, latest: await take('paper', LATEST) };
}
