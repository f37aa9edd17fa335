import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type BetterSqlite3 from 'better-sqlite3';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseUnfitError } from '#db/engine/common/database-errors.ts';
import { countPending, type Migrated, type Migrations, orSay } from '#db/engine/common/migrations.ts';
import { copySqlite } from '#db/engine/sqlite/copy-sqlite.ts';
import type { SqliteDatabase } from '#db/engine/sqlite/sqlite-database.ts';

/** The copies that are made before a migration, in a data directory. */
export function backupDirectory(dataDir: string): string {
  return path.join(dataDir, 'backups');
}

/** So many of the copies made before migrations are kept: each is as large as the database was. */
export const KEPT_COPIES = 5;

const COPY = /^before-migration-.*\.db$/;

/**
 * Migrates an SQLite database; a copy of it is made first where anything stands in it, and the oldest of such copies go
 * when it has succeeded, all but {@link KEPT_COPIES}.
 * @throws DatabaseUnfitError when the copy cannot be made, or a migration fails: the database is as it was
 */
export async function migrateSqlite(db: SqliteDatabase, migrations: Migrations, now: Date): Promise<Migrated> {
  const applied = appliedMigrations(db.raw);
  const pending = countPending(migrations, applied);
  if (pending === 0) return { applied: 0, backup: undefined };
  const backup = applied.length > 0 ? copyAside(db, now) : undefined;
  await orSay(() => migrate(drizzle(db.raw), { migrationsFolder: migrations.folder }));
  if (backup !== undefined) forgetOldCopies(path.dirname(backup));
  return { applied: pending, backup };
}

function forgetOldCopies(directory: string): void {
  // Their names begin with the moment they were made, so that their order is that of time.
  const copies = readdirSync(directory).filter((name) => COPY.test(name));
  for (const name of copies.toSorted().slice(0, -KEPT_COPIES)) rmSync(path.join(directory, name), { force: true });
}

/** The moments at which the migrations that an SQLite database has had were made, in ms, oldest first. */
export function appliedMigrations(raw: BetterSqlite3.Database): number[] {
  const table = raw.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  if (!table) return [];
  const moments = raw.prepare('select created_at from __drizzle_migrations order by created_at').pluck().all();
  return moments.map(Number);
}

function copyAside({ raw, place }: SqliteDatabase, now: Date): string {
  const directory = backupDirectory(place.dataDir);
  const file = path.join(directory, `before-migration-${now.toISOString().replaceAll(':', '-')}.db`);
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    copySqlite(raw, file);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new DatabaseUnfitError(
      `The database has to be copied to ${directory} before it is brought up to this version, and that failed: ${why}. ` +
        'It is as it was. Make room there, then start again.',
      { cause: error },
    );
  }
  return file;
}
