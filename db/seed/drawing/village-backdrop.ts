import type { Canvas } from '#db/seed/drawing/canvas.ts';

/** A village place in morning light under two big trees, for a van or bus to stand on. */
export function villageBackdrop(c: Canvas): void {
  c.fill(
    c.gradient([
      [0, '#bcd3d6'],
      [0.4, '#eee7c9'],
      [0.6, '#e6cf9d'],
      [1, '#a07a4c'],
    ]),
  );
  c.glow(300, 330, 700, '#fff3c9', 0.8);
  c.ridge(660, 20, '#9fae86', { roughness: 0.7 });
  for (let i = 0; i < 12; i += 1)
    c.foliage(i * 165 + c.chance(-40, 40), 620, 110, 66, ['#6f8460', '#8a9b6d', '#b3b982']);
  c.rect(
    0,
    680,
    1800,
    520,
    c.gradient([
      [0, '#d6b681'],
      [0.5, '#b58a56'],
      [1, '#6b4a2c'],
    ]),
  );
  c.noise({ y: 680, height: 520 }, '#7a5530', {
    fx: 0.006,
    fy: 0.04,
    cover: 0.42,
    sharp: 4,
    fade: [
      [0, '#fff', 0.3],
      [1, '#fff', 0.6],
    ],
  });
  c.path(
    'M90 1010 Q150 700 96 330 H220 Q190 700 290 1010 Z',
    c.gradient(
      [
        [0, '#8a6a48'],
        [1, '#38271a'],
      ],
      0,
    ),
    c.rough(20, 0.02),
  );
  c.foliage(330, 190, 620, 230, ['#24401f', '#42642b', '#97ad55']).foliage(1250, 90, 520, 160, [
    '#2a4723',
    '#4c7030',
    '#a6b95e',
  ]);
  for (let i = 0; i < 60; i += 1)
    c.ellipse(
      c.chance(60, 1700),
      c.chance(880, 1180),
      c.chance(14, 70),
      c.chance(4, 15),
      i % 3 ? '#4a3420' : '#ffe9b0',
      `opacity="${i % 3 ? 0.2 : 0.32}"`,
    );
}
