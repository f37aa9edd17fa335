import { afterEach, expect, it, vi } from 'vitest';
import { currentActor } from '#app/_server/accounts/session.ts';
import type { guardMutation } from '#app/_server/answers/guard.ts';
import { everywhere } from '#lib/people/grants.ts';
import { POST } from '#app/api/newsroom/images/route.ts';

// Who asks stands in the request that Next holds; here is none.
vi.mock('#app/_server/accounts/session.ts', () => ({ currentActor: vi.fn<typeof currentActor>() }));
vi.mock('#app/_server/answers/guard.ts', () => ({ guardMutation: vi.fn<typeof guardMutation>() }));
afterEach(() => void vi.useRealTimers());

/** An upload of somebody that has begun, and gets further by `send` and to its end by `finish`. */
function upload(id: string) {
  vi.mocked(currentActor).mockResolvedValueOnce({ id, name: id, grants: everywhere('reporter') });
  let begun = false;
  let finish: () => void = () => undefined;
  let send: (bytes: number) => void = () => undefined;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        begun = true;
        return new Promise<void>((resolve) => {
          send = (bytes) => {
            controller.enqueue(new Uint8Array(bytes));
            resolve();
          };
          finish = () => {
            controller.close();
            resolve();
          };
        });
      },
    },
    { highWaterMark: 0 },
  );
  const init = { method: 'POST', body, duplex: 'half' };
  const answered = POST(new Request('http://127.0.0.1/api/newsroom/images', init));
  return { answered, send: (bytes: number) => send(bytes), finish: () => finish(), isBegun: () => begun };
}

type Upload = ReturnType<typeof upload>;
const begin = async (...ids: string[]): Promise<Upload[]> => {
  const begun = ids.map(upload);
  await expect.poll(() => begun.every(({ isBegun }) => isBegun())).toBe(true);
  return begun;
};
const refuses = async (id: string) => {
  const { answered, isBegun } = upload(id);
  const refused = await answered;
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '5']);
  expect(isBegun()).toBe(false);
};
const end = async (uploads: Upload[]) => {
  for (const { finish } of uploads) finish();
  for (const { answered } of uploads) expect((await answered).status).toBe(422);
};

it('are six; a seventh is told to try again before a byte of it is read', async () => {
  const six = await begin('a', 'a', 'b', 'b', 'c', 'c');
  await refuses('d');
  await end(six);
  const [later] = await begin('d');
  expect(later?.isBegun()).toBe(true);
  await end(later ? [later] : []);
});

it('are two of one person, however long they take: there is room for others', async () => {
  const slow = await begin('slow', 'slow');
  await refuses('slow');
  const others = await begin('another', 'another');
  expect(others.every(({ isBegun }) => isBegun())).toBe(true);
  await end(others);
  await end(slow);
});

it.each([
  ['goes silent', async () => vi.advanceTimersByTimeAsync(15_000)],
  [
    'trickles',
    async (one: Upload) => {
      for (let n = 0; n < 6; n += 1) {
        await vi.advanceTimersByTimeAsync(2_000);
        one.send(2_000);
      }
    },
  ],
])('loses its place where it %s', async (_what, wait) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  const one = upload('slow');
  await vi.advanceTimersByTimeAsync(0);
  expect(one.isBegun()).toBe(true);
  await wait(one);
  const answer = await one.answered;
  expect([answer.status, await answer.json()]).toEqual([400, { ok: false, error: 'upload_interrupted' }]);
});

it('keeps it on a slow but steady line', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  const one = upload('steady');
  await vi.advanceTimersByTimeAsync(0);
  for (let n = 0; n < 60; n += 1) {
    await vi.advanceTimersByTimeAsync(1_000);
    one.send(5_000);
  }
  vi.useRealTimers();
  await vi.waitFor(() => one.finish());
  // What came is no picture; that is said once all of it has come.
  expect((await one.answered).status).toBe(415);
});
