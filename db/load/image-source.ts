import { images } from '#db/schema.ts';
import type { ImageSource } from '#lib/image/image.ts';

/** What of a picture's row a page needs to draw it: columns for a query, and {@link toImageSource} for what it answers. */
export const imageColumns = {
  imageId: images.id,
  key: images.key,
  width: images.width,
  height: images.height,
  focalX: images.focalX,
  focalY: images.focalY,
  regions: images.regions,
};

type Row = Omit<Required<ImageSource>, 'regions' | 'under'> & { regions: NonNullable<ImageSource['regions']> };

/** A picture as its row has it today; one without crops framed by hand says nothing of them. */
export function toImageSource({ regions, ...shape }: Row): ImageSource {
  return Object.keys(regions).length > 0 ? { ...shape, regions } : shape;
}
