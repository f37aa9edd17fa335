import type { Canvas } from '#db/seed/drawing/canvas.ts';
import { around, INSIDE } from '#db/seed/drawing/portrait/face.ts';

/** A beard along the jaw; `full` also hides the chin and the neck. */
export function beard(c: Canvas, colour: string, full: boolean, opacity = 1): void {
  const low = full ? 330 : 246;
  c.path(
    around([
      [-164, -10],
      [-148, 70],
      [-96, 112],
      [-40, 110],
      [0, 116],
      [40, 110],
      [96, 112],
      [148, 70],
      [164, -10],
      [172, 60],
      [140, 170],
      [70, low - 10],
      [0, low + 8],
      [-70, low - 10],
      [-140, 170],
      [-172, 60],
    ]),
    colour,
    `opacity="${opacity}" ${full ? '' : INSIDE}`,
  );
}

/** A moustache; `wide` is half its width in pixels. */
export function moustache(c: Canvas, colour: string, wide = 84, turn = 0): void {
  c.path(
    around([
      [turn, 112],
      [turn + wide * 0.5, 114],
      [turn + wide, 150],
      [turn + wide * 0.5, 144],
      [turn, 136],
      [turn - wide * 0.5, 144],
      [turn - wide, 150],
      [turn - wide * 0.5, 114],
    ]),
    colour,
  );
}
