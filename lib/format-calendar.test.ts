import { expect, test } from 'vitest';
import { formatMonth, shortWeekday } from '#lib/format-calendar.ts';

test('a calendar names its months and weekdays in house spelling', () => {
  expect([formatMonth('2026-11-30', 'en'), formatMonth('2026-11-01', 'hi')]).toEqual(['November 2026', 'नवंबर 2026']);
  const week = ['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05'];
  expect(week.map((day) => shortWeekday(day, 'en'))).toEqual(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']);
  expect(week.map((day) => shortWeekday(day, 'hi'))).toEqual(['रवि', 'सोम', 'मंगल', 'बुध', 'गुरु', 'शुक्र', 'शनि']);
});
