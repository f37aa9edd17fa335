import type { HtmlElement } from '#lib/html/html-tree.ts';

/** What an element's own `style` says, by property; names and values in lower case. Style sheets are not read. */
export type ElementStyle = ReadonlyMap<string, string>;

const NONE: ElementStyle = new Map();

/** The style written on an element. */
export function styleOf({ attributes: { style } }: HtmlElement): ElementStyle {
  if (style === undefined) return NONE;
  return new Map(
    style
      .toLowerCase()
      .split(';')
      .map((rule): [string, string] => {
        const colon = rule.indexOf(':');
        return [rule.slice(0, colon).trim(), rule.slice(colon + 1).trim()];
      }),
  );
}

const POINTS: Record<string, number> = { pt: 1, px: 0.75, in: 72, cm: 72 / 2.54, mm: 7.2 / 2.54 };

/** A length in points, 0 where there is none that says it without its surroundings. */
export function pointsOf(length: string | undefined): number {
  const [, number, unit = ''] = /^(-?[\d.]+)(pt|px|in|cm|mm)$/.exec(length ?? '') ?? [];
  return number === undefined ? 0 : Number(number) * (POINTS[unit] ?? 0);
}
