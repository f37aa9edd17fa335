import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type Agent, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

const GATE = path.join(import.meta.dirname, 'testing-gate.child.ts');

type Answer = { status: number; headers: IncomingMessage['headers']; text: string; whole: boolean };
type Ask = { method?: string; headers?: Record<string, string>; body?: Buffer; agent?: Agent };

/** The gate as a process of its own, with the small application behind it. */
export async function startGate(fault = '') {
  const directory = mkdtempSync(path.join(tmpdir(), 'setu-gate-test-'));
  writeFileSync(path.join(directory, 'number'), '1');
  shareCompiled(directory);
  const port = await freePort();
  const gate = spawn(process.execPath, ['--import', 'tsx', GATE], {
    env: {
      PATH: process.env.PATH,
      TMPDIR: directory,
      PORT: String(port),
      DATA_DIR: directory,
      TESTING_FAULT: fault,
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, as a terminal makes one: Ctrl+C goes to all of it.
    detached: true,
  });
  let output = '';
  gate.stdout.on('data', (chunk) => (output += chunk));
  gate.stderr.on('data', (chunk) => (output += chunk));
  const ended = once(gate, 'close').then(([code]) => code as number | null);
  const said = (what: string | RegExp) =>
    waitFor(() => (typeof what === 'string' ? output.includes(what) : what.test(output)));
  const ask = (url: string, { method = 'GET', headers = {}, body, agent }: Ask = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const asking = request(
        {
          port,
          host: '127.0.0.1',
          path: url,
          method,
          agent: agent ?? false,
          headers: { host: `127.0.0.1:${port}`, ...headers },
        },
        (answer) => {
          const chunks: Buffer[] = [];
          const finish = (whole: boolean) =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              text: Buffer.concat(chunks).toString(),
              whole,
            });
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('end', () => finish(true));
          answer.on('error', () => finish(false));
        },
      );
      asking.on('error', reject);
      asking.end(body);
    });
  const clean = () => {
    if (gate.exitCode === null) gate.kill('SIGKILL');
    rmSync(directory, { recursive: true, force: true });
  };
  return { gate, port, directory, output: () => output, said, ended, ask, clean };
}

/** What tsx has compiled it keeps in the temporary directory: without it each process here would compile all anew. */
function shareCompiled(directory: string): void {
  const kept = `tsx-${process.getuid?.() ?? ''}`;
  mkdirSync(path.join(tmpdir(), kept), { recursive: true });
  symlinkSync(path.join(tmpdir(), kept), path.join(directory, kept));
}

/** The gate for one test. */
export async function running() {
  const gate = await startGate();
  onTestFinished(gate.clean);
  await gate.said('Setu runs at');
  return gate;
}

/** Opens a stream and resolves with its head. */
export async function openStream(port: number, url: string): Promise<{ answer: IncomingMessage; end(): void }> {
  const asking = request({ port, host: '127.0.0.1', path: url, agent: false }).end();
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  asking.on('error', () => undefined);
  answer.on('error', () => undefined);
  return { answer, end: () => void asking.destroy() };
}

/** Waits until it is so; fails when it never is. */
export async function waitFor(isSo: () => boolean | Promise<boolean>, withinMs = 40_000): Promise<void> {
  const until = Date.now() + withinMs;
  while (!(await isSo())) {
    if (Date.now() > until) throw new Error('It never came to be');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Whether a process still runs. */
export function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The sockets' directories that stand in a temporary directory. */
export const sockets = (directory: string) => readdirSync(directory).filter((name) => name.startsWith('setu-'));
