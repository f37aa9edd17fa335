import { currentActor } from '#app/_server/accounts/session.ts';
import { pictureResponse, refusedPicture } from '#app/_server/answers/picture.ts';
import { openVariant } from '#db/files/open-variant.ts';
import { isImagePublic } from '#db/queries/public-image.ts';

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
  if (!isPublic && !(await currentActor())) return refusedPicture('not_found');
  const opened = await openVariant(key, file);
  if (!opened.ok) return refusedPicture(opened.error);
  return pictureResponse(opened.value, isPublic ? FOR_ALL : FOR_STAFF, request.headers.get('If-None-Match'));
}
