import { Canvas } from '#db/seed/drawing/canvas.ts';

/** «monsoon-clouds» as SVG. */
export function monsoonClouds(): string {
  const c = new Canvas(13);
  c.fill(
    c.gradient([
      [0, '#27323c'],
      [0.35, '#4d5b66'],
      [0.6, '#a9b3b0'],
      [0.66, '#e3dfc6'],
      [1, '#c9c79c'],
    ]),
  );
  c.noise({ y: 0, height: 560 }, '#171e26', {
    fx: 0.0022,
    fy: 0.0045,
    cover: 0.62,
    sharp: 3.4,
    octaves: 6,
    fade: [
      [0, '#fff', 1],
      [0.8, '#fff', 0.8],
      [1, '#fff', 0],
    ],
  });
  c.noise({ y: 60, height: 560 }, '#c9d2d6', {
    fx: 0.0028,
    fy: 0.0055,
    cover: 0.38,
    sharp: 4.5,
    octaves: 6,
    fade: [
      [0, '#fff', 0.15],
      [0.5, '#fff', 0.75],
      [1, '#fff', 0.1],
    ],
  });
  c.noise({ y: 0, height: 420 }, '#0d1218', {
    fx: 0.0016,
    fy: 0.004,
    cover: 0.5,
    sharp: 4,
    octaves: 6,
    fade: [
      [0, '#fff', 1],
      [1, '#fff', 0.1],
    ],
  });
  // Rain: slanting veils below the darkest cloud.
  c.group(`transform="skewX(-9)" ${c.blur(3)}`, () => {
    for (let i = 0; i < 150; i += 1) {
      const x = c.chance(820, 1640);
      c.line(
        x,
        c.chance(430, 500),
        x,
        c.chance(690, 760),
        '#5d6c76',
        c.chance(3, 14),
        `opacity="${c.chance(0.06, 0.2).toFixed(2)}"`,
      );
    }
  });
  c.glow(330, 700, 520, '#fff3c4', 0.6);
  c.ridge(752, 12, '#5f7066', { roughness: 0.7, bottom: 820 });
  c.rect(
    0,
    768,
    1800,
    432,
    c.gradient([
      [0, '#9fae5d'],
      [0.3, '#6d8a3c'],
      [1, '#26401f'],
    ]),
  );
  for (let i = 0; i < 26; i += 1) {
    const k = (i / 26) ** 2.2;
    const y = 772 + 430 * k;
    c.put(
      `<path d="M0 ${y} Q900 ${y - 12 - 20 * k} 1800 ${y + 4}" stroke="${i % 2 ? '#8aa64b' : '#2c4a22'}" stroke-width="${2 + 20 * k}" fill="none" opacity="0.5"/>`,
    );
  }
  c.noise({ y: 768, height: 432 }, '#1b3216', {
    fx: 0.012,
    fy: 0.09,
    cover: 0.46,
    sharp: 5,
    fade: [
      [0, '#fff', 0.2],
      [1, '#fff', 0.9],
    ],
  });
  c.noise({ y: 800, height: 400 }, '#c8d479', {
    fx: 0.02,
    fy: 0.06,
    cover: 0.32,
    sharp: 7,
    fade: [
      [0, '#fff', 0.3],
      [1, '#fff', 0.5],
    ],
  });
  c.rect(356, 650, 12, 130, '#22281f').foliage(362, 630, 96, 66, ['#1b2819', '#2d4224', '#556b33']);
  c.rect(1450, 716, 6, 60, '#22281f').foliage(1453, 704, 40, 30, ['#24301f', '#33442a', '#4d5f38']);
  c.path(
    'M760 1200 L900 775 L914 775 L1130 1200 Z',
    c.gradient([
      [0, '#c9b98c'],
      [1, '#7a6a46'],
    ]),
    `opacity="0.85" ${c.rough(14, 0.02)}`,
  );
  c.person(930, 960, 150, '#b3452f', { robe: true });
  c.put('<path d="M872 826 Q930 768 988 826 Z" fill="#151a20"/>').line(930, 800, 930, 880, '#151a20', 4);
  return c.vignette(0.4).toSvg();
}
