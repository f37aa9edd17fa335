import { describe, expect, test } from 'vitest';
import {
  activityFilter,
  isActivityNarrowed,
  readActivityParams,
  writeActivityParams,
} from '#app/_newsroom/activity/activity-filter.ts';

describe('what the activity is narrowed to', () => {
  test('is the same after it stood in an address', () => {
    const than = { at: '2026-11-28T10:00:00.000Z', id: 7 };
    const query = { by: 'u1', kind: 'translation.publish', story: '12', from: '2026-11-01', to: '2026-11-28' };
    const chosen = { ...readActivityParams(query), step: { to: 'older' as const, than } };
    const address = new URLSearchParams(writeActivityParams(chosen));
    expect(readActivityParams(Object.fromEntries(address))).toEqual(chosen);
    expect(writeActivityParams(readActivityParams({}))).toBe('');
  });

  test('goes by days of India, the last one whole', () => {
    expect(activityFilter(readActivityParams({ from: '2026-11-27', to: '2026-11-28' }))).toEqual({
      by: undefined,
      kind: undefined,
      articleId: undefined,
      from: '2026-11-26T18:30:00.000Z',
      until: '2026-11-28T18:30:00.000Z',
    });
  });

  test.each([
    { kind: 'nothing' },
    { story: '-1' },
    { story: '1e3' },
    { kind: '__proto__' },
    { from: '2026-02-30' },
    { to: 'yesterday' },
    { older: '2026_x' },
    { by: ['a', 'b'] },
  ])('is nothing where an address says %j', (query) => {
    const read = readActivityParams(query);
    expect([isActivityNarrowed(read), read.step]).toEqual([false, undefined]);
  });
});
