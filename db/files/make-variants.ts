import type { Database } from '#db/engine/common/database-types.ts';
import type { ImageJobRefusal } from '#db/files/image-job.ts';
import { mediaStore } from '#db/files/media-store.ts';
import { runImageJob, type Urgency } from '#db/files/run-image-job.ts';
import type { ImageFormat } from '#lib/image/image-format.ts';
import {
  type Crop,
  CROPS,
  cropBox,
  withRegion,
  listVariants,
  type ImageSource,
  variantHeight,
  type ImageVariant,
  variantName,
} from '#lib/image/image.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { onePerProcess } from '#lib/one-per-process.ts';

/**
 * Makes those of `variants` that are not on the disk yet, from the upload. A variant depends on nothing else, so
 * making one twice is harmless and one that is lost can always be made again.
 */
export async function makeVariants(
  db: Database,
  picture: ImageSource,
  format: ImageFormat,
  variants: readonly ImageVariant[],
  urgency: Urgency = 'now',
): Promise<Result<number, ImageJobRefusal, string>> {
  const store = mediaStore(db);
  const there = await store.listMade(picture.key);
  const missing = variants.filter((variant) => !there.has(variantName(variant)));
  if (missing.length === 0) return ok(0);
  const directory = await store.ensureDirectory(picture.key);
  const made = await runImageJob(
    {
      kind: 'make',
      file: store.original(picture.key, format),
      width: picture.width,
      height: picture.height,
      directory,
      outputs: missing.map((variant) => {
        const cut = withRegion(picture, variant);
        return {
          stem: variantName(variant).slice(0, -(variant.format.length + 1)),
          format: variant.format,
          box: cropBox(cut, variant.crop),
          width: variant.width,
          height: variantHeight(cut, variant.crop, variant.width),
        };
      }),
    },
    urgency,
  );
  return made.ok ? ok(missing.length) : refuse(made.error, made.reason);
}

/** About two seconds of work, after which somebody who waits gets the turn. */
const BATCH_PIXELS = 8_000_000;

type Background = { running: Set<Promise<unknown>> };
const background = onePerProcess<Background>('imageBackground', () => ({ running: new Set() })).get;

/**
 * Makes every variant of a picture that is missing, when nobody waits: in turns of about two seconds, one process at a time, at the
 * lowest priority. Returns at once. What it does not get to before the server stops is made at the next start or at
 * the first request, whichever comes first.
 */
export function makeVariantsLater(
  db: Database,
  picture: ImageSource,
  format: ImageFormat,
  crops: readonly Crop[] = CROPS,
): void {
  const { running } = background();
  const work = (async () => {
    for (const batch of batches(picture, crops)) {
      const made = await makeVariants(db, picture, format, batch, 'later');
      // What stopped this one (a lost upload, a full disk) will stop the next.
      if (!made.ok) return;
    }
  })()
    // A picture deleted meanwhile, a full disk: the media route makes what is missing, or says why it cannot.
    .catch(() => undefined)
    .finally(() => running.delete(work));
  running.add(work);
}

/** Shapes together as long as they are little work: a small picture in one process, a large one shape by shape. */
function batches(picture: ImageSource, crops: readonly Crop[]): ImageVariant[][] {
  const together: ImageVariant[][] = [];
  let pixels = Infinity;
  for (const crop of crops) {
    const variants = listVariants(picture, [crop]);
    const own = variants.reduce((sum, { width }) => sum + width * variantHeight(picture, crop, width), 0);
    if (pixels + own > BATCH_PIXELS) {
      together.push([]);
      pixels = 0;
    }
    together.at(-1)?.push(...variants);
    pixels += own;
  }
  return together;
}

/** Resolves when nothing is being made any more; tests wait for it. */
export async function variantsSettled(): Promise<void> {
  const { running } = background();
  while (running.size > 0) await Promise.all(running);
}
