import { CANVAS } from '#db/seed/drawing/canvas.ts';
import { at, blurred, fractal, lightness, type Pixels, step } from '#db/seed/drawing/pixels.ts';

/** How much of each colour the paper swallows, and the ink's own colour. */
const SHEET = [0, 4, 14];
const INK = [38, 34, 44];

/** A pen line along the edges of the scene, hatching where it is dark, and thin colour that stops short of the paper's edge. */
export async function inkWash(scene: Pixels, seed: number): Promise<Pixels> {
  const { width: W, height: H } = CANVAS;
  const plain = await blurred(scene, 2.2);
  const light = lightness(plain);
  const wash = await blurred(scene, 9);
  const shade = lightness(await blurred(scene, 14));
  const wobble = fractal(seed, 3);
  const pool = fractal(seed + 20, 5);
  const fibre = fractal(seed + 40, 3);
  const out = new Uint8ClampedArray(scene.length);
  const pick = (x: number, y: number) =>
    Math.max(0, Math.min(H - 1, Math.round(y))) * W + Math.max(0, Math.min(W - 1, Math.round(x)));
  for (let y = 0; y < H; y += 1) {
    for (let x = 0; x < W; x += 1) {
      const w = wobble(x / 70, y / 70) - 0.45;
      const [px, py] = [x + w * 11, y + (wobble(x / 70 + 40, y / 70) - 0.45) * 11];
      const here = pick(px, py);
      // The line: where lightness or colour changes fast, broken where the pen lifted.
      let edge = 0;
      for (const [dx, dy] of [
        [2, 0],
        [0, 2],
      ] as const) {
        const [a, b] = [pick(px - dx, py - dy), pick(px + dx, py + dy)];
        const hue = Math.abs(at(plain, a * 3) - at(plain, a * 3 + 2) - at(plain, b * 3) + at(plain, b * 3 + 2)) / 900;
        edge = Math.max(edge, Math.abs(at(light, a) - at(light, b)) + hue);
      }
      const pressure = 0.6 + 0.7 * pool(x / 160, y / 160);
      const line = step(0.075, 0.2, edge * pressure);
      const dark = at(shade, here);
      const turn = (x * 0.8 + y * 0.62 + w * 26) / 13;
      const stroke = step(0.66, 0.95, Math.abs((turn % 1) - 0.5) * 2);
      const hatch = stroke * step(0.36, 0.16, dark) * 0.55 * step(0.3, 0.5, pool(x / 60, y / 90));
      // Lettering and other small dark things are filled.
      const solid = step(0.36, 0.22, at(light, here)) * step(0.4, 0.55, dark);
      const ink = Math.min(0.94, Math.max(line * 0.9 + hatch, solid));
      // The wash: pale, pooled darker here and there, and hardly any towards the corners of the sheet.
      const rim = Math.min(x / W, 1 - x / W, y / H, 1 - y / H) + (pool(x / 420, y / 420) - 0.5) * 0.5;
      const wet = 0.25 + 0.75 * step(-0.08, 0.06, rim);
      const border = (1 - Math.min(1, Math.abs(rim - 0.05) / 0.012)) * 0.1 * step(0, 0.1, 1 - wet + 0.1);
      const depth = (0.52 + 0.42 * pool(x / 210 + 9, y / 210)) * wet;
      const paper = 249 - 9 * fibre(x / 3, y / 3);
      const spread = pick(x + w * 26, y + w * 20);
      for (let k = 0; k < 3; k += 1) {
        const sheet = paper - at(SHEET, k);
        const colour = Math.min(255, at(wash, spread * 3 + k) * 1.05 + 34);
        const painted = sheet * (1 - depth) + ((sheet * colour) / 255) * depth;
        out[(y * W + x) * 3 + k] = painted * (1 - border) * (1 - ink) + at(INK, k) * ink;
      }
    }
  }
  return out;
}
