import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { perform } from '#db/perform.ts';
import { SITTING_MS } from '#db/record.ts';
import { auditLog } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, testNewsroom, TEST_NOW, sampleText } from '#db/testing-newsroom.ts';
import type { EventKind } from '#lib/events/events.ts';
import type { Actor } from '#lib/people/roles.ts';
import { granted } from '#lib/testing-result.ts';

const HOUR_MS = 60 * 60_000;
/** An hour after the story was made, so that the saves that made it are another sitting. */
const after = (ms: number) => new Date(TEST_NOW.getTime() + HOUR_MS + ms);

async function writing() {
  const desk = await testNewsroom(await testDatabase());
  const story = await addStory(desk, { en: {} });
  const { translationId } = story.en!;
  let { version } = story.en!;
  const slug = `budget-farmers-${story.articleId}`;
  return {
    ...desk,
    articleId: story.articleId,
    translationId,
    async save(by: Actor, at: Date, headline: string) {
      const input = { translationId, version, text: sampleText('en', { headline, slug }) };
      ({ version } = granted(await perform(saveDraft, input, by, at, desk.db)));
    },
    async publish(at: Date) {
      const input = { translationId, version, substantive: true };
      ({ version } = granted(await perform(publishTranslation, input, desk.editor, at, desk.db)));
    },
    rows: (event: EventKind) =>
      desk.db.reader
        .select()
        .from(auditLog)
        .where(and(eq(auditLog.event, event)))
        .orderBy(auditLog.id),
  };
}

describe('autosaves of one sitting', () => {
  it('are one row: 200 in 9 minutes, with the headline before the first and after the last', async () => {
    const { save, rows, editor, translationId } = await writing();
    const before = (await rows('translation.edit')).length;
    for (let n = 1; n <= 200; n += 1) await save(editor, after(n * 2_700), `Headline ${n}`);
    const added = (await rows('translation.edit')).slice(before);
    expect(added).toHaveLength(1);
    expect(added[0]).toMatchObject({
      at: after(2_700).toISOString(),
      lastAt: after(540_000).toISOString(),
      times: 200,
      actorId: editor.id,
      subjectId: String(translationId),
      detail: {
        headline: 'Headline 200',
        fields: ['headline'],
        changed: { headline: { from: 'Budget brings relief to farmers', to: 'Headline 200' } },
      },
    });
  });

  it('end with a pause of more than ten minutes', async () => {
    const { save, rows, editor } = await writing();
    const before = (await rows('translation.edit')).length;
    await save(editor, after(0), 'One');
    await save(editor, after(SITTING_MS), 'Two');
    await save(editor, after(2 * SITTING_MS + 1), 'Three');
    const added = (await rows('translation.edit')).slice(before);
    expect(added.map(({ times, lastAt }) => [times, lastAt])).toEqual([
      [2, after(SITTING_MS).toISOString()],
      [1, null],
    ]);
  });

  it('are each person’s own, though two write by turns', async () => {
    const { save, rows, editor, chief } = await writing();
    const before = (await rows('translation.edit')).length;
    for (let n = 0; n < 6; n += 1) await save(n % 2 === 0 ? editor : chief, after(n * 1_000), `Turn ${n}`);
    const added = (await rows('translation.edit')).slice(before);
    expect(added.map(({ actorId, times }) => [actorId, times])).toEqual([
      [editor.id, 3],
      [chief.id, 3],
    ]);
  });

  it('end where something else happens to the text', async () => {
    const { save, publish, rows, editor } = await writing();
    const before = (await rows('translation.edit')).length;
    await save(editor, after(0), 'Before');
    await publish(after(1_000));
    await save(editor, after(2_000), 'After');
    const added = (await rows('translation.edit')).slice(before);
    expect(added.map(({ times }) => times)).toEqual([1, 1]);
    expect(await rows('translation.publish')).toMatchObject([{ detail: { headline: 'Before', changed: {} } }]);
  });

  it('fold the shared details likewise, and forget what was put back', async () => {
    const { db, articleId, details, worldId, indiaId, topicId, rows, editor } = await writing();
    const before = (await rows('story.details')).length;
    const states = [
      { ...details, sectionId: indiaId },
      { ...details, sectionId: indiaId, topicIds: [] },
      { ...details, sectionId: worldId, topicIds: [] },
    ];
    for (const [n, state] of states.entries()) {
      const input = { articleId, version: n + 2, details: state };
      granted(await perform(saveDetails, input, editor, after(n * 1_000), db));
    }
    const added = (await rows('story.details')).slice(before);
    expect(added).toMatchObject([{ times: 3 }]);
    expect(added[0]?.detail).toEqual({ version: 5, changed: { topicIds: { from: [topicId], to: [] } } });
  });
});

it('says of a publication what readers saw before', async () => {
  const { save, publish, rows, editor } = await writing();
  await publish(after(0));
  await save(editor, after(1_000), 'Relief doubled');
  await publish(after(2_000));
  const [, second] = await rows('translation.publish');
  expect(second?.detail).toMatchObject({
    locale: 'en',
    changed: { headline: { from: 'Budget brings relief to farmers', to: 'Relief doubled' } },
  });
});
