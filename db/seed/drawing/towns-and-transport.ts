import { Canvas } from '#db/seed/drawing/canvas.ts';

/** Streets, trains, ships and coasts. Each answers a finished drawing as SVG. */
export const TOWNS_AND_TRANSPORT: Record<string, () => string> = {
  'night-bus'() {
    const c = new Canvas(21);
    c.fill(c.gradient([[0, '#0b1326'], [0.5, '#26304f'], [0.66, '#59486a'], [1, '#141626']]));
    c.noise({ y: 0, height: 600 }, '#6c6f96', { fx: 0.0014, fy: 0.006, cover: 0.4, fade: [[0, '#fff', 0.4], [1, '#fff', 0.3]] });
    // Old façades with domes.
    for (const [x, w, h, dome] of [[-40, 380, 330, 90], [330, 240, 260, 0], [560, 330, 380, 120], [900, 260, 280, 0], [1150, 380, 420, 110], [1520, 330, 300, 70]] as const) {
      const top = 800 - h;
      const wall = c.gradient([[0, '#1e2138'], [1, '#3a2f3f']]);
      c.rect(x, top, w, h, wall);
      if (dome) {
        c.path(`M${x + w / 2 - dome} ${top} Q${x + w / 2 - dome * 1.1} ${top - dome * 1.2} ${x + w / 2} ${top - dome * 1.7} Q${x + w / 2 + dome * 1.1} ${top - dome * 1.2} ${x + w / 2 + dome} ${top} Z`, wall);
        c.line(x + w / 2, top - dome * 1.65, x + w / 2, top - dome * 2.1, '#1e2138', 5);
      }
      c.rect(x, top, w, 10, '#4d4458');
      for (let wx = x + 24; wx < x + w - 40; wx += 58) {
        for (let wy = top + 34; wy < 740; wy += 92) {
          const lit = c.chance() < 0.45;
          c.path(`M${wx} ${wy + 56} V${wy + 16} Q${wx + 15} ${wy - 8} ${wx + 30} ${wy + 16} V${wy + 56} Z`, lit ? ['#ffcf7d', '#f7b45a', '#ffe0a6'][c.whole(0, 2)] ?? '#fc8' : '#141627', lit ? '' : 'opacity="0.8"');
        }
      }
    }
    c.rect(0, 780, 1800, 420, c.gradient([[0, '#2a2838'], [1, '#0b0d17']]));
    for (const [x, colour] of [[250, '#ffb55e'], [880, '#ffcf86'], [1500, '#ffb55e']] as const) {
      c.line(x, 800, x, 440, '#0a0c14', 10).line(x, 446, x + 60, 430, '#0a0c14', 8).ellipse(x + 66, 432, 18, 10, '#fff3d0');
      c.glow(x + 66, 440, 250, colour, 0.75).rect(x + 30, 800, 70, 380, colour, `opacity="0.28" ${c.blur(20)}`);
    }
    // The bus.
    const [x, y, w, h] = [560, 590, 800, 300];
    c.rect(x + 20, y + h, w - 20, 190, '#ff9f54', `opacity="0.25" ${c.blur(26)}`);
    c.rect(x, y, w, h, c.gradient([[0, '#d8473a'], [0.5, '#b62f2a'], [1, '#6a1b1e']]), 'rx="30"');
    c.rect(x + 14, y + 44, w - 28, 118, c.gradient([[0, '#fff1c4'], [1, '#ffd27a']]), 'rx="14"');
    for (let i = 1; i < 7; i += 1) c.rect(x + 14 + i * 112, y + 44, 9, 118, '#7d2422');
    for (const px of [80, 178, 300, 420, 505, 640]) {
      c.ellipse(x + px, y + 116, 19, 24, '#4a2c1f').path(`M${x + px - 36} ${y + 162} Q${x + px} ${y + 118} ${x + px + 36} ${y + 162} Z`, ['#3f5f86', '#7b3150', '#3c6b55', '#5b4a82'][px % 4] ?? '#456');
    }
    c.rect(x + 670, y + 44, 116, 200, '#ffe6ac', 'rx="10"').rect(x + 724, y + 44, 6, 200, '#7d2422');
    c.rect(x + 22, y + 8, 250, 30, '#0d0f16', 'rx="5"');
    for (let i = 0; i < 26; i += 1) c.rect(x + 34 + i * 9, y + 14 + (i % 3) * 4, 5, 12 - (i % 3) * 3, '#ffae34');
    c.rect(x, y + 186, w, 14, '#f3d9a2').rect(x, y + h - 26, w, 26, '#3d1216', 'rx="10"');
    for (const wx of [x + 150, x + 610]) c.ellipse(wx, y + h, 58, 58, '#0a0b10').ellipse(wx, y + h, 26, 26, '#6d6f7b').ellipse(wx, y + h, 9, 9, '#22242c');
    c.glow(x + w - 4, y + h - 50, 200, '#fff0c0', 0.95).glow(x + 6, y + h - 60, 90, '#ff4a3a', 0.9);
    c.noise({ y: 860, height: 340 }, '#ffbf73', { fx: 0.003, fy: 0.05, cover: 0.36, sharp: 7, fade: [[0, '#fff', 0.5], [1, '#fff', 0.15]] });
    c.noise({ y: 860, height: 340 }, '#6f86c0', { fx: 0.004, fy: 0.04, cover: 0.34, sharp: 7, fade: [[0, '#fff', 0.2], [1, '#fff', 0.3]] });
    c.person(400, 930, 210, '#284a63', { robe: true }).person(330, 940, 216, '#6b2b3a', { robe: true }).person(1490, 940, 220, '#2d3a4a');
    return c.vignette(0.5).toSvg();
  },

  'metro-train'() {
    const c = new Canvas(22);
    c.fill(c.gradient([[0, '#31406b'], [0.35, '#8d6f93'], [0.55, '#f0a273'], [0.63, '#f8cf98'], [1, '#41374a']]));
    c.noise({ y: 0, height: 600 }, '#ffd0a8', { fx: 0.0013, fy: 0.008, cover: 0.42, fade: [[0, '#fff', 0.2], [1, '#fff', 0.8]] });
    c.glow(350, 640, 520, '#ffbf80', 0.85);
    for (let layer = 0; layer < 3; layer += 1) {
      const colour = ['#a5788a', '#6d5570', '#3d3450'][layer] ?? '#333';
      for (let x = -30; x < 1800; ) {
        const w = c.whole(60, 150);
        const h = c.whole(80, 240) + layer * 40;
        const top = 760 + layer * 30 - h;
        c.rect(x, top, w, h + 200, colour).rect(x + w * 0.6, top - 18, w * 0.2, 18, colour);
        for (let wy = top + 16; layer > 0 && wy < 800; wy += 26) {
          for (let wx = x + 10; wx < x + w - 14; wx += 22) if (c.chance() < 0.4) c.rect(wx, wy, 11, 13, '#ffd591', `opacity="${layer === 2 ? 0.9 : 0.5}"`);
        }
        x += w + c.whole(-8, 26);
      }
    }
    c.rect(0, 900, 1800, 300, c.gradient([[0, '#3a3040'], [1, '#17141e']]));
    for (let i = 0; i < 60; i += 1) {
      const k = c.chance() ** 2;
      const y = 930 + 250 * k;
      const left = c.chance() < 0.5;
      c.glow(left ? 700 - 620 * k + c.chance(-60, 160) : 880 + 640 * k + c.chance(-100, 100), y, 14 + 34 * k, left ? '#ff5a3c' : '#fff2cf', 0.95);
    }
    // Viaduct on a curve, then the train on it.
    c.path('M-20 800 Q760 680 1820 430 V560 Q760 780 -20 872 Z', c.gradient([[0, '#c6a28c'], [0.4, '#7f6f78'], [1, '#4d4656']]));
    for (const [px, top, w] of [[140, 850, 44], [560, 780, 62], [1080, 690, 84], [1650, 580, 112]] as const) {
      c.path(`M${px} ${top} H${px + w} L${px + w * 0.86} 1200 H${px + w * 0.14} Z`, c.gradient([[0, '#a58a84'], [1, '#37313e']], 0));
    }
    c.path('M150 752 Q860 640 1800 388 V230 Q1760 214 1700 232 Q860 520 190 678 Q150 690 150 752 Z', c.gradient([[0, '#f3ede9'], [0.35, '#bfc2cb'], [0.8, '#6f7384'], [1, '#3f4252']]));
    c.path('M210 700 Q880 560 1800 290 V338 Q880 592 206 722 Z', c.gradient([[0, '#ffe9b8'], [1, '#ffd07e']], 0));
    c.path('M168 742 Q860 628 1800 372 V388 Q860 642 160 752 Z', '#b3262d');
    for (let i = 0; i < 46; i += 1) {
      const t = i / 45;
      const x = 210 + 1590 * t ** 1.25;
      const y = 708 - 80 * t - 330 * t ** 1.9 + 14;
      c.rect(x, y - 26 - 18 * t, 5 + 9 * t, 44 + 36 * t, '#5c6072');
    }
    c.path('M150 752 Q138 694 190 678 L214 672 L206 742 Z', '#1b1f2c').glow(158, 742, 90, '#fff6d8', 0.95);
    c.put('<path d="M-20 800 Q760 680 1820 430" stroke="#ffe3bd" stroke-width="6" fill="none" opacity="0.55"/>');
    return c.vignette(0.45).toSvg();
  },

  'mangrove-coast'() {
    const c = new Canvas(23);
    c.fill(c.gradient([[0, '#7fa4b8'], [0.4, '#cfdad6'], [0.52, '#efe3c9'], [1, '#b9ab92']]));
    c.noise({ y: 0, height: 520 }, '#ffffff', { fx: 0.0014, fy: 0.006, cover: 0.5, sharp: 3, fade: [[0, '#fff', 0.8], [1, '#fff', 0.5]] });
    for (let layer = 0; layer < 2; layer += 1) {
      for (let x = 60; x < 1800; ) {
        const w = c.whole(34, 84);
        const h = c.whole(90, layer ? 250 : 330);
        c.rect(x, 600 - h, w, h, layer ? '#8b9ba3' : '#b4c0c2', 'opacity="0.85"');
        for (let wy = 612 - h; layer && wy < 590; wy += 15) c.rect(x + 5, wy, w - 10, 4, '#a5b4b9', 'opacity="0.7"');
        x += w + c.whole(4, layer ? 120 : 60);
      }
    }
    c.rect(0, 596, 1800, 130, c.gradient([[0, '#c9cec3'], [1, '#8fa09e']]));
    c.noise({ y: 596, height: 140 }, '#ffffff', { fx: 0.002, fy: 0.08, cover: 0.45, sharp: 6, fade: [[0, '#fff', 0.8], [1, '#fff', 0.4]] });
    c.rect(0, 720, 1800, 480, c.gradient([[0, '#a59b88'], [0.5, '#6f6555'], [1, '#3a342c']]));
    c.noise({ y: 715, height: 485 }, '#e9e3d2', { fx: 0.004, fy: 0.04, cover: 0.42, sharp: 6, fade: [[0, '#fff', 0.8], [1, '#fff', 0.5]] });
    for (const [row, count, size] of [[700, 17, 62], [770, 12, 100], [880, 7, 170], [1040, 4, 270]] as const) {
      for (let i = 0; i < count; i += 1) mangrove(c, (i + c.chance(0.1, 0.9)) * (1900 / count) - 40, row + c.chance(-10, 30), size * c.chance(0.85, 1.15));
    }
    c.bird(1180, 470, 60, '#f6f4ee', 0.7).bird(1280, 440, 46, '#f6f4ee', -0.3).bird(1090, 430, 40, '#f6f4ee', 0.5);
    return c.vignette(0.35).toSvg();
  },

  'mangrove-roots'() {
    const c = new Canvas(24);
    c.fill(c.gradient([[0, '#6c8068'], [0.3, '#a4a684'], [0.45, '#6b6250'], [1, '#2a241d']]));
    c.noise({ y: 0, height: 420 }, '#dfe3b4', { fx: 0.01, fy: 0.014, cover: 0.42, sharp: 5 }, c.blur(9));
    c.noise({ y: 430, height: 770 }, '#d9d3bf', { fx: 0.003, fy: 0.03, cover: 0.42, sharp: 6, fade: [[0, '#fff', 0.9], [1, '#fff', 0.3]] });
    for (let i = 0; i < 46; i += 1) {
      const near = i / 46;
      const x = 900 + c.chance(-1, 1) * (120 + 60 * near);
      const reach = c.chance(-1, 1) * (400 + 700 * near);
      const foot = 640 + 540 * near;
      const width = 10 + 30 * near;
      for (const [dx, colour, w] of [[0, '#2b211a', width], [-width * 0.18, '#6d5844', width * 0.5], [-width * 0.28, '#a48d6d', width * 0.15]] as const) {
        c.put(`<path d="M${x + dx} ${170 + 180 * near} Q${x + reach * 0.35 + dx} ${240 + 120 * near} ${x + reach + dx} ${foot}" stroke="${colour}" stroke-width="${w}" fill="none" stroke-linecap="round"/>`);
      }
      c.ellipse(x + reach, foot, width * 1.4, width * 0.4, '#17120e', 'opacity="0.5"');
    }
    c.path('M770 -10 Q800 200 740 420 H1080 Q1010 220 1040 -10 Z', c.gradient([[0, '#8b7558'], [0.4, '#5c4937'], [1, '#241b14']], 0), c.rough(26, 0.02));
    c.noise({ x: 740, width: 340, y: 0, height: 420 }, '#1c150f', { fx: 0.06, fy: 0.006, cover: 0.5, sharp: 6, fade: [[0, '#fff', 0.6], [1, '#fff', 0.5]] });
    for (const [x, y, s] of [[420, 1030, 54], [1330, 960, 42], [760, 1090, 60], [1560, 1100, 50]] as const) {
      for (const side of [-1, 1]) for (let leg = 0; leg < 4; leg += 1) c.put(`<path d="M${x + side * s * 0.6} ${y + leg * 6 - 8} q${side * s * 0.5} ${-s * 0.3} ${side * s * (0.8 - leg * 0.08)} ${s * 0.36}" stroke="#8a3b22" stroke-width="6" fill="none"/>`);
      c.ellipse(x, y, s * 0.8, s * 0.5, c.radial([[0, '#e0723f'], [1, '#8f3418']], { x: 0.4, y: 0.3, r: 0.7 }));
      c.ellipse(x - s * 0.9, y - s * 0.4, s * 0.34, s * 0.2, '#d9663a', `transform="rotate(-30 ${x - s * 0.9} ${y - s * 0.4})"`).ellipse(x - s * 0.25, y - s * 0.5, 5, 8, '#120b08').ellipse(x + s * 0.25, y - s * 0.5, 5, 8, '#120b08');
    }
    return c.vignette(0.5).toSvg();
  },

  'ports-podium'() {
    const c = new Canvas(26);
    c.fill(c.gradient([[0, '#0c1a33'], [0.6, '#1d3f6b'], [1, '#0a1322']]));
    c.rect(250, 130, 1300, 600, c.gradient([[0, '#2a6aa3'], [1, '#123e6d']]), 'rx="8"');
    c.put('<g opacity="0.85">');
    for (const [d] of [['M330 230 Q430 180 560 220 Q620 260 560 330 Q600 420 520 520 Q470 600 430 520 Q380 400 340 350 Z'], ['M640 210 Q760 160 960 200 Q1080 180 1200 230 Q1230 290 1140 320 Q1120 380 1050 350 L1010 450 Q980 470 960 390 Q880 380 860 440 Q880 560 810 640 Q740 620 740 480 Q660 460 650 390 Q700 330 640 280 Z'], ['M1240 480 Q1330 440 1420 490 Q1450 560 1370 590 Q1270 590 1240 480 Z']] as const) c.path(d, '#7fb2d8', `opacity="0.55" ${c.rough(30, 0.015)}`);
    c.put('</g>');
    for (const d of ['M800 230 Q640 420 850 560 Q1000 660 1010 470', 'M820 250 Q1060 620 1300 520', 'M1010 470 Q1160 560 1330 500', 'M770 220 Q560 300 470 470']) c.put(`<path d="${d}" fill="none" stroke="#ffe2a0" stroke-width="4" stroke-dasharray="4 12" stroke-linecap="round"/>`);
    for (const [x, y] of [[800, 230], [1010, 470], [1330, 500], [470, 470], [850, 560]] as const) c.ellipse(x, y, 9, 9, '#fff4d4').glow(x, y, 60, '#ffe2a0', 0.8);
    for (let i = 0; i < 8; i += 1) {
      const x = i < 4 ? 40 + i * 58 : 1530 + (i - 4) * 62;
      c.line(x, 170, x, 860, '#c9b27a', 6).ellipse(x, 166, 9, 9, '#e8d49a');
      const colour = i % 2 ? '#e8edf2' : '#2f6fae';
      c.path(`M${x} 190 q46 40 52 120 q8 180 -8 330 q-22 26 -44 -6 z`, c.gradient([[0, colour], [0.5, i % 2 ? '#b6c2cf' : '#1f5186'], [1, colour]], 0));
      c.path(`M${x} 340 q48 30 54 60 v46 q-26 -40 -54 -50 z`, i % 2 ? '#2f6fae' : '#e8edf2', 'opacity="0.9"');
    }
    c.path('M0 860 H1800 V1200 H0 Z', c.gradient([[0, '#3a2c2c'], [0.2, '#5a4038'], [1, '#1a1214']]));
    c.noise({ y: 860, height: 340 }, '#caa27c', { fx: 0.003, fy: 0.06, cover: 0.36, sharp: 6, fade: [[0, '#fff', 0.4], [1, '#fff', 0.1]] });
    for (const x of [600, 1080]) {
      c.ellipse(x + 60, 1050, 190, 30, '#000', `opacity="0.5" ${c.blur(12)}`);
      c.path(`M${x - 70} 700 H${x + 190} L${x + 160} 1050 H${x - 40} Z`, c.gradient([[0, '#c99a63'], [0.45, '#8c5f38'], [1, '#4b2f1e']], 20));
      c.path(`M${x - 90} 690 L${x + 210} 690 L${x + 190} 650 L${x - 70} 650 Z`, '#e0b77e').rect(x, 790, 120, 120, '#123e6d', 'rx="60"');
      c.put(`<circle cx="${x + 60}" cy="850" r="40" fill="none" stroke="#e8edf2" stroke-width="7"/><path d="M${x + 60} 806 V894 M${x + 28} 866 Q${x + 60} 910 ${x + 92} 866" stroke="#e8edf2" stroke-width="7" fill="none"/>`);
      for (const dx of [30, 92]) c.put(`<path d="M${x + dx} 650 Q${x + dx - 6} 590 ${x + dx + 16} 560" stroke="#14161c" stroke-width="7" fill="none"/>`).ellipse(x + dx + 20, 552, 14, 22, '#1b1e26', `transform="rotate(30 ${x + dx + 20} 552)"`);
    }
    c.path('M380 0 L470 0 L820 1060 L500 1060 Z', '#fff3d2', `opacity="0.1" ${c.blur(18)}`).path('M1340 0 L1430 0 L1300 1060 L980 1060 Z', '#fff3d2', `opacity="0.1" ${c.blur(18)}`);
    for (let i = 0; i < 22; i += 1) {
      const x = 30 + i * 84 + c.chance(-14, 14);
      const y = 1190 + c.chance(-16, 20);
      c.ellipse(x, y - 62, 30, 38, '#07090e').path(`M${x - 66} ${y + 30} Q${x - 50} ${y - 40} ${x} ${y - 36} Q${x + 50} ${y - 40} ${x + 66} ${y + 30} Z`, '#07090e');
    }
    return c.vignette(0.4).toSvg();
  },

  'cable-ship'() {
    const c = new Canvas(27);
    c.fill(c.gradient([[0, '#24344d'], [0.4, '#66788b'], [0.56, '#e0b48c'], [0.6, '#f2d3a4'], [1, '#0e2234']]));
    c.noise({ y: 0, height: 700 }, '#1d2a3f', { fx: 0.0016, fy: 0.005, cover: 0.54, sharp: 3.5, octaves: 6, fade: [[0, '#fff', 1], [1, '#fff', 0.2]] });
    c.noise({ y: 240, height: 460 }, '#ffd9ac', { fx: 0.0014, fy: 0.009, cover: 0.44, fade: [[0, '#fff', 0.1], [1, '#fff', 0.9]] });
    c.glow(420, 700, 460, '#ffcf98', 0.8);
    c.rect(0, 710, 1800, 490, c.gradient([[0, '#7b8792'], [0.2, '#2d4a63'], [1, '#081726']]));
    c.path('M420 640 H1440 L1500 560 H1560 L1470 800 Q1000 830 560 800 Q470 760 420 640 Z', c.gradient([[0, '#f4f1ea'], [0.6, '#b9c1c8'], [1, '#6b7780']]));
    c.path('M470 742 Q900 770 1490 748 L1470 800 Q1000 830 560 800 Q500 780 470 742 Z', '#9b2b28');
    c.rect(1090, 430, 300, 210, c.gradient([[0, '#fbf8f2'], [1, '#c4cbd0']])).rect(1130, 350, 200, 84, '#eef0ef').rect(1130, 372, 200, 26, '#1e3144').rect(1220, 250, 12, 100, '#8b959c').rect(1180, 268, 92, 8, '#8b959c');
    for (let i = 0; i < 8; i += 1) c.ellipse(1115 + i * 36, 480, 8, 8, '#ffdf9a').ellipse(1115 + i * 36, 540, 8, 8, '#22364a').ellipse(1115 + i * 36, 596, 8, 8, i % 3 ? '#22364a' : '#ffdf9a');
    c.rect(900, 560, 150, 80, '#d8862f').rect(760, 580, 110, 60, '#c9cfd2').ellipse(815, 580, 66, 40, '#5b6670').ellipse(815, 580, 30, 18, '#2a3138');
    c.put('<path d="M640 640 L700 410 L560 330" stroke="#e2b23c" stroke-width="18" fill="none"/><path d="M640 640 L620 420 L560 330" stroke="#b88a24" stroke-width="10" fill="none"/><path d="M560 330 L556 520" stroke="#20262c" stroke-width="4"/>');
    c.ellipse(432, 640, 62, 62, '#3d4750').ellipse(432, 640, 44, 44, '#b8c0c6').ellipse(432, 640, 14, 14, '#3d4750');
    c.put('<path d="M384 660 Q350 900 200 1200" stroke="#0a0f14" stroke-width="9" fill="none"/><path d="M380 660 Q346 900 196 1200" stroke="#d9a04c" stroke-width="2.5" fill="none"/>');
    c.path('M470 800 Q1000 850 1500 790 L1440 900 Q1000 930 560 900 Z', '#07131f', `opacity="0.5" ${c.blur(16)}`);
    for (let i = 0; i < 22; i += 1) {
      const k = (i / 21) ** 1.8;
      c.put(`<path d="${c.skyline(770 + 440 * k, 5 + 26 * k, 0.62)}" stroke="${i % 3 ? '#10293f' : '#c9b79c'}" stroke-width="${2 + 20 * k}" fill="none" opacity="${i % 3 ? 0.55 : 0.3}"/>`);
    }
    c.noise({ y: 720, height: 480 }, '#f2dcc0', { fx: 0.004, fy: 0.05, cover: 0.34, sharp: 7, fade: [[0, '#fff', 0.8], [1, '#fff', 0.25]] });
    return c.vignette(0.45).toSvg();
  },
};

/** A young mangrove with arching roots, standing at `x`, `y`. */
function mangrove(c: Canvas, x: number, y: number, size: number): void {
  for (let i = 0; i < 9; i += 1) {
    const reach = ((i - 4) / 4) * size * 0.55;
    c.put(`<path d="M${x} ${y - size * 0.45} Q${x + reach * 0.8} ${y - size * 0.4} ${x + reach} ${y + c.chance(0, size * 0.08)}" stroke="#3a2c20" stroke-width="${(size * 0.028).toFixed(1)}" fill="none"/>`);
  }
  c.ellipse(x, y + size * 0.04, size * 0.6, size * 0.06, '#1f1a14', 'opacity="0.4"');
  c.line(x, y - size * 0.35, x + size * 0.03, y - size * 0.8, '#33261b', size * 0.06);
  c.foliage(x, y - size * 0.95, size * 0.5, size * 0.34, ['#1e3424', '#3a5c34', '#84995a']);
}
