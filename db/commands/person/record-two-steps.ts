import { writeAudit } from '#db/record.ts';
import { database } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import type { Actor } from '#lib/people/roles.ts';

/**
 * Puts on record what a person did to their own second step: turned it `off`, or made new backup `codes`. What goes
 * with turning it on is {@link settleTwoSteps}'s.
 * A transaction of its own, after the change: that one is better-auth's.
 */
export function recordTwoSteps(change: 'off' | 'codes', actor: Actor, now: Date, db = database()): Promise<void> {
  return transact(db, (tx) =>
    writeAudit(tx, actor, now, { deed: `person.two_steps_${change}`, subjectType: 'user', subjectId: actor.id }),
  );
}
