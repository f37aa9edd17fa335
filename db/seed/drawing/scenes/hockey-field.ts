import { Canvas } from '#db/seed/drawing/canvas.ts';
import { runner } from '#db/seed/drawing/runner.ts';

/** «hockey-field» as SVG. */
export function hockeyField(): string {
  const c = new Canvas(42);
  c.fill(
    c.gradient([
      [0, '#c9d6d2'],
      [0.4, '#f0e2c3'],
      [0.56, '#f6d9a2'],
      [1, '#a4532f'],
    ]),
  );
  c.glow(1320, 380, 620, '#fff0c0', 0.9);
  for (let layer = 0; layer < 3; layer += 1) {
    for (let i = 0; i < 13; i += 1) {
      const x = i * 150 + c.chance(-50, 50);
      const h = 190 + layer * 50 + c.chance(0, 110);
      const shades = (
        [
          ['#a9b9a2', '#b6c4aa', '#c5cfb4'],
          ['#6f8a6c', '#83996f', '#9bab80'],
          ['#2f4a35', '#45633e', '#708550'],
        ] as const
      )[layer] ?? ['#333', '#444', '#555'];
      c.rect(x - 6, 700 - h * 0.6, 12, h * 0.6, layer === 2 ? '#3a2c20' : shades[0]);
      c.foliage(x, 700 - h * 0.8, 74, h * 0.42, [shades[0], shades[1], shades[2]]);
    }
    c.noise({ y: 480, height: 240 }, '#fff1d2', {
      fx: 0.002,
      fy: 0.02,
      cover: 0.6,
      sharp: 3,
      fade: [
        [0, '#fff', 0],
        [0.7, '#fff', 0.75],
        [1, '#fff', 0.2],
      ],
    });
  }
  c.rect(
    0,
    690,
    1800,
    510,
    c.gradient([
      [0, '#d98d5a'],
      [0.4, '#b5582f'],
      [1, '#6b2c18'],
    ]),
  );
  c.noise({ y: 690, height: 510 }, '#f3c08e', {
    fx: 0.006,
    fy: 0.05,
    cover: 0.44,
    sharp: 4,
    fade: [
      [0, '#fff', 0.7],
      [1, '#fff', 0.3],
    ],
  });
  c.put(
    '<g stroke="#f6ead2" stroke-width="8" fill="none"><path d="M160 850 V640 H460 V850"/><path d="M160 640 L120 800 M460 640 L500 800" stroke-width="4"/></g>',
  ).line(0, 850, 1800, 850, '#f6ead2', 4, 'opacity="0.6"');
  const kits = ['#2457a0', '#c5302c', '#2457a0', '#c5302c', '#2457a0'];
  for (const [i, [x, y, h, lean]] of (
    [
      [700, 930, 190, 0.16],
      [980, 880, 160, -0.1],
      [1270, 1010, 260, 0.2],
      [1560, 900, 170, 0.05],
      [420, 1060, 290, 0.18],
    ] as const
  ).entries()) {
    c.ellipse(x - h * 0.5, y + 4, h * 0.5, h * 0.04, '#3b150a', `opacity="0.45" ${c.blur(4)}`);
    runner(c, x, y, h, lean, kits[i] ?? '#225');
    c.noise({ x: x - h * 0.8, width: h * 1.3, y: y - h * 0.3, height: h * 0.4 }, '#f4cf9f', {
      fx: 0.01,
      fy: 0.02,
      cover: 0.55,
      sharp: 3,
      fade: [
        [0, '#fff', 0],
        [0.7, '#fff', 0.6],
        [1, '#fff', 0],
      ],
    });
  }
  c.ellipse(1440, 1020, 14, 14, '#fff8e6').ellipse(1446, 1036, 18, 5, '#3b150a', 'opacity="0.5"');
  return c.vignette(0.35).toSvg();
}
