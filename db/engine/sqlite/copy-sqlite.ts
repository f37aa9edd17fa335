import type BetterSqlite3 from 'better-sqlite3';
import { chmodSync, closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openSqlite } from '#db/engine/sqlite/open-sqlite.ts';

const UNFINISHED = '.tmp';

/**
 * Writes the database as it stands at this moment into `file`, for its owner alone; writers go on meanwhile. The file
 * has its name only when it is whole, checked and on the disk: what is killed before leaves `file.tmp`.
 * @throws when the copy is not sound
 */
export function copySqlite(raw: BetterSqlite3.Database, file: string): void {
  const unfinished = `${file}${UNFINISHED}`;
  rmSync(unfinished, { force: true });
  // Made first, so that nobody else can read it while it grows.
  closeSync(openSync(unfinished, 'wx', 0o600));
  raw.prepare('VACUUM INTO ?').run(unfinished);
  const faults = faultsOf(unfinished);
  if (faults.length > 0) throw new Error(`The copy of the database is not sound: ${faults.join('; ')}`);
  syncToDisk(unfinished);
  chmodSync(unfinished, 0o600);
  renameSync(unfinished, file);
  syncToDisk(path.dirname(file));
}

/** What SQLite finds wrong with a file: nothing when it is a sound database. */
export function faultsOf(file: string): string[] {
  const copy = openSqlite(file, { readonly: true });
  try {
    const [found, links] = [copy.prepare('PRAGMA quick_check').pluck().all(), copy.pragma('foreign_key_check')];
    const faults = found.map(String).filter((line) => line !== 'ok');
    return Array.isArray(links) && links.length > 0 ? [...faults, `${links.length} rows point nowhere`] : faults;
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  } finally {
    copy.close();
  }
}

/** Removes copies that were never finished. Call it before another is begun: the data directory is held by one process. */
export function sweepUnfinishedCopies(directory: string): void {
  let names: string[];
  try {
    names = readdirSync(directory);
  } catch {
    return;
  }
  for (const name of names.filter((one) => /\.db(\.tmp)+(-journal)?$/.test(one))) {
    rmSync(path.join(directory, name), { force: true });
  }
}

/** Returns when the file, or the names in the directory, are on the disk. */
export function syncToDisk(place: string): void {
  const descriptor = openSync(place, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
