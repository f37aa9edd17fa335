import { type Camera, photograph } from '#db/seed/drawing/hands/camera.ts';
import { inkWash } from '#db/seed/drawing/hands/ink-wash.ts';
import { linocut, type Print } from '#db/seed/drawing/hands/linocut.ts';
import { type Drawing, flatten, framed, type Pixels } from '#db/seed/drawing/pixels.ts';

/** Ways of making a picture; whoever is credited keeps to one. */
export type Hand = 'low sun' | 'noon' | 'night' | 'handout' | 'ink and wash' | 'linocut' | 'diagram';

const CAMERAS: Record<'low sun' | 'noon' | 'night' | 'handout', Camera> = {
  'low sun': {
    soft: 0.9,
    bloom: 0.16,
    contrast: 1.06,
    black: 20,
    exposure: 1,
    saturation: 0.86,
    shadows: [4, 2, 10],
    lights: [6, 0, -10],
    grain: 7,
    corners: 0.22,
  },
  noon: {
    soft: 0.5,
    bloom: 0.02,
    contrast: 1.28,
    black: 10,
    exposure: 1.1,
    saturation: 0.7,
    shadows: [-4, 0, 8],
    lights: [2, 2, -4],
    grain: 5,
    corners: 0.08,
  },
  night: {
    soft: 0.9,
    bloom: 0.42,
    contrast: 1.24,
    black: 8,
    exposure: 0.92,
    saturation: 0.94,
    shadows: [-6, 3, 12],
    lights: [8, 0, -12],
    grain: 9,
    corners: 0.4,
  },
  handout: {
    soft: 1.4,
    bloom: 0.08,
    contrast: 0.92,
    black: 30,
    exposure: 1.1,
    saturation: 0.74,
    shadows: [0, 6, 8],
    lights: [-4, 2, 4],
    grain: 4,
    corners: 0,
  },
};

/** What each block is printed in: a picture named here has its own inks. */
const PRINTS: Record<string, Print> = {
  'mangrove-coast': {
    paper: [240, 234, 217],
    second: [122, 158, 140],
    key: [26, 48, 58],
    cuts: [0.66, 0.38],
    gouge: 8,
    furrow: 30,
    local: 0.5,
  },
  'mangrove-roots': {
    paper: [240, 234, 217],
    second: [122, 158, 140],
    key: [26, 48, 58],
    cuts: [0.6, 0.34],
    gouge: 24,
    furrow: 30,
    local: 0.5,
  },
  stepwell: {
    paper: [244, 232, 208],
    second: [205, 142, 82],
    key: [92, 34, 34],
    cuts: [0.66, 0.36],
    gouge: 4,
    furrow: 29,
    local: 0.8,
  },
  'stepwell-detail': {
    paper: [244, 232, 208],
    second: [205, 142, 82],
    key: [92, 34, 34],
    cuts: [0.66, 0.36],
    gouge: 35,
    furrow: 34,
    local: 1.9,
  },
  'vulture-cliffs': {
    paper: [241, 232, 214],
    second: [214, 112, 66],
    key: [34, 30, 38],
    cuts: [0.62, 0.34],
    gouge: 70,
    furrow: 30,
    local: 0.5,
  },
};

/** Where the camera stood closer than the scene was drawn, or was held askew. */
const FRAMES: Record<string, Parameters<typeof framed>[1]> = {
  'market-stall': { x: 0.1, y: 0.12, size: 0.8 },
  'cricket-ground': { x: 0.04, y: 0.06, size: 0.9 },
  'ports-podium': { x: 0.16, y: 0.2, size: 0.72, degrees: -2 },
  ropeway: { x: 0.12, y: 0.2, size: 0.72, degrees: 3 },
};

/** The picture `key` as this hand makes it out of a drawing; the same each time. */
export async function develop(drawing: Drawing, hand: Hand, key: string): Promise<Pixels> {
  const seed = [...key].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);
  const drawn = await flatten(drawing);
  const frame = FRAMES[key];
  const scene = frame ? await framed(drawn, frame) : drawn;
  if (hand === 'diagram') return scene;
  if (hand === 'ink and wash') return await inkWash(scene, seed);
  if (hand !== 'linocut') return await photograph(scene, CAMERAS[hand], seed);
  const print = PRINTS[key];
  if (!print) throw new Error(`No inks for the print ${key}`);
  return await linocut(scene, print, seed);
}
