import { ReaderPage } from '#app/_reader/page/reader-page.tsx';
import type { Site } from '#app/_reader/page/site.ts';
import { translator } from '#app/_reader/page/translator.ts';
import { Words } from '#app/_reader/page/words.tsx';
import type { LiveElsewhere } from '#db/queries/standing.ts';
import type { Alternate } from '#lib/article/published-article.ts';
import { formatDay, formatIndiaIso } from '#lib/format.ts';
import { informationAddress } from '#lib/information/information-texts.ts';
import type { Locale } from '#lib/locale.ts';

type Props = {
  notice: 'notFound' | 'withdrawn' | 'elsewhere';
  locale: Locale;
  site: Site;
  /** The newsroom's own words in place of the house's sentence; '' for the house's. */
  wording?: string;
  /** When the story was withdrawn; its day is printed, in India's time. */
  since?: Date;
  /** Where the story is still live in other languages. */
  alternates?: Alternate[];
  /** The story as it is live in other languages, where it is not in this one. */
  stories?: LiveElsewhere[];
};

/** A page that has nothing to read: what happened, and the ways on. Never says what stands at the address. */
export function NoticePage({ notice, locale, site, wording = '', since, alternates = [], stories = [] }: Props) {
  const t = translator(locale);
  const title = t(`NoticePage.${notice}Title`, { language: stories[0]?.locale ?? '' });
  return (
    <ReaderPage
      locale={locale}
      site={site}
      title={t('ArticlePage.titleWithPaper', { headline: title, paper: t('Paper.name') })}
      alternates={[...alternates, ...stories]}
      sheet="notice"
      here={{ kind: 'elsewhere' }}
    >
      <div className="notice">
        <h1>{title}</h1>
        <p>
          <Words text={wording || t(`NoticePage.${notice}`)} locale={locale} />
        </p>
        {since && (
          <p>
            <time dateTime={formatIndiaIso(since)}>{t('NoticePage.since', { day: formatDay(since, locale) })}</time>
          </p>
        )}
        {notice === 'withdrawn' && (
          <p>
            <a href={informationAddress('corrections', locale)}>{t('NoticePage.corrections')}</a>
          </p>
        )}
        {stories.map((story) => (
          <p key={story.locale} className="elsewhere">
            <a href={story.address} lang={story.locale} hrefLang={story.locale}>
              {story.headline}
            </a>
          </p>
        ))}
        <p>
          <a className="button" href={`/${locale}`}>
            {t('NoticePage.home')}
          </a>
        </p>
        {site.sections.length > 0 && (
          <>
            <p>{t('NoticePage.sections')}</p>
            <ul>
              {site.sections.map((section) => (
                <li key={section.id}>
                  <a href={section.address}>{section.name}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </ReaderPage>
  );
}
