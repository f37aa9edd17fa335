import { expect, test } from 'vitest';
import { DatabaseFullError } from '#db/engine/common/database-errors.ts';
import { sqliteOf } from '#db/engine/sqlite/sqlite-database.ts';
import { transact } from '#db/engine/transact.ts';
import { installationFacts } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';

const row = (name: string, value = 'x') => ({ name, value });

test('on a full disk a transaction keeps nothing of itself, says so, and the next works when there is room', async () => {
  const db = sqliteOf(await testDatabase());
  await transact(db, async (tx) => void (await tx.insert(installationFacts).values(row('before'))));
  const pages = Number(db.raw.pragma('page_count', { simple: true }));
  db.raw.pragma(`max_page_count = ${pages}`);
  const large = transact(db, async (tx) => {
    await tx.insert(installationFacts).values(row('small'));
    await tx.insert(installationFacts).values(row('large', 'x'.repeat(1_000_000)));
  });
  await expect(large).rejects.toBeInstanceOf(DatabaseFullError);
  expect(await db.reader.select().from(installationFacts)).toEqual([row('before')]);
  db.raw.pragma('max_page_count = 1000000');
  await transact(db, async (tx) => void (await tx.insert(installationFacts).values(row('after'))));
  expect(await db.reader.select().from(installationFacts)).toHaveLength(2);
});

test('a transaction begins by undoing what a failed one may have left open', async () => {
  const db = sqliteOf(await testDatabase());
  db.raw.exec('BEGIN IMMEDIATE');
  await transact(db, async (tx) => void (await tx.insert(installationFacts).values(row('a'))));
  expect(await db.reader.select().from(installationFacts)).toEqual([row('a')]);
});
