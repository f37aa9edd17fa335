import { newBlockId } from '#lib/body/block-id.ts';
import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';
import { anyImageId, bodyWith, paragraphs } from '../stories.ts';

test('the menu of a row shows the preview of a language and makes a copy', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { en: 'draft', hi: 'draft' } });
  await newsroom.signIn('editor');
  await page.goto(`/en/newsroom?q=${story.mark}`);
  const row = page.getByRole('row').filter({ hasText: story.headline.en });
  const menu = row.getByRole('button', { name: /^More for/ });
  await menu.click();
  const preview = page.getByRole('menuitem', { name: 'Preview in Hindi' });
  const opened = page
    .context()
    .waitForEvent('page', { timeout: 5_000 })
    .catch(() => page);
  await preview.click();
  const shown = await opened;
  await expect(shown.getByRole('heading', { level: 1 }).filter({ hasText: story.headline.hi })).toBeVisible();
  if (shown === page) await page.goto(`/en/newsroom?q=${story.mark}`);
  await menu.click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(page).toHaveURL(/\/articles\/\d+\/en$/);
  await expect(page).not.toHaveURL(new RegExp(`/articles/${story.id}/`));
  await expect(new EditorPage(page).headline).toHaveValue(story.headline.en);
});

test('both menus of blocks hold the same, a passage is turned into another kind, and a picture is set as wide as one likes', async ({
  page,
  newsroom,
}) => {
  const figure = (credit: string) => ({
    type: 'figure' as const,
    attrs: { id: newBlockId(), imageId, caption: 'A river', alt: 'River', credit },
  });
  const imageId = await anyImageId();
  const body = bodyWith(...paragraphs('Turned', 'Last').content, figure('Own'), {
    ...figure('Own'),
    attrs: { ...figure('Own').attrs, alt: '' },
  });
  const story = await newsroom.story({ standing: { en: 'draft' }, text: { en: { body } } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  const tools = page.getByRole('toolbar');

  await editor.body.getByText('Last').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await tools.getByRole('button', { name: 'Insert' }).click();
  const inserted = await page.getByRole('menuitem').allInnerTexts();
  expect(inserted.length).toBeGreaterThan(12);
  await page.keyboard.press('Escape');
  await editor.body.getByText('Last').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+/');
  const offered = page.getByRole('listbox').getByRole('option');
  await expect(offered).toHaveCount(inserted.length);
  // Each with a line that says what it is.
  expect((await offered.allInnerTexts()).map((text) => text.split('\n')[0]?.trim())).toEqual(
    inserted.map((text) => text.trim()),
  );
  await page.keyboard.press('Escape');

  await editor.body.getByText('Turned').click();
  await tools.getByRole('button', { name: 'Move, copy or delete this passage' }).click();
  await page.getByRole('menu').getByRole('menuitem', { name: 'Quotation', exact: true }).click();
  await expect(editor.body.locator('blockquote')).toContainText('Turned');

  const size = editor.body.getByRole('combobox', { name: 'Size' }).first();
  await size.selectOption({ label: 'Small, beside the text' });
  await editor.saved();
  await page.reload();
  await expect(size).toHaveValue('small');

  // Which of several pictures lacks something is said by its number.
  await page.getByRole('button', { name: 'Publish…' }).click();
  await expect(
    page.getByRole('dialog').getByRole('button', { name: 'Picture 2 in the text has no alt text.' }),
  ).toBeVisible();
});
