import { CANVAS } from '#db/seed/drawing/canvas.ts';
import { at, bell, blurred, fieldFrom, type Pixels, step } from '#db/seed/drawing/pixels.ts';

/** How a camera and its owner's taste change what stands before it; shares are 0 to 1. */
export type Camera = {
  /** Pixels by which nothing is quite sharp. */
  soft: number;
  /** How much bright places flow over. */
  bloom: number;
  /** 1 leaves the contrast; more darkens the dark and brightens the bright. */
  contrast: number;
  /** The lightest black there is: film and haze lift it. */
  black: number;
  /** Multiplies the light: over 1 burns the whites out. */
  exposure: number;
  saturation: number;
  /** Red, green, blue added to the dark and to the bright parts. */
  shadows: [number, number, number];
  lights: [number, number, number];
  grain: number;
  corners: number;
};

/** What the camera makes of the scene. */
export async function photograph(scene: Pixels, camera: Camera, seed: number): Promise<Pixels> {
  const { width: W, height: H } = CANVAS;
  const sharpened = camera.soft > 0 ? await blurred(scene, camera.soft) : scene;
  const wide = await blurred(scene, 42);
  const close = await blurred(scene, 12);
  const out = new Uint8ClampedArray(scene.length);
  const grain = bell(seed);
  const clump = fieldFrom(seed + 3);
  for (let y = 0; y < H; y += 1) {
    for (let x = 0; x < W; x += 1) {
      const i = (y * W + x) * 3;
      const far = Math.hypot((x - W * 0.48) / W, (y - H * 0.46) / H) * 1.6;
      const corner = 1 - camera.corners * step(0.45, 1.15, far);
      const seen = [0, 1, 2].map((k) => {
        const glow = Math.max(0, at(wide, i + k) - 90) * 0.7 + Math.max(0, at(close, i + k) - 120) * 0.5;
        return ((at(sharpened, i + k) + glow * camera.bloom) / 255) * camera.exposure * corner;
      });
      const grey = at(seen, 0) * 0.3 + at(seen, 1) * 0.59 + at(seen, 2) * 0.11;
      const noise =
        (grain() * 0.75 + (clump(x / 2.3, y / 2.3) - 0.5) * 1.3) * camera.grain * (1 - Math.abs(grey - 0.42));
      for (let k = 0; k < 3; k += 1) {
        const vivid = grey + (at(seen, k) - grey) * camera.saturation;
        const curved = curve(vivid, camera.contrast);
        const toned =
          curved * 255 + at(camera.shadows, k) * (1 - step(0, 0.6, grey)) + at(camera.lights, k) * step(0.3, 1, grey);
        out[i + k] = camera.black + (toned * (255 - camera.black)) / 255 + noise;
      }
    }
  }
  return out;
}

/** An S through the middle, with a soft shoulder instead of a hard white. */
function curve(value: number, contrast: number): number {
  const turned = (value - 0.45) * contrast + 0.45;
  return turned < 0.8 ? Math.max(0, turned) : 0.8 + 0.2 * (1 - Math.exp(-(turned - 0.8) / 0.2));
}
