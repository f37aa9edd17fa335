import type { FrozenDetails } from '#db/schema.ts';
import type { PublishedImage } from '#lib/article/published-article.ts';

/** The lead picture with the words of one text, or null when there is none. */
export function leadImage(
  text: { leadCaption: string; leadAlt: string; leadCredit: string },
  details: Pick<FrozenDetails, 'leadImageId' | 'images'>,
): PublishedImage | null {
  const image = details.leadImageId === null ? undefined : details.images[details.leadImageId];
  if (!image || details.leadImageId === null) return null;
  const { credit, ...shape } = image;
  return {
    picture: { imageId: details.leadImageId, ...shape },
    caption: text.leadCaption,
    alt: text.leadAlt,
    credit: text.leadCredit || credit,
  };
}
