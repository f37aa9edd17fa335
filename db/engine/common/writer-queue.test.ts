import { describe, expect, it } from 'vitest';
import type { Asker } from '#db/engine/common/asker.ts';
import { DatabaseBusyError } from '#db/engine/common/database-errors.ts';
import { writerQueue } from '#db/engine/common/writer-queue.ts';

/** A writer that goes on until `finish` is called. */
function long(queue: ReturnType<typeof writerQueue>, name: string, told: string[], asker?: Asker) {
  let finish = () => undefined as void;
  const work = new Promise<void>((resolve) => (finish = resolve));
  const done = queue
    .enter(async (turn) => {
      turn.begun();
      told.push(name);
      await work;
    }, asker)
    .catch((error: unknown) => {
      if (!(error instanceof DatabaseBusyError)) throw error;
      told.push(`${name} refused`);
    });
  return { done, finish };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('the queue of writers', () => {
  it('lets them in one at a time, in the order they came, also when one of them fails', async () => {
    const queue = writerQueue();
    const told: string[] = [];
    let inside = 0;
    const enter = (name: string) =>
      queue.enter(async () => {
        expect((inside += 1)).toBe(1);
        await settle();
        told.push(name);
        inside -= 1;
        if (name === 'two') throw new Error('no');
      });
    const all = await Promise.allSettled(['one', 'two', 'three'].map(enter));
    expect(told).toEqual(['one', 'two', 'three']);
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(queue.waiting()).toBe(0);
  });

  it('refuses at once who would be the 101st to wait', async () => {
    const queue = writerQueue();
    const told: string[] = [];
    const first = long(queue, 'first', told);
    const waiting = Array.from({ length: 100 }, (_, index) => long(queue, String(index), []));
    const one = long(queue, 'one too many', told);
    await one.done;
    // Nobody has finished yet.
    expect(told.toSorted()).toEqual(['first', 'one too many refused']);
    for (const { finish } of [first, ...waiting]) finish();
    await Promise.all([first, ...waiting].map(({ done }) => done));
  });

  it('counts the wait from entering, not from the turn: who is behind a slow one is refused in time', async () => {
    const queue = writerQueue({ waitMs: 60 });
    const told: string[] = [];
    const slow = long(queue, 'slow', told);
    const second = long(queue, 'second', told);
    const third = long(queue, 'third', told);
    await Promise.all([second.done, third.done]);
    expect(told).toEqual(['slow', 'second refused', 'third refused']);
    slow.finish();
    await slow.done;
    const next = long(queue, 'next', told);
    next.finish();
    await next.done;
    expect(told.at(-1)).toBe('next');
  });

  it('gives the engine what is left of the one wait', async () => {
    const queue = writerQueue({ waitMs: 1_000 });
    const slow = long(queue, 'slow', []);
    const left = queue.enter((turn) => Promise.resolve(turn.leftMs()));
    setTimeout(slow.finish, 100);
    expect(await left).toBeGreaterThan(0);
    expect(await left).toBeLessThanOrEqual(910);
  });

  it('lets one asker wait for all they write together no longer than for one write', async () => {
    const queue = writerQueue();
    const asker = { leftMs: 1_000, signal: new AbortController().signal };
    const [told, slow] = [[] as string[], long(queue, 'slow', [])];
    const first = long(queue, 'first', told, asker);
    setTimeout(slow.finish, 400);
    await slow.done;
    first.finish();
    await first.done;
    expect(asker.leftMs).toBeLessThanOrEqual(610);
    const again = long(queue, 'slow again', []);
    await long(queue, 'second', told, asker).done;
    expect(told).toEqual(['first', 'second refused']);
    // A timer may go off by up to a millisecond early.
    expect(asker.leftMs).toBeLessThan(1.5);
    again.finish();
    await again.done;
    const free = long(queue, 'free', told, asker);
    free.finish();
    await free.done;
    expect(told.at(-1)).toBe('free');
  });

  it('lets go of who has left, and of nobody else', async () => {
    const queue = writerQueue();
    const told: string[] = [];
    const asker = new AbortController();
    const first = long(queue, 'first', told);
    const gone = long(queue, 'gone', told, { leftMs: 4_500, signal: asker.signal });
    const stays = long(queue, 'stays', told);
    expect(queue.waiting()).toBe(2);
    asker.abort();
    await gone.done;
    expect(queue.waiting()).toBe(1);
    first.finish();
    await first.done;
    stays.finish();
    await stays.done;
    expect(told).toEqual(['first', 'gone refused', 'stays']);
  });

  it('refuses newcomers at once only while the lock is held by somebody else, and not for a moment of it', async () => {
    const queue = writerQueue({ knownHeldMs: 30, waitMs: 400 });
    let take = () => undefined as void;
    const lock = new Promise<void>((resolve) => (take = resolve));
    const first = queue.enter(async (turn) => {
      await lock;
      turn.begun();
      await settle();
      return 'written';
    });
    const second = queue.enter(() => Promise.resolve('also written'));
    await new Promise((resolve) => setTimeout(resolve, 60));
    await expect(queue.enter(() => Promise.resolve())).rejects.toMatchObject({ retryAfterMs: 1_000 });
    take();
    await Promise.resolve();
    const third = queue.enter(() => Promise.resolve('too'));
    expect(await Promise.all([first, second, third])).toEqual(['written', 'also written', 'too']);
  });
});
