import { StoryTeaser } from '#app/_reader/lists/story-teaser.tsx';
import { Portrait } from '#app/_reader/page/portrait.tsx';
import { Words } from '#app/_reader/page/words.tsx';
import type { Block, Front } from '#db/queries/front.ts';
import type { Locale } from '#lib/locale.ts';
import { accentNamed } from '#lib/taxonomy/accents.ts';

/** On which side a block has its picture, in turn: so that two rows of a front are never the same. */
const SHAPES = ['picture-left', 'picture-right', 'picture-right', 'picture-left'] as const;

/** Fewer lines than these would leave the block half empty: they say more. */
const ENOUGH_LINES = 3;

/** A section on the front: its newest story with its picture and more of it, then lines. `at` is its place among the blocks. */
export function FrontBlock({ block, at, locale, now }: { block: Block; at: number; locale: Locale; now: Date }) {
  const { section, stories } = block;
  const shape = SHAPES[at % SHAPES.length];
  const [first, ...rest] = stories;
  if (!first) return null;
  return (
    <section
      className={`block ${shape}`}
      data-accent={accentNamed(section.accent)}
      aria-labelledby={`section-${section.id}`}
    >
      <h2 id={`section-${section.id}`}>
        <a href={section.address}>{section.name}</a>
      </h2>
      <StoryTeaser story={first} weight="feature" locale={locale} now={now} level={3} />
      <div className="lines">
        {rest.map((story) => (
          <StoryTeaser
            key={story.articleId}
            story={story}
            weight={rest.length < ENOUGH_LINES ? 'brief' : 'line'}
            locale={locale}
            now={now}
            level={3}
          />
        ))}
      </div>
    </section>
  );
}

/** The opinions of a front on a band of their own: who writes stands first, with a portrait, and no other pictures. */
export function OpinionBand({
  section,
  opinions,
  locale,
  now,
}: NonNullable<Front['opinion']> & { locale: Locale; now: Date }) {
  return (
    <section className="opinion-band" aria-labelledby={`section-${section.id}`}>
      <div>
        <h2 id={`section-${section.id}`}>
          <a href={section.address}>{section.name}</a>
        </h2>
        <div className="opinions">
          {opinions.map(({ story, author, portrait }) => (
            <StoryTeaser
              key={story.articleId}
              story={story}
              weight="opinion"
              above={
                author === '' ? undefined : (
                  <>
                    {portrait && <Portrait picture={portrait} widthPx={48} />}
                    <Words text={author} locale={locale} />
                  </>
                )
              }
              locale={locale}
              now={now}
              level={3}
            />
          ))}
        </div>
      </div>
    </section>
  );
}
