import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';

test('when the answer to a publication is lost, nothing is claimed and the screen shows what came of it', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { hi: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'hi');
  await page.route('**/newsroom/articles/**', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    // The server did it; the line went on the way back.
    await route.fetch();
    await route.abort();
  });
  await page.getByRole('button', { name: 'Publish…' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(sheet.getByRole('alert')).toContainText('nobody here knows whether this was done');
  await expect(sheet.getByRole('alert')).not.toContainText('nothing was');
  const tab = page.getByRole('navigation', { name: 'Languages of this story' }).locator('[aria-current=page]');
  await expect(tab).toContainText('Live');
});

test('offline, a step says that nothing was sent', async ({ page, context, newsroom }) => {
  const story = await newsroom.story({ standing: { hi: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'hi');
  await page.getByRole('button', { name: 'Publish…' }).click();
  const sheet = page.getByRole('dialog');
  await context.setOffline(true);
  await expect(sheet.getByRole('alert')).toContainText('nothing was sent');
  await expect(sheet.getByRole('button', { name: 'Publish', exact: true })).toBeDisabled();
});
