import { pictureResponse, refusedPicture } from '#app/_server/answers/picture.ts';
import { holdBack, PICTURES } from '#app/_server/shared/hold-back.ts';
import { openVariant } from '#db/files/open-variant.ts';
import { isSharedPicture } from '#db/queries/shares/shared-draft.ts';
import { isShareToken } from '#lib/shares/share.ts';
import { isLocale } from '#lib/locale.ts';

const FOR_THEM = { 'Cache-Control': 'private, no-store', 'Cross-Origin-Resource-Policy': 'same-origin' };

/**
 * A picture of a shared draft: asked of the link each time, so that it is gone with it, and one of another story was never
 * there.
 */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string; token: string; key: string; file: string }> },
): Promise<Response> {
  const { locale, token, key, file } = await params;
  const now = new Date();
  if (!isLocale(locale) || !isShareToken(token)) return refusedPicture('not_found');
  if (holdBack(`pictures ${token}`, PICTURES, now) !== undefined) return refusedPicture('image_busy');
  if (!(await isSharedPicture({ token, locale, key, now }))) return refusedPicture('not_found');
  const opened = await openVariant(key, file);
  return opened.ok ? pictureResponse(opened.value, FOR_THEM) : refusedPicture(opened.error);
}
