import { and, eq, ne } from 'drizzle-orm';
import { ownCommand, type OwnCommand } from '#db/command.ts';
import { sessions } from '#db/schema.ts';
import { ok } from '#lib/result.ts';

/**
 * Puts on record that a person turned their second step on, and ends every other session of theirs: those were opened by
 * the password alone, perhaps by somebody else, and would now count as if a code had been given. The one that goes on
 * has had the password when the one before it had: `provedAt`.
 * A transaction of its own, after the change: that one is better-auth's.
 */
export const settleTwoSteps: OwnCommand<{ sessionId: string; provedAt: Date }, null> = ownCommand({
  name: 'settleTwoSteps',
  async run(tx, { sessionId, provedAt }, by) {
    const own = eq(sessions.userId, by.id);
    await tx.delete(sessions).where(and(own, ne(sessions.id, sessionId)));
    await tx
      .update(sessions)
      .set({ provedAt })
      .where(and(own, eq(sessions.id, sessionId)));
    return ok({
      value: null,
      touched: [],
      events: [{ kind: 'person.two_steps_on', subject: 'user', id: by.id, detail: null }],
    });
  },
});
