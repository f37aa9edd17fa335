import { Canvas } from '#db/seed/drawing/canvas.ts';

/** «satellite» as SVG. */
export function satellite(): string {
  const c = new Canvas(43);
  c.fill(
    c.gradient(
      [
        [0, '#03060f'],
        [1, '#0a1730'],
      ],
      60,
    ),
  );
  for (let i = 0; i < 700; i += 1)
    c.ellipse(
      c.chance(0, 1800),
      c.chance(0, 1200),
      c.chance(0.4, 1.9),
      c.chance(0.4, 1.9),
      '#eaf1ff',
      `opacity="${c.chance(0.2, 1).toFixed(2)}"`,
    );
  c.put(
    `<defs><clipPath id="earth"><circle cx="980" cy="2120" r="1480"/></clipPath></defs><circle cx="980" cy="2120" r="1530" fill="#5fb3ff" opacity="0.28" ${c.blur(30)}/><circle cx="980" cy="2120" r="1494" fill="#9fd6ff" opacity="0.7" ${c.blur(9)}/>`,
  );
  c.group('clip-path="url(#earth)"', () => {
    c.rect(
      0,
      600,
      1800,
      600,
      c.gradient([
        [0, '#7fc0e8'],
        [0.12, '#2b78b5'],
        [1, '#0b3a6e'],
      ]),
    );
    c.path(
      'M560 640 Q760 690 900 660 Q1140 640 1300 720 Q1400 800 1340 900 Q1250 980 1190 1100 L1120 1200 H900 Q860 1040 760 960 Q640 880 620 780 Z',
      c.gradient([
        [0, '#a9a06a'],
        [0.5, '#a77f4c'],
        [1, '#6d7a3c'],
      ]),
      c.rough(60, 0.012),
    );
    c.noise({ y: 640, height: 560 }, '#3f5c2d', {
      fx: 0.008,
      fy: 0.01,
      cover: 0.34,
      sharp: 5,
      fade: [
        [0, '#fff', 0.6],
        [1, '#fff', 0.6],
      ],
    });
    c.noise({ y: 620, height: 580 }, '#ffffff', {
      fx: 0.004,
      fy: 0.011,
      cover: 0.42,
      sharp: 5,
      octaves: 6,
      fade: [
        [0, '#fff', 0.9],
        [1, '#fff', 0.9],
      ],
    });
    c.path('M0 600 H700 Q380 860 300 1200 H0 Z', '#020713', `opacity="0.6" ${c.blur(70)}`);
  });
  c.glow(1640, 120, 520, '#fff1d0', 0.9);
  c.put('<g transform="translate(860 430) rotate(-17)">');
  for (const side of [-1, 1]) {
    const x = side < 0 ? -600 : 170;
    c.rect(side < 0 ? -172 : 120, -8, 54, 16, '#b9bec8');
    c.rect(
      x,
      -100,
      430,
      200,
      c.gradient(
        [
          [0, '#2f6fd0'],
          [0.5, '#173e8c'],
          [1, '#0c2459'],
        ],
        35,
      ),
      'stroke="#c7ccd6" stroke-width="6"',
    );
    for (let i = 1; i < 8; i += 1) c.line(x + i * 53.7, -100, x + i * 53.7, 100, '#8fb0e6', 2.4, 'opacity="0.7"');
    for (let i = 1; i < 4; i += 1) c.line(x, -100 + i * 50, x + 430, -100 + i * 50, '#8fb0e6', 2.4, 'opacity="0.7"');
    c.path(`M${x} 100 L${x + 180} -100 H${x + 260} L${x + 80} 100 Z`, '#fff', 'opacity="0.14"');
  }
  c.path(
    'M-120 -130 H120 V130 H-120 Z',
    c.gradient(
      [
        [0, '#f6d27c'],
        [0.4, '#c58f2f'],
        [1, '#6d4712'],
      ],
      30,
    ),
  )
    .path('M-120 -130 L-84 -172 H156 L120 -130 Z', '#ffeab0')
    .path('M120 -130 L156 -172 V90 L120 130 Z', '#7d5418');
  for (let i = 0; i < 26; i += 1)
    c.line(
      c.chance(-118, 118),
      c.chance(-128, 128),
      c.chance(-118, 118),
      c.chance(-128, 128),
      i % 2 ? '#fff3c4' : '#6b4713',
      1.6,
      'opacity="0.4"',
    );
  c.rect(-96, -104, 84, 84, '#1b2233', 'rx="6"')
    .ellipse(-54, -62, 30, 30, '#0a0f1c')
    .ellipse(
      -54,
      -62,
      18,
      18,
      c.radial([
        [0, '#86b4ff'],
        [1, '#0e1d40'],
      ]),
    )
    .rect(14, -100, 84, 120, '#e7e9ee', 'rx="4"')
    .rect(26, -86, 60, 10, '#d0432f');
  c.put(
    '<path d="M-70 130 Q0 210 70 130 Z" fill="#e9ecf1"/><path d="M0 130 V230" stroke="#c4c9d4" stroke-width="7"/><circle cx="0" cy="236" r="9" fill="#e7b64a"/>',
  );
  c.put('</g>');
  c.path('M800 670 L420 1080 H1240 L905 665 Z', '#bfe6ff', `opacity="0.1" ${c.blur(12)}`);
  return c.vignette(0.35).toSvg();
}
