import { Breadcrumb } from '#app/_reader/breadcrumb.tsx';
import { ReaderPage } from '#app/_reader/reader-page.tsx';
import type { Site } from '#app/_reader/site.ts';
import { StoryTeaser } from '#app/_reader/story-teaser.tsx';
import { translator } from '#app/_reader/translator.ts';
import type { SectionPage } from '#db/queries/section-page.ts';
import { accentNamed } from '#lib/article/accents.ts';
import { breadcrumbLd, fullAddress, scriptJson } from '#lib/json-ld.ts';
import type { Locale } from '#lib/locale.ts';

/** A section's list: its newest story large, the rest below, newest first. */
export function SectionListPage({ page, locale, site }: { page: SectionPage; locale: Locale; site: Site }) {
  const t = translator(locale);
  const { section, stories, alternates } = page;
  const [lead, ...rest] = stories;
  const paper = t('Paper.name');
  const title = t('SectionPage.title', { section: section.name, paper });
  const description = t('SectionPage.description', { section: section.name, paper });
  const crumbs = [
    { name: t('Masthead.home'), address: `/${locale}` },
    { name: section.name, address: section.address },
  ];
  return (
    <ReaderPage
      locale={locale}
      site={site}
      title={title}
      description={description}
      canonical={section.address}
      alternates={alternates}
      sheet="front"
      here={{ kind: 'section', sectionId: section.id, itself: true }}
      head={
        <>
          <meta property="og:type" content="website" />
          <meta property="og:title" content={title} />
          <meta property="og:description" content={description} />
          <meta property="og:url" content={fullAddress(site.origin, section.address)} />
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
        <h1>{section.name}</h1>
        {lead ? (
          <>
            <StoryTeaser story={lead} weight="lead" locale={locale} level={2} first />
            <div className="cards">
              {rest.map((story) => (
                <StoryTeaser key={story.articleId} story={story} weight="card" locale={locale} level={2} />
              ))}
            </div>
          </>
        ) : (
          <p className="empty">{t('SectionPage.empty')}</p>
        )}
      </div>
    </ReaderPage>
  );
}
