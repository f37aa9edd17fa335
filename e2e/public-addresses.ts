import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Locale } from '#lib/locale.ts';
import type { Story } from './stories.ts';

/**
 * Every kind of address there is, as the routes are written: a test holds what it asks against it, so that one that is new is
 * not forgotten.
 */
export function addressKinds(): string[] {
  const root = path.join(import.meta.dirname, '../app');
  const routes = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return routes
    .filter((file) => /(^|\/)(route\.tsx?|robots\.ts|sitemap\.ts)$/.test(file) && !file.startsWith('api/newsroom'))
    .map((file) => `/${file.replace(/\((reader|newsroom|desk)\)\//g, '').replace(/\/?route\.tsx?$/, '')}`)
    .toSorted();
}

/**
 * An address of every kind that could say something of a story, by the kind, in a language; undefined for what answers no
 * text. `mark` is the English slug of its names (newNames()), which the Hindi one begins with; `tokens` are those of links to its
 * drafts (shareOf()).
 */
export function publicAddresses(
  story: Story,
  mark: string,
  tokens: Record<Locale, string>,
): Record<string, (locale: Locale) => string | undefined> {
  return {
    '/': () => '/',
    '/[locale]': (locale) => `/${locale}`,
    '/[locale]/[...rest]': (locale) => `/${locale}/nothing/is/here`,
    '/[locale]/[section]': (locale) => story.address(locale).split('/').slice(0, 3).join('/'),
    '/[locale]/[section]/[slug]': (locale) => story.address(locale),
    '/[locale]/[section]/page/[number]': (locale) => `${story.address(locale).split('/').slice(0, 3).join('/')}/page/1`,
    ...Object.fromEntries(
      ['topics', 'contributors', 'agencies'].flatMap((kind): [string, (locale: Locale) => string][] => {
        const page = (locale: Locale) => `/${locale}/${kind}/${locale === 'hi' ? `${mark}-hi` : mark}`;
        return [
          [`/[locale]/${kind}/[slug]`, page],
          [`/[locale]/${kind}/[slug]/page/[number]`, (locale) => `${page(locale)}/page/1`],
        ];
      }),
    ),
    ...Object.fromEntries(
      ['about', 'contact', 'corrections', 'editors', 'grievance', 'privacy', 'standards'].map((name) => [
        `/[locale]/${name}`,
        (locale: Locale) => `/${locale}/${name}`,
      ]),
    ),
    '/[locale]/newsroom/articles/[id]/[language]/draft-page': (locale) =>
      `/${locale}/newsroom/articles/${story.id}/${locale}/draft-page`,
    '/[locale]/shared/[token]': (locale) => `/${locale}/shared/${tokens[locale]}`,
    '/robots.ts': () => '/robots.txt',
    // Neither a page nor a text: pictures, scripts and the sign-in.
    '/assets/[name]': () => undefined,
    '/media/[key]/[file]': () => undefined,
    '/[locale]/shared/[token]/picture/[key]/[file]': () => undefined,
    '/api/auth/[...all]': () => '/api/auth/get-session',
  };
}
