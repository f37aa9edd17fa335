import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { askSteadily } from './ask-steadily.ts';
import { longestStory } from './longest-story.ts';
import { median, percentile } from './measure.ts';
import { type Running, startSetu } from './servers.ts';
import { startSaving } from './save-drafts.ts';

const PORTS = { idle: 3154, slow: 3155 };
const SYNC_MS = 100;
const SAVES_PER_SECOND = 8;
const READERS_PER_SECOND = 100;
const ROUNDS = 5;
const ROUND_S = 10;
const EDITORS = { savesPerSecond: 25, readersPerSecond: 300, seconds: 60 };
const GOALS = { ratio: 2, pauseMs: 20 };

/**
 * Whether readers of kept pages wait for writers: on a server whose every wait for the disk takes 100 ms, with eight saves
 * a second, beside an idle one that is asked in the same seconds; and under fifty editors who save every two seconds. Needs
 * a C compiler. Resolves to whether the goals were met.
 */
export async function benchWaiting(directory: string, filled: string): Promise<boolean> {
  const shim = path.join(directory, 'hold-sync.so');
  execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', shim, path.join(import.meta.dirname, 'hold-sync.c')]);
  const slowData = path.join(directory, 'slow');
  const idleData = path.join(directory, 'idle');
  for (const copy of [slowData, idleData]) cpSync(filled, copy, { recursive: true });
  const loopFile = path.join(directory, 'loop.json');
  const running: Running[] = [];
  try {
    const idle = await startSetu(idleData, PORTS.idle, true);
    running.push(idle);
    const slow = await startSetu(slowData, PORTS.slow, true, {
      LD_PRELOAD: shim,
      SETU_BENCH_SYNC_MS: String(SYNC_MS),
    });
    running.push(slow);
    const address = await longestStory(idle.origin);
    for (const { origin } of running) await fetch(origin + address);
    const ratios: number[] = [];
    const p95s = { idle: [] as number[], slow: [] as number[] };
    let saved = 0;
    let failed = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const saving = await startSaving(slow.origin, slowData, SAVES_PER_SECOND);
      const [quiet, waiting] = await Promise.all(
        [idle, slow].map(({ origin }) => askSteadily(origin + address, READERS_PER_SECOND, ROUND_S)),
      );
      saved += await saving.stop();
      if (!quiet || !waiting) throw new Error('A round is missing');
      failed += quiet.failed + waiting.failed;
      p95s.idle.push(percentile(quiet.latencies, 0.95));
      p95s.slow.push(percentile(waiting.latencies, 0.95));
      ratios.push(percentile(waiting.latencies, 0.95) / percentile(quiet.latencies, 0.95));
    }
    console.log(
      `\nA kept page while every wait for the disk takes ${SYNC_MS} ms, ${SAVES_PER_SECOND} saves/s (${saved} kept), ${READERS_PER_SECOND} readers/s,` +
        ` ${ROUNDS} rounds of ${ROUND_S} s, load ${loadavg()[0]?.toFixed(1)}:`,
    );
    const ratio = median(ratios);
    console.log(
      `  p95 ${median(p95s.slow).toFixed(2)} ms, beside an idle server ${median(p95s.idle).toFixed(2)} ms: × ${ratio.toFixed(2)} (goal ≤ ${GOALS.ratio}); ${failed} without an answer`,
    );
    await slow.stop();
    running.pop();

    const busy = await startSetu(slowData, PORTS.slow, true, {}, loopFile);
    running.push(busy);
    await fetch(busy.origin + address);
    const saving = await startSaving(busy.origin, slowData, EDITORS.savesPerSecond);
    await loopPauses(busy, loopFile);
    const readers = await askSteadily(busy.origin + address, EDITORS.readersPerSecond, EDITORS.seconds);
    const pauses = await loopPauses(busy, loopFile);
    const kept = await saving.stop();
    console.log(
      `\nFifty editors (${EDITORS.savesPerSecond} saves/s, ${kept} kept) and ${EDITORS.readersPerSecond} readers/s for ${EDITORS.seconds} s, load ${loadavg()[0]?.toFixed(1)}:`,
    );
    console.log(
      `  the loop that answers readers stood still at most ${pauses.max.toFixed(1)} ms (goal ≤ ${GOALS.pauseMs}), p99 ${pauses.p99.toFixed(1)} ms;` +
        ` readers p95 ${percentile(readers.latencies, 0.95).toFixed(2)} ms, ${readers.failed} without an answer`,
    );
    return ratio <= GOALS.ratio && pauses.max <= GOALS.pauseMs && failed + readers.failed === 0;
  } finally {
    for (const server of running) await server.stop();
  }
}

/** The pauses of the gate's loop since it was asked last, in ms. */
async function loopPauses(server: Running, file: string): Promise<{ p99: number; max: number }> {
  process.kill(server.gate, 'SIGUSR2');
  await new Promise((resolve) => setTimeout(resolve, 300));
  return JSON.parse(readFileSync(file, 'utf8')) as { p99: number; max: number };
}
