import { restoreSqlite } from '#db/engine/sqlite/restore-sqlite.ts';

// Restores two copies in turn and says so before each time, until it is killed. Started by restore-sqlite.test.ts.
const [dataDir = '', ...copies] = process.argv.slice(2);

/** Lets what was said go out before the next, which holds this process up. */
async function restoreForEver(): Promise<never> {
  for (let n = 0; ; n += 1) {
    await new Promise((resolve) => process.send?.('next', resolve));
    restoreSqlite(copies[n % copies.length] ?? '', dataDir);
  }
}

void restoreForEver();
