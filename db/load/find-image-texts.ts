import { and, eq, inArray } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { imageTexts } from '#db/schema.ts';
import type { ImageTexts } from '#lib/image/picked-image.ts';
import type { Locale } from '#lib/locale.ts';

/** What these pictures have to say in `locale`, by their ids; one that says nothing there is left out. */
export async function findImageTexts(
  tx: Queryable,
  imageIds: readonly (number | null)[],
  locale: Locale,
): Promise<Map<number, ImageTexts>> {
  const wanted = [...new Set(imageIds)].filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await tx
    .select({
      imageId: imageTexts.imageId,
      caption: imageTexts.caption,
      alt: imageTexts.alt,
      credit: imageTexts.credit,
    })
    .from(imageTexts)
    .where(and(eq(imageTexts.locale, locale), inArray(imageTexts.imageId, wanted)));
  return new Map(rows.map(({ imageId, ...text }) => [imageId, text]));
}
