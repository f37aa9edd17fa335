import { describe, expect, it } from 'vitest';
import { LIST_LIMIT } from '#lib/article/limits.ts';
import { applyDetailsChanges, detailsChanges } from '#lib/merge/merge-details.ts';
import type { StoryDetails } from '#lib/article/text.ts';
import { seededRandom } from '#lib/testing-random.ts';

const base: StoryDetails = {
  sectionId: 1,
  agencyId: null,
  contributorIds: [1, 2, 3],
  topicIds: [7],
  leadImageId: null,
};
const details = (change: Partial<StoryDetails>): StoryDetails => ({ ...base, ...change });
const merge = (from: StoryDetails, mine: StoryDetails, theirs: StoryDetails) =>
  applyDetailsChanges(theirs, detailsChanges(from, mine));

describe('changes of the details by two people', () => {
  it.each<[string, Partial<StoryDetails>, Partial<StoryDetails>, Partial<StoryDetails>]>([
    [
      'the section of one, the picture of the other',
      { sectionId: 2 },
      { leadImageId: 9 },
      { sectionId: 2, leadImageId: 9 },
    ],
    ['the same section', { sectionId: 2 }, { sectionId: 2 }, { sectionId: 2 }],
    [
      'a contributor of each',
      { contributorIds: [1, 4, 2, 3] },
      { contributorIds: [1, 2, 3, 5] },
      { contributorIds: [1, 4, 2, 3, 5] },
    ],
    [
      'two at one place',
      { contributorIds: [1, 2, 3, 4] },
      { contributorIds: [1, 2, 3, 5] },
      { contributorIds: [1, 2, 3, 4, 5] },
    ],
    [
      'the same contributor',
      { contributorIds: [1, 2, 3, 4] },
      { contributorIds: [4, 1, 2, 3] },
      { contributorIds: [4, 1, 2, 3] },
    ],
    ['one removed by each', { contributorIds: [2, 3] }, { contributorIds: [1, 2] }, { contributorIds: [2] }],
    [
      'added behind one that the other removed',
      { contributorIds: [1, 2, 3, 4] },
      { contributorIds: [1, 2] },
      { contributorIds: [1, 2, 4] },
    ],
    [
      'a new order beside an addition',
      { contributorIds: [3, 2, 1] },
      { contributorIds: [1, 2, 3, 5] },
      { contributorIds: [3, 2, 1, 5] },
    ],
    [
      'an addition beside a new order',
      { contributorIds: [1, 2, 3, 5] },
      { contributorIds: [3, 2, 1] },
      { contributorIds: [3, 5, 2, 1] },
    ],
  ])('keeps %s', (_, mine, theirs, expected) => {
    expect(merge(base, details(mine), details(theirs))).toEqual({ details: details(expected), collisions: [] });
  });

  it.each<[string, Partial<StoryDetails>, Partial<StoryDetails>, string[]]>([
    ['two sections', { sectionId: 2 }, { sectionId: 3 }, ['sectionId']],
    ['none and another', { sectionId: null }, { sectionId: 3 }, ['sectionId']],
    ['two orders', { contributorIds: [3, 2, 1] }, { contributorIds: [2, 1, 3] }, ['contributorIds']],
    [
      'more than a story may carry',
      { topicIds: [7, ...Array.from({ length: LIST_LIMIT - 1 }, (__, at) => 100 + at)] },
      { topicIds: [7, 8] },
      ['topicIds'],
    ],
  ])('asks about %s, and theirs stands', (_, mine, theirs, fields) => {
    expect(merge(base, details(mine), details(theirs))).toEqual({
      details: details(theirs),
      collisions: fields,
    });
  });

  it('is no collision with a save of one’s own whose answer was lost', () => {
    const sent = details({ sectionId: 2, contributorIds: [1, 2, 3, 4] });
    for (const mine of [details({ sectionId: 3, contributorIds: [1, 2, 3, 4, 5] }), base, sent]) {
      const changes = detailsChanges(base, mine, [sent]);
      for (const standing of [base, sent, mine]) {
        expect(applyDetailsChanges(standing, changes)).toEqual({ details: mine, collisions: [] });
      }
    }
  });

  it('takes one side alone as it is, and loses no addition, in 2,000 random rounds', () => {
    const random = seededRandom(21);
    const list = (from: readonly number[]) => {
      const ids = from.filter(() => random() < 0.8);
      for (let more = random() * 3; more > 0; more -= 1) {
        const id = 10 + Math.floor(random() * 12);
        if (!ids.includes(id)) ids.splice(Math.floor(random() * (ids.length + 1)), 0, id);
      }
      return random() < 0.2 ? ids.toReversed() : ids;
    };
    for (let round = 0; round < 2_000; round += 1) {
      const [mine, theirs] = [
        details({ contributorIds: list([1, 2, 3]) }),
        details({ contributorIds: list([1, 2, 3]) }),
      ];
      expect(merge(base, mine, base)).toEqual({ details: mine, collisions: [] });
      expect(merge(base, base, theirs)).toEqual({ details: theirs, collisions: [] });
      expect(merge(base, mine, mine)).toEqual({ details: mine, collisions: [] });
      const { details: merged, collisions } = merge(base, mine, theirs);
      if (collisions.length > 0) continue;
      const wanted = new Set([...mine.contributorIds, ...theirs.contributorIds].filter((id) => id >= 10));
      const kept = [1, 2, 3].filter((id) => mine.contributorIds.includes(id) && theirs.contributorIds.includes(id));
      expect(new Set(merged.contributorIds)).toEqual(new Set([...wanted, ...kept]));
      expect(new Set(merged.contributorIds).size).toBe(merged.contributorIds.length);
    }
  });
});
