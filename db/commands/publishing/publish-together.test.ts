import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { publishScheduled } from '#db/commands/publishing/publish-scheduled.ts';
import { publishTogether } from '#db/commands/publishing/publish-together.ts';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { scheduleTogether } from '#db/commands/publishing/schedule-together.ts';
import { scheduleTranslation } from '#db/commands/publishing/schedule-translation.ts';
import {
  countRecord,
  embargoUntil,
  findTranslationRow,
  publishingRoom,
  type PublishingRoom,
} from '#db/commands/publishing/testing-publications.ts';
import { unscheduleTranslation } from '#db/commands/publishing/unschedule-translation.ts';
import { withdrawTogether } from '#db/commands/publishing/withdraw-together.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { findPlanned, listDue } from '#db/load/schedules.ts';
import { perform } from '#db/perform.ts';
import { findPublishedArticle } from '#db/queries/published-article.ts';
import { schedules, translations } from '#db/schema.ts';
import { addStory, minutesLater, sampleText } from '#db/testing-newsroom.ts';
import { LOCALES } from '#lib/locale.ts';
import { granted } from '#lib/testing-result.ts';

const DUE = minutesLater(90);
const NOW = minutesLater(30);

/** A story with a draft in both languages; what stands of them now, and what readers see of them. */
async function twoDrafts(desk: PublishingRoom) {
  const { articleId, en, hi } = await addStory(desk, { en: {}, hi: {}, by: desk.reporter });
  if (!en || !hi) throw new Error('The story lacks a language');
  const ids = [en.translationId, hi.translationId] as const;
  const row = (id: number) => findTranslationRow(desk, id);
  const input = async (translationId: number) => ({
    translationId,
    version: (await row(translationId)).version,
    substantive: true,
  });
  const inputs = async () => [await input(ids[0]), await input(ids[1])] as const;
  const seen = async () =>
    Promise.all(
      LOCALES.map(async (locale) => (await findPublishedArticle({ articleId, locale }, desk.db.reader)) !== undefined),
    );
  const stages = async () => (await Promise.all(ids.map(row))).map(({ stage }) => stage);
  const schedule = async (publishAt = DUE) =>
    perform(
      scheduleTogether,
      { translations: [...(await inputs())], publishAt: publishAt.toISOString() },
      desk.editor,
      NOW,
      desk.db,
    );
  return { articleId, ids, row, inputs, seen, stages, schedule };
}

const atDue = (desk: PublishingRoom, translationId: number, now = DUE) =>
  perform(publishScheduled, { translationId }, 'machine', now, desk.db);

describe('both languages at once', () => {
  it('go live in one step of the outbox', async () => {
    const desk = await publishingRoom();
    const { inputs, seen } = await twoDrafts(desk);
    const done = await perform(publishTogether, { translations: [...(await inputs())] }, desk.editor, NOW, desk.db);
    expect(granted(done).translations.map(({ address }) => address.slice(0, 4))).toEqual(['/en/', '/hi/']);
    expect(await seen()).toEqual([true, true]);
    expect(await countRecord(desk, 'translation.publish')).toBe(2);
  });

  it('stay where they are when one of them is refused, which is named with what it lacks', async () => {
    const desk = await publishingRoom();
    const { ids, inputs, seen } = await twoDrafts(desk);
    const [, hindi] = await inputs();
    const text = sampleText('hi', { headline: '' });
    granted(await perform(saveDraft, { ...hindi, text }, desk.editor, NOW, desk.db));
    const done = await perform(publishTogether, { translations: [...(await inputs())] }, desk.editor, NOW, desk.db);
    expect(done).toMatchObject({ ok: false, error: 'not_ready', detail: { translationId: ids[1] } });
    expect(done).toMatchObject({ detail: { refusal: { must: [{ code: 'headline_missing' }] } } });
    expect(await seen()).toEqual([false, false]);
    expect(await countRecord(desk, 'translation.publish')).toBe(0);
    const stale = (await inputs()).map((one, index) => (index === 0 ? { ...one, version: one.version - 1 } : one));
    expect(await perform(publishTogether, { translations: stale }, desk.editor, NOW, desk.db)).toMatchObject({
      error: 'conflict',
      detail: { translationId: ids[0] },
    });
  });

  it('are of one story, and nobody publishes one of them through the other', async () => {
    const desk = await publishingRoom();
    const [first, second] = [await twoDrafts(desk), await twoDrafts(desk)];
    const [english] = await first.inputs();
    const [, hindi] = await second.inputs();
    const publish = (translations: (typeof english)[], by = desk.editor) =>
      perform(publishTogether, { translations }, by, NOW, desk.db);
    expect(await publish([english, hindi])).toMatchObject({ error: 'invalid' });
    expect(await publish([english, english])).toMatchObject({ error: 'invalid' });
    for (const by of [desk.reporter, desk.translatorHi, desk.translatorEn])
      expect(await publish([...(await first.inputs())], by)).toMatchObject({ error: 'not_allowed' });
    expect(await first.seen()).toEqual([false, false]);
  });
});

describe('both languages at one moment', () => {
  it('go live in it, whichever of them the clock asks for, and once', async () => {
    const desk = await publishingRoom();
    const { ids, schedule, seen, stages, row } = await twoDrafts(desk);
    granted(await schedule());
    expect(await stages()).toEqual(['scheduled', 'scheduled']);
    const { draftRevisionId } = await row(ids[1]);
    expect(
      await findPlanned({ translationId: ids[1], draftRevisionId: draftRevisionId ?? 0 }, desk.db.reader),
    ).toMatchObject({ together: true });
    expect(await listDue(desk.db.reader, DUE, 9)).toEqual([...ids]);
    const all = await Promise.all([...ids, ...ids].map((id) => atDue(desk, id)));
    expect(all.map((one) => granted(one).kind).toSorted()).toEqual(['live', 'nothing', 'nothing', 'nothing']);
    expect(await seen()).toEqual([true, true]);
    expect(await countRecord(desk, 'translation.publish')).toBe(2);
    expect(await desk.db.reader.select().from(schedules)).toEqual([]);
  });

  it('stay where they are when one cannot go live then, each with its reason, and the clock tries no more', async () => {
    const desk = await publishingRoom();
    const { ids, schedule, seen } = await twoDrafts(desk);
    granted(await schedule());
    const giveBack = await takeSlugOf(desk, ids[1]);
    expect(granted(await atDue(desk, ids[0]))).toEqual({ kind: 'failed', failure: 'other_failed' });
    expect(await seen()).toEqual([false, false]);
    expect(await Promise.all(ids.map(async (id) => (await scheduleRow(desk, id)).failure))).toEqual([
      'other_failed',
      'slug_taken',
    ]);
    expect(await countRecord(desk, 'translation.schedule_failed')).toBe(2);
    expect(await listDue(desk.db.reader, minutesLater(999), 9)).toEqual([]);
    // A person tries again, when nothing is in the way any more.
    await giveBack();
    granted(await schedule(minutesLater(100)));
    expect(granted(await atDue(desk, ids[1], minutesLater(100))).kind).toBe('live');
    expect(await seen()).toEqual([true, true]);
  });

  it('stay where they are under an embargo of the story, which is that of both', async () => {
    const desk = await publishingRoom();
    const { ids, schedule, seen } = await twoDrafts(desk);
    granted(await schedule());
    await embargoUntil(desk, ids[1], minutesLater(120));
    expect(granted(await atDue(desk, ids[0]))).toEqual({ kind: 'failed', failure: 'embargoed' });
    expect(await seen()).toEqual([false, false]);
    expect(await Promise.all(ids.map(async (id) => (await scheduleRow(desk, id)).failure))).toEqual([
      'embargoed',
      'embargoed',
    ]);
    expect(await schedule(minutesLater(119))).toMatchObject({ error: 'embargoed', detail: { translationId: ids[0] } });
    granted(await schedule(minutesLater(120)));
    expect(granted(await atDue(desk, ids[1], minutesLater(120))).kind).toBe('live');
    expect(await seen()).toEqual([true, true]);
  });

  it('neither goes live by itself once something else became of one', async () => {
    const desk = await publishingRoom();
    const publishAt = minutesLater(95).toISOString();
    for (const otherwise of ['unschedule', 'publish', 'reschedule'] as const) {
      const { ids, inputs, schedule, seen, stages } = await twoDrafts(desk);
      granted(await schedule());
      const [english] = await inputs();
      const { substantive: _substantive, ...plain } = english;
      if (otherwise === 'unschedule') granted(await perform(unscheduleTranslation, plain, desk.editor, NOW, desk.db));
      else if (otherwise === 'publish') granted(await perform(publishTranslation, english, desk.editor, NOW, desk.db));
      else granted(await perform(scheduleTranslation, { ...english, publishAt }, desk.editor, NOW, desk.db));
      expect(await stages(), otherwise).toEqual([otherwise === 'reschedule' ? 'scheduled' : 'draft', 'draft']);
      expect(granted(await atDue(desk, ids[1], minutesLater(200))).kind).toBe('nothing');
      expect(await seen(), otherwise).toEqual([otherwise === 'publish', false]);
    }
    expect(await countRecord(desk, 'translation.unschedule')).toBe(4);
  });

  it('is withdrawn in one step, each with its own notice', async () => {
    const desk = await publishingRoom();
    const { inputs, seen, ids, row } = await twoDrafts(desk);
    granted(await perform(publishTogether, { translations: [...(await inputs())] }, desk.editor, NOW, desk.db));
    const notices = ['It was wrong.', 'ख़बर ग़लत थी।'];
    const going = async () =>
      (await inputs()).map(({ translationId, version }, index) => ({
        translationId,
        version,
        notice: notices[index] ?? '',
      }));
    const withdraw = async (translations: Awaited<ReturnType<typeof going>>, by = desk.chief) =>
      perform(withdrawTogether, { translations }, by, minutesLater(40), desk.db);
    expect(await withdraw(await going(), desk.reporter)).toMatchObject({ error: 'not_allowed' });
    const tooLong = (await going()).map((one, index) => (index === 1 ? { ...one, notice: 'ख'.repeat(9_999) } : one));
    expect(await withdraw(tooLong)).toMatchObject({ error: 'invalid', detail: { translationId: ids[1] } });
    expect(await seen()).toEqual([true, true]);
    granted(await withdraw(await going()));
    expect(await seen()).toEqual([false, false]);
    expect(await Promise.all(ids.map(async (id) => (await row(id)).withdrawalNotice))).toEqual(notices);
  });
});

async function scheduleRow({ db }: PublishingRoom, translationId: number) {
  const [row] = await db.reader.select().from(schedules).where(eq(schedules.translationId, translationId));
  if (!row) throw new Error(`Nothing is scheduled for ${translationId}`);
  return row;
}

/** Has another story take the slug of a translation behind the back of every rule; what it answers gives it back. */
async function takeSlugOf(desk: PublishingRoom, translationId: number) {
  const { slug } = await findTranslationRow(desk, translationId);
  const other = (await addStory(desk, { hi: {} })).hi!.translationId;
  const write = (id: number, to: string | null) =>
    desk.db.writer.update(translations).set({ slug: to }).where(eq(translations.id, id));
  await write(translationId, null);
  await write(other, slug);
  return async () => {
    await write(other, null);
    await write(translationId, slug);
  };
}
