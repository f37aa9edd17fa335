import type { Locator, Page } from '@playwright/test';
import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';
import { makePicture } from '../make-picture.ts';
import { paragraphs } from '../stories.ts';

const linesOf = (editor: EditorPage) => editor.body.locator(':scope > *').allInnerTexts();

/** Puts the pointer on a block and from there on the grip beside it, as a hand does: step by step. */
async function takeGrip(page: Page, block: Locator): Promise<{ x: number; y: number }> {
  await block.hover({ position: { x: 40, y: 8 } });
  const grip = page.getByRole('button', { name: 'Passage', exact: true });
  const box = await grip.boundingBox();
  if (!box) throw new Error('no grip beside the block');
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(at.x, at.y, { steps: 12 });
  await expect(grip, 'still there when the pointer arrives').toBeVisible();
  return at;
}

test('a block is dragged by its grip, and the toolbar moves, copies and deletes the one that is written in', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({
    standing: { hi: 'draft' },
    text: { hi: { body: paragraphs('पहला', 'दूसरा', 'तीसरा') } },
  });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'hi');
  const blocks = editor.body.locator(':scope > p');

  await takeGrip(page, blocks.first());
  await page.mouse.down();
  const last = await blocks.last().boundingBox();
  if (!last) throw new Error('no last block');
  await page.mouse.move(last.x + 60, last.y + last.height / 2, { steps: 10 });
  await page.mouse.move(last.x + 60, last.y + last.height - 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => linesOf(editor)).toEqual(['दूसरा', 'तीसरा', 'पहला']);

  const at = await takeGrip(page, blocks.first());
  await page.mouse.click(at.x, at.y);
  await page.getByRole('menuitem', { name: 'Move down' }).click();
  await expect.poll(() => linesOf(editor)).toEqual(['तीसरा', 'दूसरा', 'पहला']);

  const choose = async (name: string) => {
    await page.getByRole('button', { name: 'Move, copy or delete this passage' }).click();
    await page.getByRole('menuitem', { name, exact: true }).click();
  };
  await blocks.last().click();
  await choose('Move up');
  await expect.poll(() => linesOf(editor)).toEqual(['तीसरा', 'पहला', 'दूसरा']);
  await choose('Duplicate');
  await expect.poll(() => linesOf(editor)).toEqual(['तीसरा', 'पहला', 'पहला', 'दूसरा']);
  await choose('Delete');
  await expect.poll(() => linesOf(editor)).toEqual(['तीसरा', 'पहला', 'दूसरा']);
});

test('Escape closes the slash menu and writing goes on; the arrow down leads below a table that ends the text', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { hi: 'draft' }, text: { hi: { body: paragraphs('पहला') } } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'hi');
  await editor.body.locator('p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/tab');
  const menu = page.getByRole('listbox', { name: 'Insert here' });
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(editor.body).toBeFocused();
  await page.keyboard.type('le');
  await expect(editor.body.locator(':scope > p').last()).toHaveText('/table');

  for (const _ of '/table') await page.keyboard.press('Backspace');
  await editor.insert('table', 'Table');
  await expect(editor.body.locator('table')).toBeVisible();
  for (let row = 0; row < 2; row += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.insertText('अंतिम पंक्ति');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.insertText('तालिका के बाद');
  await expect(editor.body.locator('table')).not.toContainText('तालिका के बाद');
  await expect(editor.body.locator(':scope > p').last()).toHaveText('तालिका के बाद');
});

test('the first saved change of a live story says that there is a draft, and lets it be discarded', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story();
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'hi');
  const tab = page.getByRole('navigation', { name: 'Languages of this story' }).locator('[aria-current=page]');
  await expect(tab).toContainText('Live');
  await editor.headline.fill(`${story.headline.hi} बदला`);
  await editor.saved();
  await expect(tab).toContainText('draft');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Discard the draft, go back to the live text' }).click();
  const dialog = page.getByRole('dialog', { name: 'Discard the draft in Hindi' });
  await dialog.getByRole('button', { name: 'Discard the draft' }).click();
  await expect(dialog).toBeHidden();
  await expect(editor.headline).toHaveValue(story.headline.hi);
  await expect(tab).not.toContainText('draft');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Texts kept on this device…' }).click();
  const kept = page.getByRole('dialog', { name: 'Texts kept on this device' });
  await expect(kept, 'what was discarded can be had back').toContainText(`${story.headline.hi} बदला`);
});

test('a name typed in either script is taken with Enter', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { hi: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'hi');
  for (const typed of ['शह', 'scie']) {
    await editor.field('section').click();
    await editor.field('section').fill(typed);
    await page.keyboard.press('Enter');
    await expect(editor.field('section')).toHaveValue(typed === 'शह' ? 'Cities' : /^Science/);
  }
});

test('a key pressed in the body draws nothing of the page around it', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { hi: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'hi');
  await editor.body.locator('p').first().click();
  await page.keyboard.type('x');
  await editor.saved();
  // Whenever a field is drawn, React compares its value with what stands in the page; that look is counted. The recorder
  // of a failed test looks as well, and is none of ours.
  await page.evaluate(() => {
    const field = document.getElementById('field-kicker');
    const own = field && Object.getOwnPropertyDescriptor(field, 'value');
    if (!own?.get) throw new Error('nothing can be counted');
    const { get } = own;
    Object.defineProperty(field, 'value', {
      ...own,
      get(this: unknown): unknown {
        if (new Error('looked').stack?.includes('/_next/static/'))
          document.body.dataset.measured = String(Number(document.body.dataset.measured ?? 0) + 1);
        return get.call(this);
      },
    });
  });
  const measured = () => page.evaluate(() => Number(document.body.dataset.measured ?? 0));
  await editor.write('Kicker', 'शहर');
  await expect.poll(measured, 'a field that is written in does').toBeGreaterThan(0);
  await editor.saved();
  // Leaving the field is looked at as well, since its words have changed.
  await editor.body.locator('p').first().click();
  await expect(editor.body).toBeFocused();
  const before = await measured();
  await page.keyboard.type('the quick brown fox jumps');
  await editor.saved();
  expect(await measured()).toBe(before);
});

test('a picture dropped on a block goes after it, wherever is written meanwhile; its upload can be stopped', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({
    standing: { hi: 'draft' },
    text: { hi: { body: paragraphs('पहला', 'दूसरा', 'तीसरा') } },
  });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'hi');
  const lines = editor.body.locator(':scope > p');
  let letThrough: (() => void) | undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route('**/api/newsroom/images', async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  const picture = (await makePicture()).toString('base64');
  const drop = (name: string) =>
    lines.first().evaluate(
      (block, file) => {
        const data = new DataTransfer();
        const bytes = Uint8Array.from(atob(file.picture), (char) => char.charCodeAt(0));
        data.items.add(new File([bytes], file.name, { type: 'image/jpeg' }));
        const { left, top, height } = block.getBoundingClientRect();
        const at = { clientX: left + 20, clientY: top + height / 2, bubbles: true, cancelable: true };
        block.dispatchEvent(new DragEvent('drop', { ...at, dataTransfer: data }));
      },
      { picture, name },
    );
  await lines.last().click();
  await drop('stopped.jpg');
  await page.getByRole('button', { name: 'Cancel the upload of stopped.jpg' }).click();
  await expect(page.getByText('stopped.jpg')).toHaveCount(0);

  await drop('kept.jpg');
  await expect(page.getByText('kept.jpg')).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.insertText(' और');
  letThrough?.();
  await expect(editor.body.locator('img[src*="/media/"]')).toHaveCount(1, { timeout: 60_000 });
  const order = await editor.body.evaluate((body) =>
    [...body.children].map((child) => (child.querySelector('img[src*="/media/"]') ? 'picture' : child.textContent)),
  );
  expect(order).toEqual(['पहला', 'picture', 'दूसरा', 'तीसरा और']);
  await page.keyboard.insertText(' आगे');
  await expect(lines.last(), 'the cursor stayed').toHaveText('तीसरा और आगे');
});

test('a file that is no picture is refused in words when it is dropped into the text, and never opened in its place', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { hi: 'draft' }, text: { hi: { body: paragraphs('पहला') } } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'hi');
  const taken = await editor.body.locator(':scope > p').evaluate((block) => {
    const data = new DataTransfer();
    // A browser that does not know the ending of a file's name gives it no type.
    data.items.add(new File(['%PDF-1.7'], 'IMG_2041.HEIC', { type: '' }));
    const { left, top } = block.getBoundingClientRect();
    const at = { clientX: left + 20, clientY: top + 5, bubbles: true, cancelable: true };
    return !block.dispatchEvent(new DragEvent('drop', { ...at, dataTransfer: data }));
  });
  expect(taken).toBe(true);
  await expect(page.getByRole('alert').filter({ hasText: 'IMG_2041.HEIC' })).toContainText(
    'not a JPEG, PNG, WebP, GIF or AVIF picture',
  );
  await expect(editor.body.locator(':scope > p')).toHaveText('पहला');
});

test('bold, a link and another language over a line break are saved, and what is typed after them', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { en: 'draft' }, text: { en: { body: paragraphs('first') } } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await editor.body.locator('p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.insertText('second');
  await page.keyboard.press('Control+a');
  for (const keys of ['Control+b', 'Control+i', 'Control+Shift+l']) await page.keyboard.press(keys);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('https://example.org/a');
  await page.keyboard.press('Enter');
  await editor.saved();
  await editor.body.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('third');
  await editor.saved();
  await page.reload();
  await expect(editor.body.locator(':scope > p')).toHaveText(['firstsecond', /third/]);
  for (const mark of ['strong', 'em', 'a[href="https://example.org/a"]', 'span[lang=hi]'])
    await expect(editor.body.locator(mark).first()).toHaveText(/^first/);
});
