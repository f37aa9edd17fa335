import { Breadcrumb } from '#app/_reader/page/breadcrumb.tsx';
import { latestInstant } from '#app/_reader/page/latest-instant.ts';
import { ReaderPage } from '#app/_reader/page/reader-page.tsx';
import { SectionPages, sectionPageAddress } from '#app/_reader/lists/section-pages.tsx';
import type { Site } from '#app/_reader/page/site.ts';
import { StoryTeaser } from '#app/_reader/lists/story-teaser.tsx';
import { translator } from '#app/_reader/page/translator.ts';
import type { SectionPage } from '#db/queries/section-page.ts';
import { accentNamed } from '#lib/taxonomy/accents.ts';
import { breadcrumbLd, fullAddress, scriptJson } from '#lib/article/json-ld.ts';
import type { Locale } from '#lib/locale.ts';

/** One page of a section's list, newest first; at the section's own address the newest story stands large. */
export function SectionListPage({ page: found, locale, site }: { page: SectionPage; locale: Locale; site: Site }) {
  const t = translator(locale);
  const { section, stories, alternates, page, older, newer } = found;
  const first = page === null;
  const lead = first ? stories[0] : undefined;
  const rest = lead ? stories.slice(1) : stories;
  const names = { section: section.name, paper: t('Paper.name'), page: String(page ?? '') };
  const title = t(first ? 'SectionPage.title' : 'SectionPage.titleOfPage', names);
  const description = t(first ? 'SectionPage.description' : 'SectionPage.descriptionOfPage', names);
  const address = sectionPageAddress(section, page);
  const crumbs = [
    { name: t('Masthead.home'), address: `/${locale}` },
    { name: section.name, address: section.address },
    ...(first ? [] : [{ name: t('SectionPage.page', names), address }]),
  ];
  const neighbour = (rel: 'prev' | 'next', to: SectionPage['newer']) =>
    to !== null && <link rel={rel} href={fullAddress(site.origin, sectionPageAddress(section, to))} />;
  return (
    <ReaderPage
      locale={locale}
      site={site}
      title={title}
      description={description}
      canonical={address}
      alternates={alternates}
      paired={first}
      asOf={latestInstant(stories.flatMap((story) => [story.firstPublishedAt, story.lastUpdatedAt]))}
      sheet="front"
      here={{ kind: 'section', sectionId: section.id, itself: first }}
      head={
        <>
          {neighbour('prev', newer)}
          {neighbour('next', older)}
          <meta property="og:type" content="website" />
          <meta property="og:title" content={title} />
          <meta property="og:description" content={description} />
          <meta property="og:url" content={fullAddress(site.origin, address)} />
          <meta property="og:image" content={`${site.origin}/apple-icon.png`} />
          <script
            type="application/ld+json"
            dangerouslySetInnerHTML={{ __html: scriptJson(breadcrumbLd(crumbs, site.origin)) }}
          />
        </>
      }
    >
      <Breadcrumb crumbs={crumbs} locale={locale} />
      <div className="section-page" data-accent={accentNamed(section.accent)}>
        <h1>{first ? section.name : t('SectionPage.headingOfPage', names)}</h1>
        {lead && <StoryTeaser story={lead} weight="lead" locale={locale} level={2} first />}
        {rest.length > 0 && (
          <div className={lead ? 'cards under-lead' : 'cards'}>
            {rest.map((story) => (
              <StoryTeaser key={story.articleId} story={story} weight="card" locale={locale} level={2} />
            ))}
          </div>
        )}
        {stories.length === 0 && <p className="empty">{t('SectionPage.empty')}</p>}
        <SectionPages section={section} page={page} older={older} newer={newer} locale={locale} />
      </div>
    </ReaderPage>
  );
}
