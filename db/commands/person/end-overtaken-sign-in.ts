import { eq } from 'drizzle-orm';
import { endPendingSignIns } from '#db/commands/person/end-pending-sign-ins.ts';
import { database } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { sessions } from '#db/schema.ts';

/**
 * Ends a sign-in whose password or second step was changed while it was on its way: the session with this secret, if one
 * began, and whatever of the person waits for a code. No audit row: for the newsroom it never was.
 */
export function endOvertakenSignIn(
  { userId, token }: { userId: string; token: string | undefined },
  db = database(),
): Promise<void> {
  return transact(db, async (tx) => {
    if (token !== undefined) await tx.delete(sessions).where(eq(sessions.token, token));
    await endPendingSignIns(tx, userId);
  });
}
