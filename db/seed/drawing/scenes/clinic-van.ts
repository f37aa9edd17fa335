import { Canvas } from '#db/seed/drawing/canvas.ts';
import { villageBackdrop } from '#db/seed/drawing/village-backdrop.ts';
import { seated } from '#db/seed/drawing/seated.ts';

/** «clinic-van» as SVG. */
export function clinicVan(): string {
  const c = new Canvas(52);
  villageBackdrop(c);
  const [x, y, w, h] = [500, 420, 960, 430];
  c.ellipse(x + w / 2, y + h + 60, 600, 40, '#1a120b', `opacity="0.5" ${c.blur(12)}`);
  c.path(
    `M${x} ${y + 20} Q${x} ${y} ${x + 30} ${y} H${x + 760} Q${x + 830} ${y + 10} ${x + 880} ${y + 190} L${x + w} ${y + 230} V${y + h} H${x} Z`,
    c.gradient([
      [0, '#ffffff'],
      [0.6, '#dfe5e4'],
      [1, '#9aa7a8'],
    ]),
  );
  c.rect(x, y + 330, w, 22, '#2f8f83').path(
    `M${x + 776} ${y + 40} Q${x + 820} ${y + 60} ${x + 852} ${y + 186} H${x + 776} Z`,
    c.gradient([
      [0, '#bfe0e6'],
      [1, '#54808c'],
    ]),
  );
  c.rect(x + 90, y + 60, 560, 330, '#24424a')
    .rect(
      x + 102,
      y + 72,
      536,
      318,
      c.gradient([
        [0, '#f3fbf8'],
        [1, '#bfded7'],
      ]),
    )
    .glow(x + 370, y + 160, 420, '#eafff8', 0.6);
  c.rect(x + 420, y + 110, 170, 220, '#eef2f3', 'rx="8"').rect(x + 440, y + 128, 130, 130, '#13262d', 'rx="6"');
  c.put(
    `<g stroke="#bfe9e2" stroke-width="5" fill="none" opacity="0.9"><path d="M${x + 505} ${y + 140} V${y + 246}"/>${[0, 1, 2, 3, 4].map((i) => `<path d="M${x + 505} ${y + 152 + i * 20} q-40 4 -${44 - i * 2} 26 M${x + 505} ${y + 152 + i * 20} q40 4 ${44 - i * 2} 26"/>`).join('')}</g>`,
  );
  c.rect(x + 690, y + 90, 60, 60, '#fff').put(
    `<path d="M${x + 712} ${y + 96} h16 v18 h18 v16 h-18 v18 h-16 v-18 h-18 v-16 h18 z" fill="#c8372f"/>`,
  );
  c.path(`M${x + 80} ${y + 50} L${x + 20} ${y + 8} H${x + 720} L${x + 660} ${y + 50} Z`, '#d9e3e1')
    .line(x + 24, y + 10, x + 90, y + 130, '#7f8d8d', 5)
    .line(x + 716, y + 10, x + 650, y + 130, '#7f8d8d', 5);
  for (const wx of [x + 170, x + 770])
    c.ellipse(wx, y + h + 4, 76, 76, '#15181a')
      .ellipse(wx, y + h + 4, 36, 36, '#a7b0b2')
      .ellipse(wx, y + h + 4, 12, 12, '#2a2e30');
  c.person(x + 250, y + 392, 230, '#f4f7f5', { robe: true })
    .rect(x + 300, y + 290, 120, 100, '#6f8f8a')
    .rect(x + 290, y + 280, 140, 16, '#e9f0ee');
  c.rect(130, 985, 560, 22, '#8a5a2f').rect(160, 1005, 20, 110, '#5a3a1d').rect(640, 1005, 20, 110, '#5a3a1d');
  for (const [px, cloth] of [
    [210, '#b4402f'],
    [340, '#2f5f7f'],
    [470, '#d39a35'],
    [600, '#4f7a4a'],
  ] as const)
    seated(c, px, 990, 190, cloth);
  c.person(1560, 1060, 250, '#5a3f7a', { robe: true }).person(1660, 1040, 170, '#c05a35');
  return c.vignette(0.4).toSvg();
}
