import { BODY_BOUNDS, boundJson, type BoundsCode } from '#lib/body/bounds.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

const LONGEST_SILENCE_MS = 20_000;

/** Why a body could not be read. */
type ReadFault = BoundsCode | 'invalid' | 'interrupted';

/**
 * A request's JSON, bounded while it arrives and before it is parsed: at most 2 MB and so many brackets deep, whatever
 * Content-Length says. Refuses 'body_too_large', 'body_too_complex', 'invalid' for what is not JSON in UTF-8, and
 * 'interrupted' for what stops arriving: worth another try. A slow line is not silent; the gate bounds how slow it may be.
 */
export async function readJson(request: Request, silenceMs = LONGEST_SILENCE_MS): Promise<Result<unknown, ReadFault>> {
  if (!/^application\/json\b/i.test(request.headers.get('Content-Type') ?? '')) return refuse('invalid');
  if (Number(request.headers.get('Content-Length') ?? 0) > BODY_BOUNDS.bytes) return refuse('body_too_large');
  const text = await readText(request, silenceMs);
  if (!text.ok) return text;
  const bound = boundJson(text.value);
  if (bound) return refuse(bound.error);
  try {
    return ok(JSON.parse(text.value) as unknown);
  } catch {
    return refuse('invalid');
  }
}

async function readText(request: Request, silenceMs: number): Promise<Result<string, ReadFault>> {
  if (!request.body) return refuse('invalid');
  const reader = request.body.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const stop = () => void reader.cancel().catch(() => undefined);
  let isSilent = false;
  const silence = setTimeout(() => {
    isSilent = true;
    stop();
  }, silenceMs);
  const decode = (chunk?: Uint8Array): string | undefined => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      return undefined;
    }
  };
  let size = 0;
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (isSilent) return refuse('interrupted');
      silence.refresh();
      size += value?.length ?? 0;
      if (size > BODY_BOUNDS.bytes) {
        stop();
        return refuse('body_too_large');
      }
      const part = decode(value);
      if (part === undefined) {
        stop();
        return refuse('invalid');
      }
      text += part;
      if (done) return ok(text);
    }
  } catch {
    return refuse('interrupted');
  } finally {
    clearTimeout(silence);
  }
}
