import { cpSync } from 'node:fs';
import { Agent, get } from 'node:http';
import path from 'node:path';
import { longestStory } from './longest-story.ts';
import { median, processorMs } from './measure.ts';
import { type Running, startNext, startSetu } from './servers.ts';

const PORTS = { setu: 3157, next: 3158 };
const ROUNDS = 7;
const REQUESTS = 100;
// Node compiles what runs often beside what runs, and is done after some two thousand pages.
const WARM_UP = 2_000;
const GOAL_MS = 8;

/**
 * Processor time of an article that is made anew for every request, by Setu without its page cache and by `next start`
 * serving the same build, in turns, both warm. Resolves to whether Setu's median round stays within 8 ms.
 */
export async function benchMadeAnew(directory: string, filled: string): Promise<boolean> {
  const running: Running[] = [];
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    for (const [name, start] of Object.entries({
      setu: (dataDir: string) => startSetu(dataDir, PORTS.setu, false),
      next: (dataDir: string) => startNext(dataDir, PORTS.next),
    })) {
      const dataDir = path.join(directory, `anew-${name}`);
      cpSync(filled, dataDir, { recursive: true });
      running.push(await start(dataDir));
    }
    const [setu, next] = running;
    if (!setu || !next) throw new Error('A server is missing');
    const address = await longestStory(setu.origin);
    const spent = new Map(running.map((server) => [server, [] as number[]]));
    for (const { origin } of running) await askOften(origin + address, agent, WARM_UP);
    for (let round = 0; round < ROUNDS; round++) {
      for (const server of running) {
        const before = processorMs(server.pids());
        await askOften(server.origin + address, agent, REQUESTS);
        spent.get(server)?.push((processorMs(server.pids()) - before) / REQUESTS);
      }
    }
    const [ours = Number.NaN, plain = Number.NaN] = running.map((server) => median(spent.get(server) ?? []));
    console.log(
      `\nProcessor time of ${address} made anew, median of ${ROUNDS} rounds of ${REQUESTS}: ` +
        `${ours.toFixed(1)} ms (goal ≤ ${GOAL_MS}), by next start of the same build ${plain.toFixed(1)} ms`,
    );
    return ours <= GOAL_MS;
  } finally {
    agent.destroy();
    for (const server of running) await server.stop();
  }
}

async function askOften(url: string, agent: Agent, times: number): Promise<void> {
  for (let n = 0; n < times; n++) {
    const status = await new Promise<number>((resolve, reject) => {
      get(url, { agent, headers: { 'accept-encoding': 'gzip, br' } }, (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode ?? 0));
      }).on('error', reject);
    });
    if (status !== 200) throw new Error(`${url} was answered ${status}`);
  }
}
