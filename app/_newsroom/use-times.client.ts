'use client';

import { useLocale } from 'next-intl';
import { formatDay, formatDeskTime } from '#lib/format.ts';
import { isLocale } from '#lib/locale.ts';

/** Says an instant in the interface's language, in India's time: its day, `15 फ़रवरी 2026`, and its hour, `रात 9:03 बजे`. */
export function useTimes(): { day(instant: Date): string; time(instant: Date): string } {
  const locale = useLocale();
  const language = isLocale(locale) ? locale : 'en';
  return {
    day: (instant) => formatDay(instant, language),
    time: (instant) => formatDeskTime(instant, language),
  };
}
