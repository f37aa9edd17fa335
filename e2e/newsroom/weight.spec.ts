import type { Browser, CDPSession } from '@playwright/test';
import { EditorPage } from '../editor-page.ts';
import { expect, origin, test } from '../fixtures.ts';

const KIB = 1024;
const BUDGET = { stories: 200 * KIB, writing: 400 * KIB };

type Script = { url: string; bytes: number; isDone: boolean };

/**
 * What every script weighs on the wire that a browser fetches which has never been here, from the address typed until
 * nothing more comes: also what is fetched ahead for later. In bytes, never in seconds.
 */
async function coldScripts(
  browser: Browser,
  path: string,
  signIn: (context: Awaited<ReturnType<Browser['newContext']>>) => Promise<void>,
  isReady: (page: Awaited<ReturnType<Browser['newPage']>>) => Promise<void>,
): Promise<Script[]> {
  const context = await browser.newContext({ baseURL: origin() });
  await signIn(context);
  const page = await context.newPage();
  const session: CDPSession = await context.newCDPSession(page);
  const scripts = new Map<string, Script>();
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (type === 'Script') scripts.set(requestId, { url: request.url, bytes: 0, isDone: false });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const script = scripts.get(requestId);
    if (script) Object.assign(script, { bytes: encodedDataLength, isDone: true });
  });
  await page.goto(path, { waitUntil: 'load' });
  await isReady(page);
  // What is fetched ahead begins when the page has nothing else to do.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 15_000 })));
  let before = -1;
  await expect
    .poll(
      () => {
        const list = [...scripts.values()];
        const isStill = list.length === before && list.every(({ isDone }) => isDone);
        before = list.length;
        return isStill;
      },
      { intervals: [1_500] },
    )
    .toBe(true);
  await context.close();
  return [...scripts.values()];
}

for (const [screen, budget] of Object.entries(BUDGET)) {
  test(`the script of the screen «${screen}» keeps its byte budget`, async ({ browser, newsroom }) => {
    test.setTimeout(180_000);
    const story = await newsroom.story();
    const path = screen === 'writing' ? `/hi/newsroom/articles/${story.id}/hi` : '/hi/newsroom';
    const measure = () =>
      coldScripts(
        browser,
        path,
        (context) => newsroom.signIn('editor', context),
        async (page) => {
          if (screen === 'writing') await expect(page.locator('#field-body[contenteditable=true]')).toBeVisible();
          else await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        },
      );
    const scripts = await measure();
    const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
    const told = JSON.stringify(
      scripts.map(({ url, bytes }) => [new URL(url).pathname, bytes]),
      null,
      1,
    );
    expect(scripts.length, told).toBeGreaterThan(5);
    expect(total, told).toBeGreaterThan(100 * KIB);
    expect(total, told).toBeLessThanOrEqual(budget);
    test.info().annotations.push({ type: 'weight', description: `${screen}: ${total} B in ${scripts.length} scripts` });
  });
}

test('before one can write, nothing is asked of the browser that takes a cheap phone long', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { hi: 'draft' } });
  await newsroom.signIn('editor');
  await page.addInitScript({ path: 'e2e/newsroom/note-slow-calls.mjs' });
  const editor = new EditorPage(page);
  await editor.open(story.id, 'hi');
  const before = await page.evaluate(() => Reflect.get(window, 'slowCalls') as { formats: string[]; stacks: number[] });
  // The first of any kind reads the languages of the world: 50 ms of this machine, 200 of a phone.
  expect(before.formats, 'formats that were made').toEqual([]);
  // ProseMirror reads one; with all its lines it costs a phone 400 ms.
  expect(before.stacks, 'lines of the stacks that were read').toEqual([1]);
  await expect(editor.field('section')).toBeVisible();
  expect(await page.evaluate(() => Error.stackTraceLimit), 'afterwards').toBe(10);
});

test('the writing screen fetches its dialogs ahead, and a dialog that cannot be fetched costs nothing typed', async ({
  page,
  context,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { hi: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  // Whatever comes after the page's own scripts is lost.
  let isLost = false;
  await page.route('**/_next/static/chunks/**', (route) => (isLost ? route.abort() : route.continue()));
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  await editor.open(story.id, 'hi');
  await expect(editor.field('section')).toBeVisible();
  isLost = true;
  await editor.headline.fill(`${story.headline.hi} अब`);
  await page.getByRole('button', { name: 'Publish…' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'could not be loaded' })).toBeVisible();
  await expect(editor.headline).toHaveValue(`${story.headline.hi} अब`);
  isLost = false;
  await page.getByRole('button', { name: 'Publish…' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();

  const ahead = await context.newPage();
  const asked: string[] = [];
  ahead.on('requestfinished', (request) => asked.push(request.url()));
  await new EditorPage(ahead).open(story.id, 'hi');
  await expect(new EditorPage(ahead).field('section')).toBeVisible();
  await ahead.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 15_000 })));
  await expect
    .poll(async () => (await ahead.evaluate(() => performance.getEntriesByType('resource').length)) > 0)
    .toBe(true);
  const count = asked.length;
  await context.setOffline(true);
  await ahead.getByRole('button', { name: 'Publish…' }).click();
  await expect(ahead.getByRole('dialog'), 'without a line').toBeVisible();
  expect(count).toBeGreaterThan(0);
});
