import { type Browser, expect, type Page, request, test } from '@playwright/test';
import { EMAILS, PASSWORD } from '../people.ts';
import { startServer, type TestServer } from '../test-server.ts';

/*
 * Who writes holds their part through a restart of the server, and no longer than a minute after their tab has died
 * without a word.
 */

test.describe.configure({ timeout: 300_000 });

/** HOLD_LASTS_MS, and what a tab and a list may take to hear of it. */
const DIES_WITHIN_MS = 75_000;

async function opens(browser: Browser, server: TestServer, person: keyof typeof EMAILS): Promise<Page> {
  const visitor = await request.newContext({
    baseURL: server.origin,
    extraHTTPHeaders: { Origin: server.origin },
  });
  const answer = await visitor.post('/api/auth/sign-in/email', { data: { email: EMAILS[person], password: PASSWORD } });
  expect(answer.status(), await answer.text()).toBe(200);
  const context = await browser.newContext({ baseURL: server.origin, storageState: await visitor.storageState() });
  await visitor.dispose();
  return context.newPage();
}

test('a hold outlives the server, killed and started again, and dies within a minute of its tab', async ({
  browser,
}) => {
  const first = await startServer({ SETU_DEMO: 'on' }, { log: 'holds-first.log' });
  let again: TestServer | undefined;
  try {
    const address = '/en/newsroom/articles/1/en';
    const writer = await opens(browser, first, 'editor');
    const colleague = await opens(browser, first, 'chief');
    const headline = (page: Page) => page.locator('#field-headline');
    const saveState = writer.locator('[data-save-state]');
    const note = colleague.locator('[data-held="text:en"]');
    await writer.goto(address);
    await headline(writer).fill('Written before the restart');
    await expect(saveState).toHaveAttribute('data-save-state', 'saved');
    await colleague.goto(address);
    await expect(note).toContainText('Arjun Malhotra');
    await expect(headline(colleague)).toHaveAttribute('readonly');

    await first.stop('SIGKILL');
    await headline(writer).fill('Written while it was down');
    again = await startServer(
      { SETU_DEMO: 'on', PORT: new URL(first.origin).port },
      { log: 'holds-again.log', dataDir: first.dataDir },
    );
    expect(again.origin).toBe(first.origin);
    await colleague.reload();
    await expect(note, 'a row, and not the memory of a process').toContainText('Arjun Malhotra');
    await expect(headline(colleague)).toHaveAttribute('readonly');
    // The writer goes on, and what was typed meanwhile arrives by itself.
    await expect(headline(colleague)).toHaveValue('Written while it was down', { timeout: 60_000 });
    await expect(saveState).toHaveAttribute('data-save-state', 'saved');

    // A tab that dies on a dead line says goodbye to nobody.
    await writer.context().setOffline(true);
    const diedAt = Date.now();
    await writer.close();
    await expect(headline(colleague)).not.toHaveAttribute('readonly', { timeout: DIES_WITHIN_MS });
    const tookMs = Date.now() - diedAt;
    test.info().annotations.push({ type: 'hold', description: `free ${tookMs} ms after its tab died` });
    expect(tookMs, 'not by the death itself: nobody has told the server').toBeGreaterThan(30_000);
    await headline(colleague).fill('Written by the other');
    await expect(colleague.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
    await colleague.context().close();
  } finally {
    if (first.process.exitCode === null && first.process.signalCode === null) await first.stop();
    if (again?.process.exitCode === null) await again.stop();
    first.clean();
  }
});
