import { and, eq } from 'drizzle-orm';
import { machineCommand, type MachineCommand, ownCommand, type OwnCommand } from '#db/command.ts';
import { sessions } from '#db/schema.ts';
import { ok } from '#lib/result.ts';

/**
 * Ends one of one's own sessions (`sessionId`) or, without it, all of them, the one that asks included. Somebody else's
 * is left alone, without a word. Answers how many ended.
 */
export const endSessions: OwnCommand<{ sessionId?: string }, { ended: number }> = ownCommand({
  name: 'endSessions',
  async run(tx, { sessionId }, by) {
    const own = eq(sessions.userId, by.id);
    const ended = await tx
      .delete(sessions)
      .where(sessionId === undefined ? own : and(own, eq(sessions.id, sessionId)))
      .returning({ id: sessions.id });
    const value = { ended: ended.length };
    if (ended.length === 0) return ok({ value, touched: [], events: [] });
    return ok({
      value,
      touched: [],
      events: [{ kind: 'person.sign_out', subject: 'user', id: by.id, detail: { sessions: ended.length } }],
    });
  },
});

/** Ends a session that must not have begun, by its secret, or one that is over, by its id. */
export const endSession: MachineCommand<{ token: string } | { sessionId: string }, null> = machineCommand({
  name: 'endSession',
  unrecorded: 'it never was, or has run out',
  async run(tx, which) {
    await tx
      .delete(sessions)
      .where('token' in which ? eq(sessions.token, which.token) : eq(sessions.id, which.sessionId));
    return ok({ value: null, touched: [], events: [] });
  },
});

/** Notes that a session is in use now. */
export const touchSession: MachineCommand<{ sessionId: string }, null> = machineCommand({
  name: 'touchSession',
  unrecorded: 'nothing of the newsroom changes',
  async run(tx, { sessionId }, _by, now) {
    await tx.update(sessions).set({ updatedAt: now }).where(eq(sessions.id, sessionId));
    return ok({ value: null, touched: [], events: [] });
  },
});
