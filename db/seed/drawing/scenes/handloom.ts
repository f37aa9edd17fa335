import { Canvas } from '#db/seed/drawing/canvas.ts';
import { figure } from '#db/seed/drawing/figure.ts';

/** «handloom» as SVG. */
export function handloom(): string {
  const c = new Canvas(32);
  c.fill(
    c.gradient([
      [0, '#5a4634'],
      [0.5, '#3a2b21'],
      [1, '#1a130f'],
    ]),
  );
  c.noise({ y: 0, height: 760 }, '#8a6d50', {
    fx: 0.008,
    fy: 0.009,
    cover: 0.42,
    sharp: 3,
    fade: [
      [0, '#fff', 0.6],
      [1, '#fff', 0.2],
    ],
  });
  c.rect(90, 70, 330, 430, '#2a1f17').rect(
    112,
    92,
    286,
    386,
    c.gradient([
      [0, '#fff7dc'],
      [1, '#ffdf9c'],
    ]),
  );
  for (let i = 1; i < 5; i += 1) c.rect(112 + i * 57, 92, 9, 386, '#3f2e20');
  c.rect(112, 280, 286, 9, '#3f2e20').glow(250, 290, 760, '#ffe3a6', 0.75);
  // Warp: threads run from the far beam to the weaver.
  for (let i = 0; i < 230; i += 1) {
    const t = i / 229;
    const far = 560 + 700 * t;
    const near = 120 + 1560 * t;
    const colour =
      t < 0.1 || t > 0.9
        ? ['#c98a2c', '#e0b04d'][i % 2]
        : t > 0.42 && t < 0.58
          ? ['#a62b2f', '#c9433d'][i % 2]
          : ['#1f3f7f', '#3560a8', '#2a4f93'][i % 3];
    c.line(far, 430, near, 980, colour ?? '#234', 3.4, 'opacity="0.95"');
  }
  c.path('M560 430 H1260 L1400 620 H430 Z', '#000', 'opacity="0.35"');
  c.path('M78 985 H1722 L1800 1200 H0 Z', '#1f3f7f')
    .path('M690 985 H1110 L1180 1200 H620 Z', '#a62b2f')
    .path('M78 985 H250 L190 1200 H0 Z', '#c98a2c')
    .path('M1550 985 H1722 L1800 1200 H1610 Z', '#c98a2c');
  for (let y = 990; y < 1200; y += 5) c.line(0, y, 1800, y, y % 10 ? '#0d1a38' : '#ffffff', 1.6, 'opacity="0.16"');
  for (let i = 0; i < 9; i += 1) {
    const x = 260 + i * 160;
    c.path(
      `M${x} 1120 l26 -34 l26 34 l-26 34 z M${x + 14} 1120 l12 -16 l12 16 l-12 16 z`,
      '#f0cf7a',
      'opacity="0.9" fill-rule="evenodd"',
    );
  }
  const wood = c.gradient([
    [0, '#b98550'],
    [0.5, '#7f5530'],
    [1, '#3b2414'],
  ]);
  c.rect(430, 380, 970, 54, wood, 'rx="10"')
    .rect(260, 640, 1290, 64, wood, 'rx="8"')
    .rect(260, 760, 1290, 34, wood, 'rx="6"');
  for (let x = 280; x < 1530; x += 9) c.line(x, 704, x + (x - 905) * 0.02, 760, '#d9c39a', 2, 'opacity="0.8"');
  c.rect(190, 150, 70, 1050, wood)
    .rect(
      1550,
      150,
      70,
      1050,
      c.gradient(
        [
          [0, '#6f4a2a'],
          [1, '#2a190e'],
        ],
        0,
      ),
    )
    .rect(190, 150, 1430, 56, wood);
  for (const x of [480, 900, 1320]) c.line(x, 206, x, 640, '#d9c7a4', 4);
  c.put(
    `<g transform="rotate(-8 900 900)"><path d="M690 900 Q790 862 1010 870 Q1090 880 1130 902 Q1080 930 990 934 Q790 938 690 900 Z" fill="${wood}"/><rect x="820" y="884" width="190" height="34" rx="16" fill="#24170d"/><rect x="832" y="888" width="166" height="26" rx="12" fill="#d94b3f"/></g>`,
  );
  c.path('M112 92 L398 92 L1500 1000 L560 1200 Z', '#ffe9b5', `opacity="0.13" ${c.blur(24)}`);
  figure(c, 330, 1110, 820, { clothes: 'sari', cloth: '#c98a3a', trim: '#7a2f4a', hair: 'bun', pose: 'sit', light: 0 });
  c.rect(180, 1010, 260, 30, '#6b4a2c')
    .rect(200, 1040, 24, 120, '#4a321d')
    .rect(400, 1040, 24, 120, '#4a321d')
    .ellipse(610, 730, 70, 76, '#efe2c2')
    .ellipse(610, 730, 22, 24, '#7a5a36');
  return c.vignette(0.5).toSvg();
}
