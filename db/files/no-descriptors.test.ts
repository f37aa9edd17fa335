import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { storeImage } from '#db/commands/image/store-image.ts';
import { variantsSettled } from '#db/files/make-variants.ts';
import { bundleChild, childEnv } from '#db/testing-child.ts';
import { testDatabase } from '#db/testing.ts';

const MOST_FILES = 80;

async function photo(background: string): Promise<Buffer> {
  return sharp({ create: { width: 400, height: 330, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

test('with no file left to open, an upload and a picture are «busy» and not broken; a moment later both are there', async () => {
  const directory = await mkdtemp(path.join(tmpdir(), 'setu-descriptors-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const db = await testDatabase();
  const there = await storeImage(
    await photo('#2468ac'),
    { fileName: 'a.jpg', by: 'machine', now: new Date(), variants: 'later' },
    db,
  );
  if (!there.ok) throw new Error(there.error);
  await variantsSettled();
  const upload = path.join(directory, 'b.jpg');
  await writeFile(upload, await photo('#ac6824'));
  const child = bundleChild(path.join(import.meta.dirname, 'no-descriptors.child.ts'), directory);
  const asked = `ulimit -n ${MOST_FILES} && exec "$0" "$@"`;
  const given = [child, JSON.stringify(db.place), upload, there.value.picture.key];
  const { stdout } = await promisify(execFile)('sh', ['-c', asked, process.execPath, ...given], { env: childEnv() });
  expect(JSON.parse(stdout)).toEqual({ without: ['image_busy', 'image_busy'], again: [true, true] });
}, 120_000);
