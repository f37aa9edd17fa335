import { ResponsiveImage } from '#app/_reader/page/responsive-image.tsx';
import { translator } from '#app/_reader/page/translator.ts';
import { Words } from '#app/_reader/page/words.tsx';
import type { PublishedImage } from '#lib/article/published-article.ts';
import type { Crop, ImageSource } from '#lib/image/image.ts';
import type { FigureSize } from '#lib/body/nodes.ts';
import type { Locale } from '#lib/locale.ts';

/** Where a picture of a story stands. */
export type FigurePlace = 'lead' | 'body' | 'gallery' | FigureSize;

/** How wide it is there, as style/article.css, article-text.css and blocks.css make it. */
const SIZES: Record<FigurePlace, string> = {
  lead: '(min-width: 1040px) 936px, (min-width: 760px) 680px, 100vw',
  body: '(min-width: 760px) 680px, 100vw',
  gallery: '(min-width: 760px) 332px, 84vw',
  wide: '(min-width: 1040px) 936px, (min-width: 760px) 680px, 100vw',
  small: '(min-width: 760px) 300px, 100vw',
};
const TALLEST_LEAD = 1.2;
const WIDE_LEAD = 1.7;

/** A picture with its caption and its credit. The lead is loaded first, and cropped around its focal point. */
export function Figure({
  figure,
  locale,
  place = 'body',
}: {
  figure: PublishedImage;
  locale: Locale;
  place?: FigurePlace;
}) {
  const lead = place === 'lead';
  const { picture, caption, alt, credit } = figure;
  const t = translator(locale);
  return (
    <figure className={classOf(place, picture)}>
      <ResponsiveImage
        picture={picture}
        crop={lead ? leadCrop(picture) : 'original'}
        alt={alt}
        sizes={SIZES[place]}
        first={lead}
      />
      {(caption !== '' || credit !== '') && (
        <figcaption>
          <Words text={caption} locale={locale} />
          {credit !== '' && (
            <>
              {/* The bar stands between the two: hidden where the credit has a line of its own, absent without a caption. */}
              {caption !== '' && <span className="bar-between"> | </span>}
              <span className="credit">
                {t.rich('ArticlePage.credit', { credit: () => <Words key="credit" text={credit} locale={locale} /> })}
              </span>
            </>
          )}
        </figcaption>
      )}
    </figure>
  );
}

function classOf(place: FigurePlace, { width, height }: ImageSource): string | undefined {
  if (place === 'gallery') return undefined;
  return place === 'body' ? (height > width ? 'tall' : undefined) : place;
}

/** Tall ones as 4:3, the usual shapes of a camera as 16:9, so that the text begins higher; wider ones as they are. */
function leadCrop({ width, height }: ImageSource): Crop {
  const ratio = width / height;
  return ratio < TALLEST_LEAD ? '4x3' : ratio < WIDE_LEAD ? '16x9' : 'original';
}
