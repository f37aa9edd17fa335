import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { setEmbargo } from '#db/commands/embargo/set-embargo.ts';
import { moveSchedule } from '#db/commands/publishing/move-schedule.ts';
import { publishScheduled } from '#db/commands/publishing/publish-scheduled.ts';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { scheduleTogether } from '#db/commands/publishing/schedule-together.ts';
import { scheduleTranslation } from '#db/commands/publishing/schedule-translation.ts';
import { unscheduleTranslation } from '#db/commands/publishing/unschedule-translation.ts';
import { withdrawTranslation } from '#db/commands/publishing/withdraw-translation.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { findSchedule } from '#db/load/schedules.ts';
import { perform } from '#db/perform.ts';
import { listStoryActivity } from '#db/queries/activity.ts';
import { listPlan } from '#db/queries/plan/plan.ts';
import { articles, revisions, schedules, translations } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { addGranted, addStory, minutesLater, sampleText, testNewsroom } from '#db/testing-newsroom.ts';
import type { Actor } from '#lib/people/roles.ts';
import { granted } from '#lib/testing-result.ts';

const at = (minute: number) => minutesLater(minute).toISOString();
const NOW = minutesLater(30);

async function room() {
  const desk = await testNewsroom(await testDatabase());
  const { db, editor } = desk;
  const { articleId, en, hi } = await addStory(desk, { en: {}, hi: {} });
  const move = async (translationId: number, from: number, to: number, by: Actor = editor, now = NOW) => {
    const answer = await perform(moveSchedule, { translationId, from: at(from), publishAt: at(to) }, by, now, db);
    return answer.ok ? answer.value.publishAt : answer.error;
  };
  const planned = async (translationId: number) => (await findSchedule(db.reader, translationId))?.publishAt;
  return { desk, db, editor, articleId, en: en!, hi: hi!, move, planned };
}

describe('moveSchedule', () => {
  it('moves the frozen text to another moment, whatever was written since, on record and at that moment live', async () => {
    const { desk, db, editor, articleId, en, move, planned } = await room();
    const input = { translationId: en.translationId, version: en.version, substantive: true, publishAt: at(60) };
    const { version } = granted(await perform(scheduleTranslation, input, editor, NOW, db));
    const text = sampleText('en', { headline: 'Written since', slug: `since-${articleId}` });
    granted(await perform(saveDraft, { translationId: en.translationId, version, text }, editor, NOW, db));
    const before = await findSchedule(db.reader, en.translationId);

    expect(await move(en.translationId, 60, 90, desk.reporter)).toBe('not_allowed');
    expect(await move(en.translationId, 61, 90)).toBe('conflict');
    expect(await move(en.translationId, 60, 20)).toBe('in_past');
    expect(await move(en.translationId, 60, 400 * 24 * 60)).toBe('too_far');
    expect(await move(999_999, 60, 90)).toBe('not_found');
    expect(await planned(en.translationId)).toBe(at(60));
    expect(await move(en.translationId, 60, 90, desk.chief)).toBe(at(90));
    expect(await findSchedule(db.reader, en.translationId)).toMatchObject({
      ...before,
      publishAt: at(90),
      byId: desk.chief.id,
    });
    const { deeds } = await listStoryActivity({ articleId, by: 'machine' }, db.reader);
    expect(deeds[0]).toMatchObject({ kind: 'translation.schedule', moment: at(90) });

    // At the first moment nothing happens, at the second the frozen text is what readers see.
    const clock = async (minute: number) => {
      const input = { translationId: en.translationId };
      return granted(await perform(publishScheduled, input, 'machine', minutesLater(minute), db)).kind;
    };
    expect([await clock(60), await clock(90)]).toEqual(['nothing', 'live']);
    const [live] = await db.reader
      .select({ headline: revisions.headline })
      .from(translations)
      .innerJoin(revisions, eq(revisions.id, translations.liveRevisionId))
      .where(eq(translations.id, en.translationId));
    expect(live?.headline).not.toBe('Written since');
  });

  it('moves both languages that go live together, and neither over an embargo, nor what failed', async () => {
    const { desk, db, editor, articleId, en, hi, move, planned } = await room();
    const both = [en, hi].map(({ translationId, version }) => ({ translationId, version, substantive: true }));
    granted(await perform(scheduleTogether, { translations: both, publishAt: at(60) }, editor, NOW, db));
    expect(await move(hi.translationId, 60, 75)).toBe(at(75));
    expect([await planned(en.translationId), await planned(hi.translationId)]).toEqual([at(75), at(75)]);

    // The plan has one entry for the two.
    const plan = await listPlan({ from: minutesLater(0), until: minutesLater(24 * 60) }, db.reader);
    expect(plan).toMatchObject([{ kind: 'publish', articleId, at: at(75), isTogether: true, hasFailed: false }]);
    expect((await listPlan({ from: minutesLater(76), until: minutesLater(90) }, db.reader)).length).toBe(0);

    granted(await perform(setEmbargo, { articleId, version: 0, until: at(70) }, desk.chief, NOW, db));
    expect(await move(en.translationId, 75, 65)).toBe('embargoed');
    expect(await planned(hi.translationId)).toBe(at(75));
    await db.writer
      .update(schedules)
      .set({ failure: 'slug_taken' })
      .where(eq(schedules.translationId, en.translationId));
    expect(await move(en.translationId, 75, 90)).toBe('step_not_allowed');
  });

  it('is for whoever publishes where the text is to go live, wherever the desk has put the story since', async () => {
    const { desk, db, editor, articleId, en, move, planned } = await room();
    const ofIndia = await addGranted(db, { id: 'india', name: 'India' }, [
      { role: 'editor', locale: null, sectionId: desk.indiaId },
      { role: 'reporter', locale: null, sectionId: null },
    ]);
    const ofWorld = await addGranted(db, { id: 'world', name: 'World' }, [
      { role: 'editor', locale: null, sectionId: desk.worldId },
    ]);
    const input = { translationId: en.translationId, version: en.version, substantive: true, publishAt: at(60) };
    const { version } = granted(await perform(scheduleTranslation, input, editor, NOW, db));
    const changes = { sectionId: { from: [desk.worldId], to: desk.indiaId } };
    const [story] = await db.reader.select({ version: articles.version }).from(articles);
    const moved = { articleId, version: story!.version, changes, wordedIn: [] };
    granted(await perform(saveDetails, moved, editor, NOW, db));
    const off = (by: Actor, of: number) =>
      perform(unscheduleTranslation, { translationId: en.translationId, version: of }, by, NOW, db);

    expect(await move(en.translationId, 60, 90, ofIndia)).toBe('not_allowed');
    expect(await off(ofIndia, version)).toMatchObject({ ok: false, error: 'not_allowed' });
    expect(await planned(en.translationId)).toBe(at(60));
    expect(await move(en.translationId, 60, 90, ofWorld)).toBe(at(90));
    granted(await off(ofWorld, version + 1));
    expect(await planned(en.translationId)).toBeUndefined();
  });

  it('leaves what was withdrawn to a chief editor, who alone puts it back', async () => {
    const { desk, db, en, move } = await room();
    const { translationId } = en;
    const published = granted(
      await perform(publishTranslation, { translationId, version: en.version, substantive: true }, desk.chief, NOW, db),
    );
    const withdrawn = { translationId, version: published.version, notice: '', reason: 'Wrong' };
    const { version } = granted(await perform(withdrawTranslation, withdrawn, desk.chief, NOW, db));
    const back = { translationId, version, substantive: true, publishAt: at(60) };
    granted(await perform(scheduleTranslation, back, desk.chief, NOW, db));
    expect(await move(translationId, 60, 90)).toBe('restore_by_chief');
    expect(await move(translationId, 60, 90, desk.chief)).toBe(at(90));
  });
});
