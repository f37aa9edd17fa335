/** The two dates readers are told, as instants: ISO 8601 in UTC. Both null until the first publication. */
type StoryDates = { firstPublishedAt: string | null; lastUpdatedAt: string | null };

/** The dates of a text that was published at least once. */
export type PublishedDates = { firstPublishedAt: string; lastUpdatedAt: string };

/**
 * The dates after a publication at `now`. The first publication is set once and for all (schema.org `datePublished`), and
 * with it «last updated». From then on «last updated» (`dateModified`) moves only when the editor calls the change
 * `substantive`; withdrawing and publishing again is no change by itself.
 */
export function datesAfter(
  standing: StoryDates,
  { substantive, now }: { substantive: boolean; now: Date },
): PublishedDates {
  const at = now.toISOString();
  if (standing.firstPublishedAt === null) return { firstPublishedAt: at, lastUpdatedAt: at };
  const { firstPublishedAt, lastUpdatedAt } = standing;
  return { firstPublishedAt, lastUpdatedAt: substantive ? at : (lastUpdatedAt ?? firstPublishedAt) };
}

/**
 * The dates a page shows, in its words, its cards and its structured data alike. A text that was never updated shows its
 * first publication as its last update; a draft that was never published shows `now` (its preview alone asks).
 */
export function shownDates({ firstPublishedAt, lastUpdatedAt }: StoryDates, now: Date): { first: Date; updated: Date } {
  const first = firstPublishedAt === null ? now : new Date(firstPublishedAt);
  return { first, updated: lastUpdatedAt === null ? first : new Date(lastUpdatedAt) };
}
