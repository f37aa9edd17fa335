import { Canvas } from '#db/seed/drawing/canvas.ts';
import { villageBackdrop } from '#db/seed/drawing/village-backdrop.ts';
import { seated } from '#db/seed/drawing/seated.ts';

/** «bus-library» as SVG. */
export function busLibrary(): string {
  const c = new Canvas(51);
  villageBackdrop(c);
  const [x, y, w, h] = [420, 470, 1010, 420];
  c.ellipse(x + w / 2, y + h + 60, 620, 40, '#1a120b', `opacity="0.5" ${c.blur(12)}`);
  c.rect(
    x,
    y,
    w,
    h,
    c.gradient([
      [0, '#e0b03c'],
      [0.5, '#c98f27'],
      [1, '#84530f'],
    ]),
    'rx="26"',
  )
    .rect(x, y + 250, w, 26, '#7c1f1c')
    .rect(x + 26, y + 12, 300, 44, '#1a1712', 'rx="6"');
  c.put(
    `<text x="${x + 46}" y="${y + 46}" font-family="Noto Sans Devanagari, sans-serif" font-size="34" fill="#ffd98a">बाराबंकी · हैदरगढ़</text>`,
  );
  c.rect(x + 250, y + 74, 560, 262, '#2a1b10').rect(x + 262, y + 86, 536, 238, '#5a3a1f');
  for (let shelf = 0; shelf < 3; shelf += 1) {
    const base = y + 158 + shelf * 78;
    for (let bx = x + 268; bx < x + 786;) {
      const bw = c.whole(8, 20);
      const bh = c.whole(46, 66);
      c.rect(
        bx,
        base - bh,
        bw,
        bh,
        ['#b23a34', '#2f5f8f', '#e8dfc8', '#3d7d5a', '#d9a53a', '#6a3f6f', '#c9c2b0', '#1f3f52'][c.whole(0, 7)] ??
          '#a55',
      ).rect(bx + 2, base - bh + 8, bw - 4, 4, '#fff', 'opacity="0.5"');
      bx += bw + 1;
    }
    c.rect(x + 258, base, 544, 9, '#3c2511');
  }
  c.glow(x + 530, y + 120, 340, '#ffe3a0', 0.5);
  for (const wx of [40, 140, 840])
    c.rect(
      x + wx,
      y + 84,
      86,
      110,
      c.gradient(
        [
          [0, '#cfe4e4'],
          [1, '#6f9296'],
        ],
        40,
      ),
      'rx="10"',
    );
  c.rect(
    x + w - 74,
    y + 84,
    70,
    150,
    c.gradient([
      [0, '#d9ecec'],
      [1, '#7a9da2'],
    ]),
    'rx="10"',
  ).ellipse(x + w - 12, y + 330, 20, 24, '#fff3cd');
  for (const wx of [x + 150, x + 840])
    c.ellipse(wx, y + h + 6, 76, 76, '#15120f')
      .ellipse(wx, y + h + 6, 36, 36, '#8a8170')
      .ellipse(wx, y + h + 6, 12, 12, '#2a251e');
  c.path(
    'M560 1010 H1330 L1440 1110 H470 Z',
    c.gradient([
      [0, '#a83a36'],
      [1, '#6e1f22'],
    ]),
  ).path('M600 1024 H1290 L1370 1096 H540 Z', 'none', 'stroke="#f0c870" stroke-width="5"');
  for (const [px, py, cloth] of [
    [640, 1080, '#2f5f8f'],
    [800, 1064, '#d98a2b'],
    [1000, 1082, '#3d7d5a'],
    [1190, 1066, '#8a3a68'],
  ] as const)
    seated(c, px, py, 120, cloth);
  c.person(760, 960, 210, '#7a2f6a', { robe: true }).person(1100, 950, 190, '#8b7a4a');
  return c.vignette(0.4).toSvg();
}
