import { BODY_BOUNDS, boundJson, type BoundsCode } from '#lib/body/bounds.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

const LONGEST_SILENCE_MS = 20_000;

/**
 * A request's JSON, bounded while it arrives and before it is parsed: at most 2 MB and so many brackets deep, whatever
 * Content-Length says. Refuses 'body_too_large', 'body_too_complex', and 'invalid' for what is not JSON in UTF-8 or
 * stops arriving.
 */
export async function readJson(request: Request): Promise<Result<unknown, BoundsCode | 'invalid'>> {
  if (!/^application\/json\b/i.test(request.headers.get('Content-Type') ?? '')) return refuse('invalid');
  if (Number(request.headers.get('Content-Length') ?? 0) > BODY_BOUNDS.bytes) return refuse('body_too_large');
  const text = await readText(request);
  if (!text.ok) return text;
  const bound = boundJson(text.value);
  if (bound) return refuse(bound.error);
  try {
    return ok(JSON.parse(text.value) as unknown);
  } catch {
    return refuse('invalid');
  }
}

async function readText(request: Request): Promise<Result<string, BoundsCode | 'invalid'>> {
  if (!request.body) return refuse('invalid');
  const reader = request.body.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const silence = AbortSignal.timeout(LONGEST_SILENCE_MS);
  const stop = () => void reader.cancel().catch(() => undefined);
  silence.addEventListener('abort', stop);
  let size = 0;
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (silence.aborted) return refuse('invalid');
      if (done) return ok(text + decoder.decode());
      size += value.length;
      if (size > BODY_BOUNDS.bytes) {
        stop();
        return refuse('body_too_large');
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return refuse('invalid');
  } finally {
    silence.removeEventListener('abort', stop);
  }
}
