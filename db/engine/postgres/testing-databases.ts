import { Client } from 'pg';

/** Whose server of databases the browser tests run on, and what their databases' names begin with; unset for SQLite. */
const { SETU_E2E_POSTGRES: server = '', SETU_E2E_PREFIX: prefix = 'setu_e2e' } = process.env;

const made = new Map<string, string>();

/**
 * The address of the PostgreSQL database that goes with a data directory, made empty on the first call; undefined where
 * the tests run on SQLite, whose database lies in the directory.
 */
export async function databaseFor(dataDir: string): Promise<string | undefined> {
  if (server === '') return undefined;
  const known = made.get(dataDir);
  if (known !== undefined) return known;
  const name = `${prefix}_${process.pid}_${made.size + 1}`;
  const url = await makeDatabase(server, name);
  made.set(dataDir, url);
  return url;
}

/** Makes an empty database on the server at `url`, and answers its address. */
export async function makeDatabase(url: string, name: string): Promise<string> {
  await ask(`create database ${name} template template0 encoding 'UTF8'`, [], url);
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

/** Drops every database whose name begins with `prefix`, on the server at `url`. */
export async function dropDatabases(url: string, prefix: string): Promise<void> {
  const names = await ask('select datname from pg_database where starts_with(datname, $1)', [prefix], url);
  for (const name of names) await ask(`drop database if exists "${name}" with (force)`, [], url);
}

/** What the database at `url` answers to a statement: the first column of each row. */
export async function ask(text: string, values: string[] = [], url = server): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<[string]>({ text, values, rowMode: 'array' })).rows.map(([first]) => first);
  } finally {
    await client.end();
  }
}
