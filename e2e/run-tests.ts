import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildReaderAssets } from '#app/_reader/build-assets.ts';
import { buildWhenMissing } from '#app/_server/boot/build-app.ts';
import { addCounts, closingLine, readCount, type TestCount } from './count-tests.ts';
import { ensureBrowser } from './ensure-browser.ts';

/*
 * `npm test`: every check there is, cheapest first, ending at the first that fails.
 * `npm run test:unit`, `npm run test:e2e`: a part; what follows `--` goes to the runner of that part.
 */

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const results = path.join(root, 'test-results');
const unitReport = path.join(results, 'unit.json');
const browserReport = path.join(results, 'browser.json');
const say = (line: string) => console.log(line);

type Step = { part: 'static' | 'unit' | 'e2e'; title: string; help: string; run(extra: string[]): Promise<void> };

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
    title: 'Unit tests, and tests on a real SQLite file each (Vitest)',
    help: 'One file alone: npm run test:unit -- path/to/file.test.ts',
    run: (extra) =>
      tool('vitest', [
        'run',
        '--exclude=e2e/**/*.spec.ts',
        '--exclude=**/node_modules/**',
        '--exclude=.next*/**',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${unitReport}`,
        ...extra,
      ]),
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
    run: async (extra) => {
      process.env.SETU_BROWSER = ensureBrowser(say);
      process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = browserReport;
      await tool('playwright', ['test', '-c', 'e2e/playwright.config.ts', ...extra]);
    },
  },
];

await main();

async function main(): Promise<void> {
  process.chdir(root);
  const [asked, ...extra] = process.argv.slice(2);
  const wanted = asked === 'unit' || asked === 'e2e' ? steps.filter((step) => step.part === asked) : steps;
  mkdirSync(results, { recursive: true });
  for (const file of [unitReport, browserReport]) rmSync(file, { force: true });

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

  const counts = [unitReport, browserReport].map(readCount).filter((count): count is TestCount => count !== undefined);
  const total = addCounts(counts);
  if (failed && total.failed === 0) say(`Stopped at: ${failed.title}. What comes after it did not run.`);
  if (total.flaky > 0) say(`${total.flaky} of them passed only at the second try: see above.`);
  say(`\nTook ${seconds(began)}.`);
  if (counts.length > 0) say(closingLine(total));
  process.exitCode = failed || total.failed > 0 ? 1 : 0;
}

function seconds(since: number): string {
  const whole = Math.round((Date.now() - since) / 1000);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** Runs a tool of node_modules; its output is shown as it comes, or only when it fails. */
function tool(name: string, args: string[], { quiet = false } = {}): Promise<void> {
  const windows = process.platform === 'win32';
  const program = path.join(root, 'node_modules/.bin', windows ? `${name}.cmd` : name);
  const child = spawn(program, args, {
    cwd: root,
    shell: windows,
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  });
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
