import { and, asc, eq, notExists, sql } from 'drizzle-orm';
import { type MachineCommand, machineCommand } from '#db/command.ts';
import { relist } from '#db/commands/story/rows/relist.ts';
import { storyFacets, storyTexts } from '#db/schema.ts';
import { facet } from '#lib/article/facets.ts';
import { ok } from '#lib/result.ts';

/**
 * Makes stories without kept words findable by them, at most `most`: those of before there was a search of texts, and all after a migration
 * that emptied the table since other words are kept from now on. Answers whether there may be more.
 */
export const indexTexts: MachineCommand<{ most: number }, { isMore: boolean }> = machineCommand({
  name: 'indexTexts',
  unrecorded: 'nothing of a story changes by it',
  async run(tx, { most }) {
    const rows = await tx
      .select({ articleId: storyFacets.articleId })
      .from(storyFacets)
      .where(
        and(
          eq(storyFacets.facet, facet.all()),
          notExists(
            tx
              .select({ one: sql`1` })
              .from(storyTexts)
              .where(eq(storyTexts.articleId, storyFacets.articleId)),
          ),
        ),
      )
      .orderBy(asc(storyFacets.articleId))
      .limit(most);
    for (const { articleId } of rows) await relist(tx, articleId);
    return ok({ value: { isMore: rows.length === most }, touched: [], events: [] });
  },
});
