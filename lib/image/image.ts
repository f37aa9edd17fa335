/** Widths in CSS pixels every picture is made at, as far as its original is wide enough. */
const IMAGE_WIDTHS = [320, 480, 640, 824, 1200, 1600] as const;
/** The shapes made of every picture; `original` keeps its own. */
export const CROPS = ['original', '16x9', '4x3', '1x1'] as const;
/** One of {@link CROPS}. */
export type Crop = (typeof CROPS)[number];
/** Formats, best first. */
const VARIANT_FORMATS = ['avif', 'webp', 'jpg'] as const;
/** One of {@link VARIANT_FORMATS}. */
export type VariantFormat = (typeof VARIANT_FORMATS)[number];

/** What a page needs to draw a picture: its address key and shape. Plain data, safe for readers. */
export type ImageSource = {
  imageId: number;
  /** 32 hex digits of the upload's content hash: part of every address, so addresses never change meaning. */
  key: string;
  /** Pixels of the upright original. */
  width: number;
  height: number;
  /** The point that must stay visible in a crop, in whole percent from the left and top, 0 to 100. */
  focalX: number;
  focalY: number;
};

const RATIO: Record<Exclude<Crop, 'original'>, number> = { '16x9': 16 / 9, '4x3': 4 / 3, '1x1': 1 };

/** The part of the upright original that `crop` shows, in whole pixels; as large as fits, as near the focal point as the edges allow. */
export function cropBox(
  picture: ImageSource,
  crop: Crop,
): { left: number; top: number; width: number; height: number } {
  const { width, height } = picture;
  if (crop === 'original') return { left: 0, top: 0, width, height };
  const ratio = RATIO[crop];
  const w = Math.min(width, Math.round(height * ratio));
  const h = Math.min(height, Math.round(width / ratio));
  const clamp = (value: number, max: number) => Math.max(0, Math.min(max, Math.round(value)));
  return {
    left: clamp((width * picture.focalX) / 100 - w / 2, width - w),
    top: clamp((height * picture.focalY) / 100 - h / 2, height - h),
    width: w,
    height: h,
  };
}

/** Widths that exist for this picture and crop, ascending: the listed ones that need no enlarging, or the crop's own width when it is narrower than all. */
export function variantWidths(picture: ImageSource, crop: Crop): number[] {
  const own = cropBox(picture, crop).width;
  const fitting = IMAGE_WIDTHS.filter((width) => width <= own);
  return fitting.length > 0 ? fitting : [own];
}

/** Height in whole pixels of `crop` at `width`. */
export function variantHeight(picture: ImageSource, crop: Crop, width: number): number {
  const box = cropBox(picture, crop);
  return Math.max(1, Math.round((width * box.height) / box.width));
}

/** One file made of a picture: its shape, the focal point it was cut around (`original` has none), width and format. */
export type ImageVariant = { crop: Crop; focalX: number; focalY: number; width: number; format: VariantFormat };

/** The immutable address of one variant. A crop's address holds its focal point, so moving the point makes new addresses. */
export function variantAddress(picture: ImageSource, crop: Crop, width: number, format: VariantFormat): string {
  const { focalX, focalY } = picture;
  return `/media/${picture.key}/${variantName({ crop, focalX, focalY, width, format })}`;
}

/** The address of the narrowest WebP that is `widthPx` wide or wider; of the widest there is where none is. */
export function variantAddressFrom(widthPx: number, picture: ImageSource, crop: Crop): string {
  const widths = variantWidths(picture, crop);
  const width = widths.find((one) => one >= widthPx) ?? widths.at(-1) ?? picture.width;
  return variantAddress(picture, crop, width, 'webp');
}

/** The last part of a variant's address, `original-824.avif` or `16x9.50.40-640.jpg`. */
export function variantName({ crop, focalX, focalY, width, format }: ImageVariant): string {
  return `${crop === 'original' ? crop : `${crop}.${focalX}.${focalY}`}-${width}.${format}`;
}

// Bounded on every side, without nested repetition: the name comes from outside.
const NAME = /^(original|(16x9|4x3|1x1)\.(\d{1,3})\.(\d{1,3}))-(\d{1,4})\.(avif|webp|jpg)$/;

/**
 * Reads the last part of a variant's address; undefined unless it is exactly what {@link variantName} writes. Of
 * `original` the focal point is 50, 50: it has no meaning there.
 */
export function parseVariantName(name: string): ImageVariant | undefined {
  const found = NAME.exec(name);
  if (!found) return undefined;
  const variant: ImageVariant = {
    crop: (found[2] ?? 'original') as Crop,
    focalX: Number(found[3] ?? 50),
    focalY: Number(found[4] ?? 50),
    width: Number(found[5]),
    format: found[6] as VariantFormat,
  };
  const sound = variant.focalX <= 100 && variant.focalY <= 100 && variant.width >= 1;
  // Two names for one file would be two addresses: «007» is refused by writing it again.
  return sound && variantName(variant) === name ? variant : undefined;
}

/** Every variant of `picture` in the given shapes, in the order readers want them: shape, width ascending, best format first. */
export function listVariants(picture: ImageSource, crops: readonly Crop[] = CROPS): ImageVariant[] {
  const { focalX, focalY } = picture;
  return crops.flatMap((crop) =>
    variantWidths(picture, crop).flatMap((width) =>
      VARIANT_FORMATS.map((format) => ({ crop, focalX, focalY, width, format })),
    ),
  );
}
