import type { SQL } from 'drizzle-orm';

/** Which stories are looked for by their words, and which part of them, newest change first (with `newerThan` oldest first). */
export type TextQuery = {
  /** Of each group a story has one word at least. No word holds a quotation mark or a space. */
  groups: readonly (readonly string[])[];
  /** Only stories whose number is among what this question answers. */
  among?: SQL | undefined;
  olderThan?: { changedAt: string; articleId: number } | undefined;
  newerThan?: { changedAt: string; articleId: number } | undefined;
  limit: number;
  offset: number;
};
