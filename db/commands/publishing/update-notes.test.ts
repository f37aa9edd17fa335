import { describe, expect, it } from 'vitest';
import { confirmTranslation } from '#db/commands/publishing/confirm-translation.ts';
import { publishScheduled } from '#db/commands/publishing/publish-scheduled.ts';
import { publishTogether } from '#db/commands/publishing/publish-together.ts';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { scheduleTogether } from '#db/commands/publishing/schedule-together.ts';
import { scheduleTranslation } from '#db/commands/publishing/schedule-translation.ts';
import { countRecord, findTranslationRow, publishingRoom } from '#db/commands/publishing/testing-publications.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { withdrawTranslation } from '#db/commands/publishing/withdraw-translation.ts';
import { findOwed } from '#db/load/publishing/owed.ts';
import { perform } from '#db/perform.ts';
import { findPublishedArticle } from '#db/queries/published-article.ts';
import { listStories } from '#db/queries/story-list/story-list.ts';
import { addStory, minutesLater, sampleText } from '#db/testing-newsroom.ts';
import type { Locale } from '#lib/locale.ts';
import { granted } from '#lib/testing-result.ts';

/** A story that is live in both languages, or as wished, and what is done to it minute by minute. */
async function liveRoom(wish: Parameters<typeof addStory>[1] = { en: { publish: true }, hi: { publish: true } }) {
  const desk = await publishingRoom();
  const { db, editor } = desk;
  const { articleId, ...texts } = await addStory(desk, wish);
  const ids: Record<Locale, number> = {
    en: texts.en?.translationId ?? 0,
    hi: texts.hi?.translationId ?? 0,
  };
  let minute = 30;
  let written = 0;
  const next = () => minutesLater((minute += 1));
  const versionOf = async (locale: Locale) => (await findTranslationRow(desk, ids[locale])).version;
  const write = async (locale: Locale) => {
    const text = sampleText(locale, { headline: `${sampleText(locale).headline} ${(written += 1)}` });
    const input = { translationId: ids[locale], version: await versionOf(locale), text };
    granted(await perform(saveDraft, input, editor, next(), db));
  };
  const order = async (locale: Locale, substantive: boolean, note = '') => ({
    translationId: ids[locale],
    version: await versionOf(locale),
    substantive,
    note,
  });
  const publish = async (locale: Locale, substantive: boolean, note = '') =>
    perform(publishTranslation, await order(locale, substantive, note), editor, next(), db);
  const update = async (locale: Locale, substantive: boolean, note = '') => {
    await write(locale);
    return granted(await publish(locale, substantive, note));
  };
  const shown = (locale: Locale) => findPublishedArticle({ articleId, locale }, db.reader);
  /** The languages that are behind, as the desk is told, and as the list finds them. */
  const behind = async () => {
    const asked = await findOwed(db.reader, articleId);
    const found: Locale[] = [];
    for (const locale of ['en', 'hi'] as const) {
      const row = await findTranslationRow(desk, ids[locale]).catch(() => undefined);
      if (row && asked(row).isBehind) found.push(locale);
      const { total } = await listStories({ state: 'behind', language: locale }, db.reader);
      expect(total).toBe(found.includes(locale) ? 1 : 0);
    }
    return found;
  };
  return { desk, db, editor, articleId, ids, next, write, order, publish, update, shown, behind, versionOf };
}

describe('an update note', () => {
  it('stands with a substantive update, newest first, in its own language, and stays through minor ones', async () => {
    const { update, shown, desk } = await liveRoom();
    const first = await update('en', true, '  The number of | buses was added ');
    await update('en', false);
    const last = await update('en', true, 'The minister answered');
    await update('en', true);
    const page = await shown('en');
    expect(page?.updates).toEqual([
      { note: 'The minister answered', at: last.lastUpdatedAt },
      { note: 'The number of | buses was added', at: first.lastUpdatedAt },
    ]);
    expect((await shown('hi'))?.updates).toEqual([]);
    expect(await countRecord(desk, 'translation.publish')).toBe(6);
  });

  it('is refused with a minor update, with a first publication, and beyond 300 characters as people count them', async () => {
    const { publish, write, shown } = await liveRoom({ en: { publish: true }, hi: {} });
    await write('en');
    expect(await publish('en', false, 'Something')).toEqual({ ok: false, error: 'invalid' });
    expect(await publish('en', true, 'क्षि'.repeat(301))).toEqual({ ok: false, error: 'invalid' });
    expect(await publish('hi', true, 'कुछ')).toEqual({ ok: false, error: 'invalid' });
    granted(await publish('en', true, 'क्षि'.repeat(300)));
    expect((await shown('en'))?.updates).toHaveLength(1);
  });

  it('goes through a schedule with its text, is refused there alike, and goes out with both languages', async () => {
    const { desk, db, editor, order, write, next, shown, ids, behind } = await liveRoom();
    await write('en');
    await write('hi');
    const publishAt = minutesLater(200).toISOString();
    const refused = { ...(await order('en', false, 'No')), publishAt };
    expect(await perform(scheduleTranslation, refused, editor, next(), db)).toEqual({ ok: false, error: 'invalid' });
    const translations = [await order('en', true, 'Both bridges'), await order('hi', true, 'दोनों पुल')];
    granted(await perform(scheduleTogether, { translations, publishAt }, editor, next(), db));
    // What is written after it changes nothing of the note.
    await write('en');
    granted(await perform(publishScheduled, { translationId: ids.en }, 'machine', minutesLater(200), db));
    expect((await shown('en'))?.updates).toEqual([{ note: 'Both bridges', at: publishAt }]);
    expect((await shown('hi'))?.updates).toEqual([{ note: 'दोनों पुल', at: publishAt }]);
    expect(await behind()).toEqual([]);
    expect((await findTranslationRow(desk, ids.en)).lastUpdatedAt).toBe(publishAt);
  });
});

describe('a language is behind', () => {
  it('after a substantive update of the other, whichever that is, and not after a minor one', async () => {
    const { update, behind } = await liveRoom();
    await update('en', false);
    expect(await behind()).toEqual([]);
    await update('en', true);
    expect(await behind()).toEqual(['hi']);
    // Neither is a spelling mistake put right there, nor is the other one behind by what follows it.
    await update('hi', false);
    expect(await behind()).toEqual(['hi']);
    await update('hi', true);
    expect(await behind()).toEqual([]);
    await update('hi', true);
    expect(await behind()).toEqual(['en']);
  });

  it('as a draft too, until it is published', async () => {
    const { update, publish, behind } = await liveRoom({ en: { publish: true }, hi: {} });
    await update('en', true);
    expect(await behind()).toEqual(['hi']);
    granted(await publish('hi', false));
    expect(await behind()).toEqual([]);
  });

  it('until an editor says that it is still right beside the very text that was looked at', async () => {
    const { desk, db, update, behind, ids, next, shown } = await liveRoom();
    const first = await update('en', true);
    const last = await update('en', true);
    const confirm = (revisionId: number, by = desk.editor) =>
      perform(confirmTranslation, { translationId: ids.hi, revisionId }, by, next(), db);
    const before = await shown('hi');
    expect(await confirm(last.revisionId, desk.translatorHi)).toEqual({ ok: false, error: 'not_allowed' });
    expect(await confirm(last.revisionId, desk.reporter)).toEqual({ ok: false, error: 'not_allowed' });
    expect(await confirm(first.revisionId)).toEqual({ ok: false, error: 'conflict' });
    granted(await confirm(last.revisionId));
    // Once more changes nothing.
    granted(await confirm(last.revisionId));
    expect(await behind()).toEqual([]);
    expect(await shown('hi')).toEqual(before);
    expect(await countRecord(desk, 'translation.confirm')).toBe(1);
    await update('en', true);
    expect(await behind()).toEqual(['hi']);
  });

  it('not where both went live at once, in either order, but where one of them called it minor', async () => {
    const { db, editor, write, order, next, behind } = await liveRoom();
    for (const [first, second] of [
      ['en', 'hi'],
      ['hi', 'en'],
    ] as const) {
      // prettier-ignore
      await write('en');
      await write('hi');
      const translations = [await order(first, true, 'New'), await order(second, true)];
      granted(await perform(publishTogether, { translations }, editor, next(), db));
      expect(await behind()).toEqual([]);
    }
    await write('en');
    await write('hi');
    const translations = [await order('en', true), await order('hi', false)];
    granted(await perform(publishTogether, { translations }, editor, next(), db));
    expect(await behind()).toEqual(['hi']);
  });

  it('not where it appears for the first time with the update', async () => {
    const { db, editor, write, order, next, behind } = await liveRoom({ en: { publish: true }, hi: {} });
    await write('en');
    const translations = [await order('hi', false), await order('en', true)];
    granted(await perform(publishTogether, { translations }, editor, next(), db));
    expect(await behind()).toEqual([]);
  });

  it('still, where what goes live by the clock was written before the update', async () => {
    const { db, editor, ids, write, order, next, update, behind } = await liveRoom();
    await write('hi');
    const publishAt = minutesLater(200).toISOString();
    granted(await perform(scheduleTranslation, { ...(await order('hi', true)), publishAt }, editor, next(), db));
    await update('en', true);
    granted(await perform(publishScheduled, { translationId: ids.hi }, 'machine', minutesLater(200), db));
    expect(await behind()).toEqual(['en', 'hi']);
  });

  it('not while it is off the site, and again once it is back as it was', async () => {
    const { db, desk, update, behind, ids, versionOf, next } = await liveRoom();
    await update('en', true);
    const down = { translationId: ids.hi, version: await versionOf('hi'), notice: '' };
    granted(await perform(withdrawTranslation, down, desk.chief, next(), db));
    expect(await behind()).toEqual([]);
    const up = { translationId: ids.hi, version: await versionOf('hi'), substantive: false };
    granted(await perform(publishTranslation, up, desk.chief, next(), db));
    expect(await behind()).toEqual(['hi']);
  });
});
