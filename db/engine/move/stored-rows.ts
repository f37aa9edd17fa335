import type { StoredRow, StoredTable, StoredValue } from '#db/engine/move/stored-table.ts';

/** A database as rows and nothing else, for moving a newsroom from one to another. Held by this process until it is closed. */
export type StoredRows = {
  /** Brings an empty database up to this version; says how many migrations one with something in it still needs. */
  prepare(): Promise<{ pending: number }>;
  begin(): Promise<void>;
  commit(): Promise<void>;
  rollBack(): Promise<void>;
  /** At most `limit` rows in the order of the key, after the one with the key `after`. */
  read(table: StoredTable, after: StoredValue[] | undefined, limit: number): Promise<StoredRow[]>;
  insert(table: StoredTable, rows: readonly StoredRow[]): Promise<void>;
  /** Fills in the columns that point at later rows, in the row with `key`. */
  point(table: StoredTable, key: readonly StoredValue[], values: readonly StoredValue[]): Promise<void>;
  /** The highest number that the table's counter has given, rows that are gone included; 0 before the first. */
  counted(table: StoredTable): Promise<number>;
  /** Makes the counter go on after `last`. */
  goOnAfter(table: StoredTable, last: number): Promise<void>;
  close(): Promise<void>;
};

/** Names and values of a statement, put together the same way for both engines; `mark` makes the nth placeholder. */
export function sqlOf(table: StoredTable, mark: (n: number) => string) {
  const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');
  const marks = (count: number, from: number) => Array.from({ length: count }, (_, index) => mark(from + index));
  const names = table.columns.map(({ name }) => name);
  return {
    /** What reads a page; `shown` is how a column is asked for where its name alone is not enough. */
    read(shown: readonly string[], isFirst: boolean, limit: number): string {
      const after = isFirst ? '' : `where (${quoted(table.key)}) > (${marks(table.key.length, 1).join(', ')}) `;
      return `select ${shown.join(', ')} from "${table.name}" ${after}order by ${quoted(table.key)} limit ${limit}`;
    },
    insert(rows: number): string {
      const values = Array.from(
        { length: rows },
        (_, row) => `(${marks(names.length, row * names.length + 1).join(', ')})`,
      );
      return `insert into "${table.name}" (${quoted(names)}) values ${values.join(', ')}`;
    },
    point(): string {
      const set = table.later.map((name, index) => `"${name}" = ${mark(index + 1)}`);
      const where = table.key.map((name, index) => `"${name}" = ${mark(table.later.length + index + 1)}`);
      return `update "${table.name}" set ${set.join(', ')} where ${where.join(' and ')}`;
    },
  };
}
