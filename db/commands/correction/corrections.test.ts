import { describe, expect, it } from 'vitest';
import { issueCorrection } from '#db/commands/correction/issue-correction.ts';
import { rewordCorrection } from '#db/commands/correction/reword-correction.ts';
import { waiveCorrection } from '#db/commands/correction/waive-correction.ts';
import { withdrawCorrection } from '#db/commands/correction/withdraw-correction.ts';
import { publishScheduled } from '#db/commands/publishing/publish-scheduled.ts';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { scheduleTranslation } from '#db/commands/publishing/schedule-translation.ts';
import { countRecord, findTranslationRow, publishingRoom } from '#db/commands/publishing/testing-publications.ts';
import { withdrawTranslation } from '#db/commands/publishing/withdraw-translation.ts';
import { binStory } from '#db/commands/story/bin-story.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { findOwed } from '#db/load/publishing/owed.ts';
import { perform } from '#db/perform.ts';
import { findPublishedArticle } from '#db/queries/published-article.ts';
import { listStories } from '#db/queries/story-list/story-list.ts';
import { auditLog } from '#db/schema.ts';
import { addStory, minutesLater, sampleText } from '#db/testing-newsroom.ts';
import type { Actor } from '#lib/people/roles.ts';
import type { Locale } from '#lib/locale.ts';
import { granted } from '#lib/testing-result.ts';

const TEXT = 'The bridge is 400 metres long, not 4,000.';
const HINDI = 'पुल 400 मीटर लंबा है, 4,000 मीटर नहीं।';

/** A story that is live in both languages, or as wished, and its corrections minute by minute. */
async function correctionRoom(wish: Parameters<typeof addStory>[1] = { en: { publish: true }, hi: { publish: true } }) {
  const desk = await publishingRoom();
  const { db } = desk;
  const { articleId, ...texts } = await addStory(desk, wish);
  const ids: Record<Locale, number> = { en: texts.en?.translationId ?? 0, hi: texts.hi?.translationId ?? 0 };
  let minute = 30;
  const next = () => minutesLater((minute += 1));
  const issue = (
    locale: Locale,
    text: string,
    { by = desk.editor, twinOfId = null }: { by?: Actor; twinOfId?: number | null } = {},
  ) => perform(issueCorrection, { translationId: ids[locale], text, twinOfId }, by, next(), db);
  const row = (locale: Locale) => findTranslationRow(desk, ids[locale]);
  const shown = async (locale: Locale) =>
    (await findPublishedArticle({ articleId, locale }, db.reader))?.corrections.map(({ text }) => text);
  /** What is asked for in a language, as its screen is told and as the list finds it. */
  const asked = async (locale: Locale) => {
    const { corrections } = (await findOwed(db.reader, articleId))(await row(locale));
    const { total } = await listStories({ state: 'correction', language: locale }, db.reader);
    expect(total).toBe(corrections.length > 0 ? 1 : 0);
    return corrections.map(({ text }) => text);
  };
  const write = async (locale: Locale, headline: string) => {
    const { version } = await row(locale);
    const input = { translationId: ids[locale], version, text: sampleText(locale, { headline }) };
    return granted(await perform(saveDraft, input, desk.editor, next(), db));
  };
  return { desk, db, articleId, ids, next, issue, row, shown, asked, write };
}

describe('a correction', () => {
  it('is seen at once and moves «last updated», and the half-written text beside it stays where it is', async () => {
    const { db, articleId, issue, row, shown, write } = await correctionRoom();
    await write('en', 'Half a headline');
    const before = await row('en');
    const page = await findPublishedArticle({ articleId, locale: 'en' }, db.reader);
    const { issuedAt } = granted(await issue('en', `  ${TEXT}\n`));
    const after = await row('en');
    const { lastUpdatedAt: _was, updatedAt: _then, ...rest } = before;
    expect(after).toMatchObject(rest);
    expect(after.lastUpdatedAt).toBe(issuedAt);
    expect(await findPublishedArticle({ articleId, locale: 'en' }, db.reader)).toEqual({
      ...page,
      lastUpdatedAt: issuedAt,
      corrections: [{ text: TEXT, issuedAt }],
    });
    expect(await shown('hi')).toEqual([]);
  });

  it('is of whoever may publish, of a live text alone, and of some words, not too many', async () => {
    const { desk, issue, db } = await correctionRoom({ en: { publish: true }, hi: {} });
    for (const by of [desk.reporter, desk.translatorEn, desk.administrator])
      expect(await issue('en', TEXT, { by })).toEqual({ ok: false, error: 'not_allowed' });
    expect(await issue('hi', HINDI)).toEqual({ ok: false, error: 'not_live' });
    expect(await issue('en', ' \n ')).toEqual({ ok: false, error: 'invalid' });
    expect(await issue('en', 'x'.repeat(1_001))).toEqual({ ok: false, error: 'invalid' });
    expect((await db.reader.select().from(auditLog)).some(({ event }) => event === 'correction.issue')).toBe(false);
    granted(await issue('en', 'क्षि'.repeat(1_000)));
  });

  it('comes once, however often it is asked for', async () => {
    const { desk, issue, shown } = await correctionRoom();
    const first = granted(await issue('en', TEXT));
    expect(granted(await issue('en', ` ${TEXT}`))).toEqual(first);
    expect(await shown('en')).toEqual([TEXT]);
    expect(await countRecord(desk, 'correction.issue')).toBe(1);
  });

  it('stays through updates, a schedule, a withdrawal and the way back, the newest first', async () => {
    const { desk, db, ids, issue, row, shown, write, next } = await correctionRoom();
    granted(await issue('en', TEXT));
    granted(await issue('en', 'It opened in May.'));
    const both = ['It opened in May.', TEXT];
    const saved = await write('en', 'The bridge of 400 metres');
    const order = { translationId: ids.en, version: saved.version, substantive: false };
    const stamp = (await row('en')).lastUpdatedAt;
    const publishAt = minutesLater(200).toISOString();
    granted(await perform(scheduleTranslation, { ...order, publishAt }, desk.editor, next(), db));
    granted(await issue('en', 'And the river is the Tawi.'));
    granted(await perform(publishScheduled, { translationId: ids.en }, 'machine', minutesLater(200), db));
    expect(await shown('en')).toEqual(['And the river is the Tawi.', ...both]);
    expect((await row('en')).lastUpdatedAt).not.toBe(stamp);
    const { version } = await row('en');
    const down = { translationId: ids.en, version, notice: '' };
    granted(await perform(withdrawTranslation, down, desk.chief, minutesLater(201), db));
    expect(await issue('en', 'Anything')).toEqual({ ok: false, error: 'not_live' });
    const up = { translationId: ids.en, version: version + 1, substantive: false };
    granted(await perform(publishTranslation, up, desk.chief, minutesLater(202), db));
    expect(await shown('en')).toEqual(['And the river is the Tawi.', ...both]);
  });

  it('is put into other words, and taken back with a reason, by a chief editor alone, and all of it is on record', async () => {
    const { desk, db, issue, shown, next, row } = await correctionRoom();
    const { correctionId } = granted(await issue('en', TEXT));
    const stamp = (await row('en')).lastUpdatedAt;
    const reword = (version: number, text: string, by = desk.chief) =>
      perform(rewordCorrection, { correctionId, version, text }, by, next(), db);
    const withdraw = (version: number, reason: string, by = desk.chief) =>
      perform(withdrawCorrection, { correctionId, version, reason }, by, next(), db);
    for (const by of [desk.editor, desk.reporter, desk.administrator]) {
      expect(await reword(1, 'Other', by)).toEqual({ ok: false, error: 'not_allowed' });
      expect(await withdraw(1, 'Why', by)).toEqual({ ok: false, error: 'not_allowed' });
    }
    expect(granted(await reword(1, 'The bridge is 400 metres long.'))).toEqual({ version: 2 });
    expect(await reword(1, 'Late')).toEqual({ ok: false, error: 'conflict' });
    expect(await shown('en')).toEqual(['The bridge is 400 metres long.']);
    expect(await withdraw(2, ' ')).toEqual({ ok: false, error: 'reason_missing' });
    granted(await withdraw(2, 'The text was right'));
    expect(await withdraw(3, 'Again')).toEqual({ ok: false, error: 'conflict' });
    expect(await shown('en')).toEqual([]);
    expect((await row('en')).lastUpdatedAt).toBe(stamp);
    const told = (await db.reader.select().from(auditLog).orderBy(auditLog.id)).filter(({ event }) =>
      event.startsWith('correction.'),
    );
    expect(told.map(({ event, detail }) => [event, detail?.before, detail?.note ?? detail?.reason])).toEqual([
      ['correction.issue', undefined, TEXT],
      ['correction.reword', TEXT, 'The bridge is 400 metres long.'],
      ['correction.withdraw', 'The bridge is 400 metres long.', 'The text was right'],
    ]);
  });

  it('of a story in the bin is nobody’s to change', async () => {
    const { desk, db, ids, articleId, issue, row, next } = await correctionRoom({ en: { publish: true } });
    const { correctionId } = granted(await issue('en', TEXT));
    const down = { translationId: ids.en, version: (await row('en')).version, notice: '' };
    granted(await perform(withdrawTranslation, down, desk.chief, next(), db));
    granted(await perform(binStory, { articleId }, desk.chief, next(), db));
    const input = { correctionId, version: 1, text: 'Other' };
    expect(await perform(rewordCorrection, input, desk.chief, next(), db)).toEqual({ ok: false, error: 'not_found' });
  });
});

describe('the other language', () => {
  it('is asked for the same until its twin is issued there, which asks for nothing itself', async () => {
    const { issue, asked, shown } = await correctionRoom();
    const { correctionId } = granted(await issue('en', TEXT));
    expect([await asked('hi'), await asked('en')]).toEqual([[TEXT], []]);
    granted(await issue('hi', HINDI, { twinOfId: correctionId }));
    expect([await asked('hi'), await asked('en')]).toEqual([[], []]);
    expect(await shown('hi')).toEqual([HINDI]);
    expect(await issue('hi', 'फिर से', { twinOfId: correctionId })).toEqual({ ok: false, error: 'conflict' });
  });

  it('may not be concerned, which an editor says with a reason', async () => {
    const { desk, db, ids, issue, asked, next } = await correctionRoom();
    const { correctionId } = granted(await issue('hi', HINDI));
    expect(await asked('en')).toEqual([HINDI]);
    const waive = (reason: string, by = desk.editor) =>
      perform(waiveCorrection, { translationId: ids.en, correctionId, reason }, by, next(), db);
    expect(await waive('It has it right', desk.translatorEn)).toEqual({ ok: false, error: 'not_allowed' });
    expect(await waive('  ')).toEqual({ ok: false, error: 'reason_missing' });
    granted(await waive('It has it right'));
    expect(await waive('Again')).toEqual({ ok: false, error: 'conflict' });
    expect(await asked('en')).toEqual([]);
  });

  it('is not asked where it is not live, and not by what was withdrawn', async () => {
    const { desk, db, issue, asked, next, row, ids } = await correctionRoom();
    const { correctionId } = granted(await issue('en', TEXT));
    const down = { translationId: ids.hi, version: (await row('hi')).version, notice: '' };
    granted(await perform(withdrawTranslation, down, desk.chief, next(), db));
    expect(await asked('hi')).toEqual([]);
    const up = { translationId: ids.hi, version: down.version + 1, substantive: false };
    granted(await perform(publishTranslation, up, desk.chief, next(), db));
    expect(await asked('hi')).toEqual([TEXT]);
    const withdrawn = { correctionId, version: 1, reason: 'It was right' };
    granted(await perform(withdrawCorrection, withdrawn, desk.chief, next(), db));
    expect(await asked('hi')).toEqual([]);
  });

  it('has no part in a correction of another story', async () => {
    const { desk, issue, ids } = await correctionRoom();
    const { correctionId } = granted(await issue('en', TEXT));
    const other = await addStory(desk, { hi: { publish: true, text: { slug: 'dusri' } } });
    const input = { translationId: other.hi?.translationId ?? 0, text: HINDI, twinOfId: correctionId };
    expect(await perform(issueCorrection, input, desk.editor, minutesLater(90), desk.db)).toEqual({
      ok: false,
      error: 'conflict',
    });
    expect(ids.hi).not.toBe(input.translationId);
  });
});
