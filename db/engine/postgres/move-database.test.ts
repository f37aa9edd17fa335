import { eq } from 'drizzle-orm';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { DatabaseUnfitError } from '#db/engine/common/database-errors.ts';
import type { Place } from '#db/engine/common/database-types.ts';
import { openDatabase } from '#db/engine/database.ts';
import { moveDatabase } from '#db/engine/move/move-database.ts';
import { openSqlite } from '#db/engine/sqlite/open-sqlite.ts';
import { sqliteFile } from '#db/engine/sqlite/sqlite-database.ts';
import { topics } from '#db/schema.ts';
import { emptyPostgres, freshPlace, testDatabase } from '#db/testing.ts';
import { lockElsewhere } from '#db/testing-lock.ts';
import { addStory, testNewsroom } from '#db/testing-newsroom.ts';
import { everyRow } from '#db/testing-tables.ts';

function directory(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'setu-move-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const addressOf = ({ databaseUrl = '' }: Place) => databaseUrl;

test('a newsroom moves to SQLite and back: every row is the same, and no number is given twice', async () => {
  const db = await testDatabase();
  const room = await testNewsroom(db);
  await addStory(room, { en: { publish: true }, hi: { text: { headline: 'नया शीर्षक \u2028 «“”»' } } });
  const [gone] = await db.writer.insert(topics).values({}).returning({ id: topics.id });
  await db.writer.delete(topics).where(eq(topics.id, gone?.id ?? 0));
  const before = await everyRow(db);
  const rows = Object.values(before).flat().length;

  const dataDir = directory();
  expect(await moveDatabase(addressOf(db.place), dataDir)).toMatchObject({ rows });
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
  const from = await testDatabase();
  await testNewsroom(from);
  const to = await testDatabase();
  await to.writer.insert(topics).values({});
  const before = await everyRow(to);
  const moving = moveDatabase(addressOf(from.place), addressOf(to.place));
  await expect(moving).rejects.toBeInstanceOf(DatabaseUnfitError);
  await expect(moving).rejects.toThrow('not empty');
  expect(await everyRow(to)).toEqual(before);
});

test('it does not begin while somebody writes, nor where there is nothing to move', async () => {
  const from = await testDatabase();
  await lockElsewhere(from, 60_000);
  await expect(moveDatabase(addressOf(from.place), directory())).rejects.toThrow('stop the servers');
  const { place, remove } = await freshPlace();
  onTestFinished(remove);
  await expect(moveDatabase(directory(), addressOf(place))).rejects.toThrow('There is no database in');
});

test('a row that the other engine cannot hold is named, and nothing is kept', async () => {
  const dataDir = directory();
  const empty = await testDatabase();
  await moveDatabase(addressOf(empty.place), dataDir);
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
