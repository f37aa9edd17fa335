import { expect, it } from 'vitest';
import { readJson } from '#app/_server/answers/read-json.ts';

const post = (body: BodyInit | null, headers: Record<string, string> = { 'Content-Type': 'application/json' }) =>
  readJson(new Request('http://127.0.0.1/', { method: 'POST', body, headers }));

it('reads what was sent, in either script', async () => {
  expect(await post('{"headline":"बजट","n":[1]}')).toEqual({ ok: true, value: { headline: 'बजट', n: [1] } });
  expect(await post('null', { 'Content-Type': 'application/json; charset=utf-8' })).toEqual({ ok: true, value: null });
});

it.each<[string, BodyInit | null, Record<string, string>?]>([
  ['half a document', '{"type":"doc"'],
  ['no JSON', 'doc'],
  ['nothing', ''],
  ['no body', null],
  ['bytes that are no UTF-8', new Uint8Array([0x22, 0xe0, 0xa4, 0x22])],
  ['a form', '{}', { 'Content-Type': 'text/plain' }],
])('refuses %s', async (_, body, headers) => {
  expect(await post(body, headers)).toEqual({ ok: false, error: 'invalid' });
});

it('refuses what is too large or too deep, before it is parsed and whatever its length is said to be', async () => {
  const large = JSON.stringify('क'.repeat(900_000));
  expect(await post(large)).toEqual({ ok: false, error: 'body_too_large' });
  const said = { 'Content-Type': 'application/json', 'Content-Length': '3000000' };
  expect(await post('{}', said)).toEqual({ ok: false, error: 'body_too_large' });
  expect(await post('['.repeat(100_000))).toEqual({ ok: false, error: 'body_too_complex' });
});

/** A body whose parts come one every `everyMs`, and which then ends, breaks off or says nothing more. */
function arriving(parts: string[], everyMs: number, end: 'ends' | 'breaks' | 'hangs'): Request {
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, everyMs));
      const part = parts.shift();
      if (part !== undefined) controller.enqueue(new TextEncoder().encode(part));
      else if (end === 'ends') controller.close();
      else if (end === 'breaks') controller.error(new Error('gone'));
      else await new Promise(() => undefined);
    },
  });
  const init = { method: 'PUT', body, headers: { 'Content-Type': 'application/json' }, duplex: 'half' };
  return new Request('http://127.0.0.1/', init);
}

it('takes as long as a slow but steady line needs', async () => {
  const parts = ['{"a":', '"', 'ब', 'ज', 'ट', '"', '}'];
  expect(await readJson(arriving(parts, 60, 'ends'), 200)).toEqual({ ok: true, value: { a: 'बजट' } });
});

it.each(['breaks', 'hangs'] as const)('asks for another try when a body %s', async (end) => {
  const answer = await readJson(arriving(['{"a":'], 10, end), 200);
  expect(answer).toEqual({ ok: false, error: 'interrupted' });
});
