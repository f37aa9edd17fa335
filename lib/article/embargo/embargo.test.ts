import { describe, expect, it } from 'vitest';
import { type GoingOut, setEmbargoUntil, shortenedEmbargo, standingEmbargo } from '#lib/article/embargo/embargo.ts';

const now = new Date('2026-03-11T12:30:00.000Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000).toISOString();
const NOTHING: GoingOut = { live: [], scheduled: [] };

describe('an embargo', () => {
  it('stands until its instant, and not at it', () => {
    const until = minutes(0);
    expect(standingEmbargo(until, new Date(now.getTime() - 1))).toBe(until);
    expect(standingEmbargo(until, now)).toBeNull();
    expect(standingEmbargo(null, now)).toBeNull();
  });

  it.each<[string, string, string | null, GoingOut, unknown]>([
    ['is set to the minute', '2026-03-11T18:00:59.999+05:30', null, NOTHING, 'in_past'],
    ['is set to the minute', '2026-03-11T18:01:59.999+05:30', null, NOTHING, minutes(1)],
    ['is no instant', 'tomorrow', null, NOTHING, 'invalid'],
    ['is a year ahead', minutes(366 * 24 * 60), null, NOTHING, minutes(366 * 24 * 60)],
    ['is further than a year ahead', minutes(366 * 24 * 60 + 1), null, NOTHING, 'too_far'],
    ['is moved to later', minutes(61), minutes(60), NOTHING, minutes(61)],
    ['stays where it is', minutes(60), minutes(60), NOTHING, minutes(60)],
    ['is not moved to earlier', minutes(59), minutes(60), NOTHING, 'embargo_only_later'],
    ['is not set on what readers have', minutes(60), null, { live: ['hi'], scheduled: [] }, 'embargo_live'],
    [
      'is not set past what goes live by itself before',
      minutes(60),
      null,
      { live: [], scheduled: [{ locale: 'en', publishAt: minutes(59) }] },
      'embargo_scheduled',
    ],
    [
      'may end when that goes live',
      minutes(60),
      minutes(30),
      { live: [], scheduled: [{ locale: 'en', publishAt: minutes(60) }] },
      minutes(60),
    ],
  ])('%s: %s in place of %s', (_what, wanted, standing, goingOut, expected) => {
    const until = setEmbargoUntil(wanted, { standing, goingOut, now });
    expect(until.ok ? until.value : until.error).toBe(expected);
  });

  it('says what is in its way: the language, and the earliest moment', () => {
    const scheduled = [
      { locale: 'en' as const, publishAt: minutes(50) },
      { locale: 'hi' as const, publishAt: minutes(40) },
    ];
    const goingOut = { live: [], scheduled };
    expect(setEmbargoUntil(minutes(60), { standing: null, goingOut, now })).toEqual({
      ok: false,
      error: 'embargo_scheduled',
      detail: { locale: 'hi', publishAt: minutes(40) },
    });
    expect(setEmbargoUntil(minutes(60), { standing: null, goingOut: { live: ['en'], scheduled }, now })).toEqual({
      ok: false,
      error: 'embargo_live',
      detail: { locale: 'en', publishAt: null },
    });
  });

  it.each<[string, string | null, string | null, unknown]>([
    ['is lifted', null, minutes(60), null],
    ['is shortened', minutes(59), minutes(60), minutes(59)],
    ['is not lengthened so', minutes(60), minutes(60), 'embargo_not_earlier'],
    ['does not end in the past', minutes(-1), minutes(60), 'in_past'],
    ['must stand to be lifted', null, null, 'not_embargoed'],
  ])('%s: to %s from %s', (_what, wanted, standing, expected) => {
    const until = shortenedEmbargo(wanted, { standing, now });
    expect(until.ok ? until.value : until.error).toBe(expected);
  });
});
