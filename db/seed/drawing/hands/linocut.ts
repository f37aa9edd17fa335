import { CANVAS } from '#db/seed/drawing/canvas.ts';
import { at, blurred, fractal, lightness, type Pixels, step } from '#db/seed/drawing/pixels.ts';

/** Inks from light to dark on their paper, red, green and blue of each; `cuts` are the tones at which they begin. */
export type Print = {
  paper: [number, number, number];
  second: [number, number, number];
  key: [number, number, number];
  cuts: [second: number, key: number];
  /** Degrees the gouge runs at, and pixels from one furrow to the next. */
  gouge: number;
  furrow: number;
  /** How much a thing counts against what lies around it: 0 cuts by lightness alone. */
  local: number;
};

/** The scene cut into two blocks and printed one over the other, a little out of register. */
export async function linocut(scene: Pixels, print: Print, seed: number): Promise<Pixels> {
  const { width: W, height: H } = CANVAS;
  const tone = lightness(await blurred(scene, 5));
  const soft = lightness(await blurred(scene, 9));
  const around = lightness(await blurred(scene, 70));
  for (let i = 0; i < tone.length; i += 1) {
    tone[i] = at(tone, i) + (at(tone, i) - at(around, i)) * print.local;
    soft[i] = at(soft, i) + (at(soft, i) - at(around, i)) * print.local;
  }
  const bend = fractal(seed, 3);
  const worn = fractal(seed + 11, 4);
  const out = new Uint8ClampedArray(scene.length);
  const [cos, sin] = [Math.cos((print.gouge * Math.PI) / 180), Math.sin((print.gouge * Math.PI) / 180)];
  const pick = (list: Float32Array, x: number, y: number) =>
    at(list, Math.max(0, Math.min(H - 1, Math.round(y))) * W + Math.max(0, Math.min(W - 1, Math.round(x))));
  for (let y = 0; y < H; y += 1) {
    for (let x = 0; x < W; x += 1) {
      const warp = bend(x / 260, y / 260);
      const knife = (bend(x / 24 + 70, y / 24) - 0.45) * 6;
      const along = (x * sin + y * cos) / print.furrow + warp * 5;
      const groove = Math.abs((((along % 1) + 1) % 1) - 0.5) * 2;
      const length = bend(x / 150 + along * 0.37, y / 150 + 31);
      const cut = (groove - 0.5) * 0.34 * step(0.3, 0.55, length);
      const key = step(-0.018, 0.018, print.cuts[1] + cut - pick(tone, x + knife, y + knife));
      const second = step(-0.02, 0.02, print.cuts[0] + cut * 0.7 - pick(soft, x + 6 + knife * 0.7, y - 5));
      // Ink lies thinner where the press did not reach, and the edge of the block is worn.
      const rough = (worn(x / 40, y / 40) - 0.5) * 13;
      const inside = step(0, 3, Math.min(x, W - x, y, H - y) + 14 + rough);
      const inkKey = key * inside * (1 - 0.9 * step(0.71, 0.79, worn(x / 11, y / 11 + 50)));
      const inkSecond = second * inside * (1 - 0.5 * step(0.66, 0.76, worn(x / 12 + 90, y / 12)));
      for (let k = 0; k < 3; k += 1) {
        const under = at(print.paper, k) * (1 - inkSecond) + at(print.second, k) * inkSecond;
        out[(y * W + x) * 3 + k] = under * (1 - inkKey) + at(print.key, k) * inkKey;
      }
    }
  }
  return out;
}
