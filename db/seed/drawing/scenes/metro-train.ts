import { Canvas } from '#db/seed/drawing/canvas.ts';
import { figure } from '#db/seed/drawing/figure.ts';
import { fromBehind } from '#db/seed/drawing/from-behind.ts';
import type { Layer } from '#db/seed/drawing/pixels.ts';

/** «metro-train»: an evening train on its viaduct, and the people who walk on from there. */
export function metroTrain(): Layer[] {
  const c = new Canvas(22);
  c.fill(
    c.gradient([
      [0, '#31406b'],
      [0.35, '#8d6f93'],
      [0.55, '#f0a273'],
      [0.63, '#f8cf98'],
      [1, '#41374a'],
    ]),
  );
  c.noise({ y: 0, height: 600 }, '#ffd0a8', {
    fx: 0.0013,
    fy: 0.008,
    cover: 0.42,
    fade: [
      [0, '#fff', 0.2],
      [1, '#fff', 0.8],
    ],
  });
  c.glow(350, 640, 520, '#ffbf80', 0.85);
  for (let layer = 0; layer < 3; layer += 1) {
    const colour = ['#a5788a', '#6d5570', '#3d3450'][layer] ?? '#333';
    for (let x = -30; x < 1800;) {
      const w = c.whole(60, 150);
      const h = c.whole(80, 240) + layer * 40;
      const top = 760 + layer * 30 - h;
      c.rect(x, top, w, h + 200, colour).rect(x + w * 0.6, top - 18, w * 0.2, 18, colour);
      for (let wy = top + 16; layer > 0 && wy < 800; wy += 26) {
        for (let wx = x + 10; wx < x + w - 14; wx += 22)
          if (c.chance() < 0.4) c.rect(wx, wy, 11, 13, '#ffd591', `opacity="${layer === 2 ? 0.9 : 0.5}"`);
      }
      x += w + c.whole(-8, 26);
    }
  }
  c.rect(
    0,
    900,
    1800,
    300,
    c.gradient([
      [0, '#3a3040'],
      [1, '#17141e'],
    ]),
  );
  for (let i = 0; i < 60; i += 1) {
    const k = c.chance() ** 2;
    const y = 930 + 250 * k;
    const left = c.chance() < 0.5;
    c.glow(
      left ? 700 - 620 * k + c.chance(-60, 160) : 880 + 640 * k + c.chance(-100, 100),
      y,
      14 + 34 * k,
      left ? '#ff5a3c' : '#fff2cf',
      0.95,
    );
  }
  // Viaduct on a curve, then the train on it.
  c.path(
    'M-20 800 Q760 680 1820 430 V560 Q760 780 -20 872 Z',
    c.gradient([
      [0, '#c6a28c'],
      [0.4, '#7f6f78'],
      [1, '#4d4656'],
    ]),
  );
  for (const [px, top, w] of [
    [140, 850, 44],
    [560, 780, 62],
    [1080, 690, 84],
    [1650, 580, 112],
  ] as const) {
    c.path(
      `M${px} ${top} H${px + w} L${px + w * 0.86} 1200 H${px + w * 0.14} Z`,
      c.gradient(
        [
          [0, '#a58a84'],
          [1, '#37313e'],
        ],
        0,
      ),
    );
  }
  c.path(
    'M150 752 Q860 640 1800 388 V230 Q1760 214 1700 232 Q860 520 190 678 Q150 690 150 752 Z',
    c.gradient([
      [0, '#f3ede9'],
      [0.35, '#bfc2cb'],
      [0.8, '#6f7384'],
      [1, '#3f4252'],
    ]),
  );
  c.path(
    'M210 700 Q880 560 1800 290 V338 Q880 592 206 722 Z',
    c.gradient(
      [
        [0, '#ffe9b8'],
        [1, '#ffd07e'],
      ],
      0,
    ),
  );
  c.path('M168 742 Q860 628 1800 372 V388 Q860 642 160 752 Z', '#b3262d');
  for (let i = 0; i < 46; i += 1) {
    const t = i / 45;
    const x = 210 + 1590 * t ** 1.25;
    const y = 708 - 80 * t - 330 * t ** 1.9 + 14;
    c.rect(x, y - 26 - 18 * t, 5 + 9 * t, 44 + 36 * t, '#5c6072');
  }
  c.path('M150 752 Q138 694 190 678 L214 672 L206 742 Z', '#1b1f2c').glow(158, 742, 90, '#fff6d8', 0.95);
  c.put('<path d="M-20 800 Q760 680 1820 430" stroke="#ffe3bd" stroke-width="6" fill="none" opacity="0.55"/>');
  const street = new Canvas(24);
  const dusk = { light: 1, skin: '#3a2820' } as const;
  figure(street, 250, 1150, 440, {
    ...dusk,
    clothes: 'kameez',
    cloth: '#5a3a52',
    lower: '#4a4450',
    trim: '#a08a7a',
    hair: 'plait',
    pose: 'walk',
    load: 'bag',
  });
  figure(street, 420, 1120, 400, { ...dusk, clothes: 'shirt', cloth: '#6a6a78', lower: '#2a2a36', pose: 'walk' });
  figure(street, 700, 1080, 330, {
    ...dusk,
    clothes: 'kurta',
    cloth: '#7a7268',
    lower: '#5a544e',
    pose: 'walk',
    facing: -1,
    hair: 'grey',
  });
  figure(street, 960, 1060, 300, {
    ...dusk,
    clothes: 'sari',
    cloth: '#7a3a3a',
    trim: '#a8864a',
    hair: 'bun',
    pose: 'walk',
  });
  figure(street, 1050, 1064, 200, {
    ...dusk,
    clothes: 'school',
    cloth: '#7a7a86',
    lower: '#2a2f40',
    child: true,
    hair: 'short',
    pose: 'walk',
  });
  const front = new Canvas(25);
  fromBehind(front, 1430, 900, 420, { clothes: 'shirt', cloth: '#2a2732', hair: 'short', light: -1, skin: '#30221c' });
  for (const [x, y, r, colour] of [
    [90, 1090, 58, '#ff5a3c'],
    [600, 1130, 70, '#ffe9bd'],
    [1120, 1120, 62, '#ffcf86'],
  ] as const)
    front.ellipse(x, y, r, r, colour, 'opacity="0.4"');
  return [
    { svg: c.toSvg(), blur: 2.2 },
    { svg: street.toSvg(), blur: 1.4 },
    { svg: front.toSvg(), blur: 13 },
  ];
}
