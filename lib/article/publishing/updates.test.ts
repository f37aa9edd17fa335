import { expect, it } from 'vitest';
import { missedUpdates } from '#lib/article/publishing/updates.ts';

const updates = [{ revisionId: 4 }, { revisionId: 9 }];

it.each([
  ['made from the text before both', 3, [4, 9]],
  ['made from the very text of the first', 4, [9]],
  ['made from a draft between them', 7, [9]],
  ['that has taken in the last', 9, []],
  ['that has taken in a later text still', 12, []],
  ['that was never in line with anything', null, [4, 9]],
])('a text %s is behind by what came later', (_, inLineWith, missed) => {
  expect(missedUpdates(inLineWith, updates).map(({ revisionId }) => revisionId)).toEqual(missed);
});

it('is not behind where nothing but minor updates went live', () => {
  expect(missedUpdates(1, [])).toEqual([]);
});
