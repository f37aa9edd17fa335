import { LIST_STATES, type ListState } from '#lib/article/list-states.ts';
import { type Need, NEEDS } from '#lib/desk/needs.ts';
import { isLocale, type Locale } from '#lib/locale.ts';
import { readId } from '#lib/read-id.ts';

/** A way onward beyond the pages that have a number: the stories older, or newer, than the one at a place. */
export type ListStep = { to: 'older' | 'newer'; than: { changedAt: string; articleId: number } };

/**
 * How the story list is narrowed, as its address says it: `?q=&language=&state=&need=&section=&mine=1&returned=1&page=2`,
 * `?bin=1`, `?archive=1&q=`, or `older=2026-02-15T05:52:00.000Z_17` in place of the page; with `as=board` it is shown as the board.
 */
export type StoryFilterParams = {
  search: string;
  language: Locale | undefined;
  state: ListState | undefined;
  /** With `language`, that language is the one that is due, missing, held or failed. */
  need: Need | undefined;
  sectionId: number | undefined;
  mine: boolean;
  /** What was returned to the person who looks. */
  returned: boolean;
  /** The bin in place of the list. */
  bin: boolean;
  /** The archive in place of the list; the search narrows it, and nothing else. */
  archive: boolean;
  /** By stage, in columns, in place of the list. */
  board: boolean;
  page: number;
  /** Counts in place of `page` where it is there. */
  step: ListStep | undefined;
};

const LONGEST_SEARCH = 200;

/** Reads the filter from an address; whatever is not understood is left out, so an old link still opens the list. */
export function readFilter(params: Record<string, string | string[] | undefined>): StoryFilterParams {
  const one = (name: string) => {
    const value = params[name];
    return (Array.isArray(value) ? value[0] : value) ?? '';
  };
  const language = one('language');
  return {
    search: one('q').slice(0, LONGEST_SEARCH),
    language: isLocale(language) ? language : undefined,
    state: LIST_STATES.find((state) => state === one('state')),
    need: NEEDS.find((need) => need === one('need')),
    sectionId: readId(one('section')),
    mine: one('mine') === '1',
    returned: one('returned') === '1',
    bin: one('bin') === '1',
    archive: one('archive') === '1',
    board: one('as') === 'board',
    page: readId(one('page')) ?? 1,
    step: readStep('older', one('older')) ?? readStep('newer', one('newer')),
  };
}

/** The query of a filter, `''` or beginning with `?`; the first page and empty filters are left out. */
export function writeFilter({
  search,
  language,
  state,
  need,
  sectionId,
  mine,
  returned,
  bin,
  archive,
  board,
  page,
  step,
}: StoryFilterParams): string {
  const params = new URLSearchParams();
  if (search.trim() !== '') params.set('q', search.trim());
  if (language) params.set('language', language);
  if (state) params.set('state', state);
  if (need) params.set('need', need);
  if (sectionId !== undefined) params.set('section', String(sectionId));
  if (mine) params.set('mine', '1');
  if (returned) params.set('returned', '1');
  if (bin) params.set('bin', '1');
  if (archive) params.set('archive', '1');
  if (board) params.set('as', 'board');
  if (step) params.set(step.to, `${step.than.changedAt}_${step.than.articleId}`);
  else if (page > 1) params.set('page', String(page));
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

/** True when the list shows less than everything. */
export function isNarrowed(filter: StoryFilterParams): boolean {
  const { search, language, state, need, sectionId, mine, returned } = filter;
  return (
    search.trim() !== '' || mine || returned || [language, state, need, sectionId].some((one) => one !== undefined)
  );
}

const PLACE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_(\d+)$/;

function readStep(to: ListStep['to'], place: string): ListStep | undefined {
  const [, changedAt, id] = PLACE.exec(place) ?? [];
  const articleId = readId(id);
  return changedAt === undefined || articleId === undefined ? undefined : { to, than: { changedAt, articleId } };
}
