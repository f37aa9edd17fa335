import { and, eq, isNotNull, isNull, ne, or, type SQL } from 'drizzle-orm';
import { translations } from '#db/schema.ts';
import type { StatusFacts } from '#lib/article/workflow.ts';

/**
 * Conditions of lib/article/workflow.ts or lib/article/list-states.ts as a rule on the rows of `translations`: what
 * `statusOf` answers for a row and what this finds come from one table. `columns` may be those of an alias.
 */
export function statusRule(
  conditions: Partial<StatusFacts>,
  columns: Pick<typeof translations, 'stage' | 'draftRevisionId' | 'liveRevisionId' | 'withdrawnAt'> = translations,
): SQL {
  const { stage, draftRevisionId, liveRevisionId, withdrawnAt } = columns;
  const readersSee: Record<StatusFacts['readersSee'], SQL | undefined> = {
    nothing: isNull(liveRevisionId),
    newest: and(isNotNull(liveRevisionId), or(isNull(draftRevisionId), eq(draftRevisionId, liveRevisionId))),
    older: and(isNotNull(liveRevisionId), ne(draftRevisionId, liveRevisionId)),
  };
  const rule = and(
    conditions.stage && eq(stage, conditions.stage),
    conditions.readersSee && readersSee[conditions.readersSee],
    conditions.withdrawn === undefined
      ? undefined
      : conditions.withdrawn
        ? isNotNull(withdrawnAt)
        : isNull(withdrawnAt),
  );
  if (!rule) throw new Error('A status without a condition would hold for every row');
  return rule;
}
