import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';

/*
 * In the run of unit tests no process is started, apart from the compiler's: a file that starts one belongs in the other
 * run (STARTS_PROCESSES in list-tests.ts), or this one would slowly become as long as both.
 */

const original = { ...childProcess };
const refusing = childProcess as Record<string, unknown>;
for (const name of ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'] as const) {
  refusing[name] = (program: string, ...rest: unknown[]) => {
    if (/[\\/]esbuild/.test(program)) return Reflect.apply(original[name], childProcess, [program, ...rest]) as unknown;
    throw new Error(`A unit test starts ${program}: name in e2e/list-tests.ts what does, and it runs with the others.`);
  };
}
syncBuiltinESMExports();
