import type { ReactNode } from 'react';
import { translator } from '#app/_reader/page/translator.ts';
import { ResponsiveImage } from '#app/_reader/page/responsive-image.tsx';
import { Words, words } from '#app/_reader/page/words.tsx';
import type { Onward } from '#lib/article/onward.ts';
import type { PublishedSection, StoryCard } from '#lib/article/published-article.ts';
import { formatIndiaIso, formatShortStamp } from '#lib/format.ts';
import type { Locale } from '#lib/locale.ts';

/** How many stories of the section stand with their picture. */
const PICTURED = 3;

type Props = { onward: Onward; section: PublishedSection | null; locale: Locale; now: Date };

/** Below a story: more of its section. Beside it on a wide page, else below: more of its writer, its topic, the newest. */
export function OnwardLists({ onward, section, locale, now }: Props) {
  const t = translator(locale);
  const { named, latest } = onward;
  const [pictured, plain] = split(onward.section);
  return (
    <>
      {section && onward.section.length > 0 && (
        <section className="more related" aria-labelledby="more">
          <h2 id="more">
            {t.rich('Onward.section', {
              section: section.name,
              link: (chunks) => (
                <a key="link" href={section.address}>
                  {chunks}
                </a>
              ),
            })}
          </h2>
          <List stories={pictured} className="pictures" pictured locale={locale} now={now} />
          <List stories={plain} locale={locale} now={now} />
        </section>
      )}
      {(named.length > 0 || latest.length > 0) && (
        <aside className="rail related">
          {latest.length > 0 && (
            <Group id="latest" heading={t('Onward.latest')} stories={latest} locale={locale} now={now} />
          )}
          {named.map(({ kind, name, stories }) => (
            <Group
              key={kind}
              id={`by-${kind}`}
              heading={t.rich(`Onward.${kind}`, {
                name: () => (
                  <a key="name" href={name.address ?? undefined}>
                    <Words text={name.name} locale={locale} />
                  </a>
                ),
              })}
              stories={stories}
              locale={locale}
              now={now}
            />
          ))}
        </aside>
      )}
    </>
  );
}

// Those with a picture first, in their order; the rest are lines.
function split(stories: StoryCard[]): [StoryCard[], StoryCard[]] {
  const pictured = stories.filter((story) => story.lead !== null).slice(0, PICTURED);
  return [pictured, stories.filter((story) => !pictured.includes(story))];
}

type ListProps = { stories: StoryCard[]; locale: Locale; now: Date; pictured?: boolean; className?: string };

function Group({ id, heading, ...list }: ListProps & { id: string; heading: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <List {...list} />
    </section>
  );
}

function List({ stories, locale, now, pictured = false, className }: ListProps) {
  if (stories.length === 0) return null;
  return (
    <ul className={className}>
      {stories.map(({ articleId, address, headline, lead, firstPublishedAt }) => (
        <li key={articleId}>
          {pictured && lead && (
            <ResponsiveImage
              picture={lead.picture}
              crop="4x3"
              alt=""
              sizes="(min-width: 760px) 300px, 112px"
              widest={480}
              plainOnly
            />
          )}
          <a href={address}>{words(headline, locale)}</a>{' '}
          <time dateTime={formatIndiaIso(new Date(firstPublishedAt))}>
            {formatShortStamp(new Date(firstPublishedAt), now, locale)}
          </time>
        </li>
      ))}
    </ul>
  );
}
