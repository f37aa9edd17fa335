import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { type ListedStory, listStoriesById } from '#db/queries/story-list/listed-stories.ts';
import {
  type Counted,
  LIMITS,
  type Limits,
  type ListPlace,
  type NarrowedList,
  type Narrowing,
  narrowList,
  readAhead,
} from '#db/queries/story-list/narrow-list.ts';
import { neededStories } from '#db/queries/story-list/needed-stories.ts';
import { searchTexts } from '#db/queries/story-list/search-texts.ts';
import { facet } from '#lib/article/facets.ts';
import type { ListState } from '#lib/article/list-states.ts';
import type { Need } from '#lib/desk/needs.ts';
import type { Locale } from '#lib/locale.ts';
import { wantedWords } from '#lib/article/story-words.ts';
import { searchTerms } from '#lib/text/search-form.ts';

/** Which stories are asked for. Everything may be left out; `state` is that of `language` where both are given. */
export type StoryFilter = {
  /**
   * Words of the newest texts, or the story's number: in either script and language, in any order, unfinished ones of three
   * letters on too; `modi` finds मोदी.
   */
  search?: string;
  language?: Locale;
  state?: ListState;
  /** Stories that need somebody at this instant; in `language` where that is given. */
  need?: { need: Need; now: Date } | undefined;
  sectionId?: number;
  /** A user's id: stories they began, a language of which they began or wrote last, or of which they have something to write. */
  mineId?: string;
  /** A user's id: stories of which a language was returned to them. */
  returnedToId?: string;
  /** What lies in the archive, in place of everything else; a search narrows it. */
  isArchived?: boolean;
  /** What lies in the bin, in place of everything else; no other filter narrows that. */
  isBinned?: boolean;
};

/** Which page: a number from 1, or the stories right after, or before, a place; see {@link StoryList}. */
export type StoryListPage = { page?: number; pageSize?: number; olderThan?: ListPlace; newerThan?: ListPlace };

/** One page of the list, and how many stories there are in all. */
export type StoryList = {
  stories: ListedStory[];
  /** All there are, counted as far as narrowList() does; there are more where `isMore`. */
  total: number;
  isMore: boolean;
  pageSize: number;
  /** Null where the page was asked for by a place. */
  page: number | null;
  /** How many pages have a number: those of the stories that were counted. */
  pages: number;
  /** Where the list goes on beyond the pages that have a number; null where it does not. */
  older: ListPlace | null;
  newer: ListPlace | null;
};

const PAGE_SIZE = 30;

/**
 * The stories of the desk, newest change first. A page beyond the last that has a number answers that one; from there on
 * the list is read from place to place. `limits` are for tests.
 */
export async function listStories(
  filter: StoryFilter & StoryListPage = {},
  db: Queryable = database().reader,
  limits?: Limits,
): Promise<StoryList> {
  const pageSize = filter.pageSize ?? PAGE_SIZE;
  const list = await openList(filter, pageSize, db, limits);
  const { stories: total, isMore } = list ? await list.count() : { stories: 0, isMore: false };
  const about = { total, isMore, pageSize, pages: Math.max(1, Math.ceil(total / pageSize)) };

  const { olderThan, newerThan } = filter;
  if (list && newerThan) {
    const places = (await list.places({ limit: pageSize + 1, newerThan })).reverse();
    if (places.length > pageSize) {
      const shown = places.slice(1);
      const ends = { newer: shown[0] ?? null, older: shown.at(-1) ?? null };
      return { stories: await listStoriesById(idsOf(shown), db), ...about, page: null, ...ends };
    }
  }
  const page = Math.min(Math.max(1, Math.trunc(filter.page ?? 1) || 1), about.pages);
  const from = olderThan ? { olderThan } : { offset: newerThan ? 0 : (page - 1) * pageSize };
  const places = list ? await list.places({ limit: pageSize + 1, ...from }) : [];
  const shown = places.slice(0, pageSize);
  const goesOn = places.length > pageSize && (olderThan !== undefined || page === about.pages);
  return {
    stories: await listStoriesById(idsOf(shown), db),
    ...about,
    page: olderThan ? null : newerThan ? 1 : page,
    older: goesOn ? (shown.at(-1) ?? null) : null,
    newer: olderThan ? (shown[0] ?? olderThan) : null,
  };
}

/** The list at what a filter means; undefined when it can find nothing: something was typed that has no word. */
async function openList(
  filter: StoryFilter,
  pageSize: number,
  db: Queryable,
  limits: Limits = LIMITS,
): Promise<NarrowedList | undefined> {
  const { search = '', ...others } = filter;
  const asked = narrowingOf(others, db);
  if (search.trim() === '' || filter.isBinned) return asked && narrowList(asked, pageSize, db, limits);
  const groups = wantedWords(search);
  if (groups.length === 0 || !asked) return undefined;
  // What is found is counted, as far as it is looked through, and no further.
  return readAhead((part) => searchTexts({ groups, ...asked }, part, db), limits.counted);
}

/** At most `limit` stories whose headline has these words, those that readers of `locale` can see first, then the newest change. */
export async function searchStories(
  { search, locale, limit }: { search: string; locale: Locale; limit: number },
  db: Queryable = database().reader,
): Promise<ListedStory[]> {
  const asked = narrowingOf({ search }, db);
  if (!asked) return [];
  const shown = facet.shown(locale);
  const find = async (more: Partial<Narrowing>, most: number) =>
    (await narrowList({ ...asked, ...more }, most, db)).places({ limit: most });
  const found = await find({ facets: [shown] }, limit);
  if (found.length < limit) found.push(...(await find({ without: shown }, limit - found.length)));
  return listStoriesById(idsOf(found), db);
}

/** What a filter narrows the list to; undefined when it can find nothing: something was typed that has no word. */
function narrowingOf(
  { search = '', language, state, need, sectionId, mineId, returnedToId, isBinned, isArchived }: StoryFilter,
  db: Queryable,
): Narrowing | undefined {
  if (isBinned) return { terms: [], facets: [facet.bin()] };
  const terms = searchTerms(search);
  if (terms.length === 0 && search.trim() !== '') return undefined;
  if (isArchived) return { terms, facets: [facet.archive()] };
  return {
    terms,
    among: need && neededStories({ ...need, language }, db),
    facets: [
      // The first is read where all are usual, and the others looked up: a state or a language narrows down least.
      ...(sectionId === undefined ? [] : [facet.section(sectionId)]),
      ...(returnedToId === undefined ? [] : [facet.returned(returnedToId)]),
      ...(mineId === undefined ? [] : [facet.person(mineId)]),
      ...(state ? [facet.state(state, language)] : language && !need ? [facet.language(language)] : []),
    ],
  };
}

/** How many stories a filter means, counted as far as the list of them is. */
export async function countStories(
  filter: StoryFilter,
  db: Queryable = database().reader,
  limits?: Limits,
): Promise<Counted> {
  const list = await openList(filter, PAGE_SIZE, db, limits);
  return list ? list.count() : { stories: 0, isMore: false };
}

/** One column of the board: how many stories stand so, counted as their list is, and the newest of them. */
export type BoardColumn = { state: ListState; count: Counted; stories: ListedStory[] };

/** The stages of the board in the order in which a text goes through them; what stands beside a live one comes with it. */
export const BOARD_STATES = [
  'draft', 'in_review', 'ready', 'scheduled', 'live', 'live_draft', 'withdrawn',
] as const satisfies readonly ListState[]; // prettier-ignore

/** So many stories stand in a column; its list has the others. */
export const IN_A_COLUMN = 20;

/** The stories of a filter by the stages of their languages: of every stage, or of that one alone which the filter names. */
export async function listBoard(filter: StoryFilter, db: Queryable = database().reader): Promise<BoardColumn[]> {
  const columns = [];
  for (const state of filter.state ? [filter.state] : BOARD_STATES) {
    const list = await openList({ ...filter, state }, PAGE_SIZE, db);
    const count = list ? await list.count() : { stories: 0, isMore: false };
    columns.push({ state, count, ids: list ? idsOf(await list.places({ limit: IN_A_COLUMN })) : [] });
  }
  const stories = await listStoriesById([...new Set(columns.flatMap(({ ids }) => ids))], db);
  const byId = new Map(stories.map((story) => [story.articleId, story]));
  return columns.map(({ state, count, ids }) => ({ state, count, stories: ids.flatMap((id) => byId.get(id) ?? []) }));
}

const idsOf = (places: ListPlace[]) => places.map(({ articleId }) => articleId);
