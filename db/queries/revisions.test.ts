import { expect, test } from 'vitest';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { findDetails } from '#db/load/find-details.ts';
import { perform } from '#db/perform.ts';
import { findRevision, listRevisions } from '#db/queries/revisions.ts';
import { articles } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, minutesLater, sampleText, testNewsroom } from '#db/testing-newsroom.ts';
import type { StoryDetails } from '#lib/article/text.ts';
import type { Actor } from '#lib/people/roles.ts';
import { granted } from '#lib/testing-result.ts';

async function written() {
  const desk = await testNewsroom(await testDatabase());
  const story = await addStory(desk, { en: { publish: true } });
  const { translationId } = story.en!;
  let { version } = story.en!;
  const write = async (headline: string, by: Actor, minutes: number) => {
    const input = { translationId, version, text: sampleText('en', { headline, slug: 'a-story' }) };
    ({ version } = granted(await perform(saveDraft, input, by, minutesLater(minutes), desk.db)));
  };
  const choose = async (details: Partial<StoryDetails>, minutes: number) => {
    const { articleId } = story;
    const standing = await findDetails(desk.db.reader, articleId);
    const [row] = await desk.db.reader.select({ version: articles.version }).from(articles);
    const input = { articleId, version: row!.version, details: { ...standing, ...details } };
    granted(await perform(saveDetails, input, desk.editor, minutesLater(minutes), desk.db));
  };
  const list = async (before?: number) => listRevisions({ translationId, before }, desk.db.reader);
  return { desk, translationId, write, choose, list };
}

test('each sitting is a revision, with who wrote it; what readers see is marked', async () => {
  const { desk, translationId, write, list } = await written();
  await write('First words', desk.editor, 100);
  await write('First words, typed on', desk.editor, 103);
  await write('After a pause', desk.editor, 110);
  await write('By a colleague', desk.chief, 111);
  const { revisions, isMore } = await list();
  expect(isMore).toBe(false);
  const [colleague, pause, first, live] = revisions;
  expect(revisions.map(({ number }) => number)).toEqual(
    revisions.map(({ number }) => number).toSorted((a, b) => b - a),
  );
  expect(colleague).toMatchObject({ by: { en: desk.chief.name }, isNewest: true, isLive: false });
  expect(pause).toMatchObject({ at: minutesLater(110).toISOString(), isNewest: false });
  expect(first).toMatchObject({ at: minutesLater(103).toISOString() });
  expect(live).toMatchObject({ isLive: true, wasPublished: true });
  const headlines = [];
  for (const { number } of revisions.slice(0, 3)) {
    headlines.push((await findRevision({ translationId, number }, desk.db.reader))?.text.headline);
  }
  expect(headlines).toEqual(['By a colleague', 'After a pause', 'First words, typed on']);
  expect(await findRevision({ translationId, number: 99 }, desk.db.reader)).toBeUndefined();
});

test('whoever writes on and on gets a revision every half hour', async () => {
  const { desk, write, list } = await written();
  const before = (await list()).revisions.length;
  for (let minute = 100; minute <= 160; minute += 4) await write(`Minute ${minute}`, desk.editor, minute);
  expect((await list()).revisions.length - before).toBe(2);
});

test('fifty at a time', async () => {
  const { desk, write, list } = await written();
  for (let at = 0; at < 55; at += 1) await write(`Revision ${at}`, desk.editor, 100 + at * 6);
  const newest = await list();
  expect(newest).toMatchObject({ isMore: true });
  expect(newest.revisions).toHaveLength(50);
  const older = await list(newest.revisions.at(-1)!.number);
  expect(older.isMore).toBe(false);
  expect(older.revisions.every(({ number }) => number < newest.revisions.at(-1)!.number)).toBe(true);
});

test('each version says under which details it stood, also before they were published', async () => {
  const { desk, translationId, write, choose, list } = await written();
  const { db, editor } = desk;
  const before = await findDetails(db.reader, 1);
  await write('Before', editor, 100);
  await choose({ sectionId: desk.indiaId, contributorIds: [] }, 120);
  await write('Between', editor, 140);
  await choose({ agencyId: desk.agencyId, contributorIds: before.contributorIds }, 160);
  await write('After', editor, 180);
  const [after, between, first] = (await list()).revisions;
  const details = async (of: { number: number } | undefined) =>
    (await findRevision({ translationId, number: of!.number }, db.reader))?.details;
  expect(await details(first)).toEqual(before);
  expect(await details(between)).toEqual({ ...before, sectionId: desk.indiaId, contributorIds: [] });
  expect(await details(after)).toEqual({ ...before, sectionId: desk.indiaId, agencyId: desk.agencyId });
});

test('what changed in a sitting that went on around a version is not said of it, and the rest is', async () => {
  const { desk, translationId, write, choose, list } = await written();
  const { db, editor } = desk;
  const before = await findDetails(db.reader, 1);
  await choose({ sectionId: desk.indiaId }, 119);
  await write('While choosing', editor, 120);
  await choose({ contributorIds: [], agencyId: desk.agencyId }, 121);
  await choose({ topicIds: [] }, 180);
  const [newest] = (await list()).revisions;
  const found = await findRevision({ translationId, number: newest!.number }, db.reader);
  expect(found?.details).toEqual({
    ...before,
    ...{ sectionId: undefined, contributorIds: undefined, agencyId: undefined },
  });
});
