import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type Database, openDatabase } from '#db/engine/database.ts';
import { migrateDatabase } from '#db/engine/migrate.ts';

/** A fresh database file with the real migrations, for one test; closed and removed when the test ends. */
export function testDatabase(): Database {
  const { db, remove } = freshDatabase();
  onTestFinished(remove);
  return db;
}

/** A fresh database file for several tests; the caller removes it. */
export function freshDatabase(): { db: Database; remove(): void } {
  const directory = mkdtempSync(path.join(tmpdir(), 'setu-test-'));
  const db = openDatabase(path.join(directory, 'setu.db'));
  migrateDatabase(db);
  return {
    db,
    remove() {
      db.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
