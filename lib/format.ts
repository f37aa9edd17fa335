import type { Locale } from '#lib/locale.ts';

const INDIA = 'Asia/Kolkata';
/** India keeps +05:30 all year and has no summer time. */
const INDIA_OFFSET_MS = 19_800_000;
const DAY_MS = 86_400_000;

type DateParts = { weekday: string; month: string; day: string; year: string };
type Length = 'long' | 'short';

const DATE_TAGS: Record<Locale, Record<Length, { tag: string; month: Length }>> = {
  // en-US for «February 15, 2026» and «Feb»: en-IN puts the day first and writes «Sept».
  en: { long: { tag: 'en-US', month: 'long' }, short: { tag: 'en-US', month: 'short' } },
  // The short month in Hindi is «फ़र॰», which no newspaper prints.
  hi: { long: { tag: 'hi-IN', month: 'long' }, short: { tag: 'hi-IN', month: 'long' } },
};

// Made when first asked for: the first format of any kind costs a cheap phone 200 ms, and not every screen has a date.
const dates = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: Locale, length: Length): Intl.DateTimeFormat {
  const { tag, month } = DATE_TAGS[locale][length];
  const made = dates.get(tag + month);
  if (made) return made;
  const format = new Intl.DateTimeFormat(`${tag}-u-nu-latn`, {
    timeZone: INDIA,
    weekday: 'long',
    year: 'numeric',
    month,
    day: 'numeric',
  });
  dates.set(tag + month, format);
  return format;
}

// Joined by hand: ICU changes its commas and spaces between versions, and a news stamp must not.
const CLOCK_PATTERN: Record<Locale, string> = {
  en: '#0, #1 #2, #3 | #4 IST',
  hi: '#0, #2 #1 #3 | #4 IST',
};

function dateParts(instant: Date, locale: Locale, length: Length): DateParts {
  const parts: DateParts = { weekday: '', month: '', day: '', year: '' };
  for (const { type, value } of dateFormat(locale, length).formatToParts(instant)) {
    if (type in parts) parts[type as keyof DateParts] = value.normalize('NFC');
  }
  return parts;
}

/**
 * The hour in India as both languages print it: `11:23 AM`. Midnight is `12:00 AM`, noon `12:00 PM`. hi-IN would write
 * «11:23 am बजे», a Latin word in a Hindi phrase.
 */
export function formatTime(instant: Date): string {
  const [hour = '', minute = ''] = formatIndiaIso(instant).slice(11).split(':');
  return `${Number(hour) % 12 || 12}:${minute} ${Number(hour) < 12 ? 'AM' : 'PM'}`;
}

/**
 * The line at the top of a page: `Sunday, February 15, 2026 | 11:23 AM IST`, `रविवार, 15 फ़रवरी 2026 | 11:23 AM IST`.
 * India's time whatever the zone of the server or the reader; Latin digits; NFC.
 */
export function formatClock(instant: Date, locale: Locale): string {
  const { weekday, month, day, year } = dateParts(instant, locale, 'long');
  const parts = [weekday, month, day, year, formatTime(instant)];
  return CLOCK_PATTERN[locale].replace(/#(\d)/g, (_, at: string) => parts[Number(at)] ?? '');
}

/** The date of {@link formatClock} alone: `Sunday, February 15, 2026`, `रविवार, 15 फ़रवरी 2026`. */
export function formatLongDay(instant: Date, locale: Locale): string {
  return formatClock(instant, locale).replace(/ \|.*$/, '');
}

/**
 * What a script needs to go on writing {@link formatClock} by itself: the pattern, whose #0 to #4 stand for weekday,
 * month, day, year and time, and the names, Sunday to Saturday and then January to December.
 */
export function clockWords(locale: Locale): { pattern: string; names: readonly string[] } {
  return (CLOCK_WORDS[locale] ??= makeClockWords(locale));
}

// The same on every page there is.
const CLOCK_WORDS: Partial<Record<Locale, { pattern: string; names: readonly string[] }>> = {};

function makeClockWords(locale: Locale): { pattern: string; names: readonly string[] } {
  const weekdays = Array.from(
    { length: 7 },
    (_, day) => dateParts(new Date(Date.UTC(2026, 1, 15 + day)), locale, 'long').weekday,
  );
  const months = Array.from(
    { length: 12 },
    (_, month) => dateParts(new Date(Date.UTC(2026, month, 15)), locale, 'long').month,
  );
  return { pattern: CLOCK_PATTERN[locale], names: [...weekdays, ...months] };
}

/** The stamp on a story: `Feb 15 2026 | 11:22 AM IST`, `15 फ़रवरी 2026 | 11:22 AM IST`. India's time, Latin digits, NFC. */
export function formatStamp(instant: Date, locale: Locale): string {
  return `${formatDay(instant, locale)} | ${formatTime(instant)} IST`;
}

/** The day alone, as {@link formatStamp} writes it: `Feb 15 2026`, `15 फ़रवरी 2026`. */
export function formatDay(instant: Date, locale: Locale): string {
  const { month, day, year } = dateParts(instant, locale, 'short');
  return locale === 'hi' ? `${day} ${month} ${year}` : `${month} ${day} ${year}`;
}

/** From which hour of India's day its part has this name; the night goes on until the first of them. */
const PARTS_OF_DAY: readonly (readonly [fromHour: number, name: string])[] = [
  [20, 'रात'],
  [16, 'शाम'],
  [12, 'दोपहर'],
  [6, 'सुबह'],
  [4, 'तड़के'],
  [0, 'रात'],
];

/**
 * The time as somebody at a desk would say it: `9:03 PM`, `रात 9:03 बजे`, on the hour `रात 9 बजे`. India's time without
 * saying so, for the newsroom alone: readers have {@link formatStamp}, a deadline {@link formatMoment}.
 */
export function formatDeskTime(instant: Date, locale: Locale): string {
  if (locale === 'en') return formatTime(instant);
  const [hour = 0, minute = 0] = formatIndiaIso(instant).slice(11, 16).split(':').map(Number);
  const part = PARTS_OF_DAY.find(([fromHour]) => hour >= fromHour)?.[1] ?? '';
  const clock = minute === 0 ? `${hour % 12 || 12}` : `${hour % 12 || 12}:${String(minute).padStart(2, '0')}`;
  return `${part} ${clock} बजे`.normalize('NFC');
}

/** Day and {@link formatDeskTime}: `Feb 15 2026, 9:03 PM`, `15 फ़रवरी 2026, रात 9:03 बजे`. */
export function formatDeskMoment(instant: Date, locale: Locale): string {
  return `${formatDay(instant, locale)}, ${formatDeskTime(instant, locale)}`;
}

/**
 * A deadline within a sentence, which says whose clock it goes by: `Nov 26 2026, 11:59 AM IST`,
 * `26 नवंबर 2026, सुबह 11:59 बजे (IST)`.
 */
export function formatMoment(instant: Date, locale: Locale): string {
  return `${formatDeskMoment(instant, locale)} ${locale === 'hi' ? '(IST)' : 'IST'}`;
}

// From which hour of India's day Hindi calls it what.
const DAY_PARTS = [
  [4, 'तड़के'],
  [6, 'सुबह'],
  [12, 'दोपहर'],
  [16, 'शाम'],
  [20, 'रात'],
] as const;

/**
 * When a story in a list was published: the hour today, `9:40 AM`, `सुबह 9:40`; before today the day, `27 Nov`,
 * `27 नवंबर`, with its year where that is another. India's time. What it says of `now` holds until India's next midnight.
 */
export function formatShortStamp(instant: Date, now: Date, locale: Locale): string {
  const [iso, today] = [formatIndiaIso(instant), formatIndiaIso(now)];
  if (iso.slice(0, 10) === today.slice(0, 10)) {
    const time = formatTime(instant);
    if (locale !== 'hi') return time;
    const hour = Number(iso.slice(11, 13));
    const part = DAY_PARTS.findLast(([from]) => hour >= from)?.[1] ?? 'रात';
    return `${part} ${time.slice(0, -3)}`.normalize('NFC');
  }
  const { month, day, year } = dateParts(instant, locale, 'short');
  return `${day} ${month}${iso.slice(0, 4) === today.slice(0, 4) ? '' : ` ${year}`}`;
}

/** Whole seconds from `now` until the day changes in India, at least 1. */
export function secondsToMidnight(now: Date): number {
  return Math.ceil((DAY_MS - ((now.getTime() + INDIA_OFFSET_MS) % DAY_MS)) / 1000);
}

/** The instant as India's wall clock with its offset, `2026-02-15T11:22:00+05:30`: for `<time datetime>` and JSON-LD. */
export function formatIndiaIso(instant: Date): string {
  return `${new Date(instant.getTime() + INDIA_OFFSET_MS).toISOString().slice(0, 19)}+05:30`;
}

const AND: Record<Locale, string> = { en: 'and', hi: 'और' };

/** Names as a newspaper lists them: `A, B and C`, `अ, ब और स`, without a comma before the last. NFC. */
export function formatNames(names: readonly string[], locale: Locale): string {
  return joinNames(names, locale).join('').normalize('NFC');
}

/** {@link formatNames} for names that are more than their words: the names, and between them what joins them. */
export function joinNames<T>(names: readonly T[], locale: Locale): (T | string)[] {
  return names.flatMap((name, at) => {
    if (at === 0) return [name];
    return [at === names.length - 1 ? ` ${AND[locale]} ` : ', ', name];
  });
}

/** A whole number from 0 as both languages print it, in Latin digits, by thousand, lakh and crore: `12,34,567`. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{2})*\d{3}$)/g, ',');
}
