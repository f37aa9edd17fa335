/*
 * How a section's stories are divided into pages. Full pages are numbered from the oldest story on, so that a page, once
 * there, keeps its number and its stories whatever is published after it. The newest stories stand at the section's own
 * address: at least a page of them, and less than two, since a page is only numbered when another one is left before it.
 */

/** How many stories stand on one numbered page of a section. */
export const STORIES_ON_A_PAGE = 24;

/** The number of a page as an address has it: written in one way, with at most five digits; undefined for anything else. */
export function readPageNumber(text: string): number | undefined {
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined;
}

/** How many numbered pages a section of `stories` live stories has. */
export function countNumberedPages(stories: number): number {
  return Math.max(0, Math.floor(stories / STORIES_ON_A_PAGE) - 1);
}

/** The page with the story that has so many `older` ones in its section: numbered, or the number it will have. */
export function pageWith(older: number): number {
  return Math.floor(older / STORIES_ON_A_PAGE) + 1;
}

/** One story comes to a section, leaves it, or is another than it was; `older` are the section's stories before it. */
type SectionChange = { before: number; after: number; older: number };

/** What a change of a section shows on: its own address, and numbered pages, from the oldest. */
type SectionPagesTouched = { own: boolean; pages: number[] };

/**
 * Which of a section's pages are others after a change. A story published now stands at the section's own address and
 * touches no other page, but every {@link STORIES_ON_A_PAGE}th makes one. A story that comes or goes among older ones
 * moves all that are newer by one place. Numbers that have no page yet count as the section's own address.
 */
export function sectionPagesTouched({ before, after, older }: SectionChange): SectionPagesTouched {
  const page = pageWith(older);
  const numbered = Math.max(countNumberedPages(before), countNumberedPages(after));
  if (before === after) return page <= numbered ? { own: false, pages: [page] } : { own: true, pages: [] };
  // A page that is made or taken back was led to by the one before it, which otherwise leads to the section's own address.
  const first = countNumberedPages(before) === countNumberedPages(after) ? page : Math.min(page, numbered - 1);
  const pages = [];
  for (let moved = Math.max(1, first); moved <= numbered; moved++) pages.push(moved);
  return { own: true, pages };
}
