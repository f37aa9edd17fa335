import { searchForm, searchTerms } from '#lib/text/search-form.ts';

/** What kind of thing the palette found: a page of the newsroom, a view, a section, a story. */
export type PaletteKind = 'place' | 'view' | 'section' | 'story';

/** Something the palette found, and where it is. `lang` is the label's language where that is not the interface's. */
export type PaletteHit = { kind: PaletteKind; label: string; href: string; lang?: 'en' | 'hi' };

/** What is asked for, unfinished words of it included, in either script: `yoj` and योज both find योजना. */
export function isMeant(names: readonly string[], query: string): boolean {
  const terms = searchTerms(query);
  if (terms.length === 0) return query.trim() === '';
  const form = searchForm(names.join(' '));
  return terms.every((spellings) => spellings.some((spelling) => form.includes(spelling)));
}
