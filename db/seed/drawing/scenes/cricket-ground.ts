import { Canvas } from '#db/seed/drawing/canvas.ts';
import { figure } from '#db/seed/drawing/figure.ts';
import { fromBehind } from '#db/seed/drawing/from-behind.ts';
import type { Layer } from '#db/seed/drawing/pixels.ts';

/** «cricket-ground»: the last overs under floodlights, over the heads of those who watch. */
export function cricketGround(): Layer[] {
  const c = new Canvas(41);
  c.fill(
    c.gradient([
      [0, '#16233f'],
      [0.3, '#3b4a74'],
      [0.44, '#b77d80'],
      [0.5, '#f0b487'],
      [1, '#16301f'],
    ]),
  );
  c.noise({ y: 0, height: 480 }, '#f7c4a0', {
    fx: 0.0013,
    fy: 0.008,
    cover: 0.42,
    fade: [
      [0, '#fff', 0.2],
      [1, '#fff', 0.8],
    ],
  });
  c.path('M0 560 Q900 420 1800 560 V660 H0 Z', '#2a2f45');
  for (let i = 0; i < 2600; i += 1) {
    const x = c.chance(0, 1800);
    const rim = 560 - 132 * (1 - ((x - 900) / 900) ** 2);
    c.ellipse(
      Math.round(x),
      Math.round(c.chance(rim + 14, 640)),
      3.4,
      4,
      ['#d8a37f', '#8b5a4a', '#e9e0d0', '#c2453a', '#3f6f9f', '#e3b23c', '#5b3d34'][c.whole(0, 6)] ?? '#ccc',
      'opacity="0.75"',
    );
  }
  c.path('M0 540 Q900 400 1800 540 V562 Q900 424 0 562 Z', '#11172a');
  for (const x of [180, 620, 1180, 1620]) {
    const top = 120 + Math.abs(x - 900) * 0.06;
    c.path(`M${x - 8} ${top} L${x - 14} 520 H${x + 14} L${x + 8} ${top} Z`, '#10141f').rect(
      x - 58,
      top - 62,
      116,
      70,
      '#1a2030',
    );
    for (let i = 0; i < 20; i += 1)
      c.ellipse(x - 44 + (i % 5) * 22, top - 52 + Math.floor(i / 5) * 16, 8, 6, '#fffbe8');
    c.glow(x, top - 28, 300, '#f4f3e2', 0.9);
  }
  c.rect(0, 630, 1800, 30, '#f3efe2').rect(0, 636, 1800, 18, '#285a86');
  for (let i = 0; i < 9; i += 1) c.rect(40 + i * 200, 637, 150, 15, ['#d94f3a', '#e8e3d2', '#e2ac35'][i % 3] ?? '#fff');
  c.rect(
    0,
    660,
    1800,
    540,
    c.gradient([
      [0, '#6fae4d'],
      [1, '#1f5a2a'],
    ]),
  );
  for (let i = 0; i < 14; i += 1)
    c.path(
      `M${900 + (i - 7) * 150} 660 h150 L${900 + (i - 6) * 420} 1200 h-420 Z`,
      i % 2 ? '#8ac45c' : '#2f7434',
      'opacity="0.35"',
    );
  c.noise({ y: 660, height: 540 }, '#123a1a', {
    fx: 0.05,
    fy: 0.09,
    cover: 0.42,
    sharp: 4,
    fade: [
      [0, '#fff', 0.3],
      [1, '#fff', 0.6],
    ],
  });
  c.put('<ellipse cx="900" cy="1000" rx="1240" ry="320" fill="none" stroke="#f7f5ea" stroke-width="8"/>');
  c.path(
    'M800 760 H1000 L1090 1120 H710 Z',
    c.gradient([
      [0, '#dcc08b'],
      [1, '#a9854f'],
    ]),
    c.rough(10, 0.03),
  )
    .line(770, 800, 1030, 800, '#fff', 4)
    .line(728, 1070, 1072, 1070, '#fff', 7);
  for (const [x, y, s] of [
    [884, 745, 40],
    [868, 1006, 74],
  ] as const)
    for (let i = 0; i < 3; i += 1) c.rect(x + (i * s) / 4, y, s / 10, s, '#f4e6c3');
  const blue = '#2f62b5';
  for (const [x, y, h, cloth] of [
    [850, 800, 84, '#e0862e'],
    [936, 800, 82, '#c9c9c9'],
    [310, 900, 120, blue],
    [1490, 880, 116, blue],
    [560, 740, 72, blue],
    [1270, 736, 70, blue],
    [1080, 1150, 190, blue],
    [420, 1120, 170, blue],
    [980, 740, 72, blue],
  ] as const) {
    for (const turn of [-62, -30, 34, 64])
      c.path(
        `M${x - 6} ${y} L${x + 6} ${y} L${x + turn * 2.1} ${y + h * 0.36} Z`,
        '#0c2412',
        `opacity="0.3" ${c.blur(2)}`,
      );
    figure(c, x, y, h * 1.12, {
      clothes: 'shirt',
      cloth,
      lower: cloth === blue ? '#27509a' : cloth,
      hair: 'cap',
      trim: cloth,
      pose: x === 850 || x === 980 ? 'bend' : x % 4 ? 'stand' : 'walk',
      facing: x > 900 ? -1 : 1,
      light: 1,
    });
  }
  c.line(858, 770, 888, 800, '#e8cf96', 7);
  const crowd = new Canvas(42);
  for (const [i, x] of [90, 400, 700, 1040, 1330, 1680].entries())
    fromBehind(crowd, x, 1040 + (i % 2) * 50, 260, {
      clothes: i % 2 ? 'shirt' : 'kurta',
      cloth: ['#1c2233', '#3a2430', '#20303a'][i % 3] ?? '#222',
      hair: i % 3 === 1 ? 'cap' : i % 3 ? 'veil' : 'short',
      trim: ['#5a3040', '#b5762f'][i % 2] ?? '#444',
      light: 1,
      skin: '#3a2820',
    });
  // Somebody's arm goes up.
  crowd
    .path('M1140 1200 L1180 900 L1215 800 L1250 806 L1240 910 L1230 1200 Z', '#1d2434')
    .ellipse(1236, 780, 30, 40, '#3a2820');
  return [
    { svg: c.toSvg(), blur: 1 },
    { svg: crowd.toSvg(), blur: 10 },
  ];
}
