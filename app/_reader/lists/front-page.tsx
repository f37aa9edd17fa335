import { latestInstant } from '#app/_reader/page/latest-instant.ts';
import { ReaderPage } from '#app/_reader/page/reader-page.tsx';
import type { Site } from '#app/_reader/page/site.ts';
import { StoryTeaser } from '#app/_reader/lists/story-teaser.tsx';
import { translator } from '#app/_reader/page/translator.ts';
import type { Front } from '#db/queries/front.ts';
import { accentNamed } from '#lib/taxonomy/accents.ts';
import { fullAddress } from '#lib/article/json-ld.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';

/** How many stories stand beside the lead on a wide page; the rest stand below it. */
const BESIDE_LEAD = 4;

/** The home page of one edition. The editions are each other's translation, so the toggle leads from home to home. */
export function FrontPage({ front, locale, site }: { front: Front; locale: Locale; site: Site }) {
  const t = translator(locale);
  const [seconds, under] = [front.seconds.slice(0, BESIDE_LEAD), front.seconds.slice(BESIDE_LEAD)];
  const shown = [
    ...(front.lead ? [front.lead] : []),
    ...front.seconds,
    ...front.blocks.flatMap(({ stories }) => stories),
  ];
  const paper = t('Paper.name');
  const title = t('Front.title', { paper, motto: t('Paper.motto') });
  return (
    <ReaderPage
      locale={locale}
      site={site}
      title={title}
      description={t('Paper.description')}
      canonical={`/${locale}`}
      alternates={LOCALES.map((one) => ({ locale: one, address: `/${one}` }))}
      neutral="/"
      asOf={latestInstant(shown.flatMap((story) => [story.firstPublishedAt, story.lastUpdatedAt]))}
      sheet="front"
      here={{ kind: 'home' }}
      head={
        <>
          <meta property="og:type" content="website" />
          <meta property="og:title" content={title} />
          <meta property="og:description" content={t('Paper.description')} />
          <meta property="og:url" content={fullAddress(site.origin, `/${locale}`)} />
          <meta property="og:image" content={`${site.origin}/apple-icon.png`} />
        </>
      }
    >
      <h1 className="hidden">{t('Front.heading', { paper })}</h1>
      {front.lead ? (
        <section className="top" aria-label={t('Front.top')}>
          <StoryTeaser story={front.lead} weight="lead" locale={locale} level={2} first section />
          <div className="seconds">
            {seconds.map((story, at) => (
              <StoryTeaser
                key={story.articleId}
                story={story}
                weight={at === 0 ? 'next' : 'second'}
                locale={locale}
                level={2}
                section
              />
            ))}
          </div>
          {under.length > 0 && (
            <div className="under">
              {under.map((story) => (
                <StoryTeaser key={story.articleId} story={story} weight="second" locale={locale} level={2} section />
              ))}
            </div>
          )}
        </section>
      ) : (
        <p className="empty">{t('Front.empty')}</p>
      )}
      <div className="blocks">
        {front.blocks.map(({ section, stories }) => (
          <section
            key={section.id}
            className="block"
            data-accent={accentNamed(section.accent)}
            aria-labelledby={`section-${section.id}`}
          >
            <h2 id={`section-${section.id}`}>
              <a href={section.address}>{section.name}</a>
            </h2>
            {stories.map((story, at) => (
              <StoryTeaser
                key={story.articleId}
                story={story}
                weight={at === 0 ? 'card' : 'line'}
                locale={locale}
                level={3}
              />
            ))}
          </section>
        ))}
      </div>
    </ReaderPage>
  );
}
