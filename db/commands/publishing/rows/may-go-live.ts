import { eq } from 'drizzle-orm';
import type { By } from '#db/command.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import type { FoundTranslation } from '#db/load/find-translation.ts';
import { schedules } from '#db/schema.ts';
import type { DeskRules } from '#lib/article/rules/desk-rules.ts';
import { holdsRoleIn } from '#lib/people/grants.ts';
import { can } from '#lib/policy/can.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** Why a text that is fit for readers is not for this person to put before them, or not yet. */
export type GoLiveCode = 'restore_by_chief' | 'review_missing' | 'second_eyes';

/**
 * Whether `by` may put this text before readers, now or later, beyond the right to publish at all:
 * - what was withdrawn comes back by a chief editor alone ('restore_by_chief')
 * - where the section has nobody but others skip review (by a role they hold there), somebody marked this very text as ready ('review_missing'); what
 *   is scheduled already was found fit when it was
 * - where the section wants a second pair of eyes, somebody else wrote the last change ('second_eyes')
 */
export async function mayGoLive(
  tx: Queryable,
  { translation, draft, subject }: FoundTranslation,
  { by, rules }: { by: By; rules: DeskRules },
): Promise<Result<undefined, GoLiveCode>> {
  if (by === 'machine') return ok(undefined);
  if (translation.withdrawnAt !== null && !can(by, 'translation.restore', subject)) return refuse('restore_by_chief');
  const skips = rules.skipReview.some((role) => holdsRoleIn(by, role, subject));
  if (!skips && !(await wasFoundReady(tx, translation))) return refuse('review_missing');
  if (rules.secondEyes && draft.authorId === by.id) return refuse('second_eyes');
  return ok(undefined);
}

async function wasFoundReady(
  tx: Queryable,
  { id, stage, draftRevisionId }: FoundTranslation['translation'],
): Promise<boolean> {
  if (stage !== 'scheduled') return stage === 'ready';
  const [planned] = await tx.select().from(schedules).where(eq(schedules.translationId, id)).limit(1);
  return planned?.revisionId === draftRevisionId;
}
