import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildWhenMissing } from '#app/_server/boot/build-app.ts';
import { parseSettings, type Settings } from '#lib/env.ts';
import { askSteadily } from './ask-steadily.ts';
import { benchDesk } from './desk.ts';
import { benchMadeAnew } from './made-anew.ts';
import { benchMadeUp } from './made-up.ts';
import { benchMemory } from './memory.ts';
import { benchWaiting } from './waiting.ts';
import { benchWriting } from './writing.ts';
import { gzipOf, longestStory } from './longest-story.ts';
import { isInstalled, loadFor, median, percentile, type Round } from './measure.ts';
import { publishOften } from './publish.ts';
import { benchScale, type ScaleOptions } from './scale/scale.ts';
import { fillDemo, type Running, startNginx, startSetu } from './servers.ts';

const ROUNDS = 5;
const SECONDS = 5;
const PORTS = { setu: 3150, uncached: 3151, nginxAuto: 3152, nginxOne: 3153 };
const GOALS = { perSecond: 0.8, p99: 3, visibleMs: 100, freshMs: 60 };
const PUBLICATIONS = 50;
const READERS_PER_SECOND = 200;
const READING_S = 20;
const FLAGS = ['--made-anew', '--made-up', '--waiting', '--memory', '--writing', '--desk'];

Object.assign(process.env, { NODE_ENV: 'production' });
const wanted = process.argv.slice(2);
process.exitCode = wanted.includes('--scale')
  ? await benchScale(scaleOptions(wanted))
  : wanted.length > 0
    ? await benchOnly(wanted)
    : await bench();

/**
 * `--scale`, with `--sizes 1000,10000,100000`, `--keep DIRECTORY`, where the filled newsrooms wait for the next time, and
 * `--only search`, the lines of the table to measure.
 */
function scaleOptions(args: string[]): ScaleOptions {
  const { values } = parseArgs({
    args,
    options: {
      scale: { type: 'boolean' },
      sizes: { type: 'string', default: '1000,100000' },
      keep: { type: 'string' },
      only: { type: 'string', default: '' },
    },
  });
  return { sizes: values.sizes.split(',').map(Number), keptIn: values.keep, only: values.only };
}

/** Only what {@link FLAGS} name, without nginx. */
async function benchOnly(flags: string[]): Promise<number> {
  const unknown = flags.filter((flag) => !FLAGS.includes(flag));
  if (unknown.length > 0) throw new Error(`The bench knows no ${unknown.join(', ')}`);
  const { buildDir } = readSettings();
  await buildWhenMissing(process.cwd(), buildDir, console.log);
  const directory = mkdtempSync(path.join(tmpdir(), 'setu-bench-'));
  try {
    const filled = path.join(directory, 'filled');
    await fillDemo(filled, PORTS.setu);
    const met: boolean[] = [];
    if (flags.includes('--made-anew')) met.push(await benchMadeAnew(directory, filled));
    if (flags.includes('--waiting')) met.push(await benchWaiting(directory, filled));
    if (flags.includes('--memory')) met.push(await benchMemory(directory, filled));
    if (flags.includes('--desk')) met.push(await benchDesk(directory, filled));
    if (flags.includes('--writing')) met.push(await benchWriting(directory, filled));
    if (flags.includes('--made-up')) {
      const setu = await startSetu(filled, PORTS.setu, true);
      met.push(await benchMadeUp(setu).finally(() => setu.stop()));
    }
    return met.every(Boolean) ? 0 : 1;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function readSettings(): Settings {
  const parsed = parseSettings(process.env);
  if (!parsed.ok) throw new Error(parsed.faults.join('\n'));
  return parsed.value;
}

/** Measures the article page from Setu's page cache beside nginx serving the same bytes, and beside itself uncached. */
async function bench(): Promise<number> {
  const missing = ['nginx', 'wrk'].filter((command) => !isInstalled(command));
  if (missing.length > 0) {
    console.error(
      `The comparison needs ${missing.join(' and ')}. Debian and Ubuntu: apt-get install nginx-light wrk. macOS: brew install nginx wrk.`,
    );
    console.error('Processor time is read from /proc, so the comparison itself runs on Linux.');
    return 1;
  }
  const { buildDir } = readSettings();
  await buildWhenMissing(process.cwd(), buildDir, console.log);
  const directory = mkdtempSync(path.join(tmpdir(), 'setu-bench-'));
  const running: Running[] = [];
  const keep = (server: Running) => (running.push(server), server);
  try {
    console.log('Filling a demo newsroom and waiting until all its pictures have their sizes …');
    const dataDir = path.join(directory, 'cached');
    await fillDemo(dataDir, PORTS.setu);
    cpSync(dataDir, path.join(directory, 'uncached'), { recursive: true });
    const setu = keep(await startSetu(dataDir, PORTS.setu, true));
    const uncached = keep(await startSetu(path.join(directory, 'uncached'), PORTS.uncached, false));
    const address = await longestStory(setu.origin);
    const body = await gzipOf(`${setu.origin}${address}`);
    const auto = keep(await startNginx(path.join(directory, 'auto'), PORTS.nginxAuto, body, 'auto'));
    const one = keep(await startNginx(path.join(directory, 'one'), PORTS.nginxOne, body, 1));
    console.log(
      `${address}: ${body.length} bytes gzip. ${cpus().length} cores, Node ${process.versions.node}, ${ROUNDS} rounds of ${SECONDS} s, 32 connections.\n`,
    );
    const rivals = [
      { name: `nginx, ${cpus().length} workers`, server: auto, url: `${auto.origin}/page.html` },
      { name: 'nginx, 1 worker', server: one, url: `${one.origin}/page.html` },
      { name: 'Setu', server: setu, url: `${setu.origin}${address}` },
      { name: 'Setu, uncached', server: uncached, url: `${uncached.origin}${address}` },
    ].map((rival) => ({ ...rival, rounds: [] as Round[] }));
    for (const { url, server } of rivals) await loadFor(url, 1, server.pids());
    for (let round = 0; round < ROUNDS; round++) {
      for (const rival of rivals) rival.rounds.push(await loadFor(rival.url, SECONDS, rival.server.pids()));
    }
    console.log('                        requests/s      p99 ms   CPU-s per 1,000');
    for (const { name, rounds } of rivals) {
      const figures = [
        median(rounds.map((r) => r.perSecond)).toFixed(0),
        median(rounds.map((r) => r.p99Ms)).toFixed(2),
        median(rounds.map((r) => r.cpuPer1000)).toFixed(4),
      ];
      console.log(name.padEnd(20) + figures.map((figure) => figure.padStart(14)).join(''));
    }
    const [nginx, nginxOne, ours] = rivals.map(({ rounds }) => rounds);
    if (!nginx || !nginxOne || !ours) throw new Error('A rival is missing');
    // Neighbours on the machine slow both of one round alike: the ratio is taken within rounds.
    const ratio = (of: Round[], to: Round[], what: keyof Round) =>
      median(of.map((round, n) => round[what] / (to[n]?.[what] ?? Number.NaN)));
    const perSecond = ratio(ours, nginx, 'perSecond');
    const p99 = ratio(ours, nginx, 'p99Ms');
    console.log(`\nSetu to nginx as it comes (a worker a core), median of the rounds' ratios:`);
    console.log(
      `  requests/s ${perSecond.toFixed(2)} (goal ≥ ${GOALS.perSecond}), p99 ${p99.toFixed(2)} (goal ≤ ${GOALS.p99})`,
    );
    console.log(
      `  to nginx with one worker: requests/s ${ratio(ours, nginxOne, 'perSecond').toFixed(2)}, p99 ${ratio(ours, nginxOne, 'p99Ms').toFixed(2)}`,
    );
    const [published] = await Promise.all([
      publishOften(setu.origin, dataDir, buildDir, PUBLICATIONS),
      askSteadily(`${setu.origin}${address}`, READERS_PER_SECOND, READING_S),
    ]);
    const visible = percentile(published.visibleMs, 0.95);
    console.log(
      `\nPublish to visible, ${PUBLICATIONS} updates of a live Hindi story through the editor's own requests, beside ${READERS_PER_SECOND} readers/s:`,
    );
    console.log(
      `  p50 ${median(published.visibleMs).toFixed(0)} ms, p95 ${visible.toFixed(0)} ms (goal ≤ ${GOALS.visibleMs}); ` +
        `of that after the editor had the answer p95 ${percentile(published.freshMs, 0.95).toFixed(0)} ms (goal ≤ ${GOALS.freshMs}); ` +
        `${published.freshAtOnce} of ${PUBLICATIONS} first requests showed the new text; ` +
        `the English page ${published.otherKeptItsTag ? 'kept' : 'LOST'} its ETag`,
    );
    const met = [
      perSecond >= GOALS.perSecond,
      p99 <= GOALS.p99,
      visible <= GOALS.visibleMs,
      percentile(published.freshMs, 0.95) <= GOALS.freshMs,
      published.freshAtOnce === PUBLICATIONS,
      published.otherKeptItsTag,
    ];
    met.push(await benchMadeUp(setu));
    for (const server of running.splice(0)) await server.stop();
    met.push(await benchMadeAnew(directory, dataDir));
    met.push(await benchWaiting(directory, dataDir), await benchDesk(directory, dataDir));
    met.push(await benchMemory(directory, dataDir));
    met.push(await benchWriting(directory, dataDir));
    return met.every(Boolean) ? 0 : 1;
  } finally {
    for (const server of running) await server.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}
