import {
  type Crop,
  type ImageSource,
  variantAddress,
  type VariantFormat,
  variantHeight,
  variantWidths,
} from '#lib/image/image.ts';

type Props = {
  picture: ImageSource;
  crop: Crop;
  alt: string;
  /** The `sizes` of the layout it stands in. */
  sizes: string;
  /** The one picture a page is waited for: loaded at once and first. Every other waits until it is near. */
  first?: boolean;
  /** The widest variant offered, in pixels: small cards need no large ones. */
  widest?: number;
  /** AVIF, and one width of JPEG for the few browsers that do not know it: small pictures below a page's own. */
  plainOnly?: boolean;
};

const FALLBACK_WIDTH = 824;

/** A picture in the best format and width the browser can use, with its shape known before it arrives. */
export function ResponsiveImage({
  picture,
  crop,
  alt,
  sizes,
  first = false,
  widest = Infinity,
  plainOnly = false,
}: Props) {
  const all = variantWidths(picture, crop);
  const offered = all.filter((width) => width <= widest);
  const widths = offered.length > 0 ? offered : all.slice(0, 1);
  const largest = widths.at(-1) ?? picture.width;
  const plain = widths.filter((width) => width <= FALLBACK_WIDTH).at(-1) ?? largest;
  const srcSet = (format: VariantFormat) =>
    widths.map((width) => `${variantAddress(picture, crop, width, format)} ${width}w`).join(', ');
  return (
    <picture>
      <source type="image/avif" srcSet={srcSet('avif')} sizes={sizes} />
      {!plainOnly && <source type="image/webp" srcSet={srcSet('webp')} sizes={sizes} />}
      <img
        src={variantAddress(picture, crop, plain, 'jpg')}
        srcSet={plainOnly ? undefined : srcSet('jpg')}
        sizes={plainOnly ? undefined : sizes}
        width={largest}
        height={variantHeight(picture, crop, largest)}
        alt={alt}
        loading={first ? 'eager' : 'lazy'}
        decoding="async"
        fetchPriority={first ? 'high' : undefined}
      />
    </picture>
  );
}
