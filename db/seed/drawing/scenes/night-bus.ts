import { Canvas } from '#db/seed/drawing/canvas.ts';
import { figure } from '#db/seed/drawing/figure.ts';
import type { Layer } from '#db/seed/drawing/pixels.ts';

/** «night-bus»: a lit bus on a wet street after midnight, people who wait for it. */
export function nightBus(): Layer[] {
  const street = new Canvas(21);
  street.fill(
    street.gradient([
      [0, '#0b1326'],
      [0.5, '#26304f'],
      [0.66, '#59486a'],
      [1, '#141626'],
    ]),
  );
  street.noise({ y: 0, height: 600 }, '#6c6f96', {
    fx: 0.0014,
    fy: 0.006,
    cover: 0.4,
    fade: [
      [0, '#fff', 0.4],
      [1, '#fff', 0.3],
    ],
  });
  // Old façades with domes.
  for (const [x, w, h, dome] of [
    [-40, 380, 330, 90],
    [330, 240, 260, 0],
    [560, 330, 380, 120],
    [900, 260, 280, 0],
    [1150, 380, 420, 110],
    [1520, 330, 300, 70],
  ] as const) {
    const top = 800 - h;
    const wall = street.gradient([
      [0, '#1e2138'],
      [1, '#3a2f3f'],
    ]);
    street.rect(x, top, w, h, wall);
    if (dome) {
      street.path(
        `M${x + w / 2 - dome} ${top} Q${x + w / 2 - dome * 1.1} ${top - dome * 1.2} ${x + w / 2} ${top - dome * 1.7} Q${x + w / 2 + dome * 1.1} ${top - dome * 1.2} ${x + w / 2 + dome} ${top} Z`,
        wall,
      );
      street.line(x + w / 2, top - dome * 1.65, x + w / 2, top - dome * 2.1, '#1e2138', 5);
    }
    street.rect(x, top, w, 10, '#4d4458');
    for (let wx = x + 24; wx < x + w - 40; wx += 58) {
      for (let wy = top + 34; wy < 740; wy += 92) {
        const lit = street.chance() < 0.45;
        street.path(
          `M${wx} ${wy + 56} V${wy + 16} Q${wx + 15} ${wy - 8} ${wx + 30} ${wy + 16} V${wy + 56} Z`,
          lit ? (['#ffcf7d', '#f7b45a', '#ffe0a6'][street.whole(0, 2)] ?? '#fc8') : '#141627',
          lit ? '' : 'opacity="0.8"',
        );
      }
    }
  }
  for (const [x, colour] of [
    [250, '#ffb55e'],
    [620, '#ffcf86'],
    [1500, '#ffb55e'],
  ] as const) {
    street
      .line(x, 800, x, 440, '#0a0c14', 10)
      .line(x, 446, x + 60, 430, '#0a0c14', 8)
      .ellipse(x + 66, 432, 18, 10, '#fff3d0');
    street.glow(x + 66, 440, 190, colour, 0.7);
  }
  for (const [x, y, colour] of [
    [90, 720, '#ff5a3c'],
    [160, 728, '#ff5a3c'],
    [470, 716, '#7fd0a0'],
    [1490, 724, '#fff0c8'],
    [1600, 718, '#fff0c8'],
    [1700, 730, '#ffb55e'],
  ] as const) {
    street.ellipse(x, y, 22, 22, colour, 'opacity="0.85"').glow(x, y, 90, colour, 0.6);
  }
  const c = new Canvas(22);
  // The bus, cut by the edge of the frame.
  c.put('<g transform="translate(640 950) scale(1.42) translate(-640 -950)">');
  const [x, y, w, h] = [640, 560, 860, 330];
  c.ellipse(x + w / 2, y + h + 52, w * 0.55, 26, '#05060a', `opacity="0.85" ${c.blur(10)}`);
  c.rect(
    x,
    y,
    w,
    h,
    c.gradient([
      [0, '#d8473a'],
      [0.5, '#b62f2a'],
      [1, '#6a1b1e'],
    ]),
    'rx="30"',
  );
  c.rect(
    x + 14,
    y + 44,
    w - 28,
    118,
    c.gradient([
      [0, '#fff1c4'],
      [1, '#ffd27a'],
    ]),
    'rx="14"',
  );
  for (let i = 1; i < 7; i += 1) c.rect(x + 14 + i * 112, y + 44, 9, 118, '#7d2422');
  for (const px of [80, 178, 300, 420, 505, 640]) {
    c.ellipse(x + px, y + 116, 19, 24, '#4a2c1f').path(
      `M${x + px - 36} ${y + 162} Q${x + px} ${y + 118} ${x + px + 36} ${y + 162} Z`,
      ['#3f5f86', '#7b3150', '#3c6b55', '#5b4a82'][px % 4] ?? '#456',
    );
  }
  c.rect(x + 670, y + 44, 116, 200, '#ffe6ac', 'rx="10"').rect(x + 724, y + 44, 6, 200, '#7d2422');
  c.rect(x + 22, y + 8, 250, 30, '#0d0f16', 'rx="5"');
  for (let i = 0; i < 26; i += 1) c.rect(x + 34 + i * 9, y + 14 + (i % 3) * 4, 5, 12 - (i % 3) * 3, '#ffae34');
  c.rect(x, y + 186, w, 14, '#f3d9a2').rect(x, y + h - 26, w, 26, '#3d1216', 'rx="10"');
  for (const wx of [x + 150, x + 610])
    c.ellipse(wx, y + h, 58, 58, '#0a0b10')
      .ellipse(wx, y + h, 26, 26, '#6d6f7b')
      .ellipse(wx, y + h, 9, 9, '#22242c');
  c.glow(x + w - 4, y + h - 50, 200, '#fff0c0', 0.95).glow(x + 6, y + h - 60, 90, '#ff4a3a', 0.9);
  for (const px of [110, 330, 560]) c.rect(x + px, y + h + 66, 90, 230, '#ffc46e', `opacity="0.32" ${c.blur(22)}`);
  c.rect(x + w - 60, y + h + 40, 90, 330, '#fff0c8', `opacity="0.5" ${c.blur(24)}`).rect(
    x - 10,
    y + h + 40,
    44,
    240,
    '#ff4a3a',
    `opacity="0.5" ${c.blur(18)}`,
  );
  c.put('</g>');
  const night = { light: 1, skin: '#3d281f' } as const;
  figure(c, 420, 985, 330, { ...night, clothes: 'sari', cloth: '#33506a', trim: '#8a7a5a', hair: 'bun', load: 'bag' });
  figure(c, 290, 1000, 350, {
    ...night,
    clothes: 'shirt',
    cloth: '#6d6a5a',
    lower: '#2b2f3a',
    hair: 'cap',
    trim: '#4a3f2c',
  });
  figure(c, 505, 975, 300, {
    ...night,
    clothes: 'kameez',
    cloth: '#74404c',
    lower: '#55505a',
    trim: '#9a8a6a',
    hair: 'plait',
    pose: 'walk',
  });
  const front = new Canvas(23);
  for (const [fx, fy, r, colour] of [
    [120, 1110, 60, '#ffb55e'],
    [1640, 1060, 74, '#ff6a48'],
    [1500, 1150, 48, '#fff0c8'],
    [1730, 940, 54, '#ffb55e'],
  ] as const)
    front.ellipse(fx, fy, r, r, colour, 'opacity="0.3"');
  return [
    { svg: street.toSvg(), blur: 5 },
    { water: { level: 800, waves: 0.75, tint: [16, 18, 30], own: 0.5, seed: 5, wide: 1.6 } },
    { svg: c.toSvg(), blur: 1 },
    { svg: front.toSvg(), blur: 6 },
  ];
}
