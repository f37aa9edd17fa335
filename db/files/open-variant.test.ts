import { eq } from 'drizzle-orm';
import { readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { storeImage } from '#db/commands/image/store-image.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import { variantsSettled } from '#db/files/make-variants.ts';
import { mediaStore } from '#db/files/media-store.ts';
import { openVariant } from '#db/files/open-variant.ts';
import { articles, images, revisionImages, revisions, translations } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { emptyBody } from '#lib/body/nodes.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
const NOW = new Date('2026-02-15T05:52:00.000Z');

/** A picture of which every shape is made in one width, 320: what matters here is which file is served, not how many there are. */
async function library(): Promise<{ db: Database; key: string; imageId: number; directory: string }> {
  const db = await testDatabase();
  onTestFinished(variantsSettled, 240_000);
  const bytes = await sharp({ create: { width: 400, height: 330, channels: 3, background: '#2468ac' } })
    .jpeg()
    .toBuffer();
  const stored = await storeImage(bytes, { fileName: 'a.jpg', by: 'machine', now: NOW, variants: 'later' }, db);
  if (!stored.ok) throw new Error(stored.error);
  await variantsSettled();
  const { picture, imageId } = stored.value;
  return { db, key: picture.key, imageId, directory: mediaStore(db).directory(picture.key) };
}

describe('a variant', () => {
  test('that is lost is made again, once for all who ask', async () => {
    const { db, key, directory } = await library();
    const before = await openVariant(key, '1x1.50.50-320.webp', db);
    if (!before.ok) throw new Error(before.error);
    for (const name of await readdir(directory)) await unlink(path.join(directory, name));
    const again = await Promise.all(Array.from({ length: 10 }, () => openVariant(key, '1x1.50.50-320.webp', db)));
    for (const one of again) expect(one).toMatchObject({ ok: true, value: { sum: before.value.sum } });
    expect(await readdir(directory)).toHaveLength(1);
  });

  test('that the disk has damaged is never served, but made again', async () => {
    const { db, key, directory } = await library();
    const name = (await readdir(directory)).find((one) => one.startsWith('original-320') && one.endsWith('.jpg')) ?? '';
    const sound = await readFile(path.join(directory, name));
    const damaged = Buffer.from(sound);
    damaged.writeUInt8(damaged.readUInt8(400) ^ 1, 400);
    await writeFile(path.join(directory, name), damaged);
    const opened = await openVariant(key, 'original-320.jpg', db);
    expect(opened.ok && opened.value.bytes.equals(sound)).toBe(true);
  });

  test('of a damaged upload is no picture, and the rest goes on being served', async () => {
    const { db, key, directory } = await library();
    const name = (await readdir(directory)).find((one) => one.startsWith('original-320') && one.endsWith('.jpg')) ?? '';
    await unlink(path.join(directory, name));
    await writeFile(mediaStore(db).original(key, 'jpeg'), Buffer.from([0xff, 0xd8, 0xff, 0, 0]));
    expect(await openVariant(key, 'original-320.jpg', db)).toEqual({ ok: false, error: 'not_found' });
    expect((await openVariant(key, 'original-320.webp', db)).ok).toBe(true);
  });

  test('that no page of ours names is not made', async () => {
    const { db, key, directory } = await library();
    const before = (await readdir(directory)).length;
    for (const name of [
      'original-321.webp',
      'original-824.webp',
      '1x1.50.50-330.webp',
      '16x9.50.50-480.webp',
      '16x9.51.50-320.webp',
      '4x3.0.0-320.avif',
      '../original-320.webp',
      '..',
      '.',
      '',
      'original-320.webp/',
      'original-320.svg',
      `original-320.${'a'.repeat(20)}.webp`,
    ]) {
      expect(await openVariant(key, name, db), name).toEqual({ ok: false, error: 'not_found' });
    }
    for (const other of ['..', 'f'.repeat(32), `../${key}`, `${key}/`, key.toUpperCase(), key.slice(1), '']) {
      expect(await openVariant(other, 'original-320.webp', db), other).toEqual({ ok: false, error: 'not_found' });
    }
    expect((await readdir(directory)).length).toBe(before);
  });

  test('cut around the old focal point stays; around a new one it is made; around a published one, always', async () => {
    const { db, key, imageId, directory } = await library();
    await db.writer.update(images).set({ focalX: 10, focalY: 20 }).where(eq(images.id, imageId));
    expect((await openVariant(key, '1x1.50.50-320.jpg', db)).ok).toBe(true);
    expect((await openVariant(key, '1x1.10.20-320.jpg', db)).ok).toBe(true);
    for (const name of await readdir(directory)) await unlink(path.join(directory, name));
    expect((await openVariant(key, '1x1.50.50-320.jpg', db)).ok).toBe(false);

    const at = NOW.toISOString();
    await db.writer.insert(articles).values({ id: 1, sourceLocale: 'en', createdAt: at, updatedAt: at });
    await db.writer.insert(translations).values({ id: 1, articleId: 1, locale: 'en', createdAt: at, updatedAt: at });
    await db.writer.insert(revisions).values({
      id: 1,
      translationId: 1,
      number: 1,
      body: emptyBody('aaaaaaaaaaaa'),
      createdAt: at,
      updatedAt: at,
      frozenAt: at,
      details: {
        sectionId: 1,
        agencyId: null,
        contributorIds: [],
        topicIds: [],
        leadImageId: imageId,
        images: { [imageId]: { key, width: 400, height: 330, focalX: 50, focalY: 50, credit: 'Setu' } },
      },
    });
    await db.writer.insert(revisionImages).values({ revisionId: 1, imageId });
    expect((await openVariant(key, '1x1.50.50-320.jpg', db)).ok).toBe(true);
    expect((await openVariant(key, '1x1.51.50-320.jpg', db)).ok).toBe(false);
  });

  test('framed by hand it has the size of its region; another region, and a width beyond it, are nothing', async () => {
    const { db, key, imageId } = await library();
    const regions = { '1x1': { x: 20, y: 30, size: 40 } };
    await db.writer.update(images).set({ regions }).where(eq(images.id, imageId));
    const opened = await openVariant(key, '1x1.20.30.40-132.jpg', db);
    expect(opened).toMatchObject({ ok: true, value: { variant: { region: regions['1x1'], width: 132 } } });
    expect((await openVariant(key, '1x1.20.30.40-160.jpg', db)).ok).toBe(false);
    expect((await openVariant(key, '1x1.20.30.41-132.jpg', db)).ok).toBe(false);
    expect((await openVariant(key, '4x3.50.50-320.jpg', db)).ok).toBe(true);
  });
});
