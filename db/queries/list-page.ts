import type { Queryable } from '#db/engine/common/database-types.ts';
import { countLiveStories, listLiveStories, type StoriesOf } from '#db/queries/live-stories.ts';
import type { StoryCard } from '#lib/article/published-article.ts';
import { countNumberedPages, STORIES_ON_A_PAGE } from '#lib/article/section-pages.ts';
import type { Locale } from '#lib/locale.ts';

/** One page of a list of stories, a section's or a name's, in one language: live stories, newest first. */
export type ListPage = {
  stories: StoryCard[];
  /** Its number, from the oldest stories on; null at the list's own address, where the newest stand. */
  page: number | null;
  /** The pages before and after it; null where there is none, `own` is the list's own address. */
  older: number | null;
  newer: number | 'own' | null;
};

/** A page; or nothing, because the stories do not reach so far; or they do, but still stand at the list's own address. */
type ListStanding = { kind: 'no_page' } | { kind: 'not_yet' } | ({ kind: 'page' } & ListPage);

type Asked = { locale: Locale; of: Exclude<StoriesOf, 'paper'>; page?: number | undefined };

/** Whether something stands at a page of a list, be it the way to where its stories still are. */
export async function isListPage({ locale, of, page }: Asked, db: Queryable): Promise<boolean> {
  return reaches(page ?? 1, await countLiveStories({ locale, of }, db));
}

/** Whether a list of so many stories has any that stand, or will stand, on this page. */
const reaches = (page: number, stories: number) => (page - 1) * STORIES_ON_A_PAGE < stories;

/**
 * The own page of a list, or one of its numbered ones (lib/article/section-pages.ts). Asks the database the same few
 * questions however many stories there are.
 */
export async function findListPage({ locale, of, page }: Asked, db: Queryable): Promise<ListStanding> {
  const asked = { locale, of };
  const stories = await countLiveStories(asked, db);
  const numbered = countNumberedPages(stories);
  if (page !== undefined && page > numbered) return { kind: reaches(page, stories) ? 'not_yet' : 'no_page' };
  if (page === undefined) {
    const limit = Math.max(1, stories - numbered * STORIES_ON_A_PAGE);
    const newest = await listLiveStories({ ...asked, limit }, db);
    return { kind: 'page', stories: newest, page: null, older: numbered || null, newer: null };
  }
  // Counted from the nearer end.
  const older = (page - 1) * STORIES_ON_A_PAGE;
  const newer = stories - older - STORIES_ON_A_PAGE;
  const from = older <= newer ? ({ from: 'oldest', offset: older } as const) : { offset: newer };
  return {
    kind: 'page',
    stories: await listLiveStories({ ...asked, limit: STORIES_ON_A_PAGE, ...from }, db),
    page,
    older: page - 1 || null,
    newer: page === numbered ? 'own' : page + 1,
  };
}
