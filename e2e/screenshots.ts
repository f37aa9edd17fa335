import { chromium, type Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { ensureBrowser } from './ensure-browser.ts';
import { PASSWORD, EMAILS } from './people.ts';
import { startServer } from './test-server.ts';

/*
 * `npx tsx e2e/screenshots.ts`: draws the pictures of README anew from a server of its own with the demo paper.
 */

const folder = path.join(import.meta.dirname, '../docs/screenshots');
mkdirSync(folder, { recursive: true });
const server = await startServer({ SETU_DEMO: 'on' }, { log: 'screenshots.log' });
const browser = await chromium.launch({ executablePath: ensureBrowser(console.log) });
try {
  const [page, phone] = [await newPage(1280, 900), await newPage(360, 740, 2)];
  await page.goto(`${server.origin}/hi`);
  await keep(page, 'front-hi-desktop');
  await page.goto(`${server.origin}/en`);
  await page.locator('main h2 a, main h3 a').first().click();
  await page.waitForLoadState();
  await keep(page, 'story-en-desktop');
  await phone.goto((await page.locator('link[hreflang=hi]').getAttribute('href')) ?? '');
  await keep(phone, 'story-hi-phone');
  await page.goto(`${server.origin}/en/newsroom/sign-in`);
  await page.locator('input[name=email]').fill(EMAILS.chief);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Stories' }).waitFor();
  await keep(page, 'stories');
  await page.goto(`${server.origin}/hi/newsroom/articles/1/hi`);
  await page.locator('#field-body').waitFor();
  await keep(page, 'editor-hi');
  await page.goto(`${server.origin}/en/newsroom/images`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await keep(page, 'images');
} finally {
  await browser.close();
  await server.stop();
  server.clean();
}

async function newPage(width: number, height: number, deviceScaleFactor = 1): Promise<Page> {
  return browser.newPage({
    viewport: { width, height },
    deviceScaleFactor,
    timezoneId: 'Asia/Kolkata',
    reducedMotion: 'reduce',
  });
}

async function keep(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const png = await page.screenshot();
  await sharp(png)
    .resize(page.viewportSize()?.width)
    .webp({ quality: 82 })
    .toFile(path.join(folder, `${name}.webp`));
  console.log(name);
}
