import { type FinishedPage, plainBody, type RawAnswer } from '#app/_server/http/finished-page.ts';
import { createPageCache } from '#app/_server/http/page-cache.ts';

/** How long whoever keeps pages may keep it. */
const KEEP = 'public, max-age=0, s-maxage=31536000, must-revalidate';
/** A text worth compressing, in both scripts. */
export const LONG = 'बजट Budget '.repeat(200);

/** An answer of the application, a page unless said otherwise. */
export function page(
  text: string,
  tags: string,
  more: Partial<RawAnswer> & { headers?: Record<string, string | string[]> } = {},
): RawAnswer {
  return {
    status: more.status ?? 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': KEEP, 'cache-tag': tags, ...more.headers },
    body: Buffer.from(text),
  };
}

/** A page cache before an application whose answers can be held back, counting what it was asked. */
export function application(
  answers: Record<string, RawAnswer | (() => RawAnswer)>,
  maxBytes = 10_000_000,
  harder?: { readers: number; afterMs: number; everyMs: number },
  madeAhead?: (plain: Buffer) => Promise<Buffer | undefined>,
) {
  const asked: string[] = [];
  const gates: (() => void)[] = [];
  const state = { held: false, away: false, now: Date.parse('2026-02-15T05:52:00Z') };
  const cache = createPageCache({
    maxBytes,
    harder,
    madeAhead,
    mayBeStale: () => state.away,
    now: () => state.now,
    async render(address) {
      asked.push(address);
      const found = answers[address];
      const answer = typeof found === 'function' ? found() : found;
      if (state.held) await new Promise<void>((open) => gates.push(open));
      if (!answer) throw new Error(`nothing at ${address}`);
      return answer;
    },
  });
  return { cache, asked, state, release: () => gates.splice(0).forEach((open) => open()) };
}

/** The page as text. */
export async function textOf(finished: FinishedPage): Promise<string> {
  return (await plainBody(finished)).toString();
}

/** Resolves when whatever needs no time of its own has happened. */
export const settled = () => new Promise((resolve) => setTimeout(resolve, 60));
