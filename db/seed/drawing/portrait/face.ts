import type { Canvas } from '#db/seed/drawing/canvas.ts';
import { type Point, smooth } from '#db/seed/drawing/outline.ts';

/** Where the middle of every head is, in pixels of the canvas; the rest is measured from there. */
export const HEAD = { x: 900, y: 500 };

/** A face seen from the front, or turned a little: flat colour, light from one side. */
export type Face = {
  skin: string;
  /** The same in shadow, and what lines of the face are drawn in. */
  shade: string;
  line: string;
  lips: string;
  /** Shares of the usual width: of the whole, and of the jaw. */
  width?: number;
  jaw?: number;
  /** Pixels that brows, eyes, nose and mouth go aside by: to the right with a face turned there. */
  turn?: number;
  brows: string;
  /** How thick the brows are, in pixels. */
  brow?: number;
  /** Half the height of an open eye, in pixels. */
  open?: number;
  /** How far the corners of the mouth are above its middle, in pixels. */
  smile?: number;
  /** Lines of age beside mouth and eyes. */
  lined?: boolean;
  bindi?: string;
};

const CLIP = 'head';
/** Cuts a shape off at the outline of the head, as an attribute. */
export const INSIDE = `clip-path="url(#${CLIP})"`;

/** Points round the middle of the head as a curve. */
export function around(points: readonly Point[], closed = true): string {
  return smooth(
    points.map(([x, y]) => [HEAD.x + x, HEAD.y + y]),
    closed,
  );
}

/** A line without filling. */
export function stroke(c: Canvas, points: readonly Point[], colour: string, width: number, more = ''): void {
  c.path(
    around(points, false),
    'none',
    `stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}`,
  );
}

/** The outline of head and jaw. */
export function outline({ width = 1, jaw = 1 }: Pick<Face, 'width' | 'jaw'>): Point[] {
  const half: Point[] = [
    [0, -222],
    [96, -204],
    [152, -128],
    [165, -10],
    [152 * (0.5 + jaw / 2), 84],
    [112 * jaw, 168],
    [52 * jaw, 222],
    [0, 236],
  ];
  const right = half.map(([x, y]): Point => [x * width, y]);
  const left = right
    .slice(1, -1)
    .reverse()
    .map(([x, y]): Point => [-x, y]);
  return [...right, ...left];
}

/** The neck, down to where clothes begin: these are put over it. */
export function neck(c: Canvas, { skin, shade, width = 1, turn = 0 }: Face): void {
  const half = 82 * width;
  c.path(
    around([
      [-half, 120],
      [half, 120],
      [half * 1.02, 300],
      [half * 1.7, 380],
      [0, 470],
      [-half * 1.7, 380],
      [-half * 1.02, 300],
    ]),
    skin,
  );
  c.path(
    around([
      [-half, 130],
      [half, 130],
      [half * 1.05, 250],
      [turn * 0.6, 312],
      [-half * 1.05, 240],
    ]),
    shade,
    'opacity="0.75"',
  );
}

/** Ears and face, without hair; everything on it that `look` names. */
export function face(c: Canvas, look: Face): void {
  const { skin, shade, line, lips, width = 1, turn = 0, brow = 13, open = 13, smile = 12 } = look;
  for (const side of [-1, 1])
    c.ellipse(HEAD.x + side * 163 * width - turn * 0.3, HEAD.y + 20, 26, 46, side > 0 ? shade : skin).ellipse(
      HEAD.x + side * 163 * width - turn * 0.3,
      HEAD.y + 22,
      11,
      26,
      line,
      'opacity="0.3"',
    );
  const head = around(outline(look));
  c.put(`<clipPath id="${CLIP}"><path d="${head}"/></clipPath>`).path(head, skin);
  // The side away from the light, from the temple over the cheek to the chin.
  c.path(
    around([
      [118 * width + turn, -240],
      [100 * width + turn, -90],
      [122 * width + turn, 10],
      [96 * width + turn, 90],
      [64 * width + turn, 160],
      [26 + turn, 250],
      [240, 260],
      [260, -200],
    ]),
    shade,
    `${INSIDE} opacity="0.8"`,
  );
  for (const side of [-1, 1]) c.ellipse(HEAD.x + side * 92 * width + turn, HEAD.y + 84, 44, 30, lips, 'opacity="0.16"');

  for (const side of [-1, 1]) {
    // The farther eye of a turned face is nearer to the nose.
    const x = side * (72 * width - Math.sign(turn) * side * Math.abs(turn) * 0.22) + turn;
    const wide = 34 - Math.max(0, side * turn) * 0.16;
    const [ex, ey] = [HEAD.x + x, HEAD.y + 8];
    c.path(
      `M${ex - wide} ${ey + 3} Q${ex} ${ey - open * 1.7} ${ex + wide} ${ey + 1} Q${ex} ${ey + open * 1.3} ${ex - wide} ${ey + 3} Z`,
      '#f6efe6',
    )
      .ellipse(ex + turn * 0.1, ey - 1, 13.5, Math.min(14, open + 1), '#2a1a14')
      .ellipse(ex + turn * 0.1 - 5, ey - 6, 4, 4, '#fff', 'opacity="0.85"');
    c.path(
      `M${ex - wide - 2} ${ey + 4} Q${ex} ${ey - open * 1.8 - 2} ${ex + wide + 3} ${ey + 1}`,
      'none',
      `stroke="${look.brows}" stroke-width="7" stroke-linecap="round"`,
    );
    c.path(
      `M${ex - wide} ${ey - open - 20} Q${ex} ${ey - open - 28} ${ex + wide} ${ey - open - 18}`,
      'none',
      `stroke="${line}" stroke-width="3.5" stroke-linecap="round" opacity="0.35"`,
    );
    stroke(
      c,
      [
        [x - side * 40, -46],
        [x - side * 4, -58],
        [x + side * 40, -44],
      ],
      look.brows,
      brow,
    );
    if (look.lined)
      stroke(
        c,
        [
          [x - 26, 44],
          [x, 52],
          [x + 26, 44],
        ],
        line,
        4,
        'opacity="0.35"',
      );
  }
  const nose = turn * 1.45;
  c.path(
    around([
      [turn + 12, -16],
      [nose + 24, 70],
      [nose + 34, 92],
      [nose + 6, 104],
      [nose + 8, 40],
    ]),
    shade,
    'opacity="0.85"',
  );
  stroke(
    c,
    [
      [nose - 32, 92],
      [nose - 24, 104],
      [nose, 100],
      [nose + 24, 104],
      [nose + 32, 92],
    ],
    line,
    6,
    'opacity="0.7"',
  );
  const mouth = turn * 1.15;
  c.path(
    `M${HEAD.x + mouth - 58} ${HEAD.y + 154 - smile} Q${HEAD.x + mouth - 22} ${HEAD.y + 142} ${HEAD.x + mouth} ${HEAD.y + 148} Q${HEAD.x + mouth + 22} ${HEAD.y + 142} ${HEAD.x + mouth + 58} ${HEAD.y + 154 - smile} Q${HEAD.x + mouth} ${HEAD.y + 196} ${HEAD.x + mouth - 58} ${HEAD.y + 154 - smile} Z`,
    lips,
  );
  c.path(
    `M${HEAD.x + mouth - 66} ${HEAD.y + 151 - smile} Q${HEAD.x + mouth} ${HEAD.y + 166 + smile * 0.4} ${HEAD.x + mouth + 66} ${HEAD.y + 151 - smile}`,
    'none',
    `stroke="${line}" stroke-width="6" stroke-linecap="round"`,
  );
  if (look.lined)
    for (const side of [-1, 1])
      stroke(
        c,
        [
          [nose + side * 48, 96],
          [mouth + side * 82, 130],
          [mouth + side * 84, 168],
        ],
        line,
        5,
        'opacity="0.4"',
      );
  if (look.bindi) c.ellipse(HEAD.x + turn * 1.1, HEAD.y - 62, 11, 12, look.bindi);
}
