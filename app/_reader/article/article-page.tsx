import { ArticleContent, sheetsOf } from '#app/_reader/article/article-content.tsx';
import { ArticleHead } from '#app/_reader/article/article-head.tsx';
import { Breadcrumb } from '#app/_reader/page/breadcrumb.tsx';
import { OnwardLists } from '#app/_reader/article/onward-lists.tsx';
import { ReaderPage } from '#app/_reader/page/reader-page.tsx';
import type { Site } from '#app/_reader/page/site.ts';
import { translator } from '#app/_reader/page/translator.ts';
import type { Onward } from '#lib/article/onward.ts';
import type { PublishedArticle } from '#lib/article/published-article.ts';
import { type Crumb, fullAddress } from '#lib/article/json-ld.ts';

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
      <ArticleContent article={article} now={site.now} url={fullAddress(site.origin, article.address)} />
      {onward && <OnwardLists onward={onward} section={section} locale={locale} now={site.now} />}
    </ReaderPage>
  );
}

/** The way to a story as its breadcrumb and its structured data show it. */
function crumbsOf(article: PublishedArticle): Crumb[] {
  const home = { name: translator(article.locale)('Masthead.home'), address: `/${article.locale}` };
  const section = article.section ? [{ name: article.section.name, address: article.section.address }] : [];
  return [home, ...section, { name: article.headline, address: article.address }];
}
