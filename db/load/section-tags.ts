import { and, count, eq, gt, gte, or } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { sectionCounts, translations } from '#db/schema.ts';
import { listTags, MOST_PAGES_NAMED } from '#lib/article/list-tags.ts';
import type { Tag } from '#lib/article/tags.ts';
import type { Locale } from '#lib/locale.ts';

/** One language of a story as the lists of sections have it: in which section it is live, null where in none. */
type SectionPlace = {
  articleId: number;
  locale: Locale;
  /** What its section's stories are ordered by. An instant, ISO 8601 in UTC. */
  firstPublishedAt: string;
  before: number | null;
  after: number | null;
};

/**
 * The pages of sections whose readers see something else after one language of a story was published, in the same or
 * another section, or withdrawn. Ask it in the transaction of the change, once relist() has counted it.
 */
export async function sectionTags(tx: Queryable, place: SectionPlace, mostNamed = MOST_PAGES_NAMED): Promise<Tag[]> {
  const { before, after } = place;
  const tags: Tag[] = [];
  for (const sectionId of new Set([before, after])) {
    if (sectionId === null) continue;
    const stories = await countStories(tx, sectionId, place.locale);
    const newer = await countNewer(tx, sectionId, place);
    const change = { was: before === sectionId, is: after === sectionId, stories, newer };
    tags.push(...listTags(`section:${sectionId}:${place.locale}`, change, mostNamed));
  }
  return tags;
}

async function countStories(tx: Queryable, sectionId: number, locale: Locale): Promise<number> {
  const [row] = await tx
    .select({ stories: sectionCounts.stories })
    .from(sectionCounts)
    .where(and(eq(sectionCounts.sectionId, sectionId), eq(sectionCounts.locale, locale)));
  return row?.stories ?? 0;
}

/** Counted from the newest end of an index: none for a story that is published now. */
async function countNewer(
  tx: Queryable,
  sectionId: number,
  { locale, articleId, firstPublishedAt }: SectionPlace,
): Promise<number> {
  const at = translations.firstPublishedAt;
  const [row] = await tx
    .select({ stories: count() })
    .from(translations)
    .where(
      and(
        eq(translations.locale, locale),
        eq(translations.liveSectionId, sectionId),
        gte(at, firstPublishedAt),
        or(gt(at, firstPublishedAt), gt(translations.articleId, articleId)),
      ),
    );
  return row?.stories ?? 0;
}
