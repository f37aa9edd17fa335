import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';

const STYLES = path.join(import.meta.dirname, 'mantine.css');
const MANTINE = path.dirname(createRequire(import.meta.url).resolve('@mantine/core/styles.css'));
const ESM = path.join(MANTINE, 'esm');
/** What every component takes for granted. */
const GROUND = ['baseline', 'default-css-variables', 'global'];

const imported = () =>
  [...readFileSync(STYLES, 'utf8').matchAll(/styles\/([\w-]+)\.css'/g)].map(([, name = '']) => name);

/** Which file of Mantine each of its names comes from. */
function filesByName(): Map<string, string> {
  const index = readFileSync(path.join(ESM, 'index.mjs'), 'utf8');
  return new Map(
    [...index.matchAll(/import \{([^}]*)\} from "([^"]+)"/g)].flatMap(([, names = '', file = '']) =>
      names.split(',').map((name) => [name.split(' as ').at(-1)?.trim() ?? '', path.join(ESM, file)] as const),
    ),
  );
}

/** What the newsroom's sources take from Mantine, types aside. */
function usedNames(): Set<string> {
  const root = path.join(import.meta.dirname, '..');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const names = files.flatMap((file) =>
    [...readFileSync(path.join(root, file), 'utf8').matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(
      ([, list = '']) => list.split(',').map((name) => name.trim().split(' as ')[0] ?? ''),
    ),
  );
  return new Set(names.filter((name) => name !== '' && !name.startsWith('type ')));
}

/** The style sheets of these files and of everything they are made of. */
function sheetsOf(files: string[], seen = new Set<string>()): Set<string> {
  const sheets = new Set<string>();
  for (const file of files) {
    if (seen.has(file)) continue;
    seen.add(file);
    const sheet = /(\w+)\.module\.css\.mjs$/.exec(file)?.[1] ?? /(\w+)\.module\.mjs$/.exec(file)?.[1];
    if (sheet) sheets.add(sheet);
    else {
      const next = [...readFileSync(file, 'utf8').matchAll(/from ?"(\.[^"]+)"/g)].map(([, to = '']) =>
        path.join(path.dirname(file), to),
      );
      for (const one of sheetsOf(next, seen)) sheets.add(one);
    }
  }
  return sheets;
}

it('has the style sheet of everything that is used, and no other', () => {
  const byName = filesByName();
  const files = [...usedNames()].flatMap((name) => byName.get(name) ?? []);
  expect(files.length).toBeGreaterThan(40);
  expect(new Set(imported())).toEqual(new Set([...GROUND, ...sheetsOf(files)]));
});

it('has them in the order of the whole style sheet: of two rules as strong, the later one counts', () => {
  const whole = readFileSync(path.join(MANTINE, 'styles.css'), 'utf8');
  const places = imported().map((name) =>
    whole.indexOf(
      readFileSync(path.join(MANTINE, 'styles', `${name}.css`), 'utf8')
        .trim()
        .slice(0, 200),
    ),
  );
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});
