import type { CutText } from '#lib/image/image-metadata.ts';
import type { ImageSource } from '#lib/image/image.ts';
import type { Locale } from '#lib/locale.ts';

/**
 * What a picture says in one language: what to know about it, what is to be seen, and whom it is owed to. Any may be '';
 * where `credit` is, the credit all languages share is printed ({@link creditIn}).
 */
export type ImageTexts = { caption: string; alt: string; credit: string };

/** A picture of the library as the newsroom handles it: what the editor, the picker and the upload pass around. */
export type PickedImage = {
  imageId: number;
  picture: ImageSource;
  /** The name it was uploaded under, for people only. */
  fileName: string;
  /** IPTC credit line of every language that has none of its own; '' when nobody has said yet. */
  credit: string;
  /** What the picture comes with in each language; a story copies caption and alt text and may change its copy. */
  texts: Record<Locale, ImageTexts>;
  version: number;
};

/**
 * What an upload answers: the picture, whether these very bytes were in the library before, and what its file says at
 * greater length than the library keeps.
 */
export type StoredImage = PickedImage & { existed: boolean; cut: CutText[] };

/** What {@link creditIn} goes by. */
type Credited = Pick<PickedImage, 'credit'> & { texts: Record<Locale, Pick<ImageTexts, 'credit'>> };

/** A picture's credit as `locale` prints it: its own, else the one all languages share; '' when nobody has said yet. */
export function creditIn({ credit, texts }: Credited, locale: Locale): string {
  return texts[locale].credit || credit;
}

/** The credits of pictures as `locale` prints them, as readiness is judged by (lib/article/checklist/readiness.ts). */
export function creditsIn(images: Iterable<PickedImage>, locale: Locale): { imageId: number; credit: string }[] {
  return [...images].map((image) => ({ imageId: image.imageId, credit: creditIn(image, locale) }));
}

/** The same picture where `locale` prints `credit`: what a screen is told that only heard how it is printed there. */
export function creditedIn(image: PickedImage, locale: Locale, credit: string): PickedImage {
  const texts = { ...image.texts, [locale]: { ...image.texts[locale], credit } };
  return { ...image, credit: credit === '' ? '' : image.credit, texts };
}
