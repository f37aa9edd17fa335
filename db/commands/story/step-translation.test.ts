import { asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { assignWork } from '#db/commands/assignment/assign-work.ts';
import { discardDraft } from '#db/commands/story/discard-draft.ts';
import { returnTranslation } from '#db/commands/story/return-translation.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { submitTranslation } from '#db/commands/story/submit-translation.ts';
import { takeBackTranslation } from '#db/commands/story/take-back-translation.ts';
import { findReview } from '#db/load/review.ts';
import { perform } from '#db/perform.ts';
import { listActivity } from '#db/queries/activity.ts';
import { listNotifications } from '#db/queries/notifications/notifications.ts';
import { listStories } from '#db/queries/story-list/story-list.ts';
import { findOpenTranslation } from '#db/queries/translation-screen.ts';
import { revisions, translations } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, minutesLater, TEST_NOW, testNewsroom, sampleText } from '#db/testing-newsroom.ts';
import { granted } from '#lib/testing-result.ts';

const room = async () => testNewsroom(await testDatabase());
type Room = Awaited<ReturnType<typeof room>>;
const row = async ({ db }: Room, id: number) =>
  (await db.reader.select().from(translations).where(eq(translations.id, id)))[0]!;
const texts = ({ db }: Room) => db.reader.select().from(revisions).orderBy(asc(revisions.id));

describe('submit, return, discard, details', () => {
  it('walks a draft to the desk and back', async () => {
    const desk = await room();
    const { en } = await addStory(desk, { en: {}, by: desk.reporter });
    const { translationId, version } = en!;
    const submitted = granted(
      await perform(submitTranslation, { translationId, version }, desk.reporter, minutesLater(1), desk.db),
    );
    expect(submitted.stage).toBe('in_review');
    expect(
      await perform(
        submitTranslation,
        { translationId, version: submitted.version },
        desk.reporter,
        minutesLater(2),
        desk.db,
      ),
    ).toEqual({
      ok: false,
      error: 'step_not_allowed',
    });
    expect(
      await perform(
        returnTranslation,
        { translationId, version: submitted.version },
        desk.reporter,
        minutesLater(2),
        desk.db,
      ),
    ).toEqual({
      ok: false,
      error: 'not_allowed',
    });
    const returned = granted(
      await perform(
        returnTranslation,
        { translationId, version: submitted.version, note: 'Whose figures are these?' },
        desk.editor,
        minutesLater(3),
        desk.db,
      ),
    );
    expect(returned).toEqual({ version: version + 2, stage: 'draft' });
  });

  it('keeps what was said on the way until the text is out, and on record for good', async () => {
    const desk = await room();
    const { en } = await addStory(desk, { en: {}, by: desk.reporter });
    const { translationId, version } = en!;
    const send = (at: number, input: { version: number; note?: string }) =>
      perform(submitTranslation, { translationId, ...input }, desk.reporter, minutesLater(at), desk.db);
    const review = () => findReview(translationId, desk.db.reader);
    expect(await review()).toBeNull();
    const sent = granted(await send(1, { version, note: '  For  the evening edition ' }));
    expect(await review()).toEqual({
      kind: 'sent',
      at: minutesLater(1).toISOString(),
      byId: desk.reporter.id,
      by: { en: desk.reporter.name, hi: desk.reporter.name },
      note: 'For the evening edition',
      sentById: desk.reporter.id,
    });
    const back = (note: string, by = desk.editor) =>
      perform(returnTranslation, { translationId, version: sent.version, note }, by, minutesLater(2), desk.db);
    expect(await back(' ')).toEqual({ ok: false, error: 'note_missing' });
    expect(await back('क'.repeat(501))).toEqual({ ok: false, error: 'invalid' });
    const returned = granted(await back('मंत्री का पक्ष?'));
    expect(await review()).toMatchObject({ kind: 'returned', byId: desk.editor.id, note: 'मंत्री का पक्ष?' });
    const returnedTo = async (id: string) => (await listStories({ returnedToId: id }, desk.db.reader)).total;
    expect([await returnedTo(desk.reporter.id), await returnedTo(desk.editor.id)]).toEqual([1, 0]);
    const again = granted(await send(3, { version: returned.version }));
    expect(await returnedTo(desk.reporter.id)).toBe(0);
    expect(await review()).toMatchObject({ kind: 'sent', byId: desk.reporter.id, note: '' });
    granted(
      await perform(
        publishTranslation,
        { translationId, version: again.version, substantive: false },
        desk.editor,
        minutesLater(4),
        desk.db,
      ),
    );
    expect(await review()).toBeNull();
    const { deeds } = await listActivity({}, desk.db.reader);
    expect(deeds.flatMap(({ kind, note }) => (note === '' ? [] : [[kind, note]]))).toEqual([
      ['translation.return', 'मंत्री का पक्ष?'],
      ['translation.submit', 'For the evening edition'],
    ]);
  });

  it('comes back to whoever has it to write as well, where somebody else had sent it', async () => {
    const desk = await room();
    const { articleId, en } = await addStory(desk, { en: {}, by: desk.editor });
    const { translationId, version } = en!;
    const given = { articleId, scope: 'en' as const, version: 0, personId: desk.reporter.id, dueAt: null };
    granted(await perform(assignWork, given, desk.chief, minutesLater(1), desk.db));
    const input = { translationId, version, note: '' };
    const sent = granted(await perform(submitTranslation, input, desk.editor, minutesLater(2), desk.db));
    const going = { translationId, version: sent.version, note: 'Whose figures?' };
    granted(await perform(returnTranslation, going, desk.chief, minutesLater(3), desk.db));
    for (const { id } of [desk.editor, desk.reporter]) {
      expect((await listStories({ returnedToId: id }, desk.db.reader)).total).toBe(1);
      const { notifications } = await listNotifications({ personId: id }, desk.db.reader);
      expect(notifications[0]).toMatchObject({ kind: 'returned', articleId, locale: 'en' });
    }
    expect((await listStories({ returnedToId: desk.chief.id }, desk.db.reader)).total).toBe(0);
  });

  it('lets nobody but the sender take it back, and only while it waits', async () => {
    const desk = await room();
    const { en } = await addStory(desk, { en: {}, by: desk.reporter });
    const { translationId, version } = en!;
    const take = (asked: number, by = desk.reporter) =>
      perform(takeBackTranslation, { translationId, version: asked }, by, minutesLater(2), desk.db);
    expect(await take(version)).toEqual({ ok: false, error: 'not_allowed' });
    const sent = granted(
      await perform(
        submitTranslation,
        { translationId, version, note: 'Read it' },
        desk.reporter,
        minutesLater(1),
        desk.db,
      ),
    );
    for (const other of [desk.translatorHi, desk.editor, desk.chief])
      expect(await take(sent.version, other)).toEqual({ ok: false, error: 'not_allowed' });
    expect(granted(await take(sent.version))).toEqual({ version: sent.version + 1, stage: 'draft' });
    expect(await findReview(translationId, desk.db.reader)).toBeNull();

    const { version: resent } = granted(
      await perform(submitTranslation, { translationId, version: sent.version + 1 }, desk.reporter, TEST_NOW, desk.db),
    );
    const live = granted(
      await perform(
        publishTranslation,
        { translationId, version: resent, substantive: false },
        desk.editor,
        minutesLater(3),
        desk.db,
      ),
    );
    expect(await take(live.version)).toEqual({ ok: false, error: 'not_allowed' });
  });

  it('sends nothing for review that readers see already, until something of it or beside it is new', async () => {
    const desk = await room();
    const { en, articleId } = await addStory(desk, { en: { publish: true } });
    const { translationId, version } = en!;
    const send = () => perform(submitTranslation, { translationId, version }, desk.editor, minutesLater(2), desk.db);
    const asLive = async () => (await findOpenTranslation({ articleId, locale: 'en' }, desk.db.reader))?.isAsLive;
    expect(await asLive()).toBe(true);
    expect(await send()).toEqual({ ok: false, error: 'nothing_to_submit' });
    const details = { ...desk.details, topicIds: [] };
    granted(await perform(saveDetails, { articleId, version: 2, details }, desk.editor, minutesLater(1), desk.db));
    expect(await asLive()).toBe(false);
    expect(granted(await send()).stage).toBe('in_review');
  });

  it('goes back to the live text and keeps the discarded one among the revisions', async () => {
    const desk = await room();
    const { en } = await addStory(desk, { en: { publish: true } });
    const live = await row(desk, en!.translationId);
    const { version } = granted(
      await perform(
        saveDraft,
        { translationId: en!.translationId, version: en!.version, text: sampleText('en', { headline: 'Never mind' }) },
        desk.editor,
        minutesLater(1),
        desk.db,
      ),
    );
    const back = granted(
      await perform(discardDraft, { translationId: en!.translationId, version }, desk.editor, minutesLater(2), desk.db),
    );
    expect(back.text.headline).toBe('Budget brings relief to farmers');
    expect(await row(desk, en!.translationId)).toEqual({
      ...live,
      version: version + 1,
      updatedAt: minutesLater(2).toISOString(),
    });
    expect((await texts(desk)).find(({ headline }) => headline === 'Never mind')?.frozenAt).toBe(
      minutesLater(2).toISOString(),
    );
    expect(
      await perform(
        discardDraft,
        { translationId: en!.translationId, version: back.version },
        desk.editor,
        minutesLater(3),
        desk.db,
      ),
    ).toEqual({
      ok: false,
      error: 'nothing_to_discard',
    });
  });

  it('saves shared details without touching either language, and refuses what it does not know', async () => {
    const desk = await room();
    const story = await addStory(desk, { en: { publish: true }, hi: {} });
    const before = [
      await row(desk, story.en!.translationId),
      await row(desk, story.hi!.translationId),
      await texts(desk),
    ];
    const save = (version: number, details: object, who = desk.editor) =>
      perform(
        saveDetails,
        { articleId: story.articleId, version, details: { ...desk.details, ...details } },
        who,
        minutesLater(1),
        desk.db,
      );
    expect(granted(await save(1, {})).version).toBe(2);
    expect(await save(1, { topicIds: [] })).toMatchObject({
      error: 'conflict',
      detail: { version: 2, details: desk.details },
    });
    expect(await save(2, { sectionId: 77, topicIds: [88] })).toEqual({
      ok: false,
      error: 'invalid',
      detail: { fields: ['sectionId', 'topicIds'] },
    });
    expect(await save(2, {}, desk.reporter)).toEqual({ ok: false, error: 'not_allowed' });
    expect(granted(await save(2, {})).version).toBe(2);
    expect(granted(await save(2, { agencyId: desk.agencyId, contributorIds: [] })).version).toBe(3);
    expect([
      await row(desk, story.en!.translationId),
      await row(desk, story.hi!.translationId),
      await texts(desk),
    ]).toEqual(before);
  });
});

it('keeps the lines of a note, and says in the list that the story was returned until it is sent again', async () => {
  const desk = await room();
  const { articleId, hi } = await addStory(desk, { hi: {}, by: desk.reporter });
  const { translationId, version } = hi!;
  const { db, reporter, editor } = desk;
  const isReturned = async () => (await listStories({}, db.reader)).stories[0]?.translations.hi?.isReturned;
  const sent = granted(await perform(submitTranslation, { translationId, version }, reporter, minutesLater(1), db));
  expect(await isReturned()).toBe(false);
  const note = ' 1. तारीख़ जांचें \r\n2. नाम\n\n\n\nफिर भेजें\n';
  const order = { translationId, version: sent.version, note };
  const back = granted(await perform(returnTranslation, order, editor, minutesLater(2), db));
  const open = await findOpenTranslation({ articleId, locale: 'hi' }, db.reader);
  expect(open?.review?.note).toBe('1. तारीख़ जांचें\n2. नाम\n\nफिर भेजें');
  expect(await isReturned()).toBe(true);
  granted(await perform(submitTranslation, { translationId, version: back.version }, reporter, minutesLater(3), db));
  expect(await isReturned()).toBe(false);
});
