import type { Canvas } from '#db/seed/drawing/canvas.ts';

/** A young mangrove with arching roots, standing at `x`, `y`. */
export function mangrove(c: Canvas, x: number, y: number, size: number): void {
  for (let i = 0; i < 9; i += 1) {
    const reach = ((i - 4) / 4) * size * 0.55;
    c.put(
      `<path d="M${x} ${y - size * 0.45} Q${x + reach * 0.8} ${y - size * 0.4} ${x + reach} ${y + c.chance(0, size * 0.08)}" stroke="#3a2c20" stroke-width="${(size * 0.028).toFixed(1)}" fill="none"/>`,
    );
  }
  c.ellipse(x, y + size * 0.04, size * 0.6, size * 0.06, '#1f1a14', 'opacity="0.4"');
  c.line(x, y - size * 0.35, x + size * 0.03, y - size * 0.8, '#33261b', size * 0.06);
  c.foliage(x, y - size * 0.95, size * 0.5, size * 0.34, ['#1e3424', '#3a5c34', '#84995a']);
}
