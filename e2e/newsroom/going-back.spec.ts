import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';

test('who goes back in the browser finds what was written last, and is not asked about own words', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { en: 'draft', hi: 'draft' } });
  await newsroom.signIn('editor');
  await page.goto('/en/newsroom');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await editor.headline.fill(`${story.headline.en} once more`);
  await editor.body.locator('p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Written before going.');
  await editor.saved();
  for (const leave of [
    () => page.getByRole('link', { name: 'Stories', exact: true }).first().click(),
    () => page.getByRole('link', { name: /^हिंदी/ }).first().click(),
  ]) {
    const here = page.url();
    await leave();
    await page.waitForURL((url) => url.href !== here);
    await page.goBack();
    await page.waitForURL(here);
    await expect(editor.headline).toHaveValue(/ once more/);
    await expect(editor.body).toContainText('Written before going.');
    await editor.body.locator('p').first().click();
    await page.keyboard.press('End');
    await page.keyboard.type(' And after.');
    await editor.saved();
    await expect(page.getByText('Somebody changed this too')).toHaveCount(0);
  }
  await expect(editor.body).toContainText('Written before going. And after. And after.');
});

test('the preview lies over the story, which keeps its caret and what can be undone', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await editor.body.locator('p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Seen in the preview.');
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  const preview = page.getByRole('dialog', { name: 'Preview' });
  await expect(preview.frameLocator('iframe').locator('article')).toContainText('Seen in the preview.');
  await preview.getByRole('button', { name: 'Back to the story' }).click();
  await expect(preview).toBeHidden();
  await editor.body.locator('p').first().click();
  await page.keyboard.press('Control+z');
  await expect(editor.body).not.toContainText('Seen in the preview.');
});

test('without a line a link is not followed, and what is written goes on being written', async ({
  page,
  context,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { hi: 'draft' } });
  await newsroom.signIn('editor');
  await page.goto(`/hi/newsroom/articles/${story.id}/hi`);
  const editor = new EditorPage(page);
  await expect(page.locator('#field-body[contenteditable=true]')).toBeVisible();
  await context.setOffline(true);
  const headline = page.locator('#field-headline');
  await headline.fill(`${story.headline.hi} बिना इंटरनेट`);
  await page.getByRole('link', { name: 'ख़बरों की सूची पर लौटें' }).click();
  await expect(page.getByText('यही पेज खुला रहेगा')).toBeVisible();
  await page.getByRole('link', { name: 'तस्वीरें', exact: true }).click();
  await expect(headline).toHaveValue(/बिना इंटरनेट/);
  await context.setOffline(false);
  await editor.saved();
  await page.getByRole('link', { name: 'तस्वीरें', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'तस्वीरें' })).toBeVisible();
});
