import type { Limits } from '#db/queries/story-list/narrow-list.ts';

/** Limits so low that a small newsroom is asked in every way there is for a large one. */
export const EVERY_WAY: readonly Limits[] = [
  // Words are sorted, one alone or several together.
  { few: 0, many: 999, newest: 1, counted: 1 },
  // The newest are enough, or seldom, or never.
  { few: 0, many: 0, newest: 999, counted: 3 },
  { few: 0, many: 0, newest: 4, counted: 3 },
  { few: 0, many: 0, newest: 1, counted: 1 },
  // Some words and facets are rare, some usual, and some more than that.
  { few: 2, many: 6, newest: 6, counted: 9 },
];
