import { Canvas } from '#db/seed/drawing/canvas.ts';

/** «glacier-lake» as SVG. */
export function glacierLake(): string {
  const c = new Canvas(25);
  c.fill(
    c.gradient([
      [0, '#2c5d97'],
      [0.4, '#8fb7d8'],
      [0.6, '#dcecf2'],
      [1, '#dcecf2'],
    ]),
  );
  c.noise({ y: 0, height: 420 }, '#ffffff', {
    fx: 0.0015,
    fy: 0.005,
    cover: 0.36,
    sharp: 4,
    fade: [
      [0, '#fff', 0.8],
      [1, '#fff', 0.3],
    ],
  });
  for (const [x, y, width] of [
    [180, 330, 620],
    [560, 270, 640],
    [1500, 300, 700],
    [1740, 250, 620],
  ] as const) {
    c.peak(x, y, width, 760, ['#dfeaf2', '#9db7cd']);
  }
  c.rect(
    0,
    480,
    1800,
    280,
    c.gradient([
      [0, '#dcecf2', 0],
      [1, '#dcecf2', 0.75],
    ]),
  );
  for (const [x, y, width] of [
    [330, 430, 620],
    [980, 150, 900],
    [1330, 380, 620],
  ] as const) {
    c.peak(x, y, width, 800, ['#fbfdfe', '#6f8ba6']);
  }
  c.path(
    'M930 470 Q1000 560 880 640 Q760 720 700 800 L1180 800 Q1120 640 1060 560 Q1030 510 1040 470 Z',
    c.gradient([
      [0, '#f4fafc'],
      [1, '#b9d6e2'],
    ]),
    `opacity="0.9" ${c.rough(18, 0.02)}`,
  );
  c.ridge(
    748,
    30,
    c.gradient([
      [0, '#8d8a83'],
      [1, '#57534e'],
    ]),
    { roughness: 0.66, bottom: 900 },
  );
  c.noise({ y: 700, height: 150 }, '#3a3a38', {
    fx: 0.03,
    fy: 0.05,
    cover: 0.5,
    sharp: 5,
    fade: [
      [0, '#fff', 0],
      [0.5, '#fff', 0.7],
      [1, '#fff', 0.7],
    ],
  });
  c.path(
    'M0 850 Q300 775 760 790 Q1250 765 1800 820 V1050 Q1300 1120 800 1060 Q350 1030 0 1090 Z',
    c.gradient([
      [0, '#8ad3d2'],
      [0.35, '#2fa3ac'],
      [1, '#0f6377'],
    ]),
  );
  c.noise({ y: 780, height: 300 }, '#e8fbf8', {
    fx: 0.003,
    fy: 0.06,
    cover: 0.4,
    sharp: 5,
    fade: [
      [0, '#fff', 0.8],
      [1, '#fff', 0.2],
    ],
  });
  c.path('M880 800 L960 860 L1010 850 L1075 905 L1150 850 L1260 800 Z', '#f2fafa', `opacity="0.35" ${c.blur(6)}`);
  for (let i = 0; i < 14; i += 1)
    c.path(
      `M${c.chance(500, 1400)} ${c.chance(820, 900)} l${c.chance(8, 34)} ${-c.chance(4, 12)} l${c.chance(8, 30)} ${c.chance(4, 10)} z`,
      '#f5fbfc',
    );
  c.path(
    'M0 1080 Q360 1010 820 1050 Q1300 1100 1800 1010 V1200 H0 Z',
    c.gradient([
      [0, '#85807a'],
      [1, '#3d3a38'],
    ]),
    c.rough(20, 0.03),
  );
  for (let i = 0; i < 260; i += 1) {
    const y = c.chance(1065, 1200);
    const s = ((y - 1040) / 160) * 40 + 6;
    c.ellipse(
      c.chance(0, 1800),
      y,
      s * c.chance(0.6, 1.2),
      s * 0.55,
      ['#a39d95', '#6f6a66', '#4a4745', '#bdb6ac'][c.whole(0, 3)] ?? '#888',
      `opacity="0.9" ${i % 7 === 0 ? 'stroke="#2a2827" stroke-width="2"' : ''}`,
    );
  }
  c.put(
    '<g stroke="#b3312a" stroke-width="9" stroke-linecap="round"><line x1="420" y1="790" x2="420" y2="1070"/><line x1="420" y1="930" x2="360" y2="1085"/><line x1="420" y1="930" x2="486" y2="1080"/></g>',
  );
  c.rect(384, 835, 74, 62, '#c23a30')
    .rect(384, 835, 74, 16, '#e4665a')
    .path('M340 800 L500 770 L506 790 L346 822 Z', '#1d2b45')
    .ellipse(420, 782, 9, 9, '#f6f3ea');
  return c.vignette(0.3).toSvg();
}
