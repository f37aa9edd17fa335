import { and, eq, ne } from 'drizzle-orm';
import { writeAudit } from '#db/record.ts';
import { database } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { sessions } from '#db/schema.ts';
import type { Actor } from '#lib/people/roles.ts';

/**
 * Puts on record that a person turned their second step on, and ends every other session of theirs: those were opened by
 * the password alone, perhaps by somebody else, and would now count as if a code had been given. The one that goes on
 * has had the password when the one before it had: `provedAt`.
 * A transaction of its own, after the change: that one is better-auth's.
 */
export function settleTwoSteps(
  { sessionId, provedAt }: { sessionId: string; provedAt: Date },
  actor: Actor,
  now: Date,
  db = database(),
): Promise<void> {
  return transact(db, async (tx) => {
    const own = eq(sessions.userId, actor.id);
    await tx.delete(sessions).where(and(own, ne(sessions.id, sessionId)));
    await tx
      .update(sessions)
      .set({ provedAt })
      .where(and(own, eq(sessions.id, sessionId)));
    await writeAudit(tx, actor, now, { deed: 'person.two_steps_on', subjectType: 'user', subjectId: actor.id });
  });
}
