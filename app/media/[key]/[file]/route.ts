import { currentActor } from '#app/_server/accounts/session.ts';
import { openVariant } from '#db/files/open-variant.ts';
import { isImagePublic } from '#db/queries/public-image.ts';
import type { VariantFormat } from '#lib/image/image.ts';

const CONTENT_TYPE: Record<VariantFormat, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

/** What holds for every answer here, also the refusals: a browser may draw it and do nothing else with it. */
const SEALED = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "sandbox; default-src 'none'",
};
/**
 * A picture of a live page may stand wherever the page is quoted; one that only the newsroom sees stays there. Who has seen
 * it keeps it; a CDN, which would show it to others, asks again within the hour, and hears when it was withdrawn.
 * @see docs/decisions/025-a-withdrawn-picture.md
 */
const FOR_ALL = {
  'Cache-Control': 'public, max-age=31536000, s-maxage=3600, immutable',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};
const FOR_STAFF = {
  'Cache-Control': 'private, max-age=31536000, immutable',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
const RETRY_AFTER_SECONDS = '5';

/**
 * A picture file. The address names the bytes by content, so a browser may keep it for a year and never ask again. What
 * no live page shows is there for who is signed in and for nobody else: whoever owns a file can compute its address, and
 * the answer must not tell that the newsroom has it.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ key: string; file: string }> },
): Promise<Response> {
  const { key, file } = await params;
  const isPublic = await isImagePublic(key);
  if (!isPublic && !(await currentActor())) return refusal('not_found');
  const opened = await openVariant(key, file);
  if (!opened.ok) return refusal(opened.error);
  const { bytes, sum, variant } = opened.value;
  const etag = `"${sum}"`;
  const headers = {
    ...SEALED,
    ...(isPublic ? FOR_ALL : FOR_STAFF),
    ETag: etag,
    'Content-Type': CONTENT_TYPE[variant.format],
  };
  if (namesTag(request.headers.get('If-None-Match'), etag)) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(bytes), { headers: { ...headers, 'Content-Length': String(bytes.length) } });
}

function refusal(error: 'not_found' | 'image_busy'): Response {
  if (error === 'not_found') {
    return new Response(null, { status: 404, headers: { ...SEALED, 'Cache-Control': 'no-store' } });
  }
  return new Response(null, {
    status: 503,
    headers: { ...SEALED, 'Cache-Control': 'no-store', 'Retry-After': RETRY_AFTER_SECONDS },
  });
}

function namesTag(header: string | null, etag: string): boolean {
  if (header === null) return false;
  return header.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag);
}
