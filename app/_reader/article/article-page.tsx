import type { ReactNode } from 'react';
import { ArticleBody, sheetOfBlock } from '#app/_reader/article/article-body.tsx';
import { ArticleHead } from '#app/_reader/article/article-head.tsx';
import { BylineLine, NameLink, Signers, Topics } from '#app/_reader/article/names.tsx';
import { Changes, ToChanges } from '#app/_reader/article/changes.tsx';
import { Breadcrumb } from '#app/_reader/page/breadcrumb.tsx';
import { Figure } from '#app/_reader/article/figure.tsx';
import { OnwardLists } from '#app/_reader/article/onward-lists.tsx';
import { ReaderPage } from '#app/_reader/page/reader-page.tsx';
import { ShareLinks } from '#app/_reader/article/share-links.tsx';
import type { Site } from '#app/_reader/page/site.ts';
import { translator } from '#app/_reader/page/translator.ts';
import { Words } from '#app/_reader/page/words.tsx';
import { accentNamed } from '#lib/taxonomy/accents.ts';
import { shownDates } from '#lib/article/publishing/publication.ts';
import type { Onward } from '#lib/article/onward.ts';
import type { PublishedArticle } from '#lib/article/published-article.ts';
import { formatIndiaIso, formatStamp } from '#lib/format.ts';
import { type Crumb, fullAddress } from '#lib/article/json-ld.ts';
import type { Locale } from '#lib/locale.ts';

/**
 * One story as readers see it. `draft` is the newsroom's preview of a text that may never have been public: the same
 * page, told to search engines to be left alone; a date it does not have yet is shown as now.
 */
export function ArticlePage({
  article,
  onward,
  site,
  draft = false,
}: {
  article: PublishedArticle;
  /** Where it leads on to; left out in a preview. */
  onward?: Onward;
  site: Site;
  draft?: boolean;
}) {
  const { locale, section } = article;
  const t = translator(locale);
  const crumbs = crumbsOf(article);
  const { first, updated } = shownDates(article, site.now);
  const source = article.alternates.find((one) => one.locale === article.sourceLocale);
  return (
    <ReaderPage
      locale={locale}
      site={site}
      title={t('ArticlePage.titleWithPaper', {
        headline: article.seoTitle || article.headline,
        paper: t('Paper.name'),
      })}
      description={article.seoDescription || article.standfirst}
      canonical={draft ? undefined : article.address}
      alternates={article.alternates}
      nearby={article.nearby}
      neutral={source?.address}
      sheet="article"
      blockSheets={sheetsOf(article)}
      here={section ? { kind: 'section', sectionId: section.id, itself: false } : { kind: 'elsewhere' }}
      head={<ArticleHead article={article} crumbs={crumbs} site={site} />}
    >
      <Breadcrumb crumbs={crumbs} locale={locale} />
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
          <p className="updated">
            <Stamped message="lastUpdated" instant={updated} locale={locale} />
          </p>
          <ToChanges article={article} />
          <div className="tools">
            <div
              className="listen"
              data-listen={t('Listen.listen')}
              data-pause={t('Listen.pause')}
              data-resume={t('Listen.resume')}
              data-stop={t('Listen.stop')}
            />
            <ShareLinks url={fullAddress(site.origin, article.address)} title={article.headline} locale={locale} />
          </div>
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
        <footer data-address={fullAddress(site.origin, article.address)}>
          <p className="published">
            <Stamped message="firstPublished" instant={first} locale={locale} />
          </p>
          <Signers article={article} />
          <Topics article={article} />
        </footer>
      </article>
      {onward && <OnwardLists onward={onward} section={section} locale={locale} now={site.now} />}
    </ReaderPage>
  );
}

/** The sheets for what few stories hold. */
function sheetsOf({ body, corrections, updates }: PublishedArticle): ('blocks' | 'tables' | 'changes')[] {
  const needed = new Set(body.content.map(sheetOfBlock));
  const sheets = (['blocks', 'tables'] as const).filter((sheet) => needed.has(sheet));
  return corrections.length + updates.length > 0 ? [...sheets, 'changes'] : sheets;
}

/** The way to a story as its breadcrumb and its structured data show it. */
function crumbsOf(article: PublishedArticle): Crumb[] {
  const home = { name: translator(article.locale)('Masthead.home'), address: `/${article.locale}` };
  const section = article.section ? [{ name: article.section.name, address: article.section.address }] : [];
  return [home, ...section, { name: article.headline, address: article.address }];
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
