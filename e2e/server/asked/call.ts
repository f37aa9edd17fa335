import { origin } from '../../fixtures.ts';
import type { BuiltAction } from './build.ts';

/** What came back: the status, and in one word what was said: 'ok', the code of a refusal, 'redirect', or the whole. */
export type Said = { status: number; code: string };

/** From where it is asked; null leaves the header out. Our own pages unless said. */
type From = { cookie: string; from?: string | null };

/** Asks an action the way React does; what stands in `args` as a form goes as one. */
export async function callAction(
  action: BuiltAction,
  args: unknown[],
  { cookie, from = origin() }: From,
): Promise<Said> {
  const body = encode(args);
  const answer = await fetch(origin() + action.address, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'next-action': action.id,
      accept: 'text/x-component',
      ...(typeof body === 'string' && { 'content-type': 'text/plain;charset=UTF-8' }),
      ...(from !== null && { origin: from }),
      ...(cookie && { cookie }),
    },
    body,
  });
  const text = await answer.text();
  if (answer.headers.has('x-action-redirect') || answer.status === 303)
    return { status: answer.status, code: 'redirect' };
  return { status: answer.status, code: codeOf(text) };
}

function encode(args: unknown[]): string | FormData {
  if (!args.some((one) => one instanceof FormData)) return JSON.stringify(args);
  const sent = new FormData();
  const named = args.map((one, index) => {
    if (!(one instanceof FormData)) return one;
    for (const [name, value] of one) sent.append(`_${index + 1}_${name}`, value);
    return `$K${(index + 1).toString(16)}`;
  });
  sent.set('0', JSON.stringify(named));
  return sent;
}

/** What an action answers stands in the second row of the payload, as JSON. */
function codeOf(payload: string): string {
  // A long text stands before it without an end of line.
  const [, row] = /^1:(.*)$/m.exec(payload) ?? /1:(\{"ok":.*)$/m.exec(payload) ?? [];
  if (row === undefined) return payload.slice(0, 200);
  try {
    return codeIn(JSON.parse(row));
  } catch {
    return row.slice(0, 200);
  }
}

function codeIn(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null) return String(answer);
  const { ok, error, errors, value } = answer as { ok?: boolean; error?: string; errors?: string[]; value?: unknown };
  if (typeof error === 'string') return error;
  if (Array.isArray(errors)) return errors.join(' ');
  // What is done with several stories says of each why not.
  if (typeof value === 'object' && value !== null && 'refused' in value) {
    const refused = value.refused;
    if (Array.isArray(refused) && refused.length > 0) return (refused[0] as { code: string }).code;
  }
  return ok === true ? 'ok' : JSON.stringify(answer).slice(0, 200);
}

/** Asks an address for machines. */
export async function callRoute(
  address: string,
  { method, body, headers }: { method: string; body?: unknown; headers?: Record<string, string> },
  { cookie, from = origin() }: From,
): Promise<Said> {
  const stop = new AbortController();
  const answer = await fetch(origin() + address, {
    method,
    redirect: 'manual',
    signal: stop.signal,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(from !== null && { origin: from }),
      ...(cookie && { cookie }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const { status } = answer;
  // A stream goes on for as long as somebody listens.
  if (answer.headers.get('content-type')?.startsWith('text/event-stream')) {
    stop.abort();
    return { status, code: 'stream' };
  }
  const text = await answer.text();
  try {
    return { status, code: codeIn(JSON.parse(text)) };
  } catch {
    return { status, code: '' };
  }
}

/** Does `work` for each, a few at a time. */
export async function forEach<T>(all: readonly T[], work: (one: T) => Promise<void>, atOnce = 6): Promise<void> {
  const left = [...all];
  const take = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, take));
}
