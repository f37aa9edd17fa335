import type { Accent } from '#lib/taxonomy/accents.ts';
import type { Locale } from '#lib/locale.ts';

/** One row of a taxonomy screen, whatever its kind: what a kind has not is absent. */
export type TaxonomyItem = {
  id: number;
  version: number;
  /** Stories the desk has put it to. */
  stories: number;
  names: Record<Locale, { name: string; slug?: string; role?: string }>;
  accent?: Accent;
};
