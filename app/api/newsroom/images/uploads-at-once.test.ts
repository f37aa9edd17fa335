import { expect, it, vi } from 'vitest';
import { currentActor } from '#app/_server/accounts/session.ts';
import type { guardMutation } from '#app/_server/answers/guard.ts';
import { POST } from '#app/api/newsroom/images/route.ts';

// Who asks stands in the request that Next holds; here is none.
vi.mock('#app/_server/accounts/session.ts', () => ({ currentActor: vi.fn<typeof currentActor>() }));
vi.mock('#app/_server/answers/guard.ts', () => ({ guardMutation: vi.fn<typeof guardMutation>() }));

/** An upload that has begun and gets no further until `finish`. */
function upload() {
  let begun = false;
  let finish: () => void = () => undefined;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        begun = true;
        return new Promise<void>((resolve) => {
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
  return { answered, finish: () => finish(), isBegun: () => begun };
}

it('are four; a fifth is told to try again before a byte of it is read', async () => {
  vi.mocked(currentActor).mockResolvedValue({ id: 'r', name: 'Reporter', role: 'reporter', locale: null });
  const four = Array.from({ length: 4 }, upload);
  await expect.poll(() => four.every(({ isBegun }) => isBegun())).toBe(true);
  const fifth = upload();
  const refused = await fifth.answered;
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '5']);
  expect(fifth.isBegun()).toBe(false);
  for (const { finish } of four) finish();
  for (const { answered } of four) expect((await answered).status).toBe(422);
  const sixth = upload();
  await expect.poll(() => sixth.isBegun()).toBe(true);
  sixth.finish();
  expect((await sixth.answered).status).toBe(422);
});
