import { Canvas } from '#db/seed/drawing/canvas.ts';
import { type Face, face, HEAD, neck } from '#db/seed/drawing/portrait/face.ts';
import { beard, moustache } from '#db/seed/drawing/portrait/beard.ts';
import {
  curls,
  type Hair,
  loose,
  plait,
  receding,
  short,
  tied,
  turban,
  veiled,
} from '#db/seed/drawing/portrait/hair.ts';
import {
  collar,
  dupatta,
  earrings,
  glasses,
  lapels,
  neckline,
  pallu,
  shoulders,
  standingCollar,
} from '#db/seed/drawing/portrait/worn.ts';

const BROWN = { skin: '#b07a52', shade: '#8f5c3a', line: '#5a3320', lips: '#8e4136', brows: '#1d1411' };
const DEEP = { skin: '#8a5a3c', shade: '#6b4229', line: '#41241a', lips: '#6f332c', brows: '#17100d' };
const WHEAT = { skin: '#cb9a6e', shade: '#ab7748', line: '#6b4228', lips: '#a8513f', brows: '#2a1b14' };
const TAN = { skin: '#c28d62', shade: '#a06c44', line: '#623b26', lips: '#97493a', brows: '#1f1512' };
const PALE = { skin: '#ebc3a2', shade: '#d09d79', line: '#8a5540', lips: '#b95c50', brows: '#6a4a32' };

/** What a portrait is put together from, back to front. */
type Parts = {
  seed: number;
  behind(c: Canvas): void;
  hair: Hair;
  clothes(c: Canvas): void;
  face: Face;
  /** Glasses, beard, earrings: on the face. */
  on?(c: Canvas): void;
};

function sit({ seed, behind, hair, clothes, face: look, on }: Parts): string {
  const c = new Canvas(seed);
  behind(c);
  hair.behind(c);
  neck(c, look);
  clothes(c);
  face(c, look);
  on?.(c);
  hair.before(c);
  return c.toSvg();
}

/** A wall in one colour with a disc behind the head. */
const disc = (wall: string, sun: string) => (c: Canvas) =>
  void c.fill(wall).ellipse(HEAD.x, HEAD.y + 40, 470, 470, sun);
/** A wall lit from one side, with a window's light on it. */
const lit = (dark: string, light: string, pane: string) => (c: Canvas) => {
  c.fill(
    c.gradient(
      [
        [0.2, light],
        [0.8, dark],
      ],
      20,
    ),
  );
  for (const y of [60, 420]) c.path(`M360 ${y} l230 -40 v320 l-230 40 z`, pane, 'opacity="0.5"');
};
/** Hills one behind the other. */
const hills = (sky: string, far: string, near: string) => (c: Canvas) => {
  c.fill(sky).path('M200 620 L520 330 L760 560 L1020 240 L1360 560 L1600 420 V1200 H200 Z', far);
  c.path('M200 820 L480 640 L820 800 L1180 600 L1600 800 V1200 H200 Z', near);
};
/** A shelf of books. */
const books = (wall: string, spines: string[]) => (c: Canvas) => {
  c.fill(wall);
  for (const y of [-30, 340, 710])
    for (let x = 290; x < 1500;) {
      const wide = c.whole(34, 74);
      const high = c.whole(230, 310);
      c.rect(x, y + 330 - high, wide - 6, high, spines[c.whole(0, spines.length - 1)] ?? wall);
      x += wide;
    }
  for (const y of [300, 670, 1040]) c.rect(0, y, 1800, 22, '#00000055');
};
/** Leaves of a plant at both edges. */
const leaves = (wall: string, leaf: string, other: string) => (c: Canvas) => {
  c.fill(wall);
  for (let i = 0; i < 16; i += 1) {
    const left = i % 2 === 0;
    const x = left ? 330 + (i % 4) * 34 : 1470 - (i % 4) * 34;
    c.put(
      `<path d="M0 0 C 60 -70 70 -190 0 -290 C -70 -190 -60 -70 0 0 Z" fill="${i % 3 ? leaf : other}" transform="translate(${x} ${260 + i * 62}) rotate(${(left ? 1 : -1) * (28 + (i % 5) * 16)})"/>`,
    );
  }
};

/** The portraits of the demo paper's contributors, by their slug. */
export const PORTRAITS: Record<string, () => string> = {
  'ananya-rastogi': () =>
    sit({
      seed: 201,
      behind: disc('#e9d7b4', '#d98f4e'),
      hair: loose('#1c1412', '#4a3128', 330, -40),
      clothes(c) {
        shoulders(c, '#1f6f78', '#134b53', 0.88);
        neckline(c, TAN.skin, TAN.shade, 'v', 70);
      },
      face: { ...TAN, width: 0.95, jaw: 0.9, turn: 14, smile: 18, brow: 12 },
      on: (c) => earrings(c, '#e3b34c'),
    }),
  'devendra-solanki': () =>
    sit({
      seed: 202,
      behind: lit('#5c6f63', '#93a58d', '#e6e2c0'),
      hair: short('#3a3431', '#8d8680'),
      clothes(c) {
        shoulders(c, '#d7c9a6', '#a8976f');
        collar(c, '#e8dcbd', '#7d6d48');
      },
      face: { ...BROWN, jaw: 1.06, turn: -12, smile: 6, brow: 16, lined: true },
      on: (c) => moustache(c, '#2e2725', 96, -13),
    }),
  'meenakshi-subbarayan': () =>
    sit({
      seed: 203,
      behind: leaves('#d8e0cf', '#3f6b4c', '#6d9464'),
      hair: tied('#241d1c', '#8b8683', 0, '#fbf4e6'),
      clothes(c) {
        shoulders(c, '#7b1f3a', '#551327', 0.9);
        neckline(c, DEEP.skin, DEEP.shade, 'round', 46);
        pallu(c, '#0f5a4c', '#d8a53c', '#083a31');
      },
      face: { ...DEEP, width: 0.98, jaw: 0.94, turn: 10, smile: 16, brow: 11, lined: true, bindi: '#a3202c' },
      on(c) {
        glasses(c, '#2b2320', 'square', 10);
        earrings(c, '#e3b34c');
      },
    }),
  'kabir-bhatnagar': () =>
    sit({
      seed: 204,
      behind: lit('#30465c', '#4f6d86', '#a9c4d2'),
      hair: short('#17120f', '#43372f'),
      clothes(c) {
        shoulders(c, '#27313f', '#171e29');
        collar(c, '#eef1f2', '#93a0ab');
        lapels(c, '#303c4d', '#10161f');
      },
      face: { ...WHEAT, jaw: 1, turn: 16, smile: 10, brow: 15 },
      on(c) {
        beard(c, '#231a16', false, 0.92);
        moustache(c, '#231a16', 74, 18);
        glasses(c, '#1b1b20', 'square', 16);
      },
    }),
  'nandita-kulkarni': () =>
    sit({
      seed: 205,
      behind: disc('#b9cfd6', '#f0e2c0'),
      hair: loose('#221715', '#5a3d30', 190, 34),
      clothes(c) {
        shoulders(c, '#c8503a', '#973424', 0.88);
        collar(c, '#d9654d', '#7c2a1b');
      },
      face: { ...TAN, width: 0.97, jaw: 0.95, turn: -16, smile: 20, brow: 12 },
      on: (c) => earrings(c, '#f4ead6'),
    }),
  'imran-beg': () =>
    sit({
      seed: 206,
      behind: disc('#3c3350', '#6a5a86'),
      hair: curls('#15100f', '#4b3a35'),
      clothes(c) {
        shoulders(c, '#b5a072', '#85734a');
        standingCollar(c, '#c6b283', '#6d5d3a');
      },
      face: { ...WHEAT, width: 0.97, jaw: 0.97, turn: -10, smile: 14, brow: 15 },
      on: (c) => beard(c, '#2a201c', false, 0.28),
    }),
  'harpreet-dhaliwal': () =>
    sit({
      seed: 207,
      behind: disc('#c9d6b0', '#7fa05c'),
      hair: turban('#d9822b', '#9c5414', '#7a1f2b'),
      clothes(c) {
        shoulders(c, '#2f4a6d', '#1c2f49');
        collar(c, '#3a5a83', '#142338');
      },
      face: { ...WHEAT, jaw: 1.03, turn: 8, smile: 16, brow: 16 },
      on(c) {
        beard(c, '#1d1715', true);
        moustache(c, '#14100f', 92, 9);
        c.path(
          `M${HEAD.x - 48} ${HEAD.y + 146} Q${HEAD.x + 9} ${HEAD.y + 184} ${HEAD.x + 66} ${HEAD.y + 146} Q${HEAD.x + 9} ${HEAD.y + 160} ${HEAD.x - 48} ${HEAD.y + 146} Z`,
          WHEAT.lips,
        );
      },
    }),
  'shalini-thakur': () =>
    sit({
      seed: 208,
      behind: lit('#8a6f9c', '#c3aacb', '#f3e7ef'),
      hair: plait('#1b1312', '#47302a', '#d9435a'),
      clothes(c) {
        shoulders(c, '#f0b743', '#c48a1f', 0.88);
        neckline(c, BROWN.skin, BROWN.shade, 'round', 34);
        dupatta(c, '#8c2f5d', '#5d1b3c');
      },
      face: { ...BROWN, width: 0.95, jaw: 0.92, turn: -12, smile: 18, brow: 11, bindi: '#8c1f3d' },
      on: (c) => earrings(c, '#e3b34c', true),
    }),
  'farheen-siddiqui': () =>
    sit({
      seed: 209,
      behind: books('#6b4634', ['#8b3b2e', '#2f5d62', '#c79a4b', '#45506b', '#7b8a57', '#b96d4a']),
      hair: veiled('#1d1412', '#4b322a', '#e9dcc4', '#b7a37f'),
      clothes(c) {
        shoulders(c, '#3e6b8a', '#264a63', 0.9);
        neckline(c, WHEAT.skin, WHEAT.shade, 'round', 28);
      },
      face: { ...WHEAT, width: 0.95, jaw: 0.92, turn: 12, smile: 14, brow: 11 },
      on: (c) => earrings(c, '#c9cfd4', true),
    }),
  'tenzin-wangdi': () =>
    sit({
      seed: 210,
      behind: hills('#cfe0e8', '#8fa9bd', '#5f7f92'),
      hair: short('#14110f', '#3d342f'),
      clothes(c) {
        shoulders(c, '#7a2e2a', '#541c1a');
        standingCollar(c, '#d9a441', '#7d1f1d');
        lapels(c, '#8a3a33', '#4a1715');
      },
      face: { ...TAN, width: 1.02, jaw: 0.98, turn: 10, smile: 18, brow: 12, open: 10, lined: true },
    }),
  'claire-aubert': () =>
    sit({
      seed: 211,
      behind: lit('#8fa3ad', '#c9d5d8', '#f4f1e6'),
      hair: loose('#8a5a36', '#b98a5c', 240, 26),
      clothes(c) {
        shoulders(c, '#23304a', '#141d30', 0.88);
        neckline(c, PALE.skin, PALE.shade, 'v', 20);
        dupatta(c, '#c96a4b', '#94442b');
      },
      face: { ...PALE, width: 0.95, jaw: 0.93, turn: -14, smile: 14, brow: 10 },
    }),
  'raghav-mahadevan': () =>
    sit({
      seed: 212,
      behind: books('#4a4238', ['#7d6a4c', '#5d2f2a', '#2f4a48', '#8f8360', '#384257', '#6a5a3c']),
      hair: receding('#d8d3ca'),
      clothes(c) {
        shoulders(c, '#efe9dc', '#c3b9a4');
        standingCollar(c, '#f7f2e7', '#8f836c');
        lapels(c, '#6a5743', '#3f3225');
      },
      face: { ...DEEP, jaw: 1, turn: -14, smile: 8, brow: 13, brows: '#b9b3aa', lined: true },
      on(c) {
        moustache(c, '#dcd7cf', 88, -16);
        glasses(c, '#5a4632', 'round', -14);
      },
    }),
  'rukmini-barua': () =>
    sit({
      seed: 213,
      behind: disc('#c4503c', '#f0c27a'),
      hair: tied('#8f8a86', '#d3cfca', 20),
      clothes(c) {
        shoulders(c, '#b3272f', '#7f161d', 0.9);
        neckline(c, WHEAT.skin, WHEAT.shade, 'round', 34);
        pallu(c, '#f6efdf', '#b3272f', '#c4b795');
      },
      face: {
        ...WHEAT,
        width: 0.98,
        jaw: 0.95,
        turn: 14,
        smile: 18,
        brow: 10,
        brows: '#6f6a66',
        lined: true,
        bindi: '#b3272f',
      },
      on: (c) => glasses(c, '#3a2f2a', 'round', 14),
    }),
};
