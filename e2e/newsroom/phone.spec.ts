import { EditorPage } from '../editor-page.ts';
import { expect, origin, test } from '../fixtures.ts';
import { makePicture } from '../make-picture.ts';
import { uniqueMark } from '../stories.ts';
import { settled } from '../touch-targets.ts';

// A phone: its pointer is a finger.
test.use({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
test.describe.configure({ timeout: 120_000 });

test('Back closes what covers a phone and stays in the story; closed otherwise, the next Back leaves it', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  await page.goto('/en/newsroom');
  const list = page.url();
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  const here = page.url();
  await editor.headline.fill(`${story.headline.en} typed`);
  const details = page.getByRole('dialog', { name: 'Details' });
  const open = page.locator('[data-writing]').getByRole('button', { name: 'Details', exact: true });
  await open.click();
  await expect(editor.field('section')).toBeVisible();
  await page.goBack();
  await expect(details).toBeHidden();
  expect(page.url()).toBe(here);
  await expect(editor.headline).toHaveValue(`${story.headline.en} typed`);
  await editor.body.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' Written on.');

  // A dialog over it, and then another way to close each: none leaves an entry behind.
  await open.click();
  await expect(details).toBeVisible();
  await details.getByRole('button', { name: 'Close the details' }).click();
  await expect(details).toBeHidden();
  const sheet = page.getByRole('dialog', { name: /^Publish in/ });
  await page.getByRole('button', { name: 'Publish…' }).click();
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  // From the sheet straight into the details, which take over its entry.
  await page.getByRole('button', { name: 'Publish…' }).click();
  await expect(sheet).toBeVisible();
  await page.goBack();
  await expect(sheet).toBeHidden();
  expect(page.url()).toBe(here);
  await expect(editor.body).toContainText('Written on.');
  await editor.saved();
  await page.goBack();
  await page.waitForURL(list);
  await page.goForward();
  await page.waitForURL(here);
  await expect(editor.headline).toHaveValue(`${story.headline.en} typed`);
  await expect(editor.body).toContainText('Written on.');
});

test('Back closes the details without a line as well', async ({ page, context, newsroom }) => {
  const story = await newsroom.story({ standing: { hi: 'draft' }, by: 'reporter' });
  await newsroom.signIn('reporter');
  await page.goto('/hi/newsroom');
  await page.goto(`/hi/newsroom/articles/${story.id}/hi`);
  const here = page.url();
  await expect(page.locator('#field-body[contenteditable=true]')).toBeVisible();
  const open = page.locator('[data-writing] > [role=region]').getByRole('button').last();
  // Its code is here.
  await open.click();
  await expect(page.locator('#field-section')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await context.setOffline(true);
  await open.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(page.url()).toBe(here);
  await expect(page.locator('#field-headline')).toHaveValue(story.headline.hi);
});

test('Back closes the places of the newsroom and a picture of the library, whose addresses stay right', async ({
  page,
  newsroom,
}) => {
  await newsroom.signIn('editor');
  await page.goto('/en/newsroom');
  await page.getByRole('button', { name: 'Open the menu' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).toHaveURL(/\/en\/newsroom$/);
  await page.getByRole('button', { name: 'Open the menu' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Pictures' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Pictures' })).toBeVisible();
  const first = page
    .locator('main')
    .getByRole('list')
    .filter({ has: page.locator('img') })
    .getByRole('button')
    .first();
  await first.click();
  await expect(page).toHaveURL(/\?image=\d+$/);
  await page.goBack();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).toHaveURL(/\/images$/);
  await first.click();
  await expect(page).toHaveURL(/\?image=\d+$/);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
  await expect(page).toHaveURL(/\/images$/);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Stories' })).toBeVisible();
});

for (const locale of ['en', 'hi'] as const) {
  const own = { en: 'English', hi: 'हिंदी' };
  const other = locale === 'en' ? 'hi' : 'en';
  test(`each language stands in the menus under its own name, the one in use ticked (${locale})`, async ({
    page,
    newsroom,
  }) => {
    const story = await newsroom.story({ standing: { en: 'draft', hi: 'draft' } });
    await newsroom.signIn('editor');
    await page.goto(`/${locale}/newsroom`);
    await page.locator('header').getByRole('button', { name: own[locale] }).click();
    const current = page.getByRole('menuitemradio', { name: own[locale], exact: true });
    await expect(current).toHaveAttribute('aria-checked', 'true');
    await expect(current).toHaveAttribute('lang', locale);
    const another = page.getByRole('menuitemradio', { name: own[other], exact: true });
    await expect(another).toHaveAttribute('aria-checked', 'false');
    await expect(another).toHaveAttribute('lang', other);
    await another.click();
    await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${other}`));

    await page.goto(`/${locale}/newsroom/articles/${story.id}/hi`);
    await page.locator('[data-writing]').getByRole('button', { name: /^हिंदी/ }).click();
    await expect(page.getByRole('menuitemradio', { name: /^हिंदी/ })).toHaveAttribute('aria-checked', 'true');
    await expect(page.getByRole('menuitemradio', { name: /^English/ })).toHaveAttribute('aria-checked', 'false');
  });
}

for (const [how, covers] of [
  ['makes the page smaller', false],
  ['covers the page', true],
] as const) {
  test(`the menus of the tools fit above a keyboard that ${how}, and show that they go on`, async ({
    page,
    newsroom,
  }) => {
    const story = await newsroom.story({ standing: { hi: 'draft' } });
    await newsroom.signIn('editor');
    if (!covers) await page.setViewportSize({ width: 360, height: 420 });
    else
      await page.addInitScript(() => {
        const seen = Object.assign(new EventTarget(), {
          offsetTop: 0,
          offsetLeft: 0,
          width: 360,
          height: 420,
          scale: 1,
        });
        Object.defineProperty(window, 'visualViewport', { value: seen });
      });
    const editor = new EditorPage(page);
    await page.goto(`/en/newsroom/articles/${story.id}/hi`);
    await expect(editor.body).toHaveAttribute('contenteditable', 'true');
    await editor.body.click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('Enter');
    const look = async (name: string) => {
      const button = page.getByRole('toolbar').getByRole('button', { name, exact: true });
      await button.click();
      const menu = page.getByRole('menu', { name });
      await expect(menu.getByRole('menuitem').first()).toBeVisible();
      const found = await menu.evaluate((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        const cut = [...one.querySelectorAll('[role=menuitem]')].some((item) => {
          const box = item.getBoundingClientRect();
          return bottom > box.top + box.height / 4 && bottom < box.bottom - box.height / 4;
        });
        return { top, bottom, goesOn: one.scrollHeight > one.clientHeight + 1, cut };
      });
      expect(found.top, name).toBeGreaterThanOrEqual(0);
      expect(found.bottom, name).toBeLessThanOrEqual(420);
      expect(found.goesOn, `${name} is too long for what is left`).toBe(true);
      expect(found.cut, `${name} ends in the middle of a row`).toBe(true);
      await menu.getByRole('menuitem').last().scrollIntoViewIfNeeded();
      await expect(menu.getByRole('menuitem').last()).toBeInViewport();
      await page.keyboard.press('Escape');
    };
    await look('Insert');
    await page.getByRole('toolbar').getByRole('button', { name: 'Insert', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Table' }).click();
    await expect(editor.body.locator('table')).toBeVisible();
    await look('Table');
  });
}

for (const locale of ['en', 'hi'] as const) {
  test(`lists of names and people fit a phone, with all that is said of each (${locale})`, async ({
    page,
    newsroom,
  }) => {
    for (const [who, where, least] of [
      ['chief', 'contributors', 8],
      ['chief', 'sections', 4],
      ['admin', 'people', 5],
    ] as const) {
      await page.context().clearCookies();
      await newsroom.signIn(who);
      await page.goto(`/${locale}/newsroom/${where}`);
      await expect(page.locator('tbody tr').nth(least - 1)).toBeAttached();
      const cells = await page.locator('tbody td:not([aria-hidden])').evaluateAll((all) =>
        all.map((cell) => {
          const { left, right } = cell.getBoundingClientRect();
          return { left, right, cut: cell.scrollWidth > cell.clientWidth + 1, words: cell.textContent };
        }),
      );
      expect(
        cells.filter(({ left, right, cut }) => left < 0 || right > 360 || cut),
        where,
      ).toEqual([]);
      expect(await page.locator('table').evaluate((one) => one.scrollWidth), where).toBeLessThanOrEqual(360);
    }
  });

  test(`one's browsers are cards on a phone, each with its times and a way to end it (${locale})`, async ({
    page,
    playwright,
    newsroom,
  }) => {
    await newsroom.signInAnew('englishTranslator');
    const elsewhere = await playwright.request.newContext({
      baseURL: origin(),
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
    });
    await elsewhere.post('/api/auth/sign-in/email', {
      headers: { origin: origin() },
      data: { email: 'translator-en@demo.setu', password: 'setu-demo-2026' },
    });
    await page.goto(`/${locale}/newsroom/account`);
    const table = page.locator('section', { has: page.locator('#sessions') }).locator('table');
    const card = table.getByRole('row').filter({ hasText: 'Firefox' }).first();
    await expect(card).toBeVisible();
    const labels = await card
      .locator('td[data-label]')
      .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content.replaceAll('"', '')));
    expect(labels.map((label) => label.trim().length > 2 && label.includes(':'))).toEqual([true, true]);
    for (const cell of await card.locator('td').all()) {
      const box = await cell.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
    }
    const end = card.getByRole('button');
    expect((await end.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await end.click();
    await expect(card.filter({ has: end })).toHaveCount(0);
    await elsewhere.dispose();
  });
}

for (const covers of [false, true]) {
  test(`what is told in passing lies neither over the bars nor over the line one writes (keyboard ${covers ? 'over' : 'under'} the page)`, async ({
    page,
    context,
    newsroom,
  }) => {
    const story = await newsroom.story({ standing: { en: 'draft' } });
    await newsroom.signIn('editor');
    if (!covers) await page.setViewportSize({ width: 360, height: 420 });
    else
      await page.addInitScript(() => {
        const seen = Object.assign(new EventTarget(), {
          offsetTop: 0,
          offsetLeft: 0,
          width: 360,
          height: 420,
          scale: 1,
        });
        Object.defineProperty(window, 'visualViewport', { value: seen });
      });
    const editor = new EditorPage(page);
    await editor.open(story.id, 'en');
    await expect(editor.body).toHaveAttribute('contenteditable', 'true');
    await settled(page);
    await editor.body.click();
    await page.keyboard.press('ControlOrMeta+End');
    for (let line = 0; line < 25; line += 1) await page.keyboard.press('Enter');
    await page.keyboard.type('The last line');
    await editor.saved();
    await context.setOffline(true);
    for (const where of ['last', 'first'] as const) {
      // By a finger, whose last place is no pointer that rests on what comes up there.
      await page.getByRole('button', { name: 'More', exact: true }).tap();
      await page.getByRole('menuitem', { name: 'Preview' }).tap();
      const line = editor.body.locator('p')[where]();
      await line.evaluate(
        (one, block) => {
          one.scrollIntoView({ block: block as ScrollLogicalPosition });
          getSelection()?.collapse(one, 0);
          (one.closest('[contenteditable]') as HTMLElement).focus();
        },
        where === 'last' ? 'end' : 'center',
      );
      const notice = page.getByRole('alert').filter({ hasText: 'offline' }).last();
      await expect(notice).toBeVisible();
      await expect
        .poll(() =>
          page.evaluate(() => {
            const told = [...document.querySelectorAll('[role=alert][data-tone]')].map((one) =>
              one.getBoundingClientRect(),
            );
            const node = getSelection()?.focusNode;
            const written = (node instanceof Element ? node : node?.parentElement)?.getBoundingClientRect();
            const bars = ['[data-writing] > [role=region]', '[role=toolbar]'].map((bar) =>
              document.querySelector(bar)?.getBoundingClientRect(),
            );
            const meets = (a: DOMRect, b: DOMRect | undefined) => b && a.top < b.bottom && b.top < a.bottom;
            return told.flatMap((one) => [
              ...(one.bottom > 420 || one.top < 0 ? ['out of sight'] : []),
              ...(meets(one, written) ? ['over the line'] : []),
              ...(bars.some((bar) => meets(one, bar)) ? ['over a bar'] : []),
            ]);
          }),
        )
        .toEqual([]);
      await expect(notice).toBeHidden({ timeout: 15_000 });
    }
    await context.setOffline(false);
  });
}

test('keys that a finger does not have are not explained on a phone', async ({ page, browser, newsroom }) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  const help = page.locator('#field-body-help');
  await expect(help).toBeAttached();
  await expect(help).toBeHidden();
  const desk = await browser.newContext({
    baseURL: origin(),
    viewport: { width: 1280, height: 900 },
    isMobile: false,
    hasTouch: false,
  });
  await newsroom.signIn('editor', desk);
  const wide = new EditorPage(await desk.newPage());
  await wide.open(story.id, 'en');
  await expect(wide.page.locator('#field-body-help')).toBeVisible();
  await desk.close();
});

test('an upload that lost its line goes by itself when the line is back', async ({ page, context, newsroom }) => {
  await newsroom.signIn('editor');
  await page.goto('/en/newsroom/images');
  await settled(page);
  const name = `${uniqueMark()}.jpg`;
  await context.setOffline(true);
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/jpeg', buffer: await makePicture() });
  const upload = page.getByRole('list', { name: 'Uploads' }).getByRole('listitem').filter({ hasText: name });
  await expect(upload.getByRole('alert')).not.toBeEmpty();
  const sent: string[] = [];
  page.on('response', (response) => {
    if (response.request().method() === 'POST' && response.url().endsWith('/api/newsroom/images'))
      sent.push(String(response.status()));
  });
  await context.setOffline(false);
  await expect.poll(() => sent, { timeout: 60_000 }).toEqual(['201']);
  await expect(upload.getByRole('alert')).toHaveCount(0);
});
