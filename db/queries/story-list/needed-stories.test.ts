import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { assignWork } from '#db/commands/assignment/assign-work.ts';
import { addNote } from '#db/commands/note/add-note.ts';
import { scheduleTranslation } from '#db/commands/publishing/schedule-translation.ts';
import { binStory } from '#db/commands/story/bin-story.ts';
import { holdParts } from '#db/commands/story/holds/hold-parts.ts';
import { submitTranslation } from '#db/commands/story/submit-translation.ts';
import { perform } from '#db/perform.ts';
import { nextNeed } from '#db/queries/story-list/needed-stories.ts';
import { countStories, listBoard, listStories, type StoryFilter } from '#db/queries/story-list/story-list.ts';
import { listWriters } from '#db/queries/story-list/writers.ts';
import { schedules } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, minutesLater, paragraphs, testNewsroom } from '#db/testing-newsroom.ts';
import type { Need } from '#lib/desk/needs.ts';
import type { Locale } from '#lib/locale.ts';
import { granted } from '#lib/testing-result.ts';

const DAY = 24 * 60;

async function desk() {
  const room = await testNewsroom(await testDatabase());
  const { reader } = room.db;
  /** The numbers of the stories of a need at a minute, newest change first; the same number is counted. */
  const needed = async (need: Need, minute: number, more: StoryFilter = {}) => {
    const filter = { ...more, need: { need, now: minutesLater(minute) } };
    const { stories, total } = await listStories(filter, reader);
    expect(await countStories(filter, reader)).toEqual({ stories: total, isMore: false });
    expect(stories).toHaveLength(total);
    return stories.map(({ articleId }) => articleId);
  };
  const next = async (minute: number) => (await nextNeed(minutesLater(minute), reader))?.toISOString() ?? null;
  return { room, reader, needed, next };
}

const at = (minute: number) => minutesLater(minute).toISOString();

describe('stories that need somebody', () => {
  it('misses a language from an hour to three days after readers have the other, and never one that was taken down', async () => {
    const { room, needed, next } = await desk();
    const english = await addStory(room, { en: { publish: true } });
    const begun = await addStory(room, { en: { publish: true }, hi: {}, now: minutesLater(10) });
    await addStory(room, { en: { publish: true }, hi: { publish: true } });
    const hindi = await addStory(room, { hi: { publish: true } });
    expect(await needed('missing', 59)).toEqual([]);
    expect(await next(59)).toBe(at(60));
    expect(await needed('missing', 60, { language: 'hi' })).toEqual([english.articleId]);
    expect(await next(60)).toBe(at(70));
    expect(await needed('missing', 70, { language: 'hi' })).toEqual([begun.articleId, english.articleId]);
    expect(await needed('missing', 70, { language: 'en' })).toEqual([hindi.articleId]);
    expect((await needed('missing', 70)).sort()).toEqual(
      [english, begun, hindi].map(({ articleId }) => articleId).sort(),
    );
    expect(await next(70)).toBeNull();
    expect(await needed('missing', 3 * DAY + 1, { language: 'hi' })).toEqual([begun.articleId]);
    expect(await needed('missing', 3 * DAY + 11)).toEqual([]);
  });

  it('has due what goes live or is to be written or done within the hour, overdue as well, until that is done', async () => {
    const { room, reader, needed, next } = await desk();
    const { db, editor, chief, reporter } = room;
    const goes = await addStory(room, { en: {} });
    const { translationId, version } = goes.en!;
    const schedule = { translationId, version, publishAt: at(200), substantive: true };
    granted(await perform(scheduleTranslation, schedule, editor, minutesLater(1), db));
    const written = await addStory(room, { hi: {}, now: minutesLater(2) });
    const { articleId } = written;
    const give = { articleId, scope: 'story' as const, version: 0, personId: reporter.id, dueAt: at(220) };
    granted(await perform(assignWork, give, chief, minutesLater(3), db));
    const noted = await addStory(room, { en: {}, now: minutesLater(4) });
    const note = { text: 'Ring back', forId: null, deadline: at(240), key: 'note-of-needs' };
    granted(await perform(addNote, { articleId: noted.articleId, ...note }, chief, minutesLater(5), db));

    expect(await needed('due', 139)).toEqual([]);
    expect([await next(139), await next(140), await next(160)]).toEqual([at(140), at(160), at(180)]);
    expect(await needed('due', 140)).toEqual([goes.articleId]);
    expect(await needed('due', 180)).toEqual([noted.articleId, articleId, goes.articleId]);
    expect(await needed('due', 180, { language: 'hi' })).toEqual([articleId]);
    expect(await needed('due', 180, { language: 'en' })).toEqual([goes.articleId]);
    // Sent for review in time: nothing more to write. Of the others the moment may pass.
    const send = { translationId: written.hi!.translationId, version: written.hi!.version };
    granted(await perform(submitTranslation, send, chief, minutesLater(190), db));
    expect(await needed('due', 500)).toEqual([noted.articleId, goes.articleId]);

    // What could not go live is due no more: it failed.
    await db.writer.update(schedules).set({ failure: 'embargoed' }).where(eq(schedules.translationId, translationId));
    expect(await needed('due', 180)).toEqual([noted.articleId]);
    expect(await needed('failed', 180)).toEqual([goes.articleId]);
    expect(await needed('failed', 180, { language: 'hi' })).toEqual([]);
    expect((await listStories({ need: { need: 'failed', now: minutesLater(180) } }, reader)).stories[0]).toMatchObject({
      translations: { en: { planned: { hasFailed: true } } },
    });
  });

  it('is held while its writer is heard of, in the language that is written in, and says by whom', async () => {
    const { room, reader, needed } = await desk();
    const { db, editor, chief } = room;
    const [one, other] = [await addStory(room, { en: {} }), await addStory(room, { hi: {} })];
    const hold = (articleId: number, by: typeof editor, part: 'details' | `text:${Locale}`) =>
      perform(holdParts, { articleId, tab: `tab-of-${by.id}-${articleId}`, parts: [part] }, by, minutesLater(10), db);
    granted(await hold(one.articleId, editor, 'text:en'));
    granted(await hold(one.articleId, chief, 'details'));
    granted(await hold(other.articleId, chief, 'text:hi'));
    expect(await needed('held', 10.5)).toEqual([other.articleId, one.articleId]);
    expect(await needed('held', 10.5, { language: 'en' })).toEqual([one.articleId]);
    const writers = await listWriters([one.articleId, other.articleId], minutesLater(10.5), reader);
    expect(
      writers
        .get(one.articleId)
        ?.map(({ en }) => en)
        .sort(),
    ).toEqual([editor.name, chief.name].sort());
    expect(await needed('held', 11)).toEqual([]);
    expect((await listWriters([one.articleId], minutesLater(11), reader)).size).toBe(0);
  });

  it('is narrowed by everything else that narrows the list, words among it, and shows nothing from the bin', async () => {
    const { room, reader, needed } = await desk();
    const { db, editor, indiaId } = room;
    const words = (body: string) => ({ text: { body: paragraphs(body) }, publish: true });
    const canal = await addStory(room, { en: words('The canal is dry.'), details: { sectionId: indiaId } });
    const bridge = await addStory(room, { en: words('The bridge is open.'), hi: {} });
    const old = await addStory(room, { en: {} });
    expect(await needed('missing', 90, { search: 'canal' })).toEqual([canal.articleId]);
    expect(await needed('missing', 90, { search: 'canal bridge' })).toEqual([]);
    expect(await needed('missing', 90, { sectionId: indiaId })).toEqual([canal.articleId]);
    expect(await needed('missing', 90, { language: 'hi', state: 'draft' })).toEqual([bridge.articleId]);
    expect(await needed('missing', 90, { language: 'hi', state: 'none' })).toEqual([canal.articleId]);
    const { articleId } = old;
    granted(
      await perform(
        holdParts,
        { articleId, tab: 'tab-before-the-bin', parts: ['text:en'] },
        editor,
        minutesLater(5),
        db,
      ),
    );
    expect(await needed('held', 5)).toEqual([articleId]);
    granted(await perform(binStory, { articleId }, editor, minutesLater(5), db));
    expect(await needed('held', 5)).toEqual([]);
    const board = await listBoard({ need: { need: 'missing', now: minutesLater(90) } }, reader);
    expect(
      board.map(({ state, count, stories }) => [state, count.stories, stories.map((one) => one.articleId)]),
    ).toEqual([
      ['draft', 1, [bridge.articleId]],
      ['in_review', 0, []],
      ['ready', 0, []],
      ['scheduled', 0, []],
      ['live', 2, [bridge.articleId, canal.articleId]],
      ['live_draft', 0, []],
      ['withdrawn', 0, []],
    ]);
  });
});
