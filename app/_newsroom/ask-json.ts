import { refuse, type Result } from '#lib/result.ts';

/** Asks one of our own routes for JSON. `unreachable` where nothing that could be read came back. Never rejects. */
export async function askJson<T, E extends string>(address: string): Promise<Result<T, E | 'unreachable'>> {
  try {
    const answer = await fetch(address, { headers: { Accept: 'application/json' } });
    // Our own server's answer, from our own origin: its shape is the route's.
    return (await answer.json()) as Result<T, E>;
  } catch {
    return refuse('unreachable');
  }
}
