// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lieOver as begin } from '#app/_newsroom/over/lie-over.ts';

/** The browser's history with its pops, which come later as in a browser; `stranger` is what Next would hear. */
const stranger = vi.fn<(state: unknown) => void>();
const ends: (() => void)[] = [];
function lieOver(close: () => void) {
  const end = begin(close);
  ends.push(end);
  return end;
}
/** Turns of the browser, as many as going back takes, however busy the machine is. */
async function tick() {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 10));
}
const state = () => history.state as Record<string, unknown>;

afterEach(async () => {
  for (const end of ends.splice(0)) end();
  await tick();
});
beforeEach(() => {
  history.pushState({ __NA: true, tree: crypto.randomUUID() }, '', '/en/newsroom/articles/1/en');
  stranger.mockReset();
});
addEventListener('popstate', (event) => stranger(event.state));

it('gives what lies over the page an entry of its own, which Back takes without anybody else hearing of it', async () => {
  const { length } = history;
  const { tree } = state();
  const close = vi.fn<() => void>();
  const end = lieOver(() => {
    close();
    end();
  });
  await tick();
  expect(history.length).toBe(length + 1);
  expect(state()).toMatchObject({ __NA: true, tree });
  history.back();
  await tick();
  expect(close).toHaveBeenCalledOnce();
  expect(stranger).not.toHaveBeenCalled();
  expect(state().tree).toBe(tree);
});

it('takes its entry along when it is closed otherwise, so that the next Back leaves the page', async () => {
  history.replaceState({ ...state(), name: 'the page before' }, '');
  history.pushState({ __NA: true, name: 'the page' }, '', '/en/newsroom/articles/2/en');
  const close = vi.fn<() => void>();
  lieOver(close);
  const end = lieOver(close);
  await tick();
  end();
  await tick();
  // Next draws the page anew, and writes its entry without our mark.
  history.replaceState({ __NA: true, name: 'the page, drawn anew' }, '');
  const other = lieOver(close);
  await tick();
  other();
  await tick();
  expect(close).not.toHaveBeenCalled();
  history.back();
  await tick();
  expect(close, 'the first of them').toHaveBeenCalledOnce();
  expect(stranger).not.toHaveBeenCalled();
});

it('hands its entry to what opens as it closes, and gives one back to what would not close', async () => {
  const first = lieOver(() => undefined);
  await tick();
  const { length } = history;
  first();
  const stays = vi.fn<() => void>();
  lieOver(stays);
  await tick();
  expect(history.length).toBe(length);
  history.back();
  await tick();
  expect(stays).toHaveBeenCalledOnce();
  history.back();
  await tick();
  expect(stays).toHaveBeenCalledTimes(2);
  expect(stranger).not.toHaveBeenCalled();
});
