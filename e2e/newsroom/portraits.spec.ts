import type { Locator } from '@playwright/test';
import { LOCALES } from '#lib/locale.ts';
import { accessibilityFaults } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { makePicture } from '../make-picture.ts';
import { newNames, uniqueMark } from '../stories.ts';

test('the chief editor gives a contributor a portrait, in Hindi; readers of both languages see it, until it is removed', async ({
  page,
  newsroom,
  browser,
}) => {
  test.setTimeout(180_000);
  const story = await newsroom.story({ details: await newNames() });
  await page.goto(story.address('hi'));
  const name = await page.locator('.byline a').innerText();
  const pages = { hi: '', en: '' };
  for (const locale of LOCALES) {
    await page.goto(story.address(locale));
    pages[locale] = (await page.locator('.byline a').getAttribute('href')) ?? '';
    await expect(page.locator('.signer')).toHaveCount(0);
    await page.goto(pages[locale]);
    await expect(page.locator('.name-head img')).toHaveCount(0);
  }

  await newsroom.signIn('chief');
  await page.goto('/hi/newsroom/contributors');
  await page.getByRole('searchbox', { name: 'नाम से खोजें' }).fill(name);
  await page.getByRole('button', { name, exact: true }).click();
  const form = page.getByRole('dialog', { name: `“${name}” बदलें` });
  const portrait = form.getByRole('group', { name: 'नाम के साथ की तस्वीर' });
  await portrait.getByRole('button', { name: 'तस्वीर चुनें' }).press('Enter');
  const picker = page.getByRole('dialog', { name: 'तस्वीर चुनें' });
  await expect(picker).toBeVisible();
  // Escape closes the picker alone.
  await page.keyboard.press('Escape');
  await expect(picker).toBeHidden();
  await expect(form).toBeVisible();
  await portrait.getByRole('button', { name: 'तस्वीर चुनें' }).click();
  const mark = uniqueMark();
  await picker.locator('input[type=file]').setInputFiles({
    name: `${mark}.jpg`,
    mimeType: 'image/jpeg',
    buffer: await makePicture({ credit: `Ira Sen ${mark}` }),
  });
  await picker.getByRole('button', { name: 'यह तस्वीर लगाएं' }).click({ timeout: 90_000 });
  await expect(picker).toBeHidden();
  await expect(portrait.locator('img')).toHaveAttribute('src', /\/1x1\.50\.50-320\.webp$/);
  await form.getByRole('button', { name: 'सहेजें' }).click();
  await expect(form).toBeHidden();
  await expect(page.getByRole('row').filter({ hasText: name }).locator('img')).toBeVisible();

  const reader = await browser.newPage();
  for (const locale of LOCALES) {
    await reader.goto(pages[locale]);
    await drawn(reader.locator('.name-head img'));
    await expect(reader.locator('.name-head')).toContainText(`Ira Sen ${mark}`);
    expect(await accessibilityFaults(reader)).toEqual([]);
    await reader.goto(story.address(locale));
    const signer = reader.locator('.signer');
    await signer.scrollIntoViewIfNeeded();
    await drawn(signer.locator('img'));
    await expect(signer.getByRole('link')).toHaveAttribute('href', pages[locale]);
    expect(await accessibilityFaults(reader)).toEqual([]);
    const src = (await signer.locator('img').getAttribute('src')) ?? '';
    expect((await (await reader.request.get(src)).body()).length, 'a small file').toBeLessThanOrEqual(4 * 1024);
  }

  // It is kept as long as it is somebody's.
  await page.goto('/hi/newsroom/images');
  await page.getByRole('searchbox').fill(mark);
  await page.getByRole('button', { name: new RegExp(mark) }).click();
  const details = page.getByRole('dialog', { name: 'तस्वीर' });
  await expect(details.getByText(`${name} के नाम के साथ`)).toBeVisible();
  await expect(details.getByText('जो तस्वीर कहीं इस्तेमाल हो रही है, वह हटाई नहीं जा सकती।')).toBeVisible();

  await page.goto('/hi/newsroom/contributors');
  await page.getByRole('searchbox', { name: 'नाम से खोजें' }).fill(name);
  await page.getByRole('button', { name, exact: true }).click();
  await portrait.getByRole('button', { name: 'तस्वीर हटाएं' }).click();
  await form.getByRole('button', { name: 'सहेजें' }).click();
  await expect(form).toBeHidden();
  for (const locale of LOCALES) {
    await reader.goto(pages[locale]);
    await expect(reader.locator('.name-head img')).toHaveCount(0);
    await reader.goto(story.address(locale));
    await expect(reader.locator('.signer')).toHaveCount(0);
  }
});

test('on the front a portrait is small beside the name of who writes an opinion', async ({ page }) => {
  for (const locale of LOCALES) {
    await page.goto(`/${locale}`);
    const portrait = page.locator('.opinion-band .author img').first();
    await portrait.scrollIntoViewIfNeeded();
    await drawn(portrait);
    const box = await portrait.boundingBox();
    expect([box?.width, box?.height]).toEqual([48, 48]);
  }
});

/** Waits until a picture has been fetched and drawn. */
async function drawn(img: Locator): Promise<void> {
  await expect
    .poll(() => img.evaluate((one) => (one instanceof HTMLImageElement && one.complete ? one.naturalWidth : 0)))
    .toBeGreaterThan(100);
}
