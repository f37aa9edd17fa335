import { Canvas } from '#db/seed/drawing/canvas.ts';
import { fromBehind } from '#db/seed/drawing/from-behind.ts';
import type { Layer } from '#db/seed/drawing/pixels.ts';

/** «market-stall»: a lit grocery seen over the shoulders of its customers. */
export function marketStall(): Layer[] {
  const c = new Canvas(33);
  c.fill(
    c.gradient([
      [0, '#161b2e'],
      [1, '#2a2230'],
    ]),
  );
  c.rect(0, 120, 230, 1080, '#241f30').rect(1570, 120, 230, 1080, '#1e1b2c');
  c.rect(
    230,
    240,
    1340,
    730,
    c.gradient([
      [0, '#7a4a22'],
      [0.4, '#b5763a'],
      [1, '#4a2b16'],
    ]),
  ).glow(900, 380, 760, '#ffc878', 0.85);
  for (let row = 0; row < 4; row += 1) {
    const y = 330 + row * 120;
    c.rect(250, y + 78, 1300, 12, '#4c2e17');
    for (let x = 262; x < 1530;) {
      const w = c.whole(28, 62);
      const h = c.whole(40, 74);
      const colour =
        ['#c8402f', '#e0a12e', '#2f6a58', '#ece0c3', '#355c94', '#7b3b5e', '#d9743a', '#9fb24a'][c.whole(0, 7)] ??
        '#c84';
      c.rect(x, y + 78 - h, w, h, colour, 'rx="4" opacity="0.92"').rect(
        x + 4,
        y + 78 - h * 0.7,
        w - 8,
        h * 0.26,
        '#fff5da',
        'opacity="0.7"',
      );
      x += w + c.whole(2, 8);
    }
  }
  for (let i = 0; i < 30; i += 1) {
    const x = 270 + i * 43;
    c.line(x, 240, x, 262, '#1d130c', 2);
    for (let n = 0; n < 3; n += 1)
      c.rect(
        x - 15,
        262 + n * 34,
        30,
        32,
        ['#f2d25c', '#d94f3a', '#4f9a6a', '#5f7fc0'][(i + (n > 1 ? 1 : 0)) % 4] ?? '#fc0',
        'rx="3"',
      );
  }
  for (let i = 0; i < 12; i += 1)
    c.path(`M${200 + i * 117} 110 h117 l12 130 q-58 46 -117 0 z`, i % 2 ? '#e9dfc8' : '#a83229');
  c.rect(190, 90, 1420, 30, '#3a2a20');
  for (const x of [520, 1240])
    c.line(x, 240, x, 300, '#15100c', 4).ellipse(x, 322, 24, 28, '#fff6d8').glow(x, 322, 300, '#ffdf9a', 0.95);
  // Shopkeeper behind, counter, sacks in front.
  c.path('M960 900 Q950 690 1010 650 Q1075 620 1140 650 Q1200 690 1190 900 Z', '#e8e2d2')
    .ellipse(1075, 585, 50, 62, '#6a4128')
    .path('M1022 575 Q1075 490 1128 575 Q1075 540 1022 575 Z', '#2a2322')
    .path('M1010 660 L960 800 L1060 836 L1066 800 L1016 780 L1040 700 Z', '#d8d0bd');
  c.rect(1010, 792, 130, 26, '#b32a2a', 'rx="3"').rect(1016, 786, 118, 10, '#f6eedb');
  c.rect(
    250,
    820,
    1300,
    160,
    c.gradient([
      [0, '#c58a4e'],
      [0.12, '#8d5a2c'],
      [1, '#4b2d15'],
    ]),
    'rx="4"',
  );
  c.rect(610, 690, 120, 132, '#f7f5ef', 'rx="8"').rect(610, 690, 120, 30, '#2b6b57', 'rx="8"');
  for (let qx = 0; qx < 11; qx += 1)
    for (let qy = 0; qy < 11; qy += 1)
      if (c.chance() < 0.5 || ((qx < 3 || qx > 7) && (qy < 3 || (qy > 7 && qx < 3))))
        c.rect(628 + qx * 7.6, 728 + qy * 7.6, 7.6, 7.6, '#14161a');
  for (const x of [380, 450])
    c.path(`M${x - 30} 820 V730 q30 -16 60 0 V820 z`, '#cfe0df', 'opacity="0.75"')
      .rect(x - 26, 766, 52, 54, x < 400 ? '#d99b3a' : '#8e4a2b', 'opacity="0.8"')
      .rect(x - 32, 716, 64, 20, '#b63a2e', 'rx="4"');
  c.rect(
    0,
    970,
    1800,
    230,
    c.gradient([
      [0, '#4a3a34'],
      [1, '#17131a'],
    ]),
  );
  const grain = ['#f3e2b5', '#d98e32', '#a7b04a', '#efefe6', '#7e2f24', '#e3b552'];
  for (let i = 0; i < 6; i += 1) {
    const x = 240 + i * 262;
    c.ellipse(x, 1150, 140, 24, '#000', 'opacity="0.4"').path(
      `M${x - 112} 1000 Q${x - 146} 1130 ${x - 100} 1160 H${x + 100} Q${x + 146} 1130 ${x + 112} 1000 Z`,
      c.gradient(
        [
          [0, '#cbb58b'],
          [0.6, '#a08a62'],
          [1, '#5c4d36'],
        ],
        0,
      ),
    );
    c.ellipse(x, 1000, 118, 34, '#e2d2ab')
      .ellipse(x, 998, 102, 27, grain[i] ?? '#fff')
      .path(`M${x - 96} 996 Q${x} 920 ${x + 96} 996 Z`, grain[i] ?? '#fff');
    c.noise({ x: x - 96, width: 192, y: 940, height: 60 }, '#3a2a17', {
      fx: 0.09,
      fy: 0.12,
      cover: 0.4,
      sharp: 5,
      fade: [
        [0, '#fff', 0],
        [1, '#fff', 0.4],
      ],
    });
    c.rect(x - 2, 900, 4, 60, '#15110d')
      .rect(x - 38, 880, 76, 34, '#f5efe0', 'rx="3"')
      .rect(x - 24, 893, 48, 7, '#3b2f28');
  }
  const front = new Canvas(35);
  fromBehind(front, 420, 700, 360, {
    clothes: 'sari',
    cloth: '#5a2438',
    trim: '#6a2c40',
    hair: 'veil',
    light: 1,
    skin: '#4a3024',
  });
  fromBehind(front, 1370, 820, 330, { clothes: 'shirt', cloth: '#2f3a48', hair: 'short', light: -1, skin: '#4a3024' });
  return [
    { svg: c.toSvg(), blur: 1 },
    { svg: front.toSvg(), blur: 7 },
  ];
}
