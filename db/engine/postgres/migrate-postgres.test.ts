import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { DatabaseUnfitError } from '#db/engine/common/database-errors.ts';
import { migrateDatabase } from '#db/engine/migrate.ts';
import { readMigrations } from '#db/engine/common/migrations.ts';
import { connectAlone, migratePostgres } from '#db/engine/postgres/migrate-postgres.ts';
import { testDatabase } from '#db/testing.ts';
import { emptyPostgres } from '#db/testing-postgres.ts';

type Journal = { entries: { idx: number; version: string; when: number; tag: string; breakpoints: boolean }[] };

/** The real migrations and one more, made of `sql`. */
function withOneMore(sql: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'setu-migrations-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync('db/migrations/postgres', folder, { recursive: true });
  const file = path.join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8')) as Journal;
  const last = journal.entries.at(-1);
  if (!last) throw new Error('There are no migrations');
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: '9999_more' });
  writeFileSync(file, JSON.stringify(journal));
  writeFileSync(path.join(folder, '9999_more.sql'), sql);
  return folder;
}

/** The real migrations up to and with `tag`. */
function upTo(tag: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'setu-migrations-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync('db/migrations/postgres', folder, { recursive: true });
  const file = path.join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8')) as Journal;
  journal.entries.length = journal.entries.findIndex((entry) => entry.tag === tag) + 1;
  writeFileSync(file, JSON.stringify(journal));
  return folder;
}

async function tables(databaseUrl: string): Promise<string[]> {
  const client = await connectAlone(databaseUrl);
  const { rows } = await client.query("select tablename from pg_tables where schemaname = 'public'");
  await client.end();
  return (rows as { tablename: string }[]).map(({ tablename }) => tablename);
}

test('two servers that start at once on an empty database migrate it once, and a third finds nothing to do', async () => {
  const databaseUrl = await emptyPostgres();
  const place = { dataDir: '', databaseUrl };
  const both = await Promise.all([1, 2].map(() => migratePostgres(place, readMigrations('postgres'))));
  expect(both.map(({ applied }) => applied).sort()).toEqual([0, readMigrations('postgres').moments.length]);
  expect(await migratePostgres(place, readMigrations('postgres'))).toEqual({ applied: 0, backup: undefined });
  expect(await tables(databaseUrl)).toContain('translations');
});

test('a migration one of whose statements fails changes nothing, and it is said in a sentence', async () => {
  const db = await testDatabase();
  const folder = withOneMore(
    'CREATE TABLE more (id integer);\n--> statement-breakpoint\nINSERT INTO nowhere VALUES (1);',
  );
  const failed = migrateDatabase(db, folder);
  await expect(failed).rejects.toBeInstanceOf(DatabaseUnfitError);
  await expect(failed).rejects.toThrow('is as it was: relation "nowhere" does not exist');
  expect(await tables(db.place.databaseUrl ?? '')).not.toContain('more');
  expect(await migrateDatabase(db)).toMatchObject({ applied: 0 });
});

test('what everybody was while they had one role becomes a grant', async () => {
  const databaseUrl = await emptyPostgres();
  const place = { dataDir: '', databaseUrl };
  await migratePostgres(place, readMigrations('postgres', upTo('0020_updates')));
  const client = await connectAlone(databaseUrl);
  await client.query(`
    insert into users (id, name, email, role, locale, created_at, updated_at) values
      ('asha', 'Asha', 'a@x', 'chief_editor', null, 0, 0), ('vandana', 'Vandana', 'v@x', 'translator', 'hi', 0, 0)`);
  await migratePostgres(place, readMigrations('postgres'));
  const { rows } = await client.query('select user_id, role, locale, section_id from grants order by user_id');
  await client.end();
  expect(rows).toEqual([
    { user_id: 'asha', role: 'chief_editor', locale: null, section_id: null },
    { user_id: 'vandana', role: 'translator', locale: 'hi', section_id: null },
  ]);
});

test('a database that a newer version made is refused', async () => {
  const db = await testDatabase();
  await migrateDatabase(db, withOneMore('CREATE TABLE more (id integer);'));
  await expect(migrateDatabase(db)).rejects.toThrow('newer version');
  expect(await tables(db.place.databaseUrl ?? '')).toContain('more');
});

test('a database that cannot hold Hindi is refused', async () => {
  const databaseUrl = await emptyPostgres("encoding 'LATIN1' locale 'C'");
  const refused = migratePostgres({ dataDir: '', databaseUrl }, readMigrations('postgres'));
  await expect(refused).rejects.toThrow('encoding is LATIN1, which cannot hold Hindi');
});

test('a server that does not answer is named without its password', async () => {
  const url = 'postgres://setu:hush-hush@127.0.0.1:1/setu';
  const refused = migratePostgres({ dataDir: '', databaseUrl: url }, readMigrations('postgres'));
  await expect(refused).rejects.toThrow('postgres://setu@127.0.0.1:1/setu cannot be used: connect ECONNREFUSED');
  await expect(refused).rejects.not.toThrow('hush');
});
