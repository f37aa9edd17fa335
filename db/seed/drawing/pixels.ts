import sharp, { type Sharp } from 'sharp';
import { CANVAS, chanceFrom } from '#db/seed/drawing/canvas.ts';

/** A picture as bytes, three for each pixel (red, green, blue), row by row, as large as {@link CANVAS}. */
export type Pixels = Uint8ClampedArray;

/** One layer of a picture: our own SVG, out of focus by `blur` pixels; or what water makes of all that lies below it. */
export type Layer = { svg: string; blur?: number } | { water: Water };

/** A whole picture as SVG, or its layers from back to front. */
export type Drawing = string | Layer[];

/** A smooth random field: 0 to 1 at any point, waves about one unit wide, the same for the same seed. */
export type Field = (x: number, y: number) => number;

const { width: W, height: H } = CANVAS;
const RAW = { raw: { width: W, height: H, channels: 3 as const } };

/** Puts the layers on one another. */
export async function flatten(drawing: Drawing): Promise<Pixels> {
  let pixels: Pixels = new Uint8ClampedArray(W * H * 3);
  for (const layer of typeof drawing === 'string' ? [{ svg: drawing }] : drawing) {
    if ('water' in layer) {
      pixels = mirror(pixels, layer.water);
      continue;
    }
    let drawn = sharp(Buffer.from(layer.svg)).ensureAlpha();
    if (layer.blur) drawn = drawn.blur(layer.blur);
    const input = await drawn.png({ compressionLevel: 0 }).toBuffer();
    pixels = clamped(await sharp(pixels, RAW).composite([{ input }]).removeAlpha().raw().toBuffer());
  }
  return pixels;
}

/** The same picture out of focus by `radius` pixels. */
export async function blurred(pixels: Pixels, radius: number): Promise<Pixels> {
  return clamped(await sharp(pixels, RAW).blur(radius).raw().toBuffer());
}

/** A part of the picture, given in shares of its width and height, enlarged to the whole and turned by `degrees`. */
export async function framed(
  pixels: Pixels,
  { x, y, size, degrees = 0 }: { x: number; y: number; size: number; degrees?: number },
): Promise<Pixels> {
  const turned = sharp(pixels, RAW).rotate(degrees, { background: '#808080' });
  const { data, info } = await turned.raw().toBuffer({ resolveWithObject: true });
  const box = {
    left: Math.max(0, Math.round((info.width - W) / 2 + x * W)),
    top: Math.max(0, Math.round((info.height - H) / 2 + y * H)),
    width: Math.round(size * W),
    height: Math.round(size * H),
  };
  return clamped(
    await sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
      .extract(box)
      .resize(W, H, { kernel: 'lanczos3' })
      .removeAlpha()
      .raw()
      .toBuffer(),
  );
}

/** The bytes as an image that sharp can write. */
export function toSharp(pixels: Pixels): Sharp {
  return sharp(pixels, RAW);
}

/** Lightness of every pixel, 0 to 1. */
export function lightness(pixels: Pixels): Float32Array {
  const light = new Float32Array(W * H);
  for (let i = 0; i < light.length; i += 1) {
    light[i] = (at(pixels, i * 3) * 0.3 + at(pixels, i * 3 + 1) * 0.59 + at(pixels, i * 3 + 2) * 0.11) / 255;
  }
  return light;
}

/** A number out of bytes or numbers; 0 beyond their end. */
export function at(list: ArrayLike<number>, index: number): number {
  return list[index] ?? 0;
}

/** 0 below `from`, 1 above `to`, smooth between. */
export function step(from: number, to: number, value: number): number {
  const t = Math.max(0, Math.min(1, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

/** Value noise with one layer. */
export function fieldFrom(seed: number): Field {
  const corner = (x: number, y: number) => {
    let mixed = Math.imul(x, 374_761_393) ^ Math.imul(y, 668_265_263) ^ Math.imul(seed, 974_634_777);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 1_274_126_177);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296;
  };
  return (x, y) => {
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [fx, fy] = [x - left, y - top];
    const [u, v] = [fx * fx * (3 - 2 * fx), fy * fy * (3 - 2 * fy)];
    const above = corner(left, top) * (1 - u) + corner(left + 1, top) * u;
    return above * (1 - v) + (corner(left, top + 1) * (1 - u) + corner(left + 1, top + 1) * u) * v;
  };
}

/** A field with `octaves` layers of ever finer waves. */
export function fractal(seed: number, octaves = 5): Field {
  const fields = Array.from({ length: octaves }, (_, index) => fieldFrom(seed + index * 101));
  return (x, y) => {
    let [sum, share, scale] = [0, 0.5, 1];
    for (const field of fields) {
      sum += field(x * scale, y * scale) * share;
      share /= 2;
      scale *= 2.03;
    }
    return sum;
  };
}

/** Numbers spread about 0 as a bell (spread 1), the same for the same seed. */
export function bell(seed: number): () => number {
  const chance = chanceFrom(seed);
  return () => (chance() + chance() + chance() + chance() - 2) * 1.73;
}

/**
 * A level surface that mirrors what stands above row `level`, seen at a low angle. `waves` is how far it breaks the mirror (0 to 1),
 * `tint` its own colour and `own` how much of that shows near the viewer (0 to 1).
 */
export type Water = {
  level: number;
  waves: number;
  tint: [number, number, number];
  own: number;
  seed: number;
  wide?: number;
};

function mirror(pixels: Pixels, { level, waves, tint, own, seed, wide = 1 }: Water): Pixels {
  const out = pixels.slice();
  const swell = fractal(seed, 4);
  const side = fractal(seed + 7, 3);
  for (let y = level; y < H; y += 1) {
    const d = y - level;
    const near = d / (H - level);
    for (let x = 0; x < W; x += 1) {
      const u = ((x - W / 2) / (d + 26)) * 5 * wide;
      const v = 2600 / (d + 26);
      const wave = swell(u, v) - 0.48;
      const from = Math.max(0, Math.min(level - 1, Math.round(level - 1 - d * 1.02 + wave * waves * (d + 14) * 1.9)));
      const across = Math.max(0, Math.min(W - 1, Math.round(x + (side(u * 0.8, v) - 0.48) * waves * d * 0.4)));
      const share = own * (0.25 + 0.75 * near) + Math.max(0, wave) * waves * 0.5;
      const shade = 1 - waves * 0.35 * Math.max(0, wave) * 2;
      for (let k = 0; k < 3; k += 1) {
        const seen = at(pixels, (from * W + across) * 3 + k);
        out[(y * W + x) * 3 + k] = (seen * (1 - share) + at(tint, k) * share) * shade;
      }
    }
  }
  return out;
}

function clamped(bytes: Buffer): Pixels {
  return new Uint8ClampedArray(bytes.buffer, bytes.byteOffset, bytes.length);
}
