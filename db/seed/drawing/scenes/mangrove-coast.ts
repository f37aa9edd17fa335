import { Canvas } from '#db/seed/drawing/canvas.ts';
import { figure } from '#db/seed/drawing/figure.ts';
import { mangrove } from '#db/seed/drawing/mangrove.ts';

/** «mangrove-coast» as SVG. */
export function mangroveCoast(): string {
  const c = new Canvas(23);
  c.fill(
    c.gradient([
      [0, '#7fa4b8'],
      [0.4, '#cfdad6'],
      [0.52, '#efe3c9'],
      [1, '#b9ab92'],
    ]),
  );
  c.noise({ y: 0, height: 520 }, '#ffffff', {
    fx: 0.0014,
    fy: 0.006,
    cover: 0.5,
    sharp: 3,
    fade: [
      [0, '#fff', 0.8],
      [1, '#fff', 0.5],
    ],
  });
  for (let layer = 0; layer < 2; layer += 1) {
    for (let x = 60; x < 1800;) {
      const w = c.whole(34, 84);
      const h = c.whole(90, layer ? 250 : 330);
      c.rect(x, 600 - h, w, h, layer ? '#8b9ba3' : '#b4c0c2', 'opacity="0.85"');
      for (let wy = 612 - h; layer && wy < 590; wy += 15) c.rect(x + 5, wy, w - 10, 4, '#a5b4b9', 'opacity="0.7"');
      x += w + c.whole(4, layer ? 120 : 60);
    }
  }
  c.rect(
    0,
    596,
    1800,
    130,
    c.gradient([
      [0, '#c9cec3'],
      [1, '#8fa09e'],
    ]),
  );
  c.noise({ y: 596, height: 140 }, '#ffffff', {
    fx: 0.002,
    fy: 0.08,
    cover: 0.45,
    sharp: 6,
    fade: [
      [0, '#fff', 0.8],
      [1, '#fff', 0.4],
    ],
  });
  c.rect(
    0,
    720,
    1800,
    480,
    c.gradient([
      [0, '#a59b88'],
      [0.5, '#6f6555'],
      [1, '#3a342c'],
    ]),
  );
  c.noise({ y: 715, height: 485 }, '#e9e3d2', {
    fx: 0.004,
    fy: 0.04,
    cover: 0.42,
    sharp: 6,
    fade: [
      [0, '#fff', 0.8],
      [1, '#fff', 0.5],
    ],
  });
  for (const [row, count, size] of [
    [700, 17, 62],
    [770, 12, 100],
    [880, 7, 170],
    [1040, 4, 270],
  ] as const) {
    for (let i = 0; i < count; i += 1) {
      const x = (i + c.chance(0.1, 0.9)) * (1900 / count) - 40;
      if (row < 800 || x < 700) mangrove(c, x, row + c.chance(-10, 30), size * c.chance(0.85, 1.15));
    }
  }
  c.bird(1180, 470, 60, '#f6f4ee', 0.7).bird(1280, 440, 46, '#f6f4ee', -0.3).bird(1090, 430, 40, '#f6f4ee', 0.5);
  const planter = { light: 0, skin: '#15120f', lower: '#15120f' } as const;
  c.ellipse(1330, 950, 640, 200, '#f4efe0').ellipse(1330, 1120, 620, 60, '#3a342c', c.rough(40, 0.02));
  figure(c, 960, 1060, 400, {
    ...planter,
    clothes: 'sari',
    cloth: '#15120f',
    trim: '#f7f2e4',
    hair: 'bun',
    pose: 'bend',
  });
  figure(c, 1280, 1050, 420, {
    ...planter,
    clothes: 'dhoti',
    cloth: '#15120f',
    trim: '#15120f',
    hair: 'turban',
    pose: 'bend',
    facing: -1,
  });
  figure(c, 1500, 1070, 440, {
    ...planter,
    clothes: 'sari',
    cloth: '#15120f',
    trim: '#f7f2e4',
    hair: 'veil',
    pose: 'walk',
    facing: -1,
    load: 'bundle',
  });
  for (const x of [1080, 1150]) mangrove(c, x, 1064, 110);
  return c.vignette(0.35).toSvg();
}
