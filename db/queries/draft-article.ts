import { and, asc, eq, inArray } from 'drizzle-orm';
import { database, type Queryable } from '#db/engine/database.ts';
import { findAround, leadImage } from '#db/queries/published-article.ts';
import {
  articleContributors,
  articles,
  articleTopics,
  type FrozenDetails,
  images,
  revisions,
  translations,
} from '#db/schema.ts';
import type { PublishedArticle } from '#lib/article/published-article.ts';
import type { Body } from '#lib/body/nodes.ts';
import type { Locale } from '#lib/locale.ts';

/**
 * A story as its newest text and the desk's details of this moment would read, in the shape of a published one, or
 * undefined when it has no text in that language. For the newsroom's preview alone: reader routes never import it.
 */
export async function findDraftArticle(
  { articleId, locale }: { articleId: number; locale: Locale },
  db: Queryable = database().reader,
): Promise<PublishedArticle | undefined> {
  const [found] = await db
    .select({ text: revisions, translation: translations, article: articles })
    .from(translations)
    .innerJoin(revisions, eq(revisions.id, translations.draftRevisionId))
    .innerJoin(articles, eq(articles.id, translations.articleId))
    .where(and(eq(translations.articleId, articleId), eq(translations.locale, locale)))
    .limit(1);
  if (!found) return undefined;
  const { text, translation, article } = found;
  const details = {
    sectionId: article.sectionId,
    agencyId: article.agencyId,
    contributorIds: await listContributorIds(articleId, db),
    topicIds: await listTopicIds(articleId, db),
    leadImageId: article.leadImageId,
    images: await findImages([article.leadImageId, ...figureImageIds(text.body)], db),
  };
  return {
    ...(await findAround({ articleId, locale, slug: text.slug, body: text.body, details }, db)),
    sourceLocale: article.sourceLocale,
    kicker: text.kicker,
    headline: text.headline,
    standfirst: text.standfirst,
    dateline: text.dateline,
    byline: text.byline,
    lead: leadImage(text, details),
    body: text.body,
    seoTitle: text.seoTitle,
    seoDescription: text.seoDescription,
    firstPublishedAt: translation.firstPublishedAt,
    lastUpdatedAt: translation.lastUpdatedAt,
  };
}

const figureImageIds = (body: Body) =>
  body.content.flatMap((block) => (block.type === 'figure' ? [block.attrs.imageId] : []));

async function listContributorIds(articleId: number, db: Queryable): Promise<number[]> {
  const { contributorId, position } = articleContributors;
  const rows = await db
    .select({ contributorId })
    .from(articleContributors)
    .where(eq(articleContributors.articleId, articleId))
    .orderBy(asc(position));
  return rows.map((row) => row.contributorId);
}

async function listTopicIds(articleId: number, db: Queryable): Promise<number[]> {
  const { topicId, position } = articleTopics;
  const rows = await db
    .select({ topicId })
    .from(articleTopics)
    .where(eq(articleTopics.articleId, articleId))
    .orderBy(asc(position));
  return rows.map((row) => row.topicId);
}

async function findImages(ids: (number | null)[], db: Queryable): Promise<FrozenDetails['images']> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return {};
  const { id, key, width, height, focalX, focalY, credit } = images;
  const rows = await db
    .select({ id, key, width, height, focalX, focalY, credit })
    .from(images)
    .where(inArray(id, known));
  return Object.fromEntries(rows.map(({ id: imageId, ...image }) => [imageId, image]));
}
