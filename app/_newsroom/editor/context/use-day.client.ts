'use client';

import { useLocale } from 'next-intl';
import { formatStamp } from '#lib/format.ts';
import { isLocale } from '#lib/locale.ts';

/** Writes the day of an instant as the house does, in the interface's language: `Feb 15 2026`, `15 फ़रवरी 2026`. */
export function useDay(): (instant: Date) => string {
  const locale = useLocale();
  return (instant) => formatStamp(instant, isLocale(locale) ? locale : 'en').split(' | ')[0] ?? '';
}
