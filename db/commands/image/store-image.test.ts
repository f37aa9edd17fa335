import { eq } from 'drizzle-orm';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { storeImage } from '#db/commands/image/store-image.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import { variantsSettled } from '#db/files/make-variants.ts';
import { mediaStore } from '#db/files/media-store.ts';
import { openVariant } from '#db/files/open-variant.ts';
import { auditLog, images } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import type { Actor } from '#lib/people/roles.ts';
import { listVariants, variantName } from '#lib/image/image.ts';
import { everywhere } from '#lib/people/grants.ts';
import { iimBlock, withSegments, xmpPacket } from '#lib/image/testing.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

/** Nothing is being made any more when the database and its files go. */
async function imageDatabase(): Promise<Database> {
  const db = await testDatabase();
  onTestFinished(variantsSettled);
  return db;
}

const NOW = new Date('2026-02-15T05:52:00.000Z');
const machine = { fileName: 'picture.jpg', by: 'machine' as const, now: NOW };
/** Nothing is made but what is then asked for: each job is a process, and most tests look at one file. */
const onlyAsked = { ...machine, variants: 'none' as const };

/** Red, green, blue and white corners, 400 × 300: upright it reads R G / B W. */
const corners = async () => {
  const patch = (background: string) =>
    sharp({ create: { width: 200, height: 150, channels: 3, background } })
      .png()
      .toBuffer();
  return sharp({ create: { width: 400, height: 300, channels: 3, background: '#ffffff' } })
    .composite([
      { input: await patch('#ff0000'), left: 0, top: 0 },
      { input: await patch('#00ff00'), left: 200, top: 0 },
      { input: await patch('#0000ff'), left: 0, top: 150 },
    ])
    .png()
    .toBuffer();
};
let upright: Buffer;
let jpeg: Buffer;
beforeAll(async () => {
  upright = await corners();
  jpeg = await sharp(upright).jpeg({ quality: 90 }).toBuffer();
});

async function stored(db: Database, bytes: Buffer, order: Parameters<typeof storeImage>[1] = machine) {
  const result = await storeImage(bytes, order, db);
  if (!result.ok) throw new Error(`refused: ${result.error}`);
  return result.value;
}

async function shown(db: Database, key: string, name: string) {
  const opened = await openVariant(key, name, db);
  if (!opened.ok) throw new Error(`refused: ${opened.error}`);
  return opened.value.bytes;
}

function filesUnder(db: Database): string[] {
  const root = db.place.dataDir;
  return ['originals', 'media'].flatMap((folder) => {
    try {
      return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => entry.name);
    } catch {
      return [];
    }
  });
}

describe('a picture that is stored', () => {
  test('has every shape, width and format, and says what the file says', async () => {
    const db = await imageDatabase();
    const bytes = withSegments(jpeg, {
      iim: iimBlock(
        [
          [120, 'दिल्ली में बारिश'],
          [110, 'सेतु'],
        ],
        { marker: true },
      ),
      xmp: xmpPacket(
        '<dc:description><rdf:Alt><rdf:li xml:lang="en">Rain in Delhi</rdf:li></rdf:Alt></dc:description>',
      ),
    });
    const image = await stored(db, bytes, { ...machine, fileName: 'C:\\Bilder\\चित्र.jpg' });
    await variantsSettled();
    expect(image).toMatchObject({
      existed: false,
      fileName: 'चित्र.jpg',
      credit: 'सेतु',
      texts: { en: { caption: 'Rain in Delhi', alt: '' }, hi: { caption: 'दिल्ली में बारिश', alt: '' } },
      picture: { width: 400, height: 300, focalX: 50, focalY: 50 },
    });
    const made = await mediaStore(db).listMade(image.picture.key);
    expect([...made].sort()).toEqual(listVariants(image.picture).map(variantName).sort());
    for (const variant of listVariants(image.picture)) {
      const meta = await sharp(await shown(db, image.picture.key, variantName(variant))).metadata();
      expect(meta.width).toBe(variant.width);
      expect(meta.format).toBe({ avif: 'heif', webp: 'webp', jpg: 'jpeg' }[variant.format]);
      expect(meta.space).toBe('srgb');
    }
    expect(await db.reader.select().from(auditLog).orderBy(auditLog.id)).toMatchObject([
      { event: 'image.upload', subjectType: 'image', subjectId: '1', actorId: null },
    ]);
  });

  test('is one picture however often its bytes come, also at the same moment', async () => {
    const db = await imageDatabase();
    const all = await Promise.all([
      stored(db, jpeg),
      stored(db, jpeg),
      stored(db, jpeg, { ...machine, fileName: 'other.jpg' }),
    ]);
    expect(all.map((one) => one.imageId)).toEqual([1, 1, 1]);
    expect(all.map((one) => one.existed).sort()).toEqual([false, true, true]);
    expect(await db.reader.select().from(images)).toHaveLength(1);
    expect(await db.reader.select().from(auditLog)).toHaveLength(1);
  });

  test('is not enlarged, and one smaller than all widths has its own', async () => {
    const db = await imageDatabase();
    const small = await sharp(upright).resize(90, 60).png().toBuffer();
    const { picture } = await stored(db, small);
    await variantsSettled();
    expect(
      [...(await mediaStore(db).listMade(picture.key))].filter((name) => name.startsWith('original')).sort(),
    ).toEqual(['original-90.avif', 'original-90.jpg', 'original-90.webp']);
  });

  test('is upright whatever its orientation says', async () => {
    const db = await imageDatabase();
    const turn: Record<number, (from: Sharp) => Sharp | Promise<Sharp>> = {
      1: (from) => from,
      2: (from) => from.flop(),
      3: (from) => from.rotate(180),
      4: (from) => from.flip(),
      5: async (from) => sharp(await from.rotate(90).png().toBuffer()).flop(),
      6: (from) => from.rotate(270),
      7: async (from) => sharp(await from.rotate(270).png().toBuffer()).flop(),
      8: (from) => from.rotate(90),
    };
    for (const [orientation, apply] of Object.entries(turn)) {
      const turned = await (await apply(sharp(upright))).png().toBuffer();
      const bytes = await sharp(turned)
        .withMetadata({ orientation: Number(orientation) })
        .jpeg({ quality: 95 })
        .toBuffer();
      const { picture } = await stored(db, bytes, onlyAsked);
      expect(picture, orientation).toMatchObject({ width: 400, height: 300 });
      const raw = await sharp(await shown(db, picture.key, 'original-320.jpg'))
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect(raw.info, orientation).toMatchObject({ width: 320, height: 240 });
      const corner = (x: number, y: number) =>
        [...raw.data.subarray((y * 320 + x) * 3, (y * 320 + x) * 3 + 3)].map((value) => (value > 127 ? 1 : 0)).join('');
      expect([corner(40, 30), corner(280, 30), corner(40, 210), corner(280, 210)], orientation).toEqual([
        '100',
        '010',
        '001',
        '111',
      ]);
    }
  });

  test.each([
    ['CMYK', () => sharp(upright).toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer()],
    ['grey', async () => sharp(upright).greyscale().png().toBuffer()],
    ['sixteen bits', async () => sharp(upright).toColourspace('rgb16').png().toBuffer()],
    ['see-through', async () => sharp(upright).removeAlpha().ensureAlpha(0).png().toBuffer()],
    ['a palette', async () => sharp(upright).png({ palette: true }).toBuffer()],
    ['GIF', async () => sharp(upright).gif().toBuffer()],
    ['WebP', async () => sharp(upright).webp().toBuffer()],
    ['AVIF', async () => sharp(upright).avif({ effort: 0 }).toBuffer()],
  ])('%s becomes sRGB of eight bits without transparency', async (kind, make) => {
    const db = await imageDatabase();
    const { picture } = await stored(db, await make(), onlyAsked);
    const bytes = await shown(db, picture.key, 'original-320.jpg');
    expect(await sharp(bytes).metadata()).toMatchObject({
      space: 'srgb',
      channels: 3,
      depth: 'uchar',
      hasAlpha: false,
      width: 320,
    });
    const [r = 0, g = 0, b = 0] = await sharp(bytes)
      .extract({ left: 30, top: 30, width: 1, height: 1 })
      .raw()
      .toBuffer();
    if (kind === 'see-through') expect(Math.min(r, g, b)).toBeGreaterThan(250);
    else if (kind !== 'grey') expect(r - Math.max(g, b)).toBeGreaterThan(150);
  });

  test('of a wide gamut is brought into sRGB, not merely stripped of its profile', async () => {
    const db = await imageDatabase();
    const orange = sharp({ create: { width: 400, height: 300, channels: 3, background: { r: 200, g: 100, b: 50 } } });
    // withIccProfile converts into P3, so the stored numbers are P3's and the colour stays the orange above.
    const bytes = await orange.withIccProfile('p3').jpeg({ quality: 98 }).toBuffer();
    const inside = await sharp(bytes, { ignoreIcc: true }).raw().toBuffer();
    expect(inside[0]).toBeLessThan(197);
    const { picture } = await stored(db, bytes, onlyAsked);
    const file = await shown(db, picture.key, 'original-320.jpg');
    expect(file.includes('ICC_PROFILE')).toBe(false);
    const [r = 0, g = 0, b = 0] = await sharp(file).raw().toBuffer();
    expect([Math.abs(r - 200) <= 4, Math.abs(g - 100) <= 4, Math.abs(b - 50) <= 5]).toEqual([true, true, true]);
  });

  test('keeps nothing private in any served byte, and nothing hidden behind its end', async () => {
    const db = await imageDatabase();
    const withGps = await sharp(upright)
      .withExif({
        IFD0: { Artist: 'OWNER-NAME', Software: 'SOFT-1' },
        IFD2: { BodySerialNumber: 'SERIAL-77' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '28/1 36/1 50/1' },
      })
      .jpeg()
      .toBuffer();
    const bytes = Buffer.concat([
      withSegments(withGps, {
        iim: iimBlock([
          [122, 'WRITER-5'],
          [110, 'CREDIT-9'],
        ]),
        xmp: xmpPacket('<Iptc4xmpCore:Location>HOME-3</Iptc4xmpCore:Location><dc:subject>PERSON-4</dc:subject>'),
      }),
      Buffer.from('<script>HIDDEN-6</script>'),
    ]);
    for (const mark of ['OWNER-NAME', 'SERIAL-77', 'WRITER-5', 'PERSON-4', 'HIDDEN-6', 'Exif'])
      expect(bytes.includes(mark)).toBe(true);
    const { picture, credit } = await stored(db, bytes);
    expect(credit).toBe('CREDIT-9');
    await variantsSettled();
    const directory = mediaStore(db).directory(picture.key);
    const files = readdirSync(directory);
    expect(files).toHaveLength(12);
    for (const file of files) {
      const served = await readFile(path.join(directory, file));
      for (const mark of [
        'OWNER-NAME',
        'SOFT-1',
        'SERIAL-77',
        'WRITER-5',
        'CREDIT-9',
        'HOME-3',
        'PERSON-4',
        'HIDDEN-6',
        'Exif',
        'GPS',
        'ns.adobe.com',
        'Photoshop',
        'http://',
        'script',
      ]) {
        expect(served.includes(mark), `${mark} in ${file}`).toBe(false);
      }
      const meta = await sharp(served).metadata();
      expect([meta.exif, meta.iptc, meta.xmp]).toEqual([undefined, undefined, undefined]);
    }
  });
});

describe('what is no picture for us', () => {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const sizes = Buffer.alloc(8);
    sizes.writeUInt32BE(data.length);
    sizes.writeUInt32BE(crc(body), 4);
    return Buffer.concat([sizes.subarray(0, 4), body, sizes.subarray(4)]);
  };
  const crc = (bytes: Buffer) => {
    let value = ~0;
    for (const byte of bytes) {
      value ^= byte;
      for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
    }
    return ~value >>> 0;
  };
  const png = (width: number, height: number, data: Buffer) => {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width);
    header.writeUInt32BE(height, 4);
    header[8] = 1;
    return Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', header),
      chunk('IDAT', data),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  };
  const frames = (count: number) => {
    const frame = Buffer.from([0x21, 0xf9, 4, 0, 1, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4c, 1, 0]);
    return Buffer.concat([
      Buffer.from('GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff', 'latin1'),
      Buffer.alloc(count * frame.length, frame),
      Buffer.from([0x3b]),
    ]);
  };

  test.each([
    ['nothing', 'image_empty', async () => Buffer.alloc(0)],
    ['more than 20 MB', 'image_too_large', async () => Buffer.concat([jpeg, Buffer.alloc(20 * 1024 * 1024)])],
    [
      'a drawing named .jpg',
      'image_svg',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    ],
    [
      'a page that begins like a GIF',
      'image_damaged',
      async () => Buffer.from('GIF89a=1/*<script>alert(1)</script>*/'),
    ],
    [
      '30,000 × 30,000 pixels, all of them there',
      'image_too_many_pixels',
      async () => png(30_000, 30_000, deflateSync(Buffer.alloc(3_751 * 30_000), { level: 1 })),
    ],
    ['a header that promises a billion pixels', 'image_damaged', async () => png(1 << 30, 1, Buffer.alloc(4))],
    ['a side of 13,000', 'image_too_many_pixels', async () => png(13_000, 8, deflateSync(Buffer.alloc(1_626 * 8)))],
    [
      '61 megapixels',
      'image_too_many_pixels',
      async () => png(11_000, 5_600, deflateSync(Buffer.alloc(1_376 * 5_600))),
    ],
    ['301 frames', 'image_too_many_frames', async () => frames(301)],
    ['a million frames', 'image_too_many_frames', async () => frames(600_000)],
    ['half a JPEG', 'image_damaged', async () => jpeg.subarray(0, jpeg.length / 2)],
    ['half a PNG', 'image_damaged', async () => upright.subarray(0, upright.length / 2)],
    ['half a WebP', 'image_damaged', async () => (await sharp(upright).webp().toBuffer()).subarray(0, 300)],
    [
      'half an AVIF',
      'image_damaged',
      async () => (await sharp(upright).avif({ effort: 0 }).toBuffer()).subarray(0, 500),
    ],
    [
      'a PNG of which only the header is true',
      'image_damaged',
      async () => png(400, 300, deflateSync(Buffer.alloc(60))),
    ],
    [
      'a first line and noise',
      'image_damaged',
      async () => Buffer.concat([jpeg.subarray(0, 30), Buffer.alloc(5_000, 0x5a)]),
    ],
  ] as const)('%s is refused, and nothing of it stays', async (_, error, make) => {
    const db = await imageDatabase();
    expect(await storeImage(await make(), machine, db)).toMatchObject({ ok: false, error });
    expect(filesUnder(db)).toEqual([]);
    expect(await db.reader.select().from(images).orderBy(images.id)).toEqual([]);
    expect(await db.reader.select().from(auditLog).orderBy(auditLog.id)).toEqual([]);
  });

  test('300 frames are a picture: the first', async () => {
    const db = await imageDatabase();
    const { picture } = await stored(db, frames(300), onlyAsked);
    expect(picture).toMatchObject({ width: 1, height: 1 });
    const first = await sharp(await shown(db, picture.key, 'original-1.webp')).metadata();
    expect([first.width, first.pages ?? 1]).toEqual([1, 1]);
  });

  test('60 megapixels are a picture', async () => {
    const db = await imageDatabase();
    const { picture } = await stored(db, png(12_000, 5_000, deflateSync(Buffer.alloc(1_501 * 5_000))), onlyAsked);
    expect(picture).toMatchObject({ width: 12_000, height: 5_000 });
    const widest = await shown(db, picture.key, 'original-1600.jpg');
    expect(await sharp(widest).metadata()).toMatchObject({ width: 1_600, height: 667 });
  });

  test('and who may not upload is refused before anything is read', async () => {
    const db = await imageDatabase();
    const by: Actor = { id: 'a', name: 'A', grants: everywhere('administrator') };
    expect(await storeImage(jpeg, { ...machine, by }, db)).toEqual({ ok: false, error: 'not_allowed' });
    expect(filesUnder(db)).toEqual([]);
  });
});

test('a second upload brings back an original that the disk has damaged', async () => {
  const db = await imageDatabase();
  const { picture } = await stored(db, jpeg, onlyAsked);
  const store = mediaStore(db);
  const [row] = await db.reader.select().from(images).where(eq(images.key, picture.key));
  expect(row?.format).toBe('jpeg');
  const { writeFile } = await import('node:fs/promises');
  await writeFile(store.original(picture.key, 'jpeg'), 'damaged');
  expect(await store.isOriginalSound(picture.key, 'jpeg')).toBe(false);
  expect((await stored(db, jpeg, onlyAsked)).existed).toBe(true);
  expect(await store.isOriginalSound(picture.key, 'jpeg')).toBe(true);
});
