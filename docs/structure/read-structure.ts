import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A folder as it is drawn: its name, how many source files lie in it (`fullest`: in the fullest of the folders that are
 * drawn as one), and the layer of imports it stands on (0 lowest).
 */
export type Room = { name: string; floor: Floor; files: number; fullest: number; layer: number };

/** One of the three floors; imports run app → db → lib and never back. */
export type Floor = 'app' | 'db' | 'lib';

/**
 * So many imports lead from one room to another; `example` is one of them, file → file. Code that is only fetched when it
 * is wanted (`import()`) is `later`: it is no part of what stands above.
 */
type Arrow = { from: string; to: string; imports: number; later: boolean; example: string };

/** The rooms of a checkout and the arrows between them. */
export type Structure = { rooms: Room[]; arrows: Arrow[] };

const FLOORS: readonly Floor[] = ['app', 'db', 'lib'];
const IMPORT = /(?:from|import)\s*(\(?)\s*['"]([^'"]+)['"]/g;

/**
 * Reads which folder imports which, from the source files under app, db and lib of `root`. Tests, what only tests use
 * and the demo newsroom's stories are left out. Addresses count as three rooms: the readers' pages, the newsroom's and
 * those that answer no page.
 * @throws when rooms import each other in a circle, with the imports that close it
 */
export function readStructure(root: string): Structure {
  const files = FLOORS.flatMap((floor) =>
    readdirSync(path.join(root, floor), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.posix.join(floor, file.replaceAll(path.sep, '/')),
    ),
  ).filter(isDrawn);
  const known = new Set(files);
  const arrows = new Map<string, Arrow>();
  const counts = new Map<string, Map<string, number>>();
  for (const file of files) {
    const from = roomOf(file);
    const folders = counts.get(from) ?? new Map<string, number>();
    const folder = path.posix.dirname(file);
    counts.set(from, folders.set(folder, (folders.get(folder) ?? 0) + 1));
    for (const [, call = '', name = ''] of readFileSync(path.join(root, file), 'utf8').matchAll(IMPORT)) {
      const target = resolve(file, name);
      if (!known.has(target) || roomOf(target) === from) continue;
      const later = call !== '';
      const key = `${from} ${later ? '⇢' : '→'} ${roomOf(target)}`;
      const arrow = arrows.get(key);
      if (arrow) arrow.imports += 1;
      else arrows.set(key, { from, to: roomOf(target), imports: 1, later, example: `${file} → ${target}` });
    }
  }
  const list = [...arrows.values()].toSorted((a, b) =>
    compare(`${a.from} ${a.to} ${a.later}`, `${b.from} ${b.to} ${b.later}`),
  );
  const layers = layersOf([...counts.keys()], list);
  const rooms = [...counts].map(([name, folders]) => ({
    name,
    floor: floorOf(name),
    files: [...folders.values()].reduce((sum, one) => sum + one, 0),
    fullest: Math.max(...folders.values()),
    layer: layers.get(name) ?? 0,
  }));
  return { rooms: rooms.toSorted((a, b) => compare(a.name, b.name)), arrows: list };
}

/** The floor of a room or file. */
export function floorOf(name: string): Floor {
  const [first] = name.split('/');
  return FLOORS.find((floor) => floor === first) ?? 'app';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function isDrawn(file: string): boolean {
  if (!/\.(ts|tsx|mjs)$/.test(file) || /\.(test|child)\.|\/testing|^db\/seed\/|\/generated\//.test(file)) return false;
  return !file.endsWith('.d.ts') && !/^db\/(drizzle|testing)/.test(file);
}

function resolve(file: string, name: string): string {
  if (name.startsWith('#')) return name.slice(1);
  return name.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(file), name)) : '';
}

function roomOf(file: string): string {
  const folder = path.posix.dirname(file);
  if (file === 'db/schema.ts') return 'db/schema';
  if (folder.startsWith('app/(newsroom)')) return 'app/(newsroom)';
  if (folder.startsWith('app/(reader)')) return 'app/(reader)';
  if (folder === 'app' || /^app\/(api|media|assets)\b/.test(folder)) return 'app/api';
  return folder;
}

/** Each room's layer: one above the highest room it imports. */
function layersOf(names: string[], arrows: Arrow[]): Map<string, number> {
  const layers = new Map<string, number>();
  const open: string[] = [];
  const visit = (name: string): number => {
    const known = layers.get(name);
    if (known !== undefined) return known;
    if (open.includes(name)) {
      const circle = [...open.slice(open.indexOf(name)), name];
      const examples = circle
        .slice(1)
        .map((to, at) => arrows.find((one) => !one.later && one.from === circle[at] && one.to === to));
      throw new Error(`Folders import each other in a circle:\n${examples.map((one) => one?.example).join('\n')}`);
    }
    open.push(name);
    const below = arrows.filter(({ from, later }) => from === name && !later).map(({ to }) => visit(to) + 1);
    open.pop();
    const layer = Math.max(0, ...below);
    layers.set(name, layer);
    return layer;
  };
  for (const name of names) visit(name);
  return layers;
}
