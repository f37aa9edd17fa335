import type { ReactNode } from 'react';
import { ArticleContent, sheetsOf } from '#app/_reader/article/article-content.tsx';
import { SHEETS } from '#app/_reader/generated/sheets.ts';
import { PaperName } from '#app/_reader/page/paper-name.tsx';
import { translator } from '#app/_reader/page/translator.ts';
import { Words } from '#app/_reader/page/words.tsx';
import type { PublishedArticle } from '#lib/article/published-article.ts';
import { formatDay, formatDeskTime, formatIndiaIso } from '#lib/format.ts';
import type { Locale } from '#lib/locale.ts';

/**
 * An unpublished text for somebody outside: the reader's own text below a bar that says what it is, by whom and until when.
 * `by` is a name in the page's language, '' for the paper's own. Nothing of it is told to what draws previews of links:
 * its title is the same for every draft, and it leads neither to the other language nor to where it will stand.
 */
export function SharedPage({
  article,
  by,
  until,
  now,
}: {
  article: PublishedArticle;
  by: string;
  until: Date;
  now: Date;
}) {
  const { locale } = article;
  const t = translator(locale);
  return (
    <SharedDocument locale={locale} sheets={['article', ...sheetsOf(article)]} title={t('SharedPage.title')}>
      <p className="shared-bar" role="note">
        <strong>{t('SharedPage.title')}</strong>
        {t.rich('SharedPage.until', {
          name: () => <Words key="name" text={by || t('Paper.name')} locale={locale} />,
          day: formatDay(until, locale),
          time: formatDeskTime(until, locale),
          moment: (words) => (
            <time key="moment" dateTime={formatIndiaIso(until)}>
              {words}
            </time>
          ),
        })}
      </p>
      <PaperLine locale={locale} />
      <main id="content">
        <ArticleContent article={article} now={now} url={undefined} />
      </main>
    </SharedDocument>
  );
}

/** What stands at every other address of this kind, whatever the reason: it cannot be told from one that never was. */
export function SharedOverPage({ locale }: { locale: Locale }) {
  const t = translator(locale);
  return (
    <SharedDocument locale={locale} sheets={['notice']} title={t('SharedPage.overTitle')}>
      <PaperLine locale={locale} />
      <main id="content">
        <div className="notice">
          <h1>{t('SharedPage.overTitle')}</h1>
          <p>{t('SharedPage.over')}</p>
          <p>
            <a className="button" href={`/${locale}`}>
              {t('NoticePage.home')}
            </a>
          </p>
        </div>
      </main>
    </SharedDocument>
  );
}

function PaperLine({ locale }: { locale: Locale }) {
  return (
    <p className="shared-name">
      <PaperName locale={locale} />
    </p>
  );
}

function SharedDocument({
  locale,
  title,
  sheets,
  children,
}: {
  locale: Locale;
  title: string;
  sheets: readonly (keyof typeof SHEETS)[];
  children: ReactNode;
}) {
  const t = translator(locale);
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{t('ArticlePage.titleWithPaper', { headline: title, paper: t('Paper.name') })}</title>
        <meta name="robots" content="noindex, nofollow, noarchive" />
        <meta name="referrer" content="no-referrer" />
        <meta name="theme-color" content="#fcfaf6" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#121316" media="(prefers-color-scheme: dark)" />
        <link rel="icon" href="/favicon.ico" sizes="32x32" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {[...sheets, 'shared' as const].map((name) => (
          <style key={name} dangerouslySetInnerHTML={{ __html: SHEETS[name] }} />
        ))}
      </head>
      <body>{children}</body>
    </html>
  );
}
