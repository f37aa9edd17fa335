import { Canvas } from '#db/seed/drawing/canvas.ts';

/** «night-bus» as SVG. */
export function nightBus(): string {
  const c = new Canvas(21);
  c.fill(
    c.gradient([
      [0, '#0b1326'],
      [0.5, '#26304f'],
      [0.66, '#59486a'],
      [1, '#141626'],
    ]),
  );
  c.noise({ y: 0, height: 600 }, '#6c6f96', {
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
    const wall = c.gradient([
      [0, '#1e2138'],
      [1, '#3a2f3f'],
    ]);
    c.rect(x, top, w, h, wall);
    if (dome) {
      c.path(
        `M${x + w / 2 - dome} ${top} Q${x + w / 2 - dome * 1.1} ${top - dome * 1.2} ${x + w / 2} ${top - dome * 1.7} Q${x + w / 2 + dome * 1.1} ${top - dome * 1.2} ${x + w / 2 + dome} ${top} Z`,
        wall,
      );
      c.line(x + w / 2, top - dome * 1.65, x + w / 2, top - dome * 2.1, '#1e2138', 5);
    }
    c.rect(x, top, w, 10, '#4d4458');
    for (let wx = x + 24; wx < x + w - 40; wx += 58) {
      for (let wy = top + 34; wy < 740; wy += 92) {
        const lit = c.chance() < 0.45;
        c.path(
          `M${wx} ${wy + 56} V${wy + 16} Q${wx + 15} ${wy - 8} ${wx + 30} ${wy + 16} V${wy + 56} Z`,
          lit ? (['#ffcf7d', '#f7b45a', '#ffe0a6'][c.whole(0, 2)] ?? '#fc8') : '#141627',
          lit ? '' : 'opacity="0.8"',
        );
      }
    }
  }
  c.rect(
    0,
    780,
    1800,
    420,
    c.gradient([
      [0, '#2a2838'],
      [1, '#0b0d17'],
    ]),
  );
  for (const [x, colour] of [
    [250, '#ffb55e'],
    [880, '#ffcf86'],
    [1500, '#ffb55e'],
  ] as const) {
    c.line(x, 800, x, 440, '#0a0c14', 10)
      .line(x, 446, x + 60, 430, '#0a0c14', 8)
      .ellipse(x + 66, 432, 18, 10, '#fff3d0');
    c.glow(x + 66, 440, 250, colour, 0.75).rect(x + 30, 800, 70, 380, colour, `opacity="0.28" ${c.blur(20)}`);
  }
  // The bus.
  const [x, y, w, h] = [560, 590, 800, 300];
  c.rect(x + 20, y + h, w - 20, 190, '#ff9f54', `opacity="0.25" ${c.blur(26)}`);
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
  c.noise({ y: 860, height: 340 }, '#ffbf73', {
    fx: 0.003,
    fy: 0.05,
    cover: 0.36,
    sharp: 7,
    fade: [
      [0, '#fff', 0.5],
      [1, '#fff', 0.15],
    ],
  });
  c.noise({ y: 860, height: 340 }, '#6f86c0', {
    fx: 0.004,
    fy: 0.04,
    cover: 0.34,
    sharp: 7,
    fade: [
      [0, '#fff', 0.2],
      [1, '#fff', 0.3],
    ],
  });
  c.person(400, 930, 210, '#284a63', { robe: true })
    .person(330, 940, 216, '#6b2b3a', { robe: true })
    .person(1490, 940, 220, '#2d3a4a');
  return c.vignette(0.5).toSvg();
}
