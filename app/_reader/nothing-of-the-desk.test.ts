import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Body, DraftBody, Mark, PrintedInline, SettledBody } from '#lib/body/nodes.ts';

/*
 * What colleagues say of a story among themselves, and what they suggest of its text, is in no type that readers' pages are made from, and no public address
 * imports, over however many files, what reads it. Read from the sources, so that a new route is held to it too.
 */

const root = path.join(import.meta.dirname, '../..');
const IMPORT = /(?:from|import)\s*\(?\s*['"](#[^'"]+|\.{1,2}\/[^'"]+)['"]/g;

/** What reads or writes comments. */
const OF_THE_DESK = /^db\/(?:queries\/comments\.|load\/comments\.|commands\/comment\/)/;

const publicRoutes = readdirSync(path.join(root, 'app'), { recursive: true, encoding: 'utf8' })
  .map((file) => `app/${file.replaceAll(path.sep, '/')}`)
  .filter((file) => /(\/route\.tsx?|robots\.ts|sitemap\.ts)$/.test(file) && !file.startsWith('app/api/newsroom'));

function importsOf(file: string): string[] {
  const source = readFileSync(path.join(root, file), 'utf8');
  return [...source.matchAll(IMPORT)].flatMap(([, name = '']) => {
    const target = name.startsWith('#') ? name.slice(1) : path.posix.join(path.posix.dirname(file), name);
    return /\.tsx?$/.test(target) && existsSync(path.join(root, target)) ? [target] : [];
  });
}

/** Every file a route is made from. */
function madeFrom(route: string): Set<string> {
  const found = new Set([route]);
  for (const file of found) for (const target of importsOf(file)) found.add(target);
  return found;
}

describe('what readers are sent', () => {
  it('has routes to be read', () => {
    const article = 'app/(reader)/[locale]/[section]/[slug]/route.tsx';
    expect(publicRoutes).toContain(article);
    expect([...madeFrom(article)]).toContain('db/queries/published-article.ts');
    expect(publicRoutes.some((file) => file.endsWith('draft-page/route.tsx'))).toBe(true);
  });

  it.each(publicRoutes)('%s is made from nothing that reads comments', (route) => {
    const files = [...madeFrom(route)];
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => OF_THE_DESK.test(file))).toEqual([]);
    for (const file of files.filter((each) => !each.startsWith('db/schema'))) {
      expect(readFileSync(path.join(root, file), 'utf8'), file).not.toMatch(/\bcommentThreads\b/);
    }
  });

  it.each(publicRoutes)('%s takes a body as publicBody makes it, and draws no suggestion', (route) => {
    const files = [...madeFrom(route)].filter((file) => file.startsWith('app/') && !file.startsWith('app/_newsroom'));
    for (const file of files) {
      const source = readFileSync(path.join(root, file), 'utf8');
      expect(source, file).not.toMatch(/\bDraftBody\b|\bSuggestionMark\b|\bBlockSuggestion\b|\bacceptedBody\b/);
    }
  });

  it('is told of suggestions by no type of what readers see', () => {
    expectTypeOf<Extract<PrintedInline, { type: 'text' }>['marks']>().toEqualTypeOf<Mark[] | undefined>();
    expectTypeOf<Extract<Mark, { type: 'insertion' | 'deletion' | 'modification' }>>().toBeNever();
    expectTypeOf<DraftBody>().not.toExtend<Body>();
    expectTypeOf<DraftBody>().not.toExtend<SettledBody>();
    expectTypeOf<Body['content'][number]['attrs']['suggested']>().toEqualTypeOf<undefined>();
  });

  it('is told of comments by no table of the text itself', () => {
    const nodes = readFileSync(path.join(root, 'lib/body/nodes.ts'), 'utf8');
    const schema = readFileSync(path.join(root, 'lib/body/schema.ts'), 'utf8');
    const article = readFileSync(path.join(root, 'lib/article/published-article.ts'), 'utf8');
    for (const source of [nodes, schema, article]) expect(source).not.toMatch(/comments?\b.*:/i);
  });
});
