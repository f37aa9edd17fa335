import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Database } from '#db/engine/database.ts';

type Journal = { entries: { when: number; tag: string }[] };

/** What {@link migrateDatabase} did: how many migrations it applied, and where it put the copy it made first. */
export type Migrated = { applied: number; backup: string | undefined };

/**
 * Brings the database up to this version, in one transaction. A database with anything in it is copied first
 * (VACUUM INTO) into `backups/` beside it. `folder` holds the generated migrations.
 * @throws when the database was made by a newer version: there is no way down.
 */
export function migrateDatabase(
  db: Database,
  folder = path.join(process.cwd(), 'db/migrations'),
  now = new Date(),
): Migrated {
  const journal = JSON.parse(readFileSync(path.join(folder, 'meta/_journal.json'), 'utf8')) as Journal;
  const newest = Math.max(0, ...journal.entries.map((entry) => entry.when));
  const applied = appliedMigrations(db);
  const last = applied.at(-1) ?? 0;
  if (last > newest) throw new Error('The database was made by a newer version of Setu; this one cannot open it.');
  const pending = journal.entries.filter((entry) => entry.when > last);
  if (pending.length === 0) return { applied: 0, backup: undefined };
  const backup = applied.length > 0 ? copyBeside(db, now) : undefined;
  migrate(db.writer, { migrationsFolder: folder });
  return { applied: pending.length, backup };
}

function appliedMigrations(db: Database): number[] {
  const table = db.raw.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  if (!table) return [];
  const rows = db.raw.prepare('select created_at as at from __drizzle_migrations order by created_at').all() as {
    at: number;
  }[];
  return rows.map((row) => Number(row.at));
}

function copyBeside(db: Database, now: Date): string {
  const directory = path.join(path.dirname(db.raw.name), 'backups');
  if (!existsSync(directory)) mkdirSync(directory, { mode: 0o700 });
  const file = path.join(directory, `before-migration-${now.toISOString().replaceAll(':', '-')}.db`);
  db.raw.prepare('VACUUM INTO ?').run(file);
  return file;
}
