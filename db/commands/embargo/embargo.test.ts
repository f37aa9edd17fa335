import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { liftEmbargo } from '#db/commands/embargo/lift-embargo.ts';
import { setEmbargo } from '#db/commands/embargo/set-embargo.ts';
import { publishTogether } from '#db/commands/publishing/publish-together.ts';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { scheduleTranslation } from '#db/commands/publishing/schedule-translation.ts';
import { countRecord, findTranslationRow, publishingRoom } from '#db/commands/publishing/testing-publications.ts';
import { unscheduleTranslation } from '#db/commands/publishing/unschedule-translation.ts';
import { withdrawTranslation } from '#db/commands/publishing/withdraw-translation.ts';
import { duplicateStory } from '#db/commands/story/duplicate-story.ts';
import { emptyBin } from '#db/commands/story/empty-bin.ts';
import { binStory } from '#db/commands/story/bin-story.ts';
import { findEmbargo, findEmbargoBy } from '#db/load/story/embargoes.ts';
import { perform } from '#db/perform.ts';
import { findImage } from '#db/queries/images.ts';
import { listStoriesById } from '#db/queries/story-list/listed-stories.ts';
import { findOpenTranslation } from '#db/queries/translation-screen.ts';
import { auditLog, embargoes } from '#db/schema.ts';
import { addStory, minutesLater } from '#db/testing-newsroom.ts';
import type { Actor } from '#lib/people/roles.ts';
import { granted } from '#lib/testing-result.ts';

const NOW = minutesLater(30);
const LAPSES = minutesLater(120);

/** A story of the reporter's with a draft in both languages, and what is done to its embargo in the 30th minute unless said. */
async function storyRoom(wish: Parameters<typeof addStory>[1] = { en: {}, hi: {} }) {
  const desk = await publishingRoom();
  const { db } = desk;
  const { articleId, en, hi } = await addStory(desk, { by: desk.reporter, ...wish });
  const stored = () => findEmbargo(db.reader, articleId);
  const set = async (until = LAPSES, by: Actor = desk.reporter, now = NOW, version?: number) =>
    perform(
      setEmbargo,
      { articleId, version: version ?? (await stored()).version, until: until.toISOString() },
      by,
      now,
      db,
    );
  const lift = async (until: Date | null = null, by: Actor = desk.chief, reason = 'PTI has it', now = NOW) => {
    const input = { articleId, version: (await stored()).version, until: until?.toISOString() ?? null, reason };
    return perform(liftEmbargo, input, by, now, db);
  };
  const standing = async (translationId: number) => ({
    translationId,
    version: (await findTranslationRow(desk, translationId)).version,
    substantive: true,
  });
  const publish = async (translationId: number, now: Date) =>
    perform(publishTranslation, await standing(translationId), desk.editor, now, db);
  const schedule = async (translationId: number, at: Date, now = NOW) =>
    perform(
      scheduleTranslation,
      { ...(await standing(translationId)), publishAt: at.toISOString() },
      desk.editor,
      now,
      db,
    );
  const record = async (event: 'story.embargo' | 'story.lift_embargo') =>
    (await db.reader.select().from(auditLog).where(eq(auditLog.event, event))).map(({ detail }) => detail);
  return { desk, db, articleId, en: en!, hi: hi!, stored, set, lift, standing, publish, schedule, record };
}

describe('an embargo', () => {
  it('holds back every language of the story until its very instant: publishing, both at once, and schedules before it', async () => {
    const { desk, db, en, hi, set, publish, schedule, standing } = await storyRoom();
    expect(granted(await set())).toEqual({ embargoedUntil: LAPSES.toISOString(), version: 1 });
    const before = new Date(LAPSES.getTime() - 1);
    for (const { translationId } of [en, hi]) {
      expect(await publish(translationId, before)).toEqual({ ok: false, error: 'embargoed' });
      expect(await schedule(translationId, minutesLater(119))).toEqual({ ok: false, error: 'embargoed' });
    }
    const both = [await standing(en.translationId), await standing(hi.translationId)];
    expect(await perform(publishTogether, { translations: both }, desk.chief, before, db)).toMatchObject({
      error: 'embargoed',
    });
    expect((await schedule(hi.translationId, LAPSES)).ok).toBe(true);
    expect((await publish(en.translationId, LAPSES)).ok).toBe(true);
  });

  it('is set and moved to later by whoever may change the details, and stands on record', async () => {
    const { desk, articleId, db, set, stored, record } = await storyRoom();
    for (const by of [desk.otherReporter, desk.translatorHi, desk.administrator])
      expect(await set(LAPSES, by)).toEqual({ ok: false, error: 'not_allowed' });
    granted(await set());
    const later = minutesLater(180);
    granted(await set(later, desk.editor));
    expect(await set(minutesLater(179), desk.chief)).toEqual({ ok: false, error: 'embargo_only_later' });
    expect(await stored()).toEqual({ embargoedUntil: later.toISOString(), version: 2 });
    expect((await findEmbargoBy(articleId, db.reader)).by).toEqual({ en: 'editor', hi: 'editor' });
    // The same once more is no change.
    granted(await set(later, desk.chief));
    expect(await stored()).toMatchObject({ version: 2 });
    const headline = 'Budget brings relief to farmers';
    expect(await record('story.embargo')).toEqual([
      { headline, from: null, until: LAPSES.toISOString() },
      { headline, from: LAPSES.toISOString(), until: later.toISOString() },
    ]);
  });

  it('is told when somebody has moved it meanwhile', async () => {
    const { set, stored } = await storyRoom();
    granted(await set());
    const moved = await stored();
    expect(await set(minutesLater(300), undefined, NOW, 0)).toEqual({ ok: false, error: 'conflict' });
    expect(await stored()).toEqual(moved);
  });

  it('is lifted or shortened by a chief editor alone, and only with a reason', async () => {
    const { desk, en, set, lift, publish, stored, record } = await storyRoom();
    expect(await lift()).toEqual({ ok: false, error: 'not_embargoed' });
    granted(await set());
    for (const by of [desk.reporter, desk.editor, desk.translatorEn, desk.administrator])
      expect(await lift(null, by)).toEqual({ ok: false, error: 'not_allowed' });
    expect(await lift(null, desk.chief, ' \n ')).toEqual({ ok: false, error: 'reason_missing' });
    expect(await lift(null, desk.chief, 'क'.repeat(2_000))).toEqual({ ok: false, error: 'invalid' });
    expect(await lift(LAPSES)).toEqual({ ok: false, error: 'embargo_not_earlier' });
    expect(await lift(minutesLater(29))).toEqual({ ok: false, error: 'in_past' });
    expect(await stored()).toMatchObject({ embargoedUntil: LAPSES.toISOString() });

    granted(await lift(minutesLater(60), desk.chief, ' दूतावास ने समय बदला '));
    expect(await publish(en.translationId, minutesLater(59))).toMatchObject({ error: 'embargoed' });
    granted(await lift());
    expect(await stored()).toEqual({ embargoedUntil: null, version: 3 });
    // Lifting publishes nothing.
    expect(await findTranslationRow(desk, en.translationId)).toMatchObject({ liveRevisionId: null });
    granted(await publish(en.translationId, minutesLater(31)));
    expect(await record('story.lift_embargo')).toMatchObject([
      { from: LAPSES.toISOString(), until: minutesLater(60).toISOString(), note: 'दूतावास ने समय बदला' },
      { from: minutesLater(60).toISOString(), until: null, note: 'PTI has it' },
    ]);
  });

  it('lapses by itself, and may be set anew after that by a version that goes on', async () => {
    const { set, lift, stored } = await storyRoom();
    granted(await set());
    expect(await lift(null, undefined, 'Over', LAPSES)).toEqual({ ok: false, error: 'not_embargoed' });
    granted(await set(minutesLater(130), undefined, LAPSES));
    expect(await stored()).toEqual({ embargoedUntil: minutesLater(130).toISOString(), version: 2 });
  });

  it('comes too late for what readers have: that is withdrawn first', async () => {
    const { desk, db, articleId, hi, set, stored } = await storyRoom({ en: {}, hi: { publish: true } });
    expect(await set()).toEqual({ ok: false, error: 'embargo_live', detail: { locale: 'hi', publishAt: null } });
    expect(await stored()).toEqual({ embargoedUntil: null, version: 0 });
    const { version } = await findTranslationRow(desk, hi.translationId);
    const input = { translationId: hi.translationId, version, notice: '' };
    granted(await perform(withdrawTranslation, input, desk.chief, NOW, db));
    granted(await set());
    expect(await findEmbargo(db.reader, articleId)).toMatchObject({ embargoedUntil: LAPSES.toISOString() });
  });

  it('leaves no schedule behind that would go off unnoticed: it says which one, and when', async () => {
    const { desk, db, en, set, schedule, standing } = await storyRoom();
    const early = minutesLater(100);
    granted(await schedule(en.translationId, early));
    expect(await set()).toEqual({
      ok: false,
      error: 'embargo_scheduled',
      detail: { locale: 'en', publishAt: early.toISOString() },
    });
    granted(await set(early));
    // Moving it past the schedule is the same question.
    expect(await set()).toMatchObject({ error: 'embargo_scheduled' });
    const { substantive: _substantive, ...plain } = await standing(en.translationId);
    granted(await perform(unscheduleTranslation, plain, desk.editor, NOW, db));
    granted(await set());
  });

  it('goes along with a copy of the story while it stands, and away with the story', async () => {
    const { desk, db, articleId, set } = await storyRoom();
    granted(await set());
    const copy = granted(await perform(duplicateStory, { articleId }, desk.editor, NOW, db));
    expect(await findEmbargo(db.reader, copy.articleId)).toEqual({ embargoedUntil: LAPSES.toISOString(), version: 1 });
    expect(await countRecord(desk, 'story.embargo')).toBe(2);
    const late = granted(await perform(duplicateStory, { articleId }, desk.editor, LAPSES, db));
    expect(await findEmbargo(db.reader, late.articleId)).toEqual({ embargoedUntil: null, version: 0 });
    granted(await perform(binStory, { articleId }, desk.editor, NOW, db));
    granted(await perform(emptyBin, null, 'machine', minutesLater(60 * 24 * 31), db));
    const rows = await db.reader.select().from(embargoes);
    expect(rows.map((row) => row.articleId)).toEqual([copy.articleId]);
  });

  it('is shown where the story is: on its screens, on the list, beside its pictures', async () => {
    const desk = await publishingRoom();
    const { articleId } = await addStory(desk, { hi: {}, details: { leadImageId: desk.imageId } });
    const input = { articleId, version: 0, until: LAPSES.toISOString() };
    granted(await perform(setEmbargo, input, desk.chief, NOW, desk.db));
    const embargoedUntil = LAPSES.toISOString();
    const { reader } = desk.db;
    expect(await findOpenTranslation({ articleId, locale: 'hi' }, reader)).toMatchObject({
      embargo: { embargoedUntil, version: 1, by: { en: 'chief_editor' } },
    });
    expect(await listStoriesById([articleId], reader)).toMatchObject([{ embargoedUntil }]);
    expect((await findImage(desk.imageId, reader))?.usage).toMatchObject([{ articleId, embargoedUntil }]);
  });
});
