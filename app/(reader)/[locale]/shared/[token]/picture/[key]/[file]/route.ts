import { pictureResponse, refusedPicture } from '#app/_server/answers/picture.ts';
import { openVariant } from '#db/files/open-variant.ts';
import { isSharedPicture } from '#db/queries/shares/shared-draft.ts';
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
  if (!isLocale(locale) || !(await isSharedPicture({ token, locale, key, now: new Date() })))
    return refusedPicture('not_found');
  const opened = await openVariant(key, file);
  return opened.ok ? pictureResponse(opened.value, FOR_THEM) : refusedPicture(opened.error);
}
