import { isLocale, LOCALES, type Locale } from '#lib/locale.ts';

/** The cookie in which the page's script remembers the language a reader chose; functional, a year, read only at `/`. */
const EDITION_COOKIE = 'edition';

/** The edition for a reader of `/`: the one they chose, else the first of ours in Accept-Language by weight, else the first of all. */
export function preferredLocale({
  cookie,
  acceptLanguage,
}: {
  cookie: string | null;
  acceptLanguage: string | null;
}): Locale {
  const chosen = cookie
    ?.split(';')
    .map((pair) => pair.trim().split('='))
    .find(([name]) => name === EDITION_COOKIE)?.[1];
  if (isLocale(chosen)) return chosen;
  return acceptedLanguages(acceptLanguage ?? '').find(isLocale) ?? LOCALES[0];
}

function acceptedLanguages(header: string): string[] {
  return header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find((q) => q !== undefined);
      return { language: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language);
}
