import { Canvas } from '#db/seed/drawing/canvas.ts';
import { mixColours } from '#db/seed/drawing/mix-colours.ts';
import { fractal } from '#db/seed/drawing/pixels.ts';

/** «satellite»: soil moisture square by square below the satellite that measures it. */
export function satellite(): string {
  const c = new Canvas(64);
  const wet = fractal(12, 5);
  c.fill('#10202b');
  for (let i = 0; i < 90; i += 1)
    c.ellipse(c.chance(0, 1800), c.chance(0, 420), 1.6, 1.6, '#cfe0ea', `opacity="${c.chance(0.3, 0.9).toFixed(2)}"`);
  // Fields seen aslant: rows of squares that narrow towards the horizon; a canal runs through, wet on both sides.
  const rows = 34;
  const y = (row: number) => 520 + 680 * (row / rows) ** 1.7;
  const x = (column: number, row: number) =>
    900 + (column - 24) * (30 + 46 * (row / rows) ** 1.7) + 40 * (1 - row / rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < 48; column += 1) {
      const canal = Math.abs(column - 27 - 6 * Math.sin(row / 6) + row * 0.2);
      const cluster = Math.hypot(column - 18, (row - 21) * 1.3) < 5 ? 0.36 : 0;
      const value = Math.max(
        0,
        Math.min(1, (wet(column / 7, row / 7) - 0.25) * 1.5 + Math.max(0, 0.4 - canal * 0.12) + cluster),
      );
      const colour =
        value < 0.5 ? mixColours('#b4622d', '#ecd9a4', value * 2) : mixColours('#ecd9a4', '#1f6f9c', value * 2 - 1);
      c.path(
        `M${x(column, row).toFixed(1)} ${y(row).toFixed(1)} L${x(column + 1, row).toFixed(1)} ${y(row).toFixed(1)} L${x(column + 1, row + 1).toFixed(1)} ${y(row + 1).toFixed(1)} L${x(column, row + 1).toFixed(1)} ${y(row + 1).toFixed(1)} Z`,
        colour,
        'stroke="#10202b" stroke-width="1.6"',
      );
    }
  }
  c.rect(
    0,
    470,
    1800,
    110,
    c.gradient([
      [0, '#10202b', 1],
      [0.45, '#10202b', 0.95],
      [1, '#10202b', 0],
    ]),
  );
  c.path(
    'M720 306 L330 1010 L1090 1010 Z',
    c.gradient([
      [0, '#ffe9b0', 0.5],
      [1, '#ffe9b0', 0.1],
    ]),
  ).path('M330 1010 L1090 1010 L1010 850 H414 Z', 'none', 'stroke="#ffe9b0" stroke-width="5" stroke-dasharray="18 12"');
  c.path('M-20 110 Q720 200 1820 430', 'none', 'stroke="#8fb3c4" stroke-width="3" stroke-dasharray="5 12"');
  c.put(
    '<g transform="translate(720 240) rotate(9)"><rect x="-62" y="-58" width="124" height="116" rx="6" fill="#d9b25a"/><rect x="-62" y="-58" width="124" height="40" fill="#efd07e"/><rect x="-330" y="-42" width="244" height="84" fill="#1f5d8c"/><rect x="86" y="-42" width="244" height="84" fill="#1f5d8c"/><path d="M-269 -42 v84 M-208 -42 v84 M-147 -42 v84 M147 -42 v84 M208 -42 v84 M269 -42 v84 M-330 0 h244 M86 0 h244" stroke="#9cc4dd" stroke-width="4"/><path d="M-86 0 h24 M62 0 h24" stroke="#cfd6da" stroke-width="9"/><path d="M-34 58 L-50 92 H50 L34 58 Z" fill="#cfd6da"/></g>',
  );
  // The key: from dry to wet.
  for (let i = 0; i < 9; i += 1)
    c.rect(
      1330 + i * 42,
      200,
      40,
      40,
      i < 4.5 ? mixColours('#b4622d', '#ecd9a4', i / 4) : mixColours('#ecd9a4', '#1f6f9c', (i - 4) / 4),
    );
  c.path('M1349 300 l-15 -26 h30 z', '#b4622d').path('M1687 268 q24 32 0 44 q-24 -12 0 -44 z', '#4f9cc6');
  return c.toSvg();
}
