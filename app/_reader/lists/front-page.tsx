import { FrontBlock, OpinionBand } from '#app/_reader/lists/front-blocks.tsx';
import { StoryTeaser } from '#app/_reader/lists/story-teaser.tsx';
import { CardMeta } from '#app/_reader/page/card-meta.tsx';
import { ReaderPage } from '#app/_reader/page/reader-page.tsx';
import type { Site } from '#app/_reader/page/site.ts';
import { translator } from '#app/_reader/page/translator.ts';
import { words } from '#app/_reader/page/words.tsx';
import type { Front } from '#db/queries/front.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';

/** Below the first row a second one is words alone. */
const PICTURED_IN_ROW = 4;

/** The home page of one edition. The editions are each other's translation, so the toggle leads from home to home. */
export function FrontPage({ front, locale, site }: { front: Front; locale: Locale; site: Site }) {
  const t = translator(locale);
  const { lead, related, seconds, row, opinion, blocks } = front;
  const paper = t('Paper.name');
  const title = t('Front.title', { paper, motto: t('Paper.motto') });
  const description = t('Paper.description');
  const { now } = site;
  return (
    <ReaderPage
      locale={locale}
      site={site}
      title={title}
      description={description}
      canonical={`/${locale}`}
      alternates={LOCALES.map((one) => ({ locale: one, address: `/${one}` }))}
      neutral="/"
      sheet="front"
      here={{ kind: 'home' }}
      head={
        <CardMeta
          title={title}
          description={description}
          address={`/${locale}`}
          lead={lead?.lead ?? null}
          site={site}
        />
      }
    >
      <h1 className="hidden">{t('Front.heading', { paper })}</h1>
      {lead ? (
        <section className="top" aria-label={t('Front.top')}>
          <div className="lead-with">
            <StoryTeaser story={lead} weight="lead" locale={locale} now={now} level={2} first section />
            {related.length > 0 && (
              <ul className="related" aria-label={t('Front.related')}>
                {related.map((story) => (
                  <li key={story.articleId}>
                    <a href={story.address}>{words(story.headline, locale)}</a>
                  </li>
                ))}
              </ul>
            )}
          </div>
          <div className="seconds">
            {seconds.map((story, at) => (
              <StoryTeaser
                key={story.articleId}
                story={story}
                weight={at === 0 ? 'next' : 'second'}
                locale={locale}
                now={now}
                level={2}
                section
              />
            ))}
          </div>
        </section>
      ) : (
        <p className="empty">{t('Front.empty')}</p>
      )}
      {row.length > 0 && (
        <section className="row-of-four" aria-label={t('Front.more')}>
          {row.map((story, at) => (
            <StoryTeaser
              key={story.articleId}
              story={story}
              weight={at < PICTURED_IN_ROW ? 'fourth' : 'plain'}
              locale={locale}
              now={now}
              level={2}
              section
            />
          ))}
        </section>
      )}
      {opinion && <OpinionBand {...opinion} locale={locale} now={now} />}
      <div className="blocks">
        {blocks.map((block, at) => (
          <FrontBlock key={block.section.id} block={block} at={at} locale={locale} now={now} />
        ))}
      </div>
    </ReaderPage>
  );
}
