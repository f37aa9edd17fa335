import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openSqlite } from '#db/engine/sqlite/open-sqlite.ts';

function opened() {
  const compile = vi.spyOn(BetterSqlite3.prototype, 'prepare');
  onTestFinished(() => compile.mockRestore());
  const raw = openSqlite(':memory:');
  raw.exec("create table papers (id integer primary key, name text) strict; insert into papers values (1, 'सेतु')");
  return { raw, compiled: () => compile.mock.calls.map(([sql]) => sql) };
}

test('a statement is compiled once, however often it is asked for', () => {
  const { raw, compiled } = opened();
  const sql = 'select name from papers where id = ?';
  for (const id of [1, 2, 1]) raw.prepare(sql).get(id);
  expect(raw.prepare(sql).get(1)).toEqual({ name: 'सेतु' });
  expect(compiled()).toEqual([sql]);
});

test('how the rows come is each use’s own, in whatever order uses are made and asked', () => {
  const { raw } = opened();
  const sql = 'select id, name from papers';
  const [objects, arrays, firsts] = [raw.prepare(sql), raw.prepare(sql).raw(), raw.prepare(sql).pluck()];
  for (let round = 0; round < 2; round++) {
    expect(arrays.all()).toEqual([[1, 'सेतु']]);
    expect(objects.all()).toEqual([{ id: 1, name: 'सेतु' }]);
    expect(firsts.all()).toEqual([1]);
    expect(objects.get()).toEqual({ id: 1, name: 'सेतु' });
    expect(arrays.get()).toEqual([1, 'सेतु']);
  }
});

test('a statement kept from before a change of the table sees the change', () => {
  const { raw } = opened();
  const all = () => raw.prepare('select * from papers').all();
  expect(all()).toEqual([{ id: 1, name: 'सेतु' }]);
  raw.exec("alter table papers add column city text not null default 'दिल्ली'");
  expect(all()).toEqual([{ id: 1, name: 'सेतु', city: 'दिल्ली' }]);
});

test('a setting takes effect each time it is made', () => {
  const { raw } = opened();
  const held = () => raw.pragma('foreign_keys', { simple: true });
  for (const [word, value] of [
    ['ON', 1],
    ['OFF', 0],
    ['ON', 1],
    ['OFF', 0],
  ] as const) {
    raw.pragma(`foreign_keys = ${word}`);
    expect(held()).toBe(value);
  }
  expect(raw.pragma('foreign_key_check')).toEqual([]);
});

test('a closed connection answers nothing, by a kept statement neither', () => {
  const { raw } = opened();
  const statement = raw.prepare('select 1');
  expect(statement.all()).toHaveLength(1);
  raw.close();
  expect(() => statement.all()).toThrow('not open');
  expect(() => raw.prepare('select 1').all()).toThrow('not open');
});
