import { Canvas } from '#db/seed/drawing/canvas.ts';

/** «mangrove-roots» as SVG. */
export function mangroveRoots(): string {
  const c = new Canvas(24);
  c.fill(
    c.gradient([
      [0, '#6c8068'],
      [0.3, '#a4a684'],
      [0.45, '#6b6250'],
      [1, '#2a241d'],
    ]),
  );
  c.noise({ y: 0, height: 420 }, '#dfe3b4', { fx: 0.01, fy: 0.014, cover: 0.42, sharp: 5 }, c.blur(9));
  c.noise({ y: 430, height: 770 }, '#d9d3bf', {
    fx: 0.003,
    fy: 0.03,
    cover: 0.42,
    sharp: 6,
    fade: [
      [0, '#fff', 0.9],
      [1, '#fff', 0.3],
    ],
  });
  for (let i = 0; i < 46; i += 1) {
    const near = i / 46;
    const x = 900 + c.chance(-1, 1) * (120 + 60 * near);
    const reach = c.chance(-1, 1) * (400 + 700 * near);
    const foot = 640 + 540 * near;
    const width = 10 + 30 * near;
    for (const [dx, colour, w] of [
      [0, '#2b211a', width],
      [-width * 0.18, '#6d5844', width * 0.5],
      [-width * 0.28, '#a48d6d', width * 0.15],
    ] as const) {
      c.put(
        `<path d="M${x + dx} ${170 + 180 * near} Q${x + reach * 0.35 + dx} ${240 + 120 * near} ${x + reach + dx} ${foot}" stroke="${colour}" stroke-width="${w}" fill="none" stroke-linecap="round"/>`,
      );
    }
    c.ellipse(x + reach, foot, width * 1.4, width * 0.4, '#17120e', 'opacity="0.5"');
  }
  c.path(
    'M770 -10 Q800 200 740 420 H1080 Q1010 220 1040 -10 Z',
    c.gradient(
      [
        [0, '#8b7558'],
        [0.4, '#5c4937'],
        [1, '#241b14'],
      ],
      0,
    ),
    c.rough(26, 0.02),
  );
  c.noise({ x: 740, width: 340, y: 0, height: 420 }, '#1c150f', {
    fx: 0.06,
    fy: 0.006,
    cover: 0.5,
    sharp: 6,
    fade: [
      [0, '#fff', 0.6],
      [1, '#fff', 0.5],
    ],
  });
  for (const [x, y, s] of [
    [420, 1030, 54],
    [1330, 960, 42],
    [760, 1090, 60],
    [1560, 1100, 50],
  ] as const) {
    for (const side of [-1, 1])
      for (let leg = 0; leg < 4; leg += 1)
        c.put(
          `<path d="M${x + side * s * 0.6} ${y + leg * 6 - 8} q${side * s * 0.5} ${-s * 0.3} ${side * s * (0.8 - leg * 0.08)} ${s * 0.36}" stroke="#8a3b22" stroke-width="6" fill="none"/>`,
        );
    c.ellipse(
      x,
      y,
      s * 0.8,
      s * 0.5,
      c.radial(
        [
          [0, '#e0723f'],
          [1, '#8f3418'],
        ],
        { x: 0.4, y: 0.3, r: 0.7 },
      ),
    );
    c.ellipse(
      x - s * 0.9,
      y - s * 0.4,
      s * 0.34,
      s * 0.2,
      '#d9663a',
      `transform="rotate(-30 ${x - s * 0.9} ${y - s * 0.4})"`,
    )
      .ellipse(x - s * 0.25, y - s * 0.5, 5, 8, '#120b08')
      .ellipse(x + s * 0.25, y - s * 0.5, 5, 8, '#120b08');
  }
  return c.vignette(0.5).toSvg();
}
