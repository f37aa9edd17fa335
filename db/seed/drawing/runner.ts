import type { Canvas } from '#db/seed/drawing/canvas.ts';

/** A girl running with a hockey stick, her feet at `x`, `y`, `h` pixels tall; `lean` tilts her forward. */
export function runner(c: Canvas, x: number, y: number, h: number, lean: number, kit: string): void {
  const at = (dx: number, dy: number) => `${(x + (dx + lean * dy) * h).toFixed(1)} ${(y - dy * h).toFixed(1)}`;
  const limb = (d: string, width: number, colour: string) =>
    c.put(
      `<path d="${d}" stroke="${colour}" stroke-width="${(h * width).toFixed(1)}" fill="none" stroke-linecap="round" stroke-linejoin="round"/>`,
    );
  limb(`M${at(0.02, 0.45)} L${at(0.2, 0.28)} L${at(0.12, 0.02)}`, 0.065, '#4a2d1d');
  limb(`M${at(-0.02, 0.45)} L${at(-0.1, 0.24)} L${at(-0.32, 0.16)}`, 0.065, '#5a3824');
  limb(`M${at(0.12, 0.02)} L${at(0.2, 0.01)}`, 0.05, '#f1ede2');
  c.path(
    `M${at(-0.13, 0.4)} Q${at(-0.12, 0.5)} ${at(-0.08, 0.55)} L${at(0.09, 0.55)} Q${at(0.13, 0.48)} ${at(0.15, 0.38)} Z`,
    '#1d2433',
  );
  c.path(
    `M${at(-0.09, 0.52)} Q${at(-0.12, 0.7)} ${at(-0.09, 0.8)} Q${at(0, 0.85)} ${at(0.1, 0.79)} Q${at(0.12, 0.64)} ${at(0.09, 0.52)} Z`,
    kit,
  );
  limb(`M${at(0.07, 0.76)} L${at(0.2, 0.6)} L${at(0.3, 0.5)}`, 0.05, '#5a3824');
  limb(`M${at(-0.06, 0.76)} L${at(0.1, 0.6)} L${at(0.26, 0.54)}`, 0.045, '#4a2d1d');
  limb(`M${at(0.24, 0.58)} L${at(0.5, 0.06)} Q${at(0.54, -0.01)} ${at(0.62, 0.05)}`, 0.03, '#e2bd7b');
  c.put(
    `<circle cx="${(x + lean * 0.92 * h + h * 0.03).toFixed(1)}" cy="${(y - 0.92 * h).toFixed(1)}" r="${(h * 0.075).toFixed(1)}" fill="#4a2d1d"/>`,
  );
  limb(`M${at(-0.02, 0.97)} Q${at(-0.14, 0.96)} ${at(-0.22, 0.84)}`, 0.05, '#15100d');
}
