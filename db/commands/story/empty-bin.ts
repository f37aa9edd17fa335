import { and, asc, eq, isNotNull, isNull, lt, notExists, or } from 'drizzle-orm';
import { machineCommand, type MachineCommand } from '#db/command.ts';
import { forgetShares } from '#db/commands/share/forget-shares.ts';
import { unpointTranslations } from '#db/commands/story/rows/move-translation.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { headlineOf } from '#db/load/headline-of.ts';
import { articles, storyFacets, translations } from '#db/schema.ts';
import { BIN_DAYS, BLANK_DAYS, daysBefore } from '#lib/article/bin.ts';
import { ok } from '#lib/result.ts';

/** So many at once: the writers' turn is not held for long. */
const MOST = 50;

/** How many stories are gone, and whether more may be due, of them or of links. */
type Emptied = { gone: number; isMore: boolean };

/**
 * Deletes for good what has lain in the bin for thirty days, and stories that never got a first word. A story that
 * readers have ever seen stays, in the bin: its address goes on saying that it was withdrawn. Links to drafts that have been
 * over for thirty days go too, with who opened them; making and ending them stays on record.
 */
export const emptyBin: MachineCommand<null, Emptied> = machineCommand({
  name: 'emptyBin',
  async run(tx, _input, _by, now) {
    const due = await listDue(tx, now);
    for (const { id } of due) {
      // The rows point at each other: a language at its newest text, a text at its language.
      await unpointTranslations(tx, id);
      await tx.delete(articles).where(eq(articles.id, id));
    }
    const forgotten = await forgetShares(tx, { now, most: MOST });
    return ok({
      value: { gone: due.length, isMore: due.length === MOST || forgotten === MOST },
      touched: [],
      events: due.map(({ id, headline }) => ({
        kind: 'story.delete' as const,
        subject: 'article' as const,
        id,
        detail: { headline },
      })),
    });
  },
});

async function listDue(tx: Queryable, now: Date): Promise<{ id: number; headline: string }[]> {
  const published = tx
    .select({ id: translations.id })
    .from(translations)
    .where(and(eq(translations.articleId, articles.id), isNotNull(translations.firstPublishedAt)));
  const listed = tx
    .select({ id: storyFacets.articleId })
    .from(storyFacets)
    .where(eq(storyFacets.articleId, articles.id));
  const rows = await tx
    .select({ id: articles.id, sourceLocale: articles.sourceLocale })
    .from(articles)
    .where(
      and(
        or(
          lt(articles.binnedAt, daysBefore(now, BIN_DAYS).toISOString()),
          // What no list has is blank. Only the first days are looked at: whatever is older was looked at before.
          and(
            isNull(articles.binnedAt),
            eq(articles.version, 1),
            lt(articles.changedAt, daysBefore(now, BLANK_DAYS).toISOString()),
            notExists(listed),
          ),
        ),
        notExists(published),
      ),
    )
    .orderBy(asc(articles.id))
    .limit(MOST);
  const due = [];
  for (const row of rows) due.push({ id: row.id, headline: await headlineOf(tx, row) });
  return due;
}
