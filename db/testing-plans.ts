import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Database, Queryable } from '#db/engine/common/database-types.ts';
import { sqliteOf } from '#db/engine/sqlite/sqlite-database.ts';

/** How SQLite goes about one query: the query, and its steps as `explain query plan` tells them. */
type Plan = { query: string; steps: string[] };

/** Asks an SQLite database whatever `ask` asks it, and says how each query was gone about, in the order they were asked. */
export async function sqlitePlans(db: Database, ask: (reader: Queryable) => Promise<unknown>): Promise<Plan[]> {
  const { raw } = sqliteOf(db);
  const asked: { query: string; values: unknown[] }[] = [];
  const logger = { logQuery: (query: string, values: unknown[]) => void asked.push({ query, values }) };
  await ask(drizzle(raw, { logger }) as unknown as Queryable);
  return asked.map(({ query, values }) => {
    const steps = raw.prepare(`explain query plan ${query}`).all(...values) as { detail: string }[];
    return { query, steps: steps.map(({ detail }) => detail) };
  });
}
