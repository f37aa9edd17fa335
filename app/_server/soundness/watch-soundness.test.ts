import { rm, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { expect, onTestFinished, test, vi } from 'vitest';
import { foundDamage, noteDamage } from '#app/_server/soundness/found-damage.ts';
import { watchSoundness } from '#app/_server/soundness/watch-soundness.ts';
import { storeImage } from '#db/commands/image/store-image.ts';
import { variantsSettled } from '#db/files/make-variants.ts';
import { mediaStore } from '#db/files/media-store.ts';
import { testDatabase } from '#db/testing.ts';

test('uploads that went or were changed are told and noted, and told again once they are mended', async () => {
  const db = await testDatabase();
  onTestFinished(async () => {
    noteDamage({ database: [], imageIds: [] });
    await variantsSettled();
  });
  const photos = await Promise.all(
    ['#246', '#642', '#462'].map((background) =>
      sharp({ create: { width: 400, height: 330, channels: 3, background } })
        .jpeg()
        .toBuffer(),
    ),
  );
  const store = async (bytes: Buffer) => {
    const stored = await storeImage(bytes, { fileName: 'a.jpg', by: 'machine', now: new Date(), variants: 'none' }, db);
    if (!stored.ok) throw new Error(stored.error);
    return stored.value;
  };
  const [sound, changed, gone] = [await store(photos[0]!), await store(photos[1]!), await store(photos[2]!)];
  const at = (key: string) => mediaStore(db).original(key, 'jpeg');
  const bytes = Buffer.from(photos[1]!);
  bytes.writeUInt8(bytes.readUInt8(200) ^ 1, 200);
  await writeFile(at(changed.picture.key), bytes);
  await rm(at(gone.picture.key));

  const say = vi.fn<(line: string) => void>();
  const watch = watchSoundness(db, say, { afterMs: 5, everyMs: 60_000, againMs: 20, rest: 0 });
  onTestFinished(() => watch.stop());
  await vi.waitFor(() => expect(foundDamage().imageIds).toEqual([changed.imageId, gone.imageId]), { timeout: 10_000 });
  await vi.waitFor(() => expect(say).toHaveBeenCalledTimes(1));
  const [told] = say.mock.calls[0]!;
  expect(told).toContain(changed.picture.key);
  expect(told).toContain(gone.picture.key);
  expect(told).not.toContain(sound.picture.key);

  // The cure the sentence names: the same file once more. The other is put back from a backup.
  expect((await store(photos[1]!)).existed).toBe(true);
  await writeFile(at(gone.picture.key), photos[2]!);
  await vi.waitFor(() => expect(foundDamage().imageIds).toEqual([]), { timeout: 10_000 });
  await vi.waitFor(() => expect(say).toHaveBeenLastCalledWith('All uploads are sound again.'));
}, 60_000);
