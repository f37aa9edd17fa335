import { describe, expect, it } from 'vitest';
import { areQuietHours, isQuiet, quietChangesIn, shownUnread } from '#lib/notifications/notification.ts';

/** An instant given by the clock on a wall in India. */
const ist = (clock: string) => new Date(`2026-02-15T${clock}:00+05:30`);
const NIGHT = { from: 22 * 60, until: 7 * 60 };
const NOON = { from: 12 * 60, until: 13 * 60 + 30 };

describe('quiet hours', () => {
  it('begin at their first minute and end before their last, across midnight too, by the clock in India', () => {
    const quiet = (clock: string, hours = NIGHT) => isQuiet(hours, ist(clock));
    expect(['21:59', '22:00', '23:59', '00:00', '06:59', '07:00'].map((clock) => quiet(clock))).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(['11:59', '12:00', '13:29', '13:30'].map((clock) => quiet(clock, NOON))).toEqual([false, true, true, false]);
    expect(isQuiet(null, ist('23:00'))).toBe(false);
  });

  it('say when they change next', () => {
    expect(quietChangesIn(NIGHT, ist('21:00'))).toBe(60 * 60_000);
    expect(quietChangesIn(NIGHT, ist('22:00'))).toBe(9 * 60 * 60_000);
    expect(quietChangesIn(NOON, new Date(ist('12:59').getTime() + 15_000))).toBe(31 * 60_000 - 15_000);
    expect(quietChangesIn(null, ist('12:00'))).toBeUndefined();
  });

  it('are minutes of a day, and never the whole of it', () => {
    expect([NIGHT, NOON, { from: 0, until: 1439 }].every(areQuietHours)).toBe(true);
    for (const wrong of [
      { from: 60, until: 60 },
      { from: -1, until: 60 },
      { from: 0, until: 1440 },
      { from: 0.5, until: 60 },
    ])
      expect(areQuietHours(wrong)).toBe(false);
  });

  it('keep the number beside the bell to what cannot wait', () => {
    expect(shownUnread({ unread: 5, urgent: 1 }, NIGHT, ist('23:00'))).toBe(1);
    expect(shownUnread({ unread: 5, urgent: 1 }, NIGHT, ist('12:00'))).toBe(5);
    expect(shownUnread({ unread: 5, urgent: 0 }, null, ist('23:00'))).toBe(5);
  });
});
