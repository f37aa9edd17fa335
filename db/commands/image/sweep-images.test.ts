import { fork } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test, vi } from 'vitest';
import { onCommitted } from '#db/after-commit.ts';
import { deleteImage } from '#db/commands/image/delete-image.ts';
import { storeImage } from '#db/commands/image/store-image.ts';
import type { Database, Place } from '#db/engine/common/database-types.ts';
import { variantsSettled } from '#db/files/make-variants.ts';
import { mediaStore } from '#db/files/media-store.ts';
import { openVariant } from '#db/files/open-variant.ts';
import { sweepImages } from '#db/files/sweep-images.ts';
import { perform } from '#db/perform.ts';
import { listImageFiles } from '#db/queries/images.ts';
import { auditLog } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { bundleChild, childEnv } from '#db/testing-child.ts';
import { listVariants, variantName } from '#lib/image/image.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
const machine = { fileName: 'a.jpg', by: 'machine' as const, now: new Date('2026-02-15T05:52:00.000Z') };
const plain = (width: number, background: string) =>
  sharp({ create: { width, height: 330, channels: 3, background } })
    .jpeg()
    .toBuffer();

async function library(): Promise<Database> {
  const db = await testDatabase();
  // Nobody waits for these sizes, so a busy machine makes them late.
  onTestFinished(variantsSettled, 240_000);
  return db;
}

test('a sweep removes what no row owns, makes what is missing, and touches nothing else', async () => {
  const db = await library();
  const stored = await storeImage(await plain(400, '#123456'), machine, db);
  if (!stored.ok) throw new Error(stored.error);
  await variantsSettled();
  const store = mediaStore(db);
  const { picture } = stored.value;
  const whole = readdirSync(store.directory(picture.key)).sort();
  expect(await sweepImages(db)).toEqual({ removed: 0, incomplete: 0, lost: [] });
  expect(readdirSync(store.directory(picture.key)).sort()).toEqual(whole);

  writeFileSync(path.join(store.originals, 'upload-abc.tmp'), 'half');
  writeFileSync(path.join(store.originals, `${'e'.repeat(32)}.jpg`), 'orphan');
  mkdirSync(path.join(store.media, 'e'.repeat(32)));
  writeFileSync(path.join(store.media, 'e'.repeat(32), 'original-320.webp'), 'orphan');
  writeFileSync(path.join(store.directory(picture.key), 'original-320.webp.ab12.tmp'), 'half');
  unlinkSync(path.join(store.directory(picture.key), whole[0] ?? ''));
  expect(await sweepImages(db)).toEqual({ removed: 4, incomplete: 1, lost: [] });
  await variantsSettled();
  expect(readdirSync(store.directory(picture.key)).sort()).toEqual(whole);
  expect(readdirSync(store.originals)).toEqual([`${picture.key}.jpg`]);

  unlinkSync(store.original(picture.key, 'jpeg'));
  expect((await sweepImages(db)).lost).toEqual([picture.key]);
});

test('a sweep beside other servers leaves what may be an upload of theirs, and takes what is too old for one', async () => {
  const db = await library();
  const store = mediaStore(db);
  const young = [path.join(store.originals, 'upload-abc.tmp'), path.join(store.media, 'e'.repeat(32))];
  mkdirSync(store.originals, { recursive: true });
  mkdirSync(young[1]!, { recursive: true });
  writeFileSync(young[0]!, 'half');
  expect(await sweepImages(db, 60_000)).toEqual({ removed: 0, incomplete: 0, lost: [] });
  const long = new Date(Date.now() - 61_000);
  for (const file of young) utimesSync(file, long, long);
  expect(await sweepImages(db, 60_000)).toEqual({ removed: 2, incomplete: 0, lost: [] });
});

test('the files of a picture that is uploaded again while it is deleted stay with the new one', async () => {
  const db = await library();
  const bytes = await plain(400, '#654321');
  const first = await storeImage(bytes, { ...machine, variants: 'none' }, db);
  if (!first.ok) throw new Error(first.error);
  let again: unknown;
  // Between the moment when the row is gone and the one when the files go.
  const stop = onCommitted(async ({ events }) => {
    if (events[0]?.kind === 'image.delete') again = await storeImage(bytes, { ...machine, variants: 'none' }, db);
  });
  onTestFinished(stop);
  const { imageId } = first.value;
  expect(await perform(deleteImage, { imageId, version: 1 }, 'machine', machine.now, db)).toMatchObject({ ok: true });
  expect(again).toMatchObject({ ok: true, value: { existed: false } });
  expect(existsSync(mediaStore(db).original(first.value.picture.key, 'jpeg'))).toBe(true);
});

test('on a newsroom without pictures there is nothing to sweep', async () => {
  expect(await sweepImages(await library())).toEqual({ removed: 0, incomplete: 0, lost: [] });
});

test('killed anywhere in an upload, the library is whole after the next start', async () => {
  const db = await library();
  const store = mediaStore(db);
  const root = db.place.dataDir;
  const script = bundleChild(path.join(import.meta.dirname, 'store-and-die.child.ts'), root);
  let whole = 0;
  let tookMs = 0;
  // The first is left to end and says how long one takes here; the others die at that part of it, from before the file
  // is written to about when the row is.
  for (const [index, part] of [undefined, 0, 0.25, 0.5, 0.75, 0.9].entries()) {
    const picture = path.join(root, `${index}.jpg`);
    writeFileSync(picture, await plain(700 + index, '#abcdef'));
    const upload = await storeAndDie(script, db.place, picture, part === undefined ? 60_000 : part * tookMs);
    const { isAcknowledged } = upload;
    if (part === undefined) tookMs = upload.tookMs;
    if (part === undefined || part === 0) expect(isAcknowledged).toBe(part === undefined);
    await sweepImages(db);
    const files = await listImageFiles(db.reader);
    expect(files.length, 'an acknowledged picture is kept').toBeGreaterThanOrEqual(whole + (isAcknowledged ? 1 : 0));
    whole = files.length;
    expect(namesIn(store.originals)).toEqual(files.map((file) => `${file.picture.key}.jpg`).sort());
    for (const file of files) {
      expect(await store.isOriginalSound(file.picture.key, file.format)).toBe(true);
      for (const variant of listVariants(file.picture, ['original']).slice(0, 3)) {
        expect((await openVariant(file.picture.key, variantName(variant), db)).ok).toBe(true);
      }
    }
    expect(await db.reader.select().from(auditLog)).toHaveLength(whole);
  }
  expect(whole).toBeGreaterThanOrEqual(1);
  expect(whole, 'one at least died before its row').toBeLessThan(6);
});

/** Nothing where the process died before it made the directory. */
function namesIn(directory: string): string[] {
  return existsSync(directory) ? readdirSync(directory).sort() : [];
}

/** Whether the process said that the picture was stored before it was killed, and after how long it ended. */
function storeAndDie(
  script: string,
  place: Place,
  picture: string,
  afterMs: number,
): Promise<{ isAcknowledged: boolean; tookMs: number }> {
  return new Promise((resolve) => {
    const child = fork(script, [JSON.stringify(place), picture], { execArgv: [], env: childEnv() });
    let isStored = false;
    let began = 0;
    child.on('message', (message) => {
      if (message === 'ready') {
        child.send('go');
        began = performance.now();
        setTimeout(() => child.kill('SIGKILL'), afterMs);
      } else {
        isStored = message === 'stored';
        child.kill('SIGKILL');
      }
    });
    child.once('exit', () => resolve({ isAcknowledged: isStored, tookMs: performance.now() - began }));
  });
}
