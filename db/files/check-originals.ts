import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '#db/engine/common/database-types.ts';
import { isOutOfDescriptors } from '#db/files/disk-faults.ts';
import { mediaStore } from '#db/files/media-store.ts';
import { type ImageFile, listImageFiles } from '#db/queries/images.ts';

/** For each millisecond of reading so many of rest: a library of a million pictures is gone through without anybody noticing. */
const REST = 15;

/** How to go through the uploads: whom to listen to for the end, and how much rest to take (0: none). */
type Pace = { signal?: AbortSignal; rest?: number };

/**
 * The pictures whose upload is missing, or is no longer what its key says, of all there are or of `files`. Reads every byte,
 * slowly; what cannot be opened at this moment counts as sound. Ends early, with what it found, when `signal` says so.
 */
export async function findDamagedOriginals(
  db: Database,
  files?: readonly ImageFile[],
  { signal, rest = REST }: Pace = {},
): Promise<ImageFile[]> {
  const store = mediaStore(db);
  const found: ImageFile[] = [];
  for (const file of files ?? (await listImageFiles(db.reader))) {
    if (signal?.aborted) break;
    const began = performance.now();
    const isSound = await store.isOriginalSound(file.picture.key, file.format).catch((error: unknown) => {
      if (isOutOfDescriptors(error)) return true;
      throw error;
    });
    if (!isSound) found.push(file);
    if (rest > 0) await pause((performance.now() - began) * rest, undefined, { ref: false });
  }
  return found;
}
