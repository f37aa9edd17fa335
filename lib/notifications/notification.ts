/** What somebody is told of. */
export const NOTIFICATION_KINDS = [
  'assigned',
  'unassigned',
  'handed_back',
  'noted',
  'mentioned',
  'replied',
  'returned',
  'approved',
  'published',
  'failed',
  'withdrawn',
  'taken_over',
] as const;
/** One of {@link NOTIFICATION_KINDS}. */
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** What is told at any hour: a text that was to be live and is not cannot wait until morning. */
export const URGENT: readonly NotificationKind[] = ['failed'];

/** How many a list holds at once, and the number from which on a count says only "more". */
export const NOTIFICATIONS_AT_ONCE = 20;
/** @see NOTIFICATIONS_AT_ONCE */
export const MOST_COUNTED = 99;

/** How many are unread, and how many of these are {@link URGENT}; neither counted beyond {@link MOST_COUNTED} + 1. */
export type Unread = { unread: number; urgent: number };

/** From when until when somebody wants quiet, in minutes after midnight in India; across midnight where `from` is later. */
export type QuietHours = { from: number; until: number };

const DAY_MINUTES = 24 * 60;
const IST_MINUTES = 330;

/** Whether `quiet` are hours that can be kept: whole minutes of a day, and not all of it. */
export function areQuietHours({ from, until }: QuietHours): boolean {
  const isMinute = (one: number) => Number.isInteger(one) && one >= 0 && one < DAY_MINUTES;
  return isMinute(from) && isMinute(until) && from !== until;
}

/** Whether somebody wants quiet at `now`. */
export function isQuiet(quiet: QuietHours | null, now: Date): boolean {
  if (!quiet) return false;
  const minute = minuteOf(now);
  const { from, until } = quiet;
  return from < until ? minute >= from && minute < until : minute >= from || minute < until;
}

/** How long until that changes, in ms; undefined where somebody never wants quiet. */
export function quietChangesIn(quiet: QuietHours | null, now: Date): number | undefined {
  if (!quiet) return undefined;
  const minute = minuteOf(now);
  const until = [quiet.from, quiet.until].map((one) => (one - minute + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES);
  return Math.min(...until) * 60_000 - (now.getTime() % 60_000);
}

/** The number beside the bell: all that is unread, or in quiet hours only what cannot wait. */
export function shownUnread({ unread, urgent }: Unread, quiet: QuietHours | null, now: Date): number {
  return isQuiet(quiet, now) ? urgent : unread;
}

function minuteOf(at: Date): number {
  return Math.floor(at.getTime() / 60_000 + IST_MINUTES) % DAY_MINUTES;
}
