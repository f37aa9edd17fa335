import { CardImage } from '#app/_reader/page/card-meta.tsx';
import type { Site } from '#app/_reader/page/site.ts';
import { translator } from '#app/_reader/page/translator.ts';
import { shownDates } from '#lib/article/publishing/publication.ts';
import type { PublishedArticle } from '#lib/article/published-article.ts';
import { formatIndiaIso } from '#lib/format.ts';
import { breadcrumbLd, type Crumb, fullAddress, newsArticleLd, scriptJson } from '#lib/article/json-ld.ts';

/** Of a story for machines: the card that is shown where it is shared, and structured data equal to what is visible. */
export function ArticleHead({ article, crumbs, site }: { article: PublishedArticle; crumbs: Crumb[]; site: Site }) {
  const { first, updated } = shownDates(article, site.now);
  const publisher = { origin: site.origin, name: translator(article.locale)('Paper.name'), logo: '/apple-icon.png' };
  const title = article.seoTitle || article.headline;
  const description = article.seoDescription || article.standfirst;
  return (
    <>
      <meta property="og:type" content="article" />
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:url" content={fullAddress(site.origin, article.address)} />
      <meta property="article:published_time" content={formatIndiaIso(first)} />
      <meta property="article:modified_time" content={formatIndiaIso(updated)} />
      {article.section && <meta property="article:section" content={article.section.name} />}
      {article.topics.map((topic) => (
        <meta key={topic.id} property="article:tag" content={topic.name} />
      ))}
      <meta name="twitter:card" content={article.lead ? 'summary_large_image' : 'summary'} />
      <CardImage lead={article.lead} site={site} />
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: scriptJson(newsArticleLd(article, publisher, site.now)) }}
      />
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: scriptJson(breadcrumbLd(crumbs, site.origin)) }}
      />
    </>
  );
}
