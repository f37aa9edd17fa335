import { Canvas } from '#db/seed/drawing/canvas.ts';

type Place = [longitude: number, latitude: number];

// Coasts in degrees, drawn by eye: enough for a locator map, not for navigation.
const AFRICA: Place[] = [
  [18, -12],
  [40.5, -12],
  [40.2, -9.5],
  [39.3, -7.5],
  [38.9, -5.8],
  [39.7, -4],
  [40.9, -2.2],
  [42.6, -0.3],
  [45.3, 2],
  [48, 4.6],
  [50, 8],
  [51.2, 10.6],
  [51, 11.9],
  [48.5, 11.2],
  [45.5, 10.6],
  [43.4, 11.4],
  [42.6, 13.4],
  [40.6, 14.9],
  [39, 16.5],
  [37.3, 19.5],
  [36.6, 22.5],
  [34.6, 26],
  [18, 30],
];
const ARABIA: Place[] = [
  [34.8, 28.6],
  [36.6, 25.7],
  [39, 21.8],
  [40.8, 18.6],
  [42.7, 15.6],
  [43.4, 12.8],
  [45, 12.9],
  [48.5, 14],
  [52.2, 15.7],
  [54.9, 17],
  [57.8, 19],
  [59.7, 22.4],
  [58, 24],
  [56.4, 26.2],
  [54, 24.2],
  [51.5, 24.8],
  [50.2, 26.6],
  [48.3, 30],
  [34, 32],
];
const PERSIA: Place[] = [
  [49, 31],
  [51, 27.9],
  [54.5, 26.6],
  [57, 27],
  [57.4, 25.7],
  [61.6, 25.1],
  [66.4, 25.4],
  [67.4, 23.9],
  [69.1, 22.3],
  [70.4, 20.9],
  [72.1, 21.2],
  [72.8, 19],
  [73.4, 16.3],
  [74.6, 13.4],
  [75.8, 11.2],
  [76.5, 8.9],
  [77.5, 8.1],
  [78.2, 8.9],
  [79.3, 10.3],
  [79.9, 11.9],
  [80.3, 13.2],
  [80.2, 15.5],
  [82.3, 16.7],
  [84.5, 18.8],
  [87, 21],
  [90, 22],
  [90, 32],
];
const LANKA: Place[] = [
  [79.8, 8],
  [80.2, 9.7],
  [81.3, 8.5],
  [81.8, 7.2],
  [81.1, 6.2],
  [80.2, 6],
];
const CABLE: Place[] = [
  [39.7, -4],
  [44, -3.2],
  [51, 1.4],
  [58.5, 7.2],
  [65, 12.4],
  [69.5, 16.8],
  [72.8, 19],
];

/** «cable-ship»: a map of the cable between Mombasa and Mumbai, with the break, over a section of the sea floor. */
export function cableShip(): string {
  const c = new Canvas(62);
  const at = ([lon, lat]: Place): Place => [((lon - 24) / 64) * 1800, 850 - ((lat + 8) / 30) * 760];
  const line = (places: Place[]) =>
    places
      .map((place) =>
        at(place)
          .map((n) => n.toFixed(1))
          .join(' '),
      )
      .join(' L');
  c.fill('#dbe7ea');
  for (let step = 1; step < 5; step += 1)
    c.put(
      `<path d="M${line(AFRICA)} M${line(ARABIA)} M${line(PERSIA)} M${line(LANKA)} Z" fill="none" stroke="#c3d6dc" stroke-width="${130 - step * 26}" stroke-linejoin="round" opacity="0.5"/>`,
    );
  for (let lon = 25; lon < 90; lon += 10) c.line(at([lon, 0])[0], 0, at([lon, 0])[0], 860, '#b9cdd4', 2);
  for (let lat = -5; lat < 30; lat += 10) c.line(0, at([0, lat])[1], 1800, at([0, lat])[1], '#b9cdd4', 2);
  for (const coast of [AFRICA, ARABIA, PERSIA, LANKA])
    c.path(`M${line(coast)} Z`, '#f3ead6', 'stroke="#a3977c" stroke-width="3" stroke-linejoin="round"');
  const older: Place[] = [
    [39.7, -4],
    [45.5, 0.4],
    [52.5, 12],
    [58, 17.5],
    [64, 21.6],
    [72.8, 19],
  ];
  c.path(`M${line(older)}`, 'none', 'stroke="#7f98a3" stroke-width="5" stroke-dasharray="4 14" stroke-linecap="round"');
  c.path(
    `M${line(CABLE.slice(0, 4))}`,
    'none',
    'stroke="#16384c" stroke-width="9" stroke-linejoin="round" stroke-linecap="round"',
  );
  c.path(
    `M${line([[59.9, 8.3], ...CABLE.slice(4)])}`,
    'none',
    'stroke="#16384c" stroke-width="9" stroke-linejoin="round" stroke-linecap="round"',
  );
  for (const place of [
    [39.7, -4],
    [72.8, 19],
    [76.3, 9.9],
  ] as Place[]) {
    const [x, y] = at(place);
    c.ellipse(x, y, 17, 17, '#16384c').ellipse(x, y, 7, 7, '#fff');
  }
  const [bx, by] = at([59.2, 7.8]);
  c.ellipse(bx, by, 62, 62, '#d8412f', 'opacity="0.16"').ellipse(
    bx,
    by,
    36,
    36,
    'none',
    'stroke="#d8412f" stroke-width="7"',
  );
  c.path(
    `M${bx - 17} ${by - 17} l34 34 m0 -34 l-34 34`,
    'none',
    'stroke="#d8412f" stroke-width="9" stroke-linecap="round"',
  );
  // The section: surface, ship, hook on its rope, floor at 3,100 metres.
  c.rect(
    0,
    860,
    1800,
    340,
    c.gradient([
      [0, '#7fb2c4'],
      [1, '#12384d'],
    ]),
  ).line(0, 860, 1800, 860, '#16384c', 5);
  c.path('M0 1200 V1080 Q200 1030 420 1060 T820 1058 T1010 1030 T1300 1070 T1800 1038 V1200 Z', '#5b4a35')
    .path('M0 1080 Q200 1030 420 1060 T820 1058', 'none', 'stroke="#f1d18a" stroke-width="8"')
    .path('M1080 1038 Q1200 1070 1300 1070 T1800 1038', 'none', 'stroke="#f1d18a" stroke-width="8"');
  c.path('M870 858 L850 806 H1060 L1100 796 L1078 858 Z', '#b8342a')
    .rect(880, 770, 80, 38, '#f7f5ee')
    .rect(900, 736, 40, 36, '#f7f5ee')
    .line(1010, 806, 1074, 742, '#e0a12e', 9)
    .line(1000, 806, 1000, 752, '#16384c', 6);
  for (let x = 886; x < 952; x += 18) c.rect(x, 782, 9, 9, '#16384c');
  c.line(868, 820, 836, 1034, '#fff', 4).path(
    'M836 1032 q-26 30 -6 34 q20 2 16 -16',
    'none',
    'stroke="#fff" stroke-width="6"',
  );
  c.line(1240, 866, 1240, 1058, '#fff', 3)
    .line(1226, 866, 1254, 866, '#fff', 4)
    .line(1226, 1058, 1254, 1058, '#fff', 4);
  c.put('<text x="1270" y="980" font-family="Noto Sans" font-size="50" font-weight="700" fill="#fff">3,100 m</text>');
  return c.toSvg();
}
