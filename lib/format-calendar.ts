import { clockWords } from '#lib/format.ts';
import type { Locale } from '#lib/locale.ts';

const DAYS_A_WEEK = 7;

/** The month of a day (`2026-11-30`) over a calendar: `November 2026`, `नवंबर 2026`. */
export function formatMonth(day: string, locale: Locale): string {
  const [year = '', month = ''] = day.split('-');
  return `${clockWords(locale).names[DAYS_A_WEEK + Number(month) - 1] ?? ''} ${year}`;
}

// «सोमवार» is «सोम» over a calendar, «Monday» «Mon».
const SHORTENED: Record<Locale, (weekday: string) => string> = {
  en: (weekday) => weekday.slice(0, 3),
  hi: (weekday) => weekday.replace(/वार$/, ''),
};

/** The weekday of a day (`2026-11-30`) over its column: `Mon`, `सोम`. */
export function shortWeekday(day: string, locale: Locale): string {
  const weekday = clockWords(locale).names[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
  return SHORTENED[locale](weekday);
}
