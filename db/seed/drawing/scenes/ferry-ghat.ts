import { boat } from '#db/seed/drawing/boat.ts';
import { Canvas } from '#db/seed/drawing/canvas.ts';
import { figure } from '#db/seed/drawing/figure.ts';
import { fromBehind } from '#db/seed/drawing/from-behind.ts';
import type { Layer } from '#db/seed/drawing/pixels.ts';

const LEVEL = 610;

/** «ferry-ghat»: three boats at a muddy bank after sunset, one with people on board, two who watch. */
export function ferryGhat(): Layer[] {
  const sky = new Canvas(31);
  sky.fill(
    sky.gradient([
      [0, '#43506f'],
      [0.22, '#8a7f92'],
      [0.4, '#e0a486'],
      [0.5, '#f4c795'],
      [1, '#f4c795'],
    ]),
  );
  sky.noise({ y: 0, height: 560 }, '#f6c3a4', {
    fx: 0.001,
    fy: 0.006,
    cover: 0.46,
    sharp: 2.6,
    fade: [
      [0, '#fff', 0.25],
      [1, '#fff', 0.6],
    ],
  });
  sky.glow(430, 590, 520, '#ffb36b', 0.75);
  sky.ridge(590, 12, '#7d6a70', { roughness: 0.75, bottom: LEVEL });
  for (let i = 0; i < 18; i += 1)
    sky.ellipse(sky.chance(900, 1800), 592, sky.chance(16, 44), sky.chance(8, 22), '#6a5a62');

  const far = new Canvas(32);
  boat(far, 250, 660, 430, '#3a3036');
  for (const [x, cloth, kind] of [
    [350, '#5c3a44', 'sari'],
    [402, '#4b4650', 'shirt'],
    [452, '#7a5a44', 'kurta'],
    [516, '#53404c', 'sari'],
  ] as const)
    figure(far, x, 652, 118, {
      clothes: kind,
      cloth,
      lower: '#3c343a',
      hair: kind === 'sari' ? 'veil' : 'short',
      trim: '#6a4a4a',
      light: -1,
      skin: '#4c332a',
    });
  figure(far, 630, 648, 128, {
    clothes: 'dhoti',
    cloth: '#4a4044',
    lower: '#6a5a54',
    hair: 'turban',
    trim: '#77413a',
    light: -1,
    pose: 'reach',
    skin: '#4c332a',
  });
  far.line(655, 520, 715, 720, '#2a2226', 6);

  const near = new Canvas(33);
  near.path(
    'M0 1200 V1040 Q420 960 860 1010 T1800 900 V1200 Z',
    near.gradient([
      [0, '#5a4640'],
      [1, '#241b1c'],
    ]),
  );
  near.noise({ y: 900, height: 300 }, '#c99a80', {
    fx: 0.006,
    fy: 0.04,
    cover: 0.36,
    sharp: 5,
    fade: [
      [0, '#fff', 0.1],
      [0.4, '#fff', 0.5],
      [1, '#fff', 0.1],
    ],
  });
  boat(near, 640, 880, 640, '#2c2226');
  boat(near, 1010, 985, 820, '#211a1e');
  near.put('<path d="M1010 890 Q1120 1020 1240 1050" stroke="#161113" stroke-width="7" fill="none"/>');
  for (const x of [1236, 1420, 640]) near.line(x, x === 640 ? 1060 : 1080, x + 6, x === 640 ? 900 : 850, '#1a1416', 15);
  figure(near, 1330, 960, 330, {
    clothes: 'shirt',
    cloth: '#7f7470',
    lower: '#4a4146',
    pose: 'bend',
    light: -1,
    skin: '#4c332a',
  });

  const watcher = new Canvas(34);
  fromBehind(watcher, 1690, 760, 310, {
    clothes: 'kurta',
    cloth: '#3b3138',
    hair: 'turban',
    trim: '#8a4436',
    light: -1,
    skin: '#3c2822',
  });
  return [
    { svg: sky.toSvg() },
    { svg: far.toSvg(), blur: 0.8 },
    { water: { level: LEVEL + 62, waves: 0.42, tint: [92, 92, 116], own: 0.34, seed: 9 } },
    { svg: near.toSvg(), blur: 1 },
    { svg: watcher.toSvg(), blur: 9 },
  ];
}
