import { translator } from '#app/_reader/page/translator.ts';
import type { Alternate, NearbyPlace } from '#lib/article/published-article.ts';
import { LOCALE_RECORDS, type Locale, otherLocales } from '#lib/locale.ts';

/**
 * The way to the other languages: to the same thing where it is live there, else to the nearest place there is, or to
 * that edition, and then it says so. Its words are in the language it leads to. A plain link; the script only remembers
 * the choice for `/`.
 */
export function LanguageLink({
  locale,
  alternates,
  nearby = [],
}: {
  locale: Locale;
  alternates: Alternate[];
  nearby?: NearbyPlace[];
}) {
  return (
    <nav className="languages" aria-label={translator(locale)('Masthead.language')}>
      {otherLocales(locale).map((other) => {
        const same = alternates.find((alternate) => alternate.locale === other);
        if (same)
          return (
            <a key={other} href={same.address} rel="alternate" lang={other} hrefLang={other}>
              {LOCALE_RECORDS[other].readIn}
            </a>
          );
        const near = nearby.find((place) => place.locale === other);
        const t = translator(other);
        return (
          <a key={other} href={near?.address ?? `/${other}`} lang={other} hrefLang={other}>
            {near ? t('LanguageLink.section', { section: near.name }) : t('LanguageLink.edition')}
          </a>
        );
      })}
    </nav>
  );
}
