import type { Site } from '#app/_reader/page/site.ts';
import { cardImage, fullAddress } from '#lib/article/json-ld.ts';
import type { PublishedImage } from '#lib/article/published-article.ts';
import { variantHeight } from '#lib/image/image.ts';

type Props = { title: string; description: string; address: string; lead: PublishedImage | null; site: Site };

/** The card that is shown where a page of the paper is shared; a story's has more to say. With the page's first picture. */
export function CardMeta({ title, description, address, lead, site }: Props) {
  return (
    <>
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={fullAddress(site.origin, address)} />
      <meta name="twitter:card" content={lead ? 'summary_large_image' : 'summary'} />
      <CardImage lead={lead} site={site} />
    </>
  );
}

/** The picture of a card, in the shape cards have; the paper's sign where there is none. */
export function CardImage({ lead, site }: { lead: PublishedImage | null; site: Site }) {
  if (!lead) return <meta property="og:image" content={`${site.origin}/apple-icon.png`} />;
  const { picture, alt } = lead;
  const { address, width } = cardImage(picture, '16x9');
  return (
    <>
      <meta property="og:image" content={site.origin + address} />
      <meta property="og:image:width" content={String(width)} />
      <meta property="og:image:height" content={String(variantHeight(picture, '16x9', width))} />
      {alt && <meta property="og:image:alt" content={alt} />}
    </>
  );
}
