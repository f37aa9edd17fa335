import type { Queryable } from '#db/engine/common/database-types.ts';
import { listCorrections, type StoryCorrection } from '#db/load/publishing/corrections.ts';
import { listUpdates, type StoryUpdate } from '#db/load/publishing/updates.ts';
import type { translations } from '#db/schema.ts';
import { correctionsAsked } from '#lib/article/publishing/corrections.ts';
import { missedUpdates } from '#lib/article/publishing/updates.ts';

type Translation = Pick<
  typeof translations.$inferSelect,
  'locale' | 'liveRevisionId' | 'firstPublishedAt' | 'withdrawnAt' | 'madeFromRevisionId'
>;

/** What the other language asks of one: the updates it has not taken in, and the corrections still to be issued in it. */
export type Owed = {
  isBehind: boolean;
  asksCorrection: boolean;
  missed: StoryUpdate[];
  corrections: StoryCorrection[];
};

/**
 * Opens what the languages of a story ask of each other; the answer says it of each. Computed from what went live and which
 * text each language is in line with: nothing of it is stored. A text that was taken off the site is asked for nothing.
 */
export async function findOwed(tx: Queryable, articleId: number): Promise<(translation: Translation) => Owed> {
  const told = await listUpdates(tx, articleId);
  const issued = await listCorrections(tx, articleId);
  return ({ locale, liveRevisionId, firstPublishedAt, withdrawnAt, madeFromRevisionId }) => {
    const theirs = withdrawnAt === null ? told.filter((one) => one.locale !== locale) : [];
    const missed = missedUpdates(madeFromRevisionId, theirs);
    const corrections = correctionsAsked({ locale, firstPublishedAt, isLive: liveRevisionId !== null }, issued);
    return { missed, corrections, isBehind: missed.length > 0, asksCorrection: corrections.length > 0 };
  };
}
