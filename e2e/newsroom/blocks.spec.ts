import { newBlockId } from '#lib/body/block-id.ts';
import type { BlockNode, ParagraphNode } from '#lib/body/nodes.ts';
import { EditorPage } from '../editor-page.ts';
import { expect, origin, test } from '../fixtures.ts';
import { makePicture } from '../make-picture.ts';
import { bodyWith, paragraphs, uniqueMark } from '../stories.ts';

test.describe.configure({ timeout: 180_000 });

test('a box, an interview, a gallery and a map are written by keyboard and picker, and readers get them', async ({
  page,
  context,
  newsroom,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const story = await newsroom.story({ standing: { hi: 'draft' }, text: { hi: { body: paragraphs('पहला') } } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'hi');
  await editor.body.locator('p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');

  await editor.insert('box', 'Box');
  const heading = editor.body.getByRole('textbox', { name: 'Heading of the box' });
  await expect(heading, 'a fresh box begins with its heading').toBeFocused();
  await page.keyboard.insertText('एक नज़र में');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('पहली बात');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(editor.body.locator('aside[data-box] p')).toHaveText(['पहली बात']);

  await editor.insert('interview', 'Questions and answers');
  for (const words of ['सवाल एक?', 'जवाब एक।', '', 'सवाल दो?', 'जवाब दो।', '', '']) {
    await page.keyboard.insertText(words);
    await page.keyboard.press('Enter');
  }
  const interview = editor.body.locator('section[data-interview]');
  await expect(interview.locator('p')).toHaveText(['सवाल एक?', 'जवाब एक।', 'सवाल दो?', 'जवाब दो।']);
  await expect(interview.locator('p[data-question]')).toHaveText(['सवाल एक?', 'सवाल दो?']);

  await page.evaluate(() => navigator.clipboard.writeText('https://www.openstreetmap.org/way/12345?utm_source=x'));
  await page.keyboard.press('ControlOrMeta+v');
  await expect(editor.body.getByText('https://www.openstreetmap.org/way/12345', { exact: true })).toBeVisible();

  await editor.insert('gallery', 'Gallery');
  const dialog = page.getByRole('dialog', { name: 'Choose pictures' });
  await dialog.locator('input[type=file]').setInputFiles(
    await Promise.all(
      [1, 2].map(async (number) => ({
        name: `${uniqueMark()}.jpg`,
        mimeType: 'image/jpeg',
        buffer: await makePicture({ caption: `तस्वीर ${number}`, credit: 'सेतु' }),
      })),
    ),
  );
  await dialog.getByRole('button', { name: 'Add 2 pictures' }).click({ timeout: 90_000 });
  const gallery = editor.body.locator('section[data-gallery]');
  await expect(gallery.locator('figure')).toHaveCount(2);
  await gallery.getByLabel('Alt text').first().fill('दृश्य एक');
  await gallery.getByLabel('Alt text').last().fill('दृश्य दो');
  await gallery.getByRole('button', { name: 'Add pictures' }).click();
  await page.getByRole('dialog', { name: 'Choose pictures' }).getByRole('list').getByRole('button').nth(3).click();
  await page.getByRole('button', { name: 'Add 1 picture' }).click();
  await expect(gallery.locator('figure')).toHaveCount(3);
  await gallery.getByRole('button', { name: 'Remove' }).last().click();
  await expect(gallery.locator('figure')).toHaveCount(2);
  await editor.saved();

  await page.reload();
  await expect(editor.body.getByRole('textbox', { name: 'Heading of the box' })).toHaveValue('एक नज़र में');
  await expect(gallery.getByLabel('Alt text').last()).toHaveValue('दृश्य दो');

  const address = await editor.publish();
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin())) foreign.push(request.url());
  });
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(address);
    const text = page.locator('[data-body]');
    await expect(text.locator('aside.box')).toHaveAccessibleName('एक नज़र में');
    await expect(text.locator('dl.qa dt')).toHaveText(['सवाल एक?', 'सवाल दो?']);
    await expect(text.locator('dl.qa dd')).toHaveText(['जवाब एक।', 'जवाब दो।']);
    const pictures = text.getByRole('region', { name: '2 तस्वीरों की गैलरी' }).locator('img');
    const [first, second] = [await pictures.first().boundingBox(), await pictures.last().boundingBox()];
    // Beside each other at both widths; on a phone the second reaches over the edge of the row, not of the page.
    expect(Math.abs((first?.y ?? 0) - (second?.y ?? 99))).toBeLessThan(1);
    expect(second?.x).toBeGreaterThan((first?.x ?? 0) + (first?.width ?? 0));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await expect(text.locator('.embed a')).toHaveAttribute('href', 'https://www.openstreetmap.org/way/12345');
  }
  expect(foreign, 'nothing is asked of another site').toEqual([]);
});

test('a table with long words scrolls sideways on a phone, breaks none of them, and has its tools at hand', async ({
  page,
  newsroom,
}) => {
  const WORDS = ['अंतरराष्ट्रीयकरण', 'राष्ट्रपतिभवनपरिसर', 'विश्वविद्यालयअनुदान', 'सर्वोच्चन्यायालय'];
  const cell = (type: 'tableHeader' | 'tableCell', text: string) => ({
    type,
    attrs: { colspan: 1, rowspan: 1 },
    content: paragraphs(text).content as ParagraphNode[],
  });
  const table: BlockNode = {
    type: 'table',
    attrs: { id: newBlockId() },
    content: [
      { type: 'tableRow', content: WORDS.map((word) => cell('tableHeader', word)) },
      { type: 'tableRow', content: ['1', '22', '333', '4444'].map((word) => cell('tableCell', word)) },
    ],
  };
  const story = await newsroom.story({ standing: { hi: 'draft' }, text: { hi: { body: bodyWith(table) } } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await page.setViewportSize({ width: 360, height: 780 });
  await editor.open(story.id, 'hi');

  const heads = editor.body.locator('th p');
  await expect(heads).toHaveText(WORDS);
  const lines = await heads.evaluateAll((found) =>
    found.map((head) => {
      const range = document.createRange();
      range.selectNodeContents(head);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    }),
  );
  expect(lines, 'each word on one line').toEqual([1, 1, 1, 1]);
  // The button before the row covers none of its letters.
  const [head] = await heads.all();
  await head?.click();
  const letters = await head?.evaluate((first) => {
    const range = document.createRange();
    range.selectNodeContents(first);
    return range.getBoundingClientRect().left;
  });
  const before = await page.getByRole('button', { name: 'This row' }).first().boundingBox();
  expect((before?.x ?? 0) + (before?.width ?? 0)).toBeLessThanOrEqual(letters ?? 0);
  const wrapper = editor.body.locator('.tableWrapper');
  const [inner, outer] = await wrapper.evaluate((box) => [box.scrollWidth, box.clientWidth] as const);
  expect(inner, 'there is more to scroll to').toBeGreaterThan(outer);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  await editor.body.locator('td p').nth(1).click();
  const column = page.getByRole('button', { name: 'This column' });
  await expect(column).toBeVisible();
  const [button, place] = [await column.boundingBox(), await editor.body.locator('table').boundingBox()];
  expect(Math.abs((button?.y ?? 0) + (button?.height ?? 0) / 2 - (place?.y ?? 99))).toBeLessThan(2);
  await column.click();
  await expect(editor.body.locator('td').nth(1)).toHaveCSS('text-align', 'end');
  await page.getByRole('menuitem', { name: 'Set the column to the left' }).click();
  await expect(editor.body.locator('td').nth(1)).toHaveCSS('text-align', 'start');
  await column.click();
  await page.getByRole('menuitem', { name: 'Move the column left' }).click();
  await expect(editor.body.locator('td p')).toHaveText(['22', '1', '333', '4444']);
  await page.getByRole('button', { name: 'This row' }).click();
  await page.getByRole('menuitem', { name: 'Row below' }).click();
  await expect(editor.body.locator('tr')).toHaveCount(3);
  await editor.saved();
  const address = await editor.publish();
  await page.goto(address);
  await expect(page.locator('[data-body] td').first()).toHaveCSS('text-align', 'start');
  await expect(page.locator('[data-body] td').nth(1)).toHaveCSS('text-align', 'end');
});

test('columns are made wider by a drag and by a menu, keep their widths, and readers get them as proportions', async ({
  page,
  newsroom,
}) => {
  const row = (type: 'tableHeader' | 'tableCell', ...texts: string[]) => ({
    type: 'tableRow' as const,
    content: texts.map((text) => ({
      type,
      attrs: { colspan: 1, rowspan: 1 },
      content: paragraphs(text).content as ParagraphNode[],
    })),
  });
  const table: BlockNode = {
    type: 'table',
    attrs: { id: newBlockId() },
    content: [
      row('tableHeader', 'State', 'Rain, mm'),
      row('tableCell', 'Bihar', '1,204.5'),
      row('tableCell', 'Goa', '–'),
    ],
  };
  const story = await newsroom.story({ text: { en: { body: bodyWith(table) } } });
  await newsroom.signIn('chief');
  const editor = new EditorPage(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await editor.open(story.id, 'en');
  const share = async (cells: ReturnType<typeof page.locator>) => {
    const [first, second] = [await cells.nth(0).boundingBox(), await cells.nth(1).boundingBox()];
    return (first?.width ?? 0) / ((first?.width ?? 0) + (second?.width ?? 1));
  };
  const cells = editor.body.locator('td');
  await cells.first().click();
  const border = page.getByRole('button', { name: 'Drag to set the widths of the columns' });
  await expect(border).toHaveCount(1);
  const before = await share(cells);
  const at = await border.boundingBox();
  const whole = (await editor.body.locator('table').boundingBox())?.width ?? 0;
  const [x, y] = [(at?.x ?? 0) + (at?.width ?? 0) / 2, (at?.y ?? 0) + (at?.height ?? 0) / 2];
  const drag = async (to: number) => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(to, y, { steps: 4 });
  };
  await drag(x + 60);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(Math.abs((await share(cells)) - before), 'given up').toBeLessThan(0.01);
  await drag(x + whole * (0.7 - before));
  await page.mouse.up();
  expect(Math.abs((await share(cells)) - 0.7)).toBeLessThan(0.02);
  await editor.saved();

  // From the keys alone: the tools of the table, and the column the cursor stands in.
  await page.getByRole('button', { name: 'Table' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Make the column wider' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => Math.abs((await share(cells)) - 0.75)).toBeLessThan(0.02);
  await editor.saved();
  await page.reload();
  await expect(editor.body).toHaveAttribute('contenteditable', 'true');
  expect(Math.abs((await share(cells)) - 0.75), 'after a reload').toBeLessThan(0.02);
  await editor.publish();

  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(story.address('en'));
    const printed = page.locator('[data-body] td');
    await expect(page.locator('[data-body] col')).toHaveCount(2);
    const shown = await share(printed);
    // A phone has 96 px for the narrower one, which its words need.
    expect(Math.abs(shown - (width === 360 ? 0.72 : 0.75)), `at ${width} px`).toBeLessThan(0.06);
    await expect(printed.nth(0)).toHaveCSS('text-align', 'start');
    await expect(printed.nth(3)).toHaveCSS('text-align', 'end');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});
