import { Worker } from 'node:worker_threads';

const AFTER_START_MS = 60_000;
const EVERY_MS = 24 * 60 * 60_000;

/**
 * Looks through an SQLite file for damage, on a thread of its own: nobody waits for it, however large the file is. Resolves
 * to what is wrong with it, nothing when it is sound.
 */
export function checkSqlite(file: string): Promise<string[]> {
  return new Promise((resolve) => {
    const worker = new Worker(CHECK, { eval: true, workerData: file, execArgv: [] });
    worker.once('message', (faults: string[]) => resolve(faults));
    worker.once('error', (error) => resolve([error instanceof Error ? error.message : String(error)]));
    worker.once('exit', () => resolve([]));
    worker.unref();
  });
}

// As text: a thread would otherwise need the loader that reads our TypeScript.
const CHECK = `
  const { parentPort, workerData } = require('node:worker_threads');
  const db = new (require('better-sqlite3'))(workerData, { readonly: true });
  const lines = db.prepare('PRAGMA quick_check(5)').pluck().all().map(String);
  db.close();
  parentPort.postMessage(lines.filter((line) => line !== 'ok'));
`;

/** Has a file looked through a minute after the start and once a day, and says what is wrong. Resolves what ends that. */
export function watchSqlite(
  file: string,
  say: (faults: string[]) => void,
  { afterMs = AFTER_START_MS, everyMs = EVERY_MS }: { afterMs?: number; everyMs?: number } = {},
): { stop(): void } {
  const look = () => {
    void checkSqlite(file).then((faults) => {
      if (faults.length > 0) say(faults);
      clock = setTimeout(look, everyMs).unref();
    });
  };
  let clock = setTimeout(look, afterMs).unref();
  return { stop: () => clearTimeout(clock) };
}
