import { Canvas } from '#db/seed/drawing/canvas.ts';

/** «type-specimen» as SVG. */
export function typeSpecimen(): string {
  const c = new Canvas(54);
  c.fill(
    c.gradient(
      [
        [0, '#f7f0df'],
        [1, '#e2d4b8'],
      ],
      35,
    ),
  );
  c.noise({ y: 0, height: 1200 }, '#b49a6d', {
    fx: 0.02,
    fy: 0.025,
    cover: 0.36,
    sharp: 2,
    fade: [
      [0, '#fff', 0.5],
      [1, '#fff', 0.5],
    ],
  });
  for (let i = 0; i < 30; i += 1)
    c.line(i * 62, 0, i * 62, 1200, '#7fa2b8', 1, 'opacity="0.25"').line(
      0,
      i * 42,
      1800,
      i * 42,
      '#7fa2b8',
      1,
      'opacity="0.25"',
    );
  for (const y of [236, 262, 640, 700, 800, 1060]) c.line(0, y, 1800, y, '#c8372f', 2.4, 'opacity="0.75"');
  const face = 'font-family="Noto Sans Devanagari, sans-serif"';
  c.put(
    `<g fill="#17181c" ${face}><text x="90" y="640" font-size="520" font-weight="700">क</text><text x="640" y="640" font-size="520" font-weight="500">ध</text><text x="1180" y="640" font-size="520" font-weight="300">भ</text></g>`,
  );
  c.put(
    `<g fill="#17181c" ${face}><text x="96" y="1040" font-size="210" font-weight="700">पटरी</text></g><text x="640" y="1040" font-family="Noto Sans, sans-serif" font-size="220" font-weight="700" fill="#17181c">Patri</text>`,
  );
  for (const [i, wide] of [0.6, 0.8, 1, 1.2, 1.4].entries())
    c.put(
      `<g transform="translate(${1190 + i * 112 - 20} 1020) scale(${wide} 1)"><text ${face} font-size="120" font-weight="500" fill="#2b3a55">क</text></g>`,
    );
  for (const [x, y, r] of [
    [262, 470, 96],
    [800, 480, 90],
    [1330, 430, 84],
  ] as const) {
    c.put(
      `<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="#c8372f" stroke-width="3" stroke-dasharray="10 7"/>`,
    )
      .line(x - r - 30, y, x + r + 30, y, '#c8372f', 1.6)
      .line(x, y - r - 30, x, y + r + 30, '#c8372f', 1.6);
    c.ellipse(x + r, y, 7, 7, '#fff', 'stroke="#c8372f" stroke-width="3"').ellipse(
      x,
      y - r,
      7,
      7,
      '#fff',
      'stroke="#c8372f" stroke-width="3"',
    );
  }
  c.put(
    '<g font-family="Noto Sans, sans-serif" font-size="22" fill="#8d2620"><text x="1560" y="228">head line −20 %</text><text x="1600" y="690">x 512</text></g>',
  );
  c.put(
    `<g transform="rotate(-24 1300 900)"><rect x="925" y="900" width="900" height="60" fill="#000" opacity="0.22" ${c.blur(12)}/><rect x="960" y="880" width="780" height="22" fill="#e9b53c"/><rect x="960" y="902" width="780" height="20" fill="#c98a1e"/><rect x="960" y="866" width="780" height="16" fill="#f6d27a"/><path d="M960 866 L880 894 L960 922 Z" fill="#e9cfa2"/><path d="M906 885 L880 894 L906 903 Z" fill="#20232a"/><rect x="1740" y="866" width="40" height="56" fill="#b9bec4"/><rect x="1780" y="866" width="46" height="56" rx="12" fill="#c8574b"/></g>`,
  );
  return c.vignette(0.3).toSvg();
}
