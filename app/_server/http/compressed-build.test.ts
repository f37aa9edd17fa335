import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { compressBuild, findCompressed } from '#app/_server/http/compressed-build.ts';

const SCRIPT = Array.from({ length: 9000 }, (_, n) => `export const a${n} = ${n * n};`).join('\n');

function buildOf(files: Record<string, string>): string {
  const buildDir = mkdtempSync(path.join(tmpdir(), 'setu-build-'));
  onTestFinished(() => rmSync(buildDir, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(buildDir, 'static', name)), { recursive: true });
    writeFileSync(path.join(buildDir, 'static', name), text);
  }
  return buildDir;
}

it('compresses what the build hands to browsers as hard as brotli can, however large it is', async () => {
  const buildDir = buildOf({ 'chunks/a.js': SCRIPT, 'b.css': 'a{color:red}'.repeat(99), 'font.woff2': SCRIPT });
  expect(await compressBuild(buildDir)).toBe(2);
  const found = await findCompressed(buildDir, Buffer.from(SCRIPT));
  expect(found && brotliDecompressSync(found).toString()).toBe(SCRIPT);
  const quick = brotliCompressSync(SCRIPT, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  expect(SCRIPT.length).toBeGreaterThan(200_000);
  expect(found?.length).toBeLessThan(quick.length);
});

it('finds nothing for other bytes, nor where nothing was made', async () => {
  const buildDir = buildOf({ 'chunks/a.js': SCRIPT });
  expect(await findCompressed(buildDir, Buffer.from(SCRIPT))).toBeUndefined();
  await compressBuild(buildDir);
  expect(await findCompressed(buildDir, Buffer.from(`${SCRIPT} `))).toBeUndefined();
});
