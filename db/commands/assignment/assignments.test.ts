import { describe, expect, it } from 'vitest';
import { assignWork } from '#db/commands/assignment/assign-work.ts';
import { takeWork } from '#db/commands/assignment/take-work.ts';
import { duplicateStory } from '#db/commands/story/duplicate-story.ts';
import { holdParts } from '#db/commands/story/holds/hold-parts.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { createStory } from '#db/commands/story/create-story.ts';
import { startTranslation } from '#db/commands/story/start-translation.ts';
import { setPersonActive } from '#db/commands/person/set-person-active.ts';
import { findAssignees, findAssignment } from '#db/load/story/assignments.ts';
import { perform } from '#db/perform.ts';
import { listStoryActivity } from '#db/queries/activity.ts';
import { listStories } from '#db/queries/story-list/story-list.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, minutesLater, sampleText, testNewsroom } from '#db/testing-newsroom.ts';
import type { Scope } from '#lib/assignments/assignment.ts';
import type { Actor } from '#lib/people/roles.ts';
import { granted } from '#lib/testing-result.ts';

const NOW = minutesLater(30);
const DUE = minutesLater(240).toISOString();

/** A story of the reporter's in English alone, and what is done with its assignments in the 30th minute. */
async function workRoom() {
  const desk = await testNewsroom(await testDatabase());
  const { db } = desk;
  const { articleId, en } = await addStory(desk, { en: {}, by: desk.reporter });
  const version = async (scope: Scope) => (await findAssignment(db.reader, articleId, scope)).version;
  const assign = async (scope: Scope, to: Actor | null, by: Actor = desk.editor, dueAt: string | null = null) =>
    perform(
      assignWork,
      { articleId, scope, version: await version(scope), personId: to?.id ?? null, dueAt },
      by,
      NOW,
      db,
    );
  const take = async (scope: Scope, by: Actor, isMine = true) =>
    perform(takeWork, { articleId, scope, version: await version(scope), isMine }, by, NOW, db);
  const whose = () => findAssignees(db.reader, articleId);
  return { desk, db, articleId, en: en!, assign, take, whose, version };
}

describe('what somebody is given to write', () => {
  it('is theirs by the moment that was said, is moved to somebody else, and becomes nobody’s', async () => {
    const { desk, db, articleId, assign, whose } = await workRoom();
    expect(granted(await assign('hi', desk.translatorHi, desk.editor, DUE))).toEqual({
      scope: 'hi',
      personId: desk.translatorHi.id,
      dueAt: DUE,
      version: 1,
    });
    granted(await assign('story', desk.otherReporter, desk.chief));
    expect(await whose()).toEqual({ story: desk.otherReporter.id, hi: desk.translatorHi.id });
    // The same once more is no change.
    expect(granted(await assign('hi', desk.translatorHi, desk.chief, DUE)).version).toBe(1);
    granted(await assign('hi', desk.reporter));
    granted(await assign('story', null));
    expect(await whose()).toEqual({ hi: desk.reporter.id });
    expect(await findAssignment(db.reader, articleId, 'hi')).toMatchObject({ dueAt: null, version: 2 });
    const { deeds } = await listStoryActivity({ articleId, by: 'machine' }, db.reader);
    expect(deeds.slice(0, 4).map((one) => [one.kind, one.whom?.en, one.moment, one.story?.locale])).toEqual([
      ['work.unassign', 'other', null, null],
      ['work.assign', 'reporter', null, 'hi'],
      ['work.assign', 'other', null, null],
      ['work.assign', 'translator', DUE, 'hi'],
    ]);
  });

  it('may be written by whoever has it, that and nothing else, and no longer than they have it', async () => {
    const { desk, db, articleId, en, assign } = await workRoom();
    const other = desk.otherReporter;
    const write = (by: Actor, version: number) =>
      perform(
        saveDraft,
        { translationId: en.translationId, version, text: { ...sampleText('en'), headline: `By ${by.id}` } },
        by,
        NOW,
        db,
      );
    const describeIt = (by: Actor) =>
      perform(saveDetails, { articleId, version: 2, details: { ...desk.details, topicIds: [] } }, by, NOW, db);
    const start = (by: Actor) => perform(startTranslation, { articleId, locale: 'hi', copyBlocks: false }, by, NOW, db);
    const hold = (by: Actor, part: 'text:en' | 'text:hi') =>
      perform(holdParts, { articleId, tab: 'tab-of-somebody', parts: [part] }, by, NOW, db);
    expect(await write(other, en.version)).toMatchObject({ error: 'not_allowed' });
    granted(await assign('en', other));
    expect(await hold(other, 'text:hi')).toMatchObject({ error: 'not_allowed' });
    expect((await hold(other, 'text:en')).ok).toBe(true);
    expect(await describeIt(other)).toMatchObject({ error: 'not_allowed' });
    expect(await start(other)).toMatchObject({ error: 'not_allowed' });
    const { version } = granted(await write(other, en.version));
    granted(await assign('en', null));
    expect(await write(other, version)).toMatchObject({ error: 'not_allowed' });

    granted(await assign('story', other));
    expect((await describeIt(other)).ok).toBe(true);
    expect((await start(other)).ok).toBe(true);
    // A translator into English, given the Hindi text.
    granted(await assign('hi', desk.translatorEn));
    expect((await hold(desk.translatorEn, 'text:hi')).ok).toBe(true);
  });

  it('is given by editors alone, to those who write and have an account in use, as they last saw it', async () => {
    const { desk, db, articleId, assign, whose } = await workRoom();
    for (const by of [desk.reporter, desk.translatorHi, desk.administrator])
      expect(await assign('hi', desk.translatorHi, by)).toMatchObject({ error: 'not_allowed' });
    expect(await assign('hi', desk.administrator)).toMatchObject({ error: 'does_not_write' });
    expect(await assign('hi', { ...desk.reporter, id: 'nobody-at-all' })).toMatchObject({ error: 'nobody' });
    granted(
      await perform(setPersonActive, { userId: desk.otherReporter.id, active: false }, desk.administrator, NOW, db),
    );
    expect(await assign('hi', desk.otherReporter)).toMatchObject({ error: 'nobody' });
    expect(await assign('hi', desk.translatorHi, desk.editor, minutesLater(29).toISOString())).toMatchObject({
      error: 'in_past',
    });
    granted(await assign('hi', desk.translatorHi));
    const stale = { articleId, scope: 'hi' as const, version: 0, personId: desk.reporter.id, dueAt: null };
    expect(await perform(assignWork, stale, desk.chief, NOW, db)).toMatchObject({ error: 'conflict' });
    expect(await whose()).toEqual({ hi: desk.translatorHi.id });
  });

  it('is taken on where nobody has it, by whoever may write it, and given back', async () => {
    const { desk, assign, take, whose } = await workRoom();
    for (const by of [desk.otherReporter, desk.translatorEn, desk.administrator])
      expect(await take('hi', by)).toMatchObject({ error: 'not_allowed' });
    expect(await take('story', desk.translatorHi)).toMatchObject({ error: 'not_allowed' });
    granted(await take('hi', desk.translatorHi));
    expect(await take('hi', desk.editor)).toMatchObject({ error: 'work_taken' });
    expect(await take('hi', desk.editor, false)).toMatchObject({ ok: true });
    expect(await whose()).toEqual({ hi: desk.translatorHi.id });
    granted(await take('hi', desk.translatorHi, false));
    expect(await whose()).toEqual({});
    granted(await assign('en', desk.otherReporter, desk.editor, DUE));
    granted(await take('en', desk.otherReporter, false));
    expect(await whose()).toEqual({});
  });

  it('stands among what is theirs on the list, before a word of it is written too, and not in a copy', async () => {
    const { desk, db, articleId, assign } = await workRoom();
    const mine = async (by: Actor) =>
      (await listStories({ mineId: by.id }, db.reader)).stories.map((one) => one.articleId);
    expect(await mine(desk.translatorHi)).toEqual([]);
    granted(await assign('hi', desk.translatorHi, desk.editor, DUE));
    expect(await mine(desk.translatorHi)).toEqual([articleId]);
    const [listed] = (await listStories({}, db.reader)).stories;
    expect(listed?.assigned).toEqual([
      { scope: 'hi', personId: desk.translatorHi.id, person: { en: 'translator', hi: 'translator' }, dueAt: DUE },
    ]);
    granted(await perform(duplicateStory, { articleId }, desk.chief, NOW, db));
    expect(await mine(desk.translatorHi)).toEqual([articleId]);

    const blank = granted(await perform(createStory, { locale: 'hi' }, desk.editor, NOW, db));
    const order = { articleId: blank.articleId, scope: 'story' as const, version: 0, dueAt: null };
    granted(await perform(assignWork, { ...order, personId: desk.otherReporter.id }, desk.editor, NOW, db));
    expect(await mine(desk.otherReporter)).toEqual([blank.articleId]);
  });
});
