/** The colour `t` (0 to 1) of the way from one to the other, both `#rrggbb`. */
export function mixColours(one: string, other: string, t: number): string {
  const part = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return `#${[1, 3, 5]
    .map((at) =>
      Math.round(part(one, at) * (1 - t) + part(other, at) * t)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
