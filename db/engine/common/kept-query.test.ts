import { eq, inArray, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { keptQuery } from '#db/engine/common/kept-query.ts';
import { sectionNames, sections } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { transact } from '#db/engine/transact.ts';

async function paper() {
  const db = await testDatabase();
  for (const id of [1, 2, 3]) {
    await db.writer.insert(sections).values({ id, position: id, accent: 'teal' });
    await db.writer.insert(sectionNames).values({ sectionId: id, locale: 'hi', name: `अनुभाग ${id}`, slug: `s-${id}` });
  }
  return db;
}

test('is built once for a connection and a length of its list, and asked with other values each time', async () => {
  const db = await paper();
  let built = 0;
  const namesOf = keptQuery((asked, ids) => {
    built += 1;
    return asked.select({ name: sectionNames.name }).from(sectionNames).where(inArray(sectionNames.sectionId, ids));
  });
  const names = async (...ids: number[]) => (await namesOf(db.reader, {}, ids)).map(({ name }) => name).sort();
  expect(await names(1)).toEqual(['अनुभाग 1']);
  expect(await names(3)).toEqual(['अनुभाग 3']);
  expect(built).toBe(1);
  expect(await names(1, 2)).toEqual(['अनुभाग 1', 'अनुभाग 2']);
  expect(await names(2, 3)).toEqual(['अनुभाग 2', 'अनुभाग 3']);
  expect(built).toBe(2);
});

test('gives rows as the schema has them, and sees what a transaction has written only inside it', async () => {
  const db = await paper();
  const section = keptQuery((asked) =>
    asked
      .select()
      .from(sections)
      .where(eq(sections.id, sql.placeholder('id')))
      .limit(1),
  );
  await transact(db, async (tx) => {
    await tx.update(sections).set({ accent: 'red' }).where(eq(sections.id, 2));
    expect((await section(tx, { id: 2 }))[0]?.accent).toBe('red');
    expect((await section(db.reader, { id: 2 }))[0]?.accent).toBe('teal');
  });
  expect(await section(db.reader, { id: 2 })).toEqual([expect.objectContaining({ id: 2, accent: 'red' })]);
  expect(await section(db.reader, { id: 9 })).toEqual([]);
});

test('answers many askers at once, each with its own values', async () => {
  const db = await paper();
  const nameOf = keptQuery((asked) =>
    asked
      .select({ id: sectionNames.sectionId })
      .from(sectionNames)
      .where(eq(sectionNames.sectionId, sql.placeholder('id'))),
  );
  const asked = Array.from({ length: 30 }, (_, n) => (n % 3) + 1);
  expect((await Promise.all(asked.map((id) => nameOf(db.reader, { id })))).flat().map(({ id }) => id)).toEqual(asked);
});
