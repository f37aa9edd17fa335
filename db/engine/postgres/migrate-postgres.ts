import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Client } from 'pg';
import { DatabaseUnfitError } from '#db/engine/common/database-errors.ts';
import type { Place } from '#db/engine/common/database-types.ts';
import { countPending, type Migrated, type Migrations, orSay } from '#db/engine/common/migrations.ts';
import { namedSetu } from '#db/engine/postgres/named-setu.ts';

/** Taken by whoever migrates, for as long as it takes: of two servers that start at once, the second finds it done. */
const MIGRATION_LOCK = 5_372_002;
const OLDEST = 15;

/** Migrates a PostgreSQL database. Nothing is copied before: a server is not asked for a dump of itself. */
export async function migratePostgres({ databaseUrl }: Place, migrations: Migrations): Promise<Migrated> {
  const client = await connectAlone(databaseUrl ?? '');
  try {
    await checkServer(client);
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const pending = countPending(migrations, await appliedMigrations(client));
    if (pending > 0) {
      const options = { migrationsFolder: migrations.folder, migrationsSchema: 'public' };
      await orSay(() => migrate(drizzle(client), options));
    }
    return { applied: pending, backup: undefined };
  } finally {
    // With the connection goes the lock.
    await client.end();
  }
}

/**
 * A connection of its own, without the bounds on time that the newsroom's have: for migrations and tools.
 * @throws DatabaseUnfitError when nobody answers there
 */
export async function connectAlone(url: string): Promise<Client> {
  const client = new Client({ connectionString: namedSetu(url), connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw new DatabaseUnfitError(`The database at ${withoutPassword(url)} cannot be used: ${reason(error)}.`, {
      cause: error,
    });
  }
}

/** The address of a database as it may be printed. */
function withoutPassword(url: string): string {
  const shown = new URL(url);
  shown.password = '';
  shown.searchParams.delete('password');
  return shown.href;
}

async function checkServer(client: Client): Promise<void> {
  const ask = async (name: string) => {
    const { rows } = await client.query<{ value: string }>('select current_setting($1) as value', [name]);
    return rows[0]?.value ?? '';
  };
  const version = await ask('server_version');
  if (Number.parseInt(version, 10) < OLDEST) {
    throw new DatabaseUnfitError(`Setu needs PostgreSQL ${OLDEST} or newer, and this is ${version}.`);
  }
  const encoding = await ask('server_encoding');
  if (encoding !== 'UTF8') {
    throw new DatabaseUnfitError(
      `The database's encoding is ${encoding}, which cannot hold Hindi: make one with \`createdb --encoding=UTF8 --template=template0\`.`,
    );
  }
}

/** The moments at which the migrations that a PostgreSQL database has had were made, in ms, oldest first. */
export async function appliedMigrations(client: Client): Promise<number[]> {
  const { rows: tables } = await client.query("select to_regclass('public.__drizzle_migrations') is not null as known");
  if (!(tables as { known: boolean }[])[0]?.known) return [];
  const { rows } = await client.query('select created_at as at from public.__drizzle_migrations order by created_at');
  return (rows as { at: number }[]).map(({ at }) => Number(at));
}

/** A refused connection has tried several addresses, and says what became of each only inside. */
function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join('; ');
  return error instanceof Error ? error.message : String(error);
}
