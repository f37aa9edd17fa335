/** Widths in CSS pixels every picture is made at, as far as its original is wide enough. */
const IMAGE_WIDTHS = [320, 480, 640, 824, 1200, 1600] as const;
/** Square it is also made this wide, for portraits beside a name and cards. */
const SMALLEST_SQUARE = 160;
/** The shapes made of every picture; `original` keeps its own. */
export const CROPS = ['original', '16x9', '4x3', '1x1'] as const;
/** One of {@link CROPS}. */
export type Crop = (typeof CROPS)[number];
/** Formats, best first. */
const VARIANT_FORMATS = ['avif', 'webp', 'jpg'] as const;
/** One of {@link VARIANT_FORMATS}. */
export type VariantFormat = (typeof VARIANT_FORMATS)[number];

/** One of {@link CROPS} that cuts something off. */
export type CutCrop = Exclude<Crop, 'original'>;
/** Each {@link CutCrop}. */
export const CUT_CROPS: readonly CutCrop[] = CROPS.filter((crop) => crop !== 'original');
/**
 * What a crop shows of a picture: its middle, in whole percent from the left and top, and its size, in whole percent of the
 * largest one of that shape, from {@link SMALLEST_REGION} to 100.
 */
export type Region = { x: number; y: number; size: number };
/** The smallest {@link Region}: closer than this a newspaper's picture falls into pixels. */
export const SMALLEST_REGION = 20;

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
  /** Crops that somebody framed by hand; the others are as large as fits around the focal point. */
  regions?: Partial<Record<CutCrop, Region>>;
  /** The path its files are asked for below, where that is not `/media`: never stored. */
  under?: string;
};

const RATIO: Record<CutCrop, number> = { '16x9': 16 / 9, '4x3': 4 / 3, '1x1': 1 };

/** How `crop` is framed: by hand, or as large as fits around the focal point. */
export function regionOf({ focalX, focalY, regions }: ImageSource, crop: CutCrop): Region {
  return regions?.[crop] ?? { x: focalX, y: focalY, size: 100 };
}

/** The part of the upright original that `crop` shows, in whole pixels: its region, as near its middle as the edges allow. */
export function cropBox(
  picture: ImageSource,
  crop: Crop,
): { left: number; top: number; width: number; height: number } {
  const { width, height } = picture;
  if (crop === 'original') return { left: 0, top: 0, width, height };
  const ratio = RATIO[crop];
  const { x, y, size } = regionOf(picture, crop);
  const part = (pixels: number) => Math.max(1, Math.round((pixels * size) / 100));
  const w = part(Math.min(width, Math.round(height * ratio)));
  const h = part(Math.min(height, Math.round(width / ratio)));
  const clamp = (value: number, max: number) => Math.max(0, Math.min(max, Math.round(value)));
  return {
    left: clamp((width * x) / 100 - w / 2, width - w),
    top: clamp((height * y) / 100 - h / 2, height - h),
    width: w,
    height: h,
  };
}

/** Widths that exist for this picture and crop, ascending: the listed ones that need no enlarging, or the crop's own width when it is narrower than all. */
export function variantWidths(picture: ImageSource, crop: Crop): number[] {
  const own = cropBox(picture, crop).width;
  const made = crop === '1x1' ? [SMALLEST_SQUARE, ...IMAGE_WIDTHS] : IMAGE_WIDTHS;
  const fitting = made.filter((width) => width <= own);
  return fitting.length > 0 ? fitting : [own];
}

/** Height in whole pixels of `crop` at `width`. */
export function variantHeight(picture: ImageSource, crop: Crop, width: number): number {
  const box = cropBox(picture, crop);
  return Math.max(1, Math.round((width * box.height) / box.width));
}

/** One file made of a picture: its shape, how it was framed (`original` has no region: its middle, whole), width and format. */
export type ImageVariant = { crop: Crop; region: Region; width: number; format: VariantFormat };

const WHOLE: Region = { x: 50, y: 50, size: 100 };

/** The immutable address of one variant, below `picture.under`. A crop's address holds its region, so framing anew makes new addresses. */
export function variantAddress(picture: ImageSource, crop: Crop, width: number, format: VariantFormat): string {
  const region = crop === 'original' ? WHOLE : regionOf(picture, crop);
  return `${picture.under ?? '/media'}/${picture.key}/${variantName({ crop, region, width, format })}`;
}

/** The picture framed for this variant, whatever regions it has today. */
export function withRegion<P extends ImageSource>(
  picture: P,
  { crop, region }: Pick<ImageVariant, 'crop' | 'region'>,
): P {
  return crop === 'original' ? picture : { ...picture, regions: { ...picture.regions, [crop]: region } };
}

/** Whether two regions show the same. */
export function sameRegion(one: Region, other: Region): boolean {
  return one.x === other.x && one.y === other.y && one.size === other.size;
}

/** The address of the narrowest WebP that is `widthPx` wide or wider; of the widest there is where none is. */
export function variantAddressFrom(widthPx: number, picture: ImageSource, crop: Crop): string {
  const widths = variantWidths(picture, crop);
  const width = widths.find((one) => one >= widthPx) ?? widths.at(-1) ?? picture.width;
  return variantAddress(picture, crop, width, 'webp');
}

/** The last part of a variant's address: `original-824.avif`, `16x9.50.40-640.jpg`, `1x1.50.40.70-320.webp` for a smaller region. */
export function variantName({ crop, region, width, format }: ImageVariant): string {
  const size = region.size === 100 ? '' : `.${region.size}`;
  return `${crop === 'original' ? crop : `${crop}.${region.x}.${region.y}${size}`}-${width}.${format}`;
}

// Bounded on every side, without nested repetition: the name comes from outside.
const NAME = /^(original|(16x9|4x3|1x1)\.(\d{1,3})\.(\d{1,3})(?:\.(\d{2}))?)-(\d{1,4})\.(avif|webp|jpg)$/;

/** Reads the last part of a variant's address; undefined unless it is exactly what {@link variantName} writes. */
export function parseVariantName(name: string): ImageVariant | undefined {
  const found = NAME.exec(name);
  if (!found) return undefined;
  const crop = (found[2] ?? 'original') as Crop;
  const region = { x: Number(found[3]), y: Number(found[4]), size: Number(found[5] ?? 100) };
  const variant: ImageVariant = {
    crop,
    region: crop === 'original' ? WHOLE : region,
    width: Number(found[6]),
    format: found[7] as VariantFormat,
  };
  const { x, y, size } = variant.region;
  const sound = x <= 100 && y <= 100 && size >= SMALLEST_REGION && variant.width >= 1;
  // Two names for one file would be two addresses: «007» is refused by writing it again.
  return sound && variantName(variant) === name ? variant : undefined;
}

/** Every variant of `picture` in the given shapes, in the order readers want them: shape, width ascending, best format first. */
export function listVariants(picture: ImageSource, crops: readonly Crop[] = CROPS): ImageVariant[] {
  return crops.flatMap((crop) =>
    variantWidths(picture, crop).flatMap((width) =>
      VARIANT_FORMATS.map((format) => ({
        crop,
        region: crop === 'original' ? WHOLE : regionOf(picture, crop),
        width,
        format,
      })),
    ),
  );
}
