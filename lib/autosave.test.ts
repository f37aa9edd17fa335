import { describe, expect, test } from 'vitest';
import { type Autosave, createAutosave, retryDelayMs, type SaveState, type SendAnswer } from '#lib/autosave.ts';
import { seededRandom } from '#lib/testing-random.ts';

type Sent = { text: string; version: number; leaving: boolean; answer(answer: SendAnswer): Promise<void> };

function handClock() {
  let nowMs = 0;
  let timers: { at: number; run(): void }[] = [];
  return {
    now: () => nowMs,
    setTimer(run: () => void, delayMs: number) {
      const timer = { at: nowMs + delayMs, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async pass(ms: number) {
      const until = nowMs + ms;
      for (;;) {
        const next = timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers = timers.filter((other) => other !== next);
        nowMs = Math.max(nowMs, next.at);
        next.run();
        await settled();
      }
      nowMs = until;
    },
  };
}

const settled = async () => {
  for (let i = 0; i < 10; i += 1) await Promise.resolve();
};

function desk() {
  const clock = handClock();
  const sent: Sent[] = [];
  const states: SaveState[] = [];
  const allSaved: number[] = [];
  let text = '';
  const autosave: Autosave = createAutosave<string>({
    version: 1,
    savedAt: null,
    read: () => text,
    send: (outgoing) =>
      new Promise((resolve) => {
        sent.push({
          ...outgoing,
          answer: async (answer) => {
            resolve(answer);
            await settled();
          },
        });
      }),
    onState: (state) => states.push(state),
    onAllSaved: ({ version }) => allSaved.push(version),
    clock,
    random: () => 0.5,
  });
  return {
    clock,
    sent,
    states,
    allSaved,
    autosave,
    type(next: string) {
      text = next;
      autosave.changed();
    },
    last: () => sent.at(-1)!,
  };
}

const saved = (version: number, savedAt = '2026-02-15T05:52:00.000Z') => ({ kind: 'saved', version, savedAt }) as const;

describe('autosave', () => {
  test('sends nothing while nothing was typed', async () => {
    const d = desk();
    await d.clock.pass(60_000);
    expect(d.sent).toEqual([]);
    expect(d.autosave.hasUnsaved()).toBe(false);
    expect(await d.autosave.flush()).toBe(true);
    expect(d.autosave.state()).toEqual({ kind: 'saved', at: null });
  });

  test('saves a second after the last key and says saved only after the answer', async () => {
    const d = desk();
    d.type('बजट');
    expect(d.autosave.state().kind).toBe('changed');
    await d.clock.pass(999);
    expect(d.sent).toHaveLength(0);
    await d.clock.pass(1);
    expect(d.last()).toMatchObject({ text: 'बजट', version: 1, leaving: false });
    expect(d.autosave.state().kind).toBe('saving');
    await d.clock.pass(5_000);
    expect(d.autosave.state().kind).toBe('saving');
    expect(d.autosave.hasUnsaved()).toBe(true);
    await d.last().answer(saved(2));
    expect(d.autosave.state()).toEqual({ kind: 'saved', at: '2026-02-15T05:52:00.000Z' });
    expect(d.autosave.hasUnsaved()).toBe(false);
    expect(d.allSaved).toEqual([2]);
  });

  test('typing without a pause is saved at the latest after 2.5 s', async () => {
    const d = desk();
    for (let i = 0; i < 30 && d.sent.length === 0; i += 1) {
      d.type(`a${i}`);
      await d.clock.pass(100);
    }
    expect(d.clock.now()).toBe(2_500);
    expect(d.sent).toHaveLength(1);
  });

  test('one request at a time; what is typed meanwhile follows, newest only, on the new version', async () => {
    const d = desk();
    d.type('one');
    await d.clock.pass(1_000);
    d.type('two');
    d.type('three');
    await d.clock.pass(10_000);
    expect(d.sent).toHaveLength(1);
    await d.last().answer(saved(2));
    expect(d.autosave.state().kind).toBe('changed');
    expect(d.allSaved).toEqual([]);
    await d.clock.pass(1_000);
    expect(d.sent).toHaveLength(2);
    expect(d.last()).toMatchObject({ text: 'three', version: 2 });
  });

  test.each([
    [1, 1_000],
    [2, 2_000],
    [3, 4_000],
    [5, 16_000],
    [6, 30_000],
    [40, 30_000],
  ])('retry %i waits %i ms, give or take a quarter', (attempt, ms) => {
    expect(retryDelayMs(attempt, 0.5)).toBe(ms);
    expect(retryDelayMs(attempt, 0)).toBe(ms * 0.75);
    expect(retryDelayMs(attempt, 0.999)).toBeLessThanOrEqual(ms * 1.25);
  });

  test('a lost line is tried again more and more slowly, with the newest text', async () => {
    const d = desk();
    d.type('one');
    await d.clock.pass(1_000);
    await d.last().answer({ kind: 'lost', reason: 'offline' });
    expect(d.autosave.state()).toEqual({ kind: 'retrying', reason: 'offline', attempt: 1, nextAtMs: 2_000 });
    d.type('two');
    expect(d.autosave.state().kind).toBe('retrying');
    await d.clock.pass(999);
    expect(d.sent).toHaveLength(1);
    await d.clock.pass(1);
    expect(d.last()).toMatchObject({ text: 'two', version: 1 });
    expect(d.autosave.state().kind).toBe('retrying');
    await d.last().answer({ kind: 'lost', reason: 'busy', retryAfterMs: 6_000 });
    expect(d.autosave.state()).toMatchObject({ reason: 'busy', attempt: 2, nextAtMs: 8_000 });
    await d.clock.pass(6_000);
    await d.last().answer(saved(2));
    expect(d.autosave.state().kind).toBe('saved');
    d.type('three');
    await d.clock.pass(1_000);
    await d.last().answer({ kind: 'lost', reason: 'server' });
    expect(d.autosave.state()).toMatchObject({ attempt: 1 });
  });

  test('back on line, it does not wait for the timer', async () => {
    const d = desk();
    d.type('one');
    await d.clock.pass(1_000);
    await d.last().answer({ kind: 'lost', reason: 'offline' });
    d.autosave.retry();
    expect(d.sent).toHaveLength(2);
    await d.clock.pass(60_000);
    expect(d.sent).toHaveLength(2);
  });

  test('signed out holds everything until a retry', async () => {
    const d = desk();
    d.type('one');
    await d.clock.pass(1_000);
    await d.last().answer({ kind: 'signed_out' });
    d.type('two');
    await d.clock.pass(60_000);
    expect(d.sent).toHaveLength(1);
    expect(d.autosave.state()).toEqual({ kind: 'signed_out' });
    d.autosave.retry();
    expect(d.last()).toMatchObject({ text: 'two', version: 1 });
  });

  test('a refused text is not sent again until it changes', async () => {
    const d = desk();
    d.type('too long');
    await d.clock.pass(1_000);
    await d.last().answer({ kind: 'refused', reason: 'too_large' });
    await d.clock.pass(60_000);
    expect(d.sent).toHaveLength(1);
    expect(d.autosave.state()).toEqual({ kind: 'refused', reason: 'too_large' });
    expect(d.autosave.hasUnsaved()).toBe(true);
    d.type('short');
    await d.clock.pass(1_000);
    expect(d.last().text).toBe('short');
  });

  test('a text saved but for a part is on the next version and still unsaved', async () => {
    const d = desk();
    d.type('with a bad part');
    await d.clock.pass(1_000);
    await d.last().answer({ kind: 'partly', version: 2, savedAt: '2026-02-15T05:52:00.000Z', missing: 1, asking: 0 });
    expect(d.autosave.state()).toEqual({ kind: 'partly', at: '2026-02-15T05:52:00.000Z', missing: 1, asking: 0 });
    expect([d.autosave.version(), d.autosave.hasUnsaved(), d.allSaved]).toEqual([2, true, []]);
    await d.clock.pass(60_000);
    expect(d.sent).toHaveLength(1);
    // Before publishing, say: it is asked once more, and stays unsaved.
    const flushed = d.autosave.flush();
    await d.last().answer({ kind: 'partly', version: 2, savedAt: '2026-02-15T05:52:00.000Z', missing: 1, asking: 0 });
    expect(await flushed).toBe(false);
    d.type('mended');
    await d.clock.pass(1_000);
    expect(d.last()).toMatchObject({ text: 'mended', version: 2 });
    await d.last().answer({ kind: 'saved', version: 3, savedAt: '2026-02-15T05:53:00.000Z' });
    expect([d.autosave.hasUnsaved(), d.allSaved]).toEqual([false, [3]]);
  });

  test('what is typed while a text is saved but for a part follows', async () => {
    const d = desk();
    d.type('one');
    await d.clock.pass(1_000);
    d.type('two');
    await d.last().answer({ kind: 'partly', version: 2, savedAt: '', missing: 1, asking: 0 });
    await d.clock.pass(1_000);
    expect(d.last()).toMatchObject({ text: 'two', version: 2 });
  });

  test('a text put on screen by somebody else leaves nothing unsaved', async () => {
    const d = desk();
    d.type('mine');
    await d.clock.pass(1_000);
    d.autosave.adopt(7, '2026-02-15T06:00:00.000Z');
    await d.last().answer(saved(2));
    expect(d.autosave.hasUnsaved()).toBe(false);
    expect(d.autosave.state()).toEqual({ kind: 'saved', at: '2026-02-15T06:00:00.000Z' });
    await d.clock.pass(60_000);
    expect(d.sent).toHaveLength(1);
    d.type('theirs, changed');
    await d.clock.pass(1_000);
    expect(d.last()).toMatchObject({ text: 'theirs, changed', version: 7 });
  });

  test('flush sends at once and waits for the newest text', async () => {
    const d = desk();
    d.type('one');
    await d.clock.pass(1_000);
    d.type('two');
    let done: boolean | undefined;
    void d.autosave.flush().then((value) => (done = value));
    await d.last().answer(saved(2));
    await d.clock.pass(0);
    expect(done).toBeUndefined();
    expect(d.last()).toMatchObject({ text: 'two', version: 2 });
    await d.last().answer(saved(3));
    expect(done).toBe(true);
  });

  test('flush says false when the line is lost', async () => {
    const d = desk();
    d.type('one');
    const done = d.autosave.flush();
    await d.last().answer({ kind: 'lost', reason: 'full' });
    expect(await done).toBe(false);
    expect(d.autosave.hasUnsaved()).toBe(true);
  });

  test('leaving the page sends what is unsaved in a request that outlives it', async () => {
    const d = desk();
    d.autosave.leave();
    expect(d.sent).toHaveLength(0);
    d.type('one');
    d.autosave.leave();
    expect(d.last()).toMatchObject({ text: 'one', leaving: true });
  });

  test('stopped, it sends nothing and says nothing', async () => {
    const d = desk();
    d.type('one');
    d.autosave.stop();
    const before = d.states.length;
    await d.clock.pass(60_000);
    expect(d.sent).toEqual([]);
    expect(d.states).toHaveLength(before);
    expect(await d.autosave.flush()).toBe(false);
  });
});

test('a thousand rounds of bad luck: what is said to be saved is on the server, and in the end all of it is', async () => {
  for (let seed = 1; seed <= 1_000; seed += 1) {
    const random = seededRandom(seed);
    const clock = handClock();
    const server = { text: '', version: 1 };
    let text = '';
    const autosave = createAutosave<string>({
      version: 1,
      savedAt: null,
      read: () => text,
      send: ({ text: sent }) =>
        new Promise((resolve) => {
          const luck = random();
          const take = (): SendAnswer => {
            server.text = sent;
            server.version += 1;
            // Every tenth answer is lost, with the text stored.
            return luck > 0.9
              ? { kind: 'lost', reason: 'server' }
              : { kind: 'saved', version: server.version, savedAt: '' };
          };
          if (luck < 0.2) clock.setTimer(() => resolve({ kind: 'lost', reason: 'offline' }), 50);
          else clock.setTimer(() => resolve(take()), Math.round(random() * 900));
        }),
      onState: (state) => {
        if (state.kind === 'saved') expect(server.text, `seed ${seed}`).toBe(text);
      },
      clock,
      random,
    });
    for (let step = 0; step < 12; step += 1) {
      text += `${step} `;
      autosave.changed();
      await clock.pass(Math.round(random() * 3_000));
    }
    await clock.pass(300_000);
    expect([autosave.state().kind, autosave.hasUnsaved(), server.text]).toEqual(['saved', false, text]);
  }
});
