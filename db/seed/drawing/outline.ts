import type { Canvas } from '#db/seed/drawing/canvas.ts';

/** Pixels from the left and from the top, or shares of a figure's own measure. */
export type Point = [x: number, y: number];

/** One gradient of light and shade for a canvas and side. */
export function shadeOf(c: Canvas, side: 1 | -1): string {
  const known = SHADES.get(c)?.get(side);
  if (known) return known;
  const made = c.gradient(
    [
      [0, '#0a0610', 0.52],
      [0.45, '#0a0610', 0.26],
      [0.75, '#0a0610', 0],
      [0.86, '#ffe9c4', 0.1],
      [1, '#ffe9c4', 0.5],
    ],
    side > 0 ? -8 : 188,
  );
  SHADES.set(c, (SHADES.get(c) ?? new Map<number, string>()).set(side, made));
  return made;
}
const SHADES = new WeakMap<Canvas, Map<number, string>>();

/** A closed or open curve through the points. */
export function smooth(points: Point[], closed: boolean): string {
  const last = points.length - 1;
  const get = (index: number): Point =>
    points[closed ? (index + points.length) % points.length : Math.max(0, Math.min(last, index))] ?? [0, 0];
  const said = (value: number) => value.toFixed(1);
  let d = `M${said(get(0)[0])} ${said(get(0)[1])}`;
  for (let i = 0; i < (closed ? points.length : last); i += 1) {
    const [a, b, e, f] = [get(i - 1), get(i), get(i + 1), get(i + 2)];
    d += ` C${said(b[0] + (e[0] - a[0]) / 6)} ${said(b[1] + (e[1] - a[1]) / 6)} ${said(e[0] - (f[0] - b[0]) / 6)} ${said(e[1] - (f[1] - b[1]) / 6)} ${said(e[0])} ${said(e[1])}`;
  }
  return closed ? `${d} Z` : d;
}

/** A limb along the points, `from` wide at its beginning and `to` at its end, round at both. */
export function tube(points: Point[], [from, to]: [number, number]): string {
  const left: Point[] = [];
  const right: Point[] = [];
  for (const [index, [px, py]] of points.entries()) {
    const [ax, ay] = points[index - 1] ?? [px, py];
    const [bx, by] = points[index + 1] ?? [px, py];
    const length = Math.hypot(bx - ax, by - ay) || 1;
    const [nx, ny] = [-(by - ay) / length, (bx - ax) / length];
    const wide = (from + ((to - from) * index) / Math.max(1, points.length - 1)) / 2;
    left.push([px + nx * wide, py + ny * wide]);
    right.unshift([px - nx * wide, py - ny * wide]);
  }
  return smooth([...left, ...right], true);
}
