import { describe, expect, it } from 'vitest';
import { scheduleTogether } from '#db/commands/publishing/schedule-together.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { holdParts } from '#db/commands/story/holds/hold-parts.ts';
import { binStory } from '#db/commands/story/bin-story.ts';
import { findAssignees } from '#db/load/story/assignments.ts';
import { findDetails } from '#db/load/find-details.ts';
import { perform } from '#db/perform.ts';
import { performBulk } from '#db/bulk/perform-bulk.ts';
import { listStoriesById } from '#db/queries/story-list/listed-stories.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, minutesLater, sampleText, testNewsroom } from '#db/testing-newsroom.ts';
import { bulkInput, type BulkInput, MOST_AT_ONCE } from '#lib/desk/bulk.ts';
import type { Actor } from '#lib/people/roles.ts';
import { granted } from '#lib/testing-result.ts';

const NOW = minutesLater(30);

async function room() {
  const desk = await testNewsroom(await testDatabase());
  const one = await addStory(desk, { en: { publish: true }, hi: {}, by: desk.reporter });
  const two = await addStory(desk, { hi: {}, by: desk.otherReporter });
  const three = await addStory(desk, { en: { publish: true }, by: desk.reporter });
  const articleIds = [one, two, three].map(({ articleId }) => articleId);
  const run = (input: BulkInput, by: Actor = desk.chief) => performBulk(input, by, NOW, desk.db);
  const states = async () =>
    (await listStoriesById(articleIds, desk.db.reader)).map(({ translations: { en, hi } }) => [en?.status, hi?.status]);
  return { desk, articleIds, run, states };
}

describe('performBulk', () => {
  it('gives several stories to somebody, and moves them to a section, but for those one may not or that are held', async () => {
    const { desk, articleIds, run } = await room();
    const { db, reporter, editor, indiaId } = desk;
    const [first = 0, second = 0, third = 0] = articleIds;
    const give = { kind: 'assign', scope: 'hi', personId: desk.translatorHi.id, dueAt: null, articleIds } as const;
    expect(await run(give, reporter)).toEqual({
      done: 0,
      refused: articleIds.map((articleId) => ({ articleId, code: 'not_allowed' })),
    });
    // Twice the same number is one story, and what does not exist keeps none of the others from it.
    expect(await run({ ...give, articleIds: [...articleIds, first, 999_999] }, editor)).toEqual({
      done: 3,
      refused: [{ articleId: 999_999, code: 'not_found' }],
    });
    expect(await findAssignees(db.reader, third)).toEqual({ hi: desk.translatorHi.id });

    const hold = { articleId: third, tab: 'tab-of-the-chief', parts: ['details' as const] };
    granted(await perform(holdParts, hold, desk.chief, NOW, db));
    const move = { kind: 'section', sectionId: indiaId, articleIds } as const;
    expect(await run(move, reporter)).toEqual({
      done: 1,
      refused: [
        { articleId: second, code: 'not_allowed' },
        { articleId: third, code: 'held' },
      ],
    });
    const sections = [];
    for (const articleId of articleIds) sections.push((await findDetails(db.reader, articleId)).sectionId);
    expect(sections).toEqual([indiaId, desk.worldId, desk.worldId]);
    const nowhere = await run({ ...move, sectionId: 999_999 }, editor);
    expect(nowhere.refused.map(({ code }) => code)).toEqual(['invalid', 'invalid', 'held']);
  });

  it('sends what is a draft for review and withdraws what is live, each language of each, with one reason', async () => {
    const { desk, articleIds, run, states } = await room();
    const [first = 0, second = 0, third = 0] = articleIds;
    const send = { kind: 'submit', language: null, articleIds } as const;
    expect(await run(send)).toEqual({ done: 2, refused: [{ articleId: third, code: 'nothing_to_submit' }] });
    expect(await states()).toEqual([
      ['live', 'in_review'],
      [undefined, 'in_review'],
      ['live', undefined],
    ]);
    const down = { kind: 'withdraw', language: null, reason: '', articleIds } as const;
    expect((await run(down)).refused.map(({ code }) => code)).toEqual(['reason_missing', 'not_live', 'reason_missing']);
    expect((await run({ ...down, reason: 'Not so' }, desk.editor)).refused[0]?.code).toBe('not_allowed');
    expect(await run({ ...down, reason: 'Not so', language: 'hi' })).toMatchObject({ done: 0 });
    expect(await run({ ...down, reason: 'Not so' })).toEqual({
      done: 2,
      refused: [{ articleId: second, code: 'not_live' }],
    });
    expect(await states()).toEqual([
      ['withdrawn', 'in_review'],
      [undefined, 'in_review'],
      ['withdrawn', undefined],
    ]);
    granted(await perform(binStory, { articleId: second }, desk.chief, NOW, desk.db));
    expect((await run(send)).refused.find(({ articleId }) => articleId === second)?.code).toBe('not_found');
    expect(first).toBeGreaterThan(0);
    // What is in review waits for somebody, and stays on the desk.
    const shelve = await run({ kind: 'archive', articleIds: down.articleIds });
    expect(shelve.refused.map(({ code }) => code).toSorted()).toEqual(['not_found', 'still_waiting']);
    expect(shelve.done).toBe(1);
  });

  it('withdraws both languages of a story whose updates are to go live together', async () => {
    const desk = await testNewsroom(await testDatabase());
    const { db, editor, chief } = desk;
    const { articleId, en, hi } = await addStory(desk, { en: { publish: true }, hi: { publish: true } });
    const translations = [];
    for (const [locale, one] of [
      ['en', en!],
      ['hi', hi!],
    ] as const) {
      const text = sampleText(locale, { headline: `Update ${locale}` });
      const input = { translationId: one.translationId, version: one.version, text };
      const { version } = granted(await perform(saveDraft, input, editor, NOW, db));
      translations.push({ translationId: one.translationId, version, substantive: true });
    }
    const publishAt = minutesLater(90).toISOString();
    granted(await perform(scheduleTogether, { translations, publishAt }, editor, NOW, db));
    const down: BulkInput = { kind: 'withdraw', language: null, reason: 'Not so', articleIds: [articleId] };
    expect(await performBulk(down, chief, minutesLater(40), db)).toEqual({ done: 1, refused: [] });
    const [story] = await listStoriesById([articleId], db.reader);
    expect([story?.translations.en?.status, story?.translations.hi?.status]).toEqual(['withdrawn', 'withdrawn']);
  });

  it('takes no more than fifty at once, and no thing that it does not know', () => {
    const ids = Array.from({ length: MOST_AT_ONCE + 1 }, (_, at) => at + 1);
    const section = { kind: 'section', sectionId: 1 };
    expect(bulkInput.safeParse({ ...section, articleIds: ids.slice(1) }).success).toBe(true);
    for (const wrong of [{ articleIds: ids }, { articleIds: [] }, { articleIds: [1], kind: 'delete' }])
      expect(bulkInput.safeParse({ ...section, ...wrong }).success).toBe(false);
  });
});
