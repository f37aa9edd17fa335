import type { SendAnswer } from '#lib/autosave.ts';

// A browser takes at most 64 KiB of all keepalive requests together.
const KEEPALIVE_BYTES = 60_000;
const GIVE_UP_MS = 20_000;

type Reply = { ok?: boolean; error?: string; value?: unknown; detail?: unknown };

/** How a save is sent, and who hears what the server says of what it kept. */
export type PutOptions<V> = {
  /** The page is going: ask for a request that outlives it, where the text is short enough. */
  leaving: boolean;
  /** It was kept: all of it, or all but what collided with somebody else's. */
  onKept?(value: V): void;
};

/**
 * Sends one save and says how it ended. Never throws: no network, a time-out (20 s) and an answer nobody expects are
 * a lost line; 401 signed out; 409 kept but for what
 * collided, as its detail says; 503 and 507 busy and full; 408 a line that was too slow, worth another try; other 4xx a refusal by its code.
 */
export async function putJson<V extends { version: number; savedAt: string }>(
  address: string,
  input: unknown,
  options: PutOptions<V>,
): Promise<SendAnswer> {
  const body = JSON.stringify(input);
  let response: Response;
  const wasOnline = navigator.onLine;
  try {
    response = await fetch(address, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body,
      keepalive: options.leaving && new Blob([body]).size < KEEPALIVE_BYTES,
      signal: AbortSignal.timeout(GIVE_UP_MS),
    });
  } catch {
    // A line that broke meanwhile may have let it through.
    if (!wasOnline) return { kind: 'lost', reason: navigator.onLine ? 'server' : 'offline', neverTaken: true };
    return { kind: 'lost', reason: navigator.onLine ? 'server' : 'offline' };
  }
  const reply = await readReply(response);
  const kept = response.status === 409 ? reply?.detail : response.ok && reply?.ok === true ? reply.value : undefined;
  if (kept) {
    const value = kept as V;
    options.onKept?.(value);
    return { kind: 'saved', version: value.version, savedAt: value.savedAt };
  }
  return explain(response, reply);
}

function explain(response: Response, reply: Reply | undefined): SendAnswer {
  const retryAfterMs = Number(response.headers.get('Retry-After')) * 1_000 || undefined;
  if (response.status === 401 || reply?.error === 'signed_out') return { kind: 'signed_out' };
  if (response.status === 503 || response.status === 429)
    return { kind: 'lost', reason: 'busy', retryAfterMs, neverTaken: true };
  if (response.status === 408) return { kind: 'lost', reason: 'server', retryAfterMs };
  if (response.status === 507) return { kind: 'lost', reason: 'full', retryAfterMs };
  if (response.status >= 400 && response.status < 500)
    return { kind: 'refused', reason: reply?.error ?? 'invalid', detail: reply?.detail };
  return { kind: 'lost', reason: 'server', retryAfterMs };
}

async function readReply(response: Response): Promise<Reply | undefined> {
  try {
    return (await response.json()) as Reply;
  } catch {
    return undefined;
  }
}
