import { and, eq, inArray, isNull } from 'drizzle-orm';
import { database } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { auditLog, sessions, users } from '#db/schema.ts';

/**
 * Shuts out everybody of the demo newsroom: none of them can sign in any more, and whoever of them is signed in is not.
 * Their stories stay. For the command line alone. Returns how many there were.
 */
export function deactivateDemoPeople(now: Date, db = database()): Promise<number> {
  return transact(db, async (tx) => {
    const people = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.isDemo, true), isNull(users.deactivatedAt)));
    if (people.length === 0) return 0;
    const ids = people.map(({ id }) => id);
    await tx.update(users).set({ deactivatedAt: now.toISOString(), updatedAt: now }).where(inArray(users.id, ids));
    await tx.delete(sessions).where(inArray(sessions.userId, ids));
    await tx.insert(auditLog).values(
      ids.map((id) => ({
        at: now.toISOString(),
        actorId: null,
        deed: 'person.deactivate',
        subjectType: 'user' as const,
        subjectId: id,
      })),
    );
    return people.length;
  });
}
