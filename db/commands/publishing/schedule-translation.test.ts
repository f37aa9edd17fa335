import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { binStory } from '#db/commands/story/bin-story.ts';
import { discardDraft } from '#db/commands/story/discard-draft.ts';
import { publishScheduled } from '#db/commands/publishing/publish-scheduled.ts';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { scheduleTranslation } from '#db/commands/publishing/schedule-translation.ts';
import {
  countRecord,
  embargoUntil,
  findTranslationRow,
  publishingRoom,
  type PublishingRoom,
} from '#db/commands/publishing/testing-publications.ts';
import { unscheduleTranslation } from '#db/commands/publishing/unschedule-translation.ts';
import { deleteTaxonomyItem } from '#db/commands/taxonomy/delete-taxonomy-item.ts';
import { withdrawTranslation } from '#db/commands/publishing/withdraw-translation.ts';
import { listDue } from '#db/load/schedules.ts';
import { perform } from '#db/perform.ts';
import { findPublishedArticle } from '#db/queries/published-article.ts';
import { schedules, sections, translations } from '#db/schema.ts';
import { addStory, minutesLater, sampleText } from '#db/testing-newsroom.ts';
import { statusOf } from '#lib/article/workflow.ts';
import { granted } from '#lib/testing-result.ts';

const DUE = minutesLater(90);

/** A story whose Hindi goes live at {@link DUE}, scheduled in the 30th minute. */
async function scheduledStory(desk: PublishingRoom, wish: Parameters<typeof addStory>[1] = { en: {}, hi: {} }) {
  const { articleId, hi } = await addStory(desk, wish);
  if (!hi) throw new Error('The story has no Hindi');
  const { translationId } = hi;
  const schedule = async (publishAt = DUE, substantive = false, by = desk.editor) => {
    const { version } = await findTranslationRow(desk, translationId);
    const input = { translationId, version, substantive, publishAt: publishAt.toISOString() };
    return perform(scheduleTranslation, input, by, minutesLater(30), desk.db);
  };
  granted(await schedule());
  const write = async (headline: string, slug = 'likha-gaya') => {
    const { version } = await findTranslationRow(desk, translationId);
    const input = { translationId, version, text: sampleText('hi', { headline, slug }) };
    return granted(await perform(saveDraft, input, desk.editor, minutesLater(40), desk.db));
  };
  return { articleId, translationId, schedule, write };
}

const atDue = (desk: PublishingRoom, translationId: number, now = DUE) =>
  perform(publishScheduled, { translationId }, 'machine', now, desk.db);
const seenByReaders = (desk: PublishingRoom, articleId: number) =>
  findPublishedArticle({ articleId, locale: 'hi' }, desk.db.reader);
const rows = (desk: PublishingRoom) => desk.db.reader.select().from(schedules);

describe('a scheduled text', () => {
  it('is not seen before its moment, and goes live then, once, with that moment as its date', async () => {
    const desk = await publishingRoom();
    const { articleId, translationId } = await scheduledStory(desk);
    expect(statusOf(await findTranslationRow(desk, translationId))).toBe('scheduled');
    expect(await listDue(desk.db.reader, minutesLater(89), 9)).toEqual([]);
    expect(granted(await atDue(desk, translationId, minutesLater(89)))).toEqual({ kind: 'nothing' });
    expect(await seenByReaders(desk, articleId)).toBeUndefined();

    expect(await listDue(desk.db.reader, DUE, 9)).toEqual([translationId]);
    const both = await Promise.all([atDue(desk, translationId), atDue(desk, translationId)]);
    expect(both.map((one) => granted(one).kind).toSorted()).toEqual(['live', 'nothing']);
    const row = await findTranslationRow(desk, translationId);
    expect(row).toMatchObject({ stage: 'draft', firstPublishedAt: DUE.toISOString() });
    expect(statusOf(row)).toBe('live');
    expect(await rows(desk)).toEqual([]);
    expect(await countRecord(desk, 'translation.publish')).toBe(1);
    // The other language is where it was.
    const english = await findPublishedArticle({ articleId, locale: 'en' }, desk.db.reader);
    expect(english).toBeUndefined();
  });

  it('goes live as the editor saw it: what is written and changed after that waits, and is not lost', async () => {
    const desk = await publishingRoom();
    const { articleId, translationId, write } = await scheduledStory(desk);
    const before = await findTranslationRow(desk, translationId);
    await write('बाद में लिखा');
    const details = { ...desk.details, sectionId: desk.indiaId };
    granted(await perform(saveDetails, { articleId, version: 2, details }, desk.editor, minutesLater(41), desk.db));
    expect(statusOf(await findTranslationRow(desk, translationId)), 'it is to go live as before').toBe('scheduled');

    granted(await atDue(desk, translationId));
    const seen = await seenByReaders(desk, articleId);
    expect(seen?.headline).toBe(sampleText('hi').headline);
    const row = await findTranslationRow(desk, translationId);
    expect(row.liveRevisionId).toBe(before.draftRevisionId);
    expect(row).toMatchObject({ slug: 'likha-gaya', stage: 'draft', liveSectionId: desk.worldId });
    expect(row.draftRevisionId).not.toBe(row.liveRevisionId);
    expect(statusOf(row)).toBe('live_draft');
  });

  it('takes along what was written when it is scheduled again, at another moment', async () => {
    const desk = await publishingRoom();
    const { articleId, translationId, schedule, write } = await scheduledStory(desk);
    await write('बाद में लिखा');
    granted(await schedule(minutesLater(120)));
    expect(await rows(desk)).toHaveLength(1);
    expect(granted(await atDue(desk, translationId))).toEqual({ kind: 'nothing' });
    expect(granted(await atDue(desk, translationId, minutesLater(120))).kind).toBe('live');
    expect((await seenByReaders(desk, articleId))?.headline).toBe('बाद में लिखा');
  });

  it('of a live story is an update: «last updated» moves when the editor said so, to the moment it went live', async () => {
    const desk = await publishingRoom();
    const { articleId, hi } = await addStory(desk, { en: {}, hi: { publish: true } });
    const { translationId } = hi!;
    const { version } = await findTranslationRow(desk, translationId);
    const text = sampleText('hi', { headline: 'नया शीर्षक' });
    const saved = granted(
      await perform(saveDraft, { translationId, version, text }, desk.editor, minutesLater(20), desk.db),
    );
    const input = { translationId, version: saved.version, substantive: true, publishAt: DUE.toISOString() };
    granted(await perform(scheduleTranslation, input, desk.editor, minutesLater(30), desk.db));
    expect((await seenByReaders(desk, articleId))?.headline).toBe(sampleText('hi').headline);
    expect(statusOf(await findTranslationRow(desk, translationId))).toBe('live_draft');
    granted(await atDue(desk, translationId));
    expect((await seenByReaders(desk, articleId))?.headline).toBe('नया शीर्षक');
    expect(await findTranslationRow(desk, translationId)).toMatchObject({ lastUpdatedAt: DUE.toISOString() });
  });

  it('that is late, because no server ran, goes live when one does', async () => {
    const desk = await publishingRoom();
    const { translationId } = await scheduledStory(desk);
    const late = minutesLater(500);
    expect(await listDue(desk.db.reader, late, 9)).toEqual([translationId]);
    granted(await atDue(desk, translationId, late));
    expect(await findTranslationRow(desk, translationId)).toMatchObject({ firstPublishedAt: late.toISOString() });
  });

  it('whose address another story has taken meanwhile stays unpublished, says why, and is not tried again', async () => {
    const desk = await publishingRoom();
    const { articleId, translationId, schedule, write } = await scheduledStory(desk);
    const { slug } = await findTranslationRow(desk, translationId);
    await write('बाद में लिखा', 'naya-pata');
    const other = await addStory(desk, { hi: {} });
    await desk.db.writer.update(translations).set({ slug }).where(eq(translations.id, other.hi!.translationId));
    expect(granted(await atDue(desk, translationId))).toEqual({ kind: 'failed', failure: 'slug_taken' });
    expect(await seenByReaders(desk, articleId)).toBeUndefined();
    expect(await rows(desk)).toMatchObject([{ failure: 'slug_taken' }]);
    expect(await countRecord(desk, 'translation.schedule_failed')).toBe(1);
    expect(await listDue(desk.db.reader, minutesLater(500), 9)).toEqual([]);
    expect(granted(await atDue(desk, translationId, minutesLater(500)))).toEqual({ kind: 'nothing' });
    // A person tries again, with the text under its new address.
    granted(await schedule(minutesLater(600)));
    expect(granted(await atDue(desk, translationId, minutesLater(600))).kind).toBe('live');
  });

  it('is kept back by an embargo that was set after it', async () => {
    const desk = await publishingRoom();
    const { translationId } = await scheduledStory(desk);
    await embargoUntil(desk, translationId, minutesLater(91));
    expect(granted(await atDue(desk, translationId))).toEqual({ kind: 'failed', failure: 'embargoed' });
  });
});

describe('what ends a schedule', () => {
  const version = async (desk: PublishingRoom, translationId: number) => ({
    translationId,
    version: (await findTranslationRow(desk, translationId)).version,
  });

  it.each<[string, (desk: PublishingRoom, id: number) => Promise<unknown>]>([
    [
      'taking it off',
      async (desk, id) =>
        perform(unscheduleTranslation, await version(desk, id), desk.editor, minutesLater(50), desk.db),
    ],
    [
      'publishing at once',
      async (desk, id) =>
        perform(
          publishTranslation,
          { ...(await version(desk, id)), substantive: false },
          desk.editor,
          minutesLater(50),
          desk.db,
        ),
    ],
  ])('%s', async (_how, end) => {
    const desk = await publishingRoom();
    const { translationId } = await scheduledStory(desk);
    expect(await end(desk, translationId)).toMatchObject({ ok: true });
    expect(await rows(desk)).toEqual([]);
    expect(await findTranslationRow(desk, translationId)).toMatchObject({ stage: 'draft' });
    expect(granted(await atDue(desk, translationId))).toEqual({ kind: 'nothing' });
  });

  it.each(['withdrawing', 'discarding'] as const)('%s the story it would update', async (how) => {
    const desk = await publishingRoom();
    const { articleId, translationId } = await scheduledStory(desk, { en: {}, hi: {} });
    granted(await atDue(desk, translationId));
    const row = await findTranslationRow(desk, translationId);
    const text = sampleText('hi', { headline: 'और नया' });
    const at = { translationId, version: row.version };
    const saved = granted(await perform(saveDraft, { ...at, text }, desk.editor, minutesLater(100), desk.db));
    const publishAt = minutesLater(200).toISOString();
    const input = { translationId, version: saved.version, substantive: false, publishAt };
    granted(await perform(scheduleTranslation, input, desk.editor, minutesLater(110), desk.db));
    const now = await version(desk, translationId);
    const ended =
      how === 'withdrawing'
        ? await perform(withdrawTranslation, { ...now, notice: '' }, desk.chief, minutesLater(120), desk.db)
        : await perform(discardDraft, now, desk.editor, minutesLater(120), desk.db);
    expect(ended).toMatchObject({ ok: true });
    expect(await rows(desk)).toEqual([]);
    granted(await atDue(desk, translationId, minutesLater(200)));
    expect((await seenByReaders(desk, articleId))?.headline).toBe(
      how === 'withdrawing' ? undefined : sampleText('hi').headline,
    );
  });

  it('not the section it was put into, which is not deleted before', async () => {
    const desk = await publishingRoom();
    const { articleId, translationId } = await scheduledStory(desk);
    const details = { ...desk.details, sectionId: desk.indiaId };
    granted(await perform(saveDetails, { articleId, version: 2, details }, desk.editor, minutesLater(41), desk.db));
    const remove = async () => {
      const [section] = await desk.db.reader.select().from(sections).where(eq(sections.id, desk.worldId));
      const input = { kind: 'section' as const, id: desk.worldId, version: section!.version };
      return perform(deleteTaxonomyItem, input, desk.chief, minutesLater(42), desk.db);
    };
    expect(await remove()).toMatchObject({ error: 'in_use', detail: { stories: 1 } });
    const off = await version(desk, translationId);
    granted(await perform(unscheduleTranslation, off, desk.editor, minutesLater(43), desk.db));
    expect(await remove()).toMatchObject({ ok: true });
  });

  it('not the bin, which is refused until somebody takes it off', async () => {
    const desk = await publishingRoom();
    const { articleId, translationId } = await scheduledStory(desk);
    const bin = () => perform(binStory, { articleId }, desk.editor, minutesLater(50), desk.db);
    expect(await bin()).toMatchObject({ error: 'still_scheduled' });
    granted(
      await perform(unscheduleTranslation, await version(desk, translationId), desk.editor, minutesLater(51), desk.db),
    );
    expect(await bin()).toMatchObject({ ok: true });
  });
});

describe('scheduling is refused', () => {
  it('to whoever may not publish, for a time that is past or a year ahead, and over a text one has not seen', async () => {
    const desk = await publishingRoom();
    const { translationId, schedule } = await scheduledStory(desk);
    const kept = await rows(desk);
    expect(await schedule(DUE, false, desk.reporter)).toMatchObject({ error: 'not_allowed' });
    expect(await schedule(minutesLater(29))).toMatchObject({ error: 'in_past' });
    expect(await schedule(minutesLater(60 * 24 * 400))).toMatchObject({ error: 'too_far' });
    const stale = { translationId, version: 1, substantive: false, publishAt: DUE.toISOString() };
    expect(await perform(scheduleTranslation, stale, desk.editor, minutesLater(30), desk.db)).toMatchObject({
      error: 'conflict',
    });
    expect(await rows(desk)).toEqual(kept);
  });

  it('before an embargo ends, and not at that very instant', async () => {
    const desk = await publishingRoom();
    const { translationId, schedule } = await scheduledStory(desk);
    await embargoUntil(desk, translationId, minutesLater(120));
    expect(await schedule(minutesLater(119))).toMatchObject({ error: 'embargoed' });
    expect(await schedule(minutesLater(120))).toMatchObject({ ok: true });
  });

  it('of a text that publishing would refuse', async () => {
    const desk = await publishingRoom();
    const { hi } = await addStory(desk, { hi: { text: { headline: '' } } });
    const { translationId, version: at } = hi!;
    const input = { translationId, version: at, substantive: false, publishAt: DUE.toISOString() };
    expect(await perform(scheduleTranslation, input, desk.editor, minutesLater(30), desk.db)).toMatchObject({
      error: 'not_ready',
      detail: { must: [{ code: 'headline_missing' }] },
    });
  });
});
