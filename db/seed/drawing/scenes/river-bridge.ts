import { Canvas } from '#db/seed/drawing/canvas.ts';
import { boat } from '#db/seed/drawing/boat.ts';

/** «river-bridge» as SVG. */
export function riverBridge(): string {
  const c = new Canvas(11);
  c.fill(
    c.gradient([
      [0, '#33527a'],
      [0.28, '#8fa0ae'],
      [0.46, '#f3c58d'],
      [0.53, '#fbe2b4'],
      [1, '#e9c99b'],
    ]),
  );
  c.noise({ y: 0, height: 620 }, '#fff1dc', {
    fx: 0.0013,
    fy: 0.006,
    cover: 0.5,
    fade: [
      [0, '#fff', 0.5],
      [1, '#fff', 0.8],
    ],
  });
  c.glow(1270, 560, 520, '#ffd58a', 0.95).ellipse(1270, 560, 46, 46, '#fff6dd');
  c.ridge(600, 26, '#8e96a0', { roughness: 0.55, bottom: 700, more: 'opacity="0.7"' });
  c.ridge(626, 16, '#6f7b83', { roughness: 0.7, bottom: 720, more: 'opacity="0.8"' });
  c.rect(
    0,
    640,
    1800,
    560,
    c.gradient([
      [0, '#e2c397'],
      [0.25, '#a9a59a'],
      [1, '#3c5566'],
    ]),
  );
  c.noise({ y: 640, height: 560 }, '#fff0cf', {
    fx: 0.002,
    fy: 0.06,
    cover: 0.45,
    sharp: 5,
    fade: [
      [0, '#fff', 0.8],
      [1, '#fff', 0.25],
    ],
  });
  c.noise({ y: 640, height: 560 }, '#22384a', {
    fx: 0.003,
    fy: 0.045,
    cover: 0.42,
    sharp: 5,
    fade: [
      [0, '#fff', 0.1],
      [1, '#fff', 0.7],
    ],
  });
  c.rect(1215, 640, 110, 400, '#ffe3aa', `opacity="0.5" ${c.blur(22)}`);
  // The deck falls away towards the far bank; piers shorten with distance.
  const deckAt = (t: number) => ({
    x: -60 + 1560 * (1 - (1 - t) ** 2.1),
    y: 338 + 262 * (1 - (1 - t) ** 2.1),
    k: (1 - t) ** 1.5,
  });
  for (let t = 0.985; t >= 0; t -= 0.055) {
    const { x, y, k } = deckAt(t);
    const w = 10 + 62 * k;
    const base = 650 + 330 * k;
    const fill = c.gradient(
      [
        [0, '#3d4a56'],
        [0.45, '#6d7478'],
        [1, '#c79a67'],
      ],
      0,
    );
    c.rect(x, y, w, base - y, fill).rect(x - w * 0.35, y + 4, w * 1.7, 12 + 26 * k, fill);
    c.ellipse(x + w / 2, base, w * 0.9, 6 + 10 * k, '#20303c', `opacity="0.5" ${c.blur(5)}`);
    c.rect(x, base, w, 190 * k + 10, '#26394a', `opacity="0.32" ${c.blur(9)}`);
  }
  const top = Array.from({ length: 40 }, (_, i) => deckAt(i / 39));
  const edge = (lift: (k: number) => number) => top.map(({ x, y, k }) => `${x.toFixed(1)} ${(y + lift(k)).toFixed(1)}`);
  c.path(
    `M${edge((k) => -6 - 26 * k).join(' L')} L${edge((k) => 6 + 34 * k)
      .reverse()
      .join(' L')} Z`,
    c.gradient(
      [
        [0, '#2f3d4a'],
        [0.6, '#57626a'],
        [1, '#a98762'],
      ],
      0,
    ),
  );
  c.put(
    `<path d="M${edge((k) => -10 - 44 * k).join(' L')}" fill="none" stroke="#e8c998" stroke-width="4" opacity="0.7"/>`,
  );
  c.noise({ y: 540, height: 260 }, '#ffeccb', {
    fx: 0.0016,
    fy: 0.012,
    cover: 0.62,
    sharp: 3,
    fade: [
      [0, '#fff', 0],
      [0.5, '#fff', 0.85],
      [1, '#fff', 0],
    ],
  });
  boat(c, 640, 1010, 330, '#1c2730');
  boat(c, 1120, 930, 210, '#2a3640');
  c.person(700, 1000, 130, '#8c3b2a');
  c.ridge(1168, 18, '#141d22', { roughness: 0.8, more: c.rough(16, 0.08) });
  c.noise({ y: 1080, height: 120 }, '#18242a', {
    fx: 0.09,
    fy: 0.008,
    cover: 0.5,
    sharp: 9,
    fade: [
      [0, '#fff', 0],
      [0.5, '#fff', 1],
    ],
  });
  return c.vignette(0.4).toSvg();
}
