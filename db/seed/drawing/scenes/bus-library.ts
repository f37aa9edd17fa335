import { Canvas } from '#db/seed/drawing/canvas.ts';
import { figure } from '#db/seed/drawing/figure.ts';
import { fromBehind } from '#db/seed/drawing/from-behind.ts';
import type { Layer } from '#db/seed/drawing/pixels.ts';

/** «bus-library»: children at the open side of an old bus full of books, in the shade of leaves at noon. */
export function busLibrary(): Layer[] {
  const c = new Canvas(61);
  c.fill('#d9c79d').rect(
    0,
    905,
    1800,
    295,
    c.gradient([
      [0, '#e3cda0'],
      [1, '#b08d5c'],
    ]),
  );
  c.noise({ y: 905, height: 295 }, '#7c5c36', {
    fx: 0.01,
    fy: 0.05,
    cover: 0.4,
    sharp: 4,
    fade: [
      [0, '#fff', 0.2],
      [1, '#fff', 0.6],
    ],
  });
  // The side of the bus runs out of the picture on both sides.
  c.path('M-20 820 H1820 V1000 H-20 Z', '#1a1512', `opacity="0.75" ${c.blur(26)}`);
  c.rect(
    -20,
    40,
    1840,
    850,
    c.gradient([
      [0, '#e9dcb4'],
      [0.3, '#d8b24a'],
      [0.75, '#b98524'],
      [1, '#6f4a18'],
    ]),
  );
  c.rect(-20, 40, 1840, 60, '#f2ead0')
    .rect(-20, 322, 1840, 16, '#9c2f28')
    .rect(-20, 780, 1840, 44, '#9c2f28')
    .rect(-20, 852, 1840, 38, '#2b221c');
  for (const x of [-90, 120, 1330, 1545, 1760]) {
    c.rect(x, 130, 190, 168, '#23262a', 'rx="10"');
    c.path(`M${x + 14} 140 h90 l-60 148 h-30 z`, '#8fa2a8', 'opacity="0.4"');
    for (let bar = 0; bar < 3; bar += 1) c.line(x, 172 + bar * 42, x + 190, 172 + bar * 42, '#cfc6ac', 7);
  }
  for (let x = 0; x < 1800; x += 37) c.ellipse(x, 832, 3, 3, '#6b4c1d');
  c.path('M1500 890 a150 150 0 0 1 300 0 z', '#17120f')
    .ellipse(1650, 900, 120, 122, '#141211')
    .ellipse(1650, 900, 58, 60, '#8a8577')
    .ellipse(1650, 900, 20, 20, '#3a3630');
  // The opening with its shelves.
  c.rect(360, 120, 900, 640, '#1d1611');
  c.rect(352, 88, 916, 40, '#8f6a20').path('M340 128 L300 40 H1320 L1280 128 Z', '#6d4d16', 'opacity="0.9"');
  const spines = [
    '#7b2d2b',
    '#c9b98a',
    '#2f4d5f',
    '#a8762e',
    '#45603f',
    '#d9d2bd',
    '#5b3a52',
    '#8c8474',
    '#b4533a',
    '#22324a',
  ];
  for (let row = 0; row < 4; row += 1) {
    const foot = 262 + row * 160;
    c.rect(372, foot, 876, 14, '#8b6337');
    for (let x = 380; x < 1236;) {
      const w = c.whole(12, 34);
      const tall = c.whole(82, 128);
      if (c.chance() < 0.06) {
        x += 44;
        continue;
      }
      c.rect(
        x,
        foot - tall,
        w,
        tall,
        spines[c.whole(0, 9)] ?? '#777',
        c.chance() < 0.1 ? `transform="rotate(9 ${x} ${foot})"` : '',
      );
      c.rect(x + 3, foot - tall + 14, Math.max(3, w - 7), 4, '#efe6cc', 'opacity="0.5"');
      x += w + 1;
    }
    c.rect(372, foot - 140, 876, 56, '#0d0906', 'opacity="0.55"');
  }
  const kids = new Canvas(62);
  const school = { clothes: 'school', child: true, light: -1 } as const;
  kids.path('M330 960 h250 l120 50 h-290 z M700 960 h260 l140 60 h-330 z', '#2a1c10', `opacity="0.6" ${kids.blur(7)}`);
  figure(kids, 470, 985, 470, {
    ...school,
    cloth: '#dfe4ea',
    lower: '#27324c',
    hair: 'plait',
    pose: 'reach',
    load: 'bag',
    trim: '#8a3b32',
  });
  figure(kids, 700, 1000, 420, {
    ...school,
    cloth: '#e4e6e2',
    lower: '#5a3a2c',
    hair: 'short',
    pose: 'stand',
    facing: -1,
    skin: '#6d4530',
  });
  figure(kids, 900, 985, 505, {
    ...school,
    cloth: '#d9dfe8',
    lower: '#27324c',
    hair: 'plait',
    pose: 'reach',
    skin: '#8a5d42',
  });
  figure(kids, 1190, 1000, 660, {
    clothes: 'sari',
    cloth: '#2f6a66',
    trim: '#c8913a',
    hair: 'bun',
    facing: -1,
    pose: 'reach',
    light: -1,
  });
  // Leaves above throw their pattern on everything.
  const shade = new Canvas(63);
  for (let i = 0; i < 520; i += 1) {
    const y = shade.chance(-40, 1200);
    shade.ellipse(
      shade.chance(-60, 1860),
      y,
      shade.chance(14, 46),
      shade.chance(9, 26),
      '#140e06',
      `opacity="${(0.05 + 0.17 * shade.chance() * (1 - y / 1700)).toFixed(2)}" transform="rotate(${shade.whole(-20, 20)} 900 600)"`,
    );
  }
  const front = new Canvas(64);
  fromBehind(front, 240, 900, 330, { clothes: 'school', cloth: '#cfd6de', hair: 'plait', light: -1 });
  return [{ svg: c.toSvg() }, { svg: kids.toSvg() }, { svg: shade.toSvg(), blur: 9 }, { svg: front.toSvg(), blur: 13 }];
}
