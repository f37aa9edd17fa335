import { readFileSync } from 'node:fs';
import path from 'node:path';

type Manifest = { node: Record<string, { exportedName?: string; workers: Record<string, unknown> }> };

/** An action of the build: the id it is asked by, its name, and an address of a page that has it. */
export type BuiltAction = { id: string; name: string; address: string };

const read = (file: string): unknown =>
  JSON.parse(readFileSync(path.join(process.env.SETU_BUILD_DIR || '.next', file), 'utf8'));

/** Every action of this build with an address it is sent to, whatever stands in the changing parts of it. */
export function actionsOfBuild(): BuiltAction[] {
  const { node } = read('server/server-reference-manifest.json') as Manifest;
  return Object.entries(node).map(([id, { exportedName = '', workers }]) => {
    const [page = ''] = Object.keys(workers)
      .filter((one) => !one.includes('[...'))
      .toSorted();
    const parts = page
      .replace(/^app/, '')
      .replace(/\/page$/, '')
      .split('/')
      .filter((part) => !part.startsWith('('));
    const filled = parts.map((part) => (part === '[locale]' ? 'en' : part.startsWith('[') ? '1' : part));
    return { id, name: exportedName, address: filled.join('/') };
  });
}

/** The addresses of this build that answer no page, as they are written in the tree: readers' and all others. */
export function routesOfBuild(): { readers: string[]; others: string[] } {
  const routes = Object.entries(read('app-path-routes-manifest.json') as Record<string, string>).filter(([file]) =>
    file.endsWith('/route'),
  );
  const isReaders = ([file]: [string, string]) => file.startsWith('/(reader)/');
  return {
    readers: routes.filter(isReaders).map(([, address]) => address),
    others: routes.filter((one) => !isReaders(one)).map(([, address]) => address),
  };
}
