import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { scheduleTranslation } from '#db/commands/publishing/schedule-translation.ts';
import { perform } from '#db/perform.ts';
import type { Command } from '#db/command.ts';
import { holdParts } from '#db/commands/story/holds/hold-parts.ts';
import { takeOverPart } from '#db/commands/story/holds/take-over-part.ts';
import { revertTranslation } from '#db/commands/story/revert-translation.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { submitTranslation } from '#db/commands/story/submit-translation.ts';
import { findPublishedArticle } from '#db/queries/published-article.ts';
import { findRevision, listRevisions } from '#db/queries/revisions.ts';
import { findOpenTranslation } from '#db/queries/translation-screen.ts';
import { articles, auditLog, revisions, schedules } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, lastTouched, minutesLater, sampleText, testNewsroom } from '#db/testing-newsroom.ts';
import type { Actor } from '#lib/people/roles.ts';
import { granted } from '#lib/testing-result.ts';

/** A story that is live in both languages, and written on in English: version 2, and 3 which a colleague wrote. */
async function written() {
  const desk = await testNewsroom(await testDatabase());
  const words = { leadCaption: 'The bus', leadAlt: 'A bus at night' };
  const story = await addStory(desk, {
    en: { publish: true, text: words },
    hi: { publish: true, text: words },
    details: { leadImageId: desk.imageId },
  });
  const { articleId } = story;
  const translationId = story.en!.translationId;
  const run = <I, V, E extends string, D, R>(command: Command<I, V, E, D, R>, input: I, by: Actor, minutes: number) =>
    perform(command, input, by, minutesLater(minutes), desk.db);
  const open = async (locale: 'en' | 'hi') => (await findOpenTranslation({ articleId, locale }, desk.db.reader))!;
  const write = async (headline: string, by: Actor, minutes: number) => {
    const { version } = await open('en');
    const text = sampleText('en', { ...words, headline, slug: 'a-story' });
    return granted(await run(saveDraft, { translationId, version, text }, by, minutes));
  };
  await write('Second', desk.editor, 100);
  await write('Third', desk.chief, 110);
  const revert = async (number: number, by: Actor, minutes = 120, version?: number) =>
    run(revertTranslation, { translationId, number, version: version ?? (await open('en')).version }, by, minutes);
  const list = async () => (await listRevisions({ translationId }, desk.db.reader)).revisions;
  return { desk, articleId, translationId, ids: story, open, write, revert, list, run };
}

test('an old version is the draft again, as a new one; readers and the other language see nothing of it', async () => {
  const { desk, articleId, open, revert, list } = await written();
  const { db } = desk;
  const seen = async () => ({
    en: await findPublishedArticle({ articleId, locale: 'en' }, db.reader),
    hi: await findPublishedArticle({ articleId, locale: 'hi' }, db.reader),
    hindi: await open('hi').then(({ text, version, stage, status }) => ({ text, version, stage, status })),
    shared: await db.reader.select().from(articles).where(eq(articles.id, articleId)),
    touched: await lastTouched(db),
  });
  const [before, versions, standing] = [await seen(), await list(), await open('en')];
  const second = versions.find(({ number }) => number === 2)!;
  expect((await open('en')).text.headline).toBe('Third');

  const answer = granted(await revert(2, desk.editor));
  expect(answer).toMatchObject({ version: standing.version + 1, text: { headline: 'Second' } });
  const after = await open('en');
  expect(after.text).toEqual(answer.text);
  // A moment of the list and the stream moves; what anybody sees does not.
  const moved = await seen();
  expect({ en: moved.en, hi: moved.hi, hindi: moved.hindi }).toEqual({
    en: before.en,
    hi: before.hi,
    hindi: before.hindi,
  });
  expect(moved.shared).toMatchObject([
    { version: before.shared[0]!.version, leadImageId: before.shared[0]!.leadImageId },
  ]);
  expect(moved.touched).toEqual([]);

  const listed = await list();
  expect(listed).toHaveLength(versions.length + 1);
  expect(listed[0]).toMatchObject({
    isNewest: true,
    isLive: false,
    by: { en: desk.editor.name },
    deeds: [{ kind: 'translation.revert', from: 2, by: { en: desk.editor.name }, at: minutesLater(120).toISOString() }],
  });
  expect(listed.find(({ number }) => number === 2)).toMatchObject({ at: second.at });
  expect(listed.find(({ number }) => number === 3)).toMatchObject({ by: { en: desk.chief.name } });
  expect(listed.filter(({ isLive }) => isLive)).toHaveLength(1);
});

test('it is refused to whoever may not write, over a text nobody saw, where another writes, and where nothing changes', async () => {
  const { desk, articleId, translationId, open, revert, run, ids } = await written();
  const { db } = desk;
  const rows = async () => ({
    versions: await db.reader.select().from(revisions),
    record: await db.reader.select().from(auditLog),
  });
  const { version } = await open('en');
  const before = await rows();
  expect(await revert(2, desk.translatorHi)).toEqual({ ok: false, error: 'not_allowed' });
  expect(await revert(2, desk.administrator)).toEqual({ ok: false, error: 'not_allowed' });
  expect(await revert(2, desk.editor, 120, version - 1)).toEqual({ ok: false, error: 'conflict' });
  expect(await revert(99, desk.editor)).toEqual({ ok: false, error: 'not_found' });
  expect(await revert(3, desk.editor)).toEqual({ ok: false, error: 'same_text' });
  const foreign = { translationId: translationId + 1_000, number: 1, version };
  expect(await run(revertTranslation, foreign, desk.editor, 120)).toEqual({ ok: false, error: 'not_found' });
  expect(await rows()).toEqual(before);

  const hold = { articleId, tab: 'tab-chief', parts: ['text:en' as const] };
  granted(await run(holdParts, hold, desk.chief, 120));
  expect(await revert(2, desk.editor)).toEqual({ ok: false, error: 'held' });
  expect(await revert(2, desk.chief)).toMatchObject({ ok: true });
  expect(ids.articleId).toBe(articleId);
});

test('a schedule stands as it was set, and the words below another lead picture stay', async () => {
  const { desk, articleId, translationId, open, revert, run, write } = await written();
  const { version } = await open('en');
  const order = { translationId, version, publishAt: minutesLater(600).toISOString(), substantive: false };
  granted(await run(scheduleTranslation, order, desk.editor, 115));
  const planned = await desk.db.reader.select().from(schedules);
  expect(planned).toHaveLength(1);
  granted(await revert(2, desk.editor));
  expect(await desk.db.reader.select().from(schedules)).toEqual(planned);
  await write('Fourth', desk.editor, 130);
  // The live version stood under the picture of today: its words come along.
  expect(granted(await revert(1, desk.editor, 140))).toMatchObject({ hasKeptLead: false });
  const shared = (await desk.db.reader.select().from(articles).where(eq(articles.id, articleId)))[0]!;
  const details = { ...desk.details, leadImageId: null };
  granted(await run(saveDetails, { articleId, version: shared.version, details }, desk.editor, 150));
  await write('Fifth', desk.editor, 160);
  const stood = (await open('en')).text;
  const answer = granted(await revert(2, desk.editor, 170));
  expect(answer).toMatchObject({ hasKeptLead: true, text: { headline: 'Second', leadCaption: stood.leadCaption } });
});

test('each version says what it was for, with who and when', async () => {
  const { desk, articleId, translationId, open, list, run, write } = await written();
  const { version } = await open('en');
  granted(await run(submitTranslation, { translationId, version, note: '' }, desk.editor, 111));
  const ready = (await open('en')).version;
  granted(await run(publishTranslation, { translationId, version: ready, substantive: false }, desk.chief, 112));
  granted(await run(holdParts, { articleId, tab: 'tab-editor', parts: ['text:en'] }, desk.editor, 119.9));
  granted(await run(takeOverPart, { articleId, tab: 'tab-chief', part: 'text:en' }, desk.chief, 120));
  await write('Taken over', desk.chief, 122);
  const [taken, third, second] = await list();
  expect(taken?.deeds).toMatchObject([
    { kind: 'hold.take_over', by: { en: desk.chief.name }, fromPerson: { en: desk.editor.name } },
  ]);
  expect(third?.deeds.map(({ kind, at }) => [kind, at])).toEqual([
    ['translation.submit', minutesLater(111).toISOString()],
    ['translation.publish', minutesLater(112).toISOString()],
  ]);
  expect(third).toMatchObject({ isLive: true });
  expect(second?.deeds).toEqual([]);
  const live = await findRevision({ translationId, number: third!.number }, desk.db.reader);
  expect(live).toMatchObject({ details: { leadImageId: desk.imageId }, images: [{ imageId: desk.imageId }] });
});
