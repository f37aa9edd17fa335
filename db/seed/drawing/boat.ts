import type { Canvas } from '#db/seed/drawing/canvas.ts';

/** A country boat lying on the water, `length` pixels from stem to stern, its left end at `x`. */
export function boat(c: Canvas, x: number, y: number, length: number, colour: string): void {
  const depth = length * 0.11;
  c.path(
    `M${x} ${y - depth * 1.1} Q${x + length * 0.12} ${y + depth} ${x + length * 0.4} ${y + depth} H${x + length * 0.7} Q${x + length * 0.92} ${y + depth} ${x + length} ${y - depth * 1.4} Q${x + length * 0.86} ${y - depth * 0.2} ${x + length * 0.5} ${y - depth * 0.2} Q${x + length * 0.16} ${y - depth * 0.2} ${x} ${y - depth * 1.1} Z`,
    colour,
  );
  c.path(
    `M${x + length * 0.1} ${y + depth} H${x + length * 0.9} Q${x + length * 0.5} ${y + depth * 3} ${x + length * 0.1} ${y + depth} Z`,
    '#101820',
    `opacity="0.35" ${c.blur(6)}`,
  );
  c.put(
    `<path d="M${x + length * 0.04} ${y - depth * 0.7} Q${x + length * 0.2} ${y - depth * 0.1} ${x + length * 0.5} ${y - depth * 0.1} T${x + length * 0.97} ${y - depth}" stroke="#d8ad7a" stroke-width="3" fill="none" opacity="0.6"/>`,
  );
}
