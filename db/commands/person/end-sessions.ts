import { and, eq } from 'drizzle-orm';
import { writeAudit } from '#db/record.ts';
import { database } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { sessions } from '#db/schema.ts';
import type { Actor } from '#lib/people/roles.ts';
import { ok, type Result } from '#lib/result.ts';

/**
 * Ends one of one's own sessions (`sessionId`) or, without it, all of them, the one that asks included. Somebody else's
 * is left alone, without a word. Returns how many ended.
 */
export function endSessions(
  { sessionId }: { sessionId?: string },
  actor: Actor,
  now: Date,
  db = database(),
): Promise<Result<{ ended: number }, never>> {
  return transact(db, async (tx) => {
    const own = eq(sessions.userId, actor.id);
    const ended = await tx
      .delete(sessions)
      .where(sessionId === undefined ? own : and(own, eq(sessions.id, sessionId)))
      .returning({ id: sessions.id });
    if (ended.length > 0) {
      await writeAudit(tx, actor, now, {
        deed: 'person.sign_out',
        subjectType: 'user',
        subjectId: actor.id,
        detail: { sessions: ended.length },
      });
    }
    return ok({ ended: ended.length });
  });
}

/** Ends a session that must not have begun, by its secret. No audit row: for the newsroom it never was. */
export function endSessionByToken(token: string, db = database()): Promise<void> {
  return transact(db, async (tx) => {
    await tx.delete(sessions).where(eq(sessions.token, token));
  });
}
