import { getTableColumns, getTableName } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  customType,
  foreignKey,
  index,
  json,
  type PgColumn,
  type PgColumnBuilderBase,
  pgTable,
  type PgTableExtraConfigValue,
  primaryKey,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { getTableConfig, type SQLiteColumn, type SQLiteTable, sqliteTable } from 'drizzle-orm/sqlite-core';
import { engineOf } from '#lib/env.ts';

/*
 * Tables are described once, in Drizzle's notation for SQLite, and typed by it. Where DATABASE_URL names PostgreSQL the
 * same call makes the PostgreSQL table of that description: what a table is stands in one place, and queries do not know
 * which engine runs them.
 */

/** Which engine this process speaks: decided by DATABASE_URL before the first table is described, and never changed. */
export const ENGINE = engineOf(process.env);

/** Every table as it was described, by name, whichever engine runs: for what must know both (moving a newsroom). */
export const described = new Map<string, SQLiteTable>();

/** Describes a table, exactly as `sqliteTable` does; see the top of this file. Throws for a kind of column it does not know. */
export const table: typeof sqliteTable = ((...given: Parameters<typeof sqliteTable>) => {
  const neutral = sqliteTable(...given);
  described.set(getTableName(neutral), neutral);
  return ENGINE === 'postgres' ? toPostgres(neutral) : neutral;
}) as typeof sqliteTable;

// Byte order, as in SQLite: the order of a list must not change with the engine or with the locale of its server.
const words = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });
const instant = customType<{ data: Date; driverData: string | number }>({
  dataType: () => 'bigint',
  toDriver: (at) => at.getTime(),
  fromDriver: (ms) => new Date(Number(ms)),
});

function toPostgres(neutral: SQLiteTable) {
  const columns = Object.entries(getTableColumns(neutral)).map(([key, column]) => [key, columnFor(column)] as const);
  // The indexes and keys are asked for inside: they name other tables, which may not be described yet.
  return pgTable(getTableName(neutral), Object.fromEntries(columns), (own) => constraints(neutral, own));
}

function columnFor(column: SQLiteColumn): PgColumnBuilderBase {
  let built = kindOf(column);
  if (column.notNull) built = built.notNull();
  if (column.default !== undefined) built = built.default(column.default);
  if (column.primary) built = built.primaryKey();
  if (column.isUnique) built = built.unique(column.uniqueName);
  return built;
}

/** The part of Drizzle's column builders that is the same for all kinds. */
type Builder = PgColumnBuilderBase & {
  notNull(): Builder;
  default(value: unknown): Builder;
  primaryKey(): Builder;
  unique(name: string | undefined): Builder;
};

function kindOf({ name, columnType, primary }: SQLiteColumn): Builder {
  switch (columnType) {
    case 'SQLiteText':
      return words(name) as unknown as Builder;
    case 'SQLiteTextJson':
      // Not jsonb, which sorts keys and refuses a zero character: what is read must be what was written.
      return json(name) as unknown as Builder;
    case 'SQLiteBoolean':
      return boolean(name) as unknown as Builder;
    case 'SQLiteTimestamp':
      return instant(name) as unknown as Builder;
    case 'SQLiteInteger': {
      const number = bigint(name, { mode: 'number' });
      return (primary ? number.generatedByDefaultAsIdentity() : number) as unknown as Builder;
    }
    default:
      throw new Error(
        `PostgreSQL has no column here for ${columnType} (${name}): say it in db/engine/notation/table.ts.`,
      );
  }
}

function constraints(neutral: SQLiteTable, own: Record<string, PgColumn>): PgTableExtraConfigValue[] {
  const described = getTableConfig(neutral);
  const byName = new Map(Object.values(own).map((column) => [column.name, column]));
  const columns = (given: readonly unknown[]) => {
    const found = given.map((one) => byName.get((one as { name: string }).name));
    if (found.some((column) => column === undefined)) throw new Error(`${described.name}: an index over an expression`);
    return found as [PgColumn, ...PgColumn[]];
  };
  return [
    ...described.indexes.map(({ config }) => {
      const over = (config.unique ? uniqueIndex : index)(config.name).on(...columns(config.columns));
      return config.where ? over.where(config.where) : over;
    }),
    ...described.checks.map((one) => check(one.name, one.value)),
    ...described.uniqueConstraints.map((one) => unique(one.getName()).on(...columns(one.columns))),
    ...described.primaryKeys.map((key) => primaryKey({ columns: columns(key.columns) })),
    ...described.foreignKeys.map((key) => {
      const { columns: from, foreignColumns } = key.reference();
      // Reached through the other table's export, so they are PostgreSQL's already.
      const to = foreignColumns as unknown as [PgColumn, ...PgColumn[]];
      const made = foreignKey({ columns: columns(from), foreignColumns: to });
      if (key.onUpdate) made.onUpdate(key.onUpdate);
      return key.onDelete ? made.onDelete(key.onDelete) : made;
    }),
  ];
}
