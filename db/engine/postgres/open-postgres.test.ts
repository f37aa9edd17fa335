import { Client } from 'pg';
import { expect, test } from 'vitest';
import type { Database } from '#db/engine/common/database-types.ts';
import { DatabaseBusyError } from '#db/engine/common/database-errors.ts';
import { openDatabase } from '#db/engine/database.ts';
import { connection } from '#db/engine/postgres/open-postgres.ts';
import { transact } from '#db/engine/transact.ts';
import { installationFacts } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';

const row = (name: string) => ({ name, value: 'x' });

/** Ends every other connection to this database, as a server that restarts does. */
async function endConnections({ place }: Database): Promise<void> {
  const client = new Client({ connectionString: place.databaseUrl });
  await client.connect();
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await client.end();
  await new Promise((resolve) => setTimeout(resolve, 50));
}

test('a transaction in which a statement failed and was swallowed is not told to be kept', async () => {
  const db = await testDatabase();
  const swallowing = transact(db, async (tx) => {
    await tx.insert(installationFacts).values(row('a'));
    await tx
      .insert(installationFacts)
      .values(row('a'))
      .catch(() => undefined);
  });
  await expect(swallowing).rejects.toThrow('swallowed');
  expect(await db.reader.select().from(installationFacts)).toEqual([]);
});

test('what reads cannot write', async () => {
  const db = await testDatabase();
  await expect(db.reader.insert(installationFacts).values(row('a'))).rejects.toMatchObject({
    cause: { code: '25006' },
  });
});

test('a connection that is ended, idle or in the middle of a transaction, costs that transaction and nothing else', async () => {
  const db = await testDatabase();
  await transact(db, async (tx) => void (await tx.insert(installationFacts).values(row('before'))));
  expect(await db.reader.select().from(installationFacts)).toHaveLength(1);
  await endConnections(db);
  expect(await db.reader.select().from(installationFacts)).toHaveLength(1);
  const broken = transact(db, async (tx) => {
    await tx.insert(installationFacts).values(row('lost'));
    await endConnections(db);
    await tx.insert(installationFacts).values(row('lost too'));
  });
  await expect(broken).rejects.toBeInstanceOf(DatabaseBusyError);
  await transact(db, async (tx) => void (await tx.insert(installationFacts).values(row('after'))));
  expect((await db.reader.select().from(installationFacts)).map(({ name }) => name).sort()).toEqual([
    'after',
    'before',
  ]);
});

test('a server that is not there is a busy database, at once', async () => {
  const db = openDatabase({ dataDir: '', databaseUrl: 'postgres://nobody@127.0.0.1:1/nothing' });
  await expect(transact(db, () => Promise.resolve())).rejects.toBeInstanceOf(DatabaseBusyError);
  await db.close();
});

test('whole numbers come as numbers also where nobody said what they are, and never rounded', async () => {
  const db = await testDatabase();
  const client = new Client({ connectionString: db.place.databaseUrl });
  await client.connect();
  const { rows } = await client.query('select count(*) as n, sum(x) as s from (values (1::bigint), (2)) as t (x)');
  expect(rows).toEqual([{ n: 2, s: 3 }]);
  await expect(client.query('select 9007199254740993::bigint as n')).rejects.toThrow('too large');
  await client.end();
});

test('what the address says of the connection is kept beside our own', () => {
  const { connectionString = '' } = connection(
    'postgres://a@b/c?options=-c%20search_path%3Dx&sslmode=require',
    '-c y=1',
  );
  const { searchParams } = new URL(connectionString);
  expect(searchParams.get('sslmode')).toBe('require');
  expect(searchParams.get('options')).toMatch(/^-c statement_timeout=6000 .* -c search_path=x -c y=1$/);
});

test('no statement, no lock and no forgotten transaction lasts for ever', async () => {
  const db = await testDatabase();
  const client = new Client(connection(db.place.databaseUrl ?? '', ''));
  await client.connect();
  const { rows } = await client.query(
    "select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock, current_setting('idle_in_transaction_session_timeout') as idle",
  );
  expect(rows).toEqual([{ statement: '6s', lock: '5s', idle: '6s' }]);
  await client.end();
});
