import v8 from 'node:v8';
import { makeErrorPage, openApp } from '#app/_server/boot/open-app.ts';
import { checkStart } from '#app/_server/gate/check-start.ts';
import { purgeInGate, speakToGate } from '#app/_server/gate/speak-to-gate.ts';
import { registerPageCache } from '#app/_server/boot/purge-after-commit.ts';

// The process that the gate forks: Next, the database and all that works behind them (see app/_server/gate).
if (process.env.NODE_ENV === 'production') process.setSourceMapsEnabled(false);
// As it grows by itself, the heap holds five times what is alive once ten thousand pages were made, all of it garbage.
v8.setFlagsFromString('--heap-growing-percent=50');
const cache = { purge: purgeInGate, forgetAll: () => purgeInGate('all') };
registerPageCache(cache);
await speakToGate(async (isFirst) => {
  const app = await openApp(checkStart(), { dev: false, build: isFirst, cache });
  return { ...app, errorPage: await makeErrorPage() };
});
