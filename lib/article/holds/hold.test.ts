import { describe, expect, it } from 'vitest';
import { HOLD_BEAT_MS, HOLD_LASTS_MS, type Hold, isAlive, isOwn, othersHolds } from '#lib/article/holds/hold.ts';
import { localeOfPart, mayWritePart, partOfDetail, partOfField, PARTS } from '#lib/article/holds/parts.ts';
import { TEXT_FIELDS } from '#lib/article/limits.ts';
import { everywhere } from '#lib/people/grants.ts';
import type { Actor } from '#lib/people/roles.ts';

const AT = new Date('2026-11-28T06:00:00.000Z');
const hold = (change: Partial<Hold> = {}): Hold => ({
  part: 'text:en',
  holderId: 'anita',
  tab: 'tab-1',
  since: AT.toISOString(),
  heardAt: AT.toISOString(),
  ...change,
});
const after = (ms: number) => new Date(AT.getTime() + ms);

describe('a hold', () => {
  it.each([
    [0, true],
    [HOLD_BEAT_MS * 3, true],
    [HOLD_LASTS_MS - 1, true],
    [HOLD_LASTS_MS, false],
    [8 * 3_600_000, false],
    [-5_000, true],
  ])('%d ms after its last sign of life lives: %s', (ms, lives) => {
    expect(isAlive(hold(), after(ms))).toBe(lives);
  });

  it('is one tab’s of one person; the same person in another tab is somebody else', () => {
    expect(isOwn(hold(), { by: 'anita', tab: 'tab-1' })).toBe(true);
    expect(isOwn(hold(), { by: 'anita', tab: 'tab-2' })).toBe(false);
    expect(isOwn(hold(), { by: 'ravi', tab: 'tab-1' })).toBe(false);
    expect(isOwn(hold({ tab: '' }), { by: 'anita', tab: '' })).toBe(false);
  });

  it('keeps others out of its part while it lives, and nobody afterwards', () => {
    const holds = [hold(), hold({ part: 'details', holderId: 'ravi', tab: 'tab-9' })];
    const parts = (writer: { by: string; tab: string }, ms = 0) =>
      othersHolds(holds, writer, after(ms)).map(({ part }) => part);
    expect(parts({ by: 'anita', tab: 'tab-1' })).toEqual(['details']);
    expect(parts({ by: 'ravi', tab: 'tab-9' })).toEqual(['text:en']);
    expect(parts({ by: 'meera', tab: 'tab-3' })).toEqual(['text:en', 'details']);
    expect(parts({ by: 'meera', tab: 'tab-3' }, HOLD_LASTS_MS)).toEqual([]);
  });
});

describe('the parts of a story', () => {
  it('are six, and every field and detail belongs to one', () => {
    expect(PARTS).toEqual(['text:en', 'text:hi', 'search:en', 'search:hi', 'details', 'pictures']);
    for (const field of [...TEXT_FIELDS, 'body'] as const) {
      expect(PARTS).toContain(partOfField(field, 'hi'));
      expect(['hi', undefined]).toContain(localeOfPart(partOfField(field, 'hi')));
    }
    expect(partOfField('body', 'hi')).toBe('text:hi');
    expect(partOfField('seoTitle', 'en')).toBe('search:en');
    expect(partOfField('leadAlt', 'en')).toBe('pictures');
    expect(partOfDetail('leadImageId')).toBe('pictures');
    expect(partOfDetail('topicIds')).toBe('details');
  });

  it.each([
    ['reporter', null, { ownerId: 'me' }, PARTS],
    ['reporter', null, { ownerId: 'somebody' }, []],
    ['translator', 'hi', { ownerId: 'somebody' }, ['text:hi', 'search:hi', 'pictures']],
    ['editor', null, { ownerId: null }, PARTS],
    ['administrator', null, { ownerId: 'me' }, []],
  ] as const)('%s (%s) of %o may write %o', (role, locale, subject, parts) => {
    const actor: Actor = { id: 'me', name: 'Me', grants: everywhere(role, locale) };
    expect(PARTS.filter((part) => mayWritePart(actor, part, { sectionId: 3, ...subject }))).toEqual(parts);
  });
});
