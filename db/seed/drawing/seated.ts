import type { Canvas } from '#db/seed/drawing/canvas.ts';

/** Somebody sitting, `h` pixels from the ground to the head. */
export function seated(c: Canvas, x: number, y: number, h: number, cloth: string): void {
  c.path(
    `M${x - h * 0.34} ${y} Q${x - h * 0.36} ${y - h * 0.22} ${x - h * 0.16} ${y - h * 0.3} Q${x - h * 0.22} ${y - h * 0.66} ${x} ${y - h * 0.7} Q${x + h * 0.22} ${y - h * 0.66} ${x + h * 0.16} ${y - h * 0.3} Q${x + h * 0.36} ${y - h * 0.22} ${x + h * 0.34} ${y} Z`,
    cloth,
  );
  c.ellipse(x, y - h * 0.82, h * 0.11, h * 0.13, '#4a2d1d').path(
    `M${x - h * 0.12} ${y - h * 0.8} Q${x} ${y - h * 1.08} ${x + h * 0.12} ${y - h * 0.8} Q${x} ${y - h * 0.92} ${x - h * 0.12} ${y - h * 0.8} Z`,
    '#15100d',
  );
}
