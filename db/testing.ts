import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, onTestFinished, vi } from 'vitest';
import type { Database, Place } from '#db/engine/common/database-types.ts';
import { closeDatabase, database, openDatabase } from '#db/engine/database.ts';
import { migrateDatabase } from '#db/engine/migrate.ts';
import { sqliteFile } from '#db/engine/sqlite/sqlite-database.ts';
import { ENGINE } from '#db/engine/notation/table.ts';
import { disconnect, giveBack, openKept, takeDatabase } from '#db/testing-postgres.ts';

/*
 * A fresh database with the real migrations, in the engine of the run: SQLite, or PostgreSQL where DATABASE_URL names a
 * server on which databases may be made (see testing-postgres.ts).
 */

/** A place nobody else uses, and what removes it. */
export type FreshPlace = { place: Place; remove(): Promise<void> };

/** A fresh, migrated database for one test; closed and removed when the test ends. */
export async function testDatabase(): Promise<Database> {
  const { db, remove } = await freshDatabase();
  onTestFinished(remove);
  return db;
}

/** A fresh, migrated database for several tests; the caller removes it. */
export async function freshDatabase(): Promise<{ db: Database; remove(): Promise<void> }> {
  const { place, remove } = await takePlace();
  const db = place.databaseUrl === undefined ? openDatabase(place) : openKept(place, place.databaseUrl);
  return {
    db,
    async remove() {
      await db.close();
      await remove();
    },
  };
}

/**
 * Gives a file of tests a fresh, migrated database as the process's own, and settings that name it. Call it at the top
 * of the file; `settings` are further environment variables.
 */
export function useTestDatabase(settings: Record<string, string> = {}): void {
  let fresh: FreshPlace | undefined;
  beforeAll(async () => {
    fresh = await freshPlace();
    const { databaseUrl = '', dataDir } = fresh.place;
    for (const [name, value] of Object.entries({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, ...settings })) {
      vi.stubEnv(name, value);
    }
    database();
  });
  afterAll(async () => {
    await closeDatabase();
    await fresh?.remove();
    vi.unstubAllEnvs();
  });
}

/** Makes a fresh, migrated database to which nobody is connected, and a data directory. The caller removes it. */
export async function freshPlace(): Promise<FreshPlace> {
  const fresh = await takePlace();
  const { databaseUrl } = fresh.place;
  if (databaseUrl !== undefined) await disconnect(databaseUrl);
  return fresh;
}

async function takePlace(): Promise<FreshPlace> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'setu-test-'));
  const databaseUrl = ENGINE === 'postgres' ? await takeDatabase() : undefined;
  if (databaseUrl === undefined) copyFileSync(await sqliteTemplate(), sqliteFile(dataDir));
  return {
    place: { dataDir, databaseUrl },
    async remove() {
      if (databaseUrl !== undefined) await giveBack(databaseUrl);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

let migrated: Promise<string> | undefined;

/** A migrated SQLite file to copy: migrating anew for every test would take most of the test's time. */
function sqliteTemplate(): Promise<string> {
  return (migrated ??= (async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'setu-template-'));
    process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
    const db = openDatabase({ dataDir, databaseUrl: undefined });
    await migrateDatabase(db);
    await db.close();
    return sqliteFile(dataDir);
  })());
}
