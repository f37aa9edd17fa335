import type { Canvas } from '#db/seed/drawing/canvas.ts';
import { type Point, shadeOf, smooth, tube } from '#db/seed/drawing/outline.ts';

/** What somebody wears, and so how the outline falls. */
type Clothes = 'sari' | 'kameez' | 'shirt' | 'kurta' | 'dhoti' | 'school';

/** How somebody looks and stands. Heights are shares of the person's own height. */
export type Look = {
  clothes: Clothes;
  /** Colour of the upper cloth (of all of it for a sari), of the lower, and of scarf, turban or border. */
  cloth: string;
  lower?: string;
  trim?: string;
  skin?: string;
  hair?: 'bun' | 'plait' | 'short' | 'grey' | 'turban' | 'veil' | 'cap';
  pose?: 'stand' | 'walk' | 'sit' | 'reach' | 'bend' | 'run';
  /** 1 looks to the right, -1 to the left. */
  facing?: 1 | -1;
  /** Head larger against the body: children. */
  child?: boolean;
  load?: 'bundle' | 'bag' | 'pot' | 'stick';
  /** Light and shade over the whole figure: light comes from the right (1) or left (-1), 0 is flat. */
  light?: 1 | -1 | 0;
};

/** Somebody standing with the feet at `x`, `y`, `h` pixels tall, drawn from limbs and cloth; no face. */
export function figure(c: Canvas, x: number, y: number, h: number, look: Look): void {
  const { clothes, cloth, lower = '#4a4238', trim = '#d9c9a8', skin = '#7d5038' } = look;
  const { pose = 'stand', facing = 1, child = false, hair = 'short', light = 1 } = look;
  const shade = light === 0 ? undefined : shadeOf(c, light);
  const seat = pose === 'sit' ? -0.24 : 0;
  const lean = { stand: 0.01, walk: 0.03, sit: 0.03, reach: 0.04, bend: 0.3, run: 0.12 }[pose];
  const at = ([px, py]: Point): Point => [x + facing * px * h, y - (py + seat) * h];
  const up = (px: number, py: number): Point => {
    // The trunk leans about the hip.
    const rise = py - 0.5;
    return [px * Math.cos(lean) + rise * Math.sin(lean * 1.2), 0.5 + rise * Math.cos(lean * 1.2) - px * Math.sin(lean)];
  };
  const shape = (points: Point[], fill: string, closed = true) => {
    const d = smooth(points.map(at), closed);
    c.path(d, fill);
    if (shade) c.path(d, shade);
  };
  const limb = (points: Point[], wide: [number, number], fill: string) => {
    const d = tube(points.map(at), wide.map((one) => one * h) as [number, number]);
    c.path(d, fill);
    if (shade) c.path(d, shade);
  };

  const stride = { stand: 0.03, walk: 0.1, sit: 0, reach: 0.05, bend: 0.05, run: 0.2 }[pose];
  const knee = (side: 1 | -1): Point[] => {
    if (pose === 'sit')
      return [
        [0, 0.5],
        [0.2, 0.5 + side * 0.01],
        [0.21 + side * 0.02, 0.27],
      ];
    if (pose === 'run' && side < 0)
      return [
        [0, 0.5],
        [-0.05, 0.29],
        [-0.25, 0.22],
      ];
    return [
      [0, 0.5],
      [side * stride * 0.75 + 0.02, 0.28],
      [side * stride * 1.3 - 0.01, 0.04],
    ];
  };
  const foot = (points: Point[]) => {
    const [fx, fy] = points.at(-1) ?? [0, 0];
    limb(
      [
        [fx - 0.012, fy - 0.018],
        [fx + 0.05, fy - 0.028],
      ],
      [0.026, 0.02],
      clothes === 'school' || clothes === 'shirt' ? '#231c19' : skin,
    );
  };
  const legs = (side: 1 | -1, fill: string, wide: [number, number]) => {
    const points = knee(side);
    foot(points);
    if (clothes === 'school' || clothes === 'dhoti') limb(points, [0.05, 0.034], skin);
    limb(clothes === 'school' || clothes === 'dhoti' ? points.slice(0, 2) : points, wide, fill);
  };
  const hand = (side: 1 | -1): Point[] => {
    const from = up(side * 0.02, 0.8);
    if (look.load === 'bundle' || look.load === 'pot')
      return side > 0 ? [from, up(0.13, 0.84), up(0.07, 1)] : [from, up(-0.06, 0.65), up(-0.03, 0.52)];
    if (pose === 'reach') return [from, up(0.12, 0.72 + side * 0.03), up(0.25, 0.8 + side * 0.03)];
    if (pose === 'sit') return [from, up(0.03, 0.64), up(0.17, 0.57)];
    if (pose === 'bend') return [from, up(0.1, 0.66), up(0.2, 0.56)];
    if (pose === 'run') return [from, up(-side * 0.09, 0.67), up(-side * 0.09 + 0.12, 0.62)];
    return [from, up(-side * stride * 0.6 - 0.005, 0.65), up(-side * stride * 0.9 + 0.03, 0.5)];
  };
  const sleeve = { sari: cloth, kameez: cloth, shirt: cloth, kurta: cloth, dhoti: cloth, school: cloth }[clothes];
  const arm = (side: 1 | -1) => {
    const points = hand(side);
    limb(points, [0.042, 0.026], skin);
    const [a, b] = [points[0] ?? [0, 0], points[1] ?? [0, 0]] as [Point, Point];
    const long = clothes === 'kurta' || clothes === 'kameez' ? 1.15 : 0.7;
    limb([a, [a[0] + (b[0] - a[0]) * long, a[1] + (b[1] - a[1]) * long]], [0.056, 0.05], sleeve);
  };

  arm(-1);
  if (clothes === 'sari') {
    foot(knee(-1));
    foot(knee(1));
    const swing = stride * 0.9;
    shape(
      pose === 'sit'
        ? [
            [-0.11, 0.52],
            [0.02, 0.56],
            [0.22, 0.55],
            [0.28, 0.5],
            [0.27, 0.26],
            [0.15, 0.26],
            [0.12, 0.42],
            [-0.1, 0.42],
          ]
        : [
            [-0.085, 0.54],
            [0.075, 0.54],
            [0.1, 0.44],
            [0.09 + swing * 0.6, 0.2],
            [0.1 + swing, 0.025],
            [0, 0.015],
            [-0.1 - swing, 0.03],
            [-0.1 - swing * 0.5, 0.2],
            [-0.105, 0.42],
          ],
      cloth,
    );
    if (pose !== 'sit')
      limb(
        [
          [-0.1 - swing, 0.045],
          [0, 0.03],
          [0.1 + swing, 0.04],
        ],
        [0.016, 0.016],
        trim,
      );
  } else {
    const wide: [number, number] = {
      kameez: [0.085, 0.052],
      kurta: [0.08, 0.05],
      shirt: [0.075, 0.046],
      dhoti: [0.11, 0.09],
      school: [0.085, 0.08],
      sari: [0, 0],
    }[clothes] as [number, number];
    legs(-1, lower, wide);
    legs(1, lower, wide);
  }
  const hem = { sari: 0.53, kameez: 0.27, kurta: 0.31, shirt: 0.47, dhoti: 0.45, school: 0.45 }[clothes];
  const flare = clothes === 'kameez' || clothes === 'kurta' ? 0.1 + stride * 0.35 : 0.078;
  const trunk: Point[] = [up(-0.055, 0.825), up(0.045, 0.825), up(0.075, 0.74), up(0.066, 0.6)];
  shape(
    pose === 'sit' && hem < 0.4
      ? [
          ...trunk,
          [0.09, 0.55],
          [0.22, 0.54],
          [0.25, 0.44],
          [0.1, 0.43],
          [-0.09, 0.44],
          up(-0.075, 0.6),
          up(-0.085, 0.74),
        ]
      : [
          ...trunk,
          [flare, hem + 0.06],
          [flare * 0.98, hem],
          [-flare, hem],
          [-flare, hem + 0.06],
          up(-0.07, 0.6),
          up(-0.085, 0.74),
        ],
    clothes === 'sari' ? trim : cloth,
  );
  if (clothes === 'sari') {
    shape([up(-0.07, 0.83), up(0.0, 0.84), up(0.085, 0.68), [0.1, 0.52], [-0.09, 0.5], up(-0.08, 0.66)], cloth);
    shape(
      [
        up(-0.075, 0.83),
        up(-0.03, 0.83),
        [-0.085, 0.5],
        [-0.1 - stride * 0.5, 0.27],
        [-0.14 - stride * 0.5, 0.29],
        [-0.105, 0.55],
      ],
      cloth,
    );
  }
  if (clothes === 'kameez')
    limb([up(0.03, 0.82), up(-0.06, 0.8), up(-0.1, 0.64), [-0.13 - stride * 0.5, 0.36]], [0.05, 0.03], trim);
  if (clothes === 'dhoti') limb([up(-0.04, 0.83), up(0.05, 0.72), up(0.07, 0.55)], [0.04, 0.035], trim);
  arm(1);
  if (look.load === 'bag') shape([up(-0.16, 0.74), up(-0.07, 0.76), up(-0.06, 0.56), up(-0.15, 0.55)], trim);
  if (look.load === 'stick') limb([up(0.2, 0.62), [0.34, 0.16], [0.42, 0.03], [0.48, 0.06]], [0.022, 0.024], '#d7b377');

  const big = child ? 1.22 : 1;
  limb([up(0, 0.8), up(0.01, 0.87)], [0.04, 0.036], skin);
  const [hx, hy] = up(0.016, 0.865 + 0.058 * big);
  const [cx, cy] = at([hx, hy]);
  const [rx, ry] = [0.047 * h * big, 0.06 * h * big];
  const ellipse = (dx: number, dy: number, sx: number, sy: number, fill: string) =>
    c.ellipse(cx + facing * dx * rx, cy + dy * ry, rx * sx, ry * sy, fill);
  const dark = hair === 'grey' ? '#a9a49b' : '#191412';
  if (hair === 'plait') limb([[hx - 0.04, hy], up(-0.075, 0.8), up(-0.085, 0.66)], [0.03, 0.016], dark);
  if (hair === 'bun') ellipse(-1, 0.35, 0.5, 0.42, dark);
  ellipse(0, 0, 1, 1, skin);
  const crown = smooth(
    (
      [
        [0.75, -0.62],
        [0.2, -1.1],
        [-0.55, -1.02],
        [-1.06, -0.35],
        [-1.02, 0.4],
        [-0.62, 0.62],
        [-0.3, -0.1],
        [0.35, -0.42],
      ] as Point[]
    ).map(([px, py]) => [cx + facing * px * rx, cy + py * ry]),
    true,
  );
  c.path(crown, dark);
  if (shade) c.ellipse(cx, cy, rx * 1.05, ry * 1.05, shade);
  if (hair === 'turban') {
    ellipse(-0.1, -0.62, 1.3, 0.66, trim);
    ellipse(0.1, -0.95, 0.9, 0.5, trim);
    if (shade) ellipse(-0.1, -0.62, 1.3, 0.66, shade);
  }
  if (hair === 'cap') {
    ellipse(-0.05, -0.7, 1.05, 0.52, trim);
    ellipse(0.85, -0.5, 0.55, 0.14, trim);
  }
  if (hair === 'veil') {
    const veil = smooth(
      (
        [
          [0.6, -0.95],
          [-0.3, -1.3],
          [-1.25, -0.6],
          [-1.35, 0.7],
          [-1.9, 2.3],
          [0.1, 2.2],
          [-0.55, 0.9],
          [-0.45, -0.2],
        ] as Point[]
      ).map(([px, py]) => [cx + facing * px * rx, cy + py * ry]),
      true,
    );
    c.path(veil, clothes === 'sari' ? cloth : trim);
    if (shade) c.path(veil, shade);
  }
  if (look.load === 'bundle') {
    for (let i = 0; i < 16; i += 1) {
      c.ellipse(cx + c.chance(-0.11, 0.11) * h, cy - ry - c.chance(0.02, 0.12) * h, 0.09 * h, 0.035 * h, trim);
    }
    c.ellipse(cx, cy - ry - 0.07 * h, 0.2 * h, 0.085 * h, trim);
    if (shade) c.ellipse(cx, cy - ry - 0.07 * h, 0.2 * h, 0.1 * h, shade);
  }
  if (look.load === 'pot') {
    c.ellipse(cx, cy - ry - 0.06 * h, 0.085 * h, 0.075 * h, trim).rect(
      cx - 0.04 * h,
      cy - ry - 0.16 * h,
      0.08 * h,
      0.05 * h,
      trim,
    );
    if (shade) c.ellipse(cx, cy - ry - 0.06 * h, 0.085 * h, 0.075 * h, shade);
  }
}
