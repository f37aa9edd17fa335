import { getTranslations } from 'next-intl/server';
import { DESK_PLACES, type DeskPlace } from '#lib/desk/desk-places.ts';
import { listStories } from '#db/queries/story-list/story-list.ts';
import { listViews } from '#db/queries/story-list/views.ts';
import { listTaxonomyChoices } from '#db/queries/taxonomy-choices.ts';
import { isMeant, type PaletteHit } from '#lib/desk/palette.ts';
import { readFilter, writeFilter } from '#lib/desk/story-filter.ts';
import { VIEW_NAMES, viewFilters } from '#lib/desk/views.ts';
import { type Locale, LOCALES } from '#lib/locale.ts';
import type { Actor } from '#lib/people/roles.ts';
import { can } from '#lib/policy/can.ts';

const MOST_STORIES = 8;

/**
 * Where somebody may want to go who typed `query`: pages, views and sections whose name has it in either language, and
 * stories with its words in their newest text; of nothing typed, the pages and what they changed last. Labels are in `locale`.
 */
export async function findHits(actor: Actor, locale: Locale, query: string): Promise<PaletteHit[]> {
  const home = `/${locale}/newsroom`;
  const hits: PaletteHit[] = [];
  const offer = (kind: PaletteHit['kind'], href: string, names: Partial<Record<Locale, string>> & { own?: string }) => {
    const label = names.own ?? names[locale] ?? '';
    if (label !== '' && isMeant(Object.values(names), query)) hits.push({ kind, label, href });
  };

  const shell = await inBoth('Shell');
  const stories = await inBoth('Stories');
  const views = await inBoth('Views');
  for (const place of Object.keys(DESK_PLACES) as DeskPlace[]) {
    const { path, permission } = DESK_PLACES[place];
    if (can(actor, permission)) offer('place', home + path, { en: shell.en(place), hi: shell.hi(place) });
  }
  offer('place', `${home}/account`, { en: shell.en('account'), hi: shell.hi('account') });
  offer('place', `${home}?archive=1`, { en: stories.en('archiveTitle'), hi: stories.hi('archiveTitle') });
  offer('place', `${home}?bin=1`, { en: stories.en('binTitle'), hi: stories.hi('binTitle') });

  if (query.trim() !== '') {
    const filters = viewFilters(locale);
    offer('view', `${home}?as=board`, { en: views.en('board'), hi: views.hi('board') });
    for (const name of VIEW_NAMES) {
      const filter = filters[name];
      if (name === 'all') continue;
      const { language } = filter;
      const said = (one: Locale) =>
        name === 'missing_own' || name === 'missing_other'
          ? views[one]('missing', { language: stories[one](`languages.${language ?? one}`) })
          : views[one](name);
      offer('view', home + writeFilter(filter), { en: said('en'), hi: said('hi') });
    }
    for (const { name, query: own } of await listViews(actor.id)) offer('view', home + own, { own: name });
    for (const { id, names } of (await listTaxonomyChoices()).sections)
      offer('section', home + writeFilter({ ...readFilter({}), sectionId: id }), names);
  }

  const found = await listStories({
    ...(query.trim() === '' ? { mineId: actor.id } : { search: query }),
    pageSize: MOST_STORIES,
  });
  for (const { articleId, translations } of found.stories) {
    const language = [locale, ...LOCALES].find((one) => translations[one]?.headline.trim());
    const label = language && translations[language]?.headline.trim();
    if (!language || !label) continue;
    const href = `${home}/articles/${articleId}/${language}`;
    hits.push({ kind: 'story', label, href, ...(language !== locale && { lang: language }) });
  }
  return hits;
}

/** The words of one part of the interface in both its languages. */
async function inBoth<N extends 'Shell' | 'Stories' | 'Views'>(namespace: N) {
  const [en, hi] = [
    await getTranslations({ locale: 'en', namespace }),
    await getTranslations({ locale: 'hi', namespace }),
  ];
  return { en, hi };
}
