import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDataDir } from '#app/_server/boot/prepare-data.ts';
import { CannotStartError } from '#app/_server/gate/cannot-start.ts';
import { parseSettings, type Settings } from '#lib/env.ts';

function settingsFor(dataDir: string): Settings {
  const parsed = parseSettings({ DATA_DIR: dataDir });
  if (!parsed.ok) throw new Error(parsed.faults.join());
  return parsed.value;
}

test('a directory that cannot be written is said in one sentence, with what to do', async () => {
  // Nobody, not even root, makes anything here: the kernel's own files.
  const opening = openDataDir(settingsFor('/sys/setu'));
  await expect(opening).rejects.toBeInstanceOf(CannotStartError);
  await expect(opening).rejects.toThrow(/^\/sys\/setu cannot be written: .+ DATA_DIR\.$/);
});

test('a path on which a file lies is said likewise', async () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'setu-prepare-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  writeFileSync(path.join(directory, 'a'), 'no directory');
  for (const dataDir of [path.join(directory, 'a'), path.join(directory, 'a', 'b')]) {
    const opening = openDataDir(settingsFor(dataDir));
    await expect(opening).rejects.toBeInstanceOf(CannotStartError);
    await expect(opening).rejects.toThrow('a file lies');
  }
});

test('a directory belongs to one server at a time, and to the next once it is given back', async () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'setu-prepare-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  const hold = await openDataDir(settingsFor(directory));
  await expect(openDataDir(settingsFor(directory))).rejects.toThrow('Another Setu already runs on');
  hold.release();
  (await openDataDir(settingsFor(directory))).release();
}, 20_000);
