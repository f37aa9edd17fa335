import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { inOrder } from '#db/engine/move/stored-table.ts';
import { described } from '#db/engine/notation/table.ts';
import '#db/schema.ts';

test('every table of the newsroom comes after those its rows point at, but for what is filled in later', () => {
  const order = inOrder(described.values());
  expect(order.map(({ name }) => name).sort()).toEqual([...described.keys()].sort());
  const place = (name: string) => order.findIndex((table) => table.name === name);
  expect(place('articles')).toBeGreaterThan(place('sections'));
  expect(place('revisions')).toBeGreaterThan(place('translations'));
  expect(order[place('translations')]?.later.toSorted()).toEqual([
    'draft_revision_id',
    'live_revision_id',
    'made_from_revision_id',
  ]);
  // A correction may answer another one.
  expect(order[place('corrections')]?.later).toEqual(['twin_of_id']);
  expect(order.filter(({ later }) => later.length > 0)).toHaveLength(2);
  expect(order.every(({ key }) => key.length > 0)).toBe(true);
});

test('a circle in which nothing may be empty has no order', () => {
  const one = sqliteTable('one', {
    id: integer('id').primaryKey(),
    other: integer('other')
      .notNull()
      .references((): never => two.id as never),
  });
  const two = sqliteTable('two', {
    id: integer('id').primaryKey(),
    other: integer('other')
      .notNull()
      .references(() => one.id),
  });
  expect(() => inOrder([one, two])).toThrow('No order for one, two');
});

test('a table that points at itself waits with that alone', () => {
  const tree = sqliteTable('tree', {
    id: text('id').primaryKey(),
    parent: text('parent').references((): never => tree.id as never),
  });
  expect(inOrder([tree])).toMatchObject([{ name: 'tree', key: ['id'], later: ['parent'], counter: undefined }]);
});
