import { eq } from 'drizzle-orm';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { DatabaseUnfitError } from '#db/engine/common/database-errors.ts';
import type { Database, Place } from '#db/engine/common/database-types.ts';
import { openDatabase } from '#db/engine/database.ts';
import { moveDatabase } from '#db/engine/move/move-database.ts';
import { openSqlite } from '#db/engine/sqlite/open-sqlite.ts';
import { sqliteFile } from '#db/engine/sqlite/sqlite-database.ts';
import { topics } from '#db/schema.ts';
import { freshPlace } from '#db/testing.ts';
import { emptyPostgres } from '#db/testing-postgres.ts';
import { lockElsewhere } from '#db/testing-lock.ts';
import { addStory, testNewsroom } from '#db/testing-newsroom.ts';
import { everyRow } from '#db/testing-tables.ts';

function directory(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'setu-move-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** A database to move from or into: one that is open is refused. */
async function closedDatabase(fill: (db: Database) => Promise<unknown> = () => Promise.resolve()): Promise<string> {
  const { place, remove } = await freshPlace();
  onTestFinished(remove);
  const db = openDatabase(place);
  await fill(db);
  await db.close();
  return addressOf(place);
}

const addressOf = ({ databaseUrl = '' }: Place) => databaseUrl;

test('a newsroom moves to SQLite and back: every row is the same, and no number is given twice', async () => {
  const { place, remove } = await freshPlace();
  onTestFinished(remove);
  const db = openDatabase(place);
  const room = await testNewsroom(db);
  await addStory(room, { en: { publish: true }, hi: { text: { headline: 'नया शीर्षक \u2028 «“”»' } } });
  const [gone] = await db.writer.insert(topics).values({}).returning({ id: topics.id });
  await db.writer.delete(topics).where(eq(topics.id, gone?.id ?? 0));
  const before = await everyRow(db);
  const rows = Object.values(before).flat().length;
  await db.close();

  const dataDir = directory();
  expect(await moveDatabase(addressOf(place), dataDir)).toMatchObject({ rows });
  const sqlite = openSqlite(sqliteFile(dataDir));
  expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  expect(sqlite.prepare('select count(*) from revisions').pluck().get()).toBe(before.revisions?.length);
  expect(sqlite.prepare('insert into topics (version) values (1) returning id').pluck().get()).toBe(
    (gone?.id ?? 0) + 1,
  );
  sqlite.prepare('delete from topics where id > ?').run(gone?.id ?? 0);
  sqlite.close();

  const databaseUrl = await emptyPostgres();
  expect(await moveDatabase(dataDir, databaseUrl)).toMatchObject({ rows });
  const again = openDatabase({ dataDir, databaseUrl });
  onTestFinished(() => again.close());
  expect(await everyRow(again)).toEqual(before);
  const [next] = await again.writer.insert(topics).values({}).returning({ id: topics.id });
  expect(next?.id).toBe((gone?.id ?? 0) + 2);
});

test('it does not move into what holds something, and leaves that as it is', async () => {
  const from = await closedDatabase(testNewsroom);
  let before: Awaited<ReturnType<typeof everyRow>> | undefined;
  const to = await closedDatabase(async (db) => {
    await db.writer.insert(topics).values({});
    before = await everyRow(db);
  });
  const moving = moveDatabase(from, to);
  await expect(moving).rejects.toBeInstanceOf(DatabaseUnfitError);
  await expect(moving).rejects.toThrow('not empty');
  const after = openDatabase({ dataDir: '', databaseUrl: to });
  onTestFinished(() => after.close());
  expect(await everyRow(after)).toEqual(before);
});

test.each(['', '?application_name=newsroom'])(
  'it does not begin while a server stands on either, though nothing is written%s',
  async (asNamed) => {
    const [from, to] = [await closedDatabase(testNewsroom), await emptyPostgres()];
    for (const one of [from, to]) {
      const server = openDatabase({ dataDir: '', databaseUrl: one + asNamed });
      const voice = server.joinServers({ handleChange: () => undefined, handleSaid: () => undefined });
      await vi.waitFor(() => expect(voice.isJoined()).toBe(true), { timeout: 10_000 });
      await expect(moveDatabase(from, to)).rejects.toThrow('stop the servers');
      await voice.leave();
      await server.close();
    }
    expect((await moveDatabase(from, to)).rows).toBeGreaterThan(0);
  },
);

test('it does not begin while somebody writes, nor where there is nothing to move', async () => {
  const from = await freshPlace();
  onTestFinished(from.remove);
  await lockElsewhere(from, 60_000);
  await expect(moveDatabase(addressOf(from.place), directory())).rejects.toThrow('stop the servers');
  const { place, remove } = await freshPlace();
  onTestFinished(remove);
  await expect(moveDatabase(directory(), addressOf(place))).rejects.toThrow('There is no database in');
});

test('a row that the other engine cannot hold is named, and nothing is kept', async () => {
  const dataDir = directory();
  await moveDatabase(await closedDatabase(), dataDir);
  const sqlite = openSqlite(sqliteFile(dataDir));
  sqlite.prepare('insert into settings (name, value) values (?, ?)').run('paper', 'with a \u0000 in it');
  sqlite.close();
  const databaseUrl = await emptyPostgres();
  await expect(moveDatabase(dataDir, databaseUrl)).rejects.toThrow(
    /A row of settings \(from paper to paper\) cannot be written: invalid byte sequence/,
  );
  const target = openDatabase({ dataDir, databaseUrl });
  onTestFinished(() => target.close());
  expect(Object.values(await everyRow(target)).flat()).toEqual([]);
});
