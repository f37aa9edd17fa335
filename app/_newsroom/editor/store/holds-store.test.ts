import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createHoldsStore } from '#app/_newsroom/editor/store/holds-store.ts';
import { worldOf, storyServer } from '#app/_newsroom/editor/store/testing-editor-store.ts';
import { type HeldPart, HOLD_BEAT_MS, HOLD_IDLE_MS } from '#lib/article/holds/hold.ts';
import type { Part } from '#lib/article/holds/parts.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-28T06:00:00.000Z') }));
afterEach(() => void vi.useRealTimers());

const by = { en: 'Ravi', hi: 'रवि' };
const heldBy = (part: Part, own: HeldPart['own'] = null): HeldPart => ({
  part,
  by,
  own,
  since: '2026-11-28T05:59:00.000Z',
});

/** One tab of a story, and what it said to a server that answers with `held`. */
function tab() {
  const said: string[] = [];
  const line = { held: [] as HeldPart[] | undefined };
  const lost: Part[] = [];
  const holds = createHoldsStore(7, {
    ...worldOf(storyServer()),
    holdsLine: {
      hold: async ({ parts }) => {
        said.push(`hold ${parts.join()}`);
        return line.held;
      },
      release: ({ parts }) => void said.push(`release ${parts?.join() ?? 'all'}`),
      takeOver: async ({ part }) => {
        said.push(`take over ${part}`);
        return line.held ? { ok: true, value: { held: line.held } } : { ok: false, error: 'unreachable' };
      },
      newest: async () => undefined,
    },
  });
  holds.onLost((part) => void lost.push(part));
  holds.start();
  return { holds, said, line, lost };
}

describe('holding parts', () => {
  test('begins with the first key, is said again every 15 s for all parts in one, and costs nothing in between', async () => {
    const { holds, said } = tab();
    for (let key = 0; key < 20; key += 1) holds.typed('text:en');
    holds.typed('search:en');
    await vi.advanceTimersByTimeAsync(HOLD_BEAT_MS - 1);
    expect(said).toEqual(['hold text:en', 'hold search:en']);
    await vi.advanceTimersByTimeAsync(1);
    expect(said.slice(2)).toEqual(['hold text:en,search:en']);
  });

  test('ends after five minutes without a key, and at once when the page goes', async () => {
    const { holds, said } = tab();
    holds.typed('text:en');
    await vi.advanceTimersByTimeAsync(HOLD_IDLE_MS / 2);
    holds.typed('details');
    await vi.advanceTimersByTimeAsync(HOLD_IDLE_MS / 2);
    expect(said.filter((one) => one.startsWith('release'))).toEqual(['release text:en']);
    expect(said.at(-1)).toBe('hold details');
    holds.letGo();
    holds.letGo();
    expect(said.filter((one) => one.startsWith('release'))).toEqual(['release text:en', 'release all']);
    await vi.advanceTimersByTimeAsync(HOLD_BEAT_MS * 2);
    expect(said.at(-1)).toBe('release all');
  });

  test('says nothing while nobody writes', async () => {
    const { said } = tab();
    await vi.advanceTimersByTimeAsync(HOLD_IDLE_MS);
    expect(said).toEqual([]);
  });

  test('a key in a part of another’s claims nothing', async () => {
    const { holds, said } = tab();
    holds.tell([heldBy('text:en'), heldBy('details', 'here')]);
    holds.typed('text:en');
    expect(said).toEqual([]);
    expect(Object.keys(holds.getSnapshot().others)).toEqual(['text:en']);
  });

  test('two first keys at once: who comes second hears of it and only reads', async () => {
    const { holds, said, line, lost } = tab();
    line.held = [heldBy('text:en')];
    holds.typed('text:en');
    await vi.advanceTimersByTimeAsync(HOLD_BEAT_MS);
    expect([said, lost]).toEqual([['hold text:en'], ['text:en']]);
  });

  test('a part that is taken over is another’s until they let it go; the line that is down changes nothing', async () => {
    const { holds, line, lost } = tab();
    holds.typed('text:en');
    await vi.advanceTimersByTimeAsync(0);
    line.held = undefined;
    await vi.advanceTimersByTimeAsync(HOLD_BEAT_MS);
    expect(lost).toEqual([]);
    holds.tell([heldBy('text:en', 'elsewhere')]);
    expect(lost).toEqual(['text:en']);
    expect(holds.getSnapshot().lost).toEqual({ 'text:en': { hasKept: false } });
    holds.heldBack([heldBy('text:en', 'elsewhere')], true);
    expect(holds.getSnapshot().lost).toEqual({ 'text:en': { hasKept: true } });
    holds.tell([]);
    expect(holds.getSnapshot()).toEqual({ others: {}, lost: {} });
  });

  test('taking over holds it here, or says why not', async () => {
    const { holds, said, line } = tab();
    holds.tell([heldBy('text:en')]);
    line.held = undefined;
    expect(await holds.takeOver('text:en')).toBe('unreachable');
    expect(holds.getSnapshot().others).toHaveProperty('text:en');
    line.held = [heldBy('text:en', 'here')];
    expect(await holds.takeOver('text:en')).toBeUndefined();
    expect(holds.getSnapshot().others).toEqual({});
    await vi.advanceTimersByTimeAsync(HOLD_BEAT_MS);
    expect(said.at(-1)).toBe('hold text:en');
  });
});
