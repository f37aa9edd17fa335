import { Canvas } from '#db/seed/drawing/canvas.ts';
import { figure } from '#db/seed/drawing/figure.ts';
import { fromBehind } from '#db/seed/drawing/from-behind.ts';
import type { Layer } from '#db/seed/drawing/pixels.ts';

/** «classroom»: children seen from the back row, the teacher at the board, noon in the window. */
export function classroom(): Layer[] {
  const c = new Canvas(51);
  c.fill(
    c.gradient([
      [0, '#8fb0a0'],
      [1, '#a9c0ae'],
    ]),
  )
    .rect(0, 560, 1800, 640, '#4c7f86')
    .rect(0, 552, 1800, 10, '#2f565c');
  c.noise({ y: 0, height: 900 }, '#3e5a50', {
    fx: 0.006,
    fy: 0.01,
    cover: 0.36,
    sharp: 3,
    fade: [
      [0, '#fff', 0.3],
      [1, '#fff', 0.3],
    ],
  });
  c.rect(640, 150, 900, 400, '#6b4a2a').rect(
    660,
    170,
    860,
    360,
    c.gradient([
      [0, '#22302a'],
      [1, '#1a2521'],
    ]),
  );
  c.noise({ x: 660, y: 170, width: 860, height: 360 }, '#c9d3cc', {
    fx: 0.008,
    fy: 0.014,
    cover: 0.34,
    sharp: 3,
    fade: [
      [0, '#fff', 0.25],
      [1, '#fff', 0.25],
    ],
  });
  c.put(
    '<g fill="#e9efe6" font-family="Noto Sans Devanagari, Noto Sans, sans-serif" font-size="62" opacity="0.9"><text x="700" y="270">क ख ग घ ङ</text><text x="700" y="370">7 × 8 = 56</text><text x="700" y="465" font-size="54">कोदो · कुटकी</text></g>',
  );
  // Window on the left, burnt out; its light lies on wall and floor.
  c.rect(40, 90, 420, 470, '#fffef6').rect(30, 80, 440, 490, 'none', 'stroke="#3f5d55" stroke-width="26"');
  for (let i = 1; i < 7; i += 1) c.line(40 + i * 60, 90, 40 + i * 60, 560, '#41544e', 9);
  c.line(40, 250, 460, 250, '#41544e', 12).line(40, 410, 460, 410, '#41544e', 12);
  for (let i = 0; i < 6; i += 1)
    c.path(`M${1560 + i * 44} ${250 + i * 8} l34 8 v330 l-34 -10 z`, '#fff6d2', 'opacity="0.5"');
  c.path('M470 600 L1000 600 L1500 1200 H300 Z', '#fff1c4', `opacity="0.2" ${c.blur(20)}`);
  figure(c, 1130, 850, 560, {
    clothes: 'sari',
    cloth: '#c2552f',
    trim: '#3d5a3a',
    hair: 'bun',
    facing: 1,
    pose: 'reach',
    light: -1,
    skin: '#84573e',
  });
  const mid = new Canvas(52);
  const rows = [
    [250, 690, 150],
    [470, 700, 150],
    [680, 690, 155],
    [880, 700, 150],
    [1380, 690, 150],
    [1570, 700, 155],
  ] as const;
  for (const [i, [x, y, w]] of rows.entries())
    fromBehind(mid, x, y, w, {
      clothes: 'school',
      cloth: i % 2 ? '#c9d6e2' : '#dfe5ea',
      hair: i % 3 === 0 ? 'plait' : 'short',
      light: -1,
      skin: i % 2 ? '#7d5038' : '#6a4330',
    });
  for (const [i, [x, y, w]] of (
    [
      [130, 800, 220],
      [430, 815, 215],
      [760, 800, 225],
      [1080, 815, 215],
      [1480, 805, 225],
      [1760, 815, 215],
    ] as const
  ).entries())
    fromBehind(mid, x, y, w, {
      clothes: 'school',
      cloth: i % 2 ? '#dfe5ea' : '#bfcfdd',
      hair: i % 2 ? 'plait' : 'short',
      light: -1,
      skin: i % 2 ? '#8a5d42' : '#70472f',
    });
  const front = new Canvas(53);
  fromBehind(front, 560, 1010, 430, { clothes: 'school', cloth: '#d3dde6', hair: 'plait', light: -1 });
  fromBehind(front, 1300, 1050, 440, {
    clothes: 'school',
    cloth: '#dbe2e8',
    hair: 'short',
    light: -1,
    skin: '#6a4330',
  });
  return [{ svg: c.toSvg(), blur: 1.5 }, { svg: mid.toSvg() }, { svg: front.toSvg(), blur: 10 }];
}
