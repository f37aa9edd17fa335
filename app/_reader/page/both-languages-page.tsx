import { SHEETS } from '#app/_reader/generated/sheets.ts';
import { PaperName } from '#app/_reader/page/paper-name.tsx';
import { translator } from '#app/_reader/page/translator.ts';
import { Wordmark } from '#app/_reader/page/wordmark.tsx';
import { LOCALE_RECORDS, LOCALES } from '#lib/locale.ts';

/**
 * A page for an address that names no language of ours, or for a failure in which nothing can be asked: it says the same
 * in every language and leads to every edition. Needs no database.
 */
export function BothLanguagesPage({ notice }: { notice: 'notFound' | 'error' }) {
  const [first] = LOCALES;
  return (
    <html lang={first}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{LOCALES.map((locale) => translator(locale)(`NoticePage.${notice}Title`)).join(' | ')}</title>
        <meta name="robots" content="noindex" />
        <link rel="icon" href="/favicon.ico" sizes="32x32" />
        <style dangerouslySetInnerHTML={{ __html: SHEETS.notice }} />
      </head>
      <body>
        <header className="masthead">
          <p className="flag">
            <span className="name">
              <PaperName locale={first} />
              <Wordmark locale={first} />
            </span>
          </p>
        </header>
        <main id="content" className="both">
          {LOCALES.map((locale, at) => {
            const t = translator(locale);
            const Heading = at === 0 ? 'h1' : 'h2';
            return (
              <section key={locale} className="notice" lang={locale}>
                <Heading>{t(`NoticePage.${notice}Title`)}</Heading>
                <p>{t(`NoticePage.${notice}`)}</p>
                <p>
                  <a className="button" href={`/${locale}`} hrefLang={locale}>
                    {t('NoticePage.home')}
                    <span className="hidden">: {LOCALE_RECORDS[locale].name}</span>
                  </a>
                </p>
              </section>
            );
          })}
        </main>
      </body>
    </html>
  );
}
