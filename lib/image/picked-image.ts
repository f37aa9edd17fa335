import type { CutText } from '#lib/image/image-metadata.ts';
import type { ImageSource } from '#lib/image/image.ts';
import type { Locale } from '#lib/locale.ts';

/** What a picture says in one language: what to know about it, and what is to be seen. Either may be ''. */
export type ImageTexts = { caption: string; alt: string };

/** A picture of the library as the newsroom handles it: what the editor, the picker and the upload pass around. */
export type PickedImage = {
  imageId: number;
  picture: ImageSource;
  /** The name it was uploaded under, for people only. */
  fileName: string;
  /** IPTC credit line, shared by all languages; '' when nobody has said yet. */
  credit: string;
  /** What the picture comes with in each language; a story copies it and may change its copy. */
  texts: Record<Locale, ImageTexts>;
  version: number;
};

/**
 * What an upload answers: the picture, whether these very bytes were in the library before, and what its file says at
 * greater length than the library keeps.
 */
export type StoredImage = PickedImage & { existed: boolean; cut: CutText[] };
