import { inArray } from 'drizzle-orm';
import { database, type Queryable } from '#db/engine/database.ts';
import { images, imageTexts } from '#db/schema.ts';
import type { PickedImage } from '#lib/image/picked-image.ts';
import { LOCALES } from '#lib/locale.ts';

/** The pictures of `ids` that exist, in the order asked for; with their texts in every language. */
export async function listPickedImages(
  ids: readonly number[],
  db: Queryable = database().reader,
): Promise<PickedImage[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(images)
    .where(inArray(images.id, [...ids]));
  const texts = await db
    .select()
    .from(imageTexts)
    .where(inArray(imageTexts.imageId, [...ids]));
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id);
    return row
      ? toPicked(
          row,
          texts.filter((text) => text.imageId === id),
        )
      : [];
  });
}

type ImageRow = typeof images.$inferSelect;
type TextRow = typeof imageTexts.$inferSelect;

function toPicked(row: ImageRow, texts: TextRow[]): PickedImage {
  const { id: imageId, key, width, height, focalX, focalY, fileName, credit, version } = row;
  return {
    imageId,
    picture: { imageId, key, width, height, focalX, focalY },
    fileName,
    credit,
    texts: Object.fromEntries(
      LOCALES.map((locale) => {
        const found = texts.find((text) => text.locale === locale);
        return [locale, { caption: found?.caption ?? '', alt: found?.alt ?? '' }];
      }),
    ) as PickedImage['texts'],
    version,
  };
}
