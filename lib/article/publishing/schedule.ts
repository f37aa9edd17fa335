import { ok, refuse, type Result } from '#lib/result.ts';

/**
 * Why a text did not go live at its moment: what it then lacked, or what stood in its way. `other_failed`: it was to go
 * live with the other language of its story, and that one could not.
 */
export type ScheduleFailure = 'slug_taken' | 'embargoed' | 'not_found' | 'other_failed';

/** India has one time and no summer time: every clock a journalist or a reader looks at shows it. */
const IST_MS = 5.5 * 60 * 60 * 1000;
const MINUTE_MS = 60_000;
/** Nobody plans further ahead; what is further is a slip of the year. */
const FURTHEST_MS = 366 * 24 * 60 * MINUTE_MS;

/**
 * The instant at which a text is to go live: `at` as ISO 8601 in UTC, to the minute. Refuses 'in_past' for what is not
 * after `now`, 'too_far' for more than a year ahead, 'invalid' for what is no instant.
 */
export function readPublishAt(at: string, now: Date): Result<Date, 'in_past' | 'too_far' | 'invalid'> {
  const ms = Date.parse(at);
  if (Number.isNaN(ms)) return refuse('invalid');
  const minute = Math.floor(ms / MINUTE_MS) * MINUTE_MS;
  if (minute <= now.getTime()) return refuse('in_past');
  if (minute > now.getTime() + FURTHEST_MS) return refuse('too_far');
  return ok(new Date(minute));
}

/** An instant as a field for date and time shows it, in Indian time whatever zone the browser is in: `2026-11-30T18:00`. */
export function toIndianField(at: Date): string {
  return new Date(at.getTime() + IST_MS).toISOString().slice(0, 16);
}

/** What {@link toIndianField} wrote, as an instant; undefined for what is not a whole date with a time. */
export function fromIndianField(field: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(field)) return undefined;
  const ms = Date.parse(`${field}:00Z`) - IST_MS;
  return Number.isNaN(ms) ? undefined : new Date(ms);
}

/** The last day on which something can be planned, as a calendar of Indian days names it: `2027-12-01`. */
export function lastIndianDay(now: Date): string {
  return toIndianField(new Date(now.getTime() + FURTHEST_MS)).slice(0, 10);
}

/** The moments most often wanted, in the order they are offered. */
export const QUICK_TIMES = ['quarter_hour', 'evening', 'tomorrow_morning'] as const;

/** One of {@link QUICK_TIMES}. */
export type QuickTime = (typeof QUICK_TIMES)[number];

/** That moment: in 15 minutes, the next 6 PM, 7 AM tomorrow; all in Indian time, to the minute. */
export function quickTime(which: QuickTime, now: Date): Date {
  if (which === 'quarter_hour') return new Date(Math.ceil(now.getTime() / MINUTE_MS) * MINUTE_MS + 15 * MINUTE_MS);
  const today = toIndianField(now).slice(0, 10);
  const at = (hour: string, day = 0) =>
    new Date(Date.parse(`${today}T${hour}:00Z`) - IST_MS + day * 24 * 60 * MINUTE_MS);
  if (which === 'tomorrow_morning') return at('07:00', 1);
  const evening = at('18:00');
  return evening.getTime() > now.getTime() ? evening : at('18:00', 1);
}
