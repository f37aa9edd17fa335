import { chromium, type Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { ensureBrowser } from './ensure-browser.ts';
import { PASSWORD, PEOPLE } from './people.ts';
import { startServer } from './test-server.ts';

/*
 * `npx tsx e2e/screenshots.ts`: draws the pictures of README anew from a server of its own with the demo paper.
 */

const folder = path.join(import.meta.dirname, '../docs/screenshots');
mkdirSync(folder, { recursive: true });
const server = await startServer({ SETU_DEMO: 'on' }, { log: 'screenshots.log' });
const browser = await chromium.launch({ executablePath: ensureBrowser(console.log) });
try {
  for (const { name, width, height, dark = false } of [
    { name: 'desktop', width: 1280, height: 900 },
    { name: 'phone', width: 360, height: 740 },
    { name: 'dark', width: 1280, height: 900, dark: true },
  ]) {
    const page = await newPage(width, height, dark);
    await page.goto(`${server.origin}/en`);
    if (name !== 'dark') await keep(page, `front-en-${name}`);
    await page.goto(`${server.origin}/hi`);
    await keep(page, `front-hi-${name}`);
    await page.locator('main h2 a, main h3 a').first().click();
    await page.waitForLoadState();
    await keep(page, `story-hi-${name}`);
    await page.getByRole('link', { name: 'Read in English', exact: true }).click();
    await page.waitForLoadState();
    await keep(page, `story-en-${name}`);
    await page.close();
  }
  const page = await newPage(1280, 900, false);
  await page.goto(`${server.origin}/en/newsroom/sign-in`);
  await keep(page, 'sign-in');
  await page.getByLabel('E-mail').fill(PEOPLE.chief);
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Stories' }).waitFor();
  await keep(page, 'stories');
  await page.goto(`${server.origin}/hi/newsroom`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await keep(page, 'stories-hi');
  for (const language of ['en', 'hi']) {
    await page.goto(`${server.origin}/${language}/newsroom/articles/1/${language}`);
    await page.locator('#field-body').waitFor();
    await keep(page, `editor-${language}`);
  }
  await page.goto(`${server.origin}/en/newsroom/images`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('load');
  await keep(page, 'images');
} finally {
  await browser.close();
  await server.stop();
  server.clean();
}

async function newPage(width: number, height: number, dark: boolean): Promise<Page> {
  return browser.newPage({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    timezoneId: 'Asia/Kolkata',
    reducedMotion: 'reduce',
  });
}

async function keep(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const png = await page.screenshot();
  await sharp(png)
    .webp({ quality: 78 })
    .toFile(path.join(folder, `${name}.webp`));
  console.log(name);
}
