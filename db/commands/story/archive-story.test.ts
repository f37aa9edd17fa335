import { describe, expect, it } from 'vitest';
import { assignWork } from '#db/commands/assignment/assign-work.ts';
import { startThread } from '#db/commands/comment/start-thread.ts';
import { issueCorrection } from '#db/commands/correction/issue-correction.ts';
import { withdrawCorrection } from '#db/commands/correction/withdraw-correction.ts';
import { scheduleTranslation } from '#db/commands/publishing/schedule-translation.ts';
import { archiveStory } from '#db/commands/story/archive-story.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { submitTranslation } from '#db/commands/story/submit-translation.ts';
import { unarchiveStory } from '#db/commands/story/unarchive-story.ts';
import { perform } from '#db/perform.ts';
import { listStories, searchStories, type StoryFilter } from '#db/queries/story-list/story-list.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, minutesLater, paragraphs, sampleText, testNewsroom } from '#db/testing-newsroom.ts';
import { granted } from '#lib/testing-result.ts';

async function desk() {
  const room = await testNewsroom(await testDatabase());
  const { db } = room;
  const one = await addStory(room, {
    en: { text: { headline: 'Ferry stops at dusk', body: paragraphs('The last boat leaves early.') }, publish: true },
    hi: { text: { headline: 'शाम को नाव बंद' } },
    by: room.reporter,
  });
  const list = async (filter: StoryFilter = {}) =>
    (await listStories(filter, db.reader)).stories.map(({ articleId }) => articleId);
  const archive = (minutes: number, by = room.editor) =>
    perform(archiveStory, { articleId: one.articleId }, by, minutesLater(minutes), db);
  return { room, db, one, articleId: one.articleId, list, archive };
}

describe('the archive', () => {
  it('takes a story off the desk and off nothing else, and is searched', async () => {
    const { room, db, articleId, list, archive } = await desk();
    granted(await archive(60));
    expect(await list()).toEqual([]);
    for (const filter of [{ language: 'hi' }, { state: 'draft' }, { sectionId: room.worldId }, { mineId: room.reporter.id }] as const)
      expect([filter, await list(filter)]).toEqual([filter, []]); // prettier-ignore
    expect(await list({ isArchived: true })).toEqual([articleId]);
    expect(await list({ isArchived: true, search: 'boat' })).toEqual([articleId]);
    expect(await list({ isArchived: true, search: 'zebra' })).toEqual([]);
    // Whoever looks for a story by its words need not know where it lies.
    expect(await list({ search: 'नाव' })).toEqual([articleId]);
    const [linked] = await searchStories({ search: 'ferry', locale: 'en', limit: 5 }, db.reader);
    expect(linked).toMatchObject({ articleId, isArchived: true, translations: { en: { status: 'live' } } });
  });

  it('gives it back when it is taken out, once', async () => {
    const { room, db, articleId, list, archive } = await desk();
    const out = (minutes: number) => perform(unarchiveStory, { articleId }, room.editor, minutesLater(minutes), db);
    expect(await out(50)).toMatchObject({ ok: false, error: 'not_in_archive' });
    granted(await archive(60));
    granted(await out(61));
    expect(await list()).toEqual([articleId]);
    expect(await list({ isArchived: true })).toEqual([]);
    expect(await out(62)).toMatchObject({ ok: false, error: 'not_in_archive' });
  });

  it('lets it come back by itself with the next change of either language', async () => {
    const { room, db, one, articleId, list, archive } = await desk();
    granted(await archive(60));
    const { translationId, version } = one.hi!;
    const text = sampleText('hi', { headline: 'नाव फिर चली', slug: 'naav' });
    granted(await perform(saveDraft, { translationId, version, text }, room.editor, minutesLater(90), db));
    expect(await list()).toEqual([articleId]);
    expect(await list({ isArchived: true })).toEqual([]);
  });

  it('lets it come back with a correction, and stay where somebody only talks about it', async () => {
    const { room, db, one, articleId, list, archive } = await desk();
    granted(await archive(60));
    const place = { kind: 'field', field: 'headline' } as const;
    const said = {
      articleId,
      locale: 'en' as const,
      place,
      quote: 'Ferry',
      text: 'Do we know why?',
      key: 'archive-key-1',
    };
    granted(await perform(startThread, said, room.reporter, minutesLater(70), db));
    expect(await list()).toEqual([]);
    const input = { translationId: one.en!.translationId, text: 'The last boat leaves at six.', twinOfId: null };
    const issued = granted(await perform(issueCorrection, input, room.editor, minutesLater(80), db));
    expect(await list()).toEqual([articleId]);
    granted(await archive(90));
    expect(await list()).toEqual([]);
    const back = { correctionId: issued.correctionId, version: 1, reason: 'It was right' };
    granted(await perform(withdrawCorrection, back, room.chief, minutesLater(100), db));
    expect(await list()).toEqual([articleId]);
  });

  it('lets it come back for whoever is given it to write', async () => {
    const { room, db, articleId, list, archive } = await desk();
    granted(await archive(60));
    const assign = async (personId: string | null, version: number, minutes: number) =>
      granted(
        await perform(
          assignWork,
          { articleId, scope: 'story', version, personId, dueAt: null },
          room.chief,
          minutesLater(minutes),
          db,
        ),
      );
    await assign(room.reporter.id, 0, 70);
    expect(await list()).toEqual([articleId]);
    expect(await archive(75)).toMatchObject({ ok: false, error: 'still_assigned' });
  });

  it('refuses what still waits for somebody, or for its moment', async () => {
    const { room, db, one, archive } = await desk();
    const { translationId, version } = one.hi!;
    granted(
      await perform(submitTranslation, { translationId, version, note: '' }, room.reporter, minutesLater(30), db),
    );
    expect(await archive(40)).toMatchObject({ ok: false, error: 'still_waiting' });
    const publishAt = minutesLater(600).toISOString();
    const input = { translationId, version: version + 1, substantive: true, publishAt };
    granted(await perform(scheduleTranslation, input, room.editor, minutesLater(45), db));
    expect(await archive(50)).toMatchObject({ ok: false, error: 'still_scheduled' });
  });

  it('is for the story’s own reporter and for editors', async () => {
    const { room, archive } = await desk();
    expect(await archive(60, room.otherReporter)).toMatchObject({ ok: false, error: 'not_allowed' });
    expect(await archive(60, room.translatorHi)).toMatchObject({ ok: false, error: 'not_allowed' });
    granted(await archive(60, room.reporter));
  });
});
