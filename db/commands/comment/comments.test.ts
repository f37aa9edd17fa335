import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { deleteComment } from '#db/commands/comment/delete-comment.ts';
import { editComment } from '#db/commands/comment/edit-comment.ts';
import { replyToThread } from '#db/commands/comment/reply-to-thread.ts';
import { reopenThread, resolveThread } from '#db/commands/comment/settle-thread.ts';
import { startThread } from '#db/commands/comment/start-thread.ts';
import { binStory } from '#db/commands/story/bin-story.ts';
import { discardDraft } from '#db/commands/story/discard-draft.ts';
import { duplicateStory } from '#db/commands/story/duplicate-story.ts';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { savingRoom, withBlock } from '#db/commands/story/testing-saves.ts';
import { perform } from '#db/perform.ts';
import { countOpenThreads, listCallablePeople, listThreads } from '#db/queries/comments.ts';
import { auditLog, outbox, revisions, translations, users } from '#db/schema.ts';
import { minutesLater, paragraphs, sampleText } from '#db/testing-newsroom.ts';
import type { StartThreadInput } from '#lib/comments/inputs.ts';
import { groundOf } from '#lib/comments/lines.ts';
import type { Place } from '#lib/comments/place.ts';
import type { Actor } from '#lib/people/roles.ts';
import { granted } from '#lib/testing-result.ts';

const STORY = sampleText('en', {
  body: paragraphs('The minister said prices fell.', 'सरकार ने किसानों को राहत दी।', 'Markets rose.'),
});
const [FIRST, SECOND] = ['testblock000', 'testblock001'];

/** A story with three lines, and people who comment on it. */
async function commentedRoom() {
  const room = await savingRoom(STORY);
  const { desk, articleId } = room;
  let keys = 0;
  const start = (by: Actor, place: Place, text = 'Source?', more: Partial<StartThreadInput> = {}) => {
    const quote = place.kind === 'text' ? place.words : '';
    const key = `test-key-${(keys += 1)}`;
    return perform(
      startThread,
      { articleId, locale: 'en', place, quote, text, key, ...more },
      by,
      minutesLater(90),
      desk.db,
    );
  };
  const list = async () => (await listThreads({ articleId, locale: 'en' }, desk.db.reader)).threads;
  return { ...room, start, list, key: () => `test-key-${(keys += 1)}` };
}

/** The place of words in the story's body. */
function on(words: string, body = STORY.body): Place {
  const line = groundOf(body).lines.find(({ text }) => text.includes(words));
  const offset = line?.text.indexOf(words) ?? 0;
  const block = line?.id ?? '';
  return { kind: 'text', from: { block, offset }, to: { block, offset: offset + words.length }, words };
}

describe('a conversation', () => {
  it('is begun, answered, resolved and opened again, all on record and none of its words in the stream', async () => {
    const { desk, start, list, key } = await commentedRoom();
    const { db, reporter, translatorHi, editor } = desk;
    const { threadId } = granted(await start(translatorHi, on('किसानों को'), 'कितने किसान?'));
    granted(
      await perform(replyToThread, { threadId, text: '  दो लाख\r\n', key: key() }, reporter, minutesLater(91), db),
    );
    granted(await perform(resolveThread, { threadId, version: 2 }, editor, minutesLater(92), db));
    expect(await list()).toMatchObject([
      {
        quote: 'किसानों को',
        isLost: false,
        resolvedAt: minutesLater(92).toISOString(),
        resolvedBy: { en: editor.name },
        comments: [
          { text: 'कितने किसान?', byId: translatorHi.id },
          { text: 'दो लाख', byId: reporter.id },
        ],
      },
    ]);
    granted(await perform(reopenThread, { threadId, version: 3 }, reporter, minutesLater(93), db));
    expect(await list()).toMatchObject([{ resolvedAt: null, resolvedBy: null }]);
    const record = await db.reader.select().from(auditLog).where(eq(auditLog.subjectType, 'comment_thread'));
    expect(record.map(({ event, actorId }) => [event, actorId])).toEqual([
      ['comment.start', translatorHi.id],
      ['comment.reply', reporter.id],
      ['comment.resolve', editor.id],
      ['comment.reopen', reporter.id],
    ]);
    const told = JSON.stringify(await db.reader.select().from(outbox));
    for (const words of ['दो लाख', 'कितने']) expect(told).not.toContain(words);
  });

  it('is opened again by an answer', async () => {
    const { desk, start, list, key } = await commentedRoom();
    const { threadId } = granted(await start(desk.editor, on('prices')));
    granted(await perform(resolveThread, { threadId, version: 1 }, desk.editor, minutesLater(91), desk.db));
    granted(
      await perform(replyToThread, { threadId, text: 'No', key: key() }, desk.reporter, minutesLater(92), desk.db),
    );
    expect(await list()).toMatchObject([{ resolvedAt: null, version: 3 }]);
  });

  it('is not resolved by somebody who has not seen the last answer, nor twice', async () => {
    const { desk, start, key } = await commentedRoom();
    const { db, reporter, editor } = desk;
    const { threadId } = granted(await start(editor, on('prices')));
    granted(await perform(replyToThread, { threadId, text: 'Which?', key: key() }, reporter, minutesLater(91), db));
    const resolve = (version: number) => perform(resolveThread, { threadId, version }, editor, minutesLater(92), db);
    expect(await resolve(1)).toMatchObject({ ok: false, error: 'conflict' });
    granted(await resolve(2));
    expect(await resolve(3)).toMatchObject({ ok: false, error: 'conflict' });
  });

  it('is kept once when it is sent twice, and a key is nobody else’s', async () => {
    const { desk, start, list } = await commentedRoom();
    const once = granted(await start(desk.editor, on('prices'), 'x', { key: 'same-key-1' }));
    expect(granted(await start(desk.editor, on('prices'), 'x', { key: 'same-key-1' }))).toEqual(once);
    expect(await start(desk.reporter, on('prices'), 'x', { key: 'same-key-1' })).toMatchObject({ error: 'invalid' });
    expect(await list()).toHaveLength(1);
  });

  it.each(['', '  \n ', '\u0007'])('is not begun with nothing (%j)', async (text) => {
    const { desk, start } = await commentedRoom();
    expect(await start(desk.editor, on('prices'), text)).toMatchObject({ ok: false, error: 'comment_empty' });
    expect(await start(desk.editor, on('prices'), 'क्षि'.repeat(2_000))).toMatchObject({ ok: true });
    expect(await start(desk.editor, on('prices'), 'a'.repeat(2_001))).toMatchObject({ error: 'comment_long' });
  });

  it('goes where its story goes: nobody comments in the bin', async () => {
    const { desk, articleId, start } = await commentedRoom();
    const { commentId, threadId } = granted(await start(desk.editor, on('prices')));
    granted(await perform(binStory, { articleId }, desk.editor, minutesLater(91), desk.db));
    expect(await start(desk.editor, on('prices'))).toMatchObject({ error: 'not_found' });
    const later = [minutesLater(92), desk.db] as const;
    expect(await perform(resolveThread, { threadId, version: 1 }, desk.editor, ...later)).toMatchObject({
      error: 'not_found',
    });
    expect(await perform(deleteComment, { commentId, version: 1 }, desk.editor, ...later)).toMatchObject({
      error: 'not_found',
    });
  });
});

describe('a comment', () => {
  it('is changed by its writer alone, and deleted by its writer or a chief editor', async () => {
    const { desk, start, list, key } = await commentedRoom();
    const { db, reporter, editor, chief } = desk;
    const { threadId, commentId } = granted(await start(reporter, on('prices')));
    const reply = { threadId, text: 'Here', key: key() };
    const { commentId: second } = granted(await perform(replyToThread, reply, editor, minutesLater(91), db));
    const edit = (by: Actor, version: number, text: string) =>
      perform(editComment, { commentId, version, text }, by, minutesLater(92), db);
    for (const other of [editor, chief, desk.administrator])
      expect(await edit(other, 1, 'Mine now')).toMatchObject({ error: 'not_allowed' });
    expect(granted(await edit(reporter, 1, 'Which source?'))).toEqual({ version: 2 });
    expect(await edit(reporter, 1, 'From another tab')).toMatchObject({ error: 'conflict' });
    expect(await list()).toMatchObject([
      { comments: [{ text: 'Which source?', version: 2, editedAt: minutesLater(92).toISOString() }, {}] },
    ]);
    const remove = (by: Actor, id: number, version: number) =>
      perform(deleteComment, { commentId: id, version }, by, minutesLater(93), db);
    expect(await remove(editor, commentId, 2)).toMatchObject({ error: 'not_allowed' });
    expect(await remove(chief, commentId, 1)).toMatchObject({ error: 'conflict' });
    granted(await remove(chief, commentId, 2));
    expect(await list()).toMatchObject([{ comments: [{ text: 'Here' }] }]);
    granted(await remove(editor, second, 1));
    expect(await list()).toEqual([]);
  });

  it('calls people once, never its writer, and nobody who has no account in use', async () => {
    const { desk, start, articleId, list } = await commentedRoom();
    const { db, reporter, editor, chief, otherReporter } = desk;
    await db.writer
      .update(users)
      .set({ deactivatedAt: minutesLater(1).toISOString() })
      .where(eq(users.id, otherReporter.id));
    const text = `@{${reporter.id}} @{${editor.id}} @{${otherReporter.id}} @{nobody}`;
    const { commentId } = granted(await start(editor, on('prices'), text));
    const called = async () =>
      (await db.reader.select().from(auditLog).where(eq(auditLog.event, 'comment.mention'))).map(
        ({ detail }) => detail?.personId,
      );
    expect(await called()).toEqual([reporter.id]);
    const more = { commentId, version: 1, text: `${text} @{${chief.id}}` };
    granted(await perform(editComment, more, editor, minutesLater(91), db));
    expect(await called()).toEqual([reporter.id, chief.id]);
    expect((await list())[0]?.comments[0]?.text).toBe(more.text);
    const { called: names } = await listThreads({ articleId, locale: 'en' }, db.reader);
    expect(names[reporter.id]?.en).toBe(reporter.name);
    expect(names.nobody).toBeUndefined();
    const callable = (await listCallablePeople(db.reader)).map(({ id }) => id);
    expect(callable).toContain(chief.id);
    expect(callable).not.toContain(otherReporter.id);
  });
});

describe('what a comment stands on', () => {
  it('is followed by every save, lost with its words, and back with them', async () => {
    const { desk, start, list, base, save, draft } = await commentedRoom();
    granted(await start(desk.reporter, on('prices fell')));
    granted(await start(desk.reporter, { kind: 'block', block: SECOND }));
    const edited = withBlock(STORY, 0, 'On Monday the minister said that prices fell.');
    granted(await save(desk.editor, base, edited));
    const place = async () => (await list())[0];
    expect(await place()).toMatchObject({
      isLost: false,
      place: { from: { block: FIRST, offset: 33 }, to: { block: FIRST, offset: 44 } },
    });
    const version = async () => {
      const [row] = await desk.db.reader.select().from(translations);
      return row?.version ?? 0;
    };
    const without = withBlock(edited, 0, 'On Monday the minister said.');
    granted(await save(desk.editor, { version: await version(), text: edited }, without));
    expect(await place()).toMatchObject({ isLost: true, quote: 'prices fell' });
    granted(await save(desk.editor, { version: await version(), text: without }, edited));
    expect(await place()).toMatchObject({ isLost: false, place: { from: { offset: 33 } } });
    // Two people at once: the second does not know of the first.
    const behind = { version: await version(), text: edited };
    granted(await save(desk.editor, behind, withBlock(edited, 0, 'The minister said prices fell.')));
    granted(await save(desk.chief, behind, withBlock(edited, 2, 'Shares rose.')));
    expect(await place()).toMatchObject({ place: { from: { offset: 18 } } });
    expect((await list())[1]).toMatchObject({ isLost: false, place: { block: SECOND } });
    // Nothing of it is in the text itself.
    expect(JSON.stringify((await draft()).body)).not.toContain('comment');
  });

  it('waits for words that are not saved yet', async () => {
    const { desk, start, list, base, save } = await commentedRoom();
    const now = withBlock(STORY, 2, 'Markets rose after the announcement.');
    granted(await start(desk.reporter, on('after the announcement', now.body)));
    expect(await list()).toMatchObject([{ isLost: true, quote: 'after the announcement' }]);
    granted(await save(desk.editor, base, now));
    expect(await list()).toMatchObject([{ isLost: false }]);
  });

  it('goes back with the text when a draft is discarded', async () => {
    const { desk, start, list, base, save, translationId } = await commentedRoom();
    const { db, editor } = desk;
    const live = { translationId, version: base.version, substantive: true };
    const { version } = granted(await perform(publishTranslation, live, editor, minutesLater(1), db));
    const now = withBlock(STORY, 0, 'Today the minister said prices fell.');
    const saved = granted(await save(editor, { version, text: STORY }, now));
    granted(await start(editor, on('prices', now.body)));
    granted(await perform(discardDraft, { translationId, version: saved.version }, editor, minutesLater(95), db));
    expect(await list()).toMatchObject([{ isLost: false, place: { from: { offset: 18 } } }]);
  });

  it('makes no difference to the text: it stays as live, and no version of it is written', async () => {
    const { desk, start, base, translationId } = await commentedRoom();
    const { db, editor } = desk;
    const live = { translationId, version: base.version, substantive: true };
    granted(await perform(publishTranslation, live, editor, minutesLater(1), db));
    const rows = async () => [
      await db.reader.select().from(translations),
      (await db.reader.select().from(revisions)).map(({ id, updatedAt, frozenAt }) => [id, updatedAt, frozenAt]),
    ];
    const before = await rows();
    granted(await start(editor, on('prices')));
    expect(await rows()).toEqual(before);
  });

  it('may be what the languages share, and is told in both; a copy of the story has none of it', async () => {
    const { desk, start, articleId } = await commentedRoom();
    granted(await start(desk.editor, { kind: 'field', field: 'leadImageId' }, 'Another picture'));
    granted(await start(desk.editor, { kind: 'field', field: 'headline' }, 'Shorter'));
    const open = (id: number) =>
      Promise.all((['en', 'hi'] as const).map((locale) => countOpenThreads({ articleId: id, locale }, desk.db.reader)));
    expect(await open(articleId)).toEqual([2, 1]);
    const copy = granted(await perform(duplicateStory, { articleId }, desk.editor, minutesLater(95), desk.db));
    expect(await open(copy.articleId)).toEqual([0, 0]);
  });
});
