import { asc, eq } from 'drizzle-orm';
import { describe, expect, it, test } from 'vitest';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { startTranslation } from '#db/commands/story/start-translation.ts';
import { perform } from '#db/perform.ts';
import { listLiveAddresses } from '#db/queries/live-addresses.ts';
import { findOpenTranslation } from '#db/queries/translation-screen.ts';
import { imageTexts, revisions, translations } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { addImageRow, addStory, minutesLater, sampleText, testNewsroom } from '#db/testing-newsroom.ts';
import { figuresOfBody } from '#lib/body/images-of-body.ts';
import { newBlockId } from '#lib/body/block-id.ts';
import type { BlockNode, FigureNode } from '#lib/body/nodes.ts';
import { granted } from '#lib/testing-result.ts';

test('a translation begins with what its pictures already say in its language', async () => {
  const desk = await testNewsroom(await testDatabase());
  const silent = await addImageRow(desk.db, 'b2'.repeat(16));
  const credited = await addImageRow(desk.db, 'c3'.repeat(16));
  await desk.db.writer.insert(imageTexts).values([
    { imageId: desk.imageId, locale: 'hi', caption: 'पुल पर पैदल लोग', alt: 'पुल पर भीड़' },
    { imageId: desk.imageId, locale: 'en', caption: 'People on the bridge', alt: 'A crowd' },
    { imageId: credited, locale: 'hi', credit: 'अनीता रावत/सेतु' },
  ]);
  const figure = (id: string, imageId: number): FigureNode => ({
    type: 'figure',
    attrs: { id: id.repeat(12), imageId, caption: 'People walk', alt: 'A crowd', credit: 'Own' },
  });
  const content: BlockNode[] = [
    figure('a', desk.imageId),
    figure('b', silent),
    figure('f', credited),
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
    { id: 'b'.repeat(12), caption: 'People walk', alt: 'A crowd', credit: 'Own' },
    // It has a Hindi credit of its own, which is printed in place of the English wording.
    { id: 'f'.repeat(12), caption: 'People walk', credit: '' },
    { id: 'c'.repeat(12) },
  ]);
  expect(figuresOfBody(hindi.body).map(({ attrs }) => attrs.caption)).toEqual([
    'पुल पर पैदल लोग',
    'People walk',
    'People walk',
    'People walk',
    'पुल पर पैदल लोग',
  ]);
});

test('a link to a story of ours leads to its text in the language that is begun, where that is live', async () => {
  const desk = await testNewsroom(await testDatabase());
  const both = await addStory(desk, { en: { publish: true }, hi: { publish: true } });
  const alone = await addStory(desk, { en: { publish: true } });
  const live = await listLiveAddresses([both.articleId, alone.articleId], desk.db.reader);
  const at = (articleId: number, locale: 'en' | 'hi') =>
    live.find((one) => one.articleId === articleId && one.locale === locale)?.address ?? 'nowhere';
  const linked = (href: string): BlockNode => ({
    type: 'paragraph',
    attrs: { id: newBlockId() },
    content: [{ type: 'text', text: 'there', marks: [{ type: 'link', attrs: { href } }] }],
  });
  const content = [linked(at(both.articleId, 'en')), linked(at(alone.articleId, 'en')), linked('https://example.org/')];
  const { articleId } = await addStory(desk, { en: { text: { body: { type: 'doc', content } } } });
  const input = { articleId, locale: 'hi' as const, copyBlocks: true };
  granted(await perform(startTranslation, input, desk.translatorHi, minutesLater(60), desk.db));
  const hindi = (await findOpenTranslation({ articleId, locale: 'hi' }, desk.db.reader))!.text;
  expect(hindi.body.content).toMatchObject(
    [at(both.articleId, 'hi'), at(alone.articleId, 'en'), 'https://example.org/'].map((href) => ({
      content: [{ marks: [{ type: 'link', attrs: { href } }] }],
    })),
  );
});

const room = async () => testNewsroom(await testDatabase());
type Room = Awaited<ReturnType<typeof room>>;
const rows = ({ db }: Room) => db.reader.select().from(revisions).orderBy(asc(revisions.id));
const row = async ({ db }: Room, id: number) =>
  (await db.reader.select().from(translations).where(eq(translations.id, id)))[0];

describe('startTranslation', () => {
  it('begins the other language over a copy with the same ids, and leaves the source row alone', async () => {
    const desk = await room();
    const { articleId, en } = await addStory(desk, { en: { publish: true } });
    const before = await row(desk, en!.translationId);
    const source = (await rows(desk))[0]!;
    const started = granted(
      await perform(
        startTranslation,
        { articleId, locale: 'hi', copyBlocks: true },
        desk.translatorHi,
        minutesLater(1),
        desk.db,
      ),
    );
    expect(await row(desk, en!.translationId)).toEqual(before);
    const copy = (await rows(desk)).find(({ translationId }) => translationId === started.translationId)!;
    expect(copy.body).toEqual(source.body);
    expect(copy.headline).toBe('');
    expect(await row(desk, started.translationId)).toMatchObject({
      locale: 'hi',
      madeFromRevisionId: source.id,
      liveRevisionId: null,
    });
  });

  it('keeps the source text it was made from, whatever is written later', async () => {
    const desk = await room();
    const { articleId, en } = await addStory(desk);
    const source = (await rows(desk))[0]!;
    granted(
      await perform(
        startTranslation,
        { articleId, locale: 'hi', copyBlocks: false },
        desk.editor,
        minutesLater(1),
        desk.db,
      ),
    );
    granted(
      await perform(
        saveDraft,
        { translationId: en!.translationId, version: en!.version, text: sampleText('en', { headline: 'Rewritten' }) },
        desk.editor,
        minutesLater(2),
        desk.db,
      ),
    );
    expect((await rows(desk)).find(({ id }) => id === source.id)).toMatchObject({ headline: source.headline });
  });

  it('refuses a second start and the wrong translator', async () => {
    const desk = await room();
    const { articleId, en } = await addStory(desk);
    const again = await perform(
      startTranslation,
      { articleId, locale: 'en', copyBlocks: true },
      desk.editor,
      minutesLater(1),
      desk.db,
    );
    expect(again).toEqual({ ok: false, error: 'already_started', detail: { translationId: en!.translationId } });
    const wrong = await perform(
      startTranslation,
      { articleId, locale: 'hi', copyBlocks: true },
      desk.translatorEn,
      minutesLater(1),
      desk.db,
    );
    expect(wrong).toEqual({ ok: false, error: 'not_allowed' });
    const none = await perform(
      startTranslation,
      { articleId: 999, locale: 'hi', copyBlocks: true },
      desk.editor,
      minutesLater(1),
      desk.db,
    );
    expect(none).toEqual({ ok: false, error: 'not_found' });
  });
});
