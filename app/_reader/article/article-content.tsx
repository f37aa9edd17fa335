import type { ReactNode } from 'react';
import { ArticleBody, sheetOfBlock } from '#app/_reader/article/article-body.tsx';
import { BylineLine, NameLink, Signers, Topics } from '#app/_reader/article/names.tsx';
import { Changes, ToChanges } from '#app/_reader/article/changes.tsx';
import { Figure } from '#app/_reader/article/figure.tsx';
import { ShareLinks } from '#app/_reader/article/share-links.tsx';
import { translator } from '#app/_reader/page/translator.ts';
import { Words } from '#app/_reader/page/words.tsx';
import { shownDates } from '#lib/article/publishing/publication.ts';
import type { PublishedArticle } from '#lib/article/published-article.ts';
import { formatIndiaIso, formatStamp } from '#lib/format.ts';
import type { Locale } from '#lib/locale.ts';
import { accentNamed } from '#lib/taxonomy/accents.ts';

/**
 * A story from its kicker to its topics. `url` is its whole public address, for those who pass it on, and a date it does not
 * have yet is shown as `now`. Without an address that may be told nothing offers to pass it on or to read it aloud, and a
 * text that was never published says no dates.
 */
export function ArticleContent({
  article,
  now,
  url,
}: {
  article: PublishedArticle;
  now: Date;
  url: string | undefined;
}) {
  const { locale, section } = article;
  const t = translator(locale);
  const { first, updated } = shownDates(article, now);
  const isDated = url !== undefined || article.firstPublishedAt !== null;
  return (
    <article data-accent={section ? accentNamed(section.accent) : undefined}>
      {/* Of one class: what reads a page for its text alone (a browser's reading view) takes both, or the head is lost. */}
      <header className="part">
        {article.kicker !== '' && (
          <p className="kicker">
            <Words text={article.kicker} locale={locale} />
          </p>
        )}
        <h1>
          <Words text={article.headline} locale={locale} />
        </h1>
        {article.standfirst !== '' && (
          <p className="standfirst" data-standfirst="">
            <Words text={article.standfirst} locale={locale} />
          </p>
        )}
        {article.lead && <Figure figure={article.lead} locale={locale} place="lead" />}
      </header>
      <div className="meta">
        {article.agency && (
          <p className="agency">
            <NameLink name={article.agency} locale={locale} />
          </p>
        )}
        {isDated && (
          <p className="updated">
            <Stamped message="lastUpdated" instant={updated} locale={locale} />
          </p>
        )}
        <ToChanges article={article} />
        {url !== undefined && (
          <div className="tools">
            <div
              className="listen"
              data-listen={t('Listen.listen')}
              data-pause={t('Listen.pause')}
              data-resume={t('Listen.resume')}
              data-stop={t('Listen.stop')}
            />
            <ShareLinks url={url} title={article.headline} locale={locale} />
          </div>
        )}
      </div>
      <div className="part" data-body="">
        <BylineLine article={article} />
        {article.dateline !== '' && (
          <p className="dateline" data-quiet="">
            <Words text={article.dateline} locale={locale} />
          </p>
        )}
        <ArticleBody node={article.body} around={article} />
      </div>
      <Changes article={article} />
      <footer data-address={url}>
        {isDated && (
          <p className="published">
            <Stamped message="firstPublished" instant={first} locale={locale} />
          </p>
        )}
        <Signers article={article} />
        <Topics article={article} />
      </footer>
    </article>
  );
}

/** The sheets for what few stories hold. */
export function sheetsOf({ body, corrections, updates }: PublishedArticle): ('blocks' | 'tables' | 'changes')[] {
  const needed = new Set(body.content.map(sheetOfBlock));
  const sheets = (['blocks', 'tables'] as const).filter((sheet) => needed.has(sheet));
  return corrections.length + updates.length > 0 ? [...sheets, 'changes'] : sheets;
}

function Stamped({
  message,
  instant,
  locale,
}: {
  message: 'lastUpdated' | 'firstPublished';
  instant: Date;
  locale: Locale;
}): ReactNode {
  return translator(locale).rich(`ArticlePage.${message}`, {
    stamp: formatStamp(instant, locale),
    time: (stamp) => (
      <time key="time" dateTime={formatIndiaIso(instant)}>
        {stamp}
      </time>
    ),
  });
}
