import { ResponsiveImage } from '#app/_reader/page/responsive-image.tsx';
import { Words } from '#app/_reader/page/words.tsx';
import { accentNamed } from '#lib/taxonomy/accents.ts';
import type { StoryCard } from '#lib/article/published-article.ts';
import { formatIndiaIso, formatStamp } from '#lib/format.ts';
import type { Locale } from '#lib/locale.ts';

/** How much a story gets: the page's lead, the one next to it, others beside it, the first of a list, or a line. */
type Weight = 'lead' | 'next' | 'second' | 'card' | 'row' | 'line';

const SIZES: Record<Weight, string> = {
  lead: '(min-width: 1040px) 660px, 100vw',
  next: '(min-width: 1040px) 380px, 112px',
  second: '112px',
  card: '(min-width: 760px) 300px, 100vw',
  row: '(min-width: 600px) 180px, 112px',
  line: '120px',
};
const WIDEST: Record<Weight, number> = { lead: 1600, next: 824, second: 480, card: 824, row: 480, line: 320 };

/**
 * A story in a list: kicker, headline, and as much more as its weight allows. The headline is the only link; its area
 * covers the card. `level` keeps the page's headings in order.
 */
export function StoryTeaser({
  story,
  weight,
  locale,
  level,
  first = false,
  section = false,
}: {
  story: StoryCard;
  weight: Weight;
  locale: Locale;
  level: 2 | 3;
  /** The picture the page is waited for. */
  first?: boolean;
  /** Whether to name the section where there is no kicker: on the home page, not in the section's own list. */
  section?: boolean;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const kicker = story.kicker || (section ? story.section.name : '');
  const pictured = weight !== 'line' && story.lead !== null;
  const published = new Date(story.firstPublishedAt);
  return (
    <article
      className={`teaser ${weight}${pictured ? ' pictured' : ''}`}
      data-accent={accentNamed(story.section.accent)}
    >
      {pictured && story.lead && (
        <ResponsiveImage
          picture={story.lead.picture}
          crop={weight === 'second' || weight === 'next' || weight === 'row' ? '4x3' : '16x9'}
          alt=""
          sizes={SIZES[weight]}
          first={first}
          widest={WIDEST[weight]}
        />
      )}
      <div>
        {kicker !== '' && (
          <p className="kicker">
            <Words text={kicker} locale={locale} />
          </p>
        )}
        <Heading>
          <a href={story.address}>
            <Words text={story.headline} locale={locale} />
          </a>
        </Heading>
        {(weight === 'lead' || weight === 'card' || weight === 'row') && story.standfirst !== '' && (
          <p className="standfirst">
            <Words text={story.standfirst} locale={locale} />
          </p>
        )}
        <p className="when">
          <time dateTime={formatIndiaIso(published)}>{formatStamp(published, locale)}</time>
        </p>
      </div>
    </article>
  );
}
