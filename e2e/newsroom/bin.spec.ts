import { accessibilityFaults } from '../axe.ts';
import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';
import { ask } from '../ask.ts';

test('a story that was begun and not written is on no list; with its first word it is', async ({ page, newsroom }) => {
  await newsroom.signIn('reporter');
  await page.goto('/en/newsroom');
  const count = page.getByText(/^\d+ stories$/);
  const before = await count.textContent();
  await page.getByRole('button', { name: 'Choose its language' }).click();
  await page.getByRole('menuitem', { name: /In Hindi/ }).click();
  await expect(page).toHaveURL(/\/articles\/\d+\/hi$/);
  const address = page.url();
  await page.goto('/en/newsroom');
  await expect(count).toHaveText(before ?? '');
  await expect(page.getByRole('row').filter({ hasText: 'No headline yet' })).toHaveCount(0);
  await page.goto(address);
  const editor = new EditorPage(page);
  await editor.body.click();
  await page.keyboard.insertText('क');
  await editor.saved();
  await page.goto('/en/newsroom');
  await expect(page.getByRole('row').filter({ hasText: 'No headline yet' })).toHaveCount(1);
});

for (const locale of ['en', 'hi'] as const) {
  const words = {
    en: {
      bin: 'Move to the bin',
      undo: 'Undo',
      link: 'Bin',
      out: 'Take out of the bin',
      in: 'This story is in the bin',
    },
    hi: { bin: 'रद्दी में डालें', undo: 'वापस लाएं', link: 'रद्दी', out: 'रद्दी से निकालें', in: 'यह ख़बर रद्दी में है' },
  }[locale];

  test(`a story goes to the bin from its row, and comes back, in ${locale}`, async ({ page, newsroom }) => {
    const story = await newsroom.story({ standing: { en: 'draft', hi: 'draft' }, by: 'reporter' });
    await newsroom.signIn('reporter');
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`/${locale}/newsroom?q=${story.mark}`);
    const row = page.getByRole('row').filter({ hasText: story.headline[locale] ?? '' });
    const menu = row.getByRole('button', { name: `“${story.headline[locale]}”` });
    await menu.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await page.getByRole('menuitem', { name: words.bin }).click();
    await expect(row).toHaveCount(0);
    await page.getByRole('button', { name: words.undo, exact: true }).click();
    await expect(row).toHaveCount(1);

    await menu.click();
    await page.getByRole('menuitem', { name: words.bin }).click();
    await expect(row).toHaveCount(0);
    // Whoever follows a link to it is told where it is.
    await page.goto(`/${locale}/newsroom/articles/${story.id}/${locale}`);
    await expect(page.getByRole('heading', { name: words.in })).toBeVisible();
    await page.goto(`/${locale}/newsroom`);
    await page.getByRole('link', { name: words.link, exact: true }).click();
    await expect(page).toHaveURL(/bin=1/);
    await menu.click();
    await page.getByRole('menuitem', { name: words.out }).click();
    await expect(row).toHaveCount(0);
    await page.goto(`/${locale}/newsroom/articles/${story.id}/${locale}`);
    await expect(page.locator('#field-headline')).toHaveValue(story.headline[locale] ?? '');
  });
}

test('what readers see cannot be put in the bin; a copy of it can', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { en: 'live', hi: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await expect(page.getByRole('menuitem', { name: 'Move to the bin' })).toHaveCount(0);
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(page.getByText('This is the copy.')).toBeVisible();
  await expect(page).not.toHaveURL(new RegExp(`/articles/${story.id}/`));
  await expect(editor.headline).toHaveValue(story.headline.en ?? '');
  await expect(editor.headline, 'a copy gets another one first').toBeFocused();
  await editor.write('Headline', 'A copy that is not wanted');
  await editor.saved();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Move to the bin' }).click();
  await expect(page).toHaveURL(/\/en\/newsroom$/);
  expect((await ask(story.address('en'))).status, 'the story itself stays').toBe(200);
});

test('a draft that is discarded can be brought back at once', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { en: 'live' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await editor.write('Headline', 'Hours of work');
  await editor.saved();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Discard the draft' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Discard the draft' }).click();
  await expect(editor.headline).toHaveValue(story.headline.en ?? '');
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(editor.headline).toHaveValue('Hours of work');
  await editor.saved();
  await page.reload();
  await expect(editor.headline).toHaveValue('Hours of work');

  // On another page it could not be brought back any more, and is not offered.
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Discard the draft' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Discard the draft' }).click();
  await expect(page.getByRole('alert').getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.getByRole('banner').getByRole('link', { name: 'Stories' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Stories' })).toBeVisible();
  await expect(page.getByRole('alert').getByRole('button', { name: 'Undo' })).toHaveCount(0);
});

test('a story goes to the archive and is found there, comes back with the next change, and goes again with others', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { en: 'live', hi: 'live' } });
  await newsroom.signIn('editor');
  await page.setViewportSize({ width: 360, height: 740 });
  const narrowed = `newsroom?q=${story.mark}&state=live`;
  await page.goto(`/hi/${narrowed}`);
  const row = page.getByRole('row').filter({ hasText: story.mark });
  await row.getByRole('button', { name: `“${story.headline.hi}”` }).click();
  await page.getByRole('menuitem', { name: 'आर्काइव में रखें' }).click();
  await expect(row).toHaveCount(0);
  await expect(page.getByText('ख़बर आर्काइव में है।')).toBeVisible();
  // Readers see it as before.
  expect((await ask(story.address('hi'))).status).toBe(200);
  await page.getByRole('link', { name: 'आर्काइव', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'आर्काइव' })).toBeVisible();
  await page.getByRole('searchbox').fill('ऐसाकोईशब्दनहीं');
  await expect(row).toHaveCount(0);
  await page.getByRole('searchbox').fill(story.mark);
  await expect(row).toHaveCount(1);
  await expect(page).toHaveURL(/archive=1/);
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`/en/${narrowed}`);
  await expect(row).toHaveCount(0);
  // Words alone find it wherever it lies.
  await page.goto(`/en/newsroom?q=${story.mark}`);
  await expect(row).toContainText('Archive');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await editor.write('Headline', `${story.headline.en} again`);
  await editor.saved();
  await page.goto(`/en/${narrowed}`);
  await expect(row).toHaveCount(1);
  await row.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Move to the archive' }).click();
  await expect(row).toHaveCount(0);
});
