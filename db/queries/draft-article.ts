import { and, eq } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { detailsOfRevision } from '#db/load/details-at.ts';
import { findDetails, findFrozenImages } from '#db/load/find-details.ts';
import { listPublishedCorrections } from '#db/load/publishing/corrections.ts';
import { listPublishedUpdates } from '#db/load/publishing/updates.ts';
import { leadImage } from '#db/load/lead-image.ts';
import { findAround } from '#db/queries/published-article.ts';
import { articles, revisions, translations } from '#db/schema.ts';
import type { PrintedName, PublishedArticle } from '#lib/article/published-article.ts';
import { imagesOfBody } from '#lib/body/images-of-body.ts';
import { publicBody } from '#lib/body/public-body.ts';
import type { Locale } from '#lib/locale.ts';

/**
 * A story as its newest text and the desk's details of this moment would read, in the shape of a published one; or as one
 * `version` of it does, with the details that belonged to it for who was given it at `at` (see detailsOfRevision). Names
 * and pictures are printed as they are today, since what the library corrects or drops concerns every text. Undefined when it has no such text in that language. For the newsroom's preview and for what is shared with
 * somebody outside: reader routes never import it.
 */
export async function findDraftArticle(
  { articleId, locale, version = null }: { articleId: number; locale: Locale; version?: Version | null },
  db: Queryable = database().reader,
): Promise<PublishedArticle | undefined> {
  const [found] = await db
    .select({ text: revisions, translation: translations, article: articles })
    .from(translations)
    .innerJoin(
      revisions,
      version === null
        ? eq(revisions.id, translations.draftRevisionId)
        : and(eq(revisions.id, version.revisionId), eq(revisions.translationId, translations.id)),
    )
    .innerJoin(articles, eq(articles.id, translations.articleId))
    .where(and(eq(translations.articleId, articleId), eq(translations.locale, locale)))
    .limit(1);
  if (!found) return undefined;
  const { text, translation, article } = found;
  const shared = version
    ? await detailsOfRevision(db, { articleId, revision: text, at: version.at })
    : await findDetails(db, articleId);
  const body = publicBody(text.body);
  const pictures = imagesOfBody(body);
  if (shared.leadImageId !== null) pictures.push(shared.leadImageId);
  const details = { ...shared, images: await findFrozenImages(db, pictures, locale) };
  const around = await findAround({ articleId, locale, slug: text.slug, body, details }, db);
  return {
    ...around,
    // A name has a page when a live story carries it, and this one may be the first.
    contributors: around.contributors.map(withoutPage),
    agency: around.agency && withoutPage(around.agency),
    topics: around.topics.map(withoutPage),
    sourceLocale: article.sourceLocale,
    kicker: text.kicker,
    headline: text.headline,
    standfirst: text.standfirst,
    dateline: text.dateline,
    byline: text.byline,
    lead: leadImage(text, details),
    body,
    seoTitle: text.seoTitle,
    seoDescription: text.seoDescription,
    firstPublishedAt: translation.firstPublishedAt,
    lastUpdatedAt: translation.lastUpdatedAt,
    corrections: await listPublishedCorrections(translation.id, db),
    updates: await listPublishedUpdates(translation.id, db),
  };
}

/** One text of a language, and the instant (ISO 8601, UTC) at which it was given away. */
type Version = { revisionId: number; at: string };

const withoutPage = <T extends PrintedName>(name: T): T => ({ ...name, address: null });
