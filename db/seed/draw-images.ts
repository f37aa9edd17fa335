import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { CANVAS } from '#db/seed/drawing/canvas.ts';
import { SCENES } from '#db/seed/drawing/scenes.ts';
import { PICTURE_FACTS, pictureTexts } from '#db/seed/image-facts.ts';
import { writeImageMetadata } from '#db/seed/write-image-metadata.ts';

/*
 * Draws db/seed/pictures anew: `npx tsx db/seed/draw-images.ts [key …]`. The JPEG files are committed, so nobody needs
 * this to run Setu; lettering in the drawings needs the Noto fonts.
 */

const QUALITY = 82;
const GRAIN = 7;

const wanted = process.argv.slice(2);
const folder = path.join(import.meta.dirname, 'pictures');
mkdirSync(folder, { recursive: true });
for (const [key, draw] of Object.entries(SCENES)) {
  if (wanted.length > 0 && !wanted.includes(key)) continue;
  const facts = PICTURE_FACTS[key];
  if (!facts) throw new Error(`Nothing is known about the picture ${key}`);
  const jpeg = await sharp(Buffer.from(draw()))
    .composite([{ input: await grain(), blend: 'soft-light' }])
    .flatten()
    .jpeg({ quality: QUALITY, mozjpeg: true, chromaSubsampling: '4:2:0' })
    .toBuffer();
  const bytes = writeImageMetadata(jpeg, key, facts, pictureTexts(key));
  writeFileSync(path.join(folder, `${key}.jpg`), bytes);
  console.log(`${key}.jpg ${Math.round(bytes.length / 1024)} KB`);
}

/** Film grain as large as the drawing: flat areas would band without it. */
function grain(): Promise<Buffer> {
  return sharp({
    create: { ...CANVAS, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: GRAIN } },
  })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
