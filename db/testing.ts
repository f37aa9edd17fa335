import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client, Pool } from 'pg';
import { afterAll, beforeAll, onTestFinished, vi } from 'vitest';
import type { Database, Place } from '#db/engine/common/database-types.ts';
import { closeDatabase, database, openDatabase } from '#db/engine/database.ts';
import { migrateDatabase } from '#db/engine/migrate.ts';
import { readMigrations } from '#db/engine/common/migrations.ts';
import { migratePostgres } from '#db/engine/postgres/migrate-postgres.ts';
import { sqliteFile } from '#db/engine/sqlite/sqlite-database.ts';
import { ENGINE } from '#db/engine/notation/table.ts';

/*
 * A fresh database with the real migrations, in the engine of the run: SQLite, or PostgreSQL where DATABASE_URL names a
 * server on which databases may be made. There each is a copy of one that is migrated once for all files of a run, and
 * is emptied for the next test: making and dropping one takes longer than most tests. Whoever runs the tests drops them all
 * by what their names begin with.
 */

/** A place nobody else uses, and what removes it. */
export type FreshPlace = { place: Place; remove(): Promise<void> };

/** A fresh, migrated database for one test; closed and removed when the test ends. */
export async function testDatabase(): Promise<Database> {
  const { db, remove } = await freshDatabase();
  onTestFinished(remove);
  return db;
}

/** A fresh, migrated database for several tests; the caller removes it. */
export async function freshDatabase(): Promise<{ db: Database; remove(): Promise<void> }> {
  const { place, remove } = await freshPlace();
  const db = openDatabase(place);
  return {
    db,
    async remove() {
      await db.close();
      await remove();
    },
  };
}

/**
 * Gives a file of tests a fresh, migrated database as the process's own, and settings that name it. Call it at the top
 * of the file; `settings` are further environment variables.
 */
export function useTestDatabase(settings: Record<string, string> = {}): void {
  let fresh: FreshPlace | undefined;
  beforeAll(async () => {
    fresh = await freshPlace();
    const { databaseUrl = '', dataDir } = fresh.place;
    for (const [name, value] of Object.entries({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, ...settings })) {
      vi.stubEnv(name, value);
    }
    database();
  });
  afterAll(async () => {
    await closeDatabase();
    await fresh?.remove();
    vi.unstubAllEnvs();
  });
}

/** Makes a fresh, migrated database that is open nowhere, and a data directory. The caller removes it. */
export async function freshPlace(): Promise<FreshPlace> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'setu-test-'));
  const databaseUrl = ENGINE === 'postgres' ? await takeDatabase() : undefined;
  if (databaseUrl === undefined) copyFileSync(await sqliteTemplate(), sqliteFile(dataDir));
  return {
    place: { dataDir, databaseUrl },
    async remove() {
      if (databaseUrl !== undefined) await giveBack(databaseUrl);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

let migrated: Promise<string> | undefined;

/** A migrated SQLite file to copy: migrating anew for every test would take most of the test's time. */
function sqliteTemplate(): Promise<string> {
  return (migrated ??= (async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'setu-template-'));
    process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
    const db = openDatabase({ dataDir, databaseUrl: undefined });
    await migrateDatabase(db);
    await db.close();
    return sqliteFile(dataDir);
  })());
}

const server = process.env.DATABASE_URL ?? '';
let pool: Pool | undefined;
let copies = 0;

/** The connection that makes and drops databases. */
function admin(): Pool {
  return (pool ??= new Pool({ connectionString: server, max: 1, allowExitOnIdle: true }));
}

/** Databases of this process that are as they were made, and that nobody has. */
const emptied: string[] = [];

function takeDatabase(): string | Promise<string> {
  return emptied.pop() ?? copyTemplate();
}

/** Empties a database for the next test; one that somebody still holds, or whose tables are others now, is dropped. */
async function giveBack(url: string): Promise<void> {
  if (await isEmptied(url)) emptied.push(url);
  else await dropDatabase(url);
}

async function isEmptied(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, options: '-c lock_timeout=1s' });
  try {
    await client.connect();
    const { rows } = await client.query('select count(*)::int as applied from __drizzle_migrations');
    if (rows[0]?.applied !== migrationFiles().length) return false;
    await client.query(EMPTY);
    return true;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}

/**
 * Takes every row but those of the migrations, and has every number begin anew. Fails where somebody is connected. As a
 * replica nothing is asked of a row that goes; to truncate would make new files of every table and index.
 */
const EMPTY = `set session_replication_role = replica;
do $$
declare
  one record;
begin
  if exists (select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()) then
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
end $$`;

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
