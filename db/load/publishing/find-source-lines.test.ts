import { expect, it } from 'vitest';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { perform } from '#db/perform.ts';
import { findOpenTranslation } from '#db/queries/translation-screen.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, minutesLater, paragraphs, testNewsroom } from '#db/testing-newsroom.ts';

it('knows the short lines of the source for a translation, and none for the source itself', async () => {
  const room = await testNewsroom(await testDatabase());
  const body = paragraphs('What happened', 'The river rose by a metre on Friday.', 'Patna');
  const { articleId } = await addStory(room, { en: { text: { body } }, hi: {} });
  const linesOf = async (locale: 'en' | 'hi') =>
    (await findOpenTranslation({ articleId, locale }, room.db.reader))?.sourceLines;
  expect(await linesOf('hi')).toEqual(['What happened']);
  expect(await linesOf('en')).toEqual([]);
});

it('keeps a translation from readers in which one of them stands', async () => {
  const room = await testNewsroom(await testDatabase());
  const { hi } = await addStory(room, {
    en: { text: { body: paragraphs('What happened', 'The river rose by a metre on Friday.') } },
    hi: { text: { body: paragraphs('What happened', 'शुक्रवार को नदी का पानी एक मीटर बढ़ गया।') } },
  });
  if (!hi) throw new Error('no Hindi');
  const order = { ...hi, substantive: false };
  const done = await perform(publishTranslation, order, room.editor, minutesLater(1), room.db);
  expect(done).toMatchObject({ ok: false, error: 'not_ready', detail: { must: [{ code: 'untranslated_blocks' }] } });
});
