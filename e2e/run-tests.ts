import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { setPriority } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildReaderAssets } from '#app/_reader/build-assets.ts';
import { buildWhenMissing } from '#app/_server/boot/build-app.ts';
import { addCounts, closingLine, readCount, type TestCount } from './count-tests.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { dropDatabases } from '#db/engine/postgres/testing-databases.ts';
import { testFiles, type TestRun } from './list-tests.ts';
import { startTestPostgres, type TestPostgres } from './test-postgres.ts';

/*
 * `npm test`: every check there is, cheapest first, ending at the first that fails.
 * `npm run test:unit`, `test:processes`, `test:database`, `test:e2e`: a part; what follows `--` goes to the runner of
 * that part.
 * `npm run test:postgres`: the browser tests once more, on PostgreSQL, but for those that look at pages alone.
 */

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const results = path.join(root, 'test-results');
const RUNS: readonly TestRun[] = ['unit', 'processes', 'database'];
const vitestReport = (run: TestRun) => path.join(results, `${run}.json`);
const browserReport = path.join(results, 'browser.json');
const say = (line: string) => console.log(line);

type Step = { part: 'static' | 'e2e' | TestRun; title: string; help: string; run(extra: string[]): Promise<void> };

const steps: Step[] = [
  {
    part: 'static',
    title: 'Formatting (Prettier)',
    help: 'Put it right with `npm run format`.',
    run: () => tool('prettier', ['--check', '--log-level', 'warn', '.', '!db/migrations/**']),
  },
  {
    part: 'static',
    title: 'Lint (oxlint)',
    help: 'The rules and their reasons stand in .oxlintrc.json.',
    run: () => tool('oxlint', []),
  },
  {
    part: 'static',
    title: 'Types (tsc)',
    help: 'See the lines above.',
    // The first writes the types of the routes, which the second reads.
    run: async () => {
      // Pages import what is made from the reader's script and style sheets; on a fresh checkout it is not there yet.
      await buildReaderAssets();
      await tool('next', ['typegen'], { quiet: true });
      await tool('tsc', ['--noEmit']);
    },
  },
  {
    part: 'unit',
    title: 'Unit tests, those of the database on SQLite (Vitest)',
    help: 'One file alone: npm run test:unit -- path/to/file.test.ts',
    run: (extra) => vitest('unit', { DATABASE_URL: '' }, extra),
  },
  {
    part: 'processes',
    title: 'Tests that start processes: pictures, servers, kill -9; on SQLite (Vitest)',
    help: 'One file alone: npm run test:processes -- path/to/file.test.ts',
    run: (extra) => vitest('processes', { DATABASE_URL: '' }, extra),
  },
  {
    part: 'database',
    title: 'All tests of the database once more, on PostgreSQL (Vitest)',
    help: 'One file alone: npm run test:database -- path/to/file.test.ts',
    run: async (extra) => {
      const postgres = await testPostgres();
      if (!postgres) return;
      const prefix = `setu_test_${process.pid}`;
      try {
        await vitest('database', { DATABASE_URL: postgres.url, SETU_TEST_PREFIX: prefix }, extra);
      } finally {
        await dropDatabases(postgres.url, prefix);
        await postgres.stop();
      }
    },
  },
  {
    part: 'e2e',
    title: 'Production build',
    help: 'The same build that `npm start` makes and serves.',
    run: async () => {
      const built = await buildWhenMissing(root, process.env.SETU_BUILD_DIR || '.next', say);
      if (!built) say('Built before from these very sources.');
    },
  },
  {
    part: 'e2e',
    title: 'Browser tests against the production server (Playwright)',
    help: 'One file alone: npm run test:e2e -- publish.spec.ts. What the server said: test-results/server.log',
    run: (extra) => browserTests(extra),
  },
];

const onPostgres: Step = {
  part: 'e2e',
  title: 'Browser tests against the production server on PostgreSQL (Playwright)',
  help: 'One file alone: npm run test:postgres -- publish.spec.ts. What the server said: test-results/server.log',
  run: async (extra) => {
    const postgres = await testPostgres();
    if (!postgres) return;
    const prefix = `setu_e2e_${process.pid}`;
    try {
      const env = { SETU_E2E_POSTGRES: postgres.url, SETU_E2E_PREFIX: prefix };
      await browserTests(extra, extra.length > 0 ? env : { ...env, SETU_E2E_SKIP_PAGES: '1' });
    } finally {
      await dropDatabases(postgres.url, prefix);
      await postgres.stop();
    }
  },
};

await main();

async function main(): Promise<void> {
  process.chdir(root);
  // That of whoever runs the tests is nobody's to touch.
  delete process.env.DATABASE_URL;
  // So that what was started (PostgreSQL) is ended on the way out.
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  const [asked, ...extra] = process.argv.slice(2);
  const wanted = stepsOf(asked);
  mkdirSync(results, { recursive: true });
  const reports = [...RUNS.map(vitestReport), browserReport];
  for (const file of reports) rmSync(file, { force: true });

  const began = Date.now();
  let failed: Step | undefined;
  for (const [at, step] of wanted.entries()) {
    say(`\n── ${at + 1}/${wanted.length} ${step.title}`);
    const stepBegan = Date.now();
    try {
      await step.run(asked === undefined ? [] : extra);
    } catch (error) {
      failed = step;
      say(`\n✗ ${step.title}: ${error instanceof Error ? error.message : String(error)}\n  ${step.help}`);
      break;
    }
    say(`✓ ${seconds(stepBegan)}`);
  }

  const counts = reports.map(readCount).filter((count): count is TestCount => count !== undefined);
  const total = addCounts(counts);
  if (failed && total.failed === 0) say(`Stopped at: ${failed.title}. What comes after it did not run.`);
  if (total.flaky > 0) say(`${total.flaky} of them passed only at the second try: see above.`);
  say(`\nTook ${seconds(began)}.`);
  if (counts.length > 0) say(closingLine(total));
  process.exitCode = failed || total.failed > 0 ? 1 : 0;
}

function stepsOf(asked: string | undefined): Step[] {
  if (asked === undefined) return steps;
  if (asked === 'postgres') return [...steps.filter((step) => step.title === 'Production build'), onPostgres];
  const wanted = steps.filter((step) => step.part === asked);
  if (wanted.length === 0) throw new Error(`There is no part called ${asked}.`);
  return wanted;
}

async function vitest(run: TestRun, env: Record<string, string>, args: string[]): Promise<void> {
  const named = namedFiles(args);
  if (!isAsked(testFiles(root, run), named)) {
    const others = RUNS.filter((other) => other !== run && isAsked(testFiles(root, other), named));
    const ways = others.map((other) => `npm run test:${other} -- ${named.join(' ')}`);
    throw new Error(
      `None of its files is called ${named.join(' or ')}.${ways.map((way) => `\n  But: ${way}`).join('')}`,
    );
  }
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport(run)}`];
  const options = { env: { ...env, SETU_TEST_RUN: run }, niceness: 15 };
  // The processes that make pictures are as patient: beside eager tests they would hardly get a turn.
  await tool('vitest', ['run', '--config=e2e/vitest.config.ts', ...reporters, ...args], options);
}

async function browserTests(extra: string[], env: Record<string, string> = {}): Promise<void> {
  process.env.SETU_BROWSER = ensureBrowser(say);
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = browserReport;
  await tool('playwright', ['test', '-c', 'e2e/playwright.config.ts', ...extra], { env });
}

/** The files, or parts of their names, among what goes to Vitest; the name of a test (`-t …`) is none. */
function namedFiles(args: string[]): string[] {
  return args
    .filter((word, at) => !word.startsWith('-') && !/^(-t|--testNamePattern)$/.test(args[at - 1] ?? ''))
    .map((word) => word.replace(/^\.\//, ''));
}

/** Whether one of `files` was asked for: any, unless some are named. */
function isAsked(files: string[], named: string[]): boolean {
  return named.length === 0 || files.some((file) => named.some((word) => file.includes(word)));
}

/** The server for the tests on PostgreSQL; undefined, said aloud, where none can be had and nobody insists. */
async function testPostgres(): Promise<TestPostgres | undefined> {
  try {
    const postgres = await startTestPostgres();
    say(postgres.name);
    return postgres;
  } catch (error) {
    if (process.env.CI) throw error;
    say(`Left out. ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function seconds(since: number): string {
  const whole = Math.round((Date.now() - since) / 1000);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

type ToolOptions = { quiet?: boolean; env?: Record<string, string>; niceness?: number };

/** Runs a tool of node_modules; its output is shown as it comes, or only when it fails. */
function tool(
  name: string,
  args: string[],
  { quiet = false, env = {}, niceness = 0 }: ToolOptions = {},
): Promise<void> {
  const windows = process.platform === 'win32';
  const program = path.join(root, 'node_modules/.bin', windows ? `${name}.cmd` : name);
  const child = spawn(program, args, {
    cwd: root,
    shell: windows,
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
  });
  if (child.pid !== undefined && niceness > 0) setPriority(child.pid, niceness);
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0) return resolve();
      if (output) say(output);
      reject(new Error(`${name} ended with ${signal ?? `code ${code}`}.`));
    });
  });
}
