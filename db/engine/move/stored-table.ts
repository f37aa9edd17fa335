import { getTableName } from 'drizzle-orm';
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core';

/** What a column holds, whichever engine keeps it. Instants are whole numbers, in ms; JSON is moved as the text it is. */
type StoredKind = 'text' | 'json' | 'boolean' | 'number';

/** A value as both engines can be made to hand it over: JSON as its text, an instant as its ms. */
export type StoredValue = string | number | boolean | null;

/** A row: its values in the order of the table's columns. */
export type StoredRow = StoredValue[];

/** A table as it lies in a database of either engine. */
export type StoredTable = {
  name: string;
  columns: { name: string; kind: StoredKind }[];
  /** The names of the columns of its primary key. */
  key: string[];
  /** The column that counts by itself, where there is one. */
  counter: string | undefined;
  /** Columns that point at rows that come later (of this table, or of a table in a circle): filled in at the end. */
  later: string[];
};

const KINDS: Record<string, StoredKind> = {
  SQLiteText: 'text',
  SQLiteTextJson: 'json',
  SQLiteBoolean: 'boolean',
  SQLiteTimestamp: 'number',
  SQLiteInteger: 'number',
};

/**
 * The tables in an order in which every row finds what it points at. Where tables point at each other in a circle, the
 * columns that may be empty are left for later.
 * @throws when a circle has no such column
 */
export function inOrder(tables: Iterable<SQLiteTable>): StoredTable[] {
  const waiting = new Map([...tables].map((table) => [getTableName(table), table]));
  const placed: StoredTable[] = [];
  while (waiting.size > 0) {
    const open = [...waiting].map(([name, table]) => ({ name, table, later: pointersTo(table, waiting) }));
    const next =
      open.find(({ name, later }) => later.every(({ target }) => target === name)) ??
      open.find(({ later }) => later.every(({ column }) => !column.notNull));
    if (!next) throw new Error(`No order for ${[...waiting.keys()].join(', ')}: they need each other's rows.`);
    waiting.delete(next.name);
    placed.push(storedTable(next.table, next.later));
  }
  return placed;
}

/** The columns of a table that point at one of `others`, and which. */
function pointersTo(table: SQLiteTable, others: ReadonlyMap<string, SQLiteTable>) {
  return getTableConfig(table).foreignKeys.flatMap((key) => {
    const { columns, foreignTable } = key.reference();
    const target = getTableName(foreignTable);
    return others.has(target) ? columns.map((column) => ({ column, target })) : [];
  });
}

function storedTable(table: SQLiteTable, later: { column: SQLiteColumn }[]): StoredTable {
  const { name, columns, primaryKeys } = getTableConfig(table);
  const own = columns.filter((column) => column.primary);
  const [counter] = own.filter((column) => column.columnType === 'SQLiteInteger');
  return {
    name,
    columns: columns.map((column) => {
      const kind = KINDS[column.columnType];
      if (!kind) throw new Error(`Nobody said how to move ${column.columnType} (${name}.${column.name}).`);
      return { name: column.name, kind };
    }),
    key: [...own, ...primaryKeys.flatMap((key) => key.columns)].map((column) => column.name),
    counter: counter?.name,
    later: [...new Set(later.map(({ column }) => column.name))],
  };
}
