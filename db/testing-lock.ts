import { spawn } from 'node:child_process';
import { Client } from 'pg';
import { onTestFinished } from 'vitest';
import type { Database } from '#db/engine/common/database-types.ts';
import { WRITER_LOCK } from '#db/engine/postgres/open-postgres.ts';
import { sqliteFile } from '#db/engine/sqlite/sqlite-database.ts';

/** Takes the writer's lock as another server would, and keeps it for `holdMs`; resolves once it is taken. */
export function lockElsewhere({ place }: Pick<Database, 'place'>, holdMs: number): Promise<void> {
  return place.databaseUrl === undefined
    ? lockSqlite(sqliteFile(place.dataDir), holdMs)
    : lockPostgres(place.databaseUrl, holdMs);
}

function lockSqlite(file: string, holdMs: number): Promise<void> {
  const program = `const db = new (require('better-sqlite3'))(${JSON.stringify(file)});
    db.exec('BEGIN IMMEDIATE'); console.log('locked'); setTimeout(() => { db.exec('ROLLBACK'); }, ${holdMs});`;
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill());
  return new Promise((resolve) => child.stdout.once('data', () => resolve()));
}

async function lockPostgres(connectionString: string, holdMs: number): Promise<void> {
  const client = new Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('select pg_advisory_lock($1)', [WRITER_LOCK]);
  const clock = setTimeout(() => void client.end(), holdMs);
  onTestFinished(async () => {
    clearTimeout(clock);
    await client.end();
  });
}
