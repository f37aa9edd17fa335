import { afterEach, expect, test, vi } from 'vitest';
import { createHardCompressor } from '#app/_server/http/compress-harder.ts';
import { finishPage } from '#app/_server/http/finished-page.ts';

afterEach(() => vi.useRealTimers());

test('a page that was purged while others were being made is let go, though nothing is ever idle', async () => {
  const answer = { status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from('सेतु '.repeat(500)) };
  const page = await finishPage(answer, { cacheControl: 'no-store' });
  vi.useFakeTimers();
  let isKept = true;
  const changed = vi.fn<() => void>();
  const compressor = createHardCompressor({
    standsSince: () => (isKept ? 0 : undefined),
    isBusy: () => true,
    changed,
    now: Date.now,
  });
  compressor.wasRead(page, 20);
  vi.advanceTimersByTime(60_000);
  expect(vi.getTimerCount(), 'it waits for its turn').toBe(1);
  isKept = false;
  vi.advanceTimersByTime(2_000);
  expect(vi.getTimerCount(), 'nothing is waited for').toBe(0);
  expect(changed).not.toHaveBeenCalled();
});
