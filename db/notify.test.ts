import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { assignWork } from '#db/commands/assignment/assign-work.ts';
import { takeWork } from '#db/commands/assignment/take-work.ts';
import { replyToThread } from '#db/commands/comment/reply-to-thread.ts';
import { startThread } from '#db/commands/comment/start-thread.ts';
import { addNote } from '#db/commands/note/add-note.ts';
import { changeNote } from '#db/commands/note/change-note.ts';
import { readNotifications } from '#db/commands/notification/read-notifications.ts';
import { saveQuietHours } from '#db/commands/notification/save-quiet-hours.ts';
import { setPersonActive } from '#db/commands/person/set-person-active.ts';
import { publishScheduled } from '#db/commands/publishing/publish-scheduled.ts';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { scheduleTranslation } from '#db/commands/publishing/schedule-translation.ts';
import { withdrawTranslation } from '#db/commands/publishing/withdraw-translation.ts';
import { approveTranslation } from '#db/commands/story/approve-translation.ts';
import { holdParts } from '#db/commands/story/holds/hold-parts.ts';
import { takeOverPart } from '#db/commands/story/holds/take-over-part.ts';
import { returnTranslation } from '#db/commands/story/return-translation.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { submitTranslation } from '#db/commands/story/submit-translation.ts';
import { NOTIFICATION_KEPT_MS } from '#db/notify.ts';
import { listChangesSince } from '#db/outbox.ts';
import { perform } from '#db/perform.ts';
import { countUnread, listNotifications } from '#db/queries/notifications/notifications.ts';
import { embargoes, notifications, translations } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, minutesLater, sampleText, testNewsroom } from '#db/testing-newsroom.ts';
import { NOTIFICATIONS_AT_ONCE } from '#lib/notifications/notification.ts';
import type { Actor } from '#lib/people/roles.ts';
import { granted } from '#lib/testing-result.ts';

const NOW = minutesLater(30);

async function room(wish: Parameters<typeof addStory>[1] = { en: {}, hi: {} }) {
  const desk = await testNewsroom(await testDatabase());
  const { db } = desk;
  const story = await addStory(desk, { by: desk.reporter, ...wish });
  const told = async (person: Actor) =>
    (await listNotifications({ personId: person.id }, db.reader)).notifications.map(({ kind, locale, by, moment }) => [
      kind,
      locale,
      by?.en ?? null,
      moment,
    ]);
  const assign = (scope: 'story' | 'en' | 'hi', version: number, to: Actor | null, by = desk.editor) =>
    perform(
      assignWork,
      {
        articleId: story.articleId,
        scope,
        version,
        personId: to?.id ?? null,
        dueAt: to && minutesLater(90).toISOString(),
      },
      by,
      NOW,
      db,
    );
  const standing = async (translationId: number) => {
    const [row] = await db.reader.select().from(translations).where(eq(translations.id, translationId));
    return { translationId, version: row?.version ?? 0 };
  };
  return { desk, db, ...story, en: story.en!, hi: story.hi!, told, assign, standing };
}

describe('who is told of what happens', () => {
  it('whoever is given something, loses it, or gets it back: in the change itself, and told to every server', async () => {
    const { desk, db, assign, told, articleId } = await room();
    const due = minutesLater(90).toISOString();
    granted(await assign('hi', 0, desk.translatorHi));
    granted(await assign('hi', 1, desk.otherReporter));
    const back = { articleId, scope: 'hi' as const, version: 2, isMine: false };
    granted(await perform(takeWork, back, desk.otherReporter, NOW, db));
    granted(await assign('story', 0, desk.editor));
    expect(await told(desk.translatorHi)).toEqual([
      ['unassigned', 'hi', 'editor', null],
      ['assigned', 'hi', 'editor', due],
    ]);
    expect(await told(desk.otherReporter)).toEqual([['assigned', 'hi', 'editor', due]]);
    // What one does oneself one knows.
    expect(await told(desk.editor)).toEqual([['handed_back', 'hi', 'other', null]]);
    const heard = (await listChangesSince(0, 500, db.reader))?.flatMap(({ notified }) =>
      notified.length > 0 ? [notified] : [],
    );
    expect(heard).toEqual([
      [desk.translatorHi.id],
      expect.arrayContaining([desk.otherReporter.id, desk.translatorHi.id]),
      [desk.editor.id],
    ]);
  });

  it('writers: of what comes back, is ready, goes live for the first time, and is withdrawn', async () => {
    const { desk, db, hi, told, standing, assign } = await room();
    granted(await assign('hi', 0, desk.translatorHi, desk.chief));
    const order = () => standing(hi.translationId);
    const send = async () => perform(submitTranslation, { ...(await order()), note: '' }, desk.translatorHi, NOW, db);
    granted(await send());
    granted(await perform(returnTranslation, { ...(await order()), note: 'Names' }, desk.editor, NOW, db));
    granted(await send());
    granted(await perform(approveTranslation, await order(), desk.editor, NOW, db));
    const publish = async (minute: number) =>
      perform(publishTranslation, { ...(await order()), substantive: true }, desk.chief, minutesLater(minute), db);
    granted(await publish(40));
    const text = { ...sampleText('hi'), headline: 'और बड़ी राहत' };
    granted(await perform(saveDraft, { ...(await order()), text }, desk.chief, NOW, db));
    granted(await publish(41));
    const gone = { ...(await order()), notice: '', reason: 'Wrong names' };
    granted(await perform(withdrawTranslation, gone, desk.chief, minutesLater(50), db));
    expect((await told(desk.translatorHi)).map(([kind]) => kind)).toEqual([
      'withdrawn',
      'published',
      'approved',
      'returned',
      'assigned',
    ]);
    // Whose story it is.
    expect((await told(desk.reporter)).map(([kind]) => kind)).toEqual(['withdrawn', 'published']);
    expect(await told(desk.chief)).toEqual([]);
  });

  it('of a text that did not go live: who scheduled it, its writers, and every chief editor', async () => {
    const { desk, db, articleId, hi, told, standing } = await room({
      hi: { text: { slug: 'kisanon-ko-rahat' } },
      source: 'hi',
    });
    const publishAt = minutesLater(60).toISOString();
    const order = { ...(await standing(hi.translationId)), substantive: true, publishAt };
    granted(await perform(scheduleTranslation, order, desk.editor, NOW, db));
    // By a way round every command: an embargo that the schedule does not know.
    await db.writer.insert(embargoes).values({
      articleId,
      embargoedUntil: minutesLater(999).toISOString(),
      version: 1,
      setAt: NOW.toISOString(),
    });
    const due = await perform(publishScheduled, { translationId: hi.translationId }, 'machine', minutesLater(60), db);
    expect(due).toMatchObject({ value: { kind: 'failed', failure: 'embargoed' } });
    for (const person of [desk.editor, desk.reporter, desk.chief])
      expect(await told(person)).toEqual([['failed', 'hi', null, publishAt]]);
    expect(await countUnread(desk.chief.id, db.reader)).toMatchObject({ unread: 1, urgent: 1 });
  });

  it('whom somebody calls or answers, for whom a note is, and whose part is taken over', async () => {
    const { desk, db, articleId, told } = await room();
    const note = {
      articleId,
      text: 'Ring the collector',
      forId: desk.translatorHi.id,
      deadline: null,
      key: 'key-of-note-1',
    };
    const { noteId, version } = granted(await perform(addNote, note, desk.editor, NOW, db));
    const changed = { noteId, version, text: 'Ring her again', forId: desk.translatorHi.id, deadline: null };
    granted(await perform(changeNote, changed, desk.editor, NOW, db));
    expect(await told(desk.translatorHi)).toEqual([['noted', null, 'editor', null]]);
    granted(
      await perform(holdParts, { articleId, tab: 'tab-of-reporter', parts: ['text:en'] }, desk.reporter, NOW, db),
    );
    const over = { articleId, tab: 'tab-of-editor', part: 'text:en' as const };
    granted(await perform(takeOverPart, over, desk.editor, NOW, db));
    expect(await told(desk.reporter)).toEqual([['taken_over', 'en', 'editor', null]]);

    const about = { articleId, locale: 'en' as const, place: { kind: 'field' as const, field: 'headline' as const } };
    const start = { ...about, quote: 'Budget', text: `@{${desk.chief.id}} shorter?`, key: 'key-of-comment-1' };
    const { threadId } = granted(await perform(startThread, start, desk.translatorEn, NOW, db));
    const answer = { threadId, text: `@{${desk.editor.id}} must say`, key: 'key-of-comment-2' };
    granted(await perform(replyToThread, answer, desk.chief, NOW, db));
    granted(await perform(replyToThread, { threadId, text: 'Yes', key: 'key-of-comment-3' }, desk.editor, NOW, db));
    expect(await told(desk.chief)).toEqual([
      ['replied', 'en', 'editor', null],
      ['mentioned', 'en', 'translator', null],
    ]);
    expect(await told(desk.editor)).toEqual([['mentioned', 'en', 'chief_editor', null]]);
    expect((await told(desk.translatorEn)).map(([kind, , by]) => [kind, by])).toEqual([
      ['replied', 'editor'],
      ['replied', 'chief_editor'],
    ]);
    const [newest] = (await listNotifications({ personId: desk.editor.id }, db.reader)).notifications;
    expect(newest?.placeId).toBe(threadId);
  });

  it('nobody whose account is closed', async () => {
    const { desk, db, told, assign } = await room();
    granted(await assign('hi', 0, desk.otherReporter));
    granted(
      await perform(setPersonActive, { userId: desk.otherReporter.id, active: false }, desk.administrator, NOW, db),
    );
    granted(await assign('hi', 1, null));
    expect((await told(desk.otherReporter)).map(([kind]) => kind)).toEqual(['assigned']);
  });
});

describe('one’s notifications', () => {
  it('come so many at a time, are counted, and are read one by one or all, one’s own alone', async () => {
    const { desk, db, articleId } = await room();
    const row = (personId: string, minute: number) => ({
      personId,
      kind: minute === 1 ? ('failed' as const) : ('mentioned' as const),
      articleId,
      at: minutesLater(minute).toISOString(),
    });
    const own = desk.reporter.id;
    await db.writer
      .insert(notifications)
      .values(Array.from({ length: NOTIFICATIONS_AT_ONCE + 3 }, (_, n) => row(own, n)));
    await db.writer.insert(notifications).values(row(desk.editor.id, 5));
    const first = await listNotifications({ personId: own }, db.reader);
    expect([first.notifications.length, first.isMore]).toEqual([NOTIFICATIONS_AT_ONCE, true]);
    expect(first.notifications[0]).toMatchObject({ opensIn: 'en', headlines: { en: expect.any(String) as string } });
    const rest = await listNotifications({ personId: own, olderThan: first.notifications.at(-1)?.id }, db.reader);
    expect([rest.notifications.length, rest.isMore]).toEqual([3, false]);
    expect(await countUnread(own, db.reader)).toEqual({ unread: NOTIFICATIONS_AT_ONCE + 3, urgent: 1, quiet: null });

    const [one] = (await listNotifications({ personId: desk.editor.id }, db.reader)).notifications;
    granted(await perform(readNotifications, { ids: [one!.id, rest.notifications[0]!.id] }, desk.reporter, NOW, db));
    expect(await countUnread(own, db.reader)).toMatchObject({ unread: NOTIFICATIONS_AT_ONCE + 2 });
    expect(await countUnread(desk.editor.id, db.reader)).toMatchObject({ unread: 1 });
    granted(await perform(readNotifications, { upTo: first.notifications[0]!.id }, desk.reporter, NOW, db));
    expect(await countUnread(own, db.reader)).toMatchObject({ unread: 0, urgent: 0 });
  });

  it('go after sixty days, with the next that comes', async () => {
    const { desk, db, articleId, assign } = await room();
    const old = new Date(NOW.getTime() - NOTIFICATION_KEPT_MS - 1).toISOString();
    const kept = new Date(NOW.getTime() - NOTIFICATION_KEPT_MS).toISOString();
    const about = { personId: desk.chief.id, kind: 'mentioned' as const, articleId };
    await db.writer.insert(notifications).values([
      { ...about, at: old },
      { ...about, at: kept },
    ]);
    granted(await assign('hi', 0, desk.translatorHi));
    const left = await db.reader.select({ at: notifications.at }).from(notifications).orderBy(notifications.id);
    expect(left.map(({ at }) => at)).toEqual([kept, NOW.toISOString()]);
  });

  it('leave whoever wants it in quiet: hours that are hours, one’s own', async () => {
    const { desk, db } = await room();
    const save = (from: number, until: number) =>
      perform(saveQuietHours, { quiet: { from, until } }, desk.reporter, NOW, db);
    expect(await save(60, 60)).toEqual({ ok: false, error: 'invalid' });
    granted(await save(1350, 420));
    expect(await countUnread(desk.reporter.id, db.reader)).toMatchObject({ quiet: { from: 1350, until: 420 } });
    expect(await countUnread(desk.editor.id, db.reader)).toMatchObject({ quiet: null });
    granted(await perform(saveQuietHours, { quiet: null }, desk.reporter, NOW, db));
    expect(await countUnread(desk.reporter.id, db.reader)).toMatchObject({ quiet: null });
  });
});
