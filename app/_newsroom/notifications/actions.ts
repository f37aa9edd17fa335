'use server';

import { runAction } from '#app/_server/answers/run-action.ts';
import { readNotifications } from '#db/commands/notification/read-notifications.ts';
import { saveQuietHours } from '#db/commands/notification/save-quiet-hours.ts';
import { quietHoursInput, readNotificationsInput } from '#lib/notifications/notification-inputs.ts';

/** Says that one has read some of one's notifications, or all up to one. Input: `readNotificationsInput`. */
export async function readNotificationsAction(raw: unknown) {
  return runAction(raw, readNotificationsInput, readNotifications);
}

/** Keeps the hours in which one wants quiet. Input: `quietHoursInput`. */
export async function saveQuietHoursAction(raw: unknown) {
  return runAction(raw, quietHoursInput, saveQuietHours);
}
