/** Width and height every drawing is made at, in pixels: 3 to 2, as most news pictures are. */
export const CANVAS = { width: 1800, height: 1200 };

/** A number in [0, 1), and with two arguments one between them. */
export type Chance = (from?: number, to?: number) => number;

/** A stop of a gradient: where (0 to 1), which colour, and how opaque (1 where not said). */
type Stop = [at: number, colour: string, opacity?: number];

/**
 * A drawing in the making: shapes are put on top of one another in the order they are asked for. Every shape is our own
 * SVG; nothing is read from outside. The same seed gives the same drawing on every machine.
 */
export class Canvas {
  readonly chance: Chance;
  private readonly defs: string[] = [];
  private readonly parts: string[] = [];
  private named = 0;

  constructor(seed: number) {
    this.chance = chanceFrom(seed);
  }

  /** The finished drawing. */
  toSvg(): string {
    const { width, height } = CANVAS;
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${this.defs.join('')}</defs>${this.parts.join('')}</svg>`;
  }

  /** Anything SVG. */
  put(svg: string): this {
    this.parts.push(svg);
    return this;
  }

  /** What `draw` puts, as one group with these attributes. */
  group(attributes: string, draw: () => void): this {
    this.parts.push(`<g ${attributes}>`);
    draw();
    this.parts.push('</g>');
    return this;
  }

  /** A gradient to fill with; `angle` 90 runs from top to bottom. */
  gradient(stops: Stop[], angle = 90): string {
    const id = this.name();
    const turn = (angle * Math.PI) / 180;
    const [x, y] = [Math.cos(turn) / 2, Math.sin(turn) / 2];
    this.defs.push(
      `<linearGradient id="${id}" x1="${0.5 - x}" y1="${0.5 - y}" x2="${0.5 + x}" y2="${0.5 + y}">${stopTags(stops)}</linearGradient>`,
    );
    return `url(#${id})`;
  }

  /** A gradient from a point outwards, in the box it fills. */
  radial(stops: Stop[], at = { x: 0.5, y: 0.5, r: 0.5 }): string {
    const id = this.name();
    this.defs.push(
      `<radialGradient id="${id}" cx="${at.x}" cy="${at.y}" r="${at.r}">${stopTags(stops)}</radialGradient>`,
    );
    return `url(#${id})`;
  }

  rect(x: number, y: number, width: number, height: number, fill: string, more = ''): this {
    return this.put(`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${more}/>`);
  }

  /** The whole canvas in one fill. */
  fill(fill: string, more = ''): this {
    return this.rect(0, 0, CANVAS.width, CANVAS.height, fill, more);
  }

  path(d: string, fill: string, more = ''): this {
    return this.put(`<path d="${d}" fill="${fill}" ${more}/>`);
  }

  line(x1: number, y1: number, x2: number, y2: number, stroke: string, width: number, more = ''): this {
    return this.put(
      `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${stroke}" stroke-width="${width}" ${more}/>`,
    );
  }

  ellipse(x: number, y: number, rx: number, ry: number, fill: string, more = ''): this {
    return this.put(`<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}" ${more}/>`);
  }

  /** Light that spreads from a point and brightens what lies below. */
  glow(x: number, y: number, r: number, colour: string, opacity = 1): this {
    const fill = this.radial([
      [0, colour, opacity],
      [0.3, colour, opacity * 0.5],
      [1, colour, 0],
    ]);
    return this.ellipse(x, y, r, r, fill, 'style="mix-blend-mode:screen"');
  }

  /** A soft edge of `radius` pixels, as an attribute. */
  blur(radius: number): string {
    const id = this.name();
    this.defs.push(
      `<filter id="${id}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${radius}"/></filter>`,
    );
    return `filter="url(#${id})"`;
  }

  /** An edge as torn by hand: shapes wobble by up to `by` pixels, in waves of about 1/`frequency` pixels. */
  rough(by: number, frequency = 0.03): string {
    const id = this.name();
    this.defs.push(
      `<filter id="${id}" x="-10%" y="-10%" width="120%" height="120%"><feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="3" seed="${this.whole(1, 999)}"/><feDisplacementMap in="SourceGraphic" scale="${by}" xChannelSelector="R" yChannelSelector="G"/></filter>`,
    );
    return `filter="url(#${id})"`;
  }

  /**
   * Clouds, mist, ripples, grass: a patch of `colour` that comes and goes like noise. `fx`, `fy` are its waves (small is
   * wide), `cover` how much of it there is (0 to 1), `fade` the opacity from top to bottom of the patch.
   */
  noise(
    box: { x?: number; y: number; width?: number; height: number },
    colour: string,
    { fx, fy, cover = 0.5, sharp = 4, octaves = 5, fade = [[0, '#fff', 1]] }: NoiseShape,
    more = '',
  ): this {
    const { x = 0, width = CANVAS.width, y, height } = box;
    const filter = this.name();
    const mask = this.name();
    const [r, g, b] = rgb(colour);
    const threshold = sharp * (0.72 - cover * 0.44);
    this.defs.push(
      `<filter id="${filter}" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="${fx} ${fy}" numOctaves="${octaves}" seed="${this.whole(1, 999)}"/><feColorMatrix values="0 0 0 0 ${r} 0 0 0 0 ${g} 0 0 0 0 ${b} ${sharp} 0 0 0 ${-threshold}"/></filter>`,
      `<mask id="${mask}"><rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${this.gradient(fade)}"/></mask>`,
    );
    return this.put(
      `<g mask="url(#${mask})" ${more}><rect x="${x}" y="${y}" width="${width}" height="${height}" filter="url(#${filter})"/></g>`,
    );
  }

  /** A skyline of hills from edge to edge, filled down to `bottom`: `amplitude` pixels high at most round `y`. */
  ridge(y: number, amplitude: number, fill: string, { roughness = 0.5, bottom = CANVAS.height, more = '' } = {}): this {
    return this.path(`${this.skyline(y, amplitude, roughness)} V${bottom} H0 Z`, fill, more);
  }

  /** The line of {@link ridge}, as the beginning of a path from the left edge to the right. */
  skyline(y: number, amplitude: number, roughness = 0.5): string {
    let heights = [this.chance(-1, 1), this.chance(-1, 1)];
    let reach = 1;
    for (let round = 0; round < 8; round += 1) {
      heights = heights.flatMap((height, index) => {
        const next = heights[index + 1];
        return next === undefined ? [height] : [height, (height + next) / 2 + this.chance(-reach, reach) * 0.8];
      });
      reach *= roughness;
    }
    const step = CANVAS.width / (heights.length - 1);
    return heights
      .map(
        (height, index) =>
          `${index === 0 ? 'M' : 'L'}${(index * step).toFixed(1)} ${(y - height * amplitude).toFixed(1)}`,
      )
      .join(' ');
  }

  /** A leafy crown of many small leaves-in-clumps round a point, lit from the upper left. */
  foliage(x: number, y: number, rx: number, ry: number, [dark, middle, light]: [string, string, string]): this {
    const clumps = Math.round((rx * ry) / 60) + 90;
    for (const [shade, share, dx, dy] of [
      [dark, 1, 0, 0.12],
      [middle, 0.8, -0.05, -0.02],
      [light, 0.4, -0.18, -0.22],
    ] as const) {
      for (let index = 0; index < clumps * share; index += 1) {
        const turn = this.chance(0, Math.PI * 2);
        const far = Math.sqrt(this.chance()) * (1.05 - (shade === light ? 0.3 : 0));
        const size = this.chance(0.05, 0.12) * Math.min(rx, ry);
        this.ellipse(
          round(x + dx * rx + Math.cos(turn) * far * rx),
          round(y + dy * ry + Math.sin(turn) * far * ry),
          round(size * this.chance(1, 1.7)),
          round(size * 0.8),
          shade,
          `opacity="${round(this.chance(0.55, 0.95))}"`,
        );
      }
    }
    return this;
  }

  /** A bird on the wing; `flap` from -1 (down) to 1 (up). */
  bird(x: number, y: number, span: number, colour: string, flap = 0.4, more = ''): this {
    const lift = span * 0.28 * flap;
    return this.path(
      `M${x - span / 2} ${y - lift} Q${x - span * 0.22} ${y - lift * 1.3 - span * 0.06} ${x} ${y} Q${x + span * 0.22} ${y - lift * 1.3 - span * 0.06} ${x + span / 2} ${y - lift} Q${x + span * 0.2} ${y - lift * 0.6} ${x} ${y + span * 0.1} Q${x - span * 0.2} ${y - lift * 0.6} ${x - span / 2} ${y - lift} Z`,
      colour,
      more,
    );
  }

  /** Dark corners, as a lens makes them. */
  vignette(opacity = 0.45): this {
    return this.fill(
      this.radial(
        [
          [0.55, '#000', 0],
          [1, '#05060a', opacity],
        ],
        { x: 0.5, y: 0.48, r: 0.75 },
      ),
    );
  }

  /** A whole number between two, both included. */
  whole(from: number, to: number): number {
    return Math.floor(this.chance(from, to + 1));
  }

  private name(): string {
    this.named += 1;
    return `d${this.named}`;
  }
}

type NoiseShape = { fx: number; fy: number; cover?: number; sharp?: number; octaves?: number; fade?: Stop[] };

const round = (value: number) => Math.round(value * 10) / 10;

function stopTags(stops: Stop[]): string {
  return stops
    .map(([at, colour, opacity = 1]) => `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`)
    .join('');
}

function rgb(colour: string): [number, number, number] {
  const number = Number.parseInt(colour.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255].map((part) => Math.round((part / 255) * 1000) / 1000) as [
    number,
    number,
    number,
  ];
}

/** Mulberry32: small, good enough for drawings, and the same everywhere. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return (from = 0, to = 1) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return from + (((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * (to - from);
  };
}
