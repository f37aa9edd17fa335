import { Canvas } from '#db/seed/drawing/canvas.ts';

/** «letters-ink» as SVG. */
export function lettersInk(): string {
  const c = new Canvas(56);
  c.fill(
    c.gradient(
      [
        [0, '#5a3a22'],
        [1, '#2a190e'],
      ],
      30,
    ),
  );
  c.noise({ y: 0, height: 1200 }, '#8f623a', { fx: 0.003, fy: 0.05, cover: 0.46, sharp: 3 });
  c.put('<g transform="rotate(-5 900 600)">')
    .rect(196, 66, 1250, 1120, '#000', `opacity="0.45" ${c.blur(18)}`)
    .rect(
      180,
      40,
      1250,
      1130,
      c.gradient(
        [
          [0, '#f8efd8'],
          [0.7, '#ead9b4'],
          [1, '#cdb384'],
        ],
        30,
      ),
      c.rough(10, 0.02),
    );
  c.noise({ x: 180, width: 1250, y: 40, height: 1130 }, '#b08b52', {
    fx: 0.006,
    fy: 0.008,
    cover: 0.36,
    sharp: 3,
    fade: [
      [0, '#fff', 0.5],
      [1, '#fff', 0.5],
    ],
  });
  c.line(300, 50, 300, 1160, '#c45a4a', 3, 'opacity="0.6"');
  for (let i = 0; i < 13; i += 1) c.line(190, 190 + i * 76, 1420, 190 + i * 76, '#7f98b5', 2, 'opacity="0.5"');
  const ink = 'fill="#1b2a55"';
  const lines = [
    'सीधे लिख देते, बाबू:',
    'नंबर आने पर बुलाएंगे।',
    'they will call you',
    'when your number comes',
    'अपनी बारी पर आइए',
    'please wait for your turn',
    'बात वही, घर की भाषा में',
  ];
  for (const [i, words] of lines.entries()) {
    const y = 256 + i * 122;
    const hindi = /\p{Script=Devanagari}/u.test(words);
    c.put(
      `<text x="340" y="${y}" font-family="${hindi ? 'Noto Serif Devanagari, Noto Sans Devanagari, serif' : 'DejaVu Serif, Liberation Serif, serif'}" font-style="italic" font-size="${hindi ? 74 : 64}" ${ink} opacity="0.9" transform="rotate(${c.chance(-0.7, 0.7).toFixed(2)} 340 ${y})">${words}</text>`,
    );
    if (i === 4 || i === 5)
      c.put(
        `<path d="${`M330 ${y - 22} q260 ${c.chance(-16, 16)} 520 4 t300 ${c.chance(-10, 10)}`}" stroke="#9c2b26" stroke-width="6" fill="none" opacity="0.85"/>`,
      );
  }
  c.ellipse(1210, 980, 64, 52, '#1b2a55', `opacity="0.85" ${c.rough(30, 0.03)}`)
    .ellipse(1290, 1040, 16, 14, '#1b2a55')
    .ellipse(1120, 1056, 11, 10, '#1b2a55')
    .put('</g>');
  c.ellipse(1630, 560, 150, 36, '#000', `opacity="0.5" ${c.blur(14)}`)
    .path(
      'M1500 330 Q1480 520 1530 560 H1710 Q1760 520 1740 330 Z',
      c.gradient(
        [
          [0, '#9fc0cf'],
          [0.35, '#3d5f78'],
          [1, '#12202f'],
        ],
        0,
      ),
    )
    .path('M1506 420 Q1492 520 1534 556 H1706 Q1748 520 1734 420 Z', '#10193a', 'opacity="0.9"')
    .ellipse(1620, 330, 122, 30, '#c9dde4')
    .ellipse(1620, 330, 96, 21, '#0c1430')
    .rect(1530, 300, 180, 26, '#7f9dab', 'opacity="0.5"');
  c.put(
    `<g transform="rotate(38 1480 800)"><rect x="1180" y="812" width="640" height="24" fill="#000" opacity="0.35" ${c.blur(9)}/><path d="M1240 776 H1800 Q1820 790 1800 804 H1240 Z" fill="${c.gradient(
      [
        [0, '#c9553e'],
        [0.4, '#8a2b22'],
        [1, '#3f100d'],
      ],
    )}"/><path d="M1240 774 L1130 790 L1240 806 Z" fill="${c.gradient([
      [0, '#f2e2b0'],
      [1, '#a58442'],
    ])}"/><path d="M1134 790 H1220" stroke="#3a2a10" stroke-width="3"/></g>`,
  );
  c.path('M0 0 H900 L1800 700 V1200 H1300 L0 300 Z', '#ffe9bd', `opacity="0.13" ${c.blur(40)}`);
  return c.vignette(0.5).toSvg();
}
