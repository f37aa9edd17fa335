import { Canvas } from '#db/seed/drawing/canvas.ts';
import { figure } from '#db/seed/drawing/figure.ts';

/** «street-trees» as SVG. */
export function streetTrees(): string {
  const c = new Canvas(53);
  c.fill(
    c.gradient([
      [0, '#dfe9c9'],
      [0.5, '#f6efcb'],
      [1, '#cdbf98'],
    ]),
  );
  c.glow(1010, 470, 760, '#fff6cc', 0.9);
  c.path(
    'M0 330 L760 470 V640 L0 900 Z',
    c.gradient(
      [
        [0, '#d7a271'],
        [1, '#efcf9f'],
      ],
      0,
    ),
  );
  for (let i = 0; i < 6; i += 1) {
    const t = i / 6;
    const bx = 20 + 640 * (1 - (1 - t) ** 1.6);
    const s = (1 - t) ** 1.4;
    c.rect(bx, 470 + 40 * t - 60 * s, 26 + 70 * s, 90 + 150 * s, '#6e4a33').rect(
      bx + 5,
      476 + 40 * t - 60 * s,
      16 + 60 * s,
      80 + 136 * s,
      '#3f5a4f',
    );
  }
  c.noise({ y: 300, height: 620, width: 770 }, '#8a5d3c', {
    fx: 0.012,
    fy: 0.015,
    cover: 0.4,
    sharp: 3,
    fade: [
      [0, '#fff', 0.5],
      [1, '#fff', 0.5],
    ],
  });
  c.path(
    'M760 640 L1060 640 L1240 1200 H-40 L0 900 Z',
    c.gradient([
      [0, '#e4d6b3'],
      [1, '#a89671'],
    ]),
  );
  for (let i = 0; i < 14; i += 1) {
    const k = (i / 13) ** 2;
    c.line(760 - 800 * k, 642 + 558 * k, 1060 + 180 * k, 642 + 558 * k, '#8d7d5c', 2 + 4 * k, 'opacity="0.55"');
  }
  for (const dx of [-0.5, 0, 0.5]) c.line(910 + dx * 200, 642, 600 + dx * 900, 1200, '#8d7d5c', 3, 'opacity="0.45"');
  c.path(
    'M1060 640 H1800 V1200 H1290 Z',
    c.gradient([
      [0, '#a7a294'],
      [1, '#5d5a55'],
    ]),
  ).path('M1060 640 L1078 640 L1300 1200 H1236 Z', '#e8e2d0');
  for (const [tx, base, s] of [
    [1085, 700, 0.42],
    [1130, 800, 0.72],
    [1215, 1010, 1.35],
  ] as const) {
    c.path(
      `M${tx - 36 * s} ${base} Q${tx - 20 * s} ${base - 240 * s} ${tx - 60 * s} ${base - 520 * s} H${tx + 50 * s} Q${tx + 14 * s} ${base - 240 * s} ${tx + 46 * s} ${base} Z`,
      c.gradient(
        [
          [0, '#8b6d4b'],
          [1, '#3b2b1c'],
        ],
        0,
      ),
      c.rough(14 * s, 0.03),
    );
    c.foliage(tx - 30 * s, base - 620 * s, 380 * s, 190 * s, ['#2b4424', '#4a6d2f', '#a3b65a']);
  }
  c.foliage(300, 60, 520, 190, ['#223a1f', '#3f622b', '#8ea64c'])
    .foliage(1500, 90, 460, 200, ['#223a1f', '#45692e', '#9ab255'])
    .foliage(900, 20, 420, 120, ['#2b4424', '#54782f', '#b9c766']);
  for (let i = 0; i < 110; i += 1) {
    const y = c.chance(700, 1190);
    const k = (y - 640) / 560;
    c.ellipse(
      c.chance(700 - 700 * k, 1080 + 160 * k),
      y,
      12 + 60 * k,
      4 + 16 * k,
      i % 3 ? '#5a5236' : '#fff3c4',
      `opacity="${i % 3 ? 0.22 : 0.4}" ${i % 10 === 0 ? c.blur(3) : ''}`,
    );
  }
  c.rect(300, 900, 300, 22, '#6a4527')
    .rect(300, 850, 300, 18, '#7d5330')
    .rect(320, 920, 18, 86, '#3a2a1c')
    .rect(560, 920, 18, 86, '#3a2a1c');
  c.put(
    '<g stroke="#1f2326" stroke-width="8" fill="none"><circle cx="110" cy="1010" r="76"/><circle cx="330" cy="1050" r="82"/><path d="M110 1010 L190 880 L290 890 L330 1050 L220 1040 L190 880 M220 1040 L110 1010 M290 890 L284 850 L320 842"/></g>',
  ).rect(166, 866, 60, 12, '#3a2417', 'rx="6"');
  const plain = { light: 0 } as const;
  figure(c, 700, 1060, 400, {
    ...plain,
    clothes: 'kurta',
    cloth: '#efe8d8',
    lower: '#d8d0c0',
    hair: 'grey',
    pose: 'walk',
  });
  figure(c, 880, 900, 260, {
    ...plain,
    clothes: 'sari',
    cloth: '#a8434a',
    trim: '#d9a84a',
    hair: 'bun',
    pose: 'walk',
    facing: -1,
    load: 'bag',
  });
  figure(c, 955, 900, 165, {
    ...plain,
    clothes: 'school',
    cloth: '#7fa3c4',
    lower: '#3a4a6a',
    child: true,
    hair: 'plait',
    pose: 'walk',
    facing: -1,
  });
  figure(c, 1010, 740, 110, { ...plain, clothes: 'shirt', cloth: '#d9a03a', pose: 'walk' });
  figure(c, 450, 990, 350, {
    ...plain,
    clothes: 'dhoti',
    cloth: '#d8dcd0',
    lower: '#efe8d8',
    trim: '#c2552f',
    hair: 'turban',
    pose: 'sit',
  });
  return c.vignette(0.35).toSvg();
}
