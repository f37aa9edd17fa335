import { eq } from 'drizzle-orm';
import { expect, onTestFinished, test, vi } from 'vitest';
import { publishOnTime } from '#app/_server/boot/publish-on-time.ts';
import { scheduleTranslation } from '#db/commands/publishing/schedule-translation.ts';
import { database } from '#db/engine/database.ts';
import { perform } from '#db/perform.ts';
import { auditLog, revisions, schedules, translations } from '#db/schema.ts';
import { useTestDatabase } from '#db/testing.ts';
import { addStory, minutesLater, TEST_NOW, testNewsroom } from '#db/testing-newsroom.ts';
import { granted } from '#lib/testing-result.ts';

useTestDatabase();

let room: ReturnType<typeof testNewsroom> | undefined;

/** English stories that go live in these minutes; the numbers of their translations. */
async function scheduleStories(minutes: number[]): Promise<number[]> {
  const desk = await (room ??= testNewsroom(database()));
  const ids: number[] = [];
  for (const minute of minutes) {
    const { en } = await addStory(desk, { en: {} });
    const { translationId, version } = en!;
    const input = { translationId, version, substantive: false, publishAt: minutesLater(minute).toISOString() };
    granted(await perform(scheduleTranslation, input, desk.editor, TEST_NOW));
    ids.push(translationId);
  }
  return ids;
}

const findRow = async (id: number) =>
  (await database().reader.select().from(translations).where(eq(translations.id, id)))[0];
const isLive = async (id: number) => (await findRow(id))?.liveRevisionId !== null;

test('what is due goes live by itself, late too, once though two servers look; what is not due stays', async () => {
  const db = database();
  const ids = await scheduleStories([1, 2, 600]);
  const [first, second, later] = ids as [number, number, number];
  let now = minutesLater(0);
  const said: string[] = [];
  const clocks = [0, 1].map(() => publishOnTime((line) => said.push(line), { everyMs: 5, now: () => now }));
  const end = () => Promise.all(clocks.map((one) => one()));
  onTestFinished(async () => void (await end()));
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(await Promise.all(ids.map(isLive)), 'nothing before its minute').toEqual([false, false, false]);
  now = minutesLater(1);
  await vi.waitFor(async () => expect(await isLive(first)).toBe(true), { timeout: 10_000 });
  expect(await isLive(second)).toBe(false);
  now = minutesLater(30);
  await vi.waitFor(async () => expect(await isLive(second)).toBe(true), { timeout: 10_000 });
  await end();
  const published = await db.reader.select().from(auditLog).where(eq(auditLog.event, 'translation.publish'));
  expect(published.map(({ subjectId, actorId }) => [Number(subjectId), actorId])).toEqual([
    [first, null],
    [second, null],
  ]);
  expect((await db.reader.select().from(schedules)).map(({ translationId }) => translationId)).toEqual([later]);
  expect(said).toEqual([]);
});

test('one that cannot be published keeps no other from going live, and is told once', async () => {
  const [broken, sound] = (await scheduleStories([1, 1])) as [number, number];
  const row = await findRow(broken);
  const { writer } = database();
  const [revision] = await writer.select().from(revisions).where(eq(revisions.id, row!.draftRevisionId!));
  const details = { ...revision!.details!, sectionId: 4711 };
  await writer.update(revisions).set({ details }).where(eq(revisions.id, revision!.id));
  const said: string[] = [];
  const end = publishOnTime((line) => said.push(line), { everyMs: 5, now: () => minutesLater(2) });
  onTestFinished(end);
  await vi.waitFor(async () => expect(await isLive(sound)).toBe(true), { timeout: 10_000 });
  await new Promise((resolve) => setTimeout(resolve, 60));
  await end();
  expect(await isLive(broken)).toBe(false);
  expect(said).toEqual([expect.stringContaining('What is scheduled could not be published')]);
});
