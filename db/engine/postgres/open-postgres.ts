import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool, type PoolClient, type PoolConfig, types } from 'pg';
import { DatabaseBusyError } from '#db/engine/common/database-errors.ts';
import type { Database, Place, Queryable } from '#db/engine/common/database-types.ts';
import { holdNameAmongServers } from '#db/engine/postgres/hold-name-among-servers.ts';
import { joinServers, tellServers } from '#db/engine/postgres/join-servers.ts';
import { namedSetu } from '#db/engine/postgres/named-setu.ts';
import { type Turn, writerQueue } from '#db/engine/common/writer-queue.ts';

/** The advisory lock that makes a transaction the only writer among all servers of one database. */
export const WRITER_LOCK = 5_372_001;

const READERS = 10;
const STATEMENT_MS = 6_000;
const CONNECT_MS = 5_000;

// Whole numbers as numbers, as SQLite has them; pg hands bigint (20) and numeric (1700) over as text.
types.setTypeParser(20, toNumber);
types.setTypeParser(1700, toNumber);

/**
 * Opens a PostgreSQL database at `url`. Nothing is connected to before the first question.
 *
 * Two pools: with one, writers that wait for the lock would take every connection from the readers. That of the writer
 * has one connection, since there is one writer at a time. Readers cannot write, as in SQLite.
 */
export function openPostgres(place: Place, url: string): Database & { engine: 'postgres' } {
  const readers = pool(url, READERS, '-c default_transaction_read_only=on');
  const writers = pool(url, 1, '');
  return {
    engine: 'postgres',
    place,
    reader: asQueryable(readers),
    writer: asQueryable(writers),
    queue: writerQueue(),
    runAlone: (work, turn) => runAlone(writers, work, turn),
    tellServers,
    joinServers: (ear) => joinServers(url, ear),
    holdName: holdNameAmongServers(url),
    async close() {
      await Promise.all([readers.end(), writers.end()]);
    },
  };
}

function pool(url: string, max: number, options: string): Pool {
  const made = new Pool({
    ...connection(url, options),
    max,
    connectionTimeoutMillis: CONNECT_MS,
    // The server ends a statement that takes too long; this is for a server that does not answer any more.
    query_timeout: STATEMENT_MS + 1_000,
    allowExitOnIdle: true,
  });
  // A connection that breaks tells whoever uses it by failing. Without a listener it would end the process instead:
  // one for those that lie idle, and one for those that are in use between two statements.
  made.on('error', () => undefined);
  made.on('connect', (client) => void client.on('error', () => undefined));
  return made;
}

/** How to connect to `url`, with our own bounds on top of what its `?options=` says. */
export function connection(url: string, options: string): PoolConfig {
  const parsed = new URL(namedSetu(url));
  const own = [
    `-c statement_timeout=${STATEMENT_MS}`,
    `-c lock_timeout=${CONNECT_MS}`,
    `-c idle_in_transaction_session_timeout=${STATEMENT_MS}`,
    parsed.searchParams.get('options') ?? '',
    options,
  ];
  parsed.searchParams.set('options', own.filter((one) => one !== '').join(' '));
  return { connectionString: parsed.href };
}

async function runAlone<T>(pool: Pool, work: (tx: Queryable) => Promise<T>, turn: Turn): Promise<T> {
  const client = await connectInTime(pool, turn);
  try {
    await begin(client, turn);
  } catch (error) {
    // It may still wait for the lock; ended, it gives up.
    client.release(true);
    throw error;
  }
  turn.begun();
  let isUsable = true;
  try {
    const value = await work(asQueryable(client));
    // A transaction in which a statement failed answers COMMIT with ROLLBACK, and with no error.
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new Error('A statement of this transaction failed, and its error was swallowed.');
    return value;
  } catch (error) {
    isUsable = await rollBack(client);
    throw error;
  } finally {
    client.release(!isUsable);
  }
}

async function connectInTime(pool: Pool, turn: Turn): Promise<PoolClient> {
  const connecting = pool.connect();
  try {
    return await inTurn(connecting, turn);
  } catch (error) {
    // If it still comes, it goes back.
    connecting.then(
      (client) => client.release(),
      () => undefined,
    );
    throw error;
  }
}

/**
 * READ COMMITTED, because a stricter transaction would see the database as it was before it waited for the lock. One
 * trip: the bound on the wait, then the lock, which is given back with the transaction.
 */
async function begin(client: PoolClient, turn: Turn): Promise<void> {
  const waitMs = Math.max(1, Math.ceil(turn.leftMs()));
  await inTurn(
    client.query(
      `begin; set local lock_timeout = ${waitMs}; select pg_advisory_xact_lock(${WRITER_LOCK}); ` +
        `set local lock_timeout = ${CONNECT_MS}`,
    ),
    turn,
  );
}

/** What comes, if it comes in time and whoever asked is still there. */
async function inTurn<T>(coming: Promise<T>, { leftMs, signal }: Turn): Promise<T> {
  let clock: NodeJS.Timeout | undefined;
  let handleOver = () => undefined as void;
  const over = new Promise<never>((_, reject) => {
    handleOver = () => reject(new DatabaseBusyError());
    // A little longer than the server is told to wait, whose answer says more.
    clock = setTimeout(handleOver, leftMs() + 100);
    signal?.addEventListener('abort', handleOver);
    if (signal?.aborted) handleOver();
  });
  try {
    return await Promise.race([coming, over]);
  } finally {
    clearTimeout(clock);
    signal?.removeEventListener('abort', handleOver);
    // Nobody waits for it any more, and how it fails then is nobody's business.
    coming.catch(() => undefined);
  }
}

/** Whether the connection can be used again. */
async function rollBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query('rollback');
    return true;
  } catch {
    return false;
  }
}

/** The one cast: our tables and queries are typed by SQLite's, and say the same to either engine (db/engine/notation/table.ts). */
function asQueryable(client: Pool | PoolClient): Queryable {
  return drizzle(client) as unknown as Queryable;
}

function toNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && !Number.isSafeInteger(number)) throw new Error(`${text} is too large a number`);
  return number;
}
