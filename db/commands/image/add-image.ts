import { type Command, command, idOf } from '#db/command.ts';
import { images, imageTexts } from '#db/schema.ts';
import type { ImageFormat } from '#lib/image/image-format.ts';
import type { ImageMetadata } from '#lib/image/image-metadata.ts';
import { imageSearchForm } from '#lib/image/image-search-form.ts';
import type { ImageSource } from '#lib/image/image.ts';
import { LOCALES } from '#lib/locale.ts';
import { ok } from '#lib/result.ts';

/** A picture whose files are there (db/commands/image/store-image.ts): its shape, and what its file says of it. */
type AddImageInput = {
  picture: Omit<ImageSource, 'imageId'>;
  metadata: ImageMetadata;
  /** The name it was uploaded under. */
  fileName: string;
  format: ImageFormat;
  byteSize: number;
};

/** Adds a picture to the library, with its first credit, captions and alt texts. Answers its id. */
export const addImage: Command<AddImageInput, number, 'not_allowed'> = command({
  name: 'addImage',
  permission: 'image.upload',
  async run(tx, { picture, metadata, fileName, format, byteSize }, by, now) {
    const { credit, creator, copyright, takenAt, place, texts } = metadata;
    const [row] = await tx
      .insert(images)
      .values({
        key: picture.key,
        fileName,
        format,
        width: picture.width,
        height: picture.height,
        byteSize,
        focalX: picture.focalX,
        focalY: picture.focalY,
        regions: picture.regions ?? {},
        credit,
        creator,
        copyright,
        takenAt,
        place,
        searchForm: imageSearchForm({ fileName, credit, creator, place, texts }),
        createdById: idOf(by),
        createdAt: now.toISOString(),
      })
      .returning({ id: images.id });
    if (!row) throw new Error('The database returned no row for an insert.');
    await tx.insert(imageTexts).values(LOCALES.map((locale) => ({ imageId: row.id, locale, ...texts[locale] })));
    return ok({
      value: row.id,
      touched: [],
      events: [
        {
          kind: 'image.upload',
          subject: 'image',
          id: row.id,
          detail: { fileName, key: picture.key, format, byteSize },
        },
      ],
    });
  },
});
