import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A server of the comparison: where it answers, and the processes whose time counts. */
export type Running = {
  origin: string;
  pids(): number[];
  /** The process that answers readers. */
  gate: number;
  stop(): Promise<void>;
};

const READY_WITHIN_MS = 180_000;
const QUIET_LOOKS = 5;

/**
 * Starts Setu on a data directory of its own, as `npm start` does, and waits until it answers. `more` is further
 * environment; with `loopFile` the gate writes the pauses of its loop there (see watch-loop.mjs).
 */
export async function startSetu(
  dataDir: string,
  port: number,
  pageCache: boolean,
  more: Record<string, string> = {},
  loopFile = '',
): Promise<Running> {
  const origin = `http://127.0.0.1:${port}`;
  const watch = path.join(import.meta.dirname, 'watch-loop.mjs');
  const loaders = ['--import', 'tsx', ...(loopFile === '' ? [] : ['--import', watch])];
  const child = spawn(process.execPath, [...loaders, 'app/_server/main.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: dataDir,
      SETU_ORIGIN: '',
      SETU_DEMO: 'on',
      SETU_PAGE_CACHE: pageCache ? 'on' : 'off',
      SETU_BENCH_LOOP: loopFile,
      ...more,
    },
  });
  await answers(`${origin}/en`);
  const gate = child.pid ?? 0;
  return { origin, gate, pids: () => [gate, ...nodesUnder(gate)], stop: () => end(child) };
}

/** Starts the same build on a data directory of its own with `next start`, without anything of ours around it. */
export async function startNext(dataDir: string, port: number): Promise<Running> {
  const program = path.join('node_modules', 'next', 'dist', 'bin', 'next');
  const child = spawn(process.execPath, [program, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir, SETU_ORIGIN: '' },
  });
  const origin = `http://127.0.0.1:${port}`;
  await answers(`${origin}/en`);
  const pid = child.pid ?? 0;
  return { origin, gate: pid, pids: () => [pid, ...treeOf(pid)], stop: () => end(child) };
}

/** The application behind a gate: the one of its children that runs our sources. */
function nodesUnder(gate: number): number[] {
  return childrenOf(gate).filter((pid) => commandOf(pid).includes('app-main'));
}

/** All processes under a gate: the application, and the helpers of both. */
export function treeOf(pid: number): number[] {
  return childrenOf(pid).flatMap((child) => [child, ...treeOf(child)]);
}

function childrenOf(pid: number): number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return text.trim().split(' ').filter(Boolean).map(Number);
  } catch {
    // Ended between two looks.
    return [];
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** Fills a data directory with the demo newsroom and returns when nothing more is done to its pictures. */
export async function fillDemo(dataDir: string, port: number): Promise<void> {
  const setu = await startSetu(dataDir, port, true);
  for (let quiet = 0; quiet < QUIET_LOOKS;) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    quiet = isWorking(setu.gate) ? 0 : quiet + 1;
  }
  await setu.stop();
}

/** Whether a server has pictures made: its application does that in processes of their own, beside others that stay. */
function isWorking(gate: number): boolean {
  return nodesUnder(gate)
    .flatMap(childrenOf)
    .some((pid) => commandOf(pid).includes('image-worker'));
}

/**
 * Starts nginx serving `body` (gzip) as a pre-compressed static file under the path `/page`: keep-alive, no log, no
 * other work. `workers` is its own setting; `auto` makes one a core.
 */
export async function startNginx(directory: string, port: number, body: Buffer, workers: 'auto' | 1): Promise<Running> {
  mkdirSync(path.join(directory, 'www'), { recursive: true });
  writeFileSync(path.join(directory, 'www/page.html.gz'), body);
  writeFileSync(path.join(directory, 'www/page.html'), gunzipSync(body));
  const configuration = path.join(directory, 'nginx.conf');
  writeFileSync(
    configuration,
    // Started by root, its workers would be nobody, who may not read this directory.
    `daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''} worker_processes ${workers}; pid ${directory}/nginx.pid; error_log ${directory}/error.log;
     events { worker_connections 1024; }
     http {
       types { text/html html; } default_type text/html; access_log off; sendfile on; tcp_nopush on; tcp_nodelay on;
       keepalive_timeout 65; keepalive_requests 100000000; gzip_static on; gzip_vary on;
       ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${directory}/${name};`).join(' ')}
       server { listen 127.0.0.1:${port}; root ${directory}/www; }
     }`,
  );
  const child = spawn('nginx', ['-c', configuration, '-p', directory], { stdio: ['ignore', 'ignore', 'ignore'] });
  const origin = `http://127.0.0.1:${port}`;
  await answers(`${origin}/page.html`);
  const master = readFileSync(path.join(directory, 'nginx.pid'), 'utf8').trim();
  const pids = () => execFileSync('pgrep', ['-P', master]).toString().trim().split('\n').map(Number);
  return { origin, gate: Number(master), pids, stop: () => end(child) };
}

async function answers(url: string): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  for (;;) {
    const answer = await fetch(url).catch((error: unknown) => error);
    if (answer instanceof Response && answer.ok) return;
    if (Date.now() > until)
      throw new Error(`${url} never answered well`, { cause: answer instanceof Response ? answer.status : answer });
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function end(child: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
