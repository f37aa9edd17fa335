import type { Accent } from '#lib/taxonomy/accents.ts';
import type { ImageSource } from '#lib/image/image.ts';
import type { PersonName } from '#lib/people/person-name.ts';
import type { Locale } from '#lib/locale.ts';

/** One row of a taxonomy screen, whatever its kind: what a kind has not is absent. */
export type TaxonomyItem = {
  id: number;
  version: number;
  /** Stories the desk has put it to. */
  stories: number;
  names: Record<Locale, { name: string; slug?: string; role?: string }>;
  accent?: Accent;
  portrait?: ImageSource | null;
};

/** A name that a story asks for: `asked` is its number, `locale` the language it is in. */
export type AskedFor = {
  asked: number;
  locale: Locale;
  name: string;
  by: PersonName | null;
  articleId: number;
  /** The story's headline; '' without one. */
  headline: string;
};
