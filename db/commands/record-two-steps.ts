import { writeAudit } from '#db/commands/write-audit.ts';
import { database } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import type { Actor } from '#lib/article/roles.ts';

/**
 * Puts on record what a person did to their own second step: turned it `on` or `off`, or made new backup `codes`.
 * A transaction of its own, after the change: that one is better-auth's.
 */
export function recordTwoSteps(
  change: 'on' | 'off' | 'codes',
  actor: Actor,
  now: Date,
  db = database(),
): Promise<void> {
  return transact(db, (tx) =>
    writeAudit(tx, actor, now, { deed: `person.two_steps_${change}`, subjectType: 'user', subjectId: actor.id }),
  );
}
