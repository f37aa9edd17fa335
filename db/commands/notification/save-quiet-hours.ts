import { eq } from 'drizzle-orm';
import { ownCommand, type OwnCommand } from '#db/command.ts';
import { users } from '#db/schema.ts';
import { areQuietHours, type QuietHours } from '#lib/notifications/notification.ts';
import type { QuietHoursInput } from '#lib/notifications/notification-inputs.ts';
import { ok, refuse } from '#lib/result.ts';

/** The hours in which one wants quiet, or none. Refuses 'invalid' where they are no hours, or the whole day. */
export const saveQuietHours: OwnCommand<QuietHoursInput, QuietHours | null, 'invalid'> = ownCommand({
  name: 'saveQuietHours',
  unrecorded: 'When somebody wants quiet concerns nobody else.',
  async run(tx, { quiet }, by) {
    if (quiet && !areQuietHours(quiet)) return refuse('invalid');
    const [quietFrom, quietUntil] = quiet ? [quiet.from, quiet.until] : [null, null];
    await tx.update(users).set({ quietFrom, quietUntil }).where(eq(users.id, by.id));
    return ok({ value: quiet, touched: [], events: [] });
  },
});
