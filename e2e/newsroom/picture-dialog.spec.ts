import type { Page } from '@playwright/test';
import { expect, origin, test } from '../fixtures.ts';
import { makePicture } from '../make-picture.ts';
import { uniqueMark } from '../stories.ts';

// A phone: its pointer is a finger.
test.use({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
test.describe.configure({ timeout: 180_000 });

const NAMES = {
  en: {
    open: 'Add a lead picture',
    dialog: 'Choose a picture',
    use: 'Use this picture',
    retry: 'Try again',
    upload: 'Upload pictures',
    focus: 'Focal point',
  },
  hi: {
    open: 'मुख्य तस्वीर जोड़ें',
    dialog: 'तस्वीर चुनें',
    use: 'यह तस्वीर लगाएं',
    retry: 'फिर कोशिश करें',
    upload: 'तस्वीरें अपलोड करें',
    focus: 'फ़ोकस बिंदु',
  },
} as const;

/** The dialog of the lead picture, opened in a story that has none. */
async function openDialog(page: Page, articleId: number, locale: 'en' | 'hi') {
  const names = NAMES[locale];
  await page.goto(`/${locale}/newsroom/articles/${articleId}/hi`);
  await expect(page.locator('#field-body[contenteditable=true]')).toBeVisible();
  await page.getByRole('button', { name: names.open }).click();
  const dialog = page.getByRole('dialog', { name: names.dialog });
  await expect(dialog.getByRole('list').first()).toBeVisible();
  const upload = async () =>
    dialog
      .locator('input[type=file]')
      .setInputFiles({ name: `${uniqueMark()}.jpg`, mimeType: 'image/jpeg', buffer: await makePicture() });
  return { names, dialog, upload };
}

/** What in the dialog reaches over its edge, or has words that are cut. */
function cutIn(page: Page): Promise<string[]> {
  return page.getByRole('dialog').evaluate((dialog) => {
    const edge = dialog.getBoundingClientRect();
    const found = new Set<string>();
    for (const one of dialog.querySelectorAll<HTMLElement>('*')) {
      const box = one.getBoundingClientRect();
      // What is told to screen readers alone, and what a crop leaves out.
      if (box.width <= 1 || one.matches('[style*=aspect-ratio] > img')) continue;
      const name = `${one.tagName} ${one.className.toString().slice(0, 40)} ${one.textContent.slice(0, 30)}`;
      if (box.right > edge.right + 0.5 || box.left < edge.left - 0.5) found.add(`over the edge: ${name}`);
      const isCut =
        one.matches('.mantine-Button-label') && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0;
      if (isCut && getComputedStyle(one).overflow !== 'visible') found.add(`cut: ${name}`);
    }
    if (dialog.scrollWidth > dialog.clientWidth) found.add('the dialog scrolls sideways');
    return [...found];
  });
}

for (const locale of ['en', 'hi'] as const) {
  test(`nothing in the dialog of a picture is cut on a phone, with letters twice as large either (${locale})`, async ({
    page,
    newsroom,
  }) => {
    const story = await newsroom.story({ standing: { hi: 'draft' } });
    await newsroom.signIn('editor');
    const { names, dialog, upload } = await openDialog(page, story.id, locale);
    for (const size of ['100%', '200%']) {
      await page.evaluate((fontSize) => (document.documentElement.style.fontSize = fontSize), size);
      await expect(dialog.getByRole('button', { name: names.upload, exact: true })).toBeVisible();
      expect(await cutIn(page), `the library at ${size}`).toEqual([]);
    }
    await page.evaluate(() => (document.documentElement.style.fontSize = '100%'));
    await upload();
    const focus = dialog.getByRole('group', { name: names.focus });
    await expect(focus).toBeVisible({ timeout: 90_000 });
    const crops = focus.locator('figure > button');
    await expect(crops).toHaveCount(3);
    const boxes = await crops.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
    expect(new Set(boxes.map(({ top }) => Math.round(top))).size, 'one row').toBe(1);
    for (const [n, ratio] of [16 / 9, 4 / 3, 1].entries()) {
      const { width = 0, height = 0 } = boxes[n] ?? {};
      expect(width / height).toBeCloseTo(ratio, 1);
      expect(height, 'to be seen, and hit by a finger').toBeGreaterThanOrEqual(44);
    }
    for (const size of ['100%', '200%']) {
      await page.evaluate((fontSize) => (document.documentElement.style.fontSize = fontSize), size);
      expect(await cutIn(page), `the form at ${size}`).toEqual([]);
      // A crop framed by hand says so under it.
      await crops.last().click();
      await focus.getByRole('slider').fill('60');
      expect(await cutIn(page), `a crop framed by hand at ${size}`).toEqual([]);
      await crops.last().click();
    }
  });

  test(`the way to set the focal point is told to a finger without keys, to a mouse with them (${locale})`, async ({
    page,
    browser,
    newsroom,
  }) => {
    const story = await newsroom.story({ standing: { hi: 'draft' } });
    await newsroom.signIn('editor');
    const tap = { en: /^Tap /, hi: /टैप करें/ }[locale];
    const keys = { en: /Click|arrow keys|Shift/, hi: /क्लिक|तीर|Shift/ }[locale];
    const finger = await openDialog(page, story.id, locale);
    await finger.upload();
    const help = finger.dialog.getByRole('group', { name: finger.names.focus }).locator('p[id]');
    await expect(help).toBeVisible({ timeout: 90_000 });
    const point = finger.dialog.getByRole('group', { name: finger.names.focus }).getByRole('button').first();
    await expect(point).toHaveAccessibleDescription(tap);
    await expect(point).not.toHaveAccessibleDescription(keys);
    expect(await help.innerText()).not.toMatch(keys);
    await finger.dialog.getByRole('group', { name: finger.names.focus }).locator('figure > button').first().click();
    expect(await help.innerText()).toMatch({ en: /tap /, hi: /टैप करें/ }[locale]);
    expect(await help.innerText()).not.toMatch(keys);

    const desk = await browser.newContext({
      baseURL: origin(),
      viewport: { width: 1280, height: 900 },
      isMobile: false,
      hasTouch: false,
    });
    await newsroom.signIn('editor', desk);
    const mouse = await openDialog(await desk.newPage(), story.id, locale);
    await mouse.upload();
    const handle = mouse.dialog.getByRole('group', { name: mouse.names.focus }).getByRole('button').first();
    await expect(handle).toHaveAccessibleDescription(keys, { timeout: 90_000 });
    await expect(handle).not.toHaveAccessibleDescription(tap);
    await desk.close();
  });
}

test('a line that is cut as an upload ends leaves a way to try again, which opens the picture', async ({
  page,
  context,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { hi: 'draft' } });
  await newsroom.signIn('editor');
  const { names, dialog, upload } = await openDialog(page, story.id, 'hi');
  // The upload is answered, and then the line is gone.
  await page.route('**/api/newsroom/images', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    const answer = await route.fetch();
    await context.setOffline(true);
    await route.fulfill({ response: answer });
  });
  await upload();
  const told = dialog.getByRole('alert').filter({ hasText: 'सर्वर से संपर्क नहीं हो सका' });
  await expect(told).toBeVisible({ timeout: 90_000 });
  const retry = dialog.getByRole('button', { name: names.retry });
  await retry.click();
  // Still none: it says so, and can be tried once more.
  await expect(told).toBeVisible();
  await expect(retry).toBeEnabled();
  await context.setOffline(false);
  await retry.click();
  await expect(dialog.getByRole('textbox', { name: 'साभार', exact: true })).toBeVisible();
  await expect(told).toHaveCount(0);
  await dialog.getByRole('textbox', { name: 'साभार', exact: true }).fill('PTI');
  await dialog.getByRole('button', { name: names.use }).click();
  await expect(dialog).toBeHidden();
});

test('a picture of the library that did not come can be asked for again', async ({ page, context, newsroom }) => {
  await newsroom.signIn('editor');
  await page.goto('/en/newsroom/images');
  const card = page.locator('main li > button').first();
  await expect(card).toBeVisible();
  const dialog = page.getByRole('dialog');
  await expect(async () => {
    await context.setOffline(true);
    await card.click();
    await expect(dialog.getByRole('alert')).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await context.setOffline(false);
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Credit', exact: true })).toBeVisible();
});
