import { getTableName, is, Table } from 'drizzle-orm';
import type { Database, Queryable } from '#db/engine/common/database-types.ts';
import * as schema from '#db/schema.ts';

/** Every row of every table, by the table's name, in the order of ids: to see that nothing changed, or what did. */
export async function everyRow(db: Database): Promise<Record<string, Record<string, unknown>[]>> {
  const tables = Object.values(schema).filter((value): value is Table & typeof value => is(value, Table));
  const rows = tables.map(async (table) => {
    const own: Record<string, unknown>[] = await db.reader.select().from(table);
    return [getTableName(table), own.sort(byId)] as const;
  });
  return Object.fromEntries(await Promise.all(rows));
}

function byId(one: Record<string, unknown>, other: Record<string, unknown>): number {
  if (typeof one.id === 'number' && typeof other.id === 'number') return one.id - other.id;
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}

/** What {@link failingAt} throws. */
export class PlannedFault extends Error {}

/**
 * The same database, but the `n`th insert, update or delete (from 1) of its transactions throws before it is done.
 * `writes` counts those that were tried.
 */
export function failingAt(db: Database, n: number): { db: Database; writes: () => number } {
  let writes = 0;
  const faulty = (tx: Queryable) =>
    new Proxy(tx, {
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
  const runAlone: Database['runAlone'] = (work, turn) => db.runAlone((tx) => work(faulty(tx)), turn);
  return { db: { ...db, runAlone }, writes: () => writes };
}
