import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { DatabaseUnfitError } from '#db/engine/common/database-errors.ts';
import { holdDirectory } from '#db/engine/sqlite/hold-directory.ts';
import { migrateDatabase } from '#db/engine/migrate.ts';
import { faultsOf, sweepUnfinishedCopies } from '#db/engine/sqlite/copy-sqlite.ts';
import { openSqlite } from '#db/engine/sqlite/open-sqlite.ts';
import { backUpSqlite, restoreSqlite } from '#db/engine/sqlite/restore-sqlite.ts';
import { bundleChild, childEnv } from '#db/testing-child.ts';
import { openSqliteDatabase, sqliteFile } from '#db/engine/sqlite/sqlite-database.ts';

function directory(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'setu-restore-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** A data directory with a migrated database that says `word`. */
async function newsroom(word: string): Promise<string> {
  const dataDir = directory();
  const db = openSqliteDatabase({ dataDir, databaseUrl: undefined });
  await migrateDatabase(db);
  db.raw.prepare("insert into settings (name, value) values ('word', ?)").run(word);
  await db.close();
  return dataDir;
}

function wordIn(file: string): unknown {
  const raw = openSqlite(file, { readonly: true });
  const word = raw.prepare("select value from settings where name = 'word'").pluck().get();
  raw.close();
  return word;
}

/** Leaves a log beside the database, as a server that was killed does: with what only the log knows. */
function crashAfter(dataDir: string, word: string): void {
  const program = `const db = new (require('better-sqlite3'))(${JSON.stringify(sqliteFile(dataDir))});
    db.pragma('journal_mode = WAL'); db.pragma('wal_autocheckpoint = 0');
    for (let n = 0; n < 200; n++) db.prepare("insert into settings values (?, ?)").run('filler ' + n, 'x'.repeat(5000));
    db.prepare("update settings set value = ? where name = 'word'").run(${JSON.stringify(word)});
    process.kill(process.pid, 'SIGKILL');`;
  spawnSync(process.execPath, ['-e', program]);
  expect(existsSync(`${sqliteFile(dataDir)}-wal`)).toBe(true);
}

test('a copy made while the newsroom is open is whole, for its owner alone, and restored after a crash it is what stands', async () => {
  const dataDir = await newsroom('पहले');
  const open = openSqliteDatabase({ dataDir, databaseUrl: undefined });
  const copy = path.join(directory(), 'copy.db');
  await backUpSqlite(dataDir, copy);
  await open.close();
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  expect(wordIn(copy)).toBe('पहले');
  crashAfter(dataDir, 'बाद में');

  const aside = restoreSqlite(copy, dataDir) ?? '';
  expect(wordIn(sqliteFile(dataDir))).toBe('पहले');
  expect(faultsOf(sqliteFile(dataDir))).toEqual([]);
  expect(existsSync(`${sqliteFile(dataDir)}-wal`)).toBe(false);
  expect(statSync(sqliteFile(dataDir)).mode & 0o777).toBe(0o600);
  expect(wordIn(path.join(aside, 'setu.db'))).toBe('बाद में');
  expect(readdirSync(dataDir).filter((name) => name.includes('tmp'))).toEqual([]);
});

test('a copy that was taken with its log, and one for a directory that has none yet, are restored whole', async () => {
  const dataDir = await newsroom('पहले');
  crashAfter(dataDir, 'बाद में');
  const copy = directory();
  cpSync(dataDir, copy, { recursive: true });
  const fresh = path.join(directory(), 'new');
  expect(restoreSqlite(sqliteFile(copy), fresh)).toBeUndefined();
  expect(wordIn(sqliteFile(fresh))).toBe('बाद में');
});

test('nothing is touched while a server runs, or when the copy is damaged, foreign, newer or not there', async () => {
  const dataDir = await newsroom('stands');
  const copy = path.join(directory(), 'copy.db');
  await backUpSqlite(dataDir, copy);
  const hold = holdDirectory(dataDir);
  expect(() => restoreSqlite(copy, dataDir)).toThrow('stop it first');
  hold?.release();

  const damaged = path.join(directory(), 'damaged.db');
  writeFileSync(damaged, 'half of a database '.repeat(1_000));
  const foreign = path.join(directory(), 'foreign.db');
  openSqlite(foreign).exec('create table others (id integer)');
  const newer = path.join(directory(), 'newer.db');
  cpSync(copy, newer);
  openSqlite(newer).exec("insert into __drizzle_migrations (hash, created_at) values ('x', 99999999999999)");
  for (const [file, why] of [
    [damaged, 'no sound database'],
    [foreign, 'no database of Setu'],
    [newer, 'newer version'],
    [path.join(directory(), 'nowhere.db'), 'There is no'],
  ] as const) {
    expect(() => restoreSqlite(file, dataDir)).toThrow(DatabaseUnfitError);
    expect(() => restoreSqlite(file, dataDir)).toThrow(why);
  }
  expect(wordIn(sqliteFile(dataDir))).toBe('stands');
  expect(existsSync(path.join(dataDir, 'backups'))).toBe(false);
});

test('a copy never takes the place of another file, and is not made of nothing', async () => {
  const dataDir = await newsroom('stands');
  const copy = path.join(directory(), 'copy.db');
  await backUpSqlite(dataDir, copy);
  await expect(backUpSqlite(dataDir, copy)).rejects.toThrow('is there already');
  await expect(backUpSqlite(directory(), path.join(directory(), 'copy.db'))).rejects.toThrow('There is no database');
});

test('killed at any moment it leaves the one database or the other, whole', async () => {
  const dataDir = await newsroom('जो था');
  const copies = await Promise.all(
    ['एक', 'दो'].map(async (word) => {
      const copy = path.join(directory(), 'copy.db');
      await backUpSqlite(await newsroom(word), copy);
      return copy;
    }),
  );
  const program = bundleChild(path.join(import.meta.dirname, 'restore-and-die.child.ts'), directory());
  const left = new Set<unknown>();
  for (let round = 0; round < 9; round += 1) {
    const child = fork(program, [dataDir, ...copies], { execArgv: [], env: childEnv() });
    const ended = once(child, 'exit');
    // The first begins before anything is restored, the others after so many times.
    for (let heard = 0; heard <= round % 3; heard += 1) await Promise.race([once(child, 'message'), ended]);
    await new Promise((resolve) => setTimeout(resolve, round * 9));
    child.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
    // What the next start does before anything else.
    sweepUnfinishedCopies(dataDir);
    expect(existsSync(sqliteFile(dataDir)), `round ${round}`).toBe(true);
    expect(faultsOf(sqliteFile(dataDir))).toEqual([]);
    left.add(wordIn(sqliteFile(dataDir)));
  }
  for (const word of left) expect(['जो था', 'एक', 'दो']).toContain(word);
  // It came as far as restoring, or nothing was tried here.
  expect(left.size).toBeGreaterThan(1);
}, 120_000);
