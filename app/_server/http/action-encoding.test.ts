import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { isActionBody } from '#app/_server/http/action-encoding.ts';

const HASH = 'a'.repeat(42);
const TYPE = 'multipart/form-data; boundary=x';

/** A form as browsers write it. */
const form = (parts: Record<string, string>) =>
  Object.entries(parts)
    .map(([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join('') + '--x--\r\n';
const isText = (body: string) => isActionBody(Buffer.from(body), 'text/plain;charset=UTF-8', true);
const isForm = (parts: Record<string, string>, isCall: boolean) => isActionBody(Buffer.from(form(parts)), TYPE, isCall);

/** What React itself, in the browser, makes of the arguments of a call. */
async function encoded(...args: unknown[]): Promise<[body: Buffer, type: string]> {
  const require = createRequire(import.meta.url);
  const client = require('next/dist/compiled/react-server-dom-turbopack/client.browser') as {
    encodeReply(value: unknown, options?: { temporaryReferences: unknown }): Promise<string | FormData>;
    createTemporaryReferenceSet(): unknown;
  };
  const written = await client.encodeReply(args, { temporaryReferences: client.createTemporaryReferenceSet() });
  const request = new Request('http://x.example', { method: 'POST', body: written });
  return [Buffer.from(await request.arrayBuffer()), request.headers.get('content-type') ?? ''];
}

describe('what React writes is taken', () => {
  const shared = { credits: [{ imageId: 7, credit: 'PTI' }] };
  const typed = new FormData();
  typed.append('email', 'asha@example.in');
  typed.append('again', '$nonsense {"');
  it.each<[string, unknown[]]>([
    ['nothing', []],
    ['a plain input', [{ translationId: 7, version: 3, notice: '', list: [1, null, true] }]],
    ['words of either script, and some that begin as marks do', ['$1 ₹500', '$$', 'हिंदी\r\n--x', '$']],
    ['nothing at some place, and odd numbers', [{ a: undefined }, -0, Number.NaN, -Infinity, 12n]],
    ['an instant', [new Date('2026-11-28T10:00:00Z')]],
    ['one thing twice', [{ seen: shared, before: shared, deep: [shared.credits] }]],
    ['a form', [{ attempt: 0, email: '' }, typed]],
    ['two forms and one thing twice', [shared, typed, shared, typed]],
    ['a function, which nobody can send', [{ onClick: () => undefined }]],
  ])('%s', async (_what, args) => {
    const [body, type] = await encoded(...args);
    expect(isActionBody(body, type, true), `${type}\n${body.toString()}`).toBe(true);
  });

  it('a form that was sent before any script', () => {
    expect(isForm({ [`$ACTION_ID_${HASH}`]: '', locale: 'en' }, false)).toBe(true);
    const bound = { '$ACTION_1:0': `{"id":"${HASH}","bound":"$@1"}`, '$ACTION_1:1': '[{"attempt":0},"$undefined"]' };
    expect(isForm({ $ACTION_REF_1: '', ...bound, $ACTION_KEY: 'k1', email: '$x' }, false)).toBe(true);
  });
});

describe('what it never writes is not', () => {
  it.each([
    '',
    'x',
    '{}',
    '"$K1"',
    '7',
    '[',
    '[1,]',
    '["$1"]',
    '["$0"]',
    '["$0:1"]',
    '["$0:constructor"]',
    '["$0:__proto__:x",{}]',
    '["$F1"]',
    '["$Q1"]',
    '["$B1"]',
    '["$Dnever"]',
    '["$nx"]',
    '["$@1"]',
    '["$zz"]',
    '[{"deep":[{"a":"$i4"}]}]',
  ])('the text %s', (body) => expect(isText(body)).toBe(false));

  it.each<[string, Record<string, string>, boolean]>([
    ['without arguments', { a: '1' }, true],
    ['whose arguments are no list', { 0: '{}' }, true],
    ['whose arguments are no JSON', { 0: '[', 1: '1' }, true],
    ['that refers to what is not in it', { 0: '["$1"]' }, true],
    ['with another chunk that is no JSON', { 0: '["$1"]', 1: '{' }, true],
    ['that names no action', { email: 'x' }, false],
    ['that names one nobody can have', { '$ACTION_ID_../x': '' }, false],
    ['whose action is not in it', { $ACTION_REF_1: '' }, false],
    ['whose action is no action', { $ACTION_REF_1: '', '$ACTION_1:0': '7' }, false],
    ['whose bound values are not in it', { $ACTION_REF_1: '', '$ACTION_1:0': `{"id":"${HASH}","bound":"$@1"}` }, false],
    ['with something that is no part of one', { [`$ACTION_ID_${HASH}`]: '', $ACTION_X: '' }, false],
  ])('a form %s', (_what, parts, isCall) => expect(isForm(parts, isCall)).toBe(false));

  it.each([
    ['cut short', form({ 0: '[]' }).slice(0, -6), TYPE],
    ['without a boundary', form({ 0: '[]' }), 'multipart/form-data'],
    ['with another boundary', form({ 0: '[]' }), 'multipart/form-data; boundary=y'],
    ['with something after its end', `${form({ 0: '[]' })}more and more`, TYPE],
    ['with something before its beginning', `more${form({ 0: '[]' })}`, TYPE],
    ['without a name', '--x\r\nContent-Disposition: form-data\r\n\r\n[]\r\n--x--\r\n', TYPE],
    ['without the end of a head', '--x\r\nContent-Disposition: form-data; name="0"\r\n--x--', TYPE],
    ['that is empty', '', TYPE],
    ['that is nothing but an end', '--x--', TYPE],
  ])('a form %s', (_what, body, type) => expect(isActionBody(Buffer.from(body), type, true)).toBe(false));
});
