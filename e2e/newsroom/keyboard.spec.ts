import { expect, type Page, test as bare } from '@playwright/test';
import { EditorPage } from '../editor-page.ts';
import { test } from '../fixtures.ts';
import { EMAILS, PASSWORD } from '../people.ts';
import { anyImageId, bodyWith, paragraphs, uniqueMark } from '../stories.ts';
import { newBlockId } from '#lib/body/block-id.ts';
import type { DraftBody, ParagraphNode } from '#lib/body/nodes.ts';

/** Presses Tab (or another key) until what has the focus is `role` with this name. */
async function reach(
  page: Page,
  role: Parameters<Page['getByRole']>[0],
  name: string | RegExp,
  key = 'Tab',
  most = 80,
): Promise<void> {
  const target = page.getByRole(role, { name, exact: typeof name === 'string' }).first();
  await expect(target).toBeVisible();
  for (let presses = 0; presses < most; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${most} × ${key} did not reach ${role} «${String(name)}»`);
}

bare('from signing in to a live story with the keyboard alone', async ({ page }) => {
  bare.setTimeout(120_000);
  const headline = `Ferry timetable changes on Monday ${uniqueMark()}`;
  await page.goto('/en/newsroom/sign-in');
  await reach(page, 'textbox', 'E-mail');
  await page.keyboard.type(EMAILS.editor);
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Stories' })).toBeVisible();

  await reach(page, 'button', 'New story');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/articles\/\d+\/en$/);

  await expect(page.getByRole('textbox', { name: 'Headline' }), 'where a new story begins').toBeFocused();
  await page.keyboard.type(headline);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Standfirst', exact: true })).toBeFocused();
  await page.keyboard.type('Boats leave ten minutes later.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Body text' })).toBeFocused();
  await page.keyboard.type('The first boat leaves at ten past six.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/heading');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Why');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The tide has turned.');
  await page.keyboard.press('Escape');

  await reach(page, 'combobox', 'Section');
  await page.keyboard.type('Cities');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('#field-section')).toHaveValue('Cities');
  await reach(page, 'combobox', 'Add a contributor');
  await page.keyboard.type('Imran');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Contributors, as printed' })).toContainText('Imran Beg');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved', { timeout: 20_000 });

  await reach(page, 'button', 'Publish…', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing is missing.')).toBeVisible();
  await reach(page, 'button', 'Publish');
  await page.keyboard.press('Enter');
  const link = page.getByRole('link', { name: 'Open the live page' });
  await expect(link).toBeVisible({ timeout: 20_000 });
  await expect(link).toBeFocused();
  await page.goto((await link.getAttribute('href')) ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(page.getByRole('heading', { level: 2, name: 'Why' })).toBeVisible();
});

/** A text with a quotation above what is written in, a picture, a list and a heading. */
async function quotedBody(): Promise<DraftBody> {
  const [first, said, second, item] = paragraphs('first', 'said', 'second', 'item').content as ParagraphNode[];
  if (!first || !said || !second || !item) throw new Error('nothing to write with');
  const id = newBlockId;
  return bodyWith(
    first,
    { type: 'blockquote', attrs: { id: id(), attribution: 'Asha Rao' }, content: [said] },
    second,
    { type: 'figure', attrs: { id: id(), imageId: await anyImageId(), caption: 'A river', alt: 'River', credit: '' } },
    {
      type: 'bulletList',
      attrs: { id: id() },
      content: [{ type: 'listItem', attrs: { id: id() }, content: [item] }],
    },
    { type: 'heading', attrs: { id: id(), level: 2 }, content: [{ type: 'text', text: 'Why' }] },
  );
}

test('Tab never leaves a passage for the field of another, and Esc then Tab leaves the text', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { en: 'draft' }, text: { en: { body: await quotedBody() } } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  const whoSaidIt = editor.body.locator('.setu-attribution');
  for (const [words, selector] of [
    ['second', ':scope > p'],
    ['item', 'li p'],
    ['Why', 'h2'],
  ] as const) {
    await editor.body.locator(selector).filter({ hasText: words }).click();
    await page.keyboard.press('End');
    for (const keys of ['Tab', 'Shift+Tab', 'Tab']) {
      await page.keyboard.press(keys);
      await expect(editor.body, `${keys} in «${words}»`).toBeFocused();
    }
    await page.keyboard.type(' still');
    await expect(editor.body.getByText(`${words} still`)).toBeVisible();
  }
  await expect(page.getByText('press Esc first')).toBeVisible();
  await expect(whoSaidIt).toHaveValue('Asha Rao');

  // A quotation's own field, and from there on below it.
  await editor.body.getByText('said').click();
  await page.keyboard.press('Tab');
  await expect(whoSaidIt).toBeFocused();
  await page.keyboard.type(', minister');
  await expect(whoSaidIt).toHaveValue('Asha Rao, minister');
  await page.keyboard.press('Escape');
  await expect(editor.body).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(' so');
  await expect(editor.body.getByText('said so')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Now ');
  await expect(editor.body.locator(':scope > p').nth(1)).toHaveText('Now second still');

  // Esc keeps the caret; another key takes it back.
  await page.keyboard.press('Escape');
  await page.keyboard.type('and ');
  await page.keyboard.press('Tab');
  await expect(editor.body.locator(':scope > p').nth(1)).toHaveText('Now and second still');
  await expect(editor.body).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(editor.body).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('toolbar').locator(':focus')).toHaveCount(1);
  // Who has come by Tab goes on by Tab.
  await page.keyboard.press('Tab');
  await expect(editor.body).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(editor.body.locator(':focus')).toHaveCount(0);
  await expect(editor.body).not.toBeFocused();
  await editor.body.getByText('Now and second still').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(editor.body).not.toBeFocused();
  expect(
    await editor.body.evaluate((body) =>
      Boolean(body.compareDocumentPosition(document.activeElement ?? body) & Node.DOCUMENT_POSITION_FOLLOWING),
    ),
    'behind the text',
  ).toBe(true);
});

test('Tab leads from a picture to its caption, and Esc back', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { en: 'draft' }, text: { en: { body: await quotedBody() } } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await editor.body.getByText('second').click();
  await page.keyboard.press('ArrowDown');
  const picture = editor.body.locator('figure');
  await expect(picture).toHaveAttribute('data-selected');
  await page.keyboard.press('Tab');
  await expect(picture.getByRole('textbox', { name: 'Caption' })).toBeFocused();
  await page.keyboard.type(' in flood');
  await page.keyboard.press('Tab');
  await expect(picture.getByRole('textbox', { name: 'Alt text' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(editor.body).toBeFocused();
  await expect(picture).toHaveAttribute('data-selected');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(editor.body).toBeFocused();
  await expect(picture.getByRole('textbox', { name: 'Caption' })).toHaveValue('A river in flood');
  await page.keyboard.press('ControlOrMeta+/');
  await expect(page.getByRole('dialog').getByRole('row', { name: /Leave the text/ })).toContainText('Esc Tab');
  await expect(page.getByRole('dialog').getByRole('row', { name: /^From a picture/ })).toContainText('Tab');
});

test('undo gives a line of the head back as it was, and takes some words of the text at a time', async ({
  page,
  context,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { en: 'draft' }, text: { en: { body: paragraphs('x') } } });
  await newsroom.signIn('editor');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  const before = await editor.headline.inputValue();
  await page.evaluate(() => navigator.clipboard.writeText('First line\nsecond line'));
  await editor.headline.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(editor.headline).toHaveValue('First line second line');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor.headline).toHaveValue(before);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(editor.headline).toHaveValue('First line second line');
  await page.keyboard.press('ControlOrMeta+z');

  for (const name of ['Kicker', 'Headline', 'Standfirst']) {
    const field = page.getByRole('textbox', { name, exact: true });
    await field.click();
    const stood = await field.inputValue();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('one two three');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(field).toHaveValue('one two ');
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(field).toHaveValue(stood);
  }

  await editor.body.click();
  await page.keyboard.press('ControlOrMeta+a');
  const words = Array.from({ length: 30 }, (_, at) => `word${at}`).join(' ');
  await page.keyboard.type(words);
  await page.keyboard.press('ControlOrMeta+z');
  const left = (await editor.body.locator('p').first().textContent()) ?? '';
  expect(words.startsWith(left)).toBe(true);
  expect(words.length - left.length).toBeGreaterThan(0);
  expect(words.length - left.length).toBeLessThan(40);
  await editor.saved();
});

test('the focus comes back from the menu to its button', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  const more = page.getByRole('button', { name: 'More', exact: true });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menuitem')).toHaveCount(0);
  await expect(more).toBeFocused();
});

test('Enter after the words of a quotation asks who said them, and from there leads on below it', async ({
  page,
  newsroom,
}) => {
  const quotes: DraftBody['content'] = (['blockquote', 'pullQuote'] as const).map((type) => {
    const [line] = paragraphs(`${type} words`).content as ParagraphNode[];
    const attrs = { id: newBlockId(), attribution: '' };
    if (!line) throw new Error('nothing to write with');
    return type === 'blockquote'
      ? { type, attrs, content: [line] }
      : { type, attrs, ...(line.content && { content: line.content }) };
  });
  const story = await newsroom.story({ standing: { en: 'draft' }, text: { en: { body: bodyWith(...quotes) } } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  for (const [at, words, enters] of [
    [0, 'blockquote words', 2],
    [1, 'pullQuote words', 1],
  ] as const) {
    await editor.body.getByText(words).click();
    await page.keyboard.press('End');
    for (let n = 0; n < enters; n += 1) await page.keyboard.press('Enter');
    const whoSaidIt = editor.body.locator('.setu-attribution').nth(at);
    await expect(whoSaidIt).toBeFocused();
    await page.keyboard.type('Sita Devi');
    await expect(whoSaidIt).toHaveValue('Sita Devi');
    await page.keyboard.press('Enter');
    await page.keyboard.type(`After ${words}.`);
    await expect(editor.body.locator(':scope > p').filter({ hasText: `After ${words}.` })).toHaveCount(1);
  }
  await expect(editor.body.locator('blockquote p')).toHaveText(['blockquote words']);
});

test('Ctrl+/ shows the shortcuts from anywhere on the writing screen, on any keyboard', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  for (const from of [editor.headline, page.getByRole('textbox', { name: 'Goal' }), editor.body]) {
    await from.focus();
    await page.keyboard.press('Control+/');
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(from).toBeFocused();
  }
  // On an InScript keyboard the key has a letter.
  await editor.headline.dispatchEvent('keydown', { key: 'य', code: 'Slash', ctrlKey: true, bubbles: true });
  await expect(dialog).toBeVisible();
});
