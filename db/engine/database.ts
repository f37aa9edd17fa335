import type { Database, Place } from '#db/engine/common/database-types.ts';
import { ENGINE } from '#db/engine/notation/table.ts';
import { openPostgres } from '#db/engine/postgres/open-postgres.ts';
import { openSqliteDatabase } from '#db/engine/sqlite/sqlite-database.ts';
import { settings } from '#lib/env.ts';
import { onePerProcess } from '#lib/one-per-process.ts';

/**
 * Opens the database of a newsroom: PostgreSQL where `databaseUrl` is given, else the SQLite file in `dataDir`, made
 * with its directory where missing. Does not migrate, and in PostgreSQL does not connect yet.
 */
export function openDatabase(place: Place): Database {
  const engine = place.databaseUrl === undefined ? 'sqlite' : 'postgres';
  // The tables were described for one engine when this process began: with the other one every query would be wrong.
  if (engine !== ENGINE) throw new Error(`This process speaks ${ENGINE}; DATABASE_URL decides before it starts.`);
  return place.databaseUrl === undefined ? openSqliteDatabase(place) : openPostgres(place, place.databaseUrl);
}

const opened = onePerProcess('database', () => openDatabase(settings()));

/** The process's database, opened on first use where the settings say. */
export function database(): Database {
  return opened.get();
}

/** Closes the process's database, if it was opened; the next {@link database} opens it again. */
export async function closeDatabase(): Promise<void> {
  const open = opened.peek();
  opened.drop();
  await open?.close();
}
