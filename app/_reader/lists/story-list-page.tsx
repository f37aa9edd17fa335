import type { ReactNode } from 'react';
import { ListPages, pageAddress } from '#app/_reader/lists/list-pages.tsx';
import { StoryTeaser } from '#app/_reader/lists/story-teaser.tsx';
import { Breadcrumb } from '#app/_reader/page/breadcrumb.tsx';
import { CardMeta } from '#app/_reader/page/card-meta.tsx';
import type { Here } from '#app/_reader/page/masthead.tsx';
import { ReaderPage } from '#app/_reader/page/reader-page.tsx';
import type { Site } from '#app/_reader/page/site.ts';
import { translator } from '#app/_reader/page/translator.ts';
import type { ListPage } from '#db/queries/list-page.ts';
import { breadcrumbLd, type Crumb, fullAddress, scriptJson } from '#lib/article/json-ld.ts';
import type { Alternate } from '#lib/article/published-article.ts';
import type { Locale } from '#lib/locale.ts';
import type { Accent } from '#lib/taxonomy/accents.ts';

type Props = {
  list: ListPage;
  /** The list's own address, without a page's number. */
  address: string;
  /** Where the list begins in every language that has it. */
  alternates: Alternate[];
  title: string;
  description: string;
  /** The way to the list; the page's number is added. */
  crumbs: Crumb[];
  here: Here;
  accent?: Accent;
  /** Above the stories: what the list is of. */
  heading: ReactNode;
  /** Structured data of what the list is of, beside the way to it. */
  data?: Record<string, unknown> | undefined;
  /** What is said of a list without stories. */
  empty: string;
  /** Whether teasers name their section: in lists that are of none. */
  section?: boolean;
  locale: Locale;
  site: Site;
};

/** One page of a list of stories, newest first; at the list's own address the newest stands large. */
export function StoryListPage({
  list,
  address,
  alternates,
  title,
  description,
  crumbs: way,
  here,
  accent,
  heading,
  data,
  empty,
  section = false,
  locale,
  site,
}: Props) {
  const t = translator(locale);
  const { stories, page, older, newer } = list;
  const first = page === null;
  const lead = first ? stories[0] : undefined;
  const rest = lead ? stories.slice(1) : stories;
  const own = pageAddress(address, page);
  const crumbs = [...way, ...(first ? [] : [{ name: t('ListPage.page', { page: String(page) }), address: own }])];
  const neighbour = (rel: 'prev' | 'next', to: ListPage['newer']) =>
    to !== null && <link rel={rel} href={fullAddress(site.origin, pageAddress(address, to))} />;
  return (
    <ReaderPage
      locale={locale}
      site={site}
      title={title}
      description={description}
      canonical={own}
      alternates={alternates}
      paired={first}
      sheet="front"
      here={here}
      head={
        <>
          {neighbour('prev', newer)}
          {neighbour('next', older)}
          <CardMeta title={title} description={description} address={own} lead={lead?.lead ?? null} site={site} />
          <script
            type="application/ld+json"
            dangerouslySetInnerHTML={{ __html: scriptJson(breadcrumbLd(crumbs, site.origin)) }}
          />
          {data && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(data) }} />}
        </>
      }
    >
      <Breadcrumb crumbs={crumbs} locale={locale} />
      <div className="list-page" data-accent={accent}>
        {heading}
        {lead && (
          <StoryTeaser story={lead} weight="lead" locale={locale} now={site.now} level={2} first section={section} />
        )}
        {rest.length > 0 && (
          <div className={lead ? 'rows under-lead' : 'rows'}>
            {rest.map((story) => (
              <StoryTeaser
                key={story.articleId}
                story={story}
                weight="row"
                locale={locale}
                now={site.now}
                level={2}
                section={section}
              />
            ))}
          </div>
        )}
        {stories.length === 0 && <p className="empty">{empty}</p>}
        <ListPages address={address} page={page} older={older} newer={newer} locale={locale} />
      </div>
    </ReaderPage>
  );
}
