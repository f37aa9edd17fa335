import { spawnSync } from 'node:child_process';
import { makeStrict } from '#db/engine/sqlite/make-strict.ts';

// `npm run db:generate`: a change of the tables becomes a migration for each engine, in one sitting, since drizzle-kit
// asks what was renamed. What follows `--` goes to both: npm run db:generate -- --name what-it-does
for (const engine of ['sqlite', 'postgres']) {
  const { status } = spawnSync(
    'drizzle-kit',
    ['generate', '--config', `db/drizzle-${engine}.config.ts`, ...process.argv.slice(2)],
    { stdio: 'inherit', shell: process.platform === 'win32' },
  );
  if (status !== 0) process.exit(status ?? 1);
}
makeStrict('db/migrations/sqlite');
