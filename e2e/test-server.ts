import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { databaseFor } from '#db/engine/postgres/testing-databases.ts';
import { keepMadePictures, lendMadePictures } from './made-pictures.ts';

const root = path.join(import.meta.dirname, '..');
const SERVES = /Setu runs at (\S+)/;

/** A Setu of its own: production build, free port, fresh data, started as `npm start` starts it. */
export type TestServer = {
  origin: string;
  dataDir: string;
  /** Where the run is on PostgreSQL: its database, which goes with the data directory. */
  databaseUrl: string | undefined;
  process: ChildProcess;
  /** Everything it has printed so far. */
  output(): string;
  /** Sends `signal` and resolves to the exit code; -1 when it had to be killed after 20 s. */
  stop(signal?: NodeJS.Signals): Promise<number>;
  /** Removes its data. */
  clean(): void;
};

/** A TCP port of the loopback address that nobody listens on right now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** The environment of a server under test: this machine's, without settings of the person who runs the tests. */
export function cleanEnv(settings: Record<string, string>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !['HOST', 'PORT', 'DATA_DIR', 'DATABASE_URL', 'NODE_ENV'].includes(name) &&
      (!name.startsWith('SETU_') || name === 'SETU_BUILD_DIR'),
  );
  return { ...Object.fromEntries(kept), ...settings } as NodeJS.ProcessEnv;
}

/**
 * Starts a server and resolves when it answers. `log` is the file in test-results its output goes to.
 * @throws with its output when it ends before that, or says nothing for `waitMs` (it may have to build: minutes).
 */
export async function startServer(
  settings: Record<string, string>,
  {
    log,
    dataDir = mkdtempSync(path.join(tmpdir(), 'setu-e2e-')),
    waitMs = 300_000,
  }: { log: string; dataDir?: string; waitMs?: number },
): Promise<TestServer> {
  const port = await freePort();
  lendMadePictures(dataDir);
  const databaseUrl = await databaseFor(dataDir);
  // A zone that is neither India nor Greenwich: what is printed in IST must not come from the server's own clock.
  const place = { DATA_DIR: dataDir, DATABASE_URL: databaseUrl ?? '' };
  const env = cleanEnv({ PORT: String(port), ...place, TZ: 'America/Los_Angeles', ...settings });
  const loaded = ['--import', 'tsx', '--import', './e2e/end-with-tests.mjs'];
  const child = spawn(process.execPath, [...loaded, 'app/_server/main.ts'], {
    cwd: root,
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  mkdirSync(path.join(root, 'test-results'), { recursive: true });
  const file = createWriteStream(path.join(root, 'test-results', log));
  let output = '';
  const exited = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? -1)));
  const origin = await new Promise<string>((resolve, reject) => {
    const give = setTimeout(() => fail(`said nothing of an address for ${waitMs / 1000} s`), waitMs);
    const fail = (why: string) => {
      clearTimeout(give);
      child.kill('SIGKILL');
      reject(new Error(`The server ${why}. It printed:\n${output}`));
    };
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      file.write(chunk);
      const said = SERVES.exec(output)?.[1];
      if (said === undefined) return;
      clearTimeout(give);
      resolve(said);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => fail(`ended with code ${code}`));
  });
  return {
    origin,
    dataDir,
    databaseUrl,
    process: child,
    output: () => output,
    async stop(signal = 'SIGTERM') {
      const kill = setTimeout(() => child.kill('SIGKILL'), 20_000);
      child.kill(signal);
      const code = await exited;
      clearTimeout(kill);
      return code;
    },
    clean() {
      keepMadePictures(dataDir);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
