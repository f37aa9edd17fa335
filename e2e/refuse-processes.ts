import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';

/*
 * In the run of unit tests no process is started, apart from the compiler's: a file that starts one belongs in the run
 * `processes` (STARTS_PROCESSES in list-tests.ts), or this one would slowly become as long as both. Vitest runs this file first.
 */
if (process.env.SETU_TEST_RUN === 'unit') {
  refuseProcesses(childProcess);
  syncBuiltinESMExports();
}

/** Has whatever starts a process in `module`, Node's or a copy of it, throw instead; esbuild alone is still started. */
export function refuseProcesses(module: object): void {
  const own = module as Record<string, (program: string, ...rest: unknown[]) => unknown>;
  for (const name of ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync']) {
    const start = own[name];
    own[name] = (program, ...rest) => {
      if (start && /[\\/]esbuild/.test(program)) return start(program, ...rest);
      throw new Error(
        `A unit test starts ${program}: name in e2e/list-tests.ts what does, and it runs with the others.`,
      );
    };
  }
}
