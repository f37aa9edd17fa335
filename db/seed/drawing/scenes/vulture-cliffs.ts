import { Canvas } from '#db/seed/drawing/canvas.ts';
import { vulture } from '#db/seed/drawing/vulture.ts';

/** «vulture-cliffs» as SVG. */
export function vultureCliffs(): string {
  const c = new Canvas(44);
  c.fill(
    c.gradient([
      [0, '#5c7fa8'],
      [0.35, '#c7c5ba'],
      [0.55, '#f6d69d'],
      [1, '#d9a86c'],
    ]),
  );
  c.noise({ y: 0, height: 600 }, '#fff6e4', {
    fx: 0.0013,
    fy: 0.006,
    cover: 0.42,
    fade: [
      [0, '#fff', 0.7],
      [1, '#fff', 0.5],
    ],
  });
  c.glow(260, 420, 560, '#ffe7ae', 0.8);
  c.ridge(640, 50, '#b9a58c', { more: 'opacity="0.9"' }).ridge(740, 60, '#94805f', { roughness: 0.55 });
  c.noise({ y: 620, height: 240 }, '#ffeccb', {
    fx: 0.0018,
    fy: 0.012,
    cover: 0.6,
    sharp: 3,
    fade: [
      [0, '#fff', 0],
      [0.5, '#fff', 0.9],
      [1, '#fff', 0.1],
    ],
  });
  const wall = c.gradient([
    [0, '#e6a566'],
    [0.35, '#b7683a'],
    [1, '#4b2a1c'],
  ]);
  c.path(
    'M820 1200 L880 700 L930 660 L960 420 L1040 380 L1090 290 L1240 250 L1330 300 L1500 230 L1800 260 V1200 Z',
    wall,
    c.rough(44, 0.012),
  );
  c.put(
    '<defs><clipPath id="wall"><path d="M850 1200 L905 700 L950 660 L980 430 L1060 390 L1110 310 L1240 275 L1330 322 L1500 256 L1800 285 V1200 Z"/></clipPath></defs>',
  );
  c.group('clip-path="url(#wall)"', () => {
    for (let i = 0; i < 30; i += 1)
      c.put(
        `<path d="${c.skyline(300 + i * 32, 16, 0.6)}" stroke="${i % 2 ? '#5f321f' : '#f2bf83'}" stroke-width="${c.chance(3, 10).toFixed(1)}" fill="none" opacity="0.45"/>`,
      );
    c.noise({ x: 820, width: 980, y: 230, height: 970 }, '#3a1d12', {
      fx: 0.02,
      fy: 0.006,
      cover: 0.46,
      sharp: 4,
      fade: [
        [0, '#fff', 0.5],
        [1, '#fff', 0.9],
      ],
    });
    c.noise({ x: 820, width: 980, y: 230, height: 970 }, '#ffd9a0', {
      fx: 0.03,
      fy: 0.012,
      cover: 0.34,
      sharp: 5,
      fade: [
        [0, '#fff', 0.6],
        [1, '#fff', 0.1],
      ],
    });
    for (let i = 0; i < 17; i += 1) {
      const x = c.chance(1000, 1760);
      const y = c.chance(380, 760);
      c.path(
        `M${x} ${y} q10 30 4 ${c.chance(50, 130)} q-14 10 -20 0 q6 -60 2 -90 z`,
        '#fbf6ea',
        `opacity="0.8" ${c.rough(8, 0.05)}`,
      ).ellipse(x - 4, y - 4, 40, 8, '#3a2417');
      if (i % 3 === 0) c.path(`M${x - 24} ${y - 4} q-2 -44 20 -52 q4 -18 16 -14 l8 8 l-10 4 q12 26 -6 54 z`, '#2c211b');
    }
  });
  c.ridge(1120, 50, '#2f2a1e', { roughness: 0.6 });
  for (let i = 0; i < 22; i += 1)
    c.foliage(c.chance(0, 900), c.chance(1090, 1200), c.chance(40, 100), c.chance(24, 50), [
      '#2b2a1a',
      '#454426',
      '#6f6a35',
    ]);
  for (const [x, y, s, flap] of [
    [520, 300, 300, 0.35],
    [260, 520, 170, -0.3],
    [760, 180, 150, 0.5],
    [690, 520, 110, 0.2],
    [130, 250, 90, 0.4],
    [420, 660, 80, -0.2],
    [870, 400, 70, 0.5],
  ] as const)
    vulture(c, x, y, s, flap);
  return c.vignette(0.35).toSvg();
}
