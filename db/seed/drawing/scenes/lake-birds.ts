import { Canvas } from '#db/seed/drawing/canvas.ts';

/** «lake-birds» as SVG. */
export function lakeBirds(): string {
  const c = new Canvas(16);
  c.fill(
    c.gradient([
      [0, '#3b4d74'],
      [0.3, '#93829c'],
      [0.48, '#efae8b'],
      [0.54, '#fbd9ab'],
      [1, '#6c7992'],
    ]),
  );
  c.noise({ y: 0, height: 560 }, '#ffd9b8', {
    fx: 0.0011,
    fy: 0.01,
    cover: 0.42,
    fade: [
      [0, '#fff', 0.2],
      [1, '#fff', 0.8],
    ],
  });
  c.glow(980, 590, 480, '#ffcf94', 0.95).ellipse(980, 566, 40, 40, '#fff2d6');
  c.ridge(600, 40, '#77708a', { roughness: 0.5, bottom: 660, more: 'opacity="0.85"' }).ridge(632, 20, '#4f5069', {
    roughness: 0.6,
    bottom: 670,
  });
  c.rect(
    0,
    652,
    1800,
    548,
    c.gradient([
      [0, '#f3c39a'],
      [0.3, '#b4939b'],
      [1, '#2d3a56'],
    ]),
  );
  c.noise({ y: 652, height: 548 }, '#ffe9c8', {
    fx: 0.0022,
    fy: 0.07,
    cover: 0.42,
    sharp: 6,
    fade: [
      [0, '#fff', 0.8],
      [1, '#fff', 0.15],
    ],
  });
  c.noise({ y: 652, height: 548 }, '#1d2740', {
    fx: 0.003,
    fy: 0.05,
    cover: 0.36,
    sharp: 6,
    fade: [
      [0, '#fff', 0.05],
      [1, '#fff', 0.8],
    ],
  });
  c.noise({ y: 590, height: 150 }, '#ffeedb', {
    fx: 0.002,
    fy: 0.02,
    cover: 0.66,
    sharp: 3,
    fade: [
      [0, '#fff', 0],
      [0.5, '#fff', 0.9],
      [1, '#fff', 0],
    ],
  });
  for (let i = 0; i < 170; i += 1) {
    const t = c.chance() ** 0.8;
    const x = 300 + 1250 * t + c.chance(-60, 60);
    const y = 640 - 430 * t * c.chance(0.25, 1) + c.chance(-40, 30);
    c.bird(
      Math.round(x),
      Math.round(y),
      Math.round(12 + 42 * (1 - t) * c.chance(0.5, 1) + 8),
      '#232336',
      c.chance(-0.8, 1),
      `opacity="${c.chance(0.6, 1).toFixed(2)}"`,
    );
  }
  for (let i = 0; i < 60; i += 1) {
    const y = c.chance(700, 980);
    const s = (y - 640) / 22;
    const x = c.chance(120, 1000);
    c.path(
      `M${x - s} ${y} q${s} ${s * 0.8} ${s * 2.2} 0 q${s * 0.1} ${-s * 0.9} ${s * 0.5} ${-s} q-${s * 0.4} ${-s * 0.4} ${-s * 0.8} ${s * 0.4} z`,
      '#272a3d',
      'opacity="0.85"',
    );
  }
  for (let i = 0; i < 150; i += 1) {
    const x = i < 90 ? c.chance(0, 420) : c.chance(1420, 1800);
    const top = c.chance(900, 1080);
    c.put(
      `<path d="M${x} 1210 Q${x + c.chance(-8, 8)} ${(top + 1200) / 2} ${x + c.chance(-50, 50)} ${top}" stroke="#10141f" stroke-width="${c.chance(2, 6).toFixed(1)}" fill="none"/>`,
    );
  }
  return c.vignette(0.45).toSvg();
}
