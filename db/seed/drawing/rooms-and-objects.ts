import { Canvas } from '#db/seed/drawing/canvas.ts';

/** Rooms, stages and things close by. Each answers a finished drawing as SVG. */
export const ROOMS_AND_OBJECTS: Record<string, () => string> = {
  classroom() {
    const c = new Canvas(31);
    c.fill(c.gradient([[0, '#b9c6b4'], [0.6, '#8fa596'], [1, '#4e5f59']], 20));
    c.path('M0 0 H1800 L1480 120 H330 Z', '#d9d7c4').path('M0 1200 L330 800 H1480 L1800 1200 Z', c.gradient([[0, '#9b8262'], [1, '#4e3d2c']]));
    c.path('M0 0 L330 120 V800 L0 1200 Z', c.gradient([[0, '#6f8a83'], [1, '#9fb3a4']], 0)).path('M1800 0 L1480 120 V800 L1800 1200 Z', c.gradient([[0, '#5d7169'], [1, '#43544f']], 0));
    c.rect(330, 610, 1150, 190, '#3f6d74', 'opacity="0.75"');
    c.noise({ y: 0, height: 1200 }, '#3d4a44', { fx: 0.006, fy: 0.007, cover: 0.34, sharp: 3, fade: [[0, '#fff', 0.4], [1, '#fff', 0.5]] });
    c.rect(560, 250, 700, 330, '#6e4d2f', 'rx="6"').rect(578, 268, 664, 294, c.gradient([[0, '#23403a'], [1, '#182e2a']], 30));
    c.noise({ x: 578, width: 664, y: 268, height: 294 }, '#dfe8e0', { fx: 0.006, fy: 0.02, cover: 0.38, sharp: 2.4, fade: [[0, '#fff', 0.25], [1, '#fff', 0.25]] });
    c.put('<g fill="#eef3ea" font-family="Noto Sans Devanagari, sans-serif" opacity="0.85"><text x="610" y="350" font-size="58">क ख ग घ ङ</text><text x="610" y="440" font-size="50">7 × 8 = 56</text><text x="930" y="440" font-size="44">कोदो · कुटकी</text></g>');
    c.put('<path d="M1010 500 q40 -60 90 0 m-45 -28 v50 m-60 0 h120" stroke="#f4e3a2" stroke-width="4" fill="none" opacity="0.8"/>');
    for (const [x1, x2, t1, t2, b1, b2] of [[70, 170, 250, 270, 700, 640], [205, 285, 278, 292, 622, 582]] as const) {
      c.path(`M${x1} ${t1} L${x2} ${t2} V${b2} L${x1} ${b1} Z`, c.gradient([[0, '#fff8dd'], [1, '#ffe7a9']]));
      for (let i = 1; i < 6; i += 1) c.line(x1 + ((x2 - x1) * i) / 6, t1 + 6, x1 + ((x2 - x1) * i) / 6, b1 - ((b1 - b2) * i) / 6, '#5c5a46', 5);
    }
    c.path('M70 250 L285 292 L1240 1090 L520 1200 L300 1200 Z', '#fff0bd', `opacity="0.2" ${c.blur(20)}`);
    for (let row = 0; row < 4; row += 1) {
      const k = row / 3;
      const y = 740 + 330 * k ** 1.3;
      const s = 0.55 + 0.75 * k;
      for (const side of [-1, 1]) {
        const x = 905 + side * (235 + 215 * k) - 165 * s;
        const top = c.gradient([[0, side < 0 ? '#d9a766' : '#a9793f'], [1, '#7a5228']], 10);
        c.rect(x + 20 * s, y + 26 * s, 14 * s, 120 * s, '#3a2817').rect(x + 300 * s, y + 26 * s, 14 * s, 120 * s, '#3a2817');
        c.path(`M${x} ${y} H${x + 330 * s} L${x + 350 * s} ${y + 34 * s} H${x - 20 * s} Z`, top).rect(x - 20 * s, y + 34 * s, 370 * s, 12 * s, '#5a3b1d');
        for (let b = 0; b < 2; b += 1) c.rect(x + (50 + 150 * b) * s, y - 16 * s, 74 * s, 20 * s, ['#b23a3a', '#2f5f8f', '#3d7d5a', '#c9862b'][(row + b + (side > 0 ? 2 : 0)) % 4] ?? '#a33', 'rx="3"');
        c.ellipse(x + 170 * s, y + 160 * s, 210 * s, 18 * s, '#000', `opacity="0.3" ${c.blur(9)}`);
      }
    }
    c.glow(180, 470, 560, '#ffefb0', 0.6);
    return c.vignette(0.4).toSvg();
  },

  handloom() {
    const c = new Canvas(32);
    c.fill(c.gradient([[0, '#5a4634'], [0.5, '#3a2b21'], [1, '#1a130f']]));
    c.noise({ y: 0, height: 760 }, '#8a6d50', { fx: 0.008, fy: 0.009, cover: 0.42, sharp: 3, fade: [[0, '#fff', 0.6], [1, '#fff', 0.2]] });
    c.rect(90, 70, 330, 430, '#2a1f17').rect(112, 92, 286, 386, c.gradient([[0, '#fff7dc'], [1, '#ffdf9c']]));
    for (let i = 1; i < 5; i += 1) c.rect(112 + i * 57, 92, 9, 386, '#3f2e20');
    c.rect(112, 280, 286, 9, '#3f2e20').glow(250, 290, 760, '#ffe3a6', 0.75);
    // Warp: threads run from the far beam to the weaver.
    for (let i = 0; i < 230; i += 1) {
      const t = i / 229;
      const far = 560 + 700 * t;
      const near = 120 + 1560 * t;
      const colour = t < 0.1 || t > 0.9 ? ['#c98a2c', '#e0b04d'][i % 2] : t > 0.42 && t < 0.58 ? ['#a62b2f', '#c9433d'][i % 2] : ['#1f3f7f', '#3560a8', '#2a4f93'][i % 3];
      c.line(far, 430, near, 980, colour ?? '#234', 3.4, 'opacity="0.95"');
    }
    c.path('M560 430 H1260 L1400 620 H430 Z', '#000', 'opacity="0.35"');
    c.path('M78 985 H1722 L1800 1200 H0 Z', '#1f3f7f').path('M690 985 H1110 L1180 1200 H620 Z', '#a62b2f').path('M78 985 H250 L190 1200 H0 Z', '#c98a2c').path('M1550 985 H1722 L1800 1200 H1610 Z', '#c98a2c');
    for (let y = 990; y < 1200; y += 5) c.line(0, y, 1800, y, y % 10 ? '#0d1a38' : '#ffffff', 1.6, 'opacity="0.16"');
    for (let i = 0; i < 9; i += 1) {
      const x = 260 + i * 160;
      c.path(`M${x} 1120 l26 -34 l26 34 l-26 34 z M${x + 14} 1120 l12 -16 l12 16 l-12 16 z`, '#f0cf7a', 'opacity="0.9" fill-rule="evenodd"');
    }
    const wood = c.gradient([[0, '#b98550'], [0.5, '#7f5530'], [1, '#3b2414']]);
    c.rect(430, 380, 970, 54, wood, 'rx="10"').rect(260, 640, 1290, 64, wood, 'rx="8"').rect(260, 760, 1290, 34, wood, 'rx="6"');
    for (let x = 280; x < 1530; x += 9) c.line(x, 704, x + (x - 905) * 0.02, 760, '#d9c39a', 2, 'opacity="0.8"');
    c.rect(190, 150, 70, 1050, wood).rect(1550, 150, 70, 1050, c.gradient([[0, '#6f4a2a'], [1, '#2a190e']], 0)).rect(190, 150, 1430, 56, wood);
    for (const x of [480, 900, 1320]) c.line(x, 206, x, 640, '#d9c7a4', 4);
    c.put(`<g transform="rotate(-8 900 900)"><path d="M690 900 Q790 862 1010 870 Q1090 880 1130 902 Q1080 930 990 934 Q790 938 690 900 Z" fill="${wood}"/><rect x="820" y="884" width="190" height="34" rx="16" fill="#24170d"/><rect x="832" y="888" width="166" height="26" rx="12" fill="#d94b3f"/></g>`);
    c.path('M112 92 L398 92 L1500 1000 L560 1200 Z', '#ffe9b5', `opacity="0.13" ${c.blur(24)}`);
    return c.vignette(0.5).toSvg();
  },

  'market-stall'() {
    const c = new Canvas(33);
    c.fill(c.gradient([[0, '#161b2e'], [1, '#2a2230']]));
    c.rect(0, 120, 230, 1080, '#241f30').rect(1570, 120, 230, 1080, '#1e1b2c');
    c.rect(230, 240, 1340, 730, c.gradient([[0, '#7a4a22'], [0.4, '#b5763a'], [1, '#4a2b16']])).glow(900, 380, 760, '#ffc878', 0.85);
    for (let row = 0; row < 4; row += 1) {
      const y = 330 + row * 120;
      c.rect(250, y + 78, 1300, 12, '#4c2e17');
      for (let x = 262; x < 1530; ) {
        const w = c.whole(28, 62);
        const h = c.whole(40, 74);
        const colour = ['#c8402f', '#e0a12e', '#2f6a58', '#ece0c3', '#355c94', '#7b3b5e', '#d9743a', '#9fb24a'][c.whole(0, 7)] ?? '#c84';
        c.rect(x, y + 78 - h, w, h, colour, 'rx="4" opacity="0.92"').rect(x + 4, y + 78 - h * 0.7, w - 8, h * 0.26, '#fff5da', 'opacity="0.7"');
        x += w + c.whole(2, 8);
      }
    }
    for (let i = 0; i < 30; i += 1) {
      const x = 270 + i * 43;
      c.line(x, 240, x, 262, '#1d130c', 2);
      for (let n = 0; n < 3; n += 1) c.rect(x - 15, 262 + n * 34, 30, 32, ['#f2d25c', '#d94f3a', '#4f9a6a', '#5f7fc0'][(i + (n > 1 ? 1 : 0)) % 4] ?? '#fc0', 'rx="3"');
    }
    for (let i = 0; i < 12; i += 1) c.path(`M${200 + i * 117} 110 h117 l12 130 q-58 46 -117 0 z`, i % 2 ? '#e9dfc8' : '#a83229');
    c.rect(190, 90, 1420, 30, '#3a2a20');
    for (const x of [520, 1240]) c.line(x, 240, x, 300, '#15100c', 4).ellipse(x, 322, 24, 28, '#fff6d8').glow(x, 322, 300, '#ffdf9a', 0.95);
    // Shopkeeper behind, counter, sacks in front.
    c.path('M960 900 Q950 690 1010 650 Q1075 620 1140 650 Q1200 690 1190 900 Z', '#e8e2d2').ellipse(1075, 585, 50, 62, '#6a4128').path('M1022 575 Q1075 490 1128 575 Q1075 540 1022 575 Z', '#2a2322').path('M1010 660 L960 800 L1060 836 L1066 800 L1016 780 L1040 700 Z', '#d8d0bd');
    c.rect(1010, 792, 130, 26, '#b32a2a', 'rx="3"').rect(1016, 786, 118, 10, '#f6eedb');
    c.rect(250, 820, 1300, 160, c.gradient([[0, '#c58a4e'], [0.12, '#8d5a2c'], [1, '#4b2d15']]), 'rx="4"');
    c.rect(610, 690, 120, 132, '#f7f5ef', 'rx="8"').rect(610, 690, 120, 30, '#2b6b57', 'rx="8"');
    for (let qx = 0; qx < 11; qx += 1) for (let qy = 0; qy < 11; qy += 1) if (c.chance() < 0.5 || ((qx < 3 || qx > 7) && (qy < 3 || (qy > 7 && qx < 3)))) c.rect(628 + qx * 7.6, 728 + qy * 7.6, 7.6, 7.6, '#14161a');
    for (const x of [380, 450]) c.path(`M${x - 30} 820 V730 q30 -16 60 0 V820 z`, '#cfe0df', 'opacity="0.75"').rect(x - 26, 766, 52, 54, x < 400 ? '#d99b3a' : '#8e4a2b', 'opacity="0.8"').rect(x - 32, 716, 64, 20, '#b63a2e', 'rx="4"');
    c.rect(0, 970, 1800, 230, c.gradient([[0, '#4a3a34'], [1, '#17131a']]));
    const grain = ['#f3e2b5', '#d98e32', '#a7b04a', '#efefe6', '#7e2f24', '#e3b552'];
    for (let i = 0; i < 6; i += 1) {
      const x = 240 + i * 262;
      c.ellipse(x, 1150, 140, 24, '#000', 'opacity="0.4"').path(`M${x - 112} 1000 Q${x - 146} 1130 ${x - 100} 1160 H${x + 100} Q${x + 146} 1130 ${x + 112} 1000 Z`, c.gradient([[0, '#cbb58b'], [0.6, '#a08a62'], [1, '#5c4d36']], 0));
      c.ellipse(x, 1000, 118, 34, '#e2d2ab').ellipse(x, 998, 102, 27, grain[i] ?? '#fff').path(`M${x - 96} 996 Q${x} 920 ${x + 96} 996 Z`, grain[i] ?? '#fff');
      c.noise({ x: x - 96, width: 192, y: 940, height: 60 }, '#3a2a17', { fx: 0.09, fy: 0.12, cover: 0.4, sharp: 5, fade: [[0, '#fff', 0], [1, '#fff', 0.4]] });
      c.rect(x - 2, 900, 4, 60, '#15110d').rect(x - 38, 880, 76, 34, '#f5efe0', 'rx="3"').rect(x - 24, 893, 48, 7, '#3b2f28');
    }
    return c.vignette(0.5).toSvg();
  },

  stepwell() {
    const c = new Canvas(34);
    c.fill(c.gradient([[0, '#d9a765'], [1, '#3d2a1c']]));
    c.rect(0, 0, 1800, 150, c.gradient([[0, '#7fb0d6'], [1, '#cfe0e2']])).rect(0, 130, 1800, 60, '#c89a5c');
    for (let x = 40; x < 1800; x += 150) c.rect(x, 70, 26, 70, '#b5844a').path(`M${x - 30} 74 q43 -60 86 0 z`, '#c8975a');
    // Terraces go down towards the pool, each with its own stairs.
    for (let level = 0; level < 9; level += 1) {
      const k = level / 9;
      const inset = 70 + 560 * k ** 0.85;
      const y = 160 + 740 * k ** 0.92;
      const h = 96 - 26 * k;
      const lit = c.gradient([[0, mix('#f0c585', '#6e4c2e', k)], [1, mix('#b98346', '#2f2015', k)]]);
      c.path(`M0 ${y} H1800 V${y + h + 60} H${1800 - inset} V${y + h} H${inset} V${y + h + 60} H0 Z`, lit);
      c.rect(inset, y, 1800 - inset * 2, h + 40, c.gradient([[0, mix('#e2b271', '#54391f', k)], [1, mix('#96673a', '#20150d', k)]]));
      c.rect(inset - 8, y, 1816 - inset * 2, 9, mix('#ffe0a6', '#7d5a35', k));
      const pairs = Math.max(2, 7 - Math.floor(level * 0.6));
      const span = (1800 - inset * 2) / pairs;
      for (let p = 0; p < pairs; p += 1) {
        const cx = inset + span * (p + 0.5);
        for (let s = 0; s < 6; s += 1) {
          const w = span * 0.42 * (1 - s / 6.5);
          const yy = y + h - (h * (s + 1)) / 6;
          c.rect(cx - w, yy, w, h / 6 + 1, mix('#f7d297', '#7a552f', k), `opacity="${0.95 - s * 0.05}"`).rect(cx, yy, w, h / 6 + 1, mix('#8f6136', '#21160d', k)).rect(cx - w, yy, w * 2, 2.4, mix('#fff0c8', '#8b663e', k), 'opacity="0.7"');
        }
        const nw = span * 0.075;
        c.path(`M${cx - nw} ${y + h} V${y + h * 0.55} Q${cx} ${y + h * 0.28} ${cx + nw} ${y + h * 0.55} V${y + h} Z`, '#1d120b');
      }
    }
    c.path('M600 900 H1200 L1290 1200 H510 Z', c.gradient([[0, '#2f4a36'], [0.5, '#1c3a33'], [1, '#0d211f']]));
    c.path('M0 860 H600 L510 1200 H0 Z', c.gradient([[0, '#5e4128'], [1, '#24180f']], 30)).path('M1800 860 H1200 L1290 1200 H1800 Z', c.gradient([[0, '#2c1e13'], [1, '#160e08']], 30));
    for (let i = 0; i < 8; i += 1) c.line(0, 890 + i * 42, 600 - i * 11, 890 + i * 42, '#c08d52', 5, 'opacity="0.5"').line(1800, 890 + i * 42, 1200 + i * 11, 890 + i * 42, '#7a5836', 5, 'opacity="0.4"');
    c.noise({ x: 510, width: 780, y: 905, height: 295 }, '#b7d3a8', { fx: 0.004, fy: 0.06, cover: 0.38, sharp: 6, fade: [[0, '#fff', 0.7], [1, '#fff', 0.1]] });
    c.path('M-200 0 L700 0 L1500 1200 L500 1200 Z', '#ffd98c', `opacity="0.14" ${c.blur(30)}`);
    c.noise({ y: 150, height: 1050 }, '#3d2716', { fx: 0.02, fy: 0.03, cover: 0.36, sharp: 4, fade: [[0, '#fff', 0.35], [1, '#fff', 0.4]] });
    c.person(470, 480, 74, '#b5302f', { robe: true }).person(1215, 690, 66, '#e9e4d6');
    return c.vignette(0.45).toSvg();
  },

  'stepwell-detail'() {
    const c = new Canvas(35);
    c.fill(c.gradient([[0, '#e0b47a'], [0.6, '#a87645'], [1, '#52351e']], 25));
    c.noise({ y: 0, height: 1200 }, '#6b4526', { fx: 0.012, fy: 0.02, cover: 0.46, sharp: 3, octaves: 6 });
    c.noise({ y: 0, height: 1200 }, '#ffe3b0', { fx: 0.03, fy: 0.05, cover: 0.36, sharp: 4, octaves: 6, fade: [[0, '#fff', 0.5], [1, '#fff', 0.2]] });
    const carve = (d: string, more = '') => {
      c.put(`<path d="${d}" transform="translate(9 11)" fill="#2b190c" opacity="0.75" ${more} ${c.blur(5)}/>`);
      c.put(`<path d="${d}" transform="translate(-4 -5)" fill="#ffe2ad" ${more}/>`);
      c.put(`<path d="${d}" fill="${c.gradient([[0, '#e9bd82'], [0.5, '#bd8a55'], [1, '#8b5d34']], 40)}" ${more}/>`);
    };
    for (const y of [150, 960]) {
      carve(`M-20 ${y} H1820 V${y + 60} H-20 Z`);
      for (let x = 20; x < 1800; x += 74) carve(`M${x} ${y + 76} q30 -18 60 0 q4 60 -30 78 q-34 -18 -30 -78 Z`);
    }
    for (const [x, flip] of [[170, 1], [760, -1], [1350, 1]] as const) {
      const at = (dx: number, dy: number) => `${x + 150 + dx * flip} ${600 + dy}`;
      carve(`M${at(-210, 0)} Q${at(-120, -150)} ${at(40, -110)} Q${at(120, -80)} ${at(150, -10)} L${at(240, -110)} Q${at(226, 0)} ${at(240, 110)} L${at(150, 30)} Q${at(110, 110)} ${at(20, 120)} Q${at(-130, 140)} ${at(-210, 0)} Z`);
      c.ellipse(x + 150 - 130 * flip, 570, 20, 20, '#3a2413').ellipse(x + 146 - 130 * flip, 566, 8, 8, '#ffe2ad');
      for (let i = 0; i < 4; i += 1) for (let n = -1; n < 2; n += 1) c.put(`<path d="M${at(-70 + i * 52, n * 56)} q${-24 * flip} 28 0 56" stroke="#4b2d16" stroke-width="8" fill="none" opacity="0.75"/>`);
    }
    for (const x of [30, 620, 1200, 1750]) {
      c.put(`<path d="M${x} 560 Q${x - 70} 700 ${x} 880" stroke="#2b190c" stroke-width="26" fill="none" opacity="0.5"/><path d="M${x} 560 Q${x - 74} 700 ${x - 4} 880" stroke="#d9a86a" stroke-width="18" fill="none"/>`);
      for (const turn of [-52, -28, 28, 52, 0]) c.put(`<g transform="rotate(${turn} ${x} 570)"><path d="M${x + 7} 575 Q${x - 37} 460 ${x + 7} 372 Q${x + 51} 460 ${x + 7} 575 Z" fill="#2b190c" opacity="0.55"/><path d="M${x} 566 Q${x - 44} 450 ${x} 362 Q${x + 44} 450 ${x} 566 Z" fill="${c.gradient([[0, '#f6cf98'], [1, '#a06c3d']])}"/></g>`);
    }
    c.path('M0 0 H760 L1800 900 V1200 H1500 L0 300 Z', '#ffedc4', `opacity="0.16" ${c.blur(30)}`);
    return c.vignette(0.5).toSvg();
  },
};

function mix(one: string, other: string, t: number): string {
  const part = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return `#${[1, 3, 5].map((at) => Math.round(part(one, at) * (1 - t) + part(other, at) * t).toString(16).padStart(2, '0')).join('')}`;
}
