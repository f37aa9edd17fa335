import { describe, expect, it } from 'vitest';
import { forAsker } from '#db/engine/common/asker.ts';
import { DatabaseBusyError } from '#db/engine/common/database-errors.ts';
import { brokenConstraint } from '#db/engine/testing-broken-constraint.ts';
import { transact } from '#db/engine/transact.ts';
import { articles, images, sections, installationFacts } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { lockElsewhere } from '#db/testing-lock.ts';

const row = (name: string, value = 'x') => ({ name, value });
const soon = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

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

/** What came of a promise, and after how many ms. */
async function timed(work: Promise<unknown>): Promise<{ error: unknown; ms: number }> {
  const began = performance.now();
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return { error, ms: performance.now() - began };
}

describe('a transaction', () => {
  it('keeps all, or when its work throws nothing', async () => {
    const db = await testDatabase();
    await transact(db, async (tx) => {
      await tx.insert(installationFacts).values(row('एक'));
      await tx.insert(installationFacts).values(row('two'));
    });
    const failed = transact(db, async (tx) => {
      await tx.insert(installationFacts).values(row('three'));
      await soon(5);
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect((await db.reader.select().from(installationFacts)).map(({ name }) => name).sort()).toEqual(['two', 'एक']);
  });

  it('is over when it failed: the next one works', async () => {
    const db = await testDatabase();
    await expect(
      transact(db, async (tx) => void (await tx.insert(installationFacts).values([row('a'), row('a')]))),
    ).rejects.toThrow();
    await transact(db, async (tx) => void (await tx.insert(installationFacts).values(row('b'))));
    expect(await db.reader.select().from(installationFacts)).toEqual([row('b')]);
  });

  it('waits for the one before it, however many ask at once, and nobody reads half of one', async () => {
    const db = await testDatabase();
    await transact(db, async (tx) => void (await tx.insert(installationFacts).values(row('count', '0'))));
    const read = async () => Number((await db.reader.select().from(installationFacts))[0]?.value);
    const add = () =>
      transact(db, async (tx) => {
        const [now] = await tx.select().from(installationFacts);
        await soon(1);
        const next = Number(now?.value) + 1;
        await tx.update(installationFacts).set({ value: 'half' });
        expect(await read()).toBe(next - 1);
        await tx.update(installationFacts).set({ value: String(next) });
      });
    await Promise.all(Array.from({ length: 30 }, add));
    expect(await read()).toBe(30);
  });

  it('names the rule that was broken, in the same words for either engine', async () => {
    const db = await testDatabase();
    const broken = async (work: Parameters<typeof transact>[1]) =>
      brokenConstraint((await timed(transact(db, work))).error);
    expect(await broken((tx) => tx.insert(installationFacts).values([row('a'), row('a')]))).toBe('unique');
    expect(
      await broken((tx) =>
        tx.insert(sections).values([
          { id: 1, position: 1 },
          { id: 1, position: 2 },
        ]),
      ),
    ).toBe('unique');
    const article = { sourceLocale: 'en', sectionId: 404, createdAt: '', updatedAt: '' } as const;
    expect(await broken((tx) => tx.insert(articles).values(article))).toBe('foreign_key');
    const image = { key: 'k', fileName: 'f', format: 'jpeg', width: 1, height: 1, byteSize: 1, createdAt: '' };
    expect(await broken((tx) => tx.insert(images).values({ ...image, focalX: 101 }))).toBe('check');
    expect(
      await broken((tx) => tx.insert(installationFacts).values({ name: 'n' } as { name: string; value: string })),
    ).toBe('not_null');
    expect(await broken(() => Promise.reject(new Error('no')))).toBeUndefined();
  });
});

describe('while somebody else holds the database', () => {
  it('a writer waits without holding up the rest, and writes when it is free', async () => {
    const db = await testDatabase();
    await lockElsewhere(db, 600);
    const write = transact(db, async (tx) => void (await tx.insert(installationFacts).values(row('late'))));
    expect(await longestPause(write)).toBeLessThan(400);
    await write;
    expect(await db.reader.select().from(installationFacts)).toEqual([row('late')]);
  }, 20_000);

  it('every one of twelve writers is told so within six seconds, and readers read', async () => {
    const db = await testDatabase();
    await lockElsewhere(db, 10_000);
    const writes = Array.from({ length: 12 }, (_, index) =>
      timed(transact(db, async (tx) => void (await tx.insert(installationFacts).values(row(String(index)))))),
    );
    expect(await db.reader.select().from(installationFacts)).toEqual([]);
    const all = await Promise.all(writes);
    for (const { error, ms } of all) {
      expect(error).toBeInstanceOf(DatabaseBusyError);
      expect(ms).toBeGreaterThan(4_000);
      expect(ms).toBeLessThan(6_000);
    }
    expect(db.queue.waiting()).toBe(0);
  }, 30_000);

  it('who comes when that has been known for a while is told at once, with the time it takes', async () => {
    const db = await testDatabase();
    await lockElsewhere(db, 60_000);
    const first = timed(transact(db, () => Promise.resolve()));
    await soon(1_500);
    const { error, ms } = await timed(transact(db, () => Promise.resolve()));
    expect(ms).toBeLessThan(500);
    expect(error).toBeInstanceOf(DatabaseBusyError);
    const { retryAfterMs } = error as DatabaseBusyError;
    expect(retryAfterMs).toBeGreaterThanOrEqual(1_000);
    expect(retryAfterMs).toBeLessThanOrEqual(4_000);
    expect((await first).error).toBeInstanceOf(DatabaseBusyError);
  }, 30_000);

  it('a request that writes twice waits no longer for both than for one', async () => {
    const db = await testDatabase();
    await lockElsewhere(db, 20_000);
    const nothing = () => transact(db, () => Promise.resolve());
    const both = forAsker(new AbortController().signal, async () => {
      await timed(nothing());
      await nothing();
    });
    const { error, ms } = await timed(both);
    expect(error).toBeInstanceOf(DatabaseBusyError);
    expect(ms).toBeLessThan(6_000);
  }, 30_000);

  it('a writer whose asker goes leaves, wherever it waits, and writes nothing', async () => {
    const db = await testDatabase();
    await lockElsewhere(db, 1_500);
    const asker = new AbortController();
    const write = (name: string) =>
      timed(transact(db, async (tx) => void (await tx.insert(installationFacts).values(row(name)))));
    const [head, second] = forAsker(asker.signal, () => [write('at the lock'), write('in the line')]);
    const stays = write('stays');
    await soon(100);
    asker.abort();
    for (const { error, ms } of await Promise.all([head, second])) {
      expect(error).toBeInstanceOf(DatabaseBusyError);
      expect(ms).toBeLessThan(1_000);
    }
    const late = await forAsker(asker.signal, () => write('too late'));
    expect(late.error).toBeInstanceOf(DatabaseBusyError);
    expect((await stays).error).toBeUndefined();
    expect(await db.reader.select().from(installationFacts)).toEqual([row('stays')]);
  }, 20_000);
});
