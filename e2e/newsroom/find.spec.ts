import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';
import { makePicture } from '../make-picture.ts';

test('a name is put right everywhere in a story, and taken back again', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { hi: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'hi');
  await editor.write('Headline', 'शिन्दे ने इस्तीफ़ा दिया');
  await editor.body.click();
  await page.keyboard.press('ControlOrMeta+a');
  await editor.type(['शिंदे पटना में थे। शिन्देपुर नहीं।', 'शिन्दे ने कहा कि वे बाज़ार गए।']);
  // On an InScript keyboard the key has another letter: the place of the key counts.
  await page.keyboard.press('ControlOrMeta+h');
  const panel = page.getByRole('search', { name: 'Find and replace' });
  await panel.getByRole('textbox', { name: 'Find' }).fill('शिंदे');
  await expect(panel.getByRole('status')).toHaveText(/of 4$/);
  await panel.getByRole('checkbox', { name: 'Whole words' }).check();
  await expect(panel.getByRole('status')).toHaveText(/of 3$/);
  await expect(editor.body.locator('.setu-found')).toHaveText(['शिंदे', 'शिन्दे']);
  await panel.getByRole('checkbox', { name: 'Any Devanagari spelling' }).uncheck();
  await expect(panel.getByRole('status')).toHaveText('1 of 1');
  await panel.getByRole('checkbox', { name: 'Any Devanagari spelling' }).check();

  await panel.getByRole('textbox', { name: 'Replace with' }).fill('शिन्दे (सेवानिवृत्त)');
  await panel.getByRole('button', { name: 'Replace all' }).click();
  const replaced = ['शिन्दे (सेवानिवृत्त) पटना में थे। शिन्देपुर नहीं।', 'शिन्दे (सेवानिवृत्त) ने कहा कि वे बाज़ार गए।'];
  await expect(editor.body.locator('p')).toHaveText(replaced);
  await expect(editor.headline).toHaveValue('शिन्दे (सेवानिवृत्त) ने इस्तीफ़ा दिया');
  await expect(page.getByText('Replaced in 3 places.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(editor.headline).toHaveValue('शिन्दे ने इस्तीफ़ा दिया');
  await expect(editor.body.locator('p')).toHaveText(['शिंदे पटना में थे। शिन्देपुर नहीं।', 'शिन्दे ने कहा कि वे बाज़ार गए।']);
  await panel.getByRole('textbox', { name: 'Find' }).press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.getByText('Saved')).toBeVisible();
});

test('what is replaced by keyboard is taken back by keyboard, and the caret returns to the text', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await editor.body.click();
  await page.keyboard.press('ControlOrMeta+a');
  await editor.type(['The old bridge is old.', 'Old.']);
  await page.keyboard.press('ControlOrMeta+h');
  const panel = page.getByRole('search', { name: 'Find and replace' });
  const find = panel.getByRole('textbox', { name: 'Find' });
  await expect(find).toBeFocused();
  await page.keyboard.type('old');
  await page.keyboard.press('Tab');
  await expect(panel.getByRole('textbox', { name: 'Replace with' })).toBeFocused();
  await page.keyboard.type('new');
  const all = panel.getByRole('button', { name: 'Replace all' });
  await all.focus();
  await page.keyboard.press('Enter');
  await expect(editor.body.locator('p')).toHaveText(['The new bridge is new.', 'new.']);
  await expect(find).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor.body.locator('p')).toHaveText(['The old bridge is old.', 'Old.']);
  await expect(find).toHaveValue('old');

  await all.focus();
  await page.keyboard.press('Enter');
  await expect(editor.body.locator('p')).toHaveText(['The new bridge is new.', 'new.']);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(editor.body).toBeFocused();
});

test('all that was replaced is taken back in one step, from the text and from a line, and its notice goes with the screen', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story();
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await editor.write('Headline', 'The old bridge');
  await editor.body.click();
  await page.keyboard.press('ControlOrMeta+a');
  await editor.type(['An old bridge.', 'Old.']);
  const old = ['An old bridge.', 'Old.'];
  const replaceAll = async () => {
    await page.keyboard.press('ControlOrMeta+h');
    const panel = page.getByRole('search', { name: 'Find and replace' });
    await panel.getByRole('textbox', { name: 'Find' }).fill('old');
    await panel.getByRole('textbox', { name: 'Replace with' }).fill('new');
    await panel.getByRole('button', { name: 'Replace all' }).click();
    await expect(editor.headline).toHaveValue('The new bridge');
    await expect(editor.body.locator('p')).toHaveText(['An new bridge.', 'new.']);
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
  };
  const isBack = async () => {
    await expect(editor.headline).toHaveValue('The old bridge');
    await expect(editor.body.locator('p')).toHaveText(old);
  };
  const undo = page.getByRole('alert').getByRole('button', { name: 'Undo' });

  await replaceAll();
  await editor.body.click();
  await page.keyboard.press('ControlOrMeta+z');
  await isBack();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(editor.headline).toHaveValue('The new bridge');
  await page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name: 'Undo' }).click();
  await isBack();
  // All is back already: there is nothing to say about it.
  await undo.click();
  await isBack();
  await expect(undo).toHaveCount(0);
  await expect(page.getByText('The text has changed since.')).toHaveCount(0);

  await replaceAll();
  await editor.headline.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await isBack();

  await page.keyboard.press('ControlOrMeta+Shift+z');
  await editor.body.click();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(editor.headline).toHaveValue('The new bridge');
  await editor.saved();
  await undo.last().hover();
  await page
    .getByRole('navigation', { name: 'Languages of this story' })
    .getByRole('link', { name: /Hindi|हिंदी/ })
    .click();
  await expect(page).toHaveURL(/\/hi$/);
  await expect(editor.body).toHaveAttribute('lang', 'hi');
  await expect(undo).toHaveCount(0);
});

test('one goes from place to place by keyboard, and writes on where one was led', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await editor.write('Headline', 'A zeppelin');
  await editor.body.click();
  await page.keyboard.press('ControlOrMeta+a');
  await editor.type(['First zeppelin.', ...Array.from({ length: 40 }, (_, line) => `Line ${line}.`), 'Last zeppelin.']);
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ControlOrMeta+f');
  const panel = page.getByRole('search', { name: 'Find and replace' });
  const find = panel.getByRole('textbox', { name: 'Find' });
  await expect(find).toBeFocused();
  await page.keyboard.type('zeppelin');
  await expect(panel.getByRole('status')).toHaveText('2 of 3');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('status')).toHaveText('3 of 3');
  await expect(editor.body.getByText('Last zeppelin.')).toBeInViewport();
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(panel.getByRole('status')).toHaveText('1 of 3');
  // The head's lines show no marks, so the panel says where it is.
  await expect(panel.getByText('Headline: A zeppelin')).toBeVisible();
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.type('ferry');
  await expect(editor.body.getByText('Last ferry.')).toBeVisible();
});

test('the outline leads to subheadings, focus mode leaves the text alone, and a goal is kept', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  await page.setViewportSize({ width: 1280, height: 800 });
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await editor.body.click();
  await page.keyboard.press('ControlOrMeta+a');
  for (const heading of ['The river', 'The road']) {
    await page.keyboard.type(`## ${heading}`);
    await page.keyboard.press('Enter');
    await editor.type(Array.from({ length: 25 }, (_, line) => `Line ${line}.`));
    await page.keyboard.press('Enter');
  }
  await editor.insert('table', 'Table');
  await page.keyboard.type('Cell');
  await page.getByRole('button', { name: 'Outline' }).click();
  await expect(page.getByRole('menu').getByRole('menuitem')).toHaveText(['The river', 'The road']);
  await page.getByRole('menuitem', { name: 'The river' }).click();
  await expect(editor.body.getByRole('heading', { name: 'The river' })).toBeInViewport();
  await page.keyboard.type('Now: ');
  await expect(editor.body.getByRole('heading', { name: 'Now: The river' })).toBeVisible();

  const goal = page.getByRole('textbox', { name: 'Goal' });
  await goal.fill('600');
  await expect(page.getByText(/^\d+ of 600$/)).toBeVisible();

  const details = page.getByRole('complementary', { name: 'Details' });
  await expect(details).toBeVisible();
  await expect(page.getByRole('banner')).toBeVisible();
  await page.getByRole('button', { name: 'Focus mode: the text alone' }).click();
  await expect(details).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('region', { name: 'Story' }).first()).toBeInViewport();
  await page.getByRole('button', { name: 'Details' }).click();
  await expect(details).toBeVisible();
  await expect(page.getByRole('banner')).toBeVisible();
  await page.reload();
  await expect(goal).toHaveValue('600');
});

for (const width of [360, 1280]) {
  test(`a long alt text is read whole, and the address beside its suggestion, at ${width} px`, async ({
    page,
    newsroom,
  }) => {
    const story = await newsroom.story({ standing: { hi: 'draft' } });
    await newsroom.signIn('editor');
    await page.setViewportSize({ width, height: 740 });
    const editor = new EditorPage(page);
    await editor.open(story.id, 'hi');
    // What the cut is made of may take its time: its place is kept, and the picture is there uncut.
    let cuts = 0;
    await page.route(/\/media\/[^/]+\/16x9/, async (route) => {
      cuts += 1;
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await route.continue().catch(() => undefined);
    });
    await editor.addLeadImage(
      { name: 'river.jpg', buffer: await makePicture() },
      { alt: { en: 'A', hi: 'क' }, credit: 'PTI' },
    );
    await expect(page.locator('#field-leadCaption'), 'on to what it shows').toBeFocused();
    const figure = page.locator('figure', { has: page.locator('#field-leadAlt') });
    const high = await figure
      .locator('img')
      .last()
      .evaluate((image) => image.getBoundingClientRect().height);
    expect(high).toBeGreaterThan(150);
    await expect
      .poll(() =>
        figure
          .locator('img')
          .first()
          .evaluate((image) => (image as HTMLImageElement).naturalWidth),
      )
      .toBeGreaterThan(0);
    expect(cuts).toBeGreaterThan(0);

    const alt = page.locator('#field-leadAlt');
    await alt.fill('बाढ़ के पानी में आधे डूबे पुल पर खड़े लोग, पीछे नदी का दूसरा किनारा और नाव। '.repeat(5));
    const whole = await alt.evaluate(({ scrollHeight, clientHeight, scrollWidth, clientWidth }) => ({
      high: scrollHeight - clientHeight,
      wide: scrollWidth - clientWidth,
    }));
    expect(whole).toEqual({ high: 0, wide: 0 });

    if (width === 360) await page.getByRole('button', { name: 'Details' }).click();
    const slug = page.locator('#field-slug');
    await slug.fill('a-very-long-address-that-goes-on-and-on-and-on');
    await slug.blur();
    const suggest = page.getByRole('button', { name: 'Suggest', exact: true });
    await expect(suggest).toBeVisible();
    const end = await slug.evaluate((input) => {
      const { right } = input.getBoundingClientRect();
      return right - Number.parseFloat(getComputedStyle(input).paddingRight);
    });
    expect(end).toBeLessThanOrEqual((await suggest.boundingBox())?.x ?? 0);
  });
}
