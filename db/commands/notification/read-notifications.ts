import { and, eq, inArray, isNull, lte } from 'drizzle-orm';
import { ownCommand, type OwnCommand } from '#db/command.ts';
import { notifications } from '#db/schema.ts';
import type { ReadNotificationsInput } from '#lib/notifications/notification-inputs.ts';
import { ok } from '#lib/result.ts';

/** Some of one's own notifications are read, or all up to one of them. What is another person's stays as it is. */
export const readNotifications: OwnCommand<ReadNotificationsInput, null> = ownCommand({
  name: 'readNotifications',
  unrecorded: 'What somebody has read concerns nobody else.',
  async run(tx, input, by, now) {
    const which = 'ids' in input ? inArray(notifications.id, input.ids) : lte(notifications.id, input.upTo);
    await tx
      .update(notifications)
      .set({ readAt: now.toISOString() })
      .where(and(eq(notifications.personId, by.id), isNull(notifications.readAt), which));
    return ok({ value: null, touched: [], events: [] });
  },
});
