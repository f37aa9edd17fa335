import { Canvas } from '#db/seed/drawing/canvas.ts';
import { boat } from '#db/seed/drawing/boat.ts';

/** «ferry-ghat» as SVG. */
export function ferryGhat(): string {
  const c = new Canvas(12);
  c.fill(
    c.gradient([
      [0, '#2c3157'],
      [0.32, '#7d5b7b'],
      [0.48, '#e08f6a'],
      [0.55, '#f4bf7f'],
      [1, '#5a4c5c'],
    ]),
  );
  c.noise({ y: 0, height: 560 }, '#f7b98d', {
    fx: 0.0012,
    fy: 0.009,
    cover: 0.42,
    fade: [
      [0, '#fff', 0.3],
      [1, '#fff', 0.8],
    ],
  });
  c.glow(520, 610, 420, '#ffb46b', 0.9);
  c.ridge(640, 14, '#4a3f58', { roughness: 0.75, bottom: 690 });
  c.rect(
    0,
    660,
    1800,
    380,
    c.gradient([
      [0, '#e7a472'],
      [0.4, '#946877'],
      [1, '#3c3a57'],
    ]),
  );
  c.noise({ y: 660, height: 400 }, '#ffd3a0', {
    fx: 0.002,
    fy: 0.07,
    cover: 0.42,
    sharp: 6,
    fade: [
      [0, '#fff', 0.9],
      [1, '#fff', 0.2],
    ],
  });
  boat(c, 250, 830, 420, '#241d2b');
  c.person(350, 822, 120, '#30243a').person(430, 824, 112, '#4a2330', { robe: true }).person(520, 822, 118, '#2c3350');
  boat(c, 820, 900, 520, '#1c1722');
  boat(c, 1340, 850, 360, '#2b2231');
  c.path(
    'M0 1060 Q420 960 900 1010 T1800 940 V1200 H0 Z',
    c.gradient([
      [0, '#5a4038'],
      [1, '#231a1c'],
    ]),
  );
  c.noise({ y: 950, height: 250 }, '#140f12', {
    fx: 0.02,
    fy: 0.05,
    cover: 0.5,
    sharp: 4,
    fade: [
      [0, '#fff', 0.3],
      [1, '#fff', 0.8],
    ],
  });
  for (let i = 0; i < 8; i += 1) c.line(1180 + i * 70, 700 + i * 4, 1180 + i * 70, 1010 - i * 6, '#1a141c', 9);
  c.line(1160, 740, 1700, 770, '#1a141c', 7);
  return c.vignette(0.5).toSvg();
}
