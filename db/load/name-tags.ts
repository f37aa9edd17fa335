import { and, count, eq, gt, gte, or } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { namedStories, nameCounts } from '#db/schema.ts';
import { listTags, MOST_PAGES_NAMED } from '#lib/article/list-tags.ts';
import type { Tag } from '#lib/article/tags.ts';
import { type Locale, otherLocales } from '#lib/locale.ts';
import type { NameAt } from '#lib/taxonomy/name-kinds.ts';

/** One language of a story as the lists of names have it: the names it was live under, and those it is live under now. */
type NamesPlace = {
  articleId: number;
  locale: Locale;
  /** What the lists are ordered by. An instant, ISO 8601 in UTC. */
  firstPublishedAt: string;
  before: readonly NameAt[];
  after: readonly NameAt[];
};

/**
 * The pages of topics, contributors and agencies whose readers see something else after one language of a story was
 * published or withdrawn. Ask it in the transaction of the change, once relist() has counted it.
 */
export async function nameTags(tx: Queryable, place: NamesPlace, mostNamed = MOST_PAGES_NAMED): Promise<Tag[]> {
  const { locale } = place;
  const has = (names: readonly NameAt[], one: NameAt) =>
    names.some(({ kind, id }) => kind === one.kind && id === one.id);
  const names = [...place.before, ...place.after.filter((one) => !has(place.before, one))];
  const tags: Tag[] = [];
  for (const name of names) {
    const [was, is] = [has(place.before, name), has(place.after, name)];
    const stories = await countStories(tx, name, locale);
    const newer = await countNewer(tx, name, place);
    const { kind, id } = name;
    tags.push(...listTags(`${kind}:${id}:${locale}`, { was, is, stories, newer }, mostNamed));
    // The first story makes the page, and the last takes it away: the other language's pages link to it.
    if (stories + Number(was) - Number(is) === 0 || stories === 0)
      for (const other of otherLocales(locale)) tags.push(`${kind}:${id}:${other}`, `${kind}:${id}:${other}:pages`);
  }
  return tags;
}

async function countStories(tx: Queryable, { kind, id }: NameAt, locale: Locale): Promise<number> {
  const [row] = await tx
    .select({ stories: nameCounts.stories })
    .from(nameCounts)
    .where(and(eq(nameCounts.kind, kind), eq(nameCounts.nameId, id), eq(nameCounts.locale, locale)));
  return row?.stories ?? 0;
}

/** Counted from the newest end of an index: none for a story that is published now. */
async function countNewer(
  tx: Queryable,
  { kind, id }: NameAt,
  { locale, articleId, firstPublishedAt }: NamesPlace,
): Promise<number> {
  const at = namedStories.firstPublishedAt;
  const [row] = await tx
    .select({ stories: count() })
    .from(namedStories)
    .where(
      and(
        eq(namedStories.kind, kind),
        eq(namedStories.nameId, id),
        eq(namedStories.locale, locale),
        gte(at, firstPublishedAt),
        or(gt(at, firstPublishedAt), gt(namedStories.articleId, articleId)),
      ),
    );
  return row?.stories ?? 0;
}
