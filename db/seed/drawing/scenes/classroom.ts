import { Canvas } from '#db/seed/drawing/canvas.ts';

/** «classroom» as SVG. */
export function classroom(): string {
  const c = new Canvas(31);
  c.fill(
    c.gradient(
      [
        [0, '#b9c6b4'],
        [0.6, '#8fa596'],
        [1, '#4e5f59'],
      ],
      20,
    ),
  );
  c.path('M0 0 H1800 L1480 120 H330 Z', '#d9d7c4').path(
    'M0 1200 L330 800 H1480 L1800 1200 Z',
    c.gradient([
      [0, '#9b8262'],
      [1, '#4e3d2c'],
    ]),
  );
  c.path(
    'M0 0 L330 120 V800 L0 1200 Z',
    c.gradient(
      [
        [0, '#6f8a83'],
        [1, '#9fb3a4'],
      ],
      0,
    ),
  ).path(
    'M1800 0 L1480 120 V800 L1800 1200 Z',
    c.gradient(
      [
        [0, '#5d7169'],
        [1, '#43544f'],
      ],
      0,
    ),
  );
  c.rect(330, 610, 1150, 190, '#3f6d74', 'opacity="0.75"');
  c.noise({ y: 0, height: 1200 }, '#3d4a44', {
    fx: 0.006,
    fy: 0.007,
    cover: 0.34,
    sharp: 3,
    fade: [
      [0, '#fff', 0.4],
      [1, '#fff', 0.5],
    ],
  });
  c.rect(560, 250, 700, 330, '#6e4d2f', 'rx="6"').rect(
    578,
    268,
    664,
    294,
    c.gradient(
      [
        [0, '#23403a'],
        [1, '#182e2a'],
      ],
      30,
    ),
  );
  c.noise({ x: 578, width: 664, y: 268, height: 294 }, '#dfe8e0', {
    fx: 0.006,
    fy: 0.02,
    cover: 0.38,
    sharp: 2.4,
    fade: [
      [0, '#fff', 0.25],
      [1, '#fff', 0.25],
    ],
  });
  c.put(
    '<g fill="#eef3ea" font-family="Noto Sans Devanagari, sans-serif" opacity="0.85"><text x="610" y="350" font-size="58">क ख ग घ ङ</text><text x="610" y="440" font-size="50">7 × 8 = 56</text><text x="930" y="440" font-size="44">कोदो · कुटकी</text></g>',
  );
  c.put(
    '<path d="M1010 500 q40 -60 90 0 m-45 -28 v50 m-60 0 h120" stroke="#f4e3a2" stroke-width="4" fill="none" opacity="0.8"/>',
  );
  for (const [x1, x2, t1, t2, b1, b2] of [
    [70, 170, 250, 270, 700, 640],
    [205, 285, 278, 292, 622, 582],
  ] as const) {
    c.path(
      `M${x1} ${t1} L${x2} ${t2} V${b2} L${x1} ${b1} Z`,
      c.gradient([
        [0, '#fff8dd'],
        [1, '#ffe7a9'],
      ]),
    );
    for (let i = 1; i < 6; i += 1)
      c.line(x1 + ((x2 - x1) * i) / 6, t1 + 6, x1 + ((x2 - x1) * i) / 6, b1 - ((b1 - b2) * i) / 6, '#5c5a46', 5);
  }
  c.path('M70 250 L285 292 L1240 1090 L520 1200 L300 1200 Z', '#fff0bd', `opacity="0.2" ${c.blur(20)}`);
  for (let row = 0; row < 4; row += 1) {
    const k = row / 3;
    const y = 740 + 330 * k ** 1.3;
    const s = 0.55 + 0.75 * k;
    for (const side of [-1, 1]) {
      const x = 905 + side * (235 + 215 * k) - 165 * s;
      const top = c.gradient(
        [
          [0, side < 0 ? '#d9a766' : '#a9793f'],
          [1, '#7a5228'],
        ],
        10,
      );
      c.rect(x + 20 * s, y + 26 * s, 14 * s, 120 * s, '#3a2817').rect(
        x + 300 * s,
        y + 26 * s,
        14 * s,
        120 * s,
        '#3a2817',
      );
      c.path(`M${x} ${y} H${x + 330 * s} L${x + 350 * s} ${y + 34 * s} H${x - 20 * s} Z`, top).rect(
        x - 20 * s,
        y + 34 * s,
        370 * s,
        12 * s,
        '#5a3b1d',
      );
      for (let b = 0; b < 2; b += 1)
        c.rect(
          x + (50 + 150 * b) * s,
          y - 16 * s,
          74 * s,
          20 * s,
          ['#b23a3a', '#2f5f8f', '#3d7d5a', '#c9862b'][(row + b + (side > 0 ? 2 : 0)) % 4] ?? '#a33',
          'rx="3"',
        );
      c.ellipse(x + 170 * s, y + 160 * s, 210 * s, 18 * s, '#000', `opacity="0.3" ${c.blur(9)}`);
    }
  }
  c.glow(180, 470, 560, '#ffefb0', 0.6);
  return c.vignette(0.4).toSvg();
}
