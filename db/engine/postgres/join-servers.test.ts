import { type AddressInfo, createServer, connect as connectTo, type Socket } from 'node:net';
import { Client } from 'pg';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createStory } from '#db/commands/story/create-story.ts';
import { followChanges } from '#db/change-feed.ts';
import type { Database, ServerVoice } from '#db/engine/common/database-types.ts';
import { openDatabase } from '#db/engine/database.ts';
import { joinServers } from '#db/engine/postgres/join-servers.ts';
import { transact } from '#db/engine/transact.ts';
import { perform } from '#db/perform.ts';
import { outbox } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { TEST_NOW, testNewsroom } from '#db/testing-newsroom.ts';
import { granted } from '#lib/testing-result.ts';

/** Ends what listens, as a server that restarts does, and no other connection. */
async function endListening({ place }: Database): Promise<number> {
  const client = new Client({ connectionString: place.databaseUrl });
  await client.connect();
  const { rowCount } = await client.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike '%listen%' and pid <> pg_backend_pid()",
  );
  await client.end();
  return rowCount ?? 0;
}

async function join(db: Database) {
  const seen = { changes: 0, said: [] as string[] };
  const voice: ServerVoice = db.joinServers({
    handleChange: () => void (seen.changes += 1),
    handleSaid: (text) => void seen.said.push(text),
  });
  onTestFinished(() => voice.leave());
  await vi.waitFor(() => expect(voice.isJoined()).toBe(true));
  return { seen, voice };
}

it('tells of a commit at once, on whatever server, and never of what was undone', async () => {
  const db = await testDatabase();
  const other = openDatabase(db.place);
  onTestFinished(() => other.close());
  const { seen } = await join(other);
  expect(seen.changes).toBe(1);
  const write = async (isUndone: boolean) =>
    transact(db, async (tx) => {
      const row = { at: TEST_NOW.toISOString(), actorId: null, touched: [], events: [] };
      const [{ id } = { id: 0 }] = await tx.insert(outbox).values(row).returning({ id: outbox.id });
      await db.tellServers(tx, id);
      if (isUndone) throw new Error('undone');
    });
  await expect(write(true)).rejects.toThrow('undone');
  await write(false);
  await vi.waitFor(() => expect(seen.changes).toBe(2), { interval: 5, timeout: 1_000 });
});

it('is heard by all, itself too', async () => {
  const db = await testDatabase();
  const [one, other] = [await join(db), await join(db)];
  one.voice.say('मीरा यहां हैं');
  await vi.waitFor(() => expect([one.seen.said, other.seen.said]).toEqual([['मीरा यहां हैं'], ['मीरा यहां हैं']]));
});

it('comes back when its connection is ended, and has then missed nothing', async () => {
  const { db, reporter } = await testNewsroom(await testDatabase());
  const other = openDatabase(db.place);
  onTestFinished(() => other.close());
  // Looks by itself never: what it hears, it was told.
  const feed = await followChanges(other, 2_000_000_000);
  onTestFinished(() => feed.stop());
  const heard: number[] = [];
  feed.listen({ handleChange: ({ id }) => void heard.push(id), handleLost: () => undefined });
  const begin = async () => granted(await perform(createStory, { locale: 'hi' }, reporter, TEST_NOW, db));
  await begin();
  await vi.waitFor(() => expect(heard).toEqual([1]), { timeout: 5_000 });
  expect(await endListening(db)).toBe(1);
  await begin();
  await begin();
  await vi.waitFor(() => expect(heard).toEqual([1, 2, 3]), { timeout: 5_000 });
  await begin();
  await vi.waitFor(() => expect(heard).toEqual([1, 2, 3, 4]), { timeout: 5_000 });
});

it('lets only one of all servers hold a name, and gives it back with the connection', async () => {
  const db = await testDatabase();
  const other = openDatabase(db.place);
  onTestFinished(() => other.close());
  const order: string[] = [];
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const first = db.holdName('image x', async () => {
    order.push('first');
    await held;
    order.push('first ends');
  });
  await vi.waitFor(() => expect(order).toEqual(['first']));
  const second = other.holdName('image x', async () => void order.push('second'));
  await other.holdName('image y', async () => void order.push('another name'));
  release();
  await Promise.all([first, second]);
  expect(order).toEqual(['first', 'another name', 'first ends', 'second']);
  await expect(db.holdName('image x', () => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
  await other.holdName('image x', async () => void order.push('third'));
  expect(order.at(-1)).toBe('third');
});

/** A way to the database that lets nothing through any more, and ends nothing, from the first words with `silentAt` on. */
async function passage(url: string, silentAt: string) {
  const state = { isOpen: false, silenced: 0 };
  const sockets = new Set<Socket>();
  const { hostname, port } = new URL(url);
  const server = createServer((here) => {
    const there = connectTo(Number(port || 5432), hostname);
    let isSilent = false;
    for (const socket of [here, there]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    here.on('close', () => there.destroy());
    here.on('data', (data) => {
      if (!state.isOpen && !isSilent && data.includes(silentAt)) {
        isSilent = true;
        state.silenced += 1;
      }
      if (!isSilent) there.write(data);
    });
    there.on('data', (data) => void (isSilent || here.write(data)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const through = new URL(url);
  through.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { state, url: through.href };
}

/** How long `work` takes by the clock, in ms; as long as `mostMs` where it takes longer. */
async function within(mostMs: number, work: Promise<unknown>): Promise<number> {
  const began = Date.now();
  await Promise.race([work, new Promise((resolve) => setTimeout(resolve, mostMs).unref())]);
  return Date.now() - began;
}

const ear = { handleChange: () => undefined, handleSaid: () => undefined };

it('tries again when the server vanishes before it has begun to listen', async () => {
  const { place } = await testDatabase();
  const { state, url } = await passage(place.databaseUrl ?? '', 'listen ');
  const voice = joinServers(url, ear);
  await vi.waitFor(() => expect(state.silenced).toBe(1), { timeout: 10_000 });
  state.isOpen = true;
  await vi.waitFor(() => expect(voice.isJoined()).toBe(true), { timeout: 15_000, interval: 50 });
  await voice.leave();
  expect(voice.isJoined()).toBe(false);
}, 40_000);

// The first words of a connection name its user.
it.each(['user', 'listen '])('leaves at once while the server does not answer: %s', async (silentAt) => {
  const { place } = await testDatabase();
  const { state, url } = await passage(place.databaseUrl ?? '', silentAt);
  const voice = joinServers(url, ear);
  await vi.waitFor(() => expect(state.silenced).toBe(1), { timeout: 10_000 });
  expect(await within(4_000, voice.leave())).toBeLessThan(3_000);
});
