import type { Canvas } from '#db/seed/drawing/canvas.ts';
import type { Look } from '#db/seed/drawing/figure.ts';
import { type Point, shadeOf, smooth } from '#db/seed/drawing/outline.ts';

/** Head and shoulders of somebody seen from behind and close, the shoulders `wide` pixels from side to side at `x`, `y` (nape). */
export function fromBehind(c: Canvas, x: number, y: number, wide: number, look: Omit<Look, 'pose' | 'load'>): void {
  const { cloth, trim = '#d9c9a8', skin = '#7d5038', hair = 'short', light = 1 } = look;
  const put = (points: Point[], fill: string) => {
    const d = smooth(
      points.map(([px, py]) => [x + px * wide, y + py * wide]),
      true,
    );
    c.path(d, fill);
    if (light !== 0) c.path(d, shadeOf(c, light));
  };
  const dark = hair === 'grey' ? '#9d988f' : '#171210';
  put(
    [
      [-0.12, -0.05],
      [0.12, -0.05],
      [0.3, 0.06],
      [0.48, 0.16],
      [0.56, 0.6],
      [0.54, 1.6],
      [-0.54, 1.6],
      [-0.56, 0.6],
      [-0.48, 0.16],
      [-0.3, 0.06],
    ],
    cloth,
  );
  put(
    [
      [-0.11, -0.2],
      [0.11, -0.2],
      [0.13, 0.03],
      [0, 0.08],
      [-0.13, 0.03],
    ],
    skin,
  );
  put(
    [
      [-0.24, -0.38],
      [-0.2, -0.31],
      [-0.19, -0.24],
      [-0.24, -0.29],
    ],
    skin,
  );
  put(
    [
      [0.24, -0.38],
      [0.2, -0.31],
      [0.19, -0.24],
      [0.24, -0.29],
    ],
    skin,
  );
  put(
    [
      [0, -0.68],
      [0.17, -0.6],
      [0.22, -0.4],
      [0.17, -0.2],
      [0.1, -0.1],
      [-0.1, -0.1],
      [-0.17, -0.2],
      [-0.22, -0.4],
      [-0.17, -0.6],
    ],
    dark,
  );
  if (hair === 'bun')
    put(
      [
        [0, -0.34],
        [0.13, -0.26],
        [0.11, -0.12],
        [0, -0.06],
        [-0.11, -0.12],
        [-0.13, -0.26],
      ],
      '#241b18',
    );
  if (hair === 'plait')
    put(
      [
        [-0.06, -0.2],
        [0.06, -0.2],
        [0.07, 0.3],
        [0.03, 0.85],
        [-0.03, 0.85],
        [-0.07, 0.3],
      ],
      '#241b18',
    );
  if (hair === 'veil')
    put(
      [
        [0, -0.73],
        [0.23, -0.58],
        [0.27, -0.2],
        [0.36, 0.12],
        [0.42, 0.9],
        [-0.42, 0.9],
        [-0.36, 0.12],
        [-0.27, -0.2],
        [-0.23, -0.58],
      ],
      trim,
    );
  if (hair === 'cap')
    put(
      [
        [0, -0.72],
        [0.2, -0.62],
        [0.225, -0.44],
        [0, -0.4],
        [-0.225, -0.44],
        [-0.2, -0.62],
      ],
      trim,
    );
  if (hair === 'turban')
    put(
      [
        [0, -0.84],
        [0.26, -0.7],
        [0.28, -0.48],
        [0.05, -0.38],
        [-0.25, -0.44],
        [-0.29, -0.62],
      ],
      trim,
    );
}
