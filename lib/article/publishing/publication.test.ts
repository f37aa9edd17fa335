import { describe, expect, it } from 'vitest';
import { datesAfter, shownDates } from '#lib/article/publishing/publication.ts';

const FIRST = '2026-02-15T05:52:00.000Z';
const UPDATED = '2026-02-16T05:52:00.000Z';
const now = new Date('2026-02-17T05:52:00.000Z');
const NOW = now.toISOString();

describe('datesAfter', () => {
  it.each([
    ['a first publication', null, null, false, NOW, NOW],
    ['a first publication called substantive', null, null, true, NOW, NOW],
    ['a minor change', FIRST, FIRST, false, FIRST, FIRST],
    ['a substantive change', FIRST, FIRST, true, FIRST, NOW],
    ['a minor change after a substantive one', FIRST, UPDATED, false, FIRST, UPDATED],
    ['a substantive change after another', FIRST, UPDATED, true, FIRST, NOW],
    ['a minor change of a row without an update', FIRST, null, false, FIRST, FIRST],
  ] as const)('%s', (_, firstPublishedAt, lastUpdatedAt, substantive, first, updated) => {
    expect(datesAfter({ firstPublishedAt, lastUpdatedAt }, { substantive, now })).toEqual({
      firstPublishedAt: first,
      lastUpdatedAt: updated,
    });
  });
});

describe('shownDates', () => {
  it.each([
    ['never published', null, null, NOW, NOW],
    ['never updated', FIRST, null, FIRST, FIRST],
    ['updated', FIRST, UPDATED, FIRST, UPDATED],
  ] as const)('%s', (_, firstPublishedAt, lastUpdatedAt, first, updated) => {
    expect(shownDates({ firstPublishedAt, lastUpdatedAt }, now)).toEqual({
      first: new Date(first),
      updated: new Date(updated),
    });
  });
});
