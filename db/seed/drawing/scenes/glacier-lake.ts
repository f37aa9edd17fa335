import { Canvas } from '#db/seed/drawing/canvas.ts';

/** «glacier-lake»: a section through glacier, lake, rubble dam and the valley below, with the way the alarm takes. */
export function glacierLake(): string {
  const c = new Canvas(63);
  c.fill(
    c.gradient([
      [0, '#eef1ee'],
      [1, '#e2e6df'],
    ]),
  );
  for (const [y, shade] of [
    [430, '#d3dbdc'],
    [500, '#c4cfd1'],
  ] as const)
    c.ridge(y, 120, shade, { roughness: 0.55, bottom: 1200 });
  // Heights above the sea, and the rock below everything.
  for (const [y, metres] of [
    [380, '5,000'],
    [640, '4,000'],
    [900, '3,000'],
  ] as const) {
    c.line(120, y, 1800, y, '#9aa5a6', 2, 'stroke-dasharray="4 10"');
    c.put(`<text x="30" y="${y - 10}" font-family="Noto Sans" font-size="32" fill="#5d6869">${metres} m</text>`);
  }
  const land =
    'M0 300 L90 240 L190 330 L330 410 L480 470 L640 478 L700 400 L770 388 L830 470 L960 600 L1090 690 L1240 790 L1400 880 L1560 930 L1800 960';
  c.path(`${land} V1200 H0 Z`, '#8a8072');
  for (let i = 0; i < 9; i += 1)
    c.path(
      `M0 ${440 + i * 90} Q400 ${520 + i * 90} 700 ${520 + i * 84} T1300 ${900 + i * 50} T1800 ${1010 + i * 34}`,
      'none',
      `stroke="${i % 2 ? '#766c5f' : '#a0968a'}" stroke-width="7" opacity="0.6"`,
    );
  c.path(
    'M0 300 L90 190 L200 262 L330 340 L455 398 L470 470 L330 420 L190 340 L90 260 L0 330 Z',
    '#f9fbfb',
    'stroke="#9db8c4" stroke-width="4"',
  );
  for (const [x, y] of [
    [130, 232],
    [210, 282],
    [290, 326],
    [370, 364],
    [425, 392],
  ] as const)
    c.line(x, y, x + 12, y + 44, '#9db8c4', 5);
  c.path('M455 404 H692 L668 452 L640 478 L480 470 Z', '#2f9aa8').path('M455 404 H692 L686 416 H457 Z', '#7ed0d4');
  // Rubble: a heap of stones.
  for (let i = 0; i < 260; i += 1) {
    const x = c.chance(640, 850);
    const top = x < 700 ? 478 - (x - 640) * 1.3 : x < 770 ? 392 : 388 + (x - 770) * 1.42;
    const y = top + c.chance(2, 120) * (1 - Math.abs(x - 740) / 140);
    c.ellipse(x, y, c.chance(7, 19), c.chance(6, 14), ['#5e574e', '#77706a', '#9b938a', '#48423b'][i % 4] ?? '#777');
  }
  // The box on its tripod, the satellite, the villages with their sirens.
  c.line(712, 380, 690, 424, '#b62d22', 7)
    .line(712, 380, 736, 424, '#b62d22', 7)
    .rect(688, 330, 50, 52, '#d8412f', 'rx="5"')
    .line(713, 330, 713, 292, '#b62d22', 5);
  c.put(
    '<g transform="translate(1120 190) rotate(-14)"><rect x="-34" y="-30" width="68" height="60" fill="#3c4a52"/><rect x="-150" y="-22" width="104" height="44" fill="#2f6fa3"/><rect x="46" y="-22" width="104" height="44" fill="#2f6fa3"/><path d="M-98 -22 v44 M98 -22 v44" stroke="#cfe0ea" stroke-width="4"/></g>',
  );
  c.path('M730 286 L1060 214', 'none', 'stroke="#d8412f" stroke-width="5" stroke-dasharray="16 12"');
  for (const [x, y, s] of [
    [1120, 700, 0.8],
    [1330, 832, 1],
    [1620, 936, 1.3],
  ] as const) {
    c.path(
      `M${1130 + (x - 1120) * 0.06} 236 L${x + 8} ${y - 112 * s}`,
      'none',
      'stroke="#d8412f" stroke-width="4" stroke-dasharray="16 12" opacity="0.8"',
    );
    for (const dx of [-62, 34])
      c.rect(x + dx * s, y - 44 * s, 52 * s, 46 * s, '#efe6d6', 'stroke="#5e4c3a" stroke-width="3"')
        .path(`M${x + (dx - 8) * s} ${y - 44 * s} l${34 * s} ${-32 * s} l${34 * s} ${32 * s} z`, '#7b3c2f')
        .rect(x + (dx + 18) * s, y - 24 * s, 14 * s, 26 * s, '#5e4c3a');
    c.line(x + 8, y, x + 8, y - 100 * s, '#3c4a52', 6).path(
      `M${x + 8} ${y - 108 * s} l${34 * s} ${-18 * s} v${44 * s} z`,
      '#d8412f',
    );
    for (const r of [22, 38])
      c.path(
        `M${x + 8 + (40 + r * 0.5) * s} ${y - (108 + r * 0.6) * s} q${r * 0.5 * s} ${r * 0.6 * s} 0 ${r * 1.2 * s}`,
        'none',
        'stroke="#d8412f" stroke-width="4"',
      );
  }
  c.path(
    'M860 470 L980 586 L1100 666 L1250 760 L1410 852 L1570 902 L1780 932',
    'none',
    'stroke="#2f9aa8" stroke-width="9" stroke-linecap="round" stroke-linejoin="round"',
  );
  return c.toSvg();
}
