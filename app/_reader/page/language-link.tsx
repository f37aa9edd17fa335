import { translator } from '#app/_reader/page/translator.ts';
import type { Alternate } from '#lib/article/published-article.ts';
import { LOCALE_RECORDS, type Locale, otherLocales } from '#lib/locale.ts';

/**
 * The way to the other languages: to the same thing where it is live there, else to that edition, and then it says so.
 * Its words are in the language it leads to. A plain link; the script only remembers the choice for `/`.
 */
export function LanguageLink({ locale, alternates }: { locale: Locale; alternates: Alternate[] }) {
  return (
    <nav className="languages" aria-label={translator(locale)('Masthead.language')}>
      {otherLocales(locale).map((other) => {
        const same = alternates.find((alternate) => alternate.locale === other);
        return same ? (
          <a key={other} href={same.address} rel="alternate" lang={other} hrefLang={other}>
            {LOCALE_RECORDS[other].readIn}
          </a>
        ) : (
          <a key={other} href={`/${other}`} lang={other} hrefLang={other}>
            {translator(other)('LanguageLink.edition')}
          </a>
        );
      })}
    </nav>
  );
}
