import type { ReactNode } from 'react';
import { ResponsiveImage } from '#app/_reader/page/responsive-image.tsx';
import { Words } from '#app/_reader/page/words.tsx';
import type { StoryCard } from '#lib/article/published-article.ts';
import { formatIndiaIso, formatShortStamp } from '#lib/format.ts';
import type { Crop } from '#lib/image/image.ts';
import type { Locale } from '#lib/locale.ts';
import { accentNamed } from '#lib/taxonomy/accents.ts';

/** What a weight shows: its picture, if any, and whether the standfirst. */
type Shown = { picture?: { crop: Crop; sizes: string; widest: number }; standfirst?: boolean };

/**
 * How much a story gets. On a front: the lead, the one next to it, the others beside it, one of a row, one of a row below,
 * the first of a block, a line with or without its standfirst, an opinion; in a list a row. What a phone is not to load is
 * 1 pixel wide there and not shown (style/front.css).
 */
const WEIGHTS = {
  lead: { picture: { crop: '16x9', sizes: '(min-width: 1040px) 770px, 100vw', widest: 1600 }, standfirst: true },
  next: { picture: { crop: '16x9', sizes: '(min-width: 1040px) 380px, 112px', widest: 824 } },
  second: { picture: { crop: '4x3', sizes: '(min-width: 600px) 120px, 1px', widest: 320 } },
  fourth: { picture: { crop: '16x9', sizes: '(min-width: 600px) 280px, 1px', widest: 640 } },
  plain: {},
  feature: { picture: { crop: '16x9', sizes: '(min-width: 600px) 290px, 112px', widest: 640 }, standfirst: true },
  line: {},
  brief: { standfirst: true },
  opinion: {},
  row: { picture: { crop: '4x3', sizes: '(min-width: 600px) 180px, 112px', widest: 480 }, standfirst: true },
} as const satisfies Record<string, Shown>;

type Props = {
  story: StoryCard;
  weight: keyof typeof WEIGHTS;
  locale: Locale;
  /** The moment the page is made for: what is today's shows its hour. */
  now: Date;
  /** Keeps the page's headings in order. */
  level: 2 | 3;
  /** The picture the page is waited for. */
  first?: boolean;
  /** Whether to name the section where there is no kicker: on the home page, not in the section's own list. */
  section?: boolean;
  /** Stands above the headline in place of the kicker. */
  above?: ReactNode;
};

/**
 * A story in a list: kicker, headline, and as much more as its weight allows. The headline is the only link; its area
 * covers the card.
 */
export function StoryTeaser({ story, weight, locale, now, level, first = false, section = false, above }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const kicker = story.kicker || (section ? story.section.name : '');
  const { picture, standfirst }: Shown = WEIGHTS[weight];
  const pictured = picture && story.lead ? { ...picture, picture: story.lead.picture } : undefined;
  const published = new Date(story.firstPublishedAt);
  return (
    <article
      className={`teaser ${weight}${pictured ? ' pictured' : ''}`}
      data-accent={accentNamed(story.section.accent)}
    >
      {pictured && <ResponsiveImage {...pictured} alt="" first={first} />}
      <div>
        {(above !== undefined || kicker !== '') && (
          <p className={above === undefined ? 'kicker' : 'author'}>
            {above ?? <Words text={kicker} locale={locale} />}
          </p>
        )}
        <Heading>
          <a href={story.address}>
            <Words text={story.headline} locale={locale} />
          </a>
        </Heading>
        {standfirst && story.standfirst !== '' && (
          <p className="standfirst">
            <Words text={story.standfirst} locale={locale} />
          </p>
        )}
        <p className="when">
          <time dateTime={formatIndiaIso(published)}>{formatShortStamp(published, now, locale)}</time>
        </p>
      </div>
    </article>
  );
}
