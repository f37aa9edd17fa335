import { Agent, get } from 'node:http';
import { cpuSeconds } from './measure.ts';
import type { Running } from './servers.ts';

const TIMES = 400;
const GOAL_MS = 3;

const KINDS: Record<string, (n: number) => string> = {
  'below a section': (n) => `/en/india/x-${900_000 + n}`,
  'of a live story by another name': (n) => `/hi/x/y${n}-1`,
  'of no section': (n) => `/hi/x${n}`,
  'of no language': (n) => `/x${n}/y`,
  'deeper than anything': (n) => `/en/india/a/b/${n}`,
  'beyond a section’s last page': (n) => `/en/india/page/${10_000 + n}`,
};

/** Processor time of addresses that somebody made up, each asked for once. Resolves to whether all stay below 3 ms. */
export async function benchMadeUp(setu: Running): Promise<boolean> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (path: string) =>
    new Promise<number>((resolve, reject) => {
      get(setu.origin + path, { agent, headers: { 'accept-encoding': 'gzip, br' } }, (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode ?? 0));
      }).on('error', reject);
    });
  console.log(`\nProcessor time of an address that somebody made up (goal ≤ ${GOAL_MS} ms):`);
  let worst = 0;
  for (const [kind, make] of Object.entries(KINDS)) {
    for (let n = 0; n < 50; n++) await ask(make(TIMES + n));
    const before = cpuSeconds(setu.pids());
    const statuses = new Set<number>();
    for (let n = 0; n < TIMES; n++) statuses.add(await ask(make(n)));
    const ms = ((cpuSeconds(setu.pids()) - before) / TIMES) * 1000;
    worst = Math.max(worst, ms);
    console.log(`  ${kind.padEnd(34)} ${ms.toFixed(2)} ms (${[...statuses].join(', ')})`);
  }
  agent.destroy();
  return worst <= GOAL_MS;
}
