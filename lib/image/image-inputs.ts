import { z } from 'zod';
import { IMAGE_TEXT_LIMITS } from '#lib/image/image-text-limits.ts';
import { SMALLEST_REGION } from '#lib/image/image.ts';
import { LOCALES } from '#lib/locale.ts';
import { countGraphemes } from '#lib/text/graphemes.ts';

const id = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const version = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const percent = z.number().int().min(0).max(100);
// Code units first, so that nobody makes the server count graphemes of a megabyte.
const line = (limit: number) =>
  z
    .string()
    .max(limit * 8)
    .refine((text) => countGraphemes(text) <= limit);
const texts = z.strictObject({
  caption: line(IMAGE_TEXT_LIMITS.caption),
  alt: line(IMAGE_TEXT_LIMITS.alt),
  credit: line(IMAGE_TEXT_LIMITS.credit),
});

const region = z.strictObject({ x: percent, y: percent, size: z.number().int().min(SMALLEST_REGION).max(100) });

/**
 * For saveImage: everything about a picture that people may change. The focal point in whole percent;
 * `regions` has the crops framed by hand, and no others.
 */
export const saveImageInput = z.strictObject({
  imageId: id,
  version,
  credit: line(IMAGE_TEXT_LIMITS.credit),
  creator: line(IMAGE_TEXT_LIMITS.creator),
  copyright: line(IMAGE_TEXT_LIMITS.copyright),
  place: line(IMAGE_TEXT_LIMITS.place),
  focalX: percent,
  focalY: percent,
  regions: z.strictObject({ '16x9': region.optional(), '4x3': region.optional(), '1x1': region.optional() }),
  texts: z.strictObject(
    Object.fromEntries(LOCALES.map((locale) => [locale, texts])) as Record<(typeof LOCALES)[number], typeof texts>,
  ),
});
/** For deleteImage. */
export const deleteImageInput = z.strictObject({ imageId: id, version });
/** For the library's grid, from an address; pages count from 1. */
export const listImagesInput = z.strictObject({
  search: z.string().max(200).default(''),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

/** What {@link saveImageInput} reads. */
export type SaveImageInput = z.infer<typeof saveImageInput>;
/** What {@link deleteImageInput} reads. */
export type DeleteImageInput = z.infer<typeof deleteImageInput>;
