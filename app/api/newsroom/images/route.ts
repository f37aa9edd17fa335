import { guardMutation } from '#app/_server/answers/guard.ts';
import type { UploadRefusal } from '#app/_newsroom/image-picker/upload-refusal.ts';
import { currentActor } from '#app/_server/accounts/session.ts';
import { storeImage } from '#db/commands/image/store-image.ts';
import { DatabaseBusyError } from '#db/engine/common/database-errors.ts';
import { listImages } from '#db/queries/images.ts';
import { can } from '#lib/policy/can.ts';
import { IMAGE_LIMITS } from '#lib/image/image-limits.ts';
import { listImagesInput } from '#lib/image/image-inputs.ts';
import { onePerProcess } from '#lib/one-per-process.ts';
import type { Actor } from '#lib/people/roles.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

const STATUS: Record<UploadRefusal, number> = {
  signed_out: 401,
  not_allowed: 403,
  upload_interrupted: 400,
  image_empty: 422,
  image_too_large: 413,
  image_svg: 415,
  image_heic: 415,
  image_format: 415,
  image_damaged: 422,
  image_too_many_pixels: 422,
  image_too_many_frames: 422,
  image_too_heavy: 422,
  image_too_slow: 422,
  image_busy: 503,
  busy: 503,
  disk_full: 507,
};

const LONGEST_SILENCE_MS = 15_000;
// Looked at from the tenth second on: a telephone on a bad line sends five times as much, somebody who keeps a place does not.
const PACE = { afterMs: 10_000, bytesPerSecond: 2_000 };
// Each is held whole in memory, 20 MB at most, until its sizes are made. The screen sends two at a time.
const MOST_AT_ONCE = 6;
const MOST_OF_ONE_PERSON = 2;
const uploads = onePerProcess('uploads', () => new Map<string, number>());
const LONGEST_NAME = 1_024;

/** One page of the library (`?search=…&page=2`). Everybody who may read stories may see it. */
export async function GET(request: Request): Promise<Response> {
  const headers = { 'Cache-Control': 'private, no-store' };
  const actor = await currentActor();
  if (!actor) return Response.json(refuse('signed_out'), { status: 401, headers });
  if (!can(actor, 'story.read')) return Response.json(refuse('not_allowed'), { status: 403, headers });
  const input = listImagesInput.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!input.success) return Response.json(refuse('invalid'), { status: 400, headers });
  return Response.json(ok(await listImages(input.data)), { headers });
}

/**
 * Takes one picture: the file itself is the body, its name percent-encoded in `X-File-Name`. Not a form: parsing
 * multipart would hold the file twice, and a name in a header cannot be mistaken for a path. Answers 201 with the
 * picture, 200 when these bytes are in the library already, else the refusal's code. Signed-out callers, and whoever
 * comes while six others are being taken, or two of their own, are answered before a byte is read; one that goes silent or
 * trickles loses its place.
 */
export async function POST(request: Request): Promise<Response> {
  const foreign = guardMutation(request);
  if (foreign) return foreign;
  const actor = await currentActor();
  if (!actor) return refusal('signed_out');
  if (!can(actor, 'image.upload')) return refusal('not_allowed');
  if (Number(request.headers.get('Content-Length') ?? 0) > IMAGE_LIMITS.bytes) return refusal('image_too_large');
  const line = uploads.get();
  const own = line.get(actor.id) ?? 0;
  const all = [...line.values()].reduce((sum, running) => sum + running, 0);
  if (own >= MOST_OF_ONE_PERSON || all >= MOST_AT_ONCE) return refusal('image_busy');
  line.set(actor.id, own + 1);
  try {
    return await takeImage(request, actor);
  } finally {
    const left = (line.get(actor.id) ?? 1) - 1;
    if (left > 0) line.set(actor.id, left);
    else line.delete(actor.id);
  }
}

async function takeImage(request: Request, actor: Actor): Promise<Response> {
  const bytes = await readBody(request);
  if (!bytes.ok) return refusal(bytes.error);
  try {
    const stored = await storeImage(bytes.value, { fileName: readName(request), by: actor, now: new Date() });
    if (!stored.ok) return refusal(stored.error);
    return Response.json(stored, {
      status: stored.value.existed ? 200 : 201,
      headers: { 'Cache-Control': 'private, no-store' },
    });
  } catch (error) {
    if (error instanceof DatabaseBusyError) return refusal('busy');
    throw error;
  }
}

function refusal(error: UploadRefusal): Response {
  const headers = new Headers({ 'Cache-Control': 'private, no-store' });
  if (STATUS[error] === 503) headers.set('Retry-After', '5');
  return Response.json(refuse(error), { status: STATUS[error], headers });
}

/** The body, counted while it arrives: a missing or false Content-Length lets nobody send more than the limit. */
async function readBody(request: Request): Promise<Result<Buffer, 'image_too_large' | 'upload_interrupted'>> {
  if (!request.body) return ok(Buffer.alloc(0));
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  const began = performance.now();
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await withinTime(reader.read());
      if (!done && trickles(size + value.length, performance.now() - began)) throw new Error('The upload trickles');
      if (done) return ok(Buffer.concat(chunks, size));
      size += value.length;
      if (size > IMAGE_LIMITS.bytes) {
        await reader.cancel();
        return refuse('image_too_large');
      }
      chunks.push(value);
    }
  } catch {
    await reader.cancel().catch(() => undefined);
    return refuse('upload_interrupted');
  }
}

function trickles(bytes: number, ms: number): boolean {
  return ms > PACE.afterMs && bytes < (ms / 1_000) * PACE.bytesPerSecond;
}

async function withinTime<T>(work: Promise<T>): Promise<T> {
  let clock: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    clock = setTimeout(() => reject(new Error('The upload has gone silent')), LONGEST_SILENCE_MS);
  });
  try {
    return await Promise.race([work, silence]);
  } finally {
    clearTimeout(clock);
  }
}

function readName(request: Request): string {
  const written = request.headers.get('X-File-Name') ?? '';
  if (written.length > LONGEST_NAME * 3) return '';
  try {
    return decodeURIComponent(written).slice(0, LONGEST_NAME);
  } catch {
    return '';
  }
}
