import { describe, expect, it } from 'vitest';
import { assignWork } from '#db/commands/assignment/assign-work.ts';
import { addNote } from '#db/commands/note/add-note.ts';
import { settleNote } from '#db/commands/note/settle-note.ts';
import { planWithdrawal } from '#db/commands/publishing/plan-withdrawal.ts';
import { binStory } from '#db/commands/story/bin-story.ts';
import { perform } from '#db/perform.ts';
import { listPlan } from '#db/queries/plan/plan.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, minutesLater, testNewsroom } from '#db/testing-newsroom.ts';
import { granted } from '#lib/testing-result.ts';

const at = (minute: number) => minutesLater(minute).toISOString();
const NOW = minutesLater(30);

describe('listPlan', () => {
  it('has withdrawals, work and notes with whatever moves each, in order, and nothing done or binned', async () => {
    const desk = await testNewsroom(await testDatabase());
    const { db, chief, reporter, translatorHi } = desk;
    const live = await addStory(desk, { en: { publish: true, text: { headline: 'The fair' } } });
    const { translationId, version } = live.en!;
    const plan = { translationId, version, notice: '', reason: 'The fair is over', withdrawAt: at(300) };
    granted(await perform(planWithdrawal, plan, chief, NOW, db));
    const draft = await addStory(desk, { hi: { text: { headline: 'नहर सूखी' } }, by: reporter });
    const { articleId } = draft;
    const give = { articleId, scope: 'en' as const, version: 0, personId: translatorHi.id, dueAt: at(200) };
    granted(await perform(assignWork, give, chief, NOW, db));
    const note = { articleId, text: 'Ring the engineer', forId: reporter.id, deadline: at(250), key: 'note-of-plan' };
    const { noteId: id } = granted(await perform(addNote, note, chief, NOW, db));
    const span = { from: NOW, until: minutesLater(24 * 60) };

    expect(await listPlan(span, db.reader)).toMatchObject([
      {
        kind: 'work',
        at: at(200),
        locale: 'en',
        headline: 'नहर सूखी',
        headlineLocale: 'hi',
        person: { en: translatorHi.name },
        move: { permission: 'work.assign', input: { articleId, scope: 'en', version: 1, personId: translatorHi.id } },
      },
      {
        kind: 'note',
        at: at(250),
        locale: null,
        words: 'Ring the engineer',
        move: { permission: 'note.change', subject: { ownerId: chief.id }, input: { noteId: id, version: 1 } },
      },
      {
        kind: 'withdraw',
        at: at(300),
        locale: 'en',
        headline: 'The fair',
        move: { permission: 'translation.withdraw', input: { translationId, reason: 'The fair is over' } },
      },
    ]);

    // What moves each is its command's own input.
    const [work, , withdrawal] = await listPlan(span, db.reader);
    if (work?.move?.kind !== 'work' || withdrawal?.move?.kind !== 'withdraw') throw new Error('Two that move');
    granted(await perform(assignWork, { ...work.move.input, dueAt: at(400) }, chief, NOW, db));
    granted(await perform(planWithdrawal, { ...withdrawal.move.input, withdrawAt: at(210) }, chief, NOW, db));
    granted(await perform(settleNote, { noteId: id, version: 1, isDone: true }, chief, NOW, db));
    expect((await listPlan(span, db.reader)).map((one) => [one.kind, one.at])).toEqual([
      ['withdraw', at(210)],
      ['work', at(400)],
    ]);
    granted(await perform(binStory, { articleId }, chief, NOW, db));
    expect((await listPlan(span, db.reader)).map(({ kind }) => kind)).toEqual(['withdraw']);
  });
});
