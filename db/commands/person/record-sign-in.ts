import { machineCommand, type MachineCommand, ownCommand, type OwnCommand } from '#db/command.ts';
import { ok } from '#lib/result.ts';

/** Puts on record that a person has signed in. A transaction of its own, after the session began: that one is better-auth's. */
export const recordSignIn: OwnCommand<null, null> = ownCommand({
  name: 'recordSignIn',
  async run(_tx, _input, by) {
    return ok({
      value: null,
      touched: [],
      events: [{ kind: 'person.sign_in', subject: 'user', id: by.id, detail: null }],
    });
  },
});

/**
 * What a sign-in that failed is recorded as: on whose account (null where there is none of the name, or a code does not say),
 * by a wrong password or a wrong code, and from which address. What was typed is never kept.
 */
type FailedSignIn = { userId: string | null; reason: 'password' | 'code'; askedFrom: string | undefined };

/** Puts on record that somebody did not get in. Tries right after one another, from one address at one account, are one row. */
export const recordFailedSignIn: MachineCommand<FailedSignIn, null> = machineCommand({
  name: 'recordFailedSignIn',
  async run(_tx, { userId, reason, askedFrom }) {
    return ok({
      value: null,
      touched: [],
      events: [{ kind: 'person.sign_in_failed', subject: 'user', id: userId ?? '*', detail: { step: reason } }],
      ...(askedFrom !== undefined && { askedFrom }),
    });
  },
});
