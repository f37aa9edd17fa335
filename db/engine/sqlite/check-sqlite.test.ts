import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { checkSqlite, watchSqlite } from '#db/engine/sqlite/check-sqlite.ts';
import { openSqlite } from '#db/engine/sqlite/open-sqlite.ts';

function database(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'setu-check-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  const file = path.join(directory, 'a.db');
  const raw = openSqlite(file);
  raw.exec('create table words (id integer primary key, word text); create index by_word on words (word)');
  raw.transaction(() => {
    for (let n = 0; n < 2_000; n += 1) raw.prepare('insert into words (word) values (?)').run(`word ${n} `.repeat(9));
  })();
  raw.close();
  return file;
}

/** What a failing disk does: some bytes in the middle are others. */
function damage(file: string): void {
  const descriptor = openSync(file, 'r+');
  for (let at = 8_192; at < statSync(file).size; at += 20_000) writeSync(descriptor, Buffer.alloc(400, 7), 0, 400, at);
  closeSync(descriptor);
}

test('finds nothing wrong with a sound database, and says what is with a damaged one or none', async () => {
  const file = database();
  expect(await checkSqlite(file)).toEqual([]);
  damage(file);
  expect((await checkSqlite(file)).length).toBeGreaterThan(0);
  expect((await checkSqlite(`${file}.none`)).length).toBeGreaterThan(0);
});

test('says it a while after the start, and again as long as it stands', async () => {
  const file = database();
  damage(file);
  const say = vi.fn<(faults: string[]) => void>();
  const watch = watchSqlite(file, say, { afterMs: 5, everyMs: 5 });
  await vi.waitFor(() => expect(say.mock.calls.length).toBeGreaterThan(1), { timeout: 10_000 });
  watch.stop();
});
