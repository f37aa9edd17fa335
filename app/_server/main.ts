import { fileURLToPath } from 'node:url';
import path from 'node:path';

// Whoever starts it from wherever: the checkout is where the sources and `data` lie.
process.chdir(path.join(path.dirname(fileURLToPath(import.meta.url)), '../..'));
const dev = process.argv.includes('--dev');
// Set here and not in the npm script, so that it works in every shell; before anything of React or Next is loaded.
Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' });
// The loader turns source maps on, and node then parses the map of every file of Next: half a second of a start.
if (!dev) process.setSourceMapsEnabled(false);

if (dev) await (await import('#app/_server/boot/start-dev.ts')).startDev();
else await (await import('#app/_server/gate/start.ts')).start();
