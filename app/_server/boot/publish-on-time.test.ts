import { eq } from 'drizzle-orm';
import { expect, onTestFinished, test, vi } from 'vitest';
import { publishOnTime } from '#app/_server/boot/publish-on-time.ts';
import { scheduleTranslation } from '#db/commands/story/schedule-translation.ts';
import { database } from '#db/engine/database.ts';
import { perform } from '#db/perform.ts';
import { auditLog, schedules, translations } from '#db/schema.ts';
import { useTestDatabase } from '#db/testing.ts';
import { addStory, minutesLater, TEST_NOW, testNewsroom } from '#db/testing-newsroom.ts';
import { granted } from '#lib/testing-result.ts';

useTestDatabase();

test('what is due goes live by itself, late too, once though two servers look; what is not due stays', async () => {
  const db = database();
  const desk = await testNewsroom(db);
  const ids: number[] = [];
  for (const minute of [1, 2, 600]) {
    const { en } = await addStory(desk, { en: {} });
    const { translationId, version } = en!;
    const publishAt = minutesLater(minute).toISOString();
    granted(
      await perform(
        scheduleTranslation,
        { translationId, version, substantive: false, publishAt },
        desk.editor,
        TEST_NOW,
      ),
    );
    ids.push(translationId);
  }
  const [first, second, later] = ids as [number, number, number];
  const isLive = async (id: number) => {
    const [row] = await db.reader.select().from(translations).where(eq(translations.id, id));
    return row?.liveRevisionId !== null;
  };
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
