import type { Canvas } from '#db/seed/drawing/canvas.ts';
import type { Point } from '#db/seed/drawing/outline.ts';
import { around, HEAD, stroke } from '#db/seed/drawing/portrait/face.ts';

/** What is behind the head, put before the face, and what lies on it, put after. */
export type Hair = { behind(c: Canvas): void; before(c: Canvas): void };

const nothing = () => undefined;

const turned = (x: number, y: number, degrees: number) => `transform="rotate(${degrees} ${x} ${y})"`;

const both = (points: Point[]): Point[] => [
  ...points,
  ...points
    .slice()
    .reverse()
    .filter(([x]) => x !== 0)
    .map(([x, y]): Point => [-x, y]),
];

/** A parting at `at` from which the hair is combed to both sides, down to the temples. */
function combed(c: Canvas, colour: string, sheen: string, at: number): void {
  c.path(
    around([
      [at, -214],
      [at + 30, -150],
      [112, -96],
      [150, -20],
      [176, -30],
      [180, -150],
      [110, -246],
      [0, -264],
      [-110, -246],
      [-180, -150],
      [-176, -30],
      [-150, -20],
      [-124, -96],
      [at - 40, -158],
    ]),
    colour,
  );
  for (const side of [-1, 1])
    stroke(
      c,
      [
        [at + side * 12, -222],
        [side * 90, -186],
        [side * 152, -92],
      ],
      sheen,
      6,
      'opacity="0.6"',
    );
}

/** Combed back and tied: a knot shows beside the neck, or above the head. */
export function tied(colour: string, sheen: string, at = -10, flowers = ''): Hair {
  return {
    behind(c) {
      c.ellipse(HEAD.x - 150, HEAD.y + 130, 84, 92, colour);
      if (flowers)
        for (let i = 0; i < 9; i += 1)
          c.ellipse(
            HEAD.x - 150 + Math.cos(i * 0.7 + 1.6) * 88,
            HEAD.y + 130 + Math.sin(i * 0.7 + 1.6) * 94,
            22,
            20,
            flowers,
          );
      c.ellipse(HEAD.x, HEAD.y - 60, 184, 206, colour);
    },
    before: (c) => combed(c, colour, sheen, at),
  };
}

/** Loose, down to `to` pixels below the middle of the head. */
export function loose(colour: string, sheen: string, to: number, at = -30): Hair {
  return {
    behind: (c) =>
      void c.path(
        around(
          both([
            [0, -268],
            [120, -250],
            [200, -150],
            [218, 20],
            [226, to * 0.6],
            [196, to],
            [96, to + 8],
            [60, 120],
          ]),
        ),
        colour,
      ),
    before(c) {
      combed(c, colour, sheen, at);
      for (const side of [-1, 1])
        c.path(
          around([
            [side * 150, -90],
            [side * 190, -90],
            [side * 222, 60],
            [side * 214, to * 0.8],
            [side * 168, to * 0.86],
            [side * 176, 60],
            [side * 158, -10],
          ]),
          colour,
        );
    },
  };
}

/** A plait over the shoulder. */
export function plait(colour: string, sheen: string, band: string): Hair {
  return {
    behind: (c) => void c.ellipse(HEAD.x, HEAD.y - 50, 186, 214, colour),
    before(c) {
      combed(c, colour, sheen, 4);
      for (let i = 0; i < 7; i += 1)
        for (const [dx, fill] of [
          [-16, colour],
          [16, i % 2 ? colour : sheen],
        ] as const)
          c.ellipse(
            HEAD.x + 178 + dx + i * 3,
            HEAD.y + 150 + i * 64 + dx * 0.6,
            36 - i,
            46,
            fill,
            turned(HEAD.x + 178 + dx, HEAD.y + 150 + i * 64, -dx * 2),
          );
      c.ellipse(HEAD.x + 196, HEAD.y + 600, 36, 16, band);
    },
  };
}

/** A man's short hair, parted at one side. */
export function short(colour: string, sheen: string): Hair {
  return {
    behind: nothing,
    before(c) {
      c.path(
        around([
          [-174, 10],
          [-190, -110],
          [-150, -224],
          [-40, -278],
          [90, -270],
          [170, -196],
          [188, -90],
          [172, 10],
          [154, -30],
          [146, -106],
          [96, -150],
          [-20, -158],
          [-90, -176],
          [-136, -110],
          [-152, -30],
        ]),
        colour,
      );
      for (const shift of [0, 34, 68])
        stroke(
          c,
          [
            [-92 + shift, -190 - shift * 0.2],
            [0 + shift, -234],
            [100 + shift * 0.6, -200 + shift * 0.5],
          ],
          sheen,
          6,
          'opacity="0.5"',
        );
    },
  };
}

/** Short curls. */
export function curls(colour: string, sheen: string): Hair {
  return {
    behind: nothing,
    before(c) {
      for (let i = 0; i < 26; i += 1) {
        const turn = Math.PI * (0.97 + (i / 25) * 1.06);
        const far = i % 2 ? 1 : 0.8;
        const [x, y] = [Math.cos(turn) * 172 * far, Math.sin(turn) * 184 * far - 62];
        c.ellipse(HEAD.x + x, HEAD.y + y, c.chance(46, 62), c.chance(42, 56), colour);
        if (i % 3 === 0)
          stroke(
            c,
            [
              [x - 26, y + 4],
              [x - 10, y - 20],
              [x + 18, y - 12],
            ],
            sheen,
            6,
            'opacity="0.7"',
          );
      }
    },
  };
}

/** Bare above, hair at the sides. */
export function receding(colour: string): Hair {
  return {
    behind(c) {
      for (const side of [-1, 1]) c.ellipse(HEAD.x + side * 150, HEAD.y - 30, 50, 104, colour);
    },
    before(c) {
      for (const side of [-1, 1])
        c.path(
          around([
            [side * 126, -150],
            [side * 168, -130],
            [side * 196, -40],
            [side * 180, 40],
            [side * 156, 4],
            [side * 152, -70],
          ]),
          colour,
        );
      stroke(
        c,
        [
          [-70, -176],
          [-10, -190],
          [50, -182],
        ],
        '#fff',
        10,
        'opacity="0.22"',
      );
    },
  };
}

/** A turban as Sikhs tie it, its folds meeting above the forehead. */
export function turban(cloth: string, fold: string, under: string): Hair {
  return {
    behind: nothing,
    before(c) {
      c.path(
        around([
          [-196, -40],
          [-226, -160],
          [-190, -300],
          [-60, -386],
          [90, -380],
          [200, -290],
          [226, -150],
          [196, -40],
          [150, -92],
          [60, -150],
          [0, -172],
          [-60, -150],
          [-150, -92],
        ]),
        cloth,
      );
      c.path(
        around([
          [-66, -150],
          [0, -206],
          [66, -150],
          [0, -166],
        ]),
        under,
      );
      for (const [x, y] of [
        [-214, -120],
        [-200, -220],
        [-130, -318],
      ] as const)
        stroke(
          c,
          [
            [x, y],
            [x * 0.4, y - 26],
            [44, -196 + (y + 120) * 0.35],
          ],
          fold,
          9,
          'opacity="0.6"',
        );
      for (const [x, y] of [
        [210, -110],
        [204, -210],
        [130, -320],
      ] as const)
        stroke(
          c,
          [
            [x, y],
            [x * 0.55, y - 10],
            [10, -204 + (y + 110) * 0.4],
          ],
          fold,
          9,
          'opacity="0.6"',
        );
    },
  };
}

/** Hair under a dupatta that lies loosely over the head. */
export function veiled(colour: string, sheen: string, cloth: string, fold: string): Hair {
  return {
    behind(c) {
      c.path(
        around(
          both([
            [0, -330],
            [150, -300],
            [244, -160],
            [258, 60],
            [290, 300],
            [340, 420],
            [120, 470],
          ]),
        ),
        cloth,
      );
      c.ellipse(HEAD.x, HEAD.y - 40, 188, 216, colour);
    },
    before(c) {
      combed(c, colour, sheen, -6);
      c.path(
        around([
          [-262, 320],
          [-262, 60],
          [-240, -170],
          [-140, -312],
          [0, -340],
          [140, -312],
          [240, -170],
          [262, 60],
          [262, 320],
          [206, 240],
          [196, 40],
          [186, -120],
          [110, -232],
          [0, -256],
          [-110, -232],
          [-186, -120],
          [-196, 40],
          [-206, 240],
        ]),
        cloth,
      );
      for (const side of [-1, 1])
        stroke(
          c,
          [
            [side * 30, -300],
            [side * 170, -214],
            [side * 224, -40],
            [side * 234, 240],
          ],
          fold,
          7,
          'opacity="0.5"',
        );
    },
  };
}
