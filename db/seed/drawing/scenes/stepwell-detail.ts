import { Canvas } from '#db/seed/drawing/canvas.ts';

/** «stepwell-detail» as SVG. */
export function stepwellDetail(): string {
  const c = new Canvas(35);
  c.fill(
    c.gradient(
      [
        [0, '#e0b47a'],
        [0.6, '#a87645'],
        [1, '#52351e'],
      ],
      25,
    ),
  );
  c.noise({ y: 0, height: 1200 }, '#6b4526', { fx: 0.012, fy: 0.02, cover: 0.46, sharp: 3, octaves: 6 });
  c.noise({ y: 0, height: 1200 }, '#ffe3b0', {
    fx: 0.03,
    fy: 0.05,
    cover: 0.36,
    sharp: 4,
    octaves: 6,
    fade: [
      [0, '#fff', 0.5],
      [1, '#fff', 0.2],
    ],
  });
  const carve = (d: string, more = '') => {
    c.put(`<path d="${d}" transform="translate(9 11)" fill="#2b190c" opacity="0.75" ${more} ${c.blur(5)}/>`);
    c.put(`<path d="${d}" transform="translate(-4 -5)" fill="#ffe2ad" ${more}/>`);
    c.put(
      `<path d="${d}" fill="${c.gradient(
        [
          [0, '#e9bd82'],
          [0.5, '#bd8a55'],
          [1, '#8b5d34'],
        ],
        40,
      )}" ${more}/>`,
    );
  };
  for (const y of [150, 960]) {
    carve(`M-20 ${y} H1820 V${y + 60} H-20 Z`);
    for (let x = 20; x < 1800; x += 74) carve(`M${x} ${y + 76} q30 -18 60 0 q4 60 -30 78 q-34 -18 -30 -78 Z`);
  }
  for (const [x, flip] of [
    [170, 1],
    [760, -1],
    [1350, 1],
  ] as const) {
    const at = (dx: number, dy: number) => `${x + 150 + dx * flip} ${600 + dy}`;
    carve(
      `M${at(-210, 0)} Q${at(-120, -150)} ${at(40, -110)} Q${at(120, -80)} ${at(150, -10)} L${at(240, -110)} Q${at(226, 0)} ${at(240, 110)} L${at(150, 30)} Q${at(110, 110)} ${at(20, 120)} Q${at(-130, 140)} ${at(-210, 0)} Z`,
    );
    c.ellipse(x + 150 - 130 * flip, 570, 20, 20, '#3a2413').ellipse(x + 146 - 130 * flip, 566, 8, 8, '#ffe2ad');
    for (let i = 0; i < 4; i += 1)
      for (let n = -1; n < 2; n += 1)
        c.put(
          `<path d="M${at(-70 + i * 52, n * 56)} q${-24 * flip} 28 0 56" stroke="#4b2d16" stroke-width="8" fill="none" opacity="0.75"/>`,
        );
  }
  for (const x of [30, 620, 1200, 1750]) {
    c.put(
      `<path d="M${x} 560 Q${x - 70} 700 ${x} 880" stroke="#2b190c" stroke-width="26" fill="none" opacity="0.5"/><path d="M${x} 560 Q${x - 74} 700 ${x - 4} 880" stroke="#d9a86a" stroke-width="18" fill="none"/>`,
    );
    for (const turn of [-52, -28, 28, 52, 0])
      c.put(
        `<g transform="rotate(${turn} ${x} 570)"><path d="M${x + 7} 575 Q${x - 37} 460 ${x + 7} 372 Q${x + 51} 460 ${x + 7} 575 Z" fill="#2b190c" opacity="0.55"/><path d="M${x} 566 Q${x - 44} 450 ${x} 362 Q${x + 44} 450 ${x} 566 Z" fill="${c.gradient(
          [
            [0, '#f6cf98'],
            [1, '#a06c3d'],
          ],
        )}"/></g>`,
      );
  }
  c.path('M0 0 H760 L1800 900 V1200 H1500 L0 300 Z', '#ffedc4', `opacity="0.16" ${c.blur(30)}`);
  return c.vignette(0.5).toSvg();
}
