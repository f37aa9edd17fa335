import type { ReactElement } from 'react';
import { translator } from '#app/_reader/page/translator.ts';
import { Words } from '#app/_reader/page/words.tsx';
import type { PublishedArticle } from '#lib/article/published-article.ts';
import { formatIndiaIso, formatStamp } from '#lib/format.ts';
import type { Locale } from '#lib/locale.ts';

type Said = Pick<PublishedArticle, 'locale' | 'corrections' | 'updates'>;

/** Beside «last updated»: that something below the story says what was wrong, or what has changed. */
export function ToChanges({ article: { locale, corrections, updates } }: { article: Said }): ReactElement | null {
  const t = translator(locale);
  if (corrections.length + updates.length === 0) return null;
  return (
    <p className="to-changes">
      {corrections.length > 0 && <a href="#corrections">{t('ArticlePage.toCorrection')}</a>}
      {updates.length > 0 && <a href="#changes">{t('ArticlePage.toChanges')}</a>}
    </p>
  );
}

/** Below the story: what was wrong in it, boxed, and what its updates have changed; each dated, newest first. */
export function Changes({ article: { locale, corrections, updates } }: { article: Said }): ReactElement | null {
  const t = translator(locale);
  if (corrections.length + updates.length === 0) return null;
  return (
    <aside className="changes">
      {corrections.length > 0 && (
        <section className="corrections" id="corrections" aria-labelledby="corrections-name">
          <h2 id="corrections-name">{t('ArticlePage.correction')}</h2>
          {corrections.map(({ text, issuedAt }) => (
            <Dated key={issuedAt + text} at={issuedAt} text={text} locale={locale} />
          ))}
        </section>
      )}
      {updates.length > 0 && (
        <section id="changes" aria-labelledby="changes-name">
          <h2 id="changes-name">{t('ArticlePage.changes')}</h2>
          {updates.map(({ note, at }) => (
            <Dated key={at} at={at} text={note} locale={locale} />
          ))}
        </section>
      )}
    </aside>
  );
}

function Dated({ at, text, locale }: { at: string; text: string; locale: Locale }): ReactElement {
  const instant = new Date(at);
  return (
    <p>
      <time dateTime={formatIndiaIso(instant)}>{formatStamp(instant, locale)}</time>
      <Words text={text} locale={locale} />
    </p>
  );
}
