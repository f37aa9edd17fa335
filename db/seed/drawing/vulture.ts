import type { Canvas } from '#db/seed/drawing/canvas.ts';

/** A long-billed vulture gliding; `flap` from -1 (wings down) to 1 (up). */
export function vulture(c: Canvas, x: number, y: number, span: number, flap: number): void {
  const lift = span * 0.2 * flap;
  const fingers = (side: number) =>
    Array.from(
      { length: 5 },
      (_, i) =>
        `L${x + side * span * (0.5 - i * 0.035)} ${y - lift - span * (0.03 - i * 0.028)} L${x + side * span * (0.42 - i * 0.035)} ${y - lift + span * (0.02 + i * 0.022)}`,
    ).join(' ');
  c.path(
    `M${x} ${y - span * 0.03} Q${x - span * 0.2} ${y - lift - span * 0.1} ${x - span * 0.46} ${y - lift - span * 0.05} ${fingers(-1)} Q${x - span * 0.16} ${y + span * 0.07} ${x - span * 0.05} ${y + span * 0.08} L${x - span * 0.06} ${y + span * 0.15} H${x + span * 0.06} L${x + span * 0.05} ${y + span * 0.08} Q${x + span * 0.16} ${y + span * 0.07} ${x + span * 0.24} ${y - lift + span * 0.11} ${fingers(
      1,
    )
      .split(' L')
      .reverse()
      .map((part) => `L${part.replace(/^L/, '')}`)
      .join(
        ' ',
      )} L${x + span * 0.46} ${y - lift - span * 0.05} Q${x + span * 0.2} ${y - lift - span * 0.1} ${x} ${y - span * 0.03} Z`,
    c.gradient([
      [0, '#4c3a2c'],
      [1, '#1c1511'],
    ]),
  );
  c.ellipse(x + span * 0.005, y - span * 0.05, span * 0.022, span * 0.03, '#e6cfae');
}
