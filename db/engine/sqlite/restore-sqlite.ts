import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { DatabaseUnfitError } from '#db/engine/common/database-errors.ts';
import { holdDirectory } from '#db/engine/sqlite/hold-directory.ts';
import { countPending, readMigrations } from '#db/engine/common/migrations.ts';
import { copySqlite, faultsOf, syncToDisk } from '#db/engine/sqlite/copy-sqlite.ts';
import { appliedMigrations, backupDirectory } from '#db/engine/sqlite/migrate-sqlite.ts';
import { openSqlite } from '#db/engine/sqlite/open-sqlite.ts';
import { openSqliteDatabase, sqliteFile } from '#db/engine/sqlite/sqlite-database.ts';

/**
 * Writes the database of a data directory into `file`, as it stands at this moment; the server may be running. Of the
 * pictures nothing is copied.
 * @throws DatabaseUnfitError when there is no database, or something has that name already
 */
export async function backUpSqlite(dataDir: string, file: string): Promise<void> {
  if (!existsSync(sqliteFile(dataDir)))
    throw new DatabaseUnfitError(`There is no database in ${path.resolve(dataDir)}.`);
  if (existsSync(file)) throw new DatabaseUnfitError(`${file} is there already: name another file.`);
  const db = openSqliteDatabase({ dataDir, databaseUrl: undefined });
  try {
    copySqlite(db.raw, file);
  } finally {
    await db.close();
  }
}

/**
 * Puts the database in `file` in the place of that in a data directory, which is moved aside with its log: a log that
 * stays would be played into a database it does not belong to, and destroy it. Answers where it was moved, undefined
 * where there was none. Killed at any moment it leaves the one database or the other, never none: a start without one
 * would begin an empty newsroom. An older version is brought up to date at the next start.
 * @throws DatabaseUnfitError when a server runs there, and when `file` is no sound database of this version or an older one
 */
export function restoreSqlite(file: string, dataDir: string, now = new Date()): string | undefined {
  if (!existsSync(file)) throw new DatabaseUnfitError(`There is no ${file}.`);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const hold = holdDirectory(dataDir);
  if (!hold) throw new DatabaseUnfitError(`A Setu runs on ${path.resolve(dataDir)}: stop it first.`);
  try {
    checkCopy(file);
    // Called so that the next start sweeps it, should this be killed.
    const coming = `${sqliteFile(dataDir)}.tmp`;
    const copy = openSqlite(file, { readonly: true });
    try {
      copySqlite(copy, coming);
    } finally {
      copy.close();
    }
    const aside = moveAside(dataDir, now);
    renameSync(coming, sqliteFile(dataDir));
    syncToDisk(dataDir);
    return aside;
  } finally {
    hold.release();
  }
}

function checkCopy(file: string): void {
  const faults = faultsOf(file);
  if (faults.length > 0) throw new DatabaseUnfitError(`${file} is no sound database: ${faults.join('; ')}.`);
  const copy = openSqlite(file, { readonly: true });
  try {
    const applied = appliedMigrations(copy);
    if (applied.length === 0) throw new DatabaseUnfitError(`${file} is no database of Setu's.`);
    countPending(readMigrations('sqlite'), applied);
  } finally {
    copy.close();
  }
}

/**
 * The log goes before the database: killed in between, what is left is a whole database without a foreign log. The
 * database itself gets a second name aside and keeps its own until another one takes it.
 */
function moveAside(dataDir: string, now: Date): string | undefined {
  const file = sqliteFile(dataDir);
  const log = [`${file}-wal`, `${file}-shm`];
  if (![...log, file].some((one) => existsSync(one))) return undefined;
  foldLog(file);
  const aside = path.join(backupDirectory(dataDir), `replaced-${now.toISOString().replaceAll(':', '-')}`);
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  for (const one of log.filter((each) => existsSync(each))) renameSync(one, path.join(aside, path.basename(one)));
  if (existsSync(file)) nameTwice(file, path.join(aside, path.basename(file)));
  syncToDisk(aside);
  return aside;
}

function nameTwice(file: string, second: string): void {
  try {
    linkSync(file, second);
  } catch {
    // A file system without hard links.
    copyFileSync(file, second);
    syncToDisk(second);
  }
}

/** What is in the log only would be missing from the database that is moved aside. A damaged one is moved as it is. */
function foldLog(file: string): void {
  try {
    const raw = openSqlite(file);
    raw.pragma('wal_checkpoint(TRUNCATE)');
    raw.close();
  } catch {
    // It cannot be read any more, which may be why it is replaced.
  }
}
