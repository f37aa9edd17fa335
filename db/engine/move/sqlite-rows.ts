import { DatabaseUnfitError } from '#db/engine/common/database-errors.ts';
import { holdDirectory } from '#db/engine/sqlite/hold-directory.ts';
import { countPending, readMigrations } from '#db/engine/common/migrations.ts';
import { sqlOf, type StoredRows } from '#db/engine/move/stored-rows.ts';
import type { StoredTable, StoredValue } from '#db/engine/move/stored-table.ts';
import { appliedMigrations, migrateSqlite } from '#db/engine/sqlite/migrate-sqlite.ts';
import { openSqliteDatabase } from '#db/engine/sqlite/sqlite-database.ts';

/**
 * The rows of the SQLite database in a data directory, made where there is none.
 * @throws DatabaseUnfitError when a server runs on it
 */
export function sqliteRows(dataDir: string): StoredRows {
  const db = openSqliteDatabase({ dataDir, databaseUrl: undefined });
  const hold = holdDirectory(dataDir);
  if (!hold) {
    void db.close();
    throw new DatabaseUnfitError(`A Setu runs on ${dataDir}: stop it first.`);
  }
  const { raw } = db;
  const mark = () => '?';
  const toStored = (table: StoredTable, row: unknown[]): StoredValue[] =>
    row.map((value, index) =>
      table.columns[index]?.kind === 'boolean' && value !== null ? value === 1 : (value as StoredValue),
    );
  const toSqlite = (value: StoredValue) => (typeof value === 'boolean' ? Number(value) : value);
  return {
    async prepare() {
      const migrations = readMigrations('sqlite');
      const applied = appliedMigrations(raw);
      if (applied.length > 0) return { pending: countPending(migrations, applied) };
      await migrateSqlite(db, migrations, new Date());
      return { pending: 0 };
    },
    begin: async () => void raw.exec('BEGIN IMMEDIATE'),
    commit: async () => void raw.exec('COMMIT'),
    rollBack: async () => void (raw.inTransaction && raw.exec('ROLLBACK')),
    async read(table, after, limit) {
      const shown = table.columns.map(({ name }) => `"${name}"`);
      const statement = raw.prepare(sqlOf(table, mark).read(shown, after === undefined, limit)).raw();
      return (statement.all(...(after ?? [])) as unknown[][]).map((row) => toStored(table, row));
    },
    async insert(table, rows) {
      raw.prepare(sqlOf(table, mark).insert(rows.length)).run(...rows.flat().map(toSqlite));
    },
    async point(table, key, values) {
      raw.prepare(sqlOf(table, mark).point()).run(...[...values, ...key].map(toSqlite));
    },
    async counted(table) {
      return Number(raw.prepare('select seq from sqlite_sequence where name = ?').pluck().get(table.name) ?? 0);
    },
    async goOnAfter(table, last) {
      const { changes } = raw.prepare('update sqlite_sequence set seq = ? where name = ?').run(last, table.name);
      if (changes === 0 && last > 0) {
        raw.prepare('insert into sqlite_sequence (name, seq) values (?, ?)').run(table.name, last);
      }
    },
    async close() {
      await db.close();
      hold.release();
    },
  };
}
