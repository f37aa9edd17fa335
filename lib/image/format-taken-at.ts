import { formatDeskTime } from '#lib/format.ts';
import { LOCALE_RECORDS, type Locale } from '#lib/locale.ts';

/**
 * When a picture was taken, as its file says: `15 February 2026, 11:22 AM`, «15 फ़रवरी 2026, सुबह 11:22 बजे». The camera's own wall
 * clock, turned into no other zone, since most files do not say which it was. '' stays ''.
 */
export function formatTakenAt(takenAt: string, locale: Locale): string {
  if (takenAt === '') return '';
  const day = new Date(`${takenAt.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return '';
  const date = new Intl.DateTimeFormat(`${LOCALE_RECORDS[locale].tag}-u-nu-latn`, {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
    .format(day)
    .normalize('NFC');
  return takenAt.length > 10
    ? `${date}, ${formatDeskTime(new Date(`${takenAt.slice(0, 16)}:00+05:30`), locale)}`
    : date;
}
