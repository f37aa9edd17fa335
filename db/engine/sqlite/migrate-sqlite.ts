import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type BetterSqlite3 from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { countPending, type Migrated, type Migrations, orSay } from '#db/engine/common/migrations.ts';
import { copySqlite } from '#db/engine/sqlite/copy-sqlite.ts';
import type { SqliteDatabase } from '#db/engine/sqlite/sqlite-database.ts';

/** The copies that are made before a migration, in a data directory. */
export function backupDirectory(dataDir: string): string {
  return path.join(dataDir, 'backups');
}

/** Migrates an SQLite database; a copy of it is made first where anything stands in it. */
export async function migrateSqlite(db: SqliteDatabase, migrations: Migrations, now: Date): Promise<Migrated> {
  const applied = appliedMigrations(db.raw);
  const pending = countPending(migrations, applied);
  if (pending === 0) return { applied: 0, backup: undefined };
  const backup = applied.length > 0 ? copyAside(db, now) : undefined;
  await orSay(() => migrate(drizzle(db.raw), { migrationsFolder: migrations.folder }));
  return { applied: pending, backup };
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
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const file = path.join(directory, `before-migration-${now.toISOString().replaceAll(':', '-')}.db`);
  copySqlite(raw, file);
  return file;
}
