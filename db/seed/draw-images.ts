import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { develop } from '#db/seed/drawing/hands.ts';
import { toSharp } from '#db/seed/drawing/pixels.ts';
import { PORTRAITS } from '#db/seed/drawing/portrait/people.ts';
import { SCENES } from '#db/seed/drawing/scenes.ts';
import { PICTURE_FACTS, pictureTexts } from '#db/seed/image-facts.ts';
import { writeImageMetadata } from '#db/seed/write-image-metadata.ts';

/*
 * Draws db/seed/pictures anew: `npx tsx db/seed/draw-images.ts [key …]`. The JPEG files are committed, so nobody needs
 * this to run Setu; lettering in the drawings needs the Noto fonts.
 */

const QUALITY = 82;
/** What a portrait shows of the canvas: head and shoulders. */
const SQUARE = { left: 415, top: 95, width: 970, height: 970 };
const PORTRAIT_PX = 960;

const wanted = process.argv.slice(2);
const folder = path.join(import.meta.dirname, 'pictures');
mkdirSync(folder, { recursive: true });
void drawAll();

async function drawAll(): Promise<void> {
  for (const [key, draw] of Object.entries({ ...SCENES, ...PORTRAITS })) {
    if (wanted.length > 0 && !wanted.includes(key)) continue;
    const facts = PICTURE_FACTS[key];
    if (!facts) throw new Error(`Nothing is known about the picture ${key}`);
    const drawn = toSharp(await develop(draw(), facts.hand, key));
    const jpeg = await (key in PORTRAITS ? drawn.extract(SQUARE).resize(PORTRAIT_PX) : drawn)
      .jpeg({ quality: QUALITY, mozjpeg: true, chromaSubsampling: '4:2:0' })
      .toBuffer();
    const bytes = writeImageMetadata(jpeg, key, facts, pictureTexts(key));
    writeFileSync(path.join(folder, `${key}.jpg`), bytes);
    console.log(`${key}.jpg ${Math.round(bytes.length / 1024)} KB`);
  }
}
