import type { Canvas } from '#db/seed/drawing/canvas.ts';
import type { Point } from '#db/seed/drawing/outline.ts';
import { around, HEAD, stroke } from '#db/seed/drawing/portrait/face.ts';

/** The trunk down to the lower edge, `wide` of the usual width. */
export function shoulders(c: Canvas, cloth: string, shade: string, wide = 1): void {
  const half: Point[] = [
    [96, 300],
    [190, 330],
    [340 * wide, 390],
    [452 * wide, 500],
    [500 * wide, 760],
  ];
  c.path(around([...half.map(([x, y]): Point => [-x, y]).reverse(), [0, 360], ...half]), cloth);
  c.path(
    around([
      [110, 306],
      [190, 332],
      [340 * wide, 391],
      [451 * wide, 502],
      [498 * wide, 780],
      [356 * wide, 780],
      [330 * wide, 600],
      [250 * wide, 480],
    ]),
    shade,
    'opacity="0.55"',
  );
}

/** The skin above a neckline: V-shaped or round, `deep` pixels below the neck. */
export function neckline(c: Canvas, skin: string, shade: string, kind: 'v' | 'round', deep = 90): void {
  const points: Point[] =
    kind === 'v'
      ? [
          [-120, 322],
          [-40, 330 + deep],
          [0, 372 + deep],
          [40, 330 + deep],
          [120, 322],
          [84, 230],
          [-84, 230],
        ]
      : [
          [-128, 322],
          [-96, 330 + deep * 0.7],
          [0, 352 + deep],
          [96, 330 + deep * 0.7],
          [128, 322],
          [84, 230],
          [-84, 230],
        ];
  c.path(around(points), skin);
  c.path(
    around([
      [-80, 170],
      [84, 170],
      [92, 262],
      [14, 316],
      [-80, 256],
    ]),
    shade,
    'opacity="0.75"',
  );
}

/** A shirt's two collar points, and the button line below. */
export function collar(c: Canvas, cloth: string, line: string): void {
  for (const side of [-1, 1])
    c.path(
      around([
        [side * 80, 250],
        [side * 128, 296],
        [side * 150, 372],
        [side * 74, 424],
        [0, 372],
        [side * 30, 330],
      ]),
      cloth,
    );
  stroke(
    c,
    [
      [-86, 262],
      [-64, 330],
      [0, 384],
      [64, 330],
      [86, 262],
    ],
    line,
    6,
    'opacity="0.55"',
  );
  c.line(HEAD.x, HEAD.y + 384, HEAD.x, 1200, line, 6, 'opacity="0.5"');
  for (const y of [450, 560]) c.ellipse(HEAD.x + 12, HEAD.y + y, 8, 8, line, 'opacity="0.6"');
}

/** The standing collar of a kurta or of a waistcoat, with its placket. */
export function standingCollar(c: Canvas, cloth: string, line: string): void {
  c.path(
    around([
      [-104, 268],
      [-112, 326],
      [-60, 366],
      [0, 378],
      [60, 366],
      [112, 326],
      [104, 268],
      [62, 318],
      [0, 332],
      [-62, 318],
    ]),
    cloth,
  );
  stroke(
    c,
    [
      [-112, 326],
      [-60, 366],
      [0, 378],
      [60, 366],
      [112, 326],
    ],
    line,
    5,
    'opacity="0.5"',
  );
  c.line(HEAD.x, HEAD.y + 336, HEAD.x, 1200, line, 7, 'opacity="0.45"');
  for (const y of [420, 500, 580]) c.ellipse(HEAD.x, HEAD.y + y, 9, 9, line, 'opacity="0.8"');
}

/** Lapels of a jacket, open over whatever is below. */
export function lapels(c: Canvas, cloth: string, line: string): void {
  for (const side of [-1, 1]) {
    const lapel: Point[] = [
      [side * 100, 262],
      [side * 210, 330],
      [side * 260, 470],
      [side * 200, 520],
      [side * 60, 780],
      [side * 24, 780],
      [side * 92, 440],
      [side * 120, 340],
    ];
    c.path(around(lapel), cloth);
    stroke(c, lapel.slice(1, 5), line, 6, 'opacity="0.45"');
  }
}

/** A sari's or a scarf's cloth from one shoulder across, with its border. */
export function pallu(c: Canvas, cloth: string, border: string, shade: string): void {
  c.path(
    around([
      [-96, 300],
      [-250, 348],
      [-380, 430],
      [-300, 700],
      [60, 780],
      [330, 780],
      [250, 640],
      [40, 500],
      [-60, 400],
    ]),
    cloth,
  );
  stroke(
    c,
    [
      [-104, 302],
      [-64, 402],
      [40, 506],
      [256, 650],
      [330, 780],
    ],
    border,
    30,
  );
  for (const shift of [70, 140, 205])
    stroke(
      c,
      [
        [-100 - shift, 320 + shift * 0.2],
        [-90 - shift * 0.8, 430 + shift * 0.3],
        [20 - shift * 0.6, 590 + shift * 0.4],
        [120 - shift * 0.2, 760],
      ],
      shade,
      7,
      'opacity="0.4"',
    );
}

/** A dupatta or shawl laid round the neck, over both shoulders and the breast. */
export function dupatta(c: Canvas, cloth: string, shade: string): void {
  c.path(
    around([
      [-150, 300],
      [-290, 352],
      [-330, 560],
      [-250, 780],
      [250, 780],
      [330, 560],
      [290, 352],
      [150, 300],
      [104, 380],
      [0, 430],
      [-104, 380],
    ]),
    cloth,
  );
  for (const side of [-1, 1])
    for (const shift of [-70, 0, 60])
      stroke(
        c,
        [
          [side * (150 + shift), 340 + shift * 0.2],
          [side * (200 + shift * 0.8), 480],
          [side * (170 + shift), 760],
        ],
        shade,
        7,
        'opacity="0.45"',
      );
}

/** Spectacles before the eyes; `turn` as the face has it. */
export function glasses(c: Canvas, colour: string, kind: 'round' | 'square', turn = 0): void {
  for (const side of [-1, 1]) {
    const [x, y] = [HEAD.x + side * 74 + turn, HEAD.y + 8];
    const more = `stroke="${colour}" stroke-width="9"`;
    if (kind === 'round') c.ellipse(x, y, 56, 54, '#fff', `${more} fill-opacity="0.12"`);
    else c.rect(x - 60, y - 42, 120, 88, '#fff', `${more} fill-opacity="0.1" rx="24"`);
    stroke(
      c,
      [
        [side * 128 + turn, 0],
        [side * 166, 6],
      ],
      colour,
      8,
    );
  }
  stroke(
    c,
    [
      [-20 + turn, 2],
      [turn, -8],
      [20 + turn, 2],
    ],
    colour,
    9,
  );
}

/** Earrings, small or hanging. */
export function earrings(c: Canvas, colour: string, hanging = false): void {
  for (const side of [-1, 1]) {
    c.ellipse(HEAD.x + side * 166, HEAD.y + 72, 12, 12, colour);
    if (hanging)
      c.path(
        around([
          [side * 166, 80],
          [side * 186, 128],
          [side * 166, 146],
          [side * 146, 128],
        ]),
        colour,
      );
  }
}
