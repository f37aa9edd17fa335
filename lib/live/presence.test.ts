import { expect, it } from 'vitest';
import { type Beat, createPresence } from '#lib/live/presence.ts';

const NOW = Date.parse('2026-02-15T15:33:00.000Z');
const BOUNDS = { lastsMs: 45_000, mostPerPerson: 3, mostInAll: 5 };
const beat = (visit: string, change: Partial<Beat> = {}): Beat => ({
  visit,
  personId: 'meera',
  name: { en: 'Meera Joshi', hi: 'मीरा जोशी' },
  articleId: 7,
  locale: 'hi',
  ...change,
});

it('knows who is in a story since when, and says only what is new', () => {
  const presence = createPresence(BOUNDS);
  expect(presence.beat(beat('a'), NOW)).toBe(7);
  expect(presence.beat(beat('a'), NOW + 20_000)).toBeUndefined();
  expect(presence.beat(beat('b', { personId: 'dev', name: { en: 'Dev', hi: 'Dev' }, locale: 'en' }), NOW + 1_000)).toBe(
    7,
  );
  expect(presence.peopleIn(7)).toEqual([
    {
      visit: 'a',
      personId: 'meera',
      name: { en: 'Meera Joshi', hi: 'मीरा जोशी' },
      locale: 'hi',
      since: '2026-02-15T15:33:00.000Z',
    },
    { visit: 'b', personId: 'dev', name: { en: 'Dev', hi: 'Dev' }, locale: 'en', since: '2026-02-15T15:33:01.000Z' },
  ]);
  expect(presence.peopleIn(8)).toEqual([]);
  expect(presence.articleIds()).toEqual([7]);
});

it('ends what gives no sign of life within a minute, and nothing else', () => {
  const presence = createPresence(BOUNDS);
  presence.beat(beat('a'), NOW);
  presence.beat(beat('b', { articleId: 8 }), NOW);
  presence.beat(beat('b', { articleId: 8 }), NOW + 20_000);
  expect(presence.expire(NOW + 44_999)).toEqual([]);
  expect(presence.expire(NOW + 45_000)).toEqual([7]);
  expect(presence.articleIds()).toEqual([8]);
});

it('ends a visit at once when it says so, for good, and only its own person’s', () => {
  const presence = createPresence(BOUNDS);
  presence.beat(beat('a'), NOW);
  expect(presence.leave({ visit: 'a', personId: 'dev' }, NOW)).toBeUndefined();
  expect(presence.leave({ visit: 'a', personId: 'meera' }, NOW)).toBe(7);
  expect(presence.leave({ visit: 'a', personId: 'meera' }, NOW)).toBeUndefined();
  // Overtaken on the way.
  expect(presence.beat(beat('a'), NOW + 100)).toBeUndefined();
  expect(presence.peopleIn(7)).toEqual([]);
  expect(presence.expire(NOW + 60_000)).toEqual([]);
  expect(presence.beat(beat('c'), NOW + 60_000)).toBe(7);
});

it('does not bring back a visit whose goodbye came before its first sign of life', () => {
  const presence = createPresence(BOUNDS);
  expect(presence.leave({ visit: 'a', personId: 'meera' }, NOW)).toBeUndefined();
  expect(presence.beat(beat('a'), NOW + 100)).toBeUndefined();
  expect(presence.peopleIn(7)).toEqual([]);
  expect(presence.articleIds()).toEqual([]);
  // Another's of the same name is another.
  expect(presence.beat(beat('a', { personId: 'dev' }), NOW + 100)).toBe(7);
  expect(presence.expire(NOW + 44_000)).toEqual([]);
  expect(presence.expire(NOW + 60_000)).toEqual([7]);
  // Goodbyes of what never was do not grow beyond the bounds.
  for (const visit of ['b', 'c', 'd', 'e']) presence.leave({ visit, personId: 'meera' }, NOW + 60_000);
  expect(presence.beat(beat('f'), NOW + 60_000)).toBeUndefined();
  expect(presence.beat(beat('f'), NOW + 110_000)).toBeUndefined();
  presence.expire(NOW + 110_000);
  expect(presence.beat(beat('f'), NOW + 110_000)).toBe(7);
});

it('holds so many of a person and so many in all', () => {
  const presence = createPresence(BOUNDS);
  for (const visit of ['a', 'b', 'c', 'd']) presence.beat(beat(visit), NOW);
  expect(presence.peopleIn(7).map(({ visit }) => visit)).toEqual(['a', 'b', 'c']);
  for (const visit of ['a', 'b', 'c']) presence.beat(beat(visit, { personId: 'dev' }), NOW);
  expect(presence.peopleIn(7)).toHaveLength(5);
});
