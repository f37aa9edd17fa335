import { EditorPage } from '../editor-page.ts';
import { expect, origin, test } from '../fixtures.ts';

test('whoever gives a dialog up goes on writing where they wrote', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await editor.body.click();
  await page.keyboard.press('ControlOrMeta+End');
  for (const [what, ask] of [
    ['link', () => page.keyboard.press('ControlOrMeta+k')],
    ['story', () => editor.insert('related', 'Read more')],
    ['video', () => editor.insert('youtube', 'Embed')],
  ] as const) {
    await page.keyboard.press('Enter');
    await page.keyboard.type('Before ');
    await ask();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(editor.body, what).toBeFocused();
    await page.keyboard.type(`after ${what}.`);
    await expect(editor.body).toContainText(`Before after ${what}.`);
  }
});

for (const width of [360, 768, 1024]) {
  test(`the tools stay in reach wherever one writes, at ${width} px`, async ({ page, newsroom }) => {
    const story = await newsroom.story({ standing: { en: 'draft', hi: 'draft' } });
    await newsroom.signIn('editor');
    await page.setViewportSize({ width, height: 740 });
    for (const locale of ['en', 'hi'] as const) {
      await page.goto(`/${locale}/newsroom/articles/${story.id}/${locale}`);
      const body = page.locator('#field-body[contenteditable=true]');
      await body.click();
      for (let line = 0; line < 30; line += 1) await page.keyboard.press('Enter');
      await page.keyboard.insertText('आख़िर');
      await expect(body.getByText('आख़िर')).toBeInViewport();
      const covered = await page.getByRole('toolbar').evaluate(
        (toolbar) =>
          [...toolbar.querySelectorAll('button')].filter((button) => {
            // On a phone the row of tools is pushed along under the thumb.
            button.scrollIntoView({ block: 'nearest', inline: 'center' });
            const { left, top, width: across, height } = button.getBoundingClientRect();
            const there = document.elementFromPoint(left + across / 2, top + height / 2);
            return !button.contains(there);
          }).length,
      );
      expect(covered, `buttons under something else, ${locale}`).toBe(0);
    }
  });
}

for (const locale of ['en', 'hi'] as const) {
  test(`a phone with its keyboard open leaves the height to the text, in ${locale}`, async ({ page, newsroom }) => {
    const story = await newsroom.story({ standing: { en: 'live', hi: 'live' } });
    await newsroom.signIn('editor');
    // What an open keyboard leaves of a phone.
    await page.setViewportSize({ width: 360, height: 420 });
    await page.goto(`/${locale}/newsroom/articles/${story.id}/${locale}`);
    const body = page.locator('#field-body[contenteditable=true]');
    await body.click();
    // The state with the longest name: live, and changed since.
    await page.keyboard.press('ControlOrMeta+End');
    for (let line = 0; line < 30; line += 1) await page.keyboard.press('Enter');
    await page.keyboard.insertText(locale === 'hi' ? 'आख़िरी पंक्ति' : 'The last line');
    await new EditorPage(page).saved();
    const free = await page.evaluate(() => {
      const boxes = ['header', '[role=region]', '[role=toolbar]'].map((where) =>
        document.querySelector(where)?.getBoundingClientRect(),
      );
      const seen = boxes.map((box) =>
        box ? Math.max(0, Math.min(box.bottom, innerHeight) - Math.max(0, box.top)) : 0,
      );
      return { chrome: seen.reduce((sum, part) => sum + part, 0), sideways: document.documentElement.scrollWidth };
    });
    expect(free.sideways).toBe(360);
    expect(free.chrome).toBeGreaterThan(0);
    expect(free.chrome).toBeLessThanOrEqual(96);
    // The line one writes stands between the two, and what is typed next as well.
    const line = await body.locator('p').last().boundingBox();
    expect(line?.y).toBeGreaterThanOrEqual(48);
    expect((line?.y ?? 0) + (line?.height ?? 0)).toBeLessThanOrEqual(420 - 48);
    // Every language and every step are in reach from the one line.
    await page.getByRole('button', { name: locale === 'hi' ? /^हिंदी/ : /^English/ }).click();
    await expect(page.getByRole('menuitemradio', { name: locale === 'hi' ? 'English' : 'हिंदी' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: locale === 'hi' ? 'और विकल्प' : 'More', exact: true }).click();
    await expect(page.getByRole('menuitem', { name: locale === 'hi' ? 'पूर्वावलोकन' : 'Preview' })).toBeVisible();
  });
}

test('a button of the tools leaves the focus, and so a phone its keyboard, in the text', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  await page.setViewportSize({ width: 360, height: 420 });
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await editor.body.click();
  await editor.body.evaluate((body) => {
    body.addEventListener('blur', () => body.setAttribute('data-was-left', ''));
  });
  await page.getByRole('button', { name: 'Bold', exact: true }).click();
  await page.keyboard.insertText('bold words');
  await expect(editor.body.locator('strong')).toHaveText('bold words');
  await expect(editor.body).not.toHaveAttribute('data-was-left');
});

test('the details have their styles before their code is here', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  const html = await (await page.request.get(`/en/newsroom/articles/${story.id}/en`)).text();
  const heading = /<h2[^>]* class="[^"]*?(\w+_heading)\b/.exec(html)?.[1] ?? '';
  expect(heading, 'the class of a heading of the details, as the server draws them').not.toBe('');
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href);
  expect(sheets.length).toBeGreaterThan(0);
  const styles = await Promise.all(sheets.map(async (href) => (await page.request.get(href)).text()));
  expect(styles.join('\n')).toContain(`.${heading}`);
});

test('the picker of pictures begins in its search, keeps the way on in sight, and gives the text back', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  await page.setViewportSize({ width: 1280, height: 800 });
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await editor.body.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Choose a picture' });
  await editor.insert('image', 'Picture');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(editor.body).toBeFocused();

  await editor.insert('image', 'Picture');
  await dialog.getByRole('list').getByRole('button').first().click();
  const use = dialog.getByRole('button', { name: 'Use this picture' });
  await expect(use).toBeInViewport({ ratio: 1 });
  const picture = await dialog.locator('img').last().boundingBox();
  const words = await dialog.getByRole('textbox', { name: 'Credit', exact: true }).boundingBox();
  expect((picture?.x ?? Infinity) + (picture?.width ?? 0), 'the words stand beside the picture').toBeLessThanOrEqual(
    words?.x ?? 0,
  );
  await use.click();
  await expect(dialog).toBeHidden();
  await page.keyboard.type('Typed on below the picture.');
  await expect(editor.body.locator('p').last()).toHaveText('Typed on below the picture.');
});

test('a story is found from the keys alone, for a card and for a link, and is known by section, date and state', async ({
  page,
  newsroom,
}) => {
  const other = await newsroom.story({ standing: { en: 'live' } });
  await newsroom.story({ standing: { en: 'draft' }, text: { en: { headline: `Unfinished ${other.mark}` } } });
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await editor.body.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  await editor.insert('related', 'Read more');
  const field = page.getByRole('dialog').getByRole('combobox');
  const hits = page.getByRole('listbox', { name: 'Stories found' }).getByRole('option');
  await expect(field).toBeFocused();
  await page.keyboard.type(other.mark);
  await expect(hits).toHaveCount(2);
  await expect(hits.first()).toContainText(/Live.*India.*15 Feb$/s);
  await expect(hits.last()).toContainText(`Unfinished ${other.mark}Draft`);
  await expect(hits.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(hits.last()).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute('aria-activedescendant', (await hits.last().getAttribute('id')) ?? '');
  await expect(field).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(editor.body).toContainText(`Unfinished ${other.mark}`);

  // A story that readers cannot open is seen, and cannot be linked to.
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(field).toBeFocused();
  await page.keyboard.type(other.mark);
  await expect(hits).toHaveCount(2);
  await expect(hits.last()).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(hits.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  const link = editor.body.getByRole('link', { name: other.headline.en });
  await expect(link).toHaveAttribute('href', other.address('en'));
});

test('an address is the first choice of the link, in a dialog that fits a phone, and Escape changes nothing', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  await page.setViewportSize({ width: 360, height: 560 });
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await editor.body.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('See the map');
  for (let letter = 0; letter < 3; letter += 1) await page.keyboard.press('Shift+ArrowLeft');
  const dialog = page.getByRole('dialog', { name: 'Link' });
  const field = dialog.getByRole('combobox');
  const hits = dialog.getByRole('option');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(field).toBeFocused();
  // The newest stories stand there before anything is typed; none is chosen.
  await expect(hits.nth(2)).toBeVisible();
  await expect(dialog.locator('[aria-selected=true]')).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  for (const hit of await hits.all()) {
    const box = await hit.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect((box?.x ?? 0) + (box?.width ?? 360)).toBeLessThanOrEqual(360);
  }
  await page.keyboard.type('example.org/map');
  await expect(hits.first()).toHaveText('example.org/mapLink to this address');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(editor.body).toBeFocused();
  await expect(editor.body.getByRole('link')).toHaveCount(0);

  // What was chosen in the text is chosen still.
  await page.keyboard.press('ControlOrMeta+k');
  await expect(field).toBeFocused();
  await page.keyboard.type('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(field).toHaveAccessibleDescription(/cannot be used for a link/);
  await field.fill('example.org/map');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(editor.body.getByRole('link')).toHaveText('map');
  await expect(editor.body.getByRole('link')).toHaveAttribute('href', 'https://example.org/map');

  await page.keyboard.press('ControlOrMeta+k');
  await expect(field).toHaveValue('https://example.org/map');
  await dialog.getByRole('button', { name: 'Remove the link' }).click();
  await expect(editor.body.getByRole('link')).toHaveCount(0);
  await expect(editor.body.locator('p').last()).toHaveText('See the map');
});

test('offline, the publish sheet says so first and publishes nothing', async ({ page, context, newsroom }) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await expect(editor.body).toHaveAttribute('contenteditable', 'true');
  await page.getByRole('button', { name: 'Publish…' }).click();
  const publish = page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true });
  await expect(publish).toBeEnabled();
  await context.setOffline(true);
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('You are offline');
  await expect(publish).toBeDisabled();
  await context.setOffline(false);
  await expect(publish).toBeEnabled();
});

test('quotes, dashes and ₹ are set as they are typed, in the headline and in the text, and can be had back', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await editor.headline.fill('');
  await editor.headline.pressSequentially('"Old" bridge -- Rs 500...');
  await expect(editor.headline).toHaveValue('“Old” bridge – ₹500…');
  await editor.body.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type(`It's "done"`);
  await expect(editor.body.locator('p').last()).toHaveText('It’s “done”');
  await page.keyboard.press('Backspace');
  await expect(editor.body.locator('p').last()).toHaveText('It’s “done"');
  await page.getByRole('button', { name: 'Special formatting and characters' }).click();
  await page.getByRole('menuitem', { name: '½' }).click();
  await expect(editor.body.locator('p').last()).toHaveText('It’s “done"½');
});

test('before any script has run, headline, standfirst and text stand whole, and nothing jumps when it has', async ({
  page,
  browser,
  newsroom,
}) => {
  const headline = 'Nine years late, a bridge over the Gandak ends the tyranny of the last ferry at Semra Ghat';
  const standfirst = 'Villages on both banks can now reach the hospital in twenty minutes, at any hour. '
    .repeat(3)
    .trim();
  const story = await newsroom.story({ standing: { en: 'draft' }, text: { en: { headline, standfirst } } });
  const still = await browser.newContext({
    baseURL: origin(),
    javaScriptEnabled: false,
    viewport: { width: 1280, height: 900 },
  });
  await newsroom.signIn('editor', still);
  const early = await still.newPage();
  await early.goto(`/en/newsroom/articles/${story.id}/en`);
  for (const name of ['headline', 'standfirst']) {
    const field = early.locator(`#field-${name}`);
    const [shown, whole] = await field.evaluate((one) => [one.clientHeight, one.scrollHeight] as const);
    expect(whole, name).toBeGreaterThan(40);
    // To the pixel that is rounded; a line less would be thirty.
    expect(shown, name).toBeGreaterThanOrEqual(whole - 2);
  }
  await expect(early.getByText('Repairs go on until June')).toBeVisible();
  await still.close();

  await newsroom.signIn('editor');
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await new EditorPage(page).open(story.id, 'en');
  await expect(page.locator('#field-body[contenteditable=true]')).toBeVisible();
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 5_000 })));
  const shift = await page.evaluate(() => (window as unknown as { seen: { shift: number } }).seen.shift);
  expect(shift, 'layout shift').toBeLessThanOrEqual(0.02);
});
