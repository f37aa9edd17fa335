import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { idOf } from '#db/command.ts';
import { createStory } from '#db/commands/story/create-story.ts';
import { findDetails } from '#db/load/find-details.ts';
import { perform } from '#db/perform.ts';
import { contributorNames, contributors, users } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { TEST_NOW, testNewsroom } from '#db/testing-newsroom.ts';
import { granted } from '#lib/testing-result.ts';

async function desk() {
  const room = await testNewsroom(await testDatabase());
  const { db, contributorId, reporter } = room;
  const personId = idOf(reporter) ?? '';
  const byline = async (by = room.reporter) => {
    const { articleId } = granted(await perform(createStory, { locale: 'hi' }, by, TEST_NOW, db));
    return (await findDetails(db.reader, articleId)).contributorIds;
  };
  const rename = (name: string, nameHi: string | null) =>
    db.writer.update(users).set({ name, nameHi }).where(eq(users.id, personId));
  const link = (userId: string) =>
    db.writer.update(contributors).set({ userId }).where(eq(contributors.id, contributorId));
  return { ...room, personId, byline, rename, link };
}

it.each([
  ['in Latin letters', 'Asha Verma', null],
  ['in Devanagari', 'A. V.', 'आशा वर्मा'],
])('begins with who writes it in the byline where a contributor has their name %s', async (_, name, nameHi) => {
  const { byline, rename, contributorId, editor } = await desk();
  await rename(name, nameHi);
  expect(await byline()).toEqual([contributorId]);
  expect(await byline(editor)).toEqual([]);
});

it('begins with the contributor whom their account is linked to, whatever the name', async () => {
  const { byline, link, personId, contributorId } = await desk();
  expect(await byline()).toEqual([]);
  await link(personId);
  expect(await byline()).toEqual([contributorId]);
});

it('leaves the byline empty where the name is of somebody else’s account, or of two', async () => {
  const { db, byline, rename, link, otherReporter } = await desk();
  await rename('Asha Verma', null);
  const [second] = await db.writer.insert(contributors).values({}).returning({ id: contributors.id });
  await db.writer
    .insert(contributorNames)
    .values({ contributorId: second?.id ?? 0, locale: 'en', name: 'Asha Verma', slug: 'asha-verma-2' });
  expect(await byline()).toEqual([]);
  await link(idOf(otherReporter) ?? '');
  expect(await byline()).toEqual([second?.id]);
});
