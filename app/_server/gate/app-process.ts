import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CannotStartError } from '#app/_server/gate/cannot-start.ts';
import { ALIVE_EVERY_MS, type FromApp, type FromGate } from '#app/_server/gate/messages.ts';
import { AppAwayError, type ErrorPage } from '#app/_server/http/error-page.ts';
import type { Tag } from '#lib/article/tags.ts';

/** The application's process as the gate sees it. */
export type AppProcess = {
  /** Starts it and resolves when it listens, to its lines for the console. @throws CannotStartError when it does not */
  start(): Promise<string[]>;
  /** How to reach it now. @throws AppAwayError while there is none */
  connection(): { agent: Agent; socketPath: string };
  /** Whether there is none that answers at the moment. */
  isAway(): boolean;
  /** The page for readers when something broke. It outlives the process that made it. */
  errorPage(): ErrorPage;
  /** Has it close the database and end; kills it when that takes longer than 5 s. @throws when it ended badly */
  stop(): Promise<void>;
};

type Options = {
  /** The module to run, and what comes before it on node's command line; that of this process unless said. */
  entry: string;
  execArgv?: string[];
  /** Forgets pages. The application answers no publisher before this has returned. */
  purge(tags: readonly Tag[]): void;
  /** Forgets every page. */
  forgetAll(): void;
  /** Another process is ready after one that ended without being asked to: what it had told us may not be all. */
  onReturn(): void;
  say?(line: string): void;
};

const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 30_000;
// One that served for so long did not die of how it starts.
const LONG_ENOUGH_MS = 60_000;
const MOST_SILENT_ROUNDS = 12;
const STOP_WITHIN_MS = 5_000;
// A socket's path holds 104 bytes on macOS, 108 on Linux.
const LONGEST_DIRECTORY = 80;
const FREE_CONNECTIONS = 64;

/** Minds the process that holds the application: starts it, hears it, starts it again when it dies. */
export function mindApp({
  entry,
  execArgv = process.execArgv,
  purge,
  forgetAll,
  onReturn,
  say = console.error,
}: Options): AppProcess {
  const directory = process.platform === 'win32' ? undefined : ownDirectory();
  let current: { child: ChildProcess; agent: Agent; socketPath: string; ready: boolean } | undefined;
  let page: ErrorPage | undefined;
  let started = 0;
  let stopping = false;
  let waitMs = FIRST_WAIT_MS;
  let restart: NodeJS.Timeout | undefined;

  /** Resolves when the process listens; rejects when it ended before. */
  function run(): Promise<string[]> {
    started += 1;
    const isFirst = started === 1;
    const socketPath = newSocketPath(directory, started);
    const child = fork(entry, [socketPath, isFirst ? 'first' : 'again'], {
      execArgv,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const agent = new Agent({ keepAlive: true, maxFreeSockets: FREE_CONNECTIONS });
    const self = { child, agent, socketPath, ready: false };
    current = self;
    const bornAt = performance.now();
    let silentRounds = 0;
    let watch: NodeJS.Timeout | undefined;
    let sentence: string | undefined;
    return new Promise((resolve, reject) => {
      child.on('message', (message: FromApp) => {
        silentRounds = 0;
        if (message.kind === 'cannotStart') sentence = message.message;
        if (message.kind === 'purge') {
          if (message.tags === 'all') forgetAll();
          else purge(message.tags);
          tell(child, { kind: 'purged', change: message.change });
        }
        if (message.kind !== 'ready') return;
        page = message.errorPage;
        if (!isFirst) onReturn();
        self.ready = true;
        // Rounds are counted, not time: a machine that slept, or a gate that stood still, has heard nothing either.
        watch = setInterval(() => {
          silentRounds += 1;
          if (silentRounds <= MOST_SILENT_ROUNDS) return;
          say('The application has said nothing for a minute: it is ended and started again.');
          child.kill('SIGKILL');
        }, ALIVE_EVERY_MS).unref();
        resolve(message.lines);
      });
      child.once('error', reject);
      child.once('exit', () => {
        clearInterval(watch);
        self.ready = false;
        agent.destroy();
      });
      // The last thing it said may be read after its end is known; the channel closes when all has been read.
      void Promise.all([once(child, 'exit'), once(child, 'disconnect')]).then(([[code, signal]]) => {
        const how = `The application ended (${signal ?? `exit code ${code}`})`;
        reject(new CannotStartError(sentence ?? `${how}; what it said stands above.`));
        if (stopping || page === undefined) return;
        if (performance.now() - bornAt > LONG_ENOUGH_MS) waitMs = FIRST_WAIT_MS;
        say(`${how}${sentence ? `: ${sentence}` : ''}. It is started again in ${waitMs / 1000} s.`);
        restart = setTimeout(() => void run().catch(() => undefined), waitMs);
        waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
      });
    });
  }

  process.once('exit', () => removeDirectory(directory));
  return {
    start: run,
    connection() {
      if (!current?.ready) throw new AppAwayError('The application is not there');
      return { agent: current.agent, socketPath: current.socketPath };
    },
    isAway: () => !current?.ready,
    errorPage() {
      if (!page) throw new AppAwayError('The application was never there');
      return page;
    },
    async stop() {
      stopping = true;
      clearTimeout(restart);
      const child = current?.child;
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise<void>((resolve, reject) => {
        child.once('exit', (code, signal) =>
          code === 0 ? resolve() : reject(new Error(`The application ended with ${signal ?? `exit code ${code}`}.`)),
        );
      });
      const kill = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
      tell(child, { kind: 'stop' });
      await ended.finally(() => clearTimeout(kill));
    },
  };
}

function tell(child: ChildProcess, message: FromGate): void {
  // One that has just gone needs no answer.
  if (child.connected) child.send(message, () => undefined);
}

/** A directory that only this user may enter: whoever can reach the socket is believed about everything. */
function ownDirectory(): string {
  const parent = tmpdir();
  const directory = mkdtempSync(path.join(parent.length > LONGEST_DIRECTORY ? '/tmp' : parent, 'setu-'));
  chmodSync(directory, 0o700);
  return directory;
}

function removeDirectory(directory: string | undefined): void {
  if (directory !== undefined) rmSync(directory, { recursive: true, force: true });
}

/** Never the name of one before: a process that was killed leaves its socket's file behind. */
function newSocketPath(directory: string | undefined, n: number): string {
  return directory === undefined ? `\\\\.\\pipe\\setu-${crypto.randomUUID()}` : path.join(directory, `app-${n}.sock`);
}
