import { Canvas } from '#db/seed/drawing/canvas.ts';

/** Rivers, hills, fields and skies. Each answers a finished drawing as SVG. */
export const LAND_AND_WATER: Record<string, () => string> = {
  'river-bridge'() {
    const c = new Canvas(11);
    c.fill(c.gradient([[0, '#33527a'], [0.28, '#8fa0ae'], [0.46, '#f3c58d'], [0.53, '#fbe2b4'], [1, '#e9c99b']]));
    c.noise({ y: 0, height: 620 }, '#fff1dc', { fx: 0.0013, fy: 0.006, cover: 0.5, fade: [[0, '#fff', 0.5], [1, '#fff', 0.8]] });
    c.glow(1270, 560, 520, '#ffd58a', 0.95).ellipse(1270, 560, 46, 46, '#fff6dd');
    c.ridge(600, 26, '#8e96a0', { roughness: 0.55, bottom: 700, more: 'opacity="0.7"' });
    c.ridge(626, 16, '#6f7b83', { roughness: 0.7, bottom: 720, more: 'opacity="0.8"' });
    c.rect(0, 640, 1800, 560, c.gradient([[0, '#e2c397'], [0.25, '#a9a59a'], [1, '#3c5566']]));
    c.noise({ y: 640, height: 560 }, '#fff0cf', { fx: 0.002, fy: 0.06, cover: 0.45, sharp: 5, fade: [[0, '#fff', 0.8], [1, '#fff', 0.25]] });
    c.noise({ y: 640, height: 560 }, '#22384a', { fx: 0.003, fy: 0.045, cover: 0.42, sharp: 5, fade: [[0, '#fff', 0.1], [1, '#fff', 0.7]] });
    c.rect(1215, 640, 110, 400, '#ffe3aa', `opacity="0.5" ${c.blur(22)}`);
    // The deck falls away towards the far bank; piers shorten with distance.
    const deckAt = (t: number) => ({ x: -60 + 1560 * (1 - (1 - t) ** 2.1), y: 338 + 262 * (1 - (1 - t) ** 2.1), k: (1 - t) ** 1.5 });
    for (let t = 0.985; t >= 0; t -= 0.055) {
      const { x, y, k } = deckAt(t);
      const w = 10 + 62 * k;
      const base = 650 + 330 * k;
      const fill = c.gradient([[0, '#3d4a56'], [0.45, '#6d7478'], [1, '#c79a67']], 0);
      c.rect(x, y, w, base - y, fill).rect(x - w * 0.35, y + 4, w * 1.7, 12 + 26 * k, fill);
      c.ellipse(x + w / 2, base, w * 0.9, 6 + 10 * k, '#20303c', `opacity="0.5" ${c.blur(5)}`);
      c.rect(x, base, w, 190 * k + 10, '#26394a', `opacity="0.32" ${c.blur(9)}`);
    }
    const top = Array.from({ length: 40 }, (_, i) => deckAt(i / 39));
    const edge = (lift: (k: number) => number) => top.map(({ x, y, k }) => `${x.toFixed(1)} ${(y + lift(k)).toFixed(1)}`);
    c.path(`M${edge((k) => -6 - 26 * k).join(' L')} L${edge((k) => 6 + 34 * k).reverse().join(' L')} Z`, c.gradient([[0, '#2f3d4a'], [0.6, '#57626a'], [1, '#a98762']], 0));
    c.put(`<path d="M${edge((k) => -10 - 44 * k).join(' L')}" fill="none" stroke="#e8c998" stroke-width="4" opacity="0.7"/>`);
    c.noise({ y: 540, height: 260 }, '#ffeccb', { fx: 0.0016, fy: 0.012, cover: 0.62, sharp: 3, fade: [[0, '#fff', 0], [0.5, '#fff', 0.85], [1, '#fff', 0]] });
    boat(c, 640, 1010, 330, '#1c2730');
    boat(c, 1120, 930, 210, '#2a3640');
    c.person(700, 1000, 130, '#8c3b2a');
    c.ridge(1168, 18, '#141d22', { roughness: 0.8, more: c.rough(16, 0.08) });
    c.noise({ y: 1080, height: 120 }, '#18242a', { fx: 0.09, fy: 0.008, cover: 0.5, sharp: 9, fade: [[0, '#fff', 0], [0.5, '#fff', 1]] });
    return c.vignette(0.4).toSvg();
  },

  'ferry-ghat'() {
    const c = new Canvas(12);
    c.fill(c.gradient([[0, '#2c3157'], [0.32, '#7d5b7b'], [0.48, '#e08f6a'], [0.55, '#f4bf7f'], [1, '#5a4c5c']]));
    c.noise({ y: 0, height: 560 }, '#f7b98d', { fx: 0.0012, fy: 0.009, cover: 0.42, fade: [[0, '#fff', 0.3], [1, '#fff', 0.8]] });
    c.glow(520, 610, 420, '#ffb46b', 0.9);
    c.ridge(640, 14, '#4a3f58', { roughness: 0.75, bottom: 690 });
    c.rect(0, 660, 1800, 380, c.gradient([[0, '#e7a472'], [0.4, '#946877'], [1, '#3c3a57']]));
    c.noise({ y: 660, height: 400 }, '#ffd3a0', { fx: 0.002, fy: 0.07, cover: 0.42, sharp: 6, fade: [[0, '#fff', 0.9], [1, '#fff', 0.2]] });
    boat(c, 250, 830, 420, '#241d2b');
    c.person(350, 822, 120, '#30243a').person(430, 824, 112, '#4a2330', { robe: true }).person(520, 822, 118, '#2c3350');
    boat(c, 820, 900, 520, '#1c1722');
    boat(c, 1340, 850, 360, '#2b2231');
    c.path('M0 1060 Q420 960 900 1010 T1800 940 V1200 H0 Z', c.gradient([[0, '#5a4038'], [1, '#231a1c']]));
    c.noise({ y: 950, height: 250 }, '#140f12', { fx: 0.02, fy: 0.05, cover: 0.5, sharp: 4, fade: [[0, '#fff', 0.3], [1, '#fff', 0.8]] });
    for (let i = 0; i < 8; i += 1) c.line(1180 + i * 70, 700 + i * 4, 1180 + i * 70, 1010 - i * 6, '#1a141c', 9);
    c.line(1160, 740, 1700, 770, '#1a141c', 7);
    return c.vignette(0.5).toSvg();
  },

  'monsoon-clouds'() {
    const c = new Canvas(13);
    c.fill(c.gradient([[0, '#27323c'], [0.35, '#4d5b66'], [0.6, '#a9b3b0'], [0.66, '#e3dfc6'], [1, '#c9c79c']]));
    c.noise({ y: 0, height: 560 }, '#171e26', { fx: 0.0022, fy: 0.0045, cover: 0.62, sharp: 3.4, octaves: 6, fade: [[0, '#fff', 1], [0.8, '#fff', 0.8], [1, '#fff', 0]] });
    c.noise({ y: 60, height: 560 }, '#c9d2d6', { fx: 0.0028, fy: 0.0055, cover: 0.38, sharp: 4.5, octaves: 6, fade: [[0, '#fff', 0.15], [0.5, '#fff', 0.75], [1, '#fff', 0.1]] });
    c.noise({ y: 0, height: 420 }, '#0d1218', { fx: 0.0016, fy: 0.004, cover: 0.5, sharp: 4, octaves: 6, fade: [[0, '#fff', 1], [1, '#fff', 0.1]] });
    // Rain: slanting veils below the darkest cloud.
    c.group(`transform="skewX(-9)" ${c.blur(3)}`, () => {
      for (let i = 0; i < 150; i += 1) {
        const x = c.chance(820, 1640);
        c.line(x, c.chance(430, 500), x, c.chance(690, 760), '#5d6c76', c.chance(3, 14), `opacity="${c.chance(0.06, 0.2).toFixed(2)}"`);
      }
    });
    c.glow(330, 700, 520, '#fff3c4', 0.6);
    c.ridge(752, 12, '#5f7066', { roughness: 0.7, bottom: 820 });
    c.rect(0, 768, 1800, 432, c.gradient([[0, '#9fae5d'], [0.3, '#6d8a3c'], [1, '#26401f']]));
    for (let i = 0; i < 26; i += 1) {
      const k = (i / 26) ** 2.2;
      const y = 772 + 430 * k;
      c.put(`<path d="M0 ${y} Q900 ${y - 12 - 20 * k} 1800 ${y + 4}" stroke="${i % 2 ? '#8aa64b' : '#2c4a22'}" stroke-width="${2 + 20 * k}" fill="none" opacity="0.5"/>`);
    }
    c.noise({ y: 768, height: 432 }, '#1b3216', { fx: 0.012, fy: 0.09, cover: 0.46, sharp: 5, fade: [[0, '#fff', 0.2], [1, '#fff', 0.9]] });
    c.noise({ y: 800, height: 400 }, '#c8d479', { fx: 0.02, fy: 0.06, cover: 0.32, sharp: 7, fade: [[0, '#fff', 0.3], [1, '#fff', 0.5]] });
    c.rect(356, 650, 12, 130, '#22281f').foliage(362, 630, 96, 66, ['#1b2819', '#2d4224', '#556b33']);
    c.rect(1450, 716, 6, 60, '#22281f').foliage(1453, 704, 40, 30, ['#24301f', '#33442a', '#4d5f38']);
    c.path('M760 1200 L900 775 L914 775 L1130 1200 Z', c.gradient([[0, '#c9b98c'], [1, '#7a6a46']]), `opacity="0.85" ${c.rough(14, 0.02)}`);
    c.person(930, 960, 150, '#b3452f', { robe: true });
    c.put('<path d="M872 826 Q930 768 988 826 Z" fill="#151a20"/>').line(930, 800, 930, 880, '#151a20', 4);
    return c.vignette(0.4).toSvg();
  },

  'glacier-lake'() {
    const c = new Canvas(25);
    c.fill(c.gradient([[0, '#2c5d97'], [0.4, '#8fb7d8'], [0.6, '#dcecf2'], [1, '#dcecf2']]));
    c.noise({ y: 0, height: 420 }, '#ffffff', { fx: 0.0015, fy: 0.005, cover: 0.36, sharp: 4, fade: [[0, '#fff', 0.8], [1, '#fff', 0.3]] });
    for (const [x, y, width] of [[180, 330, 620], [560, 270, 640], [1500, 300, 700], [1740, 250, 620]] as const) {
      c.peak(x, y, width, 760, ['#dfeaf2', '#9db7cd']);
    }
    c.rect(0, 480, 1800, 280, c.gradient([[0, '#dcecf2', 0], [1, '#dcecf2', 0.75]]));
    for (const [x, y, width] of [[330, 430, 620], [980, 150, 900], [1330, 380, 620]] as const) {
      c.peak(x, y, width, 800, ['#fbfdfe', '#6f8ba6']);
    }
    c.path('M930 470 Q1000 560 880 640 Q760 720 700 800 L1180 800 Q1120 640 1060 560 Q1030 510 1040 470 Z', c.gradient([[0, '#f4fafc'], [1, '#b9d6e2']]), `opacity="0.9" ${c.rough(18, 0.02)}`);
    c.ridge(748, 30, c.gradient([[0, '#8d8a83'], [1, '#57534e']]), { roughness: 0.66, bottom: 900 });
    c.noise({ y: 700, height: 150 }, '#3a3a38', { fx: 0.03, fy: 0.05, cover: 0.5, sharp: 5, fade: [[0, '#fff', 0], [0.5, '#fff', 0.7], [1, '#fff', 0.7]] });
    c.path('M0 850 Q300 775 760 790 Q1250 765 1800 820 V1050 Q1300 1120 800 1060 Q350 1030 0 1090 Z', c.gradient([[0, '#8ad3d2'], [0.35, '#2fa3ac'], [1, '#0f6377']]));
    c.noise({ y: 780, height: 300 }, '#e8fbf8', { fx: 0.003, fy: 0.06, cover: 0.4, sharp: 5, fade: [[0, '#fff', 0.8], [1, '#fff', 0.2]] });
    c.path('M880 800 L960 860 L1010 850 L1075 905 L1150 850 L1260 800 Z', '#f2fafa', `opacity="0.35" ${c.blur(6)}`);
    for (let i = 0; i < 14; i += 1) c.path(`M${c.chance(500, 1400)} ${c.chance(820, 900)} l${c.chance(8, 34)} ${-c.chance(4, 12)} l${c.chance(8, 30)} ${c.chance(4, 10)} z`, '#f5fbfc');
    c.path('M0 1080 Q360 1010 820 1050 Q1300 1100 1800 1010 V1200 H0 Z', c.gradient([[0, '#85807a'], [1, '#3d3a38']]), c.rough(20, 0.03));
    for (let i = 0; i < 260; i += 1) {
      const y = c.chance(1065, 1200);
      const s = ((y - 1040) / 160) * 40 + 6;
      c.ellipse(c.chance(0, 1800), y, s * c.chance(0.6, 1.2), s * 0.55, ['#a39d95', '#6f6a66', '#4a4745', '#bdb6ac'][c.whole(0, 3)] ?? '#888', `opacity="0.9" ${i % 7 === 0 ? 'stroke="#2a2827" stroke-width="2"' : ''}`);
    }
    c.put('<g stroke="#b3312a" stroke-width="9" stroke-linecap="round"><line x1="420" y1="790" x2="420" y2="1070"/><line x1="420" y1="930" x2="360" y2="1085"/><line x1="420" y1="930" x2="486" y2="1080"/></g>');
    c.rect(384, 835, 74, 62, '#c23a30').rect(384, 835, 74, 16, '#e4665a').path('M340 800 L500 770 L506 790 L346 822 Z', '#1d2b45').ellipse(420, 782, 9, 9, '#f6f3ea');
    return c.vignette(0.3).toSvg();
  },

  'mustard-field'() {
    const c = new Canvas(15);
    c.fill(c.gradient([[0, '#5b93c9'], [0.4, '#b8d4e6'], [0.52, '#f4ecd2'], [1, '#f4ecd2']]));
    c.noise({ y: 0, height: 520 }, '#ffffff', { fx: 0.0018, fy: 0.005, cover: 0.44, sharp: 3.4, fade: [[0, '#fff', 0.9], [1, '#fff', 0.4]] });
    c.glow(1500, 250, 560, '#fff2c0', 0.55);
    c.ridge(598, 14, '#8aa48c', { roughness: 0.75, bottom: 660, more: 'opacity="0.8"' });
    c.ridge(614, 10, '#5c7d52', { roughness: 0.8, bottom: 680 });
    c.rect(0, 628, 1800, 572, c.gradient([[0, '#e8cf4a'], [0.25, '#f0c419'], [1, '#b98a07']]));
    // Plants: dense and small far off, large and separate near.
    for (let row = 0; row < 46; row += 1) {
      const k = (row / 45) ** 2;
      const y = 634 + 600 * k;
      const size = 2.4 + 19 * k;
      c.rect(0, y, 1800, 3 + 15 * k, row % 2 ? '#7c8f1e' : '#94750a', `opacity="${(0.12 + 0.2 * k).toFixed(2)}"`);
      for (let n = 0; n < 240 - 165 * k; n += 1) {
        const x = c.chance(0, 1800);
        const gap = 36 + 250 * k;
        if (Math.abs(x - (886 - 30 * k)) < gap * 0.42) continue;
        const yy = y + c.chance(-6, 6) * (1 + k * 4);
        if (k > 0.22) c.line(x, yy, x + c.chance(-4, 4), yy + size * 3, '#5f7f22', 1 + 2.6 * k, 'opacity="0.7"');
        c.ellipse(x, yy, size * c.chance(0.6, 1.3), size * 0.7, ['#ffe14d', '#f9cf1c', '#e2a90a', '#fff08a'][c.whole(0, 3)] ?? '#fd0');
      }
    }
    c.path('M872 632 Q900 760 830 930 Q790 1060 720 1200 H1010 Q960 1040 950 900 Q930 760 898 632 Z', c.gradient([[0, '#d9c196'], [1, '#8d6a3c']]), `opacity="0.8" ${c.rough(30, 0.02)}`);
    c.rect(1230, 520, 16, 118, '#4a3a28').foliage(1238, 470, 118, 88, ['#2f4a26', '#47692f', '#86994a']);
    c.person(880, 760, 92, '#a72f36', { robe: true }).person(926, 754, 84, '#2f5d8a', { robe: true });
    return c.vignette(0.3).toSvg();
  },

  'lake-birds'() {
    const c = new Canvas(16);
    c.fill(c.gradient([[0, '#3b4d74'], [0.3, '#93829c'], [0.48, '#efae8b'], [0.54, '#fbd9ab'], [1, '#6c7992']]));
    c.noise({ y: 0, height: 560 }, '#ffd9b8', { fx: 0.0011, fy: 0.01, cover: 0.42, fade: [[0, '#fff', 0.2], [1, '#fff', 0.8]] });
    c.glow(980, 590, 480, '#ffcf94', 0.95).ellipse(980, 566, 40, 40, '#fff2d6');
    c.ridge(600, 40, '#77708a', { roughness: 0.5, bottom: 660, more: 'opacity="0.85"' }).ridge(632, 20, '#4f5069', { roughness: 0.6, bottom: 670 });
    c.rect(0, 652, 1800, 548, c.gradient([[0, '#f3c39a'], [0.3, '#b4939b'], [1, '#2d3a56']]));
    c.noise({ y: 652, height: 548 }, '#ffe9c8', { fx: 0.0022, fy: 0.07, cover: 0.42, sharp: 6, fade: [[0, '#fff', 0.8], [1, '#fff', 0.15]] });
    c.noise({ y: 652, height: 548 }, '#1d2740', { fx: 0.003, fy: 0.05, cover: 0.36, sharp: 6, fade: [[0, '#fff', 0.05], [1, '#fff', 0.8]] });
    c.noise({ y: 590, height: 150 }, '#ffeedb', { fx: 0.002, fy: 0.02, cover: 0.66, sharp: 3, fade: [[0, '#fff', 0], [0.5, '#fff', 0.9], [1, '#fff', 0]] });
    for (let i = 0; i < 170; i += 1) {
      const t = c.chance() ** 0.8;
      const x = 300 + 1250 * t + c.chance(-60, 60);
      const y = 640 - 430 * t * c.chance(0.25, 1) + c.chance(-40, 30);
      c.bird(Math.round(x), Math.round(y), Math.round(12 + 42 * (1 - t) * c.chance(0.5, 1) + 8), '#232336', c.chance(-0.8, 1), `opacity="${c.chance(0.6, 1).toFixed(2)}"`);
    }
    for (let i = 0; i < 60; i += 1) {
      const y = c.chance(700, 980);
      const s = (y - 640) / 22;
      const x = c.chance(120, 1000);
      c.path(`M${x - s} ${y} q${s} ${s * 0.8} ${s * 2.2} 0 q${s * 0.1} ${-s * 0.9} ${s * 0.5} ${-s} q-${s * 0.4} ${-s * 0.4} ${-s * 0.8} ${s * 0.4} z`, '#272a3d', 'opacity="0.85"');
    }
    for (let i = 0; i < 150; i += 1) {
      const x = i < 90 ? c.chance(0, 420) : c.chance(1420, 1800);
      const top = c.chance(900, 1080);
      c.put(`<path d="M${x} 1210 Q${x + c.chance(-8, 8)} ${(top + 1200) / 2} ${x + c.chance(-50, 50)} ${top}" stroke="#10141f" stroke-width="${c.chance(2, 6).toFixed(1)}" fill="none"/>`);
    }
    return c.vignette(0.45).toSvg();
  },
};

/** A country boat lying on the water, `length` pixels from stem to stern, its left end at `x`. */
function boat(c: Canvas, x: number, y: number, length: number, colour: string): void {
  const depth = length * 0.11;
  c.path(`M${x} ${y - depth * 1.1} Q${x + length * 0.12} ${y + depth} ${x + length * 0.4} ${y + depth} H${x + length * 0.7} Q${x + length * 0.92} ${y + depth} ${x + length} ${y - depth * 1.4} Q${x + length * 0.86} ${y - depth * 0.2} ${x + length * 0.5} ${y - depth * 0.2} Q${x + length * 0.16} ${y - depth * 0.2} ${x} ${y - depth * 1.1} Z`, colour);
  c.path(`M${x + length * 0.1} ${y + depth} H${x + length * 0.9} Q${x + length * 0.5} ${y + depth * 3} ${x + length * 0.1} ${y + depth} Z`, '#101820', `opacity="0.35" ${c.blur(6)}`);
  c.put(`<path d="M${x + length * 0.04} ${y - depth * 0.7} Q${x + length * 0.2} ${y - depth * 0.1} ${x + length * 0.5} ${y - depth * 0.1} T${x + length * 0.97} ${y - depth}" stroke="#d8ad7a" stroke-width="3" fill="none" opacity="0.6"/>`);
}
