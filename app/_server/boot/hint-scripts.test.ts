import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { hintScripts } from '#app/_server/boot/hint-scripts.ts';

test('every script of a build, and nothing else, begins with the hint, once however often it is asked', async () => {
  const buildDir = mkdtempSync(path.join(tmpdir(), 'setu-hints-'));
  onTestFinished(() => rmSync(buildDir, { recursive: true, force: true }));
  const chunks = path.join(buildDir, 'static/chunks');
  mkdirSync(path.join(chunks, 'pages'), { recursive: true });
  const files = { 'a.js': 'a("सेतु")', 'pages/b.js': 'b()', 'c.css': 'c{}' };
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(chunks, name), content);
  expect(await hintScripts(buildDir)).toBe(2);
  expect(await hintScripts(buildDir)).toBe(2);
  const read = (name: string) => readFileSync(path.join(chunks, name), 'utf8');
  expect(Object.keys(files).map(read)).toEqual([
    '//# allFunctionsCalledOnLoad\na("सेतु")',
    '//# allFunctionsCalledOnLoad\nb()',
    'c{}',
  ]);
});
