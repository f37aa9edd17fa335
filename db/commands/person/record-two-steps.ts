import { ownCommand, type OwnCommand } from '#db/command.ts';
import { ok } from '#lib/result.ts';

/**
 * Puts on record what a person did to their own second step: turned it `off`, or made new backup `codes`. What goes
 * with turning it on is {@link settleTwoSteps}'s.
 * A transaction of its own, after the change: that one is better-auth's.
 */
export const recordTwoSteps: OwnCommand<{ change: 'off' | 'codes' }, null> = ownCommand({
  name: 'recordTwoSteps',
  async run(_tx, { change }, by) {
    return ok({
      value: null,
      touched: [],
      events: [{ kind: `person.two_steps_${change}` as const, subject: 'user', id: by.id, detail: null }],
    });
  },
});
