import { ResponsiveImage } from '#app/_reader/page/responsive-image.tsx';
import { translator } from '#app/_reader/page/translator.ts';
import { Words } from '#app/_reader/page/words.tsx';
import type { PublishedImage } from '#lib/article/published-article.ts';
import type { Crop, ImageSource } from '#lib/image/image.ts';
import type { Locale } from '#lib/locale.ts';

const LEAD_SIZES = '(min-width: 1040px) 936px, (min-width: 760px) 680px, 100vw';
const BODY_SIZES = '(min-width: 760px) 680px, 100vw';
const TALLEST_LEAD = 1.2;

/** A picture with its caption and its credit. The lead is loaded first; a very tall one is shown as 4:3 around its focal point. */
export function Figure({ figure, locale, lead = false }: { figure: PublishedImage; locale: Locale; lead?: boolean }) {
  const { picture, caption, alt, credit } = figure;
  const t = translator(locale);
  return (
    <figure className={lead ? 'lead' : isTall(picture) ? 'tall' : undefined}>
      <ResponsiveImage
        picture={picture}
        crop={lead ? leadCrop(picture) : 'original'}
        alt={alt}
        sizes={lead ? LEAD_SIZES : BODY_SIZES}
        first={lead}
      />
      {(caption !== '' || credit !== '') && (
        <figcaption>
          <Words text={caption} locale={locale} />{' '}
          {credit !== '' && (
            <span className="credit">
              {t.rich('ArticlePage.credit', { credit: () => <Words key="credit" text={credit} locale={locale} /> })}
            </span>
          )}
        </figcaption>
      )}
    </figure>
  );
}

const isTall = (picture: ImageSource) => picture.height > picture.width;
const leadCrop = (picture: ImageSource): Crop => (picture.width / picture.height < TALLEST_LEAD ? '4x3' : 'original');
