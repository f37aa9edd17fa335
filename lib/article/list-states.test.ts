import { describe, expect, it } from 'vitest';
import { facet, facetsOf } from '#lib/article/facets.ts';
import { LIST_STATES, type ListState, listStatesOf, type StateFacts } from '#lib/article/list-states.ts';
import { STAGES, statusOf } from '#lib/article/workflow.ts';

/** What each filter of the list asks of a translation's row, said apart from the badge. */
const ASKED: Record<ListState, (row: StateFacts) => boolean> = {
  draft: (row) => row.stage === 'draft' && row.liveRevisionId === null && row.withdrawnAt === null,
  scheduled: (row) => row.stage === 'scheduled' && row.liveRevisionId === null && row.withdrawnAt === null,
  in_review: (row) => row.stage === 'in_review' && row.withdrawnAt === null,
  ready: (row) => row.stage === 'ready' && row.withdrawnAt === null,
  live: (row) =>
    row.liveRevisionId !== null &&
    (row.draftRevisionId === null || row.draftRevisionId === row.liveRevisionId) &&
    row.withdrawnAt === null,
  live_draft: (row) =>
    row.liveRevisionId !== null &&
    row.draftRevisionId !== null &&
    row.draftRevisionId !== row.liveRevisionId &&
    row.withdrawnAt === null,
  withdrawn: (row) => row.withdrawnAt !== null,
  none: () => false,
  behind: (row) => row.isBehind === true,
  correction: (row) => row.asksCorrection === true,
};

const EVERY_ROW: StateFacts[] = STAGES.flatMap((stage) =>
  [null, 1, 2].flatMap((draftRevisionId) =>
    [null, 1].flatMap((liveRevisionId) =>
      [null, '2026-02-15T05:52:00.000Z'].flatMap((withdrawnAt) =>
        [{}, { isBehind: true }, { isBehind: true, asksCorrection: true }].map((asked) => ({
          stage,
          draftRevisionId,
          liveRevisionId,
          withdrawnAt,
          ...asked,
        })),
      ),
    ),
  ),
);

describe('the states a language is listed under', () => {
  it.each(EVERY_ROW)('%j', (row) => {
    const states = listStatesOf(row);
    expect([...states].sort()).toEqual(LIST_STATES.filter((state) => ASKED[state](row)).sort());
    expect(states[0]).toBe(statusOf(row));
  });

  it('are «not begun» where there is no row', () => {
    expect(listStatesOf(undefined)).toEqual(['none']);
  });
});

describe('the facets of a story', () => {
  const draft = { stage: 'draft', draftRevisionId: 1, liveRevisionId: null, withdrawnAt: null } as const;
  it('are its section, its people and every state, for one language and for any', () => {
    const live = { stage: 'in_review', draftRevisionId: 3, liveRevisionId: 2, withdrawnAt: null } as const;
    const found = facetsOf({
      sectionId: 4,
      personId: 'asha',
      translations: { en: { ...live, personId: 'asha', writtenById: 'bina' } },
    });
    expect(found.sort()).toEqual(
      [
        facet.all(),
        facet.language('en'),
        facet.shown('en'),
        facet.state('live_draft'),
        facet.state('live_draft', 'en'),
        facet.state('in_review'),
        facet.state('in_review', 'en'),
        facet.state('none'),
        facet.state('none', 'hi'),
        facet.section(4),
        facet.person('asha'),
        facet.person('bina'),
      ].sort(),
    );
  });

  it('are the bin alone for a story in the bin, and none before its first words', () => {
    const story = {
      sectionId: 4,
      personId: 'asha',
      translations: { en: { ...draft, personId: null, writtenById: null } },
    };
    expect(facetsOf({ ...story, isBinned: true })).toEqual([facet.bin()]);
    expect(facetsOf({ ...story, isBlank: true })).toEqual([]);
    expect(facetsOf({ ...story, isBlank: true, isBinned: true })).toEqual([facet.bin()]);
  });

  it('leave out a section and people there are none of', () => {
    const found = facetsOf({
      sectionId: null,
      personId: null,
      translations: {
        en: { ...draft, personId: null, writtenById: null },
        hi: { ...draft, personId: null, writtenById: null },
      },
    });
    expect(found.sort()).toEqual(
      ['all', 'language:en', 'language:hi', 'state:draft', 'state:draft:en', 'state:draft:hi'].sort(),
    );
  });
});
