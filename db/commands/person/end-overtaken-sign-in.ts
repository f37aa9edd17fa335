import { eq } from 'drizzle-orm';
import { machineCommand, type MachineCommand } from '#db/command.ts';
import { endPendingSignIns } from '#db/commands/person/end-pending-sign-ins.ts';
import { sessions } from '#db/schema.ts';
import { ok } from '#lib/result.ts';

/**
 * Ends a sign-in whose password or second step was changed while it was on its way: the session with this secret, if one
 * began, and whatever of the person waits for a code.
 */
export const endOvertakenSignIn: MachineCommand<{ userId: string; token: string | undefined }, null> = machineCommand({
  name: 'endOvertakenSignIn',
  unrecorded: 'for the newsroom it never was',
  async run(tx, { userId, token }) {
    if (token !== undefined) await tx.delete(sessions).where(eq(sessions.token, token));
    await endPendingSignIns(tx, userId);
    return ok({ value: null, touched: [], events: [] });
  },
});
