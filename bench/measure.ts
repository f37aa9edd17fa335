import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** One round of load: requests a second, the slowest hundredth in ms, CPU-seconds of the server per 1,000 requests. */
export type Round = { perSecond: number; p99Ms: number; cpuPer1000: number };

// Linux counts processor time in hundredths of a second for every process.
const TICKS_PER_SECOND = 100;

/** Loads `url` with 32 connections that accept gzip, and weighs the processes `pids` meanwhile. Needs wrk. */
export async function loadFor(url: string, seconds: number, pids: number[]): Promise<Round> {
  const before = cpuSeconds(pids);
  // A page made anew for each of 32 may take longer than wrk's own two seconds.
  const how = ['-t1', '-c32', `-d${seconds}`, '--timeout', '20s', '--latency', '-H', 'Accept-Encoding: gzip'];
  const report = await run('wrk', [...how, url]);
  const spent = cpuSeconds(pids) - before;
  if (/Non-2xx|Socket errors/.test(report)) throw new Error(`wrk met errors at ${url}:\n${report}`);
  const requests = Number(/(\d+) requests in/.exec(report)?.[1]);
  const [, slowest = '', unit = ''] = /99%\s+([\d.]+)(us|ms|s)/.exec(report) ?? [];
  const p99Ms = Number(slowest) * { us: 0.001, ms: 1, s: 1000 }[unit as 'us' | 'ms' | 's'];
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(report)?.[1]);
  return { perSecond, p99Ms, cpuPer1000: (spent / requests) * 1000 };
}

/** Whether `command` can be run here. */
export function isInstalled(command: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The middle of `values`; of an even number, the lower of the two in the middle. */
export function median(values: number[]): number {
  return percentile(values, 0.5);
}

/** The value that the share `part` (0 to 1) of `values` does not exceed. */
export function percentile(values: number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

/** Processor time these processes have taken so far, in s. */
export function cpuSeconds(pids: number[]): number {
  return pids.reduce((sum, pid) => {
    // The name in brackets may hold spaces; the figures begin after it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return sum + (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  }, 0);
}

/** Processor time these processes have taken so far, in ms, to the microsecond: /proc/PID/stat knows hundredths of a second. */
export function processorMs(pids: number[]): number {
  const threads = pids.flatMap((pid) =>
    readdirSync(`/proc/${pid}/task`).map((thread) => `/proc/${pid}/task/${thread}`),
  );
  return threads.reduce((sum, thread) => sum + Number(read(`${thread}/schedstat`).split(' ')[0]) / 1e6, 0);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // A thread that ended between the two looks.
    return '0';
  }
}

function run(command: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve(output) : reject(new Error(`${command} ended with ${code}`))));
  });
}
