import { fromIndianField, toIndianField } from '#lib/article/publishing/schedule.ts';

/** What the plan shows: a text going live, or off the site, by itself; an embargo ending; work due; a note of the desk due. */
export const PLAN_KINDS = ['publish', 'withdraw', 'embargo', 'work', 'note'] as const;

/** One of {@link PLAN_KINDS}. */
export type PlanKind = (typeof PLAN_KINDS)[number];

/** Which days the plan shows: one, or the week from Monday it lies in; days of Indian time, `2026-11-30`. */
export type PlanSpan = { days: string[]; isWeek: boolean };

const DAY_MS = 24 * 60 * 60_000;

/** The day so many after this one; before it with a negative number. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The days that an address asks for: `?day=2026-11-30`, `?week=` with any day of it, or else the week of `now`. */
export function readSpan(params: Record<string, string | string[] | undefined>, now: Date): PlanSpan {
  const read = (name: string) => {
    const value = params[name];
    return typeof value === 'string' && isDay(value) ? value : undefined;
  };
  const day = read('day');
  if (day) return { days: [day], isWeek: false };
  const within = read('week') ?? toIndianField(now).slice(0, 10);
  const weekday = (new Date(`${within}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = dayAfter(within, -weekday);
  return { days: Array.from({ length: 7 }, (_, at) => dayAfter(monday, at)), isWeek: true };
}

/** From when until when, not included, these days last (UTC). */
export function spanInstants({ days }: PlanSpan): { from: Date; until: Date } {
  const [first = '1970-01-01'] = days;
  const midnight = (day: string) => fromIndianField(`${day}T00:00`) ?? new Date(0);
  return { from: midnight(first), until: midnight(dayAfter(days.at(-1) ?? first, 1)) };
}

function isDay(typed: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(typed)) return false;
  const ms = Date.parse(`${typed}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === typed;
}

/** The instant (ISO 8601 in UTC) moved to another day, or to another hour of its day, of Indian time; its minutes stay. */
export function movedTo(at: string, to: { day?: string; hour?: number }): string {
  const [day = '', time = ''] = toIndianField(new Date(at)).split('T');
  const [hour = '', minute = ''] = time.split(':');
  const wanted = to.hour === undefined ? hour : String(to.hour).padStart(2, '0');
  return (fromIndianField(`${to.day ?? day}T${wanted}:${minute}`) ?? new Date(at)).toISOString();
}

/** The same instant so many minutes later, or, with a negative number, earlier. */
export function movedBy(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}
