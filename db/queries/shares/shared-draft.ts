import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { findLivingShare, type LivingShare } from '#db/load/story/shares.ts';
import { findDraftArticle } from '#db/queries/draft-article.ts';
import type { PublishedArticle } from '#lib/article/published-article.ts';
import type { ImageSource } from '#lib/image/image.ts';
import type { Locale } from '#lib/locale.ts';

/**
 * The text a link shows, with its own pictures at addresses below the link's: `/media` answers what is unpublished only to
 * the newsroom. One version is shown with the details that belong to it (detailsOfRevision). Undefined where there is no such text any more. `share` is of findLivingShare() at this moment.
 */
export async function findSharedDraft(
  { articleId, locale, revisionId, sharedAt }: Pick<LivingShare, 'articleId' | 'locale' | 'revisionId' | 'sharedAt'>,
  token: string,
  db: Queryable = database().reader,
): Promise<PublishedArticle | undefined> {
  const version = revisionId === null ? null : { revisionId, at: sharedAt };
  const article = await findDraftArticle({ articleId, locale, version }, db);
  if (!article) return undefined;
  const under = `/${locale}/shared/${token}/picture`;
  const here = <P extends ImageSource | null>(picture: P): P => picture && { ...picture, under };
  return {
    ...article,
    lead: article.lead && { ...article.lead, picture: here(article.lead.picture) },
    pictures: Object.fromEntries(
      Object.entries(article.pictures).map(([id, { picture, ...rest }]) => [id, { ...rest, picture: here(picture) }]),
    ),
    contributors: article.contributors.map((one) => ({ ...one, portrait: here(one.portrait) })),
  };
}

/** Whether the text that this link shows at `now` holds the picture of `key`. */
export async function isSharedPicture(
  { token, locale, key, now }: { token: string; locale: Locale; key: string; now: Date },
  db: Queryable = database().reader,
): Promise<boolean> {
  const share = await findLivingShare(db, { token, locale, now });
  const article = share && (await findSharedDraft(share, token, db));
  if (!article) return false;
  const pictures = [
    article.lead?.picture,
    ...Object.values(article.pictures).map(({ picture }) => picture),
    ...article.contributors.map(({ portrait }) => portrait),
  ];
  return pictures.some((picture) => picture?.key === key);
}
