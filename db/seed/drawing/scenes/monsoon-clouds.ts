import { Canvas } from '#db/seed/drawing/canvas.ts';

/** Rain of the season at one station, day by day from 1 June: 27 days of 122, in millimetres, 512 in all. */
const RAIN: [day: number, mm: number][] = [
  [9, 8], [10, 14], [14, 22], [15, 31], [16, 6], [21, 12], [24, 19], [25, 4], [28, 9], [33, 11], [34, 16], [36, 5],
  [58, 7], [62, 13], [63, 8], [67, 10], [71, 6], [84, 44], [85, 118], [86, 63], [87, 22], [92, 9], [99, 15], [100, 12],
  [107, 7], [113, 13], [116, 8],
]; // prettier-ignore

/** «monsoon-clouds»: the season as a chart, rain hanging down from the top, one line a day. */
export function monsoonClouds(): string {
  const c = new Canvas(61);
  c.fill('#f5f1e8');
  const [left, top, day] = [130, 250, 12.8];
  const deep = (mm: number) => mm * 5.6;
  // Months, and the long dry spell between two of them.
  for (const [from, to] of [
    [0, 30],
    [61, 92],
  ] as const)
    c.rect(left + from * day, top, (to - from) * day, 730, '#ece5d6');
  c.rect(left + 37 * day, top, 19 * day, 730, '#e9b872', 'opacity="0.5"');
  for (const mm of [25, 50, 75, 100]) {
    c.line(left, top + deep(mm), left + 122 * day, top + deep(mm), '#b9b1a0', 2, 'stroke-dasharray="3 9"');
    c.put(
      `<text x="${left - 18}" y="${top + deep(mm) + 10}" font-family="Noto Sans" font-size="30" fill="#6d675c" text-anchor="end">${mm}</text>`,
    );
  }
  c.line(left, top, left + 122 * day, top, '#2a3138', 6);
  for (let i = 0; i <= 122; i += 1)
    c.line(left + i * day, top - (i % 10 ? 6 : 14), left + i * day, top, '#2a3138', i % 10 ? 1.5 : 3);
  for (const [at, mm] of RAIN) {
    const x = left + at * day;
    c.rect(x - 4.6, top, 9.2, deep(mm), mm > 40 ? '#0d4f7c' : '#4f93bb').ellipse(
      x,
      top + deep(mm),
      9,
      11,
      mm > 40 ? '#0d4f7c' : '#4f93bb',
    );
  }
  const peak = left + 85 * day;
  c.put(
    `<text x="${peak + 26}" y="${top + deep(118) - 90}" font-family="Noto Sans" font-size="60" font-weight="700" fill="#0d4f7c">118 mm</text>`,
  );
  c.put(
    `<text x="${left + 46.5 * day}" y="${top + 330}" font-family="Noto Sans" font-size="110" font-weight="700" fill="#a8661d" text-anchor="middle">19</text>`,
  );
  c.path(
    `M${left + 38 * day} ${top + 372} H${left + 55 * day} M${left + 38 * day + 16} ${top + 360} L${left + 38 * day} ${top + 372} L${left + 38 * day + 16} ${top + 384} M${left + 55 * day - 16} ${top + 360} L${left + 55 * day} ${top + 372} L${left + 55 * day - 16} ${top + 384}`,
    'none',
    'stroke="#a8661d" stroke-width="4"',
  );
  // The sum so far, as a line that climbs from the ground.
  const ground = top + 730;
  let sum = 0;
  let d = `M${left} ${ground}`;
  for (const [at, mm] of RAIN) {
    d += ` H${(left + at * day).toFixed(1)}`;
    sum += mm;
    d += ` V${(ground - sum * 0.62).toFixed(1)}`;
  }
  c.path(`${d} H${left + 122 * day} V${ground} Z`, '#c9b48a', 'opacity="0.35"').path(
    `${d} H${left + 122 * day}`,
    'none',
    'stroke="#7a5c2c" stroke-width="5"',
  );
  c.line(left, ground, left + 122 * day, ground, '#5d4a2c', 6);
  for (let i = 0; i < 122; i += 3) {
    const tall = i < 34 ? 16 + i * 0.5 : i < 60 ? 26 : 26 + (i - 60) * 0.7;
    const x = left + i * day + 6;
    const colour = i > 37 && i < 58 ? '#b58a3a' : '#5f7d3c';
    c.path(
      `M${x} ${ground - 2} q-3 ${-tall} -14 ${-tall} M${x} ${ground - 2} q3 ${-tall * 1.1} 14 ${-tall * 1.2} M${x} ${ground - 2} V${ground - tall * 1.3}`,
      'none',
      `stroke="${colour}" stroke-width="4"`,
    );
  }
  return c.toSvg();
}
