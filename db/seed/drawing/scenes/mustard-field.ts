import { Canvas } from '#db/seed/drawing/canvas.ts';
import { figure } from '#db/seed/drawing/figure.ts';
import type { Layer } from '#db/seed/drawing/pixels.ts';

/** «mustard-field»: flowers out of focus close by, a woman with fodder on her head on the path, trees in the haze. */
export function mustardField(): Layer[] {
  const back = new Canvas(41);
  back.fill(
    back.gradient([
      [0, '#b9c4c9'],
      [0.34, '#ecdcb8'],
      [0.46, '#f6e3b4'],
      [1, '#e8c766'],
    ]),
  );
  back.glow(260, 330, 620, '#fff0c2', 0.95);
  for (let i = 0; i < 40; i += 1)
    back.ellipse(
      back.chance(-40, 1860),
      500 - back.chance(0, 26),
      back.chance(40, 110),
      back.chance(24, 62),
      i % 2 ? '#b7b08c' : '#c5bb97',
      'opacity="0.8"',
    );
  for (const [x, s] of [
    [1310, 1],
    [1420, 0.7],
    [180, 0.6],
  ] as const) {
    back.rect(x - 9 * s, 360, 18 * s, 150, '#8f8468');
    back.foliage(x, 350, 130 * s, 110 * s, ['#8f9070', '#a3a37c', '#c9c08f']);
  }
  const field = new Canvas(42);
  field.rect(
    0,
    500,
    1800,
    700,
    field.gradient([
      [0, '#e6cc78'],
      [0.25, '#dcb43a'],
      [1, '#8c7a1e'],
    ]),
  );
  field.noise({ y: 500, height: 180 }, '#f7e79a', { fx: 0.02, fy: 0.12, cover: 0.5, sharp: 4 });
  field.noise({ y: 500, height: 700 }, '#6f7526', {
    fx: 0.012,
    fy: 0.03,
    cover: 0.42,
    sharp: 4,
    fade: [
      [0, '#fff', 0.1],
      [1, '#fff', 0.8],
    ],
  });
  field.path(
    'M1120 505 Q1010 640 1180 1200 H860 Q930 680 1090 505 Z',
    field.gradient([
      [0, '#d8c08a'],
      [1, '#7a5f3a'],
    ]),
    field.rough(30, 0.012),
  );
  for (let i = 0; i < 2600; i += 1) {
    const k = field.chance() ** 1.6;
    const y = 540 + 640 * k;
    const x = field.chance(-20, 1820);
    if (Math.abs(x - 1050 + 20 * k) < 26 + 130 * k) continue;
    field.ellipse(
      Math.round(x),
      Math.round(y),
      2 + 8 * k,
      2 + 6 * k,
      ['#f6d93a', '#fbe77a', '#e3b820', '#c79f1c'][i % 4] ?? '#fd0',
      `opacity="${(0.5 + 0.4 * field.chance()).toFixed(2)}"`,
    );
  }
  field.path('M1046 852 l-420 120 l30 30 l400 -120 z', '#4a3d12', `opacity="0.4" ${field.blur(10)}`);
  figure(field, 1050, 872, 400, {
    clothes: 'sari',
    cloth: '#b23a4c',
    trim: '#8aa04a',
    hair: 'veil',
    pose: 'walk',
    load: 'bundle',
    light: -1,
  });
  const front = new Canvas(43);
  for (let i = 0; i < 210; i += 1) {
    const x = front.chance(-60, 1860);
    const y = 1240 - front.chance(0, 1) ** 2 * (x < 760 ? 560 : 260);
    front.ellipse(
      x,
      y,
      front.chance(14, 38),
      front.chance(12, 30),
      ['#ffd91f', '#ffe96a', '#e7b70f', '#8f9a2c'][i % 4] ?? '#fd0',
      'opacity="0.85"',
    );
  }
  return [
    { svg: back.toSvg(), blur: 7 },
    { svg: field.toSvg(), blur: 1 },
    { svg: front.toSvg(), blur: 19 },
  ];
}
