import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';

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
