import BetterSqlite3 from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DatabaseBusyError, DatabaseFullError } from '#db/engine/database.ts';
import { explain, transact } from '#db/engine/transact.ts';
import { settings } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';

const row = (name: string, value = 'x') => ({ name, value });

/** Another process that takes the writer's lock and keeps it for `holdMs`; resolves once it has it. */
function lockElsewhere(file: string, holdMs: number): Promise<void> {
  const program = `const db = new (require('better-sqlite3'))(${JSON.stringify(file)});
    db.exec('BEGIN IMMEDIATE'); console.log('locked'); setTimeout(() => { db.exec('ROLLBACK'); }, ${holdMs});`;
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill());
  return new Promise((resolve) => child.stdout.once('data', () => resolve()));
}

/** The longest the event loop was held up while `work` ran, in ms. */
async function longestPause(work: Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 10);
    last = now;
  }, 10);
  await work.catch(() => undefined);
  clearInterval(beat);
  return longest;
}

describe('a transaction', () => {
  it('keeps all, or when its work throws nothing', async () => {
    const db = testDatabase();
    await transact(db, async (tx) => {
      await tx.insert(settings).values(row('एक'));
      await tx.insert(settings).values(row('two'));
    });
    const failed = transact(db, async (tx) => {
      await tx.insert(settings).values(row('three'));
      await new Promise((resolve) => setTimeout(resolve, 5));
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect((await db.reader.select().from(settings)).map(({ name }) => name).sort()).toEqual(['two', 'एक']);
  });

  it('is over when it failed: the next one works', async () => {
    const db = testDatabase();
    await expect(
      transact(db, async (tx) => void (await tx.insert(settings).values([row('a'), row('a')]))),
    ).rejects.toThrow();
    await transact(db, async (tx) => void (await tx.insert(settings).values(row('b'))));
    expect(await db.reader.select().from(settings)).toEqual([row('b')]);
  });

  it('waits for the one before it, however many ask at once, and nobody reads half of one', async () => {
    const db = testDatabase();
    await transact(db, async (tx) => void (await tx.insert(settings).values(row('count', '0'))));
    const read = async () => Number((await db.reader.select().from(settings))[0]?.value);
    const add = () =>
      transact(db, async (tx) => {
        const [now] = await tx.select().from(settings);
        await new Promise((resolve) => setTimeout(resolve, 1));
        const next = Number(now?.value) + 1;
        await tx.update(settings).set({ value: 'half' });
        expect(await read()).toBe(next - 1);
        await tx.update(settings).set({ value: String(next) });
      });
    await Promise.all(Array.from({ length: 30 }, add));
    expect(await read()).toBe(30);
  });

  it('waits for a lock of another process without holding up the rest', async () => {
    const db = testDatabase();
    await lockElsewhere(db.raw.name, 600);
    const write = transact(db, async (tx) => void (await tx.insert(settings).values(row('late'))));
    expect(await longestPause(write)).toBeLessThan(400);
    await write;
    expect(await db.reader.select().from(settings)).toEqual([row('late')]);
  }, 20_000);

  it('gives up after five seconds, saying the database is busy, while readers read', async () => {
    const db = testDatabase();
    await lockElsewhere(db.raw.name, 60_000);
    const began = Date.now();
    const write = transact(db, async (tx) => void (await tx.insert(settings).values(row('never'))));
    expect(await db.reader.select().from(settings)).toEqual([]);
    await expect(write).rejects.toBeInstanceOf(DatabaseBusyError);
    expect(Date.now() - began).toBeGreaterThanOrEqual(5_000);
  }, 30_000);

  it('on a full disk keeps nothing of itself, says so, and works again when there is room', async () => {
    const db = testDatabase();
    await transact(db, async (tx) => void (await tx.insert(settings).values(row('before'))));
    const pages = Number(db.raw.pragma('page_count', { simple: true }));
    db.raw.pragma(`max_page_count = ${pages}`);
    const large = transact(db, async (tx) => {
      await tx.insert(settings).values(row('small'));
      await tx.insert(settings).values(row('large', 'x'.repeat(1_000_000)));
    });
    await expect(large).rejects.toBeInstanceOf(DatabaseFullError);
    expect(await db.reader.select().from(settings)).toEqual([row('before')]);
    db.raw.pragma('max_page_count = 1000000');
    await transact(db, async (tx) => void (await tx.insert(settings).values(row('after'))));
    expect(await db.reader.select().from(settings)).toHaveLength(2);
  });

  it('begins by undoing what a failed one may have left open', async () => {
    const db = testDatabase();
    db.raw.exec('BEGIN IMMEDIATE');
    await transact(db, async (tx) => void (await tx.insert(settings).values(row('a'))));
    expect(await db.reader.select().from(settings)).toEqual([row('a')]);
  });
});

describe('explaining', () => {
  const failure = (code: string) => new BetterSqlite3.SqliteError('engine says no', code);
  it.each([
    ['SQLITE_BUSY', DatabaseBusyError],
    ['SQLITE_BUSY_SNAPSHOT', DatabaseBusyError],
    ['SQLITE_FULL', DatabaseFullError],
    ['SQLITE_IOERR_WRITE', DatabaseFullError],
  ])('%s', (code, kind) => {
    const wrapped = new Error('Failed to run the query', { cause: failure(code) });
    expect(explain(failure(code))).toBeInstanceOf(kind);
    expect(explain(wrapped)).toBeInstanceOf(kind);
  });

  it.each(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_IOERR_READ', 'SQLITE_CORRUPT'])('leaves %s as it is', (code) => {
    const error = failure(code);
    expect(explain(error)).toBe(error);
  });
});
