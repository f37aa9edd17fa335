import { Canvas } from '#db/seed/drawing/canvas.ts';
import { figure } from '#db/seed/drawing/figure.ts';

/** «radio-stage» as SVG. */
export function radioStage(): string {
  const c = new Canvas(55);
  c.fill('#1a0709');
  for (let i = 0; i < 26; i += 1) {
    const x = i * 72 - 20;
    c.rect(
      x,
      0,
      80,
      860,
      c.gradient(
        [
          [0, '#3b0b10'],
          [0.35, '#a3262a'],
          [0.5, '#c43a35'],
          [0.75, '#6e1519'],
          [1, '#2a070a'],
        ],
        0,
      ),
    );
  }
  c.rect(
    0,
    0,
    1800,
    860,
    c.gradient([
      [0, '#0a0204', 0.85],
      [0.4, '#0a0204', 0.1],
      [1, '#0a0204', 0.5],
    ]),
  );
  c.rect(
    0,
    850,
    1800,
    350,
    c.gradient([
      [0, '#7a4b29'],
      [1, '#25130a'],
    ]),
  );
  for (let i = 0; i < 16; i += 1)
    c.line(900 + (i - 8) * 110, 850, 900 + (i - 8) * 330, 1200, '#2b170c', 4, 'opacity="0.6"');
  c.path('M760 0 H1040 L1560 1080 H240 Z', '#ffdca0', `opacity="0.16" ${c.blur(26)}`).ellipse(
    900,
    1010,
    760,
    130,
    '#ffcf86',
    `opacity="0.24" ${c.blur(30)}`,
  );
  for (const [x, y, s] of [
    [520, 380, 1],
    [900, 330, 1.15],
    [1280, 380, 1],
  ] as const) {
    c.ellipse(x, 1080, 110 * s, 20 * s, '#1a120c')
      .ellipse(x, 1072, 104 * s, 18 * s, '#57493b')
      .rect(
        x - 7,
        y + 120 * s,
        14,
        1070 - y - 120 * s,
        c.gradient(
          [
            [0, '#e6dccb'],
            [0.4, '#8d8272'],
            [1, '#3c352d'],
          ],
          0,
        ),
      );
    c.rect(
      x - 82 * s,
      y - 110 * s,
      164 * s,
      250 * s,
      c.gradient(
        [
          [0, '#f4eee2'],
          [0.3, '#a49a8b'],
          [0.6, '#dfd6c6'],
          [1, '#5d554a'],
        ],
        0,
      ),
      `rx="${80 * s}"`,
    );
    c.rect(x - 62 * s, y - 88 * s, 124 * s, 150 * s, '#1b1713', `rx="${60 * s}"`);
    for (let i = 0; i < 9; i += 1)
      c.line(x - 52 * s + i * 13 * s, y - 84 * s, x - 52 * s + i * 13 * s, y + 56 * s, '#8f8474', 3, 'opacity="0.85"');
    for (const dy of [-60, -20, 20]) c.rect(x - 70 * s, y + dy * s, 140 * s, 9 * s, '#d9cfbd');
    c.rect(x - 56 * s, y + 84 * s, 112 * s, 34 * s, '#8d1f22', 'rx="5"');
    c.put(
      `<text x="${x}" y="${y + 109 * s}" text-anchor="middle" font-family="Noto Sans Devanagari, sans-serif" font-size="${24 * s}" fill="#ffe6b0">कान-घर</text>`,
    );
  }
  c.rect(1330, 900, 420, 26, '#8a5a30').rect(1350, 926, 24, 220, '#4a2d17').rect(1700, 926, 24, 220, '#4a2d17');
  c.rect(1390, 690, 140, 212, '#6b4526')
    .rect(1404, 704, 112, 198, '#8d6036')
    .ellipse(1500, 806, 8, 8, '#e8c46a')
    .line(1404, 770, 1516, 770, '#5a3a1f', 4);
  c.ellipse(1610, 890, 70, 14, '#d5d9dc')
    .ellipse(1610, 886, 58, 9, '#8f979c')
    .path('M1680 900 q0 -70 26 -76 q26 6 26 76 z', '#d9a83c')
    .ellipse(1706, 822, 6, 6, '#d9a83c');
  for (let i = 0; i < 24; i += 1) {
    const x = 20 + i * 78 + c.chance(-12, 12);
    c.ellipse(x, 1150 + c.chance(-8, 10), 28, 36, '#090405').path(
      `M${x - 60} 1210 Q${x} 1140 ${x + 60} 1210 Z`,
      '#090405',
    );
  }
  // Stage light behind the heads sets them off from the curtain.
  for (const x of [275, 1078]) c.ellipse(x, x < 300 ? 490 : 440, 130, 150, '#f6d9a8', c.blur(34));
  const actor = { light: 0 } as const;
  figure(c, 270, 1060, 640, {
    ...actor,
    clothes: 'kameez',
    cloth: '#e2b25a',
    lower: '#efe6d2',
    trim: '#2f6a66',
    hair: 'plait',
    pose: 'reach',
  });
  c.path('M420 520 l110 -24 l20 96 l-110 24 z', '#fdf8ea');
  figure(c, 1085, 1070, 680, {
    ...actor,
    clothes: 'kurta',
    cloth: '#dfe3df',
    lower: '#cfc8b8',
    hair: 'short',
    pose: 'reach',
    facing: -1,
  });
  c.path('M880 492 l104 22 l-20 98 l-104 -22 z', '#fdf8ea');
  return c.vignette(0.5).toSvg();
}
