import type { LibraryImage } from '#db/queries/images.ts';
import type { SaveImageInput } from '#lib/image/image-inputs.ts';

/** What a person may change of a picture, as it stands in the form. */
export type ImageDraft = Omit<SaveImageInput, 'imageId' | 'version'>;

/** The changeable part of a picture, its keys in one order, so that two can be compared. */
export function toDraft({ credit, creator, copyright, place, picture, texts }: LibraryImage): ImageDraft {
  const { focalX, focalY } = picture;
  return {
    credit,
    creator,
    copyright,
    place,
    focalX,
    focalY,
    regions: regionsInOrder(picture.regions ?? {}),
    texts: {
      en: { caption: texts.en.caption, alt: texts.en.alt, credit: texts.en.credit },
      hi: { caption: texts.hi.caption, alt: texts.hi.alt, credit: texts.hi.credit },
    },
  };
}

/** Frames in one order of shapes and keys, without what is not framed. */
export function regionsInOrder(regions: ImageDraft['regions']): ImageDraft['regions'] {
  const shapes = (['16x9', '4x3', '1x1'] as const).filter((crop) => regions[crop] !== undefined);
  return Object.fromEntries(
    shapes.map((crop) => {
      const { x = 50, y = 50, size = 100 } = regions[crop] ?? {};
      return [crop, { x, y, size }];
    }),
  );
}
