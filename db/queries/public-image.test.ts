import { expect, test } from 'vitest';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { withdrawTranslation } from '#db/commands/publishing/withdraw-translation.ts';
import { perform } from '#db/perform.ts';
import { isImagePublic } from '#db/queries/public-image.ts';
import { testDatabase } from '#db/testing.ts';
import { addImageRow, addStory, minutesLater, testNewsroom, sampleText } from '#db/testing-newsroom.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import { granted } from '#lib/testing-result.ts';

const LEAD = 'a1'.repeat(16);
const OTHER = 'b2'.repeat(16);

const words = { leadCaption: 'A caption', leadAlt: 'What is seen' };
const withFigure = (imageId: number): DraftBody => ({
  type: 'doc',
  content: [
    { type: 'figure', attrs: { id: 'figureblock1', imageId, caption: 'A', alt: 'B', credit: '' } },
    { type: 'paragraph', attrs: { id: 'paragraph001' }, content: [{ type: 'text', text: 'Text.' }] },
  ],
});

test('a picture is public exactly while a live page shows it', async () => {
  const desk = await testNewsroom(await testDatabase());
  const { db, editor, chief } = desk;
  const other = await addImageRow(db, OTHER);
  const look = async () => [await isImagePublic(LEAD, db.reader), await isImagePublic(OTHER, db.reader)];
  expect(await isImagePublic('c3'.repeat(16), db.reader)).toBe(false);

  const story = await addStory(desk, { en: {}, hi: { text: words }, details: { leadImageId: desk.imageId } });
  expect(await look()).toEqual([false, false]);

  const hi = granted(
    await perform(publishTranslation, { ...story.hi!, substantive: false }, editor, minutesLater(1), db),
  );
  expect(await look()).toEqual([true, false]);

  const order = { translationId: story.hi!.translationId, version: hi.version };
  const text = sampleText('hi', { ...words, slug: 'bajat', body: withFigure(other) });
  const draft = granted(await perform(saveDraft, { ...order, text }, editor, minutesLater(2), db));
  expect(await look()).toEqual([true, false]);

  const update = { translationId: order.translationId, version: draft.version };
  const live = granted(
    await perform(publishTranslation, { ...update, substantive: false }, editor, minutesLater(3), db),
  );
  expect(await look()).toEqual([true, true]);

  const plain = granted(
    await perform(
      saveDraft,
      {
        translationId: order.translationId,
        version: live.version,
        text: sampleText('hi', { ...words, slug: 'bajat' }),
      },
      editor,
      minutesLater(4),
      db,
    ),
  );
  const again = granted(
    await perform(
      publishTranslation,
      { translationId: order.translationId, version: plain.version, substantive: false },
      editor,
      minutesLater(5),
      db,
    ),
  );
  expect(await look()).toEqual([true, false]);

  granted(
    await perform(
      withdrawTranslation,
      { translationId: order.translationId, version: again.version, notice: '' },
      chief,
      minutesLater(6),
      db,
    ),
  );
  expect(await look()).toEqual([false, false]);
});
