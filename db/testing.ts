import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type Database, openDatabase } from '#db/engine/database.ts';
import { migrateDatabase } from '#db/engine/migrate.ts';

/** A fresh database file with the real migrations, for one test; closed and removed when the test ends. */
export function testDatabase(): Database {
  const directory = mkdtempSync(path.join(tmpdir(), 'setu-test-'));
  const db = openDatabase(path.join(directory, 'setu.db'));
  migrateDatabase(db);
  onTestFinished(() => {
    db.close();
    rmSync(directory, { recursive: true, force: true });
  });
  return db;
}
