import { type Placeholder, sql } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';

type Ready<R> = { execute(values: Record<string, unknown>): PromiseLike<R> };

/**
 * A question that readers' pages ask again and again: its SQL is built once for each handle of a database and length of its list,
 * not at each call, which would take longer than the answer. `build` names what changes by `sql.placeholder(name)`, and is
 * given the places of the list; the question is then asked with their values. A transaction of PostgreSQL is a handle of its own.
 */
export function keptQuery<V extends Record<string, unknown>, R>(
  build: (db: Queryable, list: Placeholder[]) => { prepare(): Ready<R> },
): (db: Queryable, values: V, list?: readonly number[]) => PromiseLike<R> {
  const kept = new WeakMap<Queryable, Map<number, Ready<R>>>();
  return (db, values, list = []) => {
    let ofDb = kept.get(db);
    if (!ofDb) kept.set(db, (ofDb = new Map<number, Ready<R>>()));
    let ready = ofDb.get(list.length);
    if (!ready) {
      ready = build(
        db,
        list.map((_value, at) => sql.placeholder(nameOf(at))),
      ).prepare();
      // Lists of stories and topics are short; a long one is not worth the memory.
      if (list.length <= LONGEST_KEPT) ofDb.set(list.length, ready);
    }
    return ready.execute({ ...values, ...Object.fromEntries(list.map((value, at) => [nameOf(at), value])) });
  };
}

const LONGEST_KEPT = 32;
const nameOf = (at: number) => `item${at}`;
