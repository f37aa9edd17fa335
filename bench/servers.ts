import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A server of the comparison: where it answers, and the processes whose time counts. */
export type Running = { origin: string; pids(): number[]; stop(): Promise<void> };

const READY_WITHIN_MS = 180_000;
const QUIET_LOOKS = 5;

/** Starts Setu on a data directory of its own, as `npm start` does, and waits until it answers. */
export async function startSetu(dataDir: string, port: number, pageCache: boolean): Promise<Running> {
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ['--import', 'tsx', 'app/_server/main.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: dataDir,
      SETU_ORIGIN: '',
      SETU_DEMO: 'on',
      SETU_PAGE_CACHE: pageCache ? 'on' : 'off',
    },
  });
  await answers(`${origin}/en`);
  return { origin, pids: () => [child.pid ?? 0], stop: () => end(child) };
}

/** Fills a data directory with the demo newsroom and returns when nothing more is done to its pictures. */
export async function fillDemo(dataDir: string, port: number): Promise<void> {
  const setu = await startSetu(dataDir, port, true);
  const [pid = 0] = setu.pids();
  for (let quiet = 0; quiet < QUIET_LOOKS;) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    quiet = isWorking(pid) ? 0 : quiet + 1;
  }
  await setu.stop();
}

/** Whether a process has pictures made: that is done by processes of their own. It has other children that stay. */
function isWorking(pid: number): boolean {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  return children.some((child) => {
    try {
      return readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('image-worker');
    } catch {
      // Ended between the two looks.
      return false;
    }
  });
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
  return { origin, pids, stop: () => end(child) };
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
