import { Canvas } from '#db/seed/drawing/canvas.ts';

/** «cable-ship» as SVG. */
export function cableShip(): string {
  const c = new Canvas(27);
  c.fill(
    c.gradient([
      [0, '#24344d'],
      [0.4, '#66788b'],
      [0.56, '#e0b48c'],
      [0.6, '#f2d3a4'],
      [1, '#0e2234'],
    ]),
  );
  c.noise({ y: 0, height: 700 }, '#1d2a3f', {
    fx: 0.0016,
    fy: 0.005,
    cover: 0.54,
    sharp: 3.5,
    octaves: 6,
    fade: [
      [0, '#fff', 1],
      [1, '#fff', 0.2],
    ],
  });
  c.noise({ y: 240, height: 460 }, '#ffd9ac', {
    fx: 0.0014,
    fy: 0.009,
    cover: 0.44,
    fade: [
      [0, '#fff', 0.1],
      [1, '#fff', 0.9],
    ],
  });
  c.glow(420, 700, 460, '#ffcf98', 0.8);
  c.rect(
    0,
    710,
    1800,
    490,
    c.gradient([
      [0, '#7b8792'],
      [0.2, '#2d4a63'],
      [1, '#081726'],
    ]),
  );
  c.path(
    'M420 640 H1440 L1500 560 H1560 L1470 800 Q1000 830 560 800 Q470 760 420 640 Z',
    c.gradient([
      [0, '#f4f1ea'],
      [0.6, '#b9c1c8'],
      [1, '#6b7780'],
    ]),
  );
  c.path('M470 742 Q900 770 1490 748 L1470 800 Q1000 830 560 800 Q500 780 470 742 Z', '#9b2b28');
  c.rect(
    1090,
    430,
    300,
    210,
    c.gradient([
      [0, '#fbf8f2'],
      [1, '#c4cbd0'],
    ]),
  )
    .rect(1130, 350, 200, 84, '#eef0ef')
    .rect(1130, 372, 200, 26, '#1e3144')
    .rect(1220, 250, 12, 100, '#8b959c')
    .rect(1180, 268, 92, 8, '#8b959c');
  for (let i = 0; i < 8; i += 1)
    c.ellipse(1115 + i * 36, 480, 8, 8, '#ffdf9a')
      .ellipse(1115 + i * 36, 540, 8, 8, '#22364a')
      .ellipse(1115 + i * 36, 596, 8, 8, i % 3 ? '#22364a' : '#ffdf9a');
  c.rect(900, 560, 150, 80, '#d8862f')
    .rect(760, 580, 110, 60, '#c9cfd2')
    .ellipse(815, 580, 66, 40, '#5b6670')
    .ellipse(815, 580, 30, 18, '#2a3138');
  c.put(
    '<path d="M640 640 L700 410 L560 330" stroke="#e2b23c" stroke-width="18" fill="none"/><path d="M640 640 L620 420 L560 330" stroke="#b88a24" stroke-width="10" fill="none"/><path d="M560 330 L556 520" stroke="#20262c" stroke-width="4"/>',
  );
  c.ellipse(432, 640, 62, 62, '#3d4750').ellipse(432, 640, 44, 44, '#b8c0c6').ellipse(432, 640, 14, 14, '#3d4750');
  c.put(
    '<path d="M384 660 Q350 900 200 1200" stroke="#0a0f14" stroke-width="9" fill="none"/><path d="M380 660 Q346 900 196 1200" stroke="#d9a04c" stroke-width="2.5" fill="none"/>',
  );
  c.path('M470 800 Q1000 850 1500 790 L1440 900 Q1000 930 560 900 Z', '#07131f', `opacity="0.5" ${c.blur(16)}`);
  for (let i = 0; i < 22; i += 1) {
    const k = (i / 21) ** 1.8;
    c.put(
      `<path d="${c.skyline(770 + 440 * k, 5 + 26 * k, 0.62)}" stroke="${i % 3 ? '#10293f' : '#c9b79c'}" stroke-width="${2 + 20 * k}" fill="none" opacity="${i % 3 ? 0.55 : 0.3}"/>`,
    );
  }
  c.noise({ y: 720, height: 480 }, '#f2dcc0', {
    fx: 0.004,
    fy: 0.05,
    cover: 0.34,
    sharp: 7,
    fade: [
      [0, '#fff', 0.8],
      [1, '#fff', 0.25],
    ],
  });
  return c.vignette(0.45).toSvg();
}
