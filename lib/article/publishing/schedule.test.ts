import { describe, expect, test } from 'vitest';
import { fromIndianField, quickTime, readPublishAt, toIndianField } from '#lib/article/publishing/schedule.ts';

const NOW = new Date('2026-11-30T12:00:30Z'); // 5:30:30 PM in India

describe('the moment of going live', () => {
  test('is a whole minute after now, and not more than a year ahead', () => {
    expect(readPublishAt('2026-11-30T12:02:59Z', NOW)).toEqual({ ok: true, value: new Date('2026-11-30T12:02:00Z') });
    for (const past of ['2026-11-30T12:00:59Z', '2026-11-30T12:00:30Z', '2025-01-01T00:00:00Z'])
      expect(readPublishAt(past, NOW)).toMatchObject({ error: 'in_past' });
    expect(readPublishAt('2028-11-30T12:02:00Z', NOW)).toMatchObject({ error: 'too_far' });
    for (const nothing of ['', 'tomorrow', '2026-13-01T00:00:00Z'])
      expect(readPublishAt(nothing, NOW)).toMatchObject({ error: 'invalid' });
  });

  test('is typed and shown in Indian time, whatever the zone of this machine', () => {
    expect(toIndianField(new Date('2026-11-30T12:30:00Z'))).toBe('2026-11-30T18:00');
    expect(fromIndianField('2026-11-30T18:00')).toEqual(new Date('2026-11-30T12:30:00Z'));
    expect(fromIndianField('2026-12-01T03:15')).toEqual(new Date('2026-11-30T21:45:00Z'));
    for (const half of ['', '2026-11-30', '2026-11-30T', '2026-02-30T99:00'])
      expect(fromIndianField(half)).toBeUndefined();
  });

  test.each([
    ['quarter_hour', NOW, '2026-11-30T17:46'],
    ['evening', NOW, '2026-11-30T18:00'],
    ['evening', new Date('2026-11-30T12:30:00Z'), '2026-12-01T18:00'],
    ['tomorrow_morning', NOW, '2026-12-01T07:00'],
    // Past midnight in India, and still the day before in Greenwich.
    ['tomorrow_morning', new Date('2026-11-30T19:00:00Z'), '2026-12-02T07:00'],
  ] as const)('%s', (which, now, field) => {
    expect(toIndianField(quickTime(which, now))).toBe(field);
  });
});
