import { getTableName, is, Table } from 'drizzle-orm';
import type { Database, Queryable } from '#db/engine/database.ts';
import * as schema from '#db/schema.ts';

/** Every row of every table, by the table's name: to see that nothing changed, or what did. */
export async function everyRow(db: Database): Promise<Record<string, Record<string, unknown>[]>> {
  const tables = Object.values(schema).filter((value): value is Table & typeof value => is(value, Table));
  const rows = tables.map(async (table) => [getTableName(table), await db.reader.select().from(table)] as const);
  return Object.fromEntries(await Promise.all(rows));
}

/** What {@link failingAt} throws. */
export class PlannedFault extends Error {}

/**
 * The same database, but the `n`th insert, update or delete (from 1) of a transaction throws before it is done. `writes`
 * counts those that were tried.
 */
export function failingAt(db: Database, n: number): { db: Database; writes: () => number } {
  let writes = 0;
  const writer = new Proxy(db.writer, {
    get(target, name: keyof Queryable) {
      const method: unknown = Reflect.get(target, name);
      if (name !== 'insert' && name !== 'update' && name !== 'delete') return method;
      return (...asked: unknown[]) => {
        writes += 1;
        if (writes === n) throw new PlannedFault(`Write ${n} was to fail`);
        return Reflect.apply(method as (...asked: unknown[]) => unknown, target, asked);
      };
    },
  });
  return { db: { ...db, writer }, writes: () => writes };
}
