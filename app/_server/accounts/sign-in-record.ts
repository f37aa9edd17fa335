import { askedFrom } from '#app/_server/accounts/asked-from.ts';
import { endSession } from '#db/commands/person/end-sessions.ts';
import { recordFailedSignIn, recordSignIn } from '#db/commands/person/record-sign-in.ts';
import { DatabaseBusyError, DatabaseFullError } from '#db/engine/common/database-errors.ts';
import { perform } from '#db/perform.ts';
import { findActor } from '#db/queries/person/people.ts';

/**
 * Puts on record that a person has signed in with the session of this token. False where the record could not be written:
 * the session is over then, since nobody is in here without a trace.
 */
export async function recordOrEnd(userId: string, token: string, from: Headers): Promise<boolean> {
  const person = await findActor(userId);
  try {
    if (!person) return false;
    await perform(recordSignIn, null, { ...person, ...askedFrom(from) }, new Date());
    return true;
  } catch (error) {
    if (!(error instanceof DatabaseBusyError || error instanceof DatabaseFullError)) throw error;
    await perform(endSession, { token }, 'machine', new Date()).catch(() => undefined);
    return false;
  }
}

/** Puts on record that somebody did not get in. A database that cannot write keeps nobody waiting: they are out either way. */
export async function recordNoSignIn(
  failed: { userId: string | null; reason: 'password' | 'code' },
  from: Headers,
): Promise<void> {
  try {
    await perform(recordFailedSignIn, { ...failed, askedFrom: askedFrom(from).askedFrom }, 'machine', new Date());
  } catch (error) {
    if (!(error instanceof DatabaseBusyError || error instanceof DatabaseFullError)) throw error;
  }
}
