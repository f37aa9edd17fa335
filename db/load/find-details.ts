import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { articleContributors, articles, articleTopics, type FrozenDetails, images, imageTexts } from '#db/schema.ts';
import type { StoryDetails } from '#lib/article/text.ts';
import type { Locale } from '#lib/locale.ts';

/** What a story's languages share as the desk has it now. The story must exist. */
export async function findDetails(tx: Queryable, articleId: number): Promise<StoryDetails> {
  const [article] = await tx.select().from(articles).where(eq(articles.id, articleId)).limit(1);
  if (!article) throw new Error('No such story');
  const contributors = await tx
    .select({ id: articleContributors.contributorId })
    .from(articleContributors)
    .where(eq(articleContributors.articleId, articleId))
    .orderBy(asc(articleContributors.position));
  const topics = await tx
    .select({ id: articleTopics.topicId })
    .from(articleTopics)
    .where(eq(articleTopics.articleId, articleId))
    .orderBy(asc(articleTopics.position));
  return {
    sectionId: article.sectionId,
    agencyId: article.agencyId,
    contributorIds: contributors.map(({ id }) => id),
    topicIds: topics.map(({ id }) => id),
    leadImageId: article.leadImageId,
  };
}

/** A picture's shape and credit as a published revision keeps them. */
type FrozenImage = FrozenDetails['images'][string];

/** The pictures of these ids by id, as they stand now and with the credit `locale` prints; unknown ids are left out. */
export async function findFrozenImages(
  tx: Queryable,
  ids: readonly number[],
  locale: Locale,
): Promise<Record<string, FrozenImage>> {
  if (ids.length === 0) return {};
  const rows = await tx
    .select({ image: images, own: imageTexts.credit })
    .from(images)
    .leftJoin(imageTexts, and(eq(imageTexts.imageId, images.id), eq(imageTexts.locale, locale)))
    .where(inArray(images.id, [...ids]))
    .orderBy(asc(images.id));
  return Object.fromEntries(
    rows.map(({ image: { id, key, width, height, focalX, focalY, regions, credit: shared }, own }) => {
      const credit = own || shared;
      return [
        String(id),
        { key, width, height, focalX, focalY, credit, ...(Object.keys(regions).length > 0 && { regions }) },
      ];
    }),
  );
}
