import { Canvas } from '#db/seed/drawing/canvas.ts';
import { figure } from '#db/seed/drawing/figure.ts';
import { fromBehind } from '#db/seed/drawing/from-behind.ts';
import type { Layer } from '#db/seed/drawing/pixels.ts';

/** «clinic-van»: a white van in hard light, people on a bench before it, a nurse with a slip of paper. */
export function clinicVan(): Layer[] {
  const back = new Canvas(81);
  back.fill('#c8c39c').rect(0, 0, 1800, 420, '#7d8a5c');
  for (let i = 0; i < 30; i += 1)
    back.foliage(back.chance(-50, 1850), back.chance(40, 330), 150, 90, ['#33452a', '#5a6d3c', '#a9ad6a']);
  for (const [x, colour] of [
    [120, '#2f6f9a'],
    [380, '#c9a13a'],
    [1640, '#b8493a'],
  ] as const)
    back.path(`M${x - 190} 420 L${x} 300 L${x + 190} 420 Z`, colour).rect(x - 160, 420, 320, 170, '#5b4a36');
  const c = new Canvas(82);
  c.rect(
    0,
    700,
    1800,
    500,
    c.gradient([
      [0, '#e6d2a6'],
      [1, '#b48f5e'],
    ]),
  );
  c.noise({ y: 700, height: 500 }, '#7a5a36', {
    fx: 0.012,
    fy: 0.06,
    cover: 0.4,
    sharp: 4,
    fade: [
      [0, '#fff', 0.2],
      [1, '#fff', 0.6],
    ],
  });
  c.path('M430 810 H1820 V900 H400 Z', '#1c140d', `opacity="0.8" ${c.blur(14)}`);
  c.path(
    'M520 190 Q520 150 570 150 H1820 V800 H520 Z',
    c.gradient([
      [0, '#fbfaf4'],
      [0.6, '#e2e2da'],
      [1, '#a9a79c'],
    ]),
  );
  c.rect(520, 600, 1300, 40, '#2d7f86').rect(520, 650, 1300, 12, '#2d7f86').rect(520, 770, 1300, 36, '#3a3936');
  c.path('M1330 770 a120 120 0 0 1 240 0 z', '#1a1816')
    .ellipse(1450, 800, 96, 98, '#171513')
    .ellipse(1450, 800, 44, 45, '#9b978c');
  // The open side: cabin, light box, steps.
  c.rect(760, 210, 470, 500, '#2a3335').rect(
    775,
    224,
    440,
    480,
    c.gradient([
      [0, '#5f7476'],
      [1, '#344144'],
    ]),
  );
  c.rect(900, 262, 180, 210, '#dfe9ea').rect(912, 274, 156, 186, '#10181d');
  c.path(
    'M990 286 v150 M955 300 q-30 60 -16 140 q30 20 44 -20 M1025 300 q30 60 16 140 q-30 20 -44 -20',
    'none',
    'stroke="#b9cdd2" stroke-width="7" opacity="0.8"',
  );
  for (let i = 0; i < 6; i += 1)
    c.path(
      `M988 ${306 + i * 20} q-38 -4 -44 26 M992 ${306 + i * 20} q38 -4 44 26`,
      'none',
      'stroke="#9fb7bd" stroke-width="4" opacity="0.8"',
    );
  c.path(
    'M600 262 h70 v-54 h54 v54 h70 v54 h-70 v54 h-54 v-54 h-70 z',
    '#c0392f',
    'transform="translate(900 230) scale(0.8)"',
  );
  c.rect(520, 176, 1300, 20, '#d7d7cf')
    .path('M700 196 L560 330 H1330 L1260 196 Z', '#2d7f86', 'opacity="0.95"')
    .path('M560 330 H1330 V346 H560 Z', '#1f5c62');
  c.path('M560 346 H1330 L1240 470 H760 Z', '#0c1214', `opacity="0.5" ${c.blur(4)}`);
  figure(c, 1120, 884, 560, {
    clothes: 'kameez',
    cloth: '#f3f3ee',
    lower: '#eceae2',
    trim: '#dfe6e6',
    hair: 'bun',
    facing: -1,
    pose: 'reach',
    light: 1,
  });
  c.path('M950 486 l74 -12 l10 60 l-74 12 z', '#fffdf4');
  // The bench.
  c.path('M180 1010 h760 l90 50 h-800 z', '#1c140d', `opacity="0.65" ${c.blur(8)}`);
  c.rect(150, 870, 760, 26, '#6b4a2c').rect(190, 896, 26, 130, '#4a321d').rect(850, 896, 26, 130, '#4a321d');
  figure(c, 260, 1010, 530, {
    clothes: 'dhoti',
    cloth: '#e8e2d0',
    lower: '#f1ecdd',
    trim: '#c7432d',
    hair: 'turban',
    pose: 'sit',
    light: 1,
    skin: '#6a4330',
  });
  figure(c, 450, 1012, 500, {
    clothes: 'sari',
    cloth: '#a5263c',
    trim: '#d8a63a',
    hair: 'veil',
    pose: 'sit',
    light: 1,
  });
  figure(c, 630, 1012, 470, {
    clothes: 'sari',
    cloth: '#3c6a3c',
    trim: '#c9b56a',
    hair: 'bun',
    pose: 'sit',
    light: 1,
    skin: '#8c5f44',
  });
  figure(c, 790, 1030, 350, {
    clothes: 'school',
    cloth: '#d8b23a',
    lower: '#3f3a4a',
    child: true,
    hair: 'short',
    pose: 'stand',
    light: 1,
  });
  const front = new Canvas(83);
  fromBehind(front, 1560, 860, 420, { clothes: 'shirt', cloth: '#7795ad', hair: 'grey', light: 1 });
  return [{ svg: back.toSvg(), blur: 12 }, { svg: c.toSvg() }, { svg: front.toSvg(), blur: 15 }];
}
