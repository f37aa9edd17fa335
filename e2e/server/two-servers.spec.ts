import { type APIRequestContext, expect, type Locator, type Page, request, test } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ask, dropDatabases, makeDatabase } from '#db/engine/postgres/testing-databases.ts';
import type { Locale } from '#lib/locale.ts';
import { PASSWORD, EMAILS } from '../people.ts';
import { startTestPostgres, type TestPostgres } from '../test-postgres.ts';
import { startServer, type TestServer } from '../test-server.ts';

/*
 * Two servers on one PostgreSQL, each with a data directory of its own; the pictures lie in one place for both.
 */

test.describe.configure({ timeout: 600_000 });

/** A change that readers of the other server see later than this has not been told to it. */
const WITHIN_MS = 200;

/** A database of its own on the run's PostgreSQL, or on one that is started for this test alone. */
async function newDatabase(): Promise<{ url: string; end(): Promise<void> }> {
  const given = process.env.SETU_E2E_POSTGRES;
  const server: TestPostgres = given
    ? { url: given, name: '', stop: () => Promise.resolve() }
    : await startTestPostgres();
  const name = `setu_two_${process.pid}_${Date.now().toString(36)}`;
  return {
    url: await makeDatabase(server.url, name),
    async end() {
      await dropDatabases(server.url, name);
      await server.stop();
    },
  };
}

/** A data directory whose pictures lie in `shared`. */
function dataDirectory(shared: string): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'setu-two-'));
  for (const name of ['originals', 'media']) {
    mkdirSync(path.join(shared, name), { recursive: true, mode: 0o700 });
    symlinkSync(path.join(shared, name), path.join(directory, name));
  }
  return directory;
}

async function signIn(server: TestServer, person: keyof typeof EMAILS): Promise<APIRequestContext> {
  const visitor = await request.newContext({
    baseURL: server.origin,
    extraHTTPHeaders: { Origin: server.origin },
  });
  const answer = await visitor.post('/api/auth/sign-in/email', { data: { email: EMAILS[person], password: PASSWORD } });
  expect(answer.status(), await answer.text()).toBe(200);
  return visitor;
}

/** What a stream of events of one server has said so far. */
async function listen(server: TestServer, by: APIRequestContext, tab: string) {
  const { cookies } = await by.storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const heard: { text: string; at: number }[] = [];
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`${server.origin}/api/newsroom/events?tab=${tab}`, { agent: false, headers: { cookie } }, resolve).once(
      'error',
      reject,
    );
  });
  const ended = new Promise<void>((resolve) => answer.once('close', resolve));
  answer.on('error', () => undefined);
  answer.on('data', (chunk: Buffer) => heard.push({ text: chunk.toString(), at: performance.now() }));
  return { answer, heard, ended, text: () => heard.map(({ text }) => text).join('') };
}

/**
 * Asks for a page over and over until it is as wanted; the moment at which that was asked for, in ms since 1970. How long
 * the page then takes to be made is another matter, and the same on one server.
 */
async function freshAt(address: string, isFresh: (status: number, body: string) => boolean): Promise<number> {
  const until = Date.now() + 60_000;
  for (;;) {
    const asked = Date.now();
    const answer = await fetch(address, { redirect: 'manual' });
    if (isFresh(answer.status, await answer.text())) return asked;
    if (Date.now() > until) throw new Error(`${address} is never fresh: ${answer.status}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Presses a button that sends a story's step, and resolves to the moment at which its answer began to come. */
async function take(page: Page, button: Locator): Promise<number> {
  const answer = page.waitForResponse(
    (one) => one.request().method() === 'POST' && one.url().includes('/newsroom/articles/'),
  );
  await button.click();
  const asked = (await answer).request();
  const { startTime, responseStart } = asked.timing();
  return startTime + responseStart;
}

test('what one server publishes or withdraws is at once so on the other, for readers and at the desk', async ({
  browser,
}) => {
  const database = await newDatabase().catch((error: unknown) => {
    if (process.env.CI) throw error;
    return String(error);
  });
  // As the other tests on PostgreSQL: where none can be had, that is said.
  if (typeof database === 'string') return test.skip(true, database);
  const shared = mkdtempSync(path.join(tmpdir(), 'setu-two-shared-'));
  const servers: TestServer[] = [];
  try {
    const settings = {
      DATABASE_URL: database.url,
      SETU_DEMO: 'on',
      SETU_SECRET: 'one secret for both of these servers',
    };
    for (const log of ['two-first.log', 'two-second.log'])
      servers.push(await startServer(settings, { log, dataDir: dataDirectory(shared) }));
    const [first, second] = servers as [TestServer, TestServer];
    expect(second.output(), 'the demo is filled once').not.toContain('Filling');
    const front = await (await fetch(`${second.origin}/en`)).text();
    const picture = /\/media\/[^"\s]+?\.jpg/.exec(front)?.[0] ?? '';
    expect((await fetch(second.origin + picture)).status, 'a picture that the first has made').toBe(200);

    const chief = await signIn(second, 'chief');
    const desk = await listen(second, chief, 'tab-on-the-second');
    const times: Record<string, number> = {};
    for (const locale of ['en', 'hi'] as const) {
      const context = await browser.newContext({ baseURL: first.origin });
      await context.addCookies((await (await signIn(first, 'chief')).storageState()).cookies);
      const page = await context.newPage();
      const story = await liveStory(first, locale);
      const address = second.origin + story.address;
      const words = locale === 'hi' ? 'दूसरे सर्वर पर भी' : 'On the other server as well';
      const text = async () => {
        const answer = await fetch(address, { redirect: 'manual' });
        return `${answer.status} ${await answer.text()}`;
      };
      expect(await text()).toContain(story.headline);
      expect(await text(), 'kept by now').not.toContain(words);

      await page.goto(`/en/newsroom/articles/${story.id}/${locale}`);
      await page.getByRole('textbox', { name: 'Headline', exact: true }).fill(`${words} ${story.headline}`);
      await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
      await page.getByRole('button', { name: 'Update…' }).click();
      const update = page.getByRole('dialog').getByRole('button', { name: 'Update', exact: true });
      await page.getByRole('dialog').getByRole('radio', { name: 'Minor' }).check();
      await expect(update).toBeEnabled();
      const fresh = freshAt(address, (_status, body) => body.includes(words));
      const publishedAt = await take(page, update);
      times[`publish ${locale}`] = (await fresh) - publishedAt;
      await expect
        .poll(() => desk.text())
        .toContain(`{"kind":"translation.publish","articleId":${story.id},"locale":"${locale}","version":`);
      await page.getByRole('dialog', { name: 'Updated' }).getByRole('button', { name: 'Close' }).last().click();

      // Who has it open on the first is known on the second.
      expect(desk.text()).toContain(`"name":{"en":"Mrinalini Joshi","hi":"मृणालिनी जोशी"},"locale":"${locale}"`);

      await page.getByRole('button', { name: 'More' }).click();
      await page.getByRole('menuitem', { name: 'Withdraw…' }).click();
      await page.getByRole('dialog').getByLabel('Reason, for the newsroom').fill('Tried on two servers');
      const withdraw = page.getByRole('dialog').getByRole('button', { name: 'Withdraw', exact: true });
      await expect(withdraw).toBeEnabled();
      const gone = freshAt(address, (status) => status === 410);
      const withdrawnAt = await take(page, withdraw);
      times[`withdraw ${locale}`] = (await gone) - withdrawnAt;
      // Closed as a person closes it: the page has its last word.
      await page.goto('about:blank');
      await expect.poll(() => desk.text()).toContain(`"stories":{"${story.id}":[]}`);
      await context.close();
    }
    const told = JSON.stringify(times);
    test.info().annotations.push({ type: 'fresh on the other server', description: told });
    for (const [step, ms] of Object.entries(times)) expect(ms, `${step}, ${told}`).toBeLessThan(WITHIN_MS);

    await bothClocksPublishOnce(database.url, servers);

    // A stop waits for no stream.
    const began = performance.now();
    expect(await second.stop()).toBe(0);
    await desk.ended;
    expect(performance.now() - began).toBeLessThan(6_000);
    await chief.dispose();
  } finally {
    for (const server of servers) {
      if (server.process.exitCode === null) await server.stop();
      server.clean();
    }
    rmSync(shared, { recursive: true, force: true });
    await database.end();
  }
});

/** What the demo newsroom has scheduled falls due now, for the clocks of both servers; each text goes live once, on both. */
async function bothClocksPublishOnce(databaseUrl: string, servers: readonly TestServer[]): Promise<void> {
  const waiting = () => ask('select translation_id from schedules', [], databaseUrl);
  expect(await waiting(), 'both languages of a story').toHaveLength(2);
  const publishAt = new Date().toISOString();
  await ask('update schedules set publish_at = $1', [publishAt], databaseUrl);
  await expect.poll(waiting, { timeout: 15_000 }).toEqual([]);
  // Whoever came second has looked as well by now.
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  const told = await ask("select detail::text from audit_log where event = 'translation.publish'", [], databaseUrl);
  const byClock = told.flatMap((detail) => {
    const { scheduledFor, address } = JSON.parse(detail) as Record<string, unknown>;
    return scheduledFor === publishAt ? [String(address)] : [];
  });
  expect(byClock.map((address) => address.slice(0, 4)).toSorted()).toEqual(['/en/', '/hi/']);
  for (const { origin } of servers)
    for (const address of byClock) expect((await fetch(origin + address)).status).toBe(200);
}

/** A story of the demo newsroom that is live in a language, from that language's front page. */
async function liveStory(
  server: TestServer,
  locale: Locale,
): Promise<{ id: number; address: string; headline: string }> {
  const front = await (await fetch(`${server.origin}/${locale}`)).text();
  const links = [...front.matchAll(new RegExp(`href="(/${locale}/[^"/]+/[^"/]*?-(\\d+))"`, 'g'))];
  const [, address = '', id = ''] = links[locale === 'hi' ? 2 : 5] ?? [];
  const page = await (await fetch(server.origin + address)).text();
  const headline = /<h1[^>]*>([^<]+)</.exec(page)?.[1]?.trim() ?? '';
  expect(headline).not.toBe('');
  return { id: Number(id), address, headline };
}
