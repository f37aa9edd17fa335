import { boat } from '#db/seed/drawing/boat.ts';
import { Canvas } from '#db/seed/drawing/canvas.ts';
import { figure } from '#db/seed/drawing/figure.ts';
import type { Layer } from '#db/seed/drawing/pixels.ts';

const LEVEL = 640;

/** «lake-birds»: a flock rises before the sun does; two who count them sit in a boat. */
export function lakeBirds(): Layer[] {
  const sky = new Canvas(71);
  sky.fill(
    sky.gradient([
      [0, '#8fa3b8'],
      [0.3, '#c9c3c4'],
      [0.5, '#f0cdb2'],
      [1, '#f0cdb2'],
    ]),
  );
  sky.noise({ y: 0, height: 600 }, '#fff3ea', {
    fx: 0.0012,
    fy: 0.005,
    cover: 0.48,
    sharp: 2,
    fade: [
      [0, '#fff', 0.5],
      [1, '#fff', 0.3],
    ],
  });
  sky.glow(520, 610, 420, '#ffd0a0', 0.8);
  sky.ridge(580, 50, '#aaa3a8', { roughness: 0.5, bottom: LEVEL });
  sky.ridge(616, 22, '#8a868f', { roughness: 0.6, bottom: LEVEL });
  const birds = new Canvas(72);
  for (let i = 0; i < 120; i += 1) {
    const t = birds.chance();
    const x = 620 + 1150 * t + birds.chance(-90, 90);
    const y = 560 - 420 * t ** 0.8 + birds.chance(-110, 110) * (0.3 + t);
    if (y < LEVEL - 26)
      birds.bird(x, y, 18 + 42 * t * birds.chance(0.6, 1.2), '#3a3a44', birds.chance(-0.9, 1), 'opacity="0.85"');
  }
  boat(birds, 240, LEVEL - 12, 270, '#34323a');
  for (const [x, cloth] of [
    [330, '#6b4a48'],
    [420, '#4c5a60'],
  ] as const)
    figure(birds, x, LEVEL - 6, 110, { clothes: 'shirt', cloth, pose: 'sit', hair: 'cap', trim: '#5a554c', light: 1 });
  const mist = new Canvas(73);
  mist.noise({ y: 540, height: 190 }, '#fff1e4', {
    fx: 0.0012,
    fy: 0.01,
    cover: 0.62,
    sharp: 2.4,
    fade: [
      [0, '#fff', 0],
      [0.5, '#fff', 0.8],
      [1, '#fff', 0],
    ],
  });
  const reeds = new Canvas(74);
  for (let i = 0; i < 60; i += 1) {
    const x = i % 3 ? reeds.chance(1240, 1860) : reeds.chance(-60, 240);
    const tall = reeds.chance(150, 480);
    reeds.put(
      `<path d="M${x.toFixed(0)} 1230 q${reeds.chance(-30, 30).toFixed(0)} ${(-tall * 0.6).toFixed(0)} ${reeds.chance(-90, 90).toFixed(0)} ${(-tall).toFixed(0)}" stroke="${i % 4 ? '#39352f' : '#86745c'}" stroke-width="${reeds.chance(5, 13).toFixed(0)}" fill="none"/>`,
    );
  }
  return [
    { svg: sky.toSvg() },
    { svg: birds.toSvg(), blur: 0.8 },
    { water: { level: LEVEL, waves: 0.2, tint: [150, 158, 170], own: 0.22, seed: 14 } },
    { svg: mist.toSvg(), blur: 3 },
    { svg: reeds.toSvg(), blur: 9 },
  ];
}
