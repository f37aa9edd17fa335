import { afterEach, describe, expect, test } from 'vitest';
import {
  clockWords,
  formatClock,
  formatCount,
  formatIndiaIso,
  formatMoment,
  formatLongDay,
  formatNames,
  formatShortStamp,
  formatStamp,
  formatDeskMoment,
  formatDeskTime,
  secondsToMidnight,
  formatTime,
} from '#lib/format.ts';

const zoneBefore = process.env.TZ;
afterEach(() => {
  process.env.TZ = zoneBefore;
});

/** UTC instant, then everything readers see of it. */
const GOLDEN = [
  {
    at: '2026-02-15T05:53:00.000Z',
    en: 'Sunday, February 15, 2026 | 11:23 AM IST',
    hi: 'रविवार, 15 फ़रवरी 2026 | 11:23 AM IST',
    stampEn: 'Feb 15 2026 | 11:23 AM IST',
    stampHi: '15 फ़रवरी 2026 | 11:23 AM IST',
    iso: '2026-02-15T11:23:00+05:30',
  },
  {
    // Already the next day in India, the year before in most of the world.
    at: '2025-12-31T18:30:00.000Z',
    en: 'Thursday, January 1, 2026 | 12:00 AM IST',
    hi: 'गुरुवार, 1 जनवरी 2026 | 12:00 AM IST',
    stampEn: 'Jan 1 2026 | 12:00 AM IST',
    stampHi: '1 जनवरी 2026 | 12:00 AM IST',
    iso: '2026-01-01T00:00:00+05:30',
  },
  {
    at: '2026-09-30T06:35:59.999Z',
    en: 'Wednesday, September 30, 2026 | 12:05 PM IST',
    hi: 'बुधवार, 30 सितंबर 2026 | 12:05 PM IST',
    stampEn: 'Sep 30 2026 | 12:05 PM IST',
    stampHi: '30 सितंबर 2026 | 12:05 PM IST',
    iso: '2026-09-30T12:05:59+05:30',
  },
];

describe.each(['UTC', 'Asia/Kolkata', 'America/New_York'])('with the server in %s', (zone) => {
  test.each(GOLDEN)('$at reads the same', ({ at, en, hi, stampEn, stampHi, iso }) => {
    process.env.TZ = zone;
    const instant = new Date(at);
    expect(formatClock(instant, 'en')).toBe(en);
    expect(formatClock(instant, 'hi')).toBe(hi.normalize('NFC'));
    expect(formatStamp(instant, 'en')).toBe(stampEn);
    expect(formatStamp(instant, 'hi')).toBe(stampHi.normalize('NFC'));
    expect(formatIndiaIso(instant)).toBe(iso);
    expect(Date.parse(formatIndiaIso(instant))).toBe(Math.floor(instant.getTime() / 1000) * 1000);
  });
});

test('a moment within a sentence has a comma where a stamp has its bar', () => {
  const instant = new Date('2026-11-26T06:29:00Z');
  expect(formatMoment(instant, 'en')).toBe('Nov 26 2026, 11:59 AM IST');
  expect(formatMoment(instant, 'hi')).toBe('26 नवंबर 2026, सुबह 11:59 बजे (IST)');
});

test.each([
  ['23:59', 'रात 11:59 बजे', '11:59 PM'],
  ['00:00', 'रात 12 बजे', '12:00 AM'],
  ['03:59', 'रात 3:59 बजे', '3:59 AM'],
  ['04:00', 'तड़के 4 बजे', '4:00 AM'],
  ['05:59', 'तड़के 5:59 बजे', '5:59 AM'],
  ['06:00', 'सुबह 6 बजे', '6:00 AM'],
  ['11:59', 'सुबह 11:59 बजे', '11:59 AM'],
  ['12:00', 'दोपहर 12 बजे', '12:00 PM'],
  ['12:05', 'दोपहर 12:05 बजे', '12:05 PM'],
  ['15:59', 'दोपहर 3:59 बजे', '3:59 PM'],
  ['16:00', 'शाम 4 बजे', '4:00 PM'],
  ['19:59', 'शाम 7:59 बजे', '7:59 PM'],
  ['20:00', 'रात 8 बजे', '8:00 PM'],
  ['21:03', 'रात 9:03 बजे', '9:03 PM'],
])('at %s in India the desk says %s, %s', (clock, hindi, english) => {
  const instant = new Date(`2026-02-15T${clock}:59+05:30`);
  expect(formatDeskTime(instant, 'hi')).toBe(hindi.normalize('NFC'));
  expect(formatDeskTime(instant, 'en')).toBe(english);
  expect(formatDeskMoment(instant, 'hi')).toBe(`15 फ़रवरी 2026, ${hindi}`.normalize('NFC'));
  expect(formatDeskMoment(instant, 'en')).toBe(`Feb 15 2026, ${english}`);
});

test('the time has one plain space and upper-case letters', () => {
  expect(formatTime(new Date('2026-02-15T05:53:00Z'))).toBe('11:23 AM');
  expect([...formatTime(new Date('2026-02-15T05:53:00Z'))].every((letter) => letter.charCodeAt(0) < 128)).toBe(true);
});

test('Hindi is NFC and has Latin digits in every month', () => {
  for (let month = 0; month < 12; month += 1) {
    const text = formatClock(new Date(Date.UTC(2026, month, 3, 6)), 'hi');
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toMatch(/[०-९]/u);
  }
});

test('the words of the clock make the same line', () => {
  const instant = new Date('2026-02-15T05:53:00Z');
  for (const locale of ['en', 'hi'] as const) {
    const { pattern, names } = clockWords(locale);
    expect(names).toHaveLength(19);
    const parts = [names[0], names[7 + 1], '15', '2026', '11:23 AM'];
    expect(pattern.replace(/#(\d)/g, (_, at: string) => parts[Number(at)] ?? '')).toBe(formatClock(instant, locale));
  }
});

test.each([
  ['en', [], ''],
  ['en', ['Asha Rao'], 'Asha Rao'],
  ['en', ['Asha Rao', 'B. Sen'], 'Asha Rao and B. Sen'],
  ['en', ['Asha Rao', 'B. Sen', 'Chitra'], 'Asha Rao, B. Sen and Chitra'],
  ['hi', ['आशा राव', 'बी. सेन'], 'आशा राव और बी. सेन'],
  ['hi', ['आशा राव', 'बी. सेन', 'चित्रा'], 'आशा राव, बी. सेन और चित्रा'],
] as const)('names in %s: %j', (locale, names, expected) => {
  expect(formatNames([...names], locale)).toBe(expected.normalize('NFC'));
});

test('counts are grouped as in India, and as Intl groups them there', () => {
  expect(formatCount(1_23_45_678)).toBe('1,23,45,678');
  for (const tag of ['en-IN', 'hi-IN-u-nu-latn'])
    for (const count of [0, 9, 99, 100, 999, 1_000, 12_345, 99_999, 1_00_000, 12_34_567, 9_87_65_43_210])
      expect(formatCount(count)).toBe(new Intl.NumberFormat(tag).format(count));
});

test('the time is that of Intl, every minute of a day', () => {
  const intl = new Intl.DateTimeFormat('en-US', {
    timeZone: 'Asia/Kolkata',
    hour: 'numeric',
    minute: '2-digit',
    hour12: true,
  });
  for (let minute = 0; minute < 1_440; minute += 1) {
    const instant = new Date(Date.UTC(2026, 1, 14, 23, minute, 59));
    expect(formatTime(instant)).toBe(intl.format(instant).replace(/\s/gu, ' '));
  }
});

test.each([
  ['2026-11-28T04:10:00.000Z', '9:40 AM', 'सुबह 9:40'],
  ['2026-11-27T18:30:00.000Z', '12:00 AM', 'रात 12:00'],
  ['2026-11-27T22:15:00.000Z', '3:45 AM', 'रात 3:45'],
  ['2026-11-27T22:45:00.000Z', '4:15 AM', 'तड़के 4:15'],
  ['2026-11-28T06:30:00.000Z', '12:00 PM', 'दोपहर 12:00'],
  ['2026-11-28T12:00:00.000Z', '5:30 PM', 'शाम 5:30'],
  ['2026-11-28T14:30:00.000Z', '8:00 PM', 'रात 8:00'],
  ['2026-11-27T18:29:59.000Z', '27 Nov', '27 नवंबर'],
  ['2026-09-09T10:00:00.000Z', '9 Sep', '9 सितंबर'],
  ['2025-12-31T18:29:59.000Z', '31 Dec 2025', '31 दिसंबर 2025'],
])('in a list a story of %s says %s, %s late on 28 November 2026', (at, en, hi) => {
  const now = new Date('2026-11-28T18:29:00.000Z');
  expect(formatShortStamp(new Date(at), now, 'en')).toBe(en);
  expect(formatShortStamp(new Date(at), now, 'hi')).toBe(hi.normalize('NFC'));
});

test('the day in India, and how long it lasts', () => {
  expect(formatLongDay(new Date('2026-02-15T18:30:00.000Z'), 'en')).toBe('Monday, February 16, 2026');
  expect(formatLongDay(new Date('2026-02-15T05:53:00.000Z'), 'hi')).toBe('रविवार, 15 फ़रवरी 2026'.normalize('NFC'));
  expect(secondsToMidnight(new Date('2026-02-15T18:29:59.900Z'))).toBe(1);
  expect(secondsToMidnight(new Date('2026-02-15T18:30:00.000Z'))).toBe(86_400);
  expect(secondsToMidnight(new Date('2026-02-15T06:30:00.000Z'))).toBe(43_200);
});
