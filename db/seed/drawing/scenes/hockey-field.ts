import { Canvas } from '#db/seed/drawing/canvas.ts';
import { figure } from '#db/seed/drawing/figure.ts';
import type { Layer } from '#db/seed/drawing/pixels.ts';

/** «hockey-field»: players on red earth through a long lens, the nearest cut by the frame. */
export function hockeyField(): Layer[] {
  const back = new Canvas(91);
  back.fill(
    back.gradient([
      [0, '#5d6f45'],
      [0.5, '#7f8a58'],
      [1, '#b2663c'],
    ]),
  );
  for (let i = 0; i < 46; i += 1) {
    const x = back.chance(-40, 1840);
    back.rect(x, 60, back.chance(10, 30), 480, i % 2 ? '#37382a' : '#8a8466', 'opacity="0.8"');
    back.foliage(x, back.chance(20, 300), 90, 60, ['#2f4426', '#566b38', '#a3ab62']);
  }
  for (let i = 0; i < 14; i += 1)
    back
      .ellipse(
        120 + i * 118 + back.chance(-30, 30),
        512,
        26,
        58,
        ['#b04a3a', '#d9d2c0', '#3a5a7a', '#c99a2f'][i % 4] ?? '#999',
      )
      .ellipse(120 + i * 118, 440, 17, 20, '#4a3024');
  back.rect(0, 560, 1800, 640, '#b8623a');
  const c = new Canvas(92);
  c.rect(
    0,
    640,
    1800,
    560,
    c.gradient([
      [0, '#c4764a'],
      [0.4, '#b35530'],
      [1, '#8c3a20'],
    ]),
    'opacity="0.94"',
  );
  c.noise({ y: 640, height: 560 }, '#e8b58a', {
    fx: 0.008,
    fy: 0.06,
    cover: 0.4,
    sharp: 4,
    fade: [
      [0, '#fff', 0.3],
      [1, '#fff', 0.4],
    ],
  });
  c.noise({ y: 640, height: 560 }, '#4c1c10', {
    fx: 0.05,
    fy: 0.16,
    cover: 0.34,
    sharp: 6,
    fade: [
      [0, '#fff', 0.1],
      [1, '#fff', 0.5],
    ],
  });
  c.path('M0 742 H1800 V752 H0 Z', '#f2e6d2', 'opacity="0.8"');
  const shadow = (x: number, y: number, w: number) =>
    c.ellipse(x, y, w, w * 0.11, '#2a0f08', `opacity="0.65" ${c.blur(5)}`);
  shadow(330, 812, 120);
  figure(c, 330, 810, 520, {
    clothes: 'school',
    cloth: '#d8412f',
    lower: '#e9e4da',
    hair: 'plait',
    pose: 'run',
    load: 'stick',
    light: 1,
    skin: '#6b4530',
  });
  shadow(1450, 850, 130);
  figure(c, 1450, 846, 560, {
    clothes: 'school',
    cloth: '#d8412f',
    lower: '#e9e4da',
    hair: 'bun',
    pose: 'run',
    facing: -1,
    load: 'stick',
    light: 1,
  });
  shadow(800, 1010, 200);
  figure(c, 780, 1004, 800, {
    clothes: 'school',
    cloth: '#245a9c',
    lower: '#1d2740',
    hair: 'plait',
    pose: 'run',
    load: 'stick',
    light: 1,
    skin: '#7a4e36',
  });
  c.ellipse(1220, 1000, 40, 8, '#2a0f08', 'opacity="0.6"').ellipse(1214, 978, 24, 24, '#f7f2e6');
  for (const [x, y, r] of [
    [560, 990, 150],
    [180, 800, 110],
    [1600, 840, 120],
    [1180, 1010, 90],
  ] as const)
    for (let i = 0; i < 26; i += 1)
      c.ellipse(
        x + c.chance(-r, r),
        y - c.chance(0, r * 0.7),
        c.chance(12, r * 0.4),
        c.chance(8, r * 0.25),
        '#e2a679',
        'opacity="0.1"',
      );
  const front = new Canvas(93);
  figure(front, 1660, 1560, 1500, {
    clothes: 'school',
    cloth: '#245a9c',
    lower: '#1d2740',
    hair: 'plait',
    pose: 'run',
    facing: -1,
    light: 1,
  });
  return [{ svg: back.toSvg(), blur: 15 }, { svg: c.toSvg() }, { svg: front.toSvg(), blur: 12 }];
}
