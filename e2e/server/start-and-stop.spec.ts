import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PASSWORD, EMAILS } from '../people.ts';
import { cleanEnv, freePort, startServer, type TestServer } from '../test-server.ts';
import { totp } from '../totp.ts';

const root = path.join(import.meta.dirname, '../..');
test.describe.configure({ timeout: 240_000 });

/** Starts the server with these settings where it is to end by itself; its output and exit code. */
function startAndFail(settings: Record<string, string>): { code: number | null; output: string } {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'setu-e2e-'));
  const ran = spawnSync(process.execPath, ['--import', 'tsx', 'app/_server/main.ts'], {
    cwd: root,
    env: cleanEnv({ DATA_DIR: dataDir, ...settings }),
    timeout: 60_000,
    encoding: 'utf8',
  });
  return { code: ran.status, output: `${ran.stdout}${ran.stderr}` };
}

test('demo sign-ins are refused where others can reach the server', async () => {
  const port = String(await freePort());
  const outside = startAndFail({
    HOST: '0.0.0.0',
    PORT: port,
    SETU_DEMO: 'on',
    SETU_ORIGIN: 'https://news.example.in',
  });
  expect(outside.code).toBe(1);
  expect(outside.output).toContain('SETU_DEMO=off');
});

test('wrong settings are told all at once', () => {
  const wrong = startAndFail({
    PORT: 'seventy',
    SETU_DEMO: 'maybe',
    SETU_ORIGIN: 'news.example.in',
    SETU_SECRET: 'short',
  });
  expect(wrong.code).toBe(1);
  for (const name of ['PORT', 'SETU_DEMO', 'SETU_ORIGIN', 'SETU_SECRET']) expect(wrong.output).toContain(name);
});

test('an empty newsroom is set up with the code from the console, and with no other', async ({ page }) => {
  let server: TestServer | undefined;
  try {
    server = await startServer({ SETU_DEMO: 'off' }, { log: 'first-run.log' });
    const code = /^ {2}((?:[A-Z2-9]{5}-){4}[A-Z2-9]{5})$/m.exec(server.output())?.[1] ?? '';
    expect(code).not.toBe('');
    await page.goto(`${server.origin}/en/newsroom/first-run`);
    const field = (name: string) => page.getByRole('textbox', { name, exact: true });
    const secret = field('Code from the console');
    const typed = {
      'Name in English': 'Asha Rao',
      'E-mail': 'asha@example.in',
      Password: 'seven grey herons wade',
      'Password once more': 'seven grey herons wade',
    };
    const send = () => page.getByRole('button', { name: 'Make the administrator and sign in' }).click();
    for (const [name, value] of Object.entries(typed)) await field(name).fill(value);
    await secret.fill('AAAAA-AAAAA-AAAAA-AAAAA-AAAAA');
    await send();
    await expect(page.getByText('This is not the code from the console.')).toBeVisible();
    await expect(page).toHaveURL(/first-run/);
    await expect(secret, 'where to mend it').toBeFocused();
    for (const [name, value] of Object.entries(typed)) await expect(field(name), 'still there').toHaveValue(value);
    await secret.fill(code);
    await send();
    // Whoever gives others access proves twice who they are.
    await expect(page).toHaveURL(/\/en\/newsroom\/two-steps\?next=%2Fen%2Fnewsroom%2Fpeople$/);
    await field('Your password').fill(typed.Password);
    await page.getByRole('button', { name: 'Go on' }).click();
    await field('Six-digit code').fill(totp(await page.locator('code').innerText()));
    await page.getByRole('button', { name: 'Turn on' }).click();
    await page.getByRole('link', { name: 'I have kept the codes' }).click();
    // A newsroom of one has nobody to write in it yet: the next thing to do is to add people.
    await expect(page).toHaveURL(/\/en\/newsroom\/people$/);
    await expect(page.getByRole('cell', { name: 'Asha Rao' })).toBeVisible();
    // The door is shut behind the first one.
    await page.context().clearCookies();
    await page.goto(`${server.origin}/en/newsroom/first-run`);
    await expect(page.getByRole('textbox', { name: 'Code from the console' })).toHaveCount(0);
  } finally {
    await server?.stop();
    server?.clean();
  }
});

test('Ctrl+C lets requests in flight finish, and the next start serves within seconds', async () => {
  const server = await startServer({ SETU_DEMO: 'on', SETU_PAGE_CACHE: 'off' }, { log: 'stop.log' });
  try {
    const taken = await postHalf(`${server.origin}/api/auth/sign-in/email`, {
      email: EMAILS.editor,
      password: PASSWORD,
    });
    const answers = Promise.allSettled(Array.from({ length: 8 }, () => get(`${server.origin}/en`)));
    const stopped = server.stop('SIGINT');
    await expect.poll(() => isRefused(server.origin), 'nobody new is let in').toBe(true);
    expect(await taken.finish(), 'what was in flight is answered').toEqual({ status: 200, text: '{"ok":true}' });
    expect(await stopped).toBe(0);
    for (const one of await answers) {
      // A request that had not been taken yet may be refused; one that was answered is whole.
      if (one.status === 'fulfilled') expect(one.value).toContain('</html>');
    }

    const began = Date.now();
    const again = await startServer({ SETU_DEMO: 'on' }, { log: 'stop-again.log', dataDir: server.dataDir });
    try {
      expect(await get(`${again.origin}/en`)).toContain('</html>');
      test.info().annotations.push({ type: 'second start', description: `${Date.now() - began} ms to the first page` });
      expect(again.output()).not.toContain('Filling');
    } finally {
      expect(await again.stop()).toBe(0);
    }
  } finally {
    server.clean();
  }
});

/** Sends a request up to the middle of its body, once the server has taken it and asked for that body. */
async function postHalf(
  address: string,
  json: object,
): Promise<{ finish(): Promise<{ status: number; text: string }> }> {
  const body = Buffer.from(JSON.stringify(json));
  const sent = request(address, {
    method: 'POST',
    agent: false,
    headers: {
      'content-type': 'application/json',
      'content-length': body.length,
      origin: new URL(address).origin,
      expect: '100-continue',
    },
  });
  const answered = new Promise<{ status: number; text: string }>((resolve, reject) => {
    sent.once('error', reject);
    sent.once('response', (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => (text += chunk));
      answer.once('error', reject);
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
  });
  // Looked at in `finish`; until then a failure must not end the process.
  answered.catch(() => undefined);
  sent.flushHeaders();
  await new Promise<void>((resolve, reject) => {
    sent.once('continue', resolve);
    sent.once('error', reject);
  });
  sent.write(body.subarray(0, 10));
  return {
    finish() {
      sent.end(body.subarray(10));
      return answered;
    },
  };
}

/** Whether nobody listens at this address any more. */
function isRefused(origin: string): Promise<boolean> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(origin);
    const socket = connect(Number(port), hostname);
    socket.once('connect', () => {
      socket.destroy();
      resolve(false);
    });
    socket.once('error', () => resolve(true));
  });
}

function get(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(address, { agent: false }, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => (body += chunk));
      answer.once('end', () => resolve(body));
      answer.once('error', reject);
    });
    sent.once('error', reject);
    sent.end();
  });
}
