import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import { BROWSER_ARGUMENTS } from '../e2e/browser-arguments.ts';

type Send = (method: string, params?: object) => Promise<Record<string, unknown>>;

/** One tab of a {@link openBareBrowser}: its devtools, and the value of an expression in it. */
export type BareTab = { send: Send; evaluate(expression: string): Promise<unknown>; close(): Promise<void> };

/** A browser that nothing watches but what is asked for. A tab has the cookies of whoever is signed in at the address. */
export type BareBrowser = { openTab(cookie: string, address: string): Promise<BareTab>; close(): Promise<void> };

/**
 * Chromium without a test tool on it. Playwright has each page report what its scripts do, which makes every error that
 * a library throws and catches as it is loaded tell its whole stack: half a second of a page on a slow phone, and no
 * reader's. Each tab has a cache and cookies of its own.
 */
export async function openBareBrowser(executablePath: string): Promise<BareBrowser> {
  const profile = mkdtempSync(path.join(tmpdir(), 'setu-bench-browser-'));
  const chromium = spawn(
    executablePath,
    [
      '--headless=new',
      '--no-sandbox',
      '--no-first-run',
      `--user-data-dir=${profile}`,
      '--remote-debugging-pipe',
      ...BROWSER_ARGUMENTS,
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise((resolve) => chromium.once('close', resolve).once('error', resolve));
  const sendTo = speak(chromium.stdio[3] as Duplex, chromium.stdio[4] as Duplex);
  const root: Send = (method, params) => sendTo(undefined, method, params);
  return {
    async openTab(cookie, address) {
      const { browserContextId } = await root('Target.createBrowserContext');
      const cookies = cookie.split('; ').map((pair) => {
        const at = pair.indexOf('=');
        return { name: pair.slice(0, at), value: pair.slice(at + 1), url: address };
      });
      await root('Storage.setCookies', { cookies, browserContextId });
      const { targetId } = await root('Target.createTarget', { url: 'about:blank', browserContextId });
      const { sessionId } = await root('Target.attachToTarget', { targetId, flatten: true });
      const send: Send = (method, params) => sendTo(sessionId as string, method, params);
      return {
        send,
        async evaluate(expression) {
          const { result } = await send('Runtime.evaluate', { expression, returnByValue: true });
          return (result as { value?: unknown }).value;
        },
        close: async () => void (await root('Target.disposeBrowserContext', { browserContextId })),
      };
    },
    async close() {
      await root('Browser.close').catch(() => undefined);
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Messages over two pipes, each ended by a zero byte; an answer finds its question by number. */
function speak(to: Duplex, from: Duplex) {
  const asked = new Map<number, { resolve(value: Record<string, unknown>): void; reject(error: Error): void }>();
  let last = 0;
  let rest = '';
  from.setEncoding('utf8');
  from.on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      const { id, result, error } = JSON.parse(message) as {
        id?: number;
        result?: Record<string, unknown>;
        error?: { message: string };
      };
      const question = id === undefined ? undefined : asked.get(id);
      if (id === undefined || !question) continue;
      asked.delete(id);
      if (error) question.reject(new Error(error.message));
      else question.resolve(result ?? {});
    }
  });
  from.on('close', () => {
    for (const { reject } of asked.values()) reject(new Error('The browser has ended'));
    asked.clear();
  });
  return (sessionId: string | undefined, method: string, params: object = {}) =>
    new Promise<Record<string, unknown>>((resolve, reject) => {
      const id = ++last;
      asked.set(id, { resolve, reject });
      to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
}
