import { expect, it } from 'vitest';
import { createStory } from '#db/commands/story/create-story.ts';
import { findLastChangeId, listChangesSince, OUTBOX_KEPT_MS } from '#db/outbox.ts';
import { perform } from '#db/perform.ts';
import { outbox } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { TEST_NOW, testNewsroom } from '#db/testing-newsroom.ts';
import { granted } from '#lib/testing-result.ts';

const HOUR_MS = 60 * 60_000;

async function desk() {
  const room = await testNewsroom(await testDatabase());
  const { reader } = room.db;
  return {
    ...room,
    begin: async (ms: number) => {
      const at = new Date(TEST_NOW.getTime() + ms);
      granted(await perform(createStory, { locale: 'en' }, room.reporter, at, room.db));
    },
    since: (id: number, limit = 10) => listChangesSince(id, limit, reader),
    ids: async () => (await reader.select({ id: outbox.id }).from(outbox).orderBy(outbox.id)).map(({ id }) => id),
    last: () => findLastChangeId(reader),
  };
}

it('lists what came after a change, oldest first, so many at a time', async () => {
  const { begin, since, last, reporter } = await desk();
  expect(await last()).toBe(0);
  expect(await since(0)).toEqual([]);
  for (let n = 0; n < 4; n += 1) await begin(n * 1_000);
  expect((await since(0))?.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
  expect((await since(2, 1))?.map(({ id }) => id)).toEqual([3]);
  expect(await since(4)).toEqual([]);
  expect(await last()).toBe(4);
  expect((await since(3))?.[0]).toEqual({
    id: 4,
    at: '2026-02-15T05:52:03.000Z',
    byId: reporter.id,
    notified: [],
    touched: [],
    events: [{ kind: 'story.create', subject: 'article', id: 4, detail: { locale: 'en', headline: '' } }],
  });
});

it('keeps three days, and says so to whoever was away for longer', async () => {
  const { begin, since, ids } = await desk();
  await begin(0);
  await begin(HOUR_MS);
  expect(await ids()).toEqual([1, 2]);
  await begin(OUTBOX_KEPT_MS + HOUR_MS);
  // The first is older than three days, the second just not.
  expect(await ids()).toEqual([2, 3]);
  expect(await since(1)).toBeUndefined();
  expect(await since(0)).toBeUndefined();
  expect((await since(2))?.map(({ id }) => id)).toEqual([3]);
  expect(await since(3)).toEqual([]);
  // A number that never was: from another database, or made up.
  expect(await since(77)).toBeUndefined();
});

it('throws away at most once an hour, and never the newest', async () => {
  const { begin, ids } = await desk();
  await begin(0);
  await begin(OUTBOX_KEPT_MS + HOUR_MS / 2);
  expect(await ids()).toEqual([2]);
  await begin(1);
  expect(await ids()).toEqual([2, 3]);
  await begin(OUTBOX_KEPT_MS + HOUR_MS);
  expect(await ids()).toEqual([2, 3, 4]);
  await begin(3 * OUTBOX_KEPT_MS);
  expect(await ids()).toEqual([5]);
});
