import { and, eq, inArray } from 'drizzle-orm';
import { ownCommand, type OwnCommand } from '#db/command.ts';
import { holds } from '#db/schema.ts';
import type { ReleaseHoldsInput } from '#lib/article/holds/hold-inputs.ts';
import { ok } from '#lib/result.ts';

/**
 * A person's tab writes in these parts of a story no more, or in none where they are left out: it is closed, elsewhere, or
 * nobody has pressed a key in it for long. What another holds stays. Answers how many holds ended.
 */
export const releaseHolds: OwnCommand<ReleaseHoldsInput, { ended: number }> = ownCommand({
  name: 'releaseHolds',
  unrecorded: 'See holdParts.',
  async run(tx, { articleId, tab, parts }, by) {
    const ended = await tx
      .delete(holds)
      .where(
        and(
          eq(holds.articleId, articleId),
          eq(holds.holderId, by.id),
          eq(holds.tab, tab),
          parts && inArray(holds.part, parts),
        ),
      )
      .returning({ part: holds.part });
    return ok({ value: { ended: ended.length }, touched: [], events: [] });
  },
});
