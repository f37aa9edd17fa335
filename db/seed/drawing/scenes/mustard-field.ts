import { Canvas } from '#db/seed/drawing/canvas.ts';

/** «mustard-field» as SVG. */
export function mustardField(): string {
  const c = new Canvas(15);
  c.fill(
    c.gradient([
      [0, '#5b93c9'],
      [0.4, '#b8d4e6'],
      [0.52, '#f4ecd2'],
      [1, '#f4ecd2'],
    ]),
  );
  c.noise({ y: 0, height: 520 }, '#ffffff', {
    fx: 0.0018,
    fy: 0.005,
    cover: 0.44,
    sharp: 3.4,
    fade: [
      [0, '#fff', 0.9],
      [1, '#fff', 0.4],
    ],
  });
  c.glow(1500, 250, 560, '#fff2c0', 0.55);
  c.ridge(598, 14, '#8aa48c', { roughness: 0.75, bottom: 660, more: 'opacity="0.8"' });
  c.ridge(614, 10, '#5c7d52', { roughness: 0.8, bottom: 680 });
  c.rect(
    0,
    628,
    1800,
    572,
    c.gradient([
      [0, '#e8cf4a'],
      [0.25, '#f0c419'],
      [1, '#b98a07'],
    ]),
  );
  // Plants: dense and small far off, large and separate near.
  for (let row = 0; row < 46; row += 1) {
    const k = (row / 45) ** 2;
    const y = 634 + 600 * k;
    const size = 2.4 + 19 * k;
    c.rect(0, y, 1800, 3 + 15 * k, row % 2 ? '#7c8f1e' : '#94750a', `opacity="${(0.12 + 0.2 * k).toFixed(2)}"`);
    for (let n = 0; n < 240 - 165 * k; n += 1) {
      const x = c.chance(0, 1800);
      const gap = 36 + 250 * k;
      if (Math.abs(x - (886 - 30 * k)) < gap * 0.42) continue;
      const yy = y + c.chance(-6, 6) * (1 + k * 4);
      if (k > 0.22) c.line(x, yy, x + c.chance(-4, 4), yy + size * 3, '#5f7f22', 1 + 2.6 * k, 'opacity="0.7"');
      c.ellipse(
        x,
        yy,
        size * c.chance(0.6, 1.3),
        size * 0.7,
        ['#ffe14d', '#f9cf1c', '#e2a90a', '#fff08a'][c.whole(0, 3)] ?? '#fd0',
      );
    }
  }
  c.path(
    'M872 632 Q900 760 830 930 Q790 1060 720 1200 H1010 Q960 1040 950 900 Q930 760 898 632 Z',
    c.gradient([
      [0, '#d9c196'],
      [1, '#8d6a3c'],
    ]),
    `opacity="0.8" ${c.rough(30, 0.02)}`,
  );
  c.rect(1230, 520, 16, 118, '#4a3a28').foliage(1238, 470, 118, 88, ['#2f4a26', '#47692f', '#86994a']);
  c.person(880, 760, 92, '#a72f36', { robe: true }).person(926, 754, 84, '#2f5d8a', { robe: true });
  return c.vignette(0.3).toSvg();
}
