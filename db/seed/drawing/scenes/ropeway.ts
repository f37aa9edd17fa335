import { Canvas } from '#db/seed/drawing/canvas.ts';

/** «ropeway» as SVG. */
export function ropeway(): string {
  const c = new Canvas(45);
  c.fill(
    c.gradient([
      [0, '#6fa3cc'],
      [0.4, '#c4dbe4'],
      [0.55, '#f0ead6'],
      [1, '#dfe4dc'],
    ]),
  );
  c.noise({ y: 0, height: 460 }, '#ffffff', {
    fx: 0.0016,
    fy: 0.006,
    cover: 0.48,
    sharp: 3,
    fade: [
      [0, '#fff', 0.9],
      [1, '#fff', 0.5],
    ],
  });
  for (const [y, a, colour] of [
    [440, 70, '#a9c2d0'],
    [540, 80, '#7fa0b0'],
    [660, 90, '#557d86'],
    [800, 90, '#355d5a'],
  ] as const) {
    c.ridge(y, a, colour, { roughness: 0.54 });
    c.noise({ y: y - 40, height: 240 }, '#eef4f2', {
      fx: 0.002,
      fy: 0.014,
      cover: 0.52,
      sharp: 3,
      fade: [
        [0, '#fff', 0],
        [0.6, '#fff', 0.7],
        [1, '#fff', 0],
      ],
    });
  }
  for (let i = 0; i < 240; i += 1) {
    const k = i / 240;
    const x = c.chance(-40, 1840);
    const y = 820 + 420 * k + (Math.abs(x - 900) < 500 ? 70 : -60);
    const h = 70 + 190 * k;
    c.path(
      `M${x} ${y - h} L${x + h * 0.2} ${y - h * 0.4} L${x + h * 0.12} ${y - h * 0.42} L${x + h * 0.27} ${y} H${x - h * 0.27} L${x - h * 0.12} ${y - h * 0.42} L${x - h * 0.2} ${y - h * 0.4} Z`,
      ['#1f3d33', '#29493a', '#183029', '#33553f'][i % 4] ?? '#243',
      `opacity="0.95"`,
    );
  }
  c.path('M1500 1200 L1540 300 H1600 L1650 1200 Z', 'none', 'stroke="#59636b" stroke-width="14"');
  for (let i = 0; i < 9; i += 1) c.line(1536 - i * 4, 380 + i * 90, 1606 + i * 5, 440 + i * 90, '#6c777f', 7);
  c.rect(1470, 290, 200, 22, '#4a545b');
  c.put(
    '<path d="M-20 210 Q800 420 1570 290 L1820 210" stroke="#20272c" stroke-width="8" fill="none"/><path d="M-20 250 Q800 470 1570 312 L1820 240" stroke="#39424a" stroke-width="4" fill="none"/>',
  );
  c.line(770, 352, 770, 560, '#2a3238', 14).rect(724, 338, 92, 30, '#2a3238', 'rx="8"');
  c.path(
    'M610 590 Q620 556 660 556 H880 Q920 556 930 590 L950 800 Q944 850 890 850 H650 Q596 850 590 800 Z',
    c.gradient(
      [
        [0, '#e5523f'],
        [0.5, '#c23227'],
        [1, '#7a1a18'],
      ],
      30,
    ),
  );
  c.path(
    'M636 600 H756 V726 H622 Z',
    c.gradient(
      [
        [0, '#e8f4f7'],
        [1, '#8fb4c2'],
      ],
      40,
    ),
  ).path(
    'M784 600 H904 L918 726 H784 Z',
    c.gradient(
      [
        [0, '#cfe3e9'],
        [1, '#6f98a8'],
      ],
      40,
    ),
  );
  for (const [x, cloth] of [
    [672, '#2f4f7d'],
    [720, '#c98a2c'],
    [838, '#4a6b46'],
  ] as const)
    c.ellipse(x, 668, 18, 22, '#5a3a28').path(`M${x - 30} 726 Q${x} 682 ${x + 30} 726 Z`, cloth);
  c.rect(600, 752, 340, 12, '#f6e9d4');
  return c.vignette(0.3).toSvg();
}
