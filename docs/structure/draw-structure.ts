import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Floor, readStructure, type Room, type Structure } from './read-structure.ts';

const FILE = path.join(import.meta.dirname, 'structure.svg');
const BOX = { width: 210, height: 44, gapX: 22, gapY: 40 };
const COLOURS: Record<Floor, string> = { app: '#2b4a9b', db: '#0b6a6d', lib: '#8d5a00' };
const ROW_WIDTH = 7;

/**
 * The picture of folders and arrows, as SVG. A room stands above everything it imports, so every arrow leads down; its
 * line is the thicker the more imports it stands for, and dashed where the code is fetched only when it is wanted.
 */
export function drawStructure({ rooms, arrows }: Structure): string {
  const rows = rowsOf(rooms);
  const at = new Map<string, { x: number; y: number }>();
  rows.forEach((row, line) => {
    const left = 30 + ((ROW_WIDTH - row.length) * (BOX.width + BOX.gapX)) / 2;
    row.forEach((room, column) =>
      at.set(room.name, { x: left + column * (BOX.width + BOX.gapX), y: 60 + line * (BOX.height + BOX.gapY) }),
    );
  });
  const width = 60 + ROW_WIDTH * (BOX.width + BOX.gapX);
  const height = 80 + rows.length * (BOX.height + BOX.gapY);
  const lines = arrows.map(({ from, to, imports, later }) => {
    const start = at.get(from) ?? { x: 0, y: 0 };
    const end = at.get(to) ?? { x: 0, y: 0 };
    const [x1, y1] = [start.x + BOX.width / 2, start.y + BOX.height];
    const [x2, y2] = [end.x + BOX.width / 2, end.y];
    const bend = Math.max(20, (y2 - y1) / 2);
    const colour = COLOURS[rooms.find(({ name }) => name === from)?.floor ?? 'app'];
    return `<path d="M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}" stroke="${colour}" stroke-width="${(0.6 + Math.log2(imports) / 2).toFixed(1)}"${later ? ' stroke-dasharray="5 4"' : ''}><title>${escapeXml(`${from} → ${to}: ${imports}`)}</title></path>`;
  });
  const boxes = rooms.map((room) => {
    const { x, y } = at.get(room.name) ?? { x: 0, y: 0 };
    return `<g><rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="6" fill="#fff" stroke="${COLOURS[room.floor]}" stroke-width="1.5"/><text x="${x + 10}" y="${y + 19}" font-weight="600">${escapeXml(shortName(room.name))}</text><text x="${x + 10}" y="${y + 35}" fill="#555">${room.files} ${room.files === 1 ? 'file' : 'files'}</text></g>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12">`,
    `<rect width="${width}" height="${height}" fill="#fcfaf6"/>`,
    `<text x="30" y="34" font-size="16" font-weight="700">Folders and imports: every arrow leads down (app → db → lib); dashed is what is fetched when it is wanted</text>`,
    `<g fill="none" stroke-opacity=".28">${lines.join('\n')}</g>`,
    boxes.join('\n'),
    '</svg>\n',
  ].join('\n');
}

/** Floors from the top, in each the highest layer first, at most {@link ROW_WIDTH} rooms beside each other. */
function rowsOf(rooms: Room[]): Room[][] {
  const rows: Room[][] = [];
  for (const floor of ['app', 'db', 'lib'] as const) {
    const own = rooms.filter((room) => room.floor === floor);
    for (const layer of [...new Set(own.map((room) => room.layer))].toSorted((a, b) => b - a)) {
      const line = own.filter((room) => room.layer === layer);
      for (let from = 0; from < line.length; from += ROW_WIDTH) rows.push(line.slice(from, from + ROW_WIDTH));
    }
  }
  return rows;
}

function shortName(name: string): string {
  return name.replace('app/_newsroom/editor', '…/editor').replace('app/_newsroom/', '_newsroom/');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(FILE, drawStructure(readStructure(process.cwd())));
}
