import type { ImageTexts } from '#lib/image/picked-image.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';
import { searchForm } from '#lib/text/search-form.ts';

/** What the library's search of a picture goes by. */
type ImageWords = {
  fileName: string;
  credit: string;
  creator: string;
  place: string;
  texts: Record<Locale, Pick<ImageTexts, 'caption' | 'alt'> & Partial<Pick<ImageTexts, 'credit'>>>;
};

/** Those words in the one form that finds either spelling and either script, as it is stored beside the picture. */
export function imageSearchForm({ fileName, credit, creator, place, texts }: ImageWords): string {
  const inLanguages = LOCALES.flatMap((locale) => [
    texts[locale].caption,
    texts[locale].alt,
    texts[locale].credit ?? '',
  ]);
  return searchForm([fileName, credit, creator, place, ...inLanguages].join(' '));
}
