import { describe, expect, it } from 'vitest';
import { publishTogether } from '#db/commands/publishing/publish-together.ts';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { scheduleTranslation } from '#db/commands/publishing/schedule-translation.ts';
import { countRecord, findTranslationRow, publishingRoom } from '#db/commands/publishing/testing-publications.ts';
import { saveDeskRules } from '#db/commands/rules/save-desk-rules.ts';
import { approveTranslation } from '#db/commands/story/approve-translation.ts';
import { returnTranslation } from '#db/commands/story/return-translation.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { submitTranslation } from '#db/commands/story/submit-translation.ts';
import { takeBackTranslation } from '#db/commands/story/take-back-translation.ts';
import { listSetRules } from '#db/load/publishing/desk-rules.ts';
import { perform } from '#db/perform.ts';
import { listStories } from '#db/queries/story-list/story-list.ts';
import { findOpenTranslation } from '#db/queries/translation-screen.ts';
import { addStory, minutesLater, sampleText } from '#db/testing-newsroom.ts';
import { type DeskRules, FIRST_RULES } from '#lib/article/rules/desk-rules.ts';
import type { Actor } from '#lib/people/roles.ts';
import { granted } from '#lib/testing-result.ts';

type Change = Partial<Omit<DeskRules, 'checks'>> & { checks?: Partial<DeskRules['checks']> };

/** A room whose world section goes by `change`, and a Hindi story of it by a reporter, as it stands whenever it is asked. */
async function strictRoom(change: Change) {
  const desk = await publishingRoom();
  const rules = { ...FIRST_RULES, ...change, checks: { ...FIRST_RULES.checks, ...change.checks } };
  const set = { sectionId: desk.worldId, version: 0, rules };
  granted(await perform(saveDeskRules, set, desk.chief, minutesLater(0), desk.db));
  const { articleId, hi } = await addStory(desk, { hi: {}, by: desk.reporter });
  const { translationId } = hi!;
  const row = () => findTranslationRow(desk, translationId);
  const standing = async () => ({ translationId, version: (await row()).version });
  const publishAt = minutesLater(90).toISOString();
  const later = minutesLater(5);
  return {
    ...desk,
    articleId,
    translationId,
    row,
    standing,
    submit: async (by: Actor = desk.reporter) => perform(submitTranslation, await standing(), by, later, desk.db),
    approve: async (by: Actor) => perform(approveTranslation, await standing(), by, later, desk.db),
    sendBack: async (by: Actor) =>
      perform(returnTranslation, { ...(await standing()), note: 'नाम जांचें' }, by, later, desk.db),
    takeBack: async (by: Actor) => perform(takeBackTranslation, await standing(), by, later, desk.db),
    write: async (by: Actor, headline: string) =>
      granted(
        await perform(saveDraft, { ...(await standing()), text: sampleText('hi', { headline }) }, by, later, desk.db),
      ),
    publish: async (by: Actor) =>
      perform(publishTranslation, { ...(await standing()), substantive: false }, by, later, desk.db),
    schedule: async (by: Actor) =>
      perform(scheduleTranslation, { ...(await standing()), substantive: false, publishAt }, by, later, desk.db),
  };
}

describe('saveDeskRules', () => {
  it('sets the rules of the house and of a section, and takes them back, each on record', async () => {
    const desk = await publishingRoom();
    const set = (sectionId: number | null, version: number, rules: DeskRules | null) =>
      perform(saveDeskRules, { sectionId, version, rules }, desk.chief, minutesLater(1), desk.db);
    const strict = { ...FIRST_RULES, secondEyes: true };
    const before = await countRecord(desk, 'rules.save');
    expect(granted(await set(null, 0, strict))).toEqual({ version: 1 });
    expect(granted(await set(desk.worldId, 0, FIRST_RULES))).toEqual({ version: 1 });
    expect(granted(await set(desk.worldId, 1, FIRST_RULES))).toEqual({ version: 1 });
    expect(await set(desk.worldId, 0, strict)).toEqual({ ok: false, error: 'conflict' });
    expect(await set(987_654, 0, strict)).toEqual({ ok: false, error: 'not_found' });
    expect(granted(await set(desk.worldId, 1, null))).toEqual({ version: 2 });
    expect(await countRecord(desk, 'rules.save')).toBe(before + 3);
    const all = await listSetRules(desk.db.reader);
    expect(all.find(({ sectionId }) => sectionId === null)).toMatchObject({ rules: strict, version: 1 });
    expect(all.find(({ sectionId }) => sectionId === desk.worldId)).toMatchObject({ rules: null, version: 2 });
  });

  it.each(['reporter', 'translatorHi', 'editor', 'administrator'] as const)('refuses %s', async (who) => {
    const desk = await publishingRoom();
    const input = { sectionId: null, version: 0, rules: FIRST_RULES };
    expect(await perform(saveDeskRules, input, desk[who], minutesLater(1), desk.db)).toEqual({
      ok: false,
      error: 'not_allowed',
    });
    expect(await listSetRules(desk.db.reader)).toEqual([]);
  });
});

describe('a section where not everybody skips review', () => {
  it('publishes and schedules what was marked as ready; the chief editor, who skips it, anything', async () => {
    const room = await strictRoom({ skipReview: ['chief_editor'] });
    const { editor, chief, reporter } = room;
    for (const attempt of [room.publish, room.schedule]) {
      expect(await attempt(editor)).toEqual({ ok: false, error: 'review_missing' });
    }
    expect(await room.approve(editor)).toEqual({ ok: false, error: 'step_not_allowed' });
    granted(await room.submit());
    expect(await room.publish(editor)).toEqual({ ok: false, error: 'review_missing' });
    for (const who of [reporter, room.translatorHi, room.administrator]) {
      expect(await room.approve(who)).toEqual({ ok: false, error: 'not_allowed' });
    }
    expect(granted(await room.approve(editor)).stage).toBe('ready');
    expect((await listStories({ state: 'ready' }, room.db.reader)).stories.map(({ articleId }) => articleId)).toEqual([
      room.articleId,
    ]);
    granted(await room.schedule(editor));
    // Another moment for the very text that was found ready; what is written since was not.
    granted(await room.schedule(editor));
    await room.write(reporter, 'नया शीर्षक');
    expect(await room.schedule(editor)).toEqual({ ok: false, error: 'review_missing' });
    expect(await room.publish(editor)).toEqual({ ok: false, error: 'review_missing' });
    granted(await room.publish(chief));
    expect(await room.row()).toMatchObject({ stage: 'draft' });
  });

  it('holds for both languages at once: neither goes live', async () => {
    const room = await strictRoom({ skipReview: [] });
    const story = await addStory(room, { en: {}, hi: {} });
    const one = ({ translationId, version }: { translationId: number; version: number }) => ({
      translationId,
      version,
      substantive: false,
    });
    const input = { translations: [one(story.en!), one(story.hi!)] };
    expect(await perform(publishTogether, input, room.chief, minutesLater(3), room.db)).toMatchObject({
      error: 'review_missing',
      detail: { translationId: story.en!.translationId },
    });
  });

  it('is in review again once somebody writes in it who cannot mark it as ready, and says who had', async () => {
    const room = await strictRoom({ skipReview: [] });
    granted(await room.submit());
    granted(await room.approve(room.editor));
    await room.write(room.chief, 'संपादक का शीर्षक');
    expect(await room.row()).toMatchObject({ stage: 'ready' });
    await room.write(room.reporter, 'रिपोर्टर का शीर्षक');
    expect(await room.row()).toMatchObject({ stage: 'in_review' });
    expect(await countRecord(room, 'translation.reopen')).toBe(1);
    expect(await room.publish(room.chief)).toEqual({ ok: false, error: 'review_missing' });
    const { articleId } = room;
    const screen = await findOpenTranslation({ articleId, locale: 'hi' }, room.db.reader);
    expect(screen?.review).toMatchObject({
      kind: 'approved',
      byId: room.editor.id,
      sentById: room.reporter.id,
    });
    // Who sent it may still take it back.
    granted(await room.takeBack(room.reporter));
    expect(await room.row()).toMatchObject({ stage: 'draft' });
  });

  it('goes back from ready to the writer with a note, and not by the one who sent it', async () => {
    const room = await strictRoom({ skipReview: [] });
    granted(await room.submit());
    granted(await room.approve(room.editor));
    expect(await room.takeBack(room.reporter)).toEqual({ ok: false, error: 'step_not_allowed' });
    expect(await room.sendBack(room.reporter)).toEqual({ ok: false, error: 'not_allowed' });
    granted(await room.sendBack(room.chief));
    expect(await room.row()).toMatchObject({ stage: 'draft' });
    expect(await room.publish(room.chief)).toEqual({ ok: false, error: 'review_missing' });
  });
});

describe('a section that wants a second pair of eyes', () => {
  it('lets nobody publish, schedule or mark as ready what they wrote last themselves', async () => {
    const room = await strictRoom({ secondEyes: true });
    await room.write(room.editor, 'संपादक ने लिखा');
    granted(await room.submit(room.editor));
    for (const attempt of [room.approve, room.publish, room.schedule]) {
      expect(await attempt(room.editor)).toEqual({ ok: false, error: 'second_eyes' });
    }
    expect(await room.row()).toMatchObject({ stage: 'in_review', liveRevisionId: null });
    granted(await room.approve(room.chief));
    expect(await room.publish(room.editor)).toEqual({ ok: false, error: 'second_eyes' });
    granted(await room.publish(room.chief));
  });
});

describe('the checks of a section', () => {
  it('stop sending, and so publishing, or publishing alone', async () => {
    const room = await strictRoom({ checks: { other_language: 'submit', source_link: 'publish', dateline: 'off' } });
    const other = { code: 'other_language_missing', field: 'headline' };
    const link = { code: 'source_link_missing', field: 'body' };
    expect(await room.submit()).toEqual({ ok: false, error: 'not_ready', detail: { must: [other] } });
    expect(await room.publish(room.editor)).toEqual({
      ok: false,
      error: 'not_ready',
      detail: { must: [other, link] },
    });
    // Another section's stories go by the house's rules.
    const elsewhere = await addStory(room, { hi: {}, details: { sectionId: room.indiaId } });
    const { translationId, version } = elsewhere.hi!;
    const input = { translationId, version, substantive: false };
    granted(await perform(publishTranslation, input, room.editor, minutesLater(4), room.db));
  });
});
