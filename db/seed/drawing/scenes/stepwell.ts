import { Canvas } from '#db/seed/drawing/canvas.ts';
import { figure } from '#db/seed/drawing/figure.ts';
import { mixColours } from '#db/seed/drawing/mix-colours.ts';

/** «stepwell» as SVG. */
export function stepwell(): string {
  const c = new Canvas(34);
  c.fill(
    c.gradient([
      [0, '#d9a765'],
      [1, '#3d2a1c'],
    ]),
  );
  c.rect(
    0,
    0,
    1800,
    150,
    c.gradient([
      [0, '#7fb0d6'],
      [1, '#cfe0e2'],
    ]),
  ).rect(0, 130, 1800, 60, '#c89a5c');
  for (let x = 40; x < 1800; x += 150) c.rect(x, 70, 26, 70, '#b5844a').path(`M${x - 30} 74 q43 -60 86 0 z`, '#c8975a');
  // Terraces go down towards the pool, each with its own stairs.
  for (let level = 0; level < 9; level += 1) {
    const k = level / 9;
    const inset = 70 + 560 * k ** 0.85;
    const y = 160 + 740 * k ** 0.92;
    const h = 96 - 26 * k;
    const lit = c.gradient([
      [0, mixColours('#f0c585', '#6e4c2e', k)],
      [1, mixColours('#b98346', '#2f2015', k)],
    ]);
    c.path(`M0 ${y} H1800 V${y + h + 60} H${1800 - inset} V${y + h} H${inset} V${y + h + 60} H0 Z`, lit);
    c.rect(
      inset,
      y,
      1800 - inset * 2,
      h + 40,
      c.gradient([
        [0, mixColours('#e2b271', '#54391f', k)],
        [1, mixColours('#96673a', '#20150d', k)],
      ]),
    );
    c.rect(inset - 8, y, 1816 - inset * 2, 9, mixColours('#ffe0a6', '#7d5a35', k));
    const pairs = Math.max(2, 7 - Math.floor(level * 0.6));
    const span = (1800 - inset * 2) / pairs;
    for (let p = 0; p < pairs; p += 1) {
      const cx = inset + span * (p + 0.5);
      for (let s = 0; s < 6; s += 1) {
        const w = span * 0.42 * (1 - s / 6.5);
        const yy = y + h - (h * (s + 1)) / 6;
        c.rect(cx - w, yy, w, h / 6 + 1, mixColours('#f7d297', '#7a552f', k), `opacity="${0.95 - s * 0.05}"`)
          .rect(cx, yy, w, h / 6 + 1, mixColours('#8f6136', '#21160d', k))
          .rect(cx - w, yy, w * 2, 2.4, mixColours('#fff0c8', '#8b663e', k), 'opacity="0.7"');
      }
      const nw = span * 0.075;
      c.path(
        `M${cx - nw} ${y + h} V${y + h * 0.55} Q${cx} ${y + h * 0.28} ${cx + nw} ${y + h * 0.55} V${y + h} Z`,
        '#1d120b',
      );
    }
  }
  c.path(
    'M600 900 H1200 L1290 1200 H510 Z',
    c.gradient([
      [0, '#2f4a36'],
      [0.5, '#1c3a33'],
      [1, '#0d211f'],
    ]),
  );
  c.path(
    'M0 860 H600 L510 1200 H0 Z',
    c.gradient(
      [
        [0, '#5e4128'],
        [1, '#24180f'],
      ],
      30,
    ),
  ).path(
    'M1800 860 H1200 L1290 1200 H1800 Z',
    c.gradient(
      [
        [0, '#2c1e13'],
        [1, '#160e08'],
      ],
      30,
    ),
  );
  for (let i = 0; i < 8; i += 1)
    c.line(0, 890 + i * 42, 600 - i * 11, 890 + i * 42, '#c08d52', 5, 'opacity="0.5"').line(
      1800,
      890 + i * 42,
      1200 + i * 11,
      890 + i * 42,
      '#7a5836',
      5,
      'opacity="0.4"',
    );
  c.noise({ x: 510, width: 780, y: 905, height: 295 }, '#b7d3a8', {
    fx: 0.004,
    fy: 0.06,
    cover: 0.38,
    sharp: 6,
    fade: [
      [0, '#fff', 0.7],
      [1, '#fff', 0.1],
    ],
  });
  c.path('M-200 0 L700 0 L1500 1200 L500 1200 Z', '#ffd98c', `opacity="0.14" ${c.blur(30)}`);
  c.noise({ y: 150, height: 1050 }, '#3d2716', {
    fx: 0.02,
    fy: 0.03,
    cover: 0.36,
    sharp: 4,
    fade: [
      [0, '#fff', 0.35],
      [1, '#fff', 0.4],
    ],
  });
  const carrier = { light: 0, clothes: 'sari', hair: 'veil', load: 'pot', skin: '#2a1710' } as const;
  figure(c, 1400, 1090, 430, { ...carrier, cloth: '#fff6e2', trim: '#2a1710', pose: 'walk', facing: -1 });
  figure(c, 1560, 1050, 400, { ...carrier, cloth: '#fff6e2', trim: '#2a1710', pose: 'walk', facing: -1 });
  figure(c, 330, 1080, 410, {
    clothes: 'dhoti',
    light: 0,
    cloth: '#fff6e2',
    lower: '#fff6e2',
    trim: '#2a1710',
    hair: 'turban',
    skin: '#2a1710',
  });
  return c.vignette(0.45).toSvg();
}
