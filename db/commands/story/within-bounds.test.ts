import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { assignWork } from '#db/commands/assignment/assign-work.ts';
import { issueCorrection } from '#db/commands/correction/issue-correction.ts';
import { changeGrants } from '#db/commands/person/change-grants.ts';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { saveDeskRules } from '#db/commands/rules/save-desk-rules.ts';
import { createStory } from '#db/commands/story/create-story.ts';
import { duplicateStory } from '#db/commands/story/duplicate-story.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { findDetails } from '#db/load/find-details.ts';
import { findStory } from '#db/load/find-story.ts';
import { perform } from '#db/perform.ts';
import { findActor } from '#db/queries/person/people.ts';
import { countViews } from '#db/queries/story-list/views.ts';
import { articles } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import {
  addGranted,
  addStory,
  minutesLater,
  sampleText,
  testNewsroom,
  type TestNewsroom,
} from '#db/testing-newsroom.ts';
import { FIRST_RULES } from '#lib/article/rules/desk-rules.ts';
import { everywhere } from '#lib/people/grants.ts';
import type { Actor, Grant } from '#lib/people/roles.ts';
import { boundsOf } from '#lib/policy/can.ts';
import { granted } from '#lib/testing-result.ts';

const NOW = minutesLater(30);
const refused = { ok: false, error: 'not_allowed' };

let desk: TestNewsroom;
/** Edits World, reports elsewhere. */
let worldEditor: Actor;
/** Translates into Hindi, in World alone. */
let worldTranslator: Actor;

beforeEach(async () => {
  desk = await testNewsroom(await testDatabase());
  const { worldId } = desk;
  const editor: Grant = { role: 'editor', locale: null, sectionId: worldId };
  worldEditor = await addGranted(desk.db, { id: 'world', name: 'World' }, [editor, ...everywhere('reporter')]);
  worldTranslator = await addGranted(desk.db, { id: 'hindi-world', name: 'Hindi' }, [
    { role: 'translator', locale: 'hi', sectionId: worldId },
  ]);
});

const publish = (of: { translationId: number; version: number }, by: Actor) =>
  perform(
    publishTranslation,
    { translationId: of.translationId, version: of.version, substantive: true },
    by,
    NOW,
    desk.db,
  );
const sectionOf = async (articleId: number) => (await findStory(desk.db.reader, articleId))?.article.sectionId;
async function move(articleId: number, sectionId: number, by: Actor) {
  const found = await findStory(desk.db.reader, articleId);
  const details = { ...(await findDetails(desk.db.reader, articleId)), sectionId };
  return perform(saveDetails, { articleId, version: found?.article.version ?? 0, details }, by, NOW, desk.db);
}
const write = (of: { translationId: number; version: number }, locale: 'en' | 'hi', by: Actor) =>
  perform(
    saveDraft,
    { translationId: of.translationId, version: of.version, text: sampleText(locale, { headline: `By ${by.id}` }) },
    by,
    NOW,
    desk.db,
  );

describe('an editor of one section who reports elsewhere', () => {
  it('publishes and corrects there, and nowhere else', async () => {
    const here = await addStory(desk, { en: {}, by: desk.reporter });
    const there = await addStory(desk, { en: {}, by: desk.reporter, details: { sectionId: desk.indiaId } });
    expect(await publish(there.en!, worldEditor)).toEqual(refused);
    expect(await write(there.en!, 'en', worldEditor)).toEqual(refused);
    granted(await publish(here.en!, worldEditor));
    const correction = { translationId: here.en!.translationId, text: 'The bridge is 90 years old.', twinOfId: null };
    expect((await perform(issueCorrection, correction, worldEditor, NOW, desk.db)).ok).toBe(true);
    const live = await addStory(desk, { en: { publish: true }, details: { sectionId: desk.indiaId } });
    const elsewhere = { ...correction, translationId: live.en!.translationId };
    expect(await perform(issueCorrection, elsewhere, worldEditor, NOW, desk.db)).toEqual(refused);
  });

  it('takes no story out of another section or out of their own, but their own stories', async () => {
    const foreign = await addStory(desk, { en: {}, by: desk.reporter, details: { sectionId: desk.indiaId } });
    const ofWorld = await addStory(desk, { en: {}, by: desk.reporter });
    const own = await addStory(desk, { en: {}, by: worldEditor, details: { sectionId: desk.indiaId } });
    expect(await move(foreign.articleId, desk.worldId, worldEditor)).toEqual(refused);
    expect(await move(ofWorld.articleId, desk.indiaId, worldEditor)).toEqual(refused);
    expect([await sectionOf(foreign.articleId), await sectionOf(ofWorld.articleId)]).toEqual([
      desk.indiaId,
      desk.worldId,
    ]);
    expect(await publish(own.en!, worldEditor)).toEqual(refused);
    granted(await move(own.articleId, desk.worldId, worldEditor));
    expect((await publish(own.en!, worldEditor)).ok).toBe(true);
  });

  it('does not change what readers of another section see by moving their own story', async () => {
    const { articleId, en } = await addStory(desk, {
      en: { publish: true },
      by: worldEditor,
      details: { sectionId: desk.indiaId },
    });
    granted(await move(articleId, desk.worldId, worldEditor));
    const { version } = granted(await write(en!, 'en', worldEditor));
    expect(await publish({ ...en!, version }, worldEditor)).toEqual(refused);
    expect((await publish({ ...en!, version }, desk.editor)).ok).toBe(true);
  });

  it('is let off review as an editor there, as the section says', async () => {
    const rulesOf = (role: 'editor' | 'chief_editor') => ({ ...FIRST_RULES, skipReview: [role] });
    const save = (version: number, role: 'editor' | 'chief_editor') =>
      perform(saveDeskRules, { sectionId: null, version, rules: rulesOf(role) }, desk.chief, NOW, desk.db);
    granted(await save(0, 'editor'));
    const first = await addStory(desk, { en: {}, by: desk.reporter });
    expect((await publish(first.en!, worldEditor)).ok).toBe(true);
    granted(await save(1, 'chief_editor'));
    const second = await addStory(desk, { en: {}, by: desk.reporter });
    expect(await publish(second.en!, worldEditor)).toMatchObject({ error: 'review_missing' });
  });

  it('has what waits in that section to see to', async () => {
    const mayPublish = boundsOf(worldEditor, 'translation.publish');
    expect(mayPublish).toEqual([{ locale: null, sectionId: desk.worldId }]);
    const looking = { personId: worldEditor.id, now: NOW, locale: 'en' as const };
    const { placed } = await countViews({ ...looking, places: mayPublish }, desk.db.reader);
    expect(placed).toMatchObject(
      (['in_review', 'ready'] as const).map((name) => ({
        name,
        place: mayPublish[0],
        filter: { state: name, sectionId: desk.worldId },
        count: { stories: 0 },
      })),
    );
  });
});

describe('somebody who is bound to one section alone', () => {
  const onlyWorld = () =>
    addGranted(desk.db, { id: 'only-world', name: 'Only' }, [
      { role: 'editor', locale: null, sectionId: desk.worldId },
    ]);

  it('begins a story, writes it before it has a section, and puts it into their own', async () => {
    const by = await onlyWorld();
    const begun = granted(await perform(createStory, { locale: 'en' }, by, NOW, desk.db));
    expect((await write(begun, 'en', by)).ok).toBe(true);
    expect(await move(begun.articleId, desk.indiaId, by)).toEqual(refused);
    granted(await move(begun.articleId, desk.worldId, by));
    expect(await sectionOf(begun.articleId)).toBe(desk.worldId);
  });

  it('copies a story of another section into none', async () => {
    const by = await onlyWorld();
    const there = await addStory(desk, { en: {}, details: { sectionId: desk.indiaId } });
    const copy = granted(await perform(duplicateStory, { articleId: there.articleId }, by, NOW, desk.db));
    expect(await sectionOf(copy.articleId)).toBeNull();
    const here = await addStory(desk, { en: {} });
    const second = granted(await perform(duplicateStory, { articleId: here.articleId }, by, NOW, desk.db));
    expect(await sectionOf(second.articleId)).toBe(desk.worldId);
  });
});

describe('a translator of one section', () => {
  it('writes their language there, and elsewhere what they are given', async () => {
    const here = await addStory(desk, { en: {}, hi: {} });
    const there = await addStory(desk, { en: {}, hi: {}, details: { sectionId: desk.indiaId } });
    expect((await write(here.hi!, 'hi', worldTranslator)).ok).toBe(true);
    expect(await write(here.en!, 'en', worldTranslator)).toEqual(refused);
    expect(await write(there.hi!, 'hi', worldTranslator)).toEqual(refused);
    const order = { articleId: there.articleId, scope: 'hi' as const, version: 0, dueAt: null };
    const given = { ...order, personId: worldTranslator.id };
    expect(await perform(assignWork, given, worldEditor, NOW, desk.db)).toEqual(refused);
    granted(await perform(assignWork, given, desk.editor, NOW, desk.db));
    expect((await write(there.hi!, 'hi', worldTranslator)).ok).toBe(true);
  });
});

it('a change of grants holds from the next question on', async () => {
  const { articleId, en } = await addStory(desk, { en: {}, by: desk.reporter });
  await desk.db.writer.update(articles).set({ sectionId: desk.indiaId }).where(eq(articles.id, articleId));
  expect(await publish(en!, (await findActor(worldEditor.id, desk.db))!)).toEqual(refused);
  const grants = [{ role: 'editor' as const, locale: null, sectionId: desk.indiaId }];
  granted(await perform(changeGrants, { userId: worldEditor.id, grants }, desk.administrator, NOW, desk.db));
  expect((await publish(en!, (await findActor(worldEditor.id, desk.db))!)).ok).toBe(true);
});
