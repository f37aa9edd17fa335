import type { Database } from '#db/engine/common/database-types.ts';
import { type Migrated, readMigrations } from '#db/engine/common/migrations.ts';
import { migratePostgres } from '#db/engine/postgres/migrate-postgres.ts';
import { migrateSqlite } from '#db/engine/sqlite/migrate-sqlite.ts';
import { sqliteOf } from '#db/engine/sqlite/sqlite-database.ts';

/**
 * Brings the database up to this version, in one transaction. An SQLite database with anything in it is copied first
 * into `backups/` in its data directory; copies of a PostgreSQL database are the business of whoever runs it. `folder`
 * holds the generated migrations.
 * @throws DatabaseUnfitError when the database was made by a newer version (there is no way down), when a migration
 * fails (the database is then as it was), and when a PostgreSQL server is too old, not UTF-8 or cannot be reached
 */
export function migrateDatabase(db: Database, folder?: string, now = new Date()): Promise<Migrated> {
  const migrations = readMigrations(db.engine, folder);
  return db.engine === 'sqlite' ? migrateSqlite(sqliteOf(db), migrations, now) : migratePostgres(db.place, migrations);
}
