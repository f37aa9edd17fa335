import { Canvas } from '#db/seed/drawing/canvas.ts';

/** «ports-podium» as SVG. */
export function portsPodium(): string {
  const c = new Canvas(26);
  c.fill(
    c.gradient([
      [0, '#0c1a33'],
      [0.6, '#1d3f6b'],
      [1, '#0a1322'],
    ]),
  );
  c.rect(
    250,
    130,
    1300,
    600,
    c.gradient([
      [0, '#2a6aa3'],
      [1, '#123e6d'],
    ]),
    'rx="8"',
  );
  c.put('<g opacity="0.85">');
  for (const [d] of [
    ['M330 230 Q430 180 560 220 Q620 260 560 330 Q600 420 520 520 Q470 600 430 520 Q380 400 340 350 Z'],
    [
      'M640 210 Q760 160 960 200 Q1080 180 1200 230 Q1230 290 1140 320 Q1120 380 1050 350 L1010 450 Q980 470 960 390 Q880 380 860 440 Q880 560 810 640 Q740 620 740 480 Q660 460 650 390 Q700 330 640 280 Z',
    ],
    ['M1240 480 Q1330 440 1420 490 Q1450 560 1370 590 Q1270 590 1240 480 Z'],
  ] as const)
    c.path(d, '#7fb2d8', `opacity="0.55" ${c.rough(30, 0.015)}`);
  c.put('</g>');
  for (const d of [
    'M800 230 Q640 420 850 560 Q1000 660 1010 470',
    'M820 250 Q1060 620 1300 520',
    'M1010 470 Q1160 560 1330 500',
    'M770 220 Q560 300 470 470',
  ])
    c.put(
      `<path d="${d}" fill="none" stroke="#ffe2a0" stroke-width="4" stroke-dasharray="4 12" stroke-linecap="round"/>`,
    );
  for (const [x, y] of [
    [800, 230],
    [1010, 470],
    [1330, 500],
    [470, 470],
    [850, 560],
  ] as const)
    c.ellipse(x, y, 9, 9, '#fff4d4').glow(x, y, 60, '#ffe2a0', 0.8);
  for (let i = 0; i < 8; i += 1) {
    const x = i < 4 ? 40 + i * 58 : 1530 + (i - 4) * 62;
    c.line(x, 170, x, 860, '#c9b27a', 6).ellipse(x, 166, 9, 9, '#e8d49a');
    const colour = i % 2 ? '#e8edf2' : '#2f6fae';
    c.path(
      `M${x} 190 q46 40 52 120 q8 180 -8 330 q-22 26 -44 -6 z`,
      c.gradient(
        [
          [0, colour],
          [0.5, i % 2 ? '#b6c2cf' : '#1f5186'],
          [1, colour],
        ],
        0,
      ),
    );
    c.path(`M${x} 340 q48 30 54 60 v46 q-26 -40 -54 -50 z`, i % 2 ? '#2f6fae' : '#e8edf2', 'opacity="0.9"');
  }
  c.path(
    'M0 860 H1800 V1200 H0 Z',
    c.gradient([
      [0, '#3a2c2c'],
      [0.2, '#5a4038'],
      [1, '#1a1214'],
    ]),
  );
  c.noise({ y: 860, height: 340 }, '#caa27c', {
    fx: 0.003,
    fy: 0.06,
    cover: 0.36,
    sharp: 6,
    fade: [
      [0, '#fff', 0.4],
      [1, '#fff', 0.1],
    ],
  });
  for (const x of [600, 1080]) {
    c.ellipse(x + 60, 1050, 190, 30, '#000', `opacity="0.5" ${c.blur(12)}`);
    c.path(
      `M${x - 70} 700 H${x + 190} L${x + 160} 1050 H${x - 40} Z`,
      c.gradient(
        [
          [0, '#c99a63'],
          [0.45, '#8c5f38'],
          [1, '#4b2f1e'],
        ],
        20,
      ),
    );
    c.path(`M${x - 90} 690 L${x + 210} 690 L${x + 190} 650 L${x - 70} 650 Z`, '#e0b77e').rect(
      x,
      790,
      120,
      120,
      '#123e6d',
      'rx="60"',
    );
    c.put(
      `<circle cx="${x + 60}" cy="850" r="40" fill="none" stroke="#e8edf2" stroke-width="7"/><path d="M${x + 60} 806 V894 M${x + 28} 866 Q${x + 60} 910 ${x + 92} 866" stroke="#e8edf2" stroke-width="7" fill="none"/>`,
    );
    for (const dx of [30, 92])
      c.put(
        `<path d="M${x + dx} 650 Q${x + dx - 6} 590 ${x + dx + 16} 560" stroke="#14161c" stroke-width="7" fill="none"/>`,
      ).ellipse(x + dx + 20, 552, 14, 22, '#1b1e26', `transform="rotate(30 ${x + dx + 20} 552)"`);
  }
  c.path('M380 0 L470 0 L820 1060 L500 1060 Z', '#fff3d2', `opacity="0.1" ${c.blur(18)}`).path(
    'M1340 0 L1430 0 L1300 1060 L980 1060 Z',
    '#fff3d2',
    `opacity="0.1" ${c.blur(18)}`,
  );
  for (let i = 0; i < 22; i += 1) {
    const x = 30 + i * 84 + c.chance(-14, 14);
    const y = 1190 + c.chance(-16, 20);
    c.ellipse(x, y - 62, 30, 38, '#07090e').path(
      `M${x - 66} ${y + 30} Q${x - 50} ${y - 40} ${x} ${y - 36} Q${x + 50} ${y - 40} ${x + 66} ${y + 30} Z`,
      '#07090e',
    );
  }
  return c.vignette(0.4).toSvg();
}
