import { newBlockId } from '#lib/body/block-id.ts';
import type { ParagraphNode } from '#lib/body/nodes.ts';
import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';
import { anyImageId, bodyWith, paragraphs } from '../stories.ts';

test('what is put in by the + stands whole in sight, the cursor goes on, and what stays unfinished is named', async ({
  page,
  newsroom,
}) => {
  await anyImageId();
  const [said, ...lines] = paragraphs('Nobody said this', ...Array.from({ length: 16 }, (_, n) => `Line ${n}`))
    .content as [ParagraphNode, ...ParagraphNode[]];
  const quotation = { type: 'blockquote' as const, attrs: { id: newBlockId(), attribution: '' }, content: [said] };
  const story = await newsroom.story({
    standing: { en: 'draft' },
    text: { en: { body: bodyWith(quotation, ...lines) } },
  });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await editor.body.getByText('Line 15').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const plus = page.getByRole('toolbar').getByRole('button', { name: 'Insert' });
  await plus.click();
  await page.getByRole('menuitem', { name: 'Table' }).click();
  const table = editor.body.locator('table');
  const count = page.locator('#field-after-body');
  await expect
    .poll(async () => ((await table.boundingBox())?.y ?? 0) + ((await table.boundingBox())?.height ?? 0))
    .toBeLessThanOrEqual((await count.boundingBox())?.y ?? 0);

  await editor.body.getByText('Line 15').click();
  await plus.click();
  await page.getByRole('menuitem', { name: 'Picture' }).click();
  const library = page.getByRole('dialog', { name: 'Choose a picture' });
  await library.getByRole('list').getByRole('button').first().click();
  await library.getByRole('button', { name: 'Use this picture' }).click();
  await expect(library).toBeHidden();
  await expect(editor.body).toBeFocused();
  await page.keyboard.type('Written on');
  await expect(editor.body.locator(':scope > p', { hasText: 'Written on' })).toHaveText('Written on');
  await page.keyboard.press('Enter');

  await editor.insert('youtube', 'Embed');
  const address = page.getByRole('dialog').getByRole('textbox', { name: 'Address' });
  await address.fill('https://youtu.be/dQw4w9WgXcQ');
  await address.press('Enter');
  await editor.saved();
  const open = page.getByRole('button', { name: 'Publish…' });
  const sheet = page.getByRole('dialog', { name: 'Publish in English' });
  const leadsTo = async (finding: string) => {
    await open.click();
    await sheet.getByRole('button', { name: finding }).click();
    await expect(sheet).toBeHidden();
  };
  await leadsTo('The YouTube card has no title.');
  await expect(editor.body.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await leadsTo('A quotation does not say who said it.');
  await expect(editor.body.locator('.setu-attribution')).toBeFocused();
  await leadsTo('A table is empty and will not be printed.');
  await expect
    .poll(() => table.evaluate((drawn) => drawn.contains(document.getSelection()?.anchorNode ?? null)))
    .toBe(true);
  await page.keyboard.type('Depth');
  await expect(table.locator('th, td').first()).toHaveText('Depth');

  await open.click();
  await expect(sheet).toContainText(`-${story.id}`);
  await expect(sheet.getByText(story.headline.en, { exact: true })).toBeVisible();
  await expect(sheet.getByText('A table is empty')).toHaveCount(0);
});

test('a card is made of an address without https and of the code for a page, and is refused in our own words', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { en: 'draft' }, text: { en: { body: paragraphs('Watch') } } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  const dialog = page.getByRole('dialog');
  const address = dialog.getByRole('textbox', { name: 'Address' });
  const cards = editor.body.getByText('https://www.youtube.com/watch?v=dQw4w9WgXcQ', { exact: true });
  const CODE = '<iframe width="560" src="https://www.youtube.com/embed/dQw4w9WgXcQ?si=x&amp;start=4"></iframe>';
  for (const [at, typed] of ['youtu.be/dQw4w9WgXcQ', CODE].entries()) {
    await editor.body.getByText('Watch', { exact: true }).click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await editor.insert('youtube', 'Embed');
    await address.fill(typed);
    await address.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(cards).toHaveCount(at + 1);
  }
  await editor.body.getByText('Watch', { exact: true }).click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await editor.insert('youtube', 'Embed');
  await address.fill('<iframe src="https://player.vimeo.com/video/1"></iframe>');
  await address.press('Enter');
  await expect(address).toHaveAccessibleDescription(/This code has no address/);
  await address.fill('our video');
  await address.press('Enter');
  await expect(address).toHaveAccessibleDescription(/This address leads to no video/);
});

test('a link tells where it leads, beside it, and there it is changed and taken off', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { en: 'draft' }, text: { en: { body: paragraphs('Read') } } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await editor.body.getByText('Read').click();
  await page.keyboard.press('End');
  // No card can be made of it: a link is offered where it is refused.
  await page.keyboard.press('Enter');
  await editor.insert('youtube', 'Embed');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Address' }).fill('https://vimeo.com/76979871');
  await dialog.getByRole('button', { name: 'Insert', exact: true }).click();
  await dialog.getByRole('button', { name: 'Insert it as a link' }).click();
  await expect(dialog).toBeHidden();
  const link = editor.body.getByRole('link');
  await expect(link).toHaveAttribute('href', 'https://vimeo.com/76979871');

  const card = page.getByRole('group', { name: 'Link' });
  await page.keyboard.type(' now');
  await expect(card).toHaveCount(0);
  await link.click();
  await expect(card.getByRole('link', { name: 'vimeo.com/76979871' })).toHaveAttribute('target', '_blank');
  await expect(editor.body).toBeFocused();
  await card.getByRole('button', { name: 'Change the link' }).click();
  await expect(
    page.getByRole('dialog', { name: 'Link' }).getByRole('link', { name: 'Open in a new tab' }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await card.getByRole('button', { name: 'Remove the link' }).click();
  await expect(link).toHaveCount(0);
  await expect(card).toHaveCount(0);
  await expect(editor.body).toContainText('https://vimeo.com/76979871 now');
});
