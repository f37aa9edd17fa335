import { and, eq, inArray, isNull } from 'drizzle-orm';
import { machineCommand, type MachineCommand } from '#db/command.ts';
import { endSharesOfMaker } from '#db/commands/share/end-shares-of-maker.ts';
import { sessions, users } from '#db/schema.ts';
import { ok } from '#lib/result.ts';

/**
 * Shuts out everybody of the demo newsroom: none of them can sign in any more, and whoever of them is signed in is not,
 * and the links they made to drafts open nothing. Their stories stay. For the command line alone. Answers how many there were.
 */
export const deactivateDemoPeople: MachineCommand<null, number> = machineCommand({
  name: 'deactivateDemoPeople',
  async run(tx, _input, _by, now) {
    const people = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.isDemo, true), isNull(users.deactivatedAt)));
    if (people.length === 0) return ok({ value: 0, touched: [], events: [] });
    const ids = people.map(({ id }) => id);
    await tx.update(users).set({ deactivatedAt: now.toISOString(), updatedAt: now }).where(inArray(users.id, ids));
    await tx.delete(sessions).where(inArray(sessions.userId, ids));
    const ended = [];
    for (const id of ids) ended.push(...(await endSharesOfMaker(tx, { id, grants: [] }, { byId: null, now })));
    return ok({
      value: people.length,
      touched: [],
      events: [
        ...ids.map((id) => ({ kind: 'person.deactivate' as const, subject: 'user' as const, id, detail: null })),
        ...ended,
      ],
    });
  },
});
