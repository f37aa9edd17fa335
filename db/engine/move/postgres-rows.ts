import { type Client, types } from 'pg';
import { DatabaseUnfitError } from '#db/engine/common/database-errors.ts';
import { countPending, readMigrations } from '#db/engine/common/migrations.ts';
import { sqlOf, type StoredRows } from '#db/engine/move/stored-rows.ts';
import type { StoredTable, StoredValue } from '#db/engine/move/stored-table.ts';
import { appliedMigrations, connectAlone, migratePostgres } from '#db/engine/postgres/migrate-postgres.ts';
import { APPLICATION } from '#db/engine/postgres/named-setu.ts';
import { WRITER_LOCK } from '#db/engine/postgres/open-postgres.ts';

/** How often it is looked whether a server that has just ended is gone, and how long to wait between, in ms. */
const LOOKS = 20;
const LOOK_EVERY_MS = 50;

/**
 * The rows of a PostgreSQL database. Nobody writes into it meanwhile: the writer's lock is ours.
 * @throws DatabaseUnfitError when nobody answers there, a server stands on it, or somebody else is writing
 */
export async function postgresRows(databaseUrl: string): Promise<StoredRows> {
  const client = await connectAlone(databaseUrl);
  const { rows: taken } = await client.query('select pg_try_advisory_lock($1) as taken', [WRITER_LOCK]);
  // A server to which nothing happens holds no lock, and would write when the move is over.
  if (!(taken as { taken: boolean }[])[0]?.taken || (await isServed(client))) {
    await client.end();
    throw new DatabaseUnfitError('Somebody writes into the PostgreSQL database: stop the servers that use it first.');
  }
  const mark = (n: number) => `$${n}`;
  const ask = async (text: string, values: readonly StoredValue[] = []) =>
    (await client.query<StoredValue[]>({ text, values: [...values], rowMode: 'array', types: AS_STORED })).rows;
  return {
    async prepare() {
      const migrations = readMigrations('postgres');
      const applied = await appliedMigrations(client);
      if (applied.length > 0) return { pending: countPending(migrations, applied) };
      await migratePostgres({ dataDir: '', databaseUrl }, migrations);
      return { pending: 0 };
    },
    begin: async () => void (await ask('begin')),
    commit: async () => void (await ask('commit')),
    rollBack: async () => void (await ask('rollback')),
    read(table, after, limit) {
      // As text, JSON is exactly what was written.
      const shown = table.columns.map(({ name, kind }) => (kind === 'json' ? `"${name}"::text` : `"${name}"`));
      return ask(sqlOf(table, mark).read(shown, after === undefined, limit), after);
    },
    async insert(table, rows) {
      await ask(sqlOf(table, mark).insert(rows.length), rows.flat());
    },
    async point(table, key, values) {
      await ask(sqlOf(table, mark).point(), [...values, ...key]);
    },
    async counted(table) {
      const [row] = await ask(`select last_value, is_called from ${await sequenceOf(table)}`);
      return row?.[1] === true ? Number(row[0]) : 0;
    },
    async goOnAfter(table, last) {
      if (last > 0) await ask('select setval($1, $2)', [await sequenceOf(table), last]);
    },
    async close() {
      await client.end();
    },
  };

  async function sequenceOf(table: StoredTable): Promise<string> {
    const [row] = await ask('select pg_get_serial_sequence($1, $2)', [`public.${table.name}`, table.counter ?? '']);
    return String(row?.[0]);
  }
}

/** True where another Setu stays connected to the database of `client`. */
async function isServed(client: Client): Promise<boolean> {
  for (let look = 1; ; look += 1) {
    const { rowCount } = await client.query(
      'select 1 from pg_stat_activity where datname = current_database() and application_name = $1 and pid <> pg_backend_pid()',
      [APPLICATION],
    );
    if (rowCount === 0) return false;
    if (look === LOOKS) return true;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

const BIGINT = 20;

/** Booleans and texts as pg hands them over; whole numbers as numbers. */
const AS_STORED = {
  getTypeParser: ((oid: number, format: 'text') =>
    oid === BIGINT ? Number : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
};
