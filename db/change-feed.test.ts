import { lt } from 'drizzle-orm';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createStory } from '#db/commands/story/create-story.ts';
import { type ChangeFeed, followChanges } from '#db/change-feed.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import { openDatabase } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { findLastChangeId } from '#db/outbox.ts';
import { perform } from '#db/perform.ts';
import { outbox } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { TEST_NOW, testNewsroom } from '#db/testing-newsroom.ts';
import { granted } from '#lib/testing-result.ts';

// A busy machine takes its time over a fresh database.
vi.setConfig({ testTimeout: 30_000 });
const NEVER_MS = 2_000_000_000;

async function follow(db: Database, lookEveryMs = NEVER_MS) {
  const feed: ChangeFeed = await followChanges(db, lookEveryMs);
  onTestFinished(() => feed.stop());
  const heard: (number | 'lost')[] = [];
  const own: number[] = [];
  feed.listen({
    async handleChange({ id }, isOwn) {
      // Whoever is slow must not let a later change overtake.
      await new Promise((resolve) => setTimeout(resolve, 5));
      heard.push(id);
      if (isOwn) own.push(id);
    },
    handleLost: () => void heard.push('lost'),
  });
  return { feed, heard, own };
}

async function room() {
  const desk = await testNewsroom(await testDatabase());
  const begin = async (db: Database, ms = 0) =>
    void granted(await perform(createStory, { locale: 'en' }, desk.reporter, new Date(TEST_NOW.getTime() + ms), db));
  // As another process has it open: the command line, or another server.
  const other = openDatabase(desk.db.place);
  onTestFinished(() => other.close());
  return { ...desk, begin, other };
}

it('tells of each change once, in the order of their commits, and whose it is', async () => {
  const { db, other, begin } = await room();
  await begin(db);
  const { feed, heard, own } = await follow(db);
  expect(feed.last()).toBe(1);
  await Promise.all([begin(db, 1), begin(other, 2), begin(db, 3), begin(other, 4)]);
  await feed.look();
  expect(heard).toEqual([2, 3, 4, 5]);
  expect(own).toHaveLength(2);
  expect(feed.last()).toBe(await findLastChangeId(db.reader));
});

/** A row that no listener of this process is told of. */
const row = { at: TEST_NOW.toISOString(), actorId: null, touched: [], events: [] };

it('looks by itself, for what nobody tells of', async () => {
  const { db, other } = await room();
  const { heard } = await follow(db, 30);
  await other.writer.insert(outbox).values(row);
  await vi.waitFor(() => expect(heard).toEqual([1]));
});

it('says so when changes were thrown away before it read them, and goes on from there', async () => {
  const { db, other, begin } = await room();
  await begin(db);
  const { feed, heard } = await follow(db);
  // At once: PostgreSQL may still be about to tell of the story, and the feed would read what lies there then.
  await transact(other, async (tx) => {
    await tx.insert(outbox).values([row, row, row]);
    await tx.delete(outbox).where(lt(outbox.id, 4));
  });
  await feed.look();
  expect(heard).toEqual(['lost']);
  expect(feed.last()).toBe(4);
  await begin(db);
  await feed.look();
  expect(heard).toEqual(['lost', 5]);
});

it('reads on when more has come than it reads at once', async () => {
  const { db, other } = await room();
  const { feed } = await follow(db);
  await other.writer.insert(outbox).values(Array.from({ length: 450 }, () => row));
  await feed.look();
  expect(feed.last()).toBe(450);
});
