import { and, eq } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { listAlternates, listLiveAddresses } from '#db/queries/live-addresses.ts';
import { findPublishedArticle } from '#db/queries/published-article.ts';
import { translations } from '#db/schema.ts';
import type { Alternate, PublishedArticle } from '#lib/article/published-article.ts';
import { type Tag, tagsOf } from '#lib/article/tags.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';
import { readId } from '#lib/read-id.ts';

/** An address of a story as asked for: decoded, NFC. `last` is its last part, slug and id. */
type StoryAddress = { locale: Locale; section: string; last: string };

/** What stands at an address, and what the answer was made from. */
type Standing =
  | { kind: 'live'; article: PublishedArticle; tags: Tag[] }
  /** The story is live elsewhere; `to` is its right path, unencoded. */
  | { kind: 'moved'; to: string; tags: Tag[] }
  /** It was live and is withdrawn since `at`; `notice` is what the newsroom says in its place, '' for the house's sentence. */
  | { kind: 'gone'; at: Date; notice: string; alternates: Alternate[]; tags: Tag[] }
  /** Not live in this language, but in these; whatever else there is of it in this one. */
  | { kind: 'elsewhere'; stories: LiveElsewhere[]; tags: Tag[] }
  /** Nothing readers may know of: never written, or a draft. */
  | { kind: 'none'; tags: Tag[] };

/** A story as it is live in a language. */
export type LiveElsewhere = Alternate & { headline: string };

/**
 * What readers find at an address. The id alone decides which story; a wrong slug or section is a move. A draft answers
 * exactly as nothing does, tags included: the tag is made from the address, so a first publication takes the 404 away.
 */
export async function standingAt(
  { locale, section, last }: StoryAddress,
  db: Queryable = database().reader,
): Promise<Standing> {
  const articleId = readId(/(?:^|-)(\d+)$/.exec(last)?.[1]);
  if (articleId === undefined) return { kind: 'none', tags: tagsOf({ kind: 'no_story', articleId, locale }) };
  const article = await findPublishedArticle({ locale, articleId }, db);
  if (article) {
    const moved = article.address !== `/${locale}/${section}/${last}`;
    return moved
      ? { kind: 'moved', to: article.address, tags: tagsOf({ kind: 'moved', articleId, locale }) }
      : { kind: 'live', article, tags: tagsOf({ kind: 'article', article }) };
  }
  const [row] = await db
    .select({ withdrawnAt: translations.withdrawnAt, notice: translations.withdrawalNotice })
    .from(translations)
    .where(and(eq(translations.articleId, articleId), eq(translations.locale, locale)))
    .limit(1);
  if (row?.withdrawnAt === null || row === undefined) {
    const live = await listLiveAddresses([articleId], db);
    const stories = LOCALES.flatMap((one) => live.filter((story) => story.locale === one));
    return stories.length > 0
      ? { kind: 'elsewhere', stories, tags: tagsOf({ kind: 'elsewhere', articleId, locale }) }
      : { kind: 'none', tags: tagsOf({ kind: 'no_story', articleId, locale }) };
  }
  return {
    kind: 'gone',
    at: new Date(row.withdrawnAt),
    notice: row.notice,
    alternates: await listAlternates(articleId, db),
    tags: tagsOf({ kind: 'withdrawn', articleId, locale }),
  };
}
