import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a fixed rate of readers met: ms from the instant each request was due, and how many got no good answer. */
export type Steady = { latencies: number[]; failed: number };

const ASKER = fileURLToPath(new URL('asker.ts', import.meta.url));

/** Has `url` asked for `perSecond` times a second for `seconds`, by readers who do not wait for each other. */
export function askSteadily(url: string, perSecond: number, seconds: number): Promise<Steady> {
  const { hostname, port, pathname } = new URL(url);
  const asker = fork(ASKER, [hostname, port, pathname, String(perSecond), String(seconds)]);
  return new Promise((resolve, reject) => {
    asker.once('message', (message) => resolve(message as Steady));
    asker.once('error', reject);
    asker.once('exit', (code) => {
      if (code !== 0) reject(new Error(`The asker of ${url} ended with ${code}`));
    });
  });
}
