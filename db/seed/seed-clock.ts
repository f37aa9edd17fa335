import type { When } from '#db/seed/seed-story.ts';
import type { Locale } from '#lib/locale.ts';
import { LOCALE_RECORDS } from '#lib/locale.ts';

const DAY_MS = 86_400_000;
const INDIA_MS = 5.5 * 3_600_000;
// The newest demo story went live before this clock in India; earlier in the day, the paper of the day before is shown.
const PRESS_TIME_MS = 11 * 3_600_000;

/** The instant of `when`, counted back from the newest demo paper there can be at `now`. Never after `now`. */
export function instantOf({ daysAgo, at }: When, now: Date): Date {
  const india = now.getTime() + INDIA_MS;
  const today = Math.floor((india - PRESS_TIME_MS) / DAY_MS) * DAY_MS;
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  return new Date(today - daysAgo * DAY_MS + (hours * 60 + minutes) * 60_000 - INDIA_MS);
}

/** `text` with `{day}`, `{day-1}`, `{day+2}` … as the weekday that many days from `published`, in the text's language. */
export function fillDays(text: string, published: Date, locale: Locale): string {
  const weekday = new Intl.DateTimeFormat(LOCALE_RECORDS[locale].tag, { weekday: 'long', timeZone: 'Asia/Kolkata' });
  return text.replace(/\{day([+-]\d+)?\}/g, (_, shift: string | undefined) =>
    weekday.format(published.getTime() + Number(shift ?? 0) * DAY_MS),
  );
}
