/** How long a story lies in the bin before it goes for good, in days. */
export const BIN_DAYS = 30;

/** How long a story may stay without a first word before it is forgotten, in days. No list has shown it. */
export const BLANK_DAYS = 7;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The instant before which a story has lain `days` long at `now`. */
export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}

/** In how many days, rounded up, a story that was binned at `binnedAt` goes for good; 0 when it may go at any moment. */
export function daysLeft(binnedAt: Date, now: Date): number {
  return Math.max(0, Math.ceil((binnedAt.getTime() - daysBefore(now, BIN_DAYS).getTime()) / DAY_MS));
}
