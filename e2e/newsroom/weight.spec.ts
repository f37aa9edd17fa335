import type { Browser, CDPSession } from '@playwright/test';
import { EditorPage } from '../editor-page.ts';
import { expect, origin, test } from '../fixtures.ts';

const KIB = 1024;
const BUDGET = { stories: 200 * KIB, writing: 400 * KIB };
/** What the writing screen fetches after that, once its page has been quiet for seconds: pictures, and dialogs for when the line goes. */
const AHEAD_BUDGET = 48 * KIB;

type Script = { url: string; bytes: number; isDone: boolean };

/**
 * What every script weighs on the wire that a browser fetches which has never been here, from the address typed until
 * nothing more comes: also the publish sheet and the pictures, which are fetched ahead at the first idle moment. What is
 * fetched ahead when the page has been quiet for seconds is left out by `savesData`, and counts against a budget of its own:
 * it holds up neither the first words nor the first publication. In bytes, never in seconds.
 */
async function coldScripts(
  browser: Browser,
  path: string,
  signIn: (context: Awaited<ReturnType<Browser['newContext']>>) => Promise<void>,
  isReady: (page: Awaited<ReturnType<Browser['newPage']>>) => Promise<void>,
  { savesData }: { savesData: boolean },
): Promise<Script[]> {
  const context = await browser.newContext({ baseURL: origin() });
  await signIn(context);
  const page = await context.newPage();
  await page.addInitScript((saveData) => {
    Object.defineProperty(navigator, 'connection', { value: Object.assign(new EventTarget(), { saveData }) });
  }, savesData);
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
      // Longer than the quiet after which the rest is fetched.
      { intervals: [savesData ? 1_500 : 8_000], timeout: 90_000 },
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
    const measure = (savesData: boolean) =>
      coldScripts(
        browser,
        path,
        (context) => newsroom.signIn('editor', context),
        async (page) => {
          if (screen === 'writing') await expect(page.locator('#field-body[contenteditable=true]')).toBeVisible();
          else await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        },
        { savesData },
      );
    const weigh = (list: Script[]) => list.reduce((sum, { bytes }) => sum + bytes, 0);
    const scripts = await measure(true);
    const total = weigh(scripts);
    const told = JSON.stringify(
      scripts.map(({ url, bytes }) => [new URL(url).pathname, bytes]),
      null,
      1,
    );
    expect(scripts.length, told).toBeGreaterThan(5);
    expect(total, told).toBeGreaterThan(100 * KIB);
    expect(total, told).toBeLessThanOrEqual(budget);
    test.info().annotations.push({ type: 'weight', description: `${screen}: ${total} B in ${scripts.length} scripts` });
    if (screen !== 'writing') return;
    const first = new Set(scripts.map(({ url }) => url));
    const ahead = (await measure(false)).filter(({ url }) => !first.has(url));
    const later = JSON.stringify(
      ahead.map(({ url, bytes }) => [new URL(url).pathname, bytes]),
      null,
      1,
    );
    expect(ahead.length, 'where data are not saved, more is fetched ahead').toBeGreaterThan(3);
    expect(weigh(ahead), later).toBeLessThanOrEqual(AHEAD_BUDGET);
    test
      .info()
      .annotations.push({ type: 'weight', description: `ahead: ${weigh(ahead)} B in ${ahead.length} scripts` });
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

test('a dialog whose code does not come costs nothing typed, says so, and opens by "Try again"', async ({
  page,
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
  const told = page.getByRole('alert').filter({ hasText: 'could not be loaded' });
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Publish…' }).click();
  await expect(told).toBeVisible();
  await expect(editor.headline).toHaveValue(`${story.headline.hi} अब`);
  // Still lost: it says so once more.
  await told.getByRole('button', { name: 'Try again' }).click();
  await expect(told).toBeVisible();
  isLost = false;
  await told.getByRole('button', { name: 'Try again' }).click();
  await expect(dialog).toBeVisible();
  await expect(told).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Publish…' }).click();
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');

  // What one asks for by the text: a choice in a dialog that came later goes where it was asked for, and ends it.
  isLost = true;
  await editor.body.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(told).toBeVisible();
  isLost = false;
  await told.getByRole('button', { name: 'Try again' }).click();
  await dialog.getByRole('combobox').fill('example.org/map');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(editor.body.getByRole('link')).toHaveAttribute('href', 'https://example.org/map');
});

test('what opens without a line is fetched ahead once the page is quiet: link, kept texts, comparing, finding', async ({
  page,
  context,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { hi: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  const fetched: number[] = [];
  page.on('requestfinished', (request) => {
    if (request.url().includes('/_next/static/chunks/')) fetched.push(Date.now());
  });
  await editor.open(story.id, 'hi');
  await expect(editor.field('section')).toBeVisible();
  // Quiet for longer than the page waits before it fetches ahead.
  await expect.poll(() => quietMs(fetched), { timeout: 60_000, intervals: [1_000] }).toBeGreaterThan(12_000);
  await context.setOffline(true);
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Publish…' }).click();
  await expect(dialog, 'publish').toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await editor.body.click();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(dialog.getByRole('combobox'), 'link').toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Texts kept on this device…' }).click();
  await expect(dialog, 'kept texts').toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await editor.body.click();
  await page.keyboard.press('ControlOrMeta+f');
  await expect(page.getByRole('textbox', { name: 'Find', exact: true }), 'find').toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'could not be loaded' })).toHaveCount(0);
  await context.setOffline(false);
});

const quietMs = (times: number[]) => Date.now() - (times.at(-1) ?? Date.now());
