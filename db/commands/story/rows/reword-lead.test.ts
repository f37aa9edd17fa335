import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { discardDraft } from '#db/commands/story/discard-draft.ts';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import { revisionText } from '#db/load/revision-text.ts';
import { perform } from '#db/perform.ts';
import { findPublishedArticle } from '#db/queries/published-article.ts';
import { findRevision, listRevisions } from '#db/queries/revisions.ts';
import { articles, images, imageTexts } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, minutesLater, testNewsroom } from '#db/testing-newsroom.ts';
import type { TranslationText } from '#lib/article/text.ts';
import type { Locale } from '#lib/locale.ts';
import { granted } from '#lib/testing-result.ts';

const BUS = { leadCaption: 'The night bus', leadAlt: 'A bus at a stop at night' };
const BUS_HI = { leadCaption: 'रात की बस', leadAlt: 'रात में स्टॉप पर खड़ी बस', leadCredit: 'अनीता रावत' };

/** A story live in both languages with the picture of a bus, and a second picture with words in the library. */
async function story() {
  const desk = await testNewsroom(await testDatabase());
  const { db, imageId, editor, reporter } = desk;
  const [bus] = await db.reader.select().from(images).where(eq(images.id, imageId));
  const { id: _, ...other } = bus!;
  const [field] = await db.writer
    .insert(images)
    .values({ ...other, key: 'f'.repeat(32) })
    .returning({ id: images.id });
  const fieldId = field!.id;
  await db.writer.insert(imageTexts).values([
    { imageId: fieldId, locale: 'en', caption: 'Mustard in flower', alt: 'A yellow field' },
    { imageId: fieldId, locale: 'hi', caption: 'सरसों खिली', alt: 'पीला खेत' },
  ]);
  const { articleId, en, hi } = await addStory(desk, {
    en: { text: BUS, publish: true },
    hi: { text: BUS_HI, publish: true },
    details: { leadImageId: imageId },
  });
  const ids = { en: en!.translationId, hi: hi!.translationId };
  const choose = async (leadImageId: number | null, wordedIn: Locale[], minutes: number, by = editor) => {
    const [article] = await db.reader.select().from(articles).where(eq(articles.id, articleId));
    const changes = { leadImageId: { from: [article!.leadImageId], to: leadImageId } };
    const input = { articleId, version: article!.version, changes, wordedIn };
    return perform(saveDetails, input, by, minutesLater(minutes), db);
  };
  const draft = async (locale: Locale) => (await findTranslation(db.reader, ids[locale]))!;
  const words = async (locale: Locale) => {
    const { leadCaption, leadAlt, leadCredit } = revisionText((await draft(locale)).draft);
    return { leadCaption, leadAlt, leadCredit };
  };
  const write = async (locale: Locale, change: Partial<TranslationText>, minutes: number) => {
    const found = await draft(locale);
    const text = { ...revisionText(found.draft), ...change };
    const input = { translationId: ids[locale], version: found.translation.version, text };
    granted(await perform(saveDraft, input, editor, minutesLater(minutes), db));
  };
  const shown = async (locale: Locale) => (await findPublishedArticle({ articleId, locale }, db.reader))?.lead;
  return { desk, articleId, ids, imageId, fieldId, reporter, choose, draft, words, write, shown };
}

test('another lead picture takes its own words to the language that did not choose it, as a version of its own', async () => {
  const { desk, ids, fieldId, choose, draft, words, shown } = await story();
  const before = (await draft('hi')).translation.version;
  granted(await choose(fieldId, ['en'], 10));
  expect(await words('hi')).toEqual({ leadCaption: 'सरसों खिली', leadAlt: 'पीला खेत', leadCredit: '' });
  expect(await words('en'), 'whoever chose it words it').toEqual({ ...BUS, leadCredit: '' });
  expect((await draft('hi')).translation.version).toBe(before + 1);
  expect((await shown('hi'))?.caption, 'readers see it with the next publication').toBe('रात की बस');
  const { revisions } = await listRevisions({ translationId: ids.hi }, desk.db.reader);
  const [newest, old] = revisions;
  expect([newest?.isNewest, old?.isLive]).toEqual([true, true]);
});

test('words that nobody has published go with their version and can be had back', async () => {
  const { desk, ids, fieldId, choose, words, write } = await story();
  await write('hi', { leadCaption: 'रात की बस, चारबाग़' }, 5);
  granted(await choose(fieldId, ['en'], 6));
  expect((await words('hi')).leadCaption).toBe('सरसों खिली');
  const { revisions } = await listRevisions({ translationId: ids.hi }, desk.db.reader);
  const captions = [];
  for (const { number } of revisions) {
    const found = await findRevision({ translationId: ids.hi, number }, desk.db.reader);
    captions.push(found?.text.leadCaption);
  }
  expect(captions).toEqual(['सरसों खिली', 'रात की बस, चारबाग़', 'रात की बस']);
});

test('where the library says nothing of it nothing stands below it, and it cannot go live so', async () => {
  const { desk, ids, fieldId, choose, draft, words } = await story();
  await desk.db.writer.delete(imageTexts).where(eq(imageTexts.locale, 'hi'));
  granted(await choose(fieldId, ['en'], 10));
  expect(await words('hi')).toEqual({ leadCaption: '', leadAlt: '', leadCredit: '' });
  const { version } = (await draft('hi')).translation;
  const input = { translationId: ids.hi, version, substantive: false };
  expect(await perform(publishTranslation, input, desk.editor, minutesLater(11), desk.db)).toMatchObject({
    error: 'not_ready',
    detail: { must: [{ code: 'alt_missing' }] },
  });
});

test('a picture taken out keeps its words until another one comes; put back, it has them', async () => {
  const { imageId, fieldId, choose, words } = await story();
  granted(await choose(null, [], 10));
  expect(await words('hi')).toEqual(BUS_HI);
  granted(await choose(imageId, ['en', 'hi'], 11));
  expect(await words('hi')).toEqual(BUS_HI);
  granted(await choose(null, [], 12));
  granted(await choose(fieldId, ['en'], 13));
  expect((await words('hi')).leadCaption).toBe('सरसों खिली');
});

test('a refused choice rewords nothing', async () => {
  const { desk, fieldId, choose, words } = await story();
  expect(await choose(fieldId, [], 10, desk.translatorHi)).toMatchObject({ error: 'not_allowed' });
  expect(await choose(fieldId + 100, [], 10)).toMatchObject({ error: 'invalid' });
  expect(await words('hi')).toEqual(BUS_HI);
});

test('the draft discarded, the words of the picture that stands stay', async () => {
  const { desk, ids, fieldId, choose, draft, words, write } = await story();
  granted(await choose(fieldId, ['en'], 10));
  await write('hi', { headline: 'नई सुर्खी' }, 11);
  const discard = async (minutes: number) => {
    const { version } = (await draft('hi')).translation;
    const input = { translationId: ids.hi, version };
    return perform(discardDraft, input, desk.editor, minutesLater(minutes), desk.db);
  };
  const { text } = granted(await discard(12));
  expect(text.headline).not.toBe('नई सुर्खी');
  expect(await words('hi')).toEqual({ leadCaption: 'सरसों खिली', leadAlt: 'पीला खेत', leadCredit: '' });
  expect(await discard(13)).toEqual({ ok: false, error: 'nothing_to_discard' });
});

test('a version knows under which picture its words stood', async () => {
  const { desk, ids, imageId, fieldId, choose, write } = await story();
  await write('en', { headline: 'Before the change' }, 5);
  granted(await choose(fieldId, ['en'], 20));
  await write('en', { headline: 'After it' }, 40);
  granted(await choose(null, [], 60));
  await write('en', { headline: 'Without one' }, 80);
  const { revisions } = await listRevisions({ translationId: ids.en }, desk.db.reader);
  const found = new Map<string, number | null | undefined>();
  for (const { number } of revisions) {
    const then = await findRevision({ translationId: ids.en, number }, desk.db.reader);
    if (then) found.set(then.text.headline, then.details.leadImageId);
  }
  expect(found.get('Before the change')).toBe(imageId);
  expect(found.get('After it')).toBe(fieldId);
  expect(found.get('Without one')).toBeNull();
});
