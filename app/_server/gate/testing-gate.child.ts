import { fileURLToPath } from 'node:url';
import { start } from '#app/_server/gate/start.ts';

// The real gate before the small application, as a process that a test can send signals to.
await start(fileURLToPath(new URL('testing-app.child.ts', import.meta.url)));
