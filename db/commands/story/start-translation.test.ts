import { expect, test } from 'vitest';
import { startTranslation } from '#db/commands/story/start-translation.ts';
import { perform } from '#db/perform.ts';
import { findOpenTranslation } from '#db/queries/translation-screen.ts';
import { imageTexts } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { addImageRow, addStory, minutesLater, testNewsroom } from '#db/testing-newsroom.ts';
import { figuresOfBody } from '#lib/body/images-of-body.ts';
import type { BlockNode, FigureNode } from '#lib/body/nodes.ts';
import { granted } from '#lib/testing-result.ts';

test('a translation begins with what its pictures already say in its language', async () => {
  const desk = await testNewsroom(await testDatabase());
  const silent = await addImageRow(desk.db, 'b2'.repeat(16));
  await desk.db.writer.insert(imageTexts).values([
    { imageId: desk.imageId, locale: 'hi', caption: 'पुल पर पैदल लोग', alt: 'पुल पर भीड़' },
    { imageId: desk.imageId, locale: 'en', caption: 'People on the bridge', alt: 'A crowd' },
  ]);
  const figure = (id: string, imageId: number): FigureNode => ({
    type: 'figure',
    attrs: { id: id.repeat(12), imageId, caption: 'People walk', alt: 'A crowd', credit: 'Own' },
  });
  const content: BlockNode[] = [
    figure('a', desk.imageId),
    figure('b', silent),
    { type: 'gallery', attrs: { id: 'c'.repeat(12) }, content: [figure('d', silent), figure('e', desk.imageId)] },
  ];
  const { articleId } = await addStory(desk, {
    en: { text: { body: { type: 'doc', content } } },
    details: { leadImageId: desk.imageId },
  });
  const input = { articleId, locale: 'hi' as const, copyBlocks: true };
  granted(await perform(startTranslation, input, desk.translatorHi, minutesLater(60), desk.db));
  const hindi = (await findOpenTranslation({ articleId, locale: 'hi' }, desk.db.reader))!.text;
  expect(hindi).toMatchObject({ leadCaption: 'पुल पर पैदल लोग', leadAlt: 'पुल पर भीड़' });
  expect(hindi.body.content.map(({ attrs }) => attrs)).toMatchObject([
    { id: 'a'.repeat(12), caption: 'पुल पर पैदल लोग', alt: 'पुल पर भीड़', credit: 'Own' },
    // Nobody has said anything of it in Hindi: the English stays to write over, marked as not translated.
    { id: 'b'.repeat(12), caption: 'People walk', alt: 'A crowd' },
    { id: 'c'.repeat(12) },
  ]);
  expect(figuresOfBody(hindi.body).map(({ attrs }) => attrs.caption)).toEqual([
    'पुल पर पैदल लोग',
    'People walk',
    'People walk',
    'पुल पर पैदल लोग',
  ]);
});
