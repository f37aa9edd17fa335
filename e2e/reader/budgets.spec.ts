import { eq, isNotNull, and } from 'drizzle-orm';
import { revisions, translations } from '#db/schema.ts';
import { newBlockId } from '#lib/body/block-id.ts';
import type { BlockNode } from '#lib/body/nodes.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';
import { countWords } from '#lib/text/words.ts';
import type { CDPSession, Page } from '@playwright/test';
import { ask } from '../ask.ts';
import { expect, origin, test } from '../fixtures.ts';
import { anyImageId, bodyWith, serverDatabase } from '../stories.ts';

const KB = 1024;
const BUDGET = { html: 14 * KB, script: 5 * KB, everything: 75 * KB, requests: 6 };

type Loaded = { url: string; type: string; bytes: number };

/** Everything the page asked the network for, with what it weighed on the wire. */
async function weigh(page: Page, path: string): Promise<Loaded[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const loaded = new Map<string, Loaded>();
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (!request.url.startsWith('data:')) loaded.set(requestId, { url: request.url, type: type ?? 'Other', bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const found = loaded.get(requestId);
    if (found) found.bytes = encodedDataLength;
  });
  await page.goto(path, { waitUntil: 'load' });
  // The page offers to read aloud when the voices are in, and again two seconds later at most.
  await page.waitForFunction(() => performance.now() > 2_500);
  await expect.poll(() => [...loaded.values()].filter(({ bytes }) => bytes === 0)).toEqual([]);
  return [...loaded.values()];
}

const sum = (loaded: Loaded[]) => loaded.reduce((total, { bytes }) => total + bytes, 0);

/** About a thousand words of the demo newsroom's own prose: repeated sentences would compress better than news does. */
async function thousandWords(locale: Locale): Promise<BlockNode[]> {
  const rows = await serverDatabase()
    .reader.select({ body: revisions.body })
    .from(translations)
    .innerJoin(revisions, eq(revisions.id, translations.liveRevisionId))
    .where(and(eq(translations.locale, locale), isNotNull(translations.liveRevisionId)))
    .orderBy(translations.id);
  const blocks: BlockNode[] = [];
  let words = 0;
  for (const { body } of rows) {
    for (const block of body.content) {
      if (block.type !== 'paragraph' || !block.content || words >= 1_000) continue;
      const text = block.content.map((node) => (node.type === 'text' ? node.text : ' ')).join('');
      words += countWords(text);
      blocks.push({ type: 'paragraph', attrs: { id: newBlockId() }, content: [{ type: 'text', text }] });
    }
  }
  expect(words, 'the demo newsroom holds a thousand words').toBeGreaterThanOrEqual(1_000);
  return blocks;
}

test.describe('a story of a thousand words with its picture', () => {
  test.use({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 });

  for (const locale of LOCALES) {
    test(`in ${locale} keeps its byte budget`, async ({ page, newsroom }) => {
      const story = await newsroom.story({
        standing: { [locale]: 'live' },
        details: { leadImageId: await anyImageId() },
        text: {
          [locale]: {
            body: bodyWith(...(await thousandWords(locale))),
            leadAlt: locale === 'en' ? 'A drawing' : 'एक चित्र',
          },
        },
      });
      const loaded = await weigh(page, story.address(locale));
      const told = JSON.stringify(loaded, null, 1);
      const ofType = (type: string) => loaded.filter((one) => one.type === type);

      const html = await ask(story.address(locale), { headers: { 'accept-encoding': 'gzip' } });
      expect(html.wireBytes).toBeGreaterThan(3 * KB);
      expect(html.wireBytes, 'HTML with its styles, gzip').toBeLessThanOrEqual(BUDGET.html);

      expect(sum(ofType('Document')), told).toBeGreaterThan(3 * KB);
      expect(sum(ofType('Image')), 'the picture is there').toBeGreaterThan(KB);
      expect(sum(ofType('Script')), told).toBeLessThanOrEqual(BUDGET.script);
      expect(ofType('Stylesheet'), told).toEqual([]);
      if (locale === 'en') expect(ofType('Font'), told).toEqual([]);
      else expect(sum(ofType('Font')), told).toBeLessThanOrEqual(35 * KB);
      expect(sum(loaded), told).toBeLessThanOrEqual(BUDGET.everything);
      expect(loaded.length, told).toBeLessThanOrEqual(BUDGET.requests);
      expect(
        loaded.filter(({ url }) => new URL(url).origin !== origin()),
        told,
      ).toEqual([]);
      expect(
        loaded.filter(({ url }) => url.includes('/_next')),
        told,
      ).toEqual([]);
      test.info().annotations.push({
        type: 'weight',
        description: `${locale}: HTML ${html.wireBytes} B gzip, script ${sum(ofType('Script'))} B, all ${sum(loaded)} B in ${loaded.length} requests`,
      });
    });
  }
});

test('the whole of the page’s script, inlined and fetched, is at most 5 KB compressed and none of it a framework', async ({
  page,
  newsroom,
}) => {
  const { gzipSync } = await import('node:zlib');
  const story = await newsroom.story();
  await page.goto(story.address('en'));
  const inline = await page
    .locator('script:not([type="application/ld+json"])')
    .evaluateAll((scripts) => scripts.map((script) => script.textContent ?? ''));
  const html = (await ask(story.address('en'))).body;
  const fetched: string[] = [];
  for (const address of new Set(html.match(/\/assets\/[\w.-]+\.js/g) ?? [])) fetched.push((await ask(address)).body);
  const all = [...inline, ...fetched].join('\n');
  expect(all.length).toBeGreaterThan(500);
  expect(gzipSync(all).length).toBeLessThanOrEqual(BUDGET.script);
  expect(all).not.toMatch(/__next|react|webpack|turbopack/i);
});

test.describe('a front on a phone', () => {
  test.use({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 });

  for (const path of ['/en', '/hi']) {
    test(`${path} keeps its byte budget until it is scrolled`, async ({ page }) => {
      const loaded = await weigh(page, path);
      const told = JSON.stringify(loaded, null, 1);
      expect(sum(loaded.filter(({ type }) => type === 'Image')), 'the lead is there').toBeGreaterThan(KB);
      expect(sum(loaded), told).toBeLessThanOrEqual(BUDGET.everything);
      expect(loaded.length, told).toBeLessThanOrEqual(BUDGET.requests);
      test
        .info()
        .annotations.push({ type: 'weight', description: `${path}: ${sum(loaded)} B in ${loaded.length} requests` });
    });
  }
});

for (const path of ['/en', '/hi']) {
  test(`${path} asks nobody else and none of Next for anything`, async ({ page }) => {
    const loaded = await weigh(page, path);
    expect(sum(loaded.filter(({ type }) => type === 'Document'))).toBeGreaterThan(2 * KB);
    expect(loaded.filter(({ url }) => new URL(url).origin !== origin() || url.includes('/_next'))).toEqual([]);
    expect(sum(loaded.filter(({ type }) => type === 'Script'))).toBeLessThanOrEqual(BUDGET.script);
  });
}
