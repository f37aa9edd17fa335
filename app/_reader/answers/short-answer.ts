import { addressOfNothing } from '#app/_reader/answers/answer-not-found.tsx';
import { readSegment } from '#app/_reader/answers/read-segment.ts';
import { FILES } from '#app/_reader/generated/files.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { listPublishedSections } from '#db/queries/live-sections.ts';
import { isNamePage } from '#db/queries/name-page.ts';
import { isSectionPage } from '#db/queries/section-page.ts';
import { findShortStanding } from '#db/queries/short-standing.ts';
import { readPageNumber } from '#lib/article/section-pages.ts';
import { isLocale, type Locale, otherLocales } from '#lib/locale.ts';
import { readId } from '#lib/read-id.ts';
import { kindAtPath, type NameKind } from '#lib/taxonomy/name-kinds.ts';

/** What can be said of an address without making a page. Paths are unencoded. */
export type ShortAnswer = { sameAs: string } | { movedTo: string };

/**
 * Looks at public addresses before the application does: anybody can make up as many as they like, and each would cost
 * what a page costs. Undefined says that a page stands there, or may. `routes` are the application's own (`/[locale]/…`);
 * what they name and this does not know is left to them.
 */
export function createShortAnswers(
  routes: readonly string[],
): (address: string, db?: Queryable) => Promise<ShortAnswer | undefined> {
  const known = { first: new Set<string>(), second: new Set<string>(), third: new Set<string>() };
  let deepest = 0;
  for (const route of routes) {
    const [first = '', second = '', third = ''] = route.slice(1).split('/');
    if (first !== '[locale]') known.first.add(first);
    else if (second !== '[section]') known.second.add(second);
    else if (third !== '[slug]') known.third.add(third);
    if (first === '[locale]' && second === '[section]') deepest = Math.max(deepest, route.split('/').length - 1);
  }

  return async (address, db = database().reader) => {
    const parts = address.slice(1).split('/').map(readSegment);
    const [locale = '', second, third, ...rest] = parts;
    const nothing = { sameAs: addressOfNothing(locale) };
    if (address === nothing.sameAs) return undefined;
    if (locale === 'assets') return second !== undefined && Object.hasOwn(FILES, second) ? undefined : nothing;
    if (!isLocale(locale)) return known.first.has(locale) ? undefined : nothing;
    if (second === undefined) return undefined;
    const kind = kindAtPath(second);
    if (kind) return (await namePageAt(locale, kind, parts.slice(2), db)) ? undefined : nothing;
    if (known.second.has(second)) return undefined;
    if (parts.length > deepest) return nothing;
    if (third === 'page' && rest[0] !== undefined && known.third.has(third)) {
      const page = readPageNumber(rest[0]);
      const isThere = page !== undefined && (await isSectionPage({ locale, slug: second, page }, db));
      return isThere ? undefined : nothing;
    }
    if (third === undefined || known.third.has(third)) {
      const isSection = (await listPublishedSections(locale, db)).some(({ slug }) => slug === second);
      return isSection ? undefined : nothing;
    }
    return rest.length > 0 ? nothing : storyAnswer({ locale, section: second, last: third }, db);
  };
}

/** Whether a name's page, or the way to one, stands at what follows the kind in an address: a slug, and maybe a page. */
async function namePageAt(locale: Locale, kind: NameKind, rest: string[], db: Queryable): Promise<boolean> {
  const [slug, word, number, ...more] = rest;
  if (slug === undefined || more.length > 0 || (word !== undefined && word !== 'page')) return false;
  const page = number === undefined ? undefined : readPageNumber(number);
  if (word !== undefined && page === undefined) return false;
  return isNamePage({ locale, kind, slug, page }, db);
}

async function storyAnswer(
  { locale, section, last }: { locale: Locale; section: string; last: string },
  db: Queryable,
): Promise<ShortAnswer | undefined> {
  const nothing = { sameAs: addressOfNothing(locale) };
  const articleId = readId(/(?:^|-)(\d+)$/.exec(last)?.[1]);
  if (articleId === undefined) return nothing;
  const standing = await findShortStanding({ locale, articleId }, db);
  const here = `/${locale}/${section}/${last}`;
  switch (standing.kind) {
    case 'live':
      return standing.address === here ? undefined : { movedTo: standing.address };
    case 'gone':
      // Its notice stands wherever its number is asked for, and is kept once.
      return keptOnce(here, locale, articleId);
    case 'none': {
      // Where another language has it, the notice that says so is kept once as well.
      for (const other of otherLocales(locale))
        if ((await findShortStanding({ locale: other, articleId }, db)).kind === 'live')
          return keptOnce(here, locale, articleId);
      return nothing;
    }
  }
}

function keptOnce(here: string, locale: Locale, articleId: number): ShortAnswer | undefined {
  const sameAs = `/${locale}/-/-${articleId}`;
  return sameAs === here ? undefined : { sameAs };
}
