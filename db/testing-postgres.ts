import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Pool } from 'pg';
import { onTestFinished } from 'vitest';
import type { Database, Place, Queryable } from '#db/engine/common/database-types.ts';
import { readMigrations } from '#db/engine/common/migrations.ts';
import { openDatabase } from '#db/engine/database.ts';
import { migratePostgres } from '#db/engine/postgres/migrate-postgres.ts';

/*
 * Databases for tests on the PostgreSQL server of DATABASE_URL. Each is a copy of one that is migrated once for all files
 * of a run, and is emptied for the next test: to make one, to drop it and to connect to it takes longer than most tests.
 * Whoever runs the tests drops them all by what their names begin with.
 */

const server = process.env.DATABASE_URL ?? '';
let pool: Pool | undefined;
let copies = 0;

/** The connection that makes and drops databases. */
function admin(): Pool {
  return (pool ??= new Pool({ connectionString: server, max: 1, allowExitOnIdle: true }));
}

/** Databases of this process that are as they were made, and that nobody has. */
const emptied: string[] = [];
/** The connections to each database of this process. */
const kept = new Map<string, Database>();

/** The address of a database as it was made, for one test; {@link giveBack} takes it. */
export function takeDatabase(): string | Promise<string> {
  return emptied.pop() ?? copyTemplate();
}

/**
 * Opens a database from {@link takeDatabase} on connections that outlive it, and are the next test's: to connect costs
 * more than most tests do. Everything else is its own, and once it is closed it cannot be asked any more.
 */
export function openKept(place: Place, url: string): Database {
  const { reader, writer, runAlone } = connectionsTo(url);
  let isClosed = false;
  const checkOpen = () => {
    if (isClosed) throw new Error('This database was closed when its test was over');
  };
  const whileOpen = (queryable: Queryable) =>
    new Proxy(queryable, {
      get(target, name) {
        checkOpen();
        return Reflect.get(target, name) as unknown;
      },
    });
  return {
    // Connects to nothing before it is asked something, and nobody asks it.
    ...openDatabase(place),
    reader: whileOpen(reader),
    writer: whileOpen(writer),
    async runAlone(work, turn) {
      checkOpen();
      return runAlone(work, turn);
    },
    close() {
      isClosed = true;
      return Promise.resolve();
    },
  };
}

function connectionsTo(url: string): Database {
  const known = kept.get(url) ?? openDatabase({ dataDir: '', databaseUrl: url });
  kept.set(url, known);
  return known;
}

/** Ends the connections that {@link openKept} kept. */
export async function disconnect(url: string): Promise<void> {
  const connections = kept.get(url);
  kept.delete(url);
  await connections?.close();
}

/** Empties a database for the next test; one that somebody still holds, or to which another migration was applied, is dropped. */
export async function giveBack(url: string): Promise<void> {
  const connections = connectionsTo(url);
  if (await isEmptied(poolOf(connections.reader), poolOf(connections.writer))) {
    emptied.push(url);
    return;
  }
  kept.delete(url);
  await dropDatabase(url);
  // Those that are still in use end when whoever uses them finds out.
  connections.close().catch(() => undefined);
}

/** What drizzle asks. */
function poolOf(queryable: Queryable): Pool {
  return (queryable as unknown as { $client: Pool }).$client;
}

async function isEmptied(readers: Pool, writers: Pool): Promise<boolean> {
  if (!(await areIdle([readers, writers]))) return false;
  try {
    const client = await writers.connect();
    try {
      const { rows } = await client.query('select count(*)::int as applied from __drizzle_migrations');
      if (rows[0]?.applied !== migrationFiles().length) return false;
      await client.query(emptying(readers.totalCount + writers.totalCount));
      return true;
    } finally {
      client.release();
    }
  } catch {
    return false;
  }
}

/** Whether nobody asks anything any more, or only for a moment longer. */
async function areIdle(pools: Pool[]): Promise<boolean> {
  const isIdle = ({ idleCount, totalCount, waitingCount }: Pool) => idleCount === totalCount && waitingCount === 0;
  for (let waits = 0; waits < 100 && !pools.every(isIdle); waits += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  return pools.every(isIdle);
}

/**
 * Takes every row but those of the migrations, and has every number begin anew. Fails where somebody is connected beside
 * the `own` connections. As a replica nothing is asked of a row that goes; to truncate would make new files of every
 * table and index.
 */
const emptying = (own: number) => `begin;
set local lock_timeout = '1s';
set local session_replication_role = replica;
do $$
declare
  one record;
begin
  if (select count(*) from pg_stat_activity where datname = current_database()) > ${own} then
    raise 'somebody is connected';
  end if;
  for one in select tablename from pg_tables where schemaname = 'public' and tablename <> '__drizzle_migrations' loop
    execute format('delete from %I', one.tablename);
  end loop;
  for one in
    select sequencename, start_value from pg_sequences
    where last_value is not null and sequencename <> '__drizzle_migrations_id_seq'
  loop
    perform setval(one.sequencename::regclass, one.start_value, false);
  end loop;
end $$;
commit`;

async function copyTemplate(): Promise<string> {
  const template = await postgresTemplate();
  const name = newName();
  // Copying the files is faster than writing them through the log, which nobody needs here.
  await admin().query(`create database ${name} template ${template} strategy file_copy`);
  return urlOf(name);
}

function migrationFiles(): string[] {
  const { folder } = readMigrations('postgres');
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return names.toSorted().map((name) => path.join(folder, name));
}

/** Makes the template where this version has none yet. Its name holds the migrations, so a changed one makes another. */
async function postgresTemplate(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of migrationFiles()) hash.update(readFileSync(file));
  const name = `setu_template_${hash.digest('hex').slice(0, 16)}`;
  const client = await admin().connect();
  try {
    const isThere = async () =>
      (await client.query('select 1 from pg_database where datname = $1', [name])).rowCount === 1;
    if (await isThere()) return name;
    await client.query('select pg_advisory_lock(1)');
    if (!(await isThere())) {
      const unfinished = `${name}_unfinished`;
      await client.query(`drop database if exists ${unfinished} with (force)`);
      await client.query(`create database ${unfinished} template template0 encoding 'UTF8'`);
      await migratePostgres({ dataDir: '', databaseUrl: urlOf(unfinished) }, readMigrations('postgres'));
      await client.query(`alter database ${unfinished} rename to ${name}`);
    }
    await client.query('select pg_advisory_unlock(1)');
    return name;
  } finally {
    client.release();
  }
}

/** An empty PostgreSQL database for one test, made from template0 with these `options`; dropped when the test ends. */
export async function emptyPostgres(options = "encoding 'UTF8'"): Promise<string> {
  const url = urlOf(newName());
  await admin().query(`create database ${nameOf(url)} template template0 ${options}`);
  onTestFinished(() => dropDatabase(url));
  return url;
}

async function dropDatabase(url: string): Promise<void> {
  await admin().query(`drop database if exists ${nameOf(url)} with (force)`);
}

function newName(): string {
  return `${process.env.SETU_TEST_PREFIX ?? 'setu_test'}_${process.pid}_${Date.now().toString(36)}_${(copies += 1)}`;
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1);
}

function urlOf(name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
