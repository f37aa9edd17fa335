import { z } from 'zod';
import { NOTIFICATIONS_AT_ONCE } from '#lib/notifications/notification.ts';

const id = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const minute = z.number().int().min(0).max(1439);

/** For readNotifications: some of one's own, or all up to one of them. */
export const readNotificationsInput = z.union([
  z.strictObject({ ids: z.array(id).min(1).max(NOTIFICATIONS_AT_ONCE) }),
  z.strictObject({ upTo: id }),
]);
/** For saveQuietHours: minutes after midnight in India; null for no quiet hours. */
export const quietHoursInput = z.strictObject({ quiet: z.strictObject({ from: minute, until: minute }).nullable() });

/** What {@link readNotificationsInput} reads. */
export type ReadNotificationsInput = z.infer<typeof readNotificationsInput>;
/** What {@link quietHoursInput} reads. */
export type QuietHoursInput = z.infer<typeof quietHoursInput>;
