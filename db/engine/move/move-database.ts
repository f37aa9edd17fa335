import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseUnfitError } from '#db/engine/common/database-errors.ts';
import { postgresRows } from '#db/engine/move/postgres-rows.ts';
import { sqliteRows } from '#db/engine/move/sqlite-rows.ts';
import type { StoredRows } from '#db/engine/move/stored-rows.ts';
import { inOrder, type StoredRow, type StoredTable, type StoredValue } from '#db/engine/move/stored-table.ts';
import { described } from '#db/engine/notation/table.ts';
import '#db/schema.ts';

/** What was moved, and compared once more: tables, rows in all. */
type Moved = { tables: number; rows: number };

const PAGE = 200;

/**
 * Copies every row of one newsroom's database into another that is empty, of whichever engines, then reads both and
 * compares them row by row. `from` and `to` are the address of a PostgreSQL database or a data directory. All or nothing;
 * `from` is left as it is. Pictures and the secret lie in the data directory and are not touched.
 * @throws DatabaseUnfitError when `to` is not empty, `from` is not of this version, a server is still running, or a row
 * cannot be written as it is
 */
export async function moveDatabase(from: string, to: string): Promise<Moved> {
  const tables = inOrder(described.values());
  if (!isDatabaseAddress(from) && !isDatabaseThere(from)) {
    throw new DatabaseUnfitError(`There is no database in ${path.resolve(from)}.`);
  }
  const source = await openRows(from);
  try {
    if ((await source.prepare()).pending > 0) {
      throw new DatabaseUnfitError('The database to move is of an older version: start this Setu on it once.');
    }
    const target = await openRows(to);
    try {
      if ((await target.prepare()).pending > 0) throw notEmpty();
      await target.begin();
      try {
        for (const table of tables) if ((await target.read(table, undefined, 1)).length > 0) throw notEmpty();
        for (const table of tables) await copyTable(source, target, table);
        for (const table of tables) await pointTable(source, target, table);
        for (const table of tables) {
          if (table.counter !== undefined) await target.goOnAfter(table, await source.counted(table));
        }
        let rows = 0;
        for (const table of tables) rows += await compareTable(source, target, table);
        await target.commit();
        return { tables: tables.length, rows };
      } catch (error) {
        await target.rollBack();
        throw error;
      }
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** Whether a place is the address of a PostgreSQL database; otherwise it is a data directory. */
export const isDatabaseAddress = (place: string): boolean => /^postgres(ql)?:/.test(place);

function isDatabaseThere(dataDir: string): boolean {
  return statSync(path.join(dataDir, 'setu.db'), { throwIfNoEntry: false }) !== undefined;
}

async function openRows(place: string): Promise<StoredRows> {
  return isDatabaseAddress(place) ? postgresRows(place) : sqliteRows(place);
}

const notEmpty = () => new DatabaseUnfitError('The database to move to is not empty: name a fresh one.');

const keyOf = (table: StoredTable, row: StoredRow): StoredValue[] =>
  table.key.map((name) => row[table.columns.findIndex((column) => column.name === name)] ?? null);

/** Every row of a table, page by page. */
async function* pagesOf(rows: StoredRows, table: StoredTable): AsyncGenerator<StoredRow[]> {
  for (let after: StoredValue[] | undefined; ;) {
    const page = await rows.read(table, after, PAGE);
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = keyOf(table, last);
  }
}

async function copyTable(source: StoredRows, target: StoredRows, table: StoredTable): Promise<void> {
  const isLater = table.columns.map(({ name }) => table.later.includes(name));
  for await (const page of pagesOf(source, table)) {
    const now = page.map((row) => row.map((value, index) => (isLater[index] ? null : value)));
    try {
      await target.insert(table, now);
    } catch (error) {
      const [first, last] = [page[0] ?? [], page.at(-1) ?? []].map((row) => keyOf(table, row).join(', '));
      const why = error instanceof Error ? error.message : String(error);
      throw new DatabaseUnfitError(`A row of ${table.name} (from ${first} to ${last}) cannot be written: ${why}.`, {
        cause: error,
      });
    }
  }
}

async function pointTable(source: StoredRows, target: StoredRows, table: StoredTable): Promise<void> {
  if (table.later.length === 0) return;
  const places = table.later.map((name) => table.columns.findIndex((column) => column.name === name));
  for await (const page of pagesOf(source, table)) {
    for (const row of page) {
      const values = places.map((place) => row[place] ?? null);
      if (values.some((value) => value !== null)) await target.point(table, keyOf(table, row), values);
    }
  }
}

/** Reads the table in both and compares the hash of every row; how many there are. */
async function compareTable(source: StoredRows, target: StoredRows, table: StoredTable): Promise<number> {
  const [ours, theirs] = [hashesOf(source, table), hashesOf(target, table)];
  for (let count = 0; ; count += 1) {
    const [one, other] = [await ours.next(), await theirs.next()];
    if (one.done && other.done) return count;
    if (one.done || other.done || one.value.hash !== other.value.hash) {
      const key = (one.done ? other.value : one.value)?.key ?? '';
      throw new Error(`${table.name} ${key} is not the same in both databases; nothing was kept.`);
    }
  }
}

async function* hashesOf(
  rows: StoredRows,
  table: StoredTable,
): AsyncGenerator<{ key: string; hash: string }, undefined> {
  for await (const page of pagesOf(rows, table)) {
    for (const row of page) {
      const hash = createHash('sha256').update(JSON.stringify(row)).digest('hex');
      yield { key: keyOf(table, row).join(', '), hash };
    }
  }
}
