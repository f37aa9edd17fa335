import { describe, expect, it } from 'vitest';
import { movedBy, movedTo, readSpan, spanInstants } from '#lib/desk/plan.ts';

// Late on Sunday in London, Monday in India.
const NOW = new Date('2026-11-29T20:00:00.000Z');

describe('the days of the plan', () => {
  it('are the week of India’s today unless an address says otherwise, and begin on Monday', () => {
    const { days, isWeek } = readSpan({}, NOW);
    expect([days[0], days.at(-1), days.length, isWeek]).toEqual(['2026-11-30', '2026-12-06', 7, true]);
    expect(readSpan({ week: '2027-01-03' }, NOW).days[0]).toBe('2026-12-28');
    expect(readSpan({ day: '2026-02-28' }, NOW)).toEqual({ days: ['2026-02-28'], isWeek: false });
    for (const day of ['2026-02-30', '2026-2-3', 'x', '', '12026-01-01'])
      expect(readSpan({ day }, NOW).days[0], day).toBe('2026-11-30');
  });

  it('last from midnight to midnight in India', () => {
    const { from, until } = spanInstants(readSpan({}, NOW));
    expect([from.toISOString(), until.toISOString()]).toEqual(['2026-11-29T18:30:00.000Z', '2026-12-06T18:30:00.000Z']);
  });
});

describe('movedTo', () => {
  it('keeps the hour on another day and the minutes at another hour, in Indian time', () => {
    const at = '2026-11-30T19:10:00.000Z'; // 1 December, 0:40
    expect(movedTo(at, { day: '2026-12-02' })).toBe('2026-12-01T19:10:00.000Z');
    expect(movedTo(at, { hour: 9 })).toBe('2026-12-01T04:10:00.000Z');
    expect(movedBy(at, -15)).toBe('2026-11-30T18:55:00.000Z');
  });
});
