import { boat } from '#db/seed/drawing/boat.ts';
import { Canvas } from '#db/seed/drawing/canvas.ts';
import { figure } from '#db/seed/drawing/figure.ts';
import type { Layer } from '#db/seed/drawing/pixels.ts';

const LEVEL = 690;

/** «river-bridge»: a long bridge from side and afar, the sun low behind it, people on the near bank. */
export function riverBridge(): Layer[] {
  const sky = new Canvas(11);
  sky.fill(
    sky.gradient([
      [0, '#7d93ae'],
      [0.3, '#c3b9ae'],
      [0.5, '#f2c48a'],
      [0.58, '#f8dcae'],
      [1, '#f3d3a2'],
    ]),
  );
  sky.noise({ y: 0, height: 560 }, '#fff0dc', {
    fx: 0.0011,
    fy: 0.007,
    cover: 0.44,
    sharp: 2.4,
    fade: [
      [0, '#fff', 0.55],
      [1, '#fff', 0.2],
    ],
  });
  sky.glow(1330, 560, 640, '#ffcf86', 0.9).ellipse(1330, 566, 38, 37, '#fffbe9');
  sky.ridge(662, 10, '#c2ab95', { roughness: 0.72, bottom: LEVEL });
  sky.ridge(676, 8, '#9b8a80', { roughness: 0.8, bottom: LEVEL });

  const bridge = new Canvas(12);
  // The deck comes nearer towards the left.
  const deck = (x: number) => 592 - 150 * (1 - x / 1900) ** 1.7;
  for (let i = 0; i < 17; i += 1) {
    const x = 1780 - 1900 * (i / 16.4) ** 1.22;
    const near = 1 - x / 1900;
    const w = 8 + 36 * near;
    const fill = bridge.gradient(
      [
        [0, '#51525a'],
        [0.7, '#7d726a'],
        [1, '#c69c6c'],
      ],
      0,
    );
    bridge.rect(x, deck(x), w, LEVEL - deck(x), fill).rect(x - w * 0.5, deck(x) + 8, w * 2, 8 + 18 * near, fill);
    bridge.rect(x - w * 0.3, LEVEL - 6 - 14 * near, w * 1.6, 6 + 14 * near, '#5d5a5c');
  }
  const edge = Array.from({ length: 46 }, (_, i) => -40 + i * 42);
  const line = (by: (near: number) => number) => edge.map((x) => `${x} ${(deck(x) + by(1 - x / 1900)).toFixed(1)}`);
  bridge.path(
    `M${line((n) => -4 - 12 * n).join(' L')} L${line((n) => 6 + 20 * n)
      .reverse()
      .join(' L')} Z`,
    bridge.gradient(
      [
        [0, '#4d4f58'],
        [0.7, '#776d67'],
        [1, '#b18a62'],
      ],
      0,
    ),
  );
  bridge.put(`<path d="M${line((n) => -6 - 24 * n).join(' L')}" stroke="#6f6a69" stroke-width="2.5" fill="none"/>`);
  for (let i = 0; i < 60; i += 1) {
    const x = -20 + i * 31;
    const n = 1 - x / 1900;
    bridge.line(x, deck(x) - 4 - 12 * n, x, deck(x) - 6 - 24 * n, '#6f6a69', 2);
  }
  for (let i = 0; i < 8; i += 1) {
    const x = 60 + i * 190;
    const n = 1 - x / 1900;
    bridge.line(x, deck(x) - 10 * n, x, deck(x) - 22 - 76 * n, '#5d5b60', 3);
  }
  // The first traffic: a bus, a cart, people on foot.
  bridge.rect(398, deck(430) - 52, 84, 34, '#8c4a3a', 'rx="5"').rect(405, deck(430) - 46, 70, 11, '#f6d9a6');
  for (const x of [560, 586, 640, 745, 900, 918])
    figure(bridge, x, deck(x) - 8, 24, {
      clothes: x % 2 ? 'kurta' : 'sari',
      cloth: '#4b3f42',
      lower: '#3c3638',
      light: 0,
      pose: 'walk',
    });

  const mist = new Canvas(13);
  mist.noise({ y: 520, height: 260 }, '#ffe9c8', {
    fx: 0.0013,
    fy: 0.009,
    cover: 0.66,
    sharp: 2.2,
    fade: [
      [0, '#fff', 0],
      [0.55, '#fff', 0.75],
      [1, '#fff', 0],
    ],
  });
  boat(mist, 860, 768, 210, '#3c3a3d');
  figure(mist, 900, 752, 84, {
    clothes: 'dhoti',
    cloth: '#5a4a44',
    lower: '#6b5a4c',
    hair: 'turban',
    trim: '#7b4a3c',
    light: 1,
  });
  mist.line(922, 690, 950, 780, '#3c3430', 4);

  const bank = new Canvas(14);
  bank.ridge(1030, 30, '#3a2f29', { roughness: 0.62 });
  bank.noise({ y: 985, height: 215 }, '#8a6a48', {
    fx: 0.01,
    fy: 0.05,
    cover: 0.4,
    sharp: 4,
    fade: [
      [0, '#fff', 0],
      [0.5, '#fff', 0.6],
      [1, '#fff', 0.3],
    ],
  });
  // A man wheels his bicycle; a woman and a girl have stopped to look.
  bank.put(
    '<g transform="translate(0 -50)" stroke="#1c1a1b" stroke-width="7" fill="none"><circle cx="350" cy="1012" r="58"/><circle cx="534" cy="1012" r="58"/><path d="M350 1012 L408 902 L500 902 L534 1012 L440 1010 L408 902 M440 1010 L350 1012 M500 902 L494 868 L526 858"/></g>',
  );
  bank.rect(396, 834, 46, 9, '#1c1a1b').rect(320, 880, 70, 52, '#5c4a35', 'rx="8"');
  figure(bank, 468, 1028, 372, {
    clothes: 'shirt',
    cloth: '#b9b4a6',
    lower: '#3c3d45',
    pose: 'walk',
    hair: 'grey',
    skin: '#6a4430',
  });
  figure(bank, 752, 1044, 352, { clothes: 'sari', cloth: '#8c2f3c', trim: '#c99c4a', hair: 'veil', skin: '#6a4430' });
  figure(bank, 850, 1046, 236, {
    clothes: 'kameez',
    cloth: '#c98a3a',
    lower: '#d8ccb4',
    trim: '#e3d7bd',
    hair: 'plait',
    child: true,
    skin: '#6a4430',
  });

  const reeds = new Canvas(15);
  for (let i = 0; i < 46; i += 1) {
    const x = i < 34 ? reeds.chance(1180, 1860) : reeds.chance(-40, 190);
    const tall = reeds.chance(160, 470);
    reeds.put(
      `<path d="M${x.toFixed(0)} 1230 q${reeds.chance(-50, 20).toFixed(0)} ${(-tall * 0.6).toFixed(0)} ${reeds.chance(-120, 30).toFixed(0)} ${(-tall).toFixed(0)}" stroke="${i % 3 ? '#2f2a22' : '#7b5c36'}" stroke-width="${reeds.chance(7, 15).toFixed(0)}" fill="none"/>`,
    );
  }
  return [
    { svg: sky.toSvg() },
    { svg: bridge.toSvg(), blur: 1.6 },
    { water: { level: LEVEL, waves: 0.34, tint: [120, 128, 136], own: 0.3, seed: 4 } },
    { svg: mist.toSvg(), blur: 2 },
    { svg: bank.toSvg(), blur: 1.2 },
    { svg: reeds.toSvg(), blur: 11 },
  ];
}
