import type { openVariant } from '#db/files/open-variant.ts';
import type { VariantFormat } from '#lib/image/image.ts';

const CONTENT_TYPE: Record<VariantFormat, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

/** What holds for every answer here, also the refusals: a browser may draw it and do nothing else with it. */
const SEALED = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "sandbox; default-src 'none'",
};
const RETRY_AFTER_SECONDS = '5';

type Opened = Extract<Awaited<ReturnType<typeof openVariant>>, { ok: true }>['value'];

/** A picture file with these headers besides its own, or 304 where `ifNoneMatch` names its bytes. */
export function pictureResponse(
  { bytes, sum, variant }: Opened,
  caching: Record<string, string>,
  ifNoneMatch: string | null = null,
): Response {
  const etag = `"${sum}"`;
  const headers = { ...SEALED, ...caching, ETag: etag, 'Content-Type': CONTENT_TYPE[variant.format] };
  if (namesTag(ifNoneMatch, etag)) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(bytes), { headers: { ...headers, 'Content-Length': String(bytes.length) } });
}

/** No picture: for good (404), or just now (503). */
export function refusedPicture(error: 'not_found' | 'image_busy'): Response {
  const headers = { ...SEALED, 'Cache-Control': 'no-store' };
  if (error === 'not_found') return new Response(null, { status: 404, headers });
  return new Response(null, { status: 503, headers: { ...headers, 'Retry-After': RETRY_AFTER_SECONDS } });
}

function namesTag(header: string | null, etag: string): boolean {
  if (header === null) return false;
  return header.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag);
}
