import { request } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { PASSWORD, EMAILS } from './people.ts';
import { startServer } from './test-server.ts';

/** Starts the one server of the run with the demo newsroom on fresh data, and signs everybody in once. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const server = await startServer({ SETU_DEMO: 'on' }, { log: 'server.log' });
  const states = path.join(import.meta.dirname, '../test-results/signed-in');
  mkdirSync(states, { recursive: true });
  process.env.SETU_E2E_ORIGIN = server.origin;
  process.env.SETU_E2E_DATA = server.dataDir;
  // Read by the workers before they load the tables, which are described for one engine.
  process.env.DATABASE_URL = server.databaseUrl ?? '';
  process.env.SETU_E2E_STATES = states;
  for (const [person, email] of Object.entries(EMAILS)) {
    const visitor = await request.newContext({ baseURL: server.origin, extraHTTPHeaders: { Origin: server.origin } });
    const answer = await visitor.post('/api/auth/sign-in/email', { data: { email, password: PASSWORD } });
    if (!answer.ok()) throw new Error(`${email} could not sign in: ${answer.status()} ${await answer.text()}`);
    await visitor.storageState({ path: path.join(states, `${person}.json`) });
    await visitor.dispose();
  }
  return async () => {
    const code = await server.stop();
    server.clean();
    if (code !== 0) throw new Error(`The server ended with code ${code}; test-results/server.log says why.`);
  };
}
