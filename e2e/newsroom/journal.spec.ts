import type { Page } from '@playwright/test';
import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';

const WORDS = 'These words never reached the server.';

/** Ends the tab's process with no farewell: one that is closed sends its last words, and they may well arrive. */
async function killTab(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const devtools = await page.context().newCDPSession(page);
  // Never answered by a process that is gone.
  devtools.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

test('what was written offline in a tab that died is offered back', async ({ page, newsroom, context }) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await context.setOffline(true);
  await editor.body.click();
  await page.keyboard.press('Control+End');
  // One change, and the badge claims nothing of it before it is on disk.
  await page.keyboard.insertText(WORDS);
  await expect(page.locator('[data-save-state]')).toContainText('Your words are kept on this device.');
  await killTab(page);
  await context.setOffline(false);

  const later = new EditorPage(await context.newPage());
  await later.open(story.id, 'en');
  await expect(later.body).not.toContainText(WORDS);
  const offer = later.page.getByRole('alert').filter({ hasText: 'on this device was not saved' });
  await expect(offer).toBeVisible();
  await offer.getByRole('button', { name: 'Restore' }).click();
  await expect(later.body).toContainText(WORDS);
  await later.saved();
  await later.page.reload();
  await expect(later.body).toContainText(WORDS);
  await expect(later.page.getByRole('alert').filter({ hasText: 'was not saved' })).toHaveCount(0);
});

test('what a tab still holds is offered in another tab only once the first has died', async ({
  page,
  newsroom,
  context,
}) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  const later = new EditorPage(await context.newPage());
  await page.route('**/draft', (route) => route.abort());
  await editor.body.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(WORDS);
  await expect(page.locator('[data-save-state]')).toContainText('Your words are kept on this device.');

  await later.open(story.id, 'en');
  const offer = later.page.getByRole('alert').filter({ hasText: 'on this device was not saved' });
  await later.headline.focus();
  // The lock of the living tab is what the look at the journal found; the offer that would be wrong has had its time.
  await later.page.waitForFunction(async () => (await navigator.locks.query()).pending?.length === 1);
  await expect(offer).toHaveCount(0);
  await page.close({ runBeforeUnload: false });
  await expect(offer).toBeVisible();
});

test('a lost line is said, and the text arrives by itself when it is back', async ({ page, newsroom, context }) => {
  const story = await newsroom.story({ standing: { hi: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'hi');
  await context.setOffline(true);
  await editor.headline.fill('बिना लाइन के लिखा');
  await expect(page.locator('[data-save-state]')).toContainText('Offline.');
  await context.setOffline(false);
  await editor.saved();
  await page.reload();
  await expect(editor.headline).toHaveValue('बिना लाइन के लिखा');
});

test('a session that ended is said, and signing in elsewhere saves the text', async ({ page, newsroom, context }) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await context.clearCookies();
  await editor.headline.fill('Written after the session ended');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'signed_out');
  await expect(page.getByRole('link', { name: 'Sign in again' })).toBeVisible();
  await expect(editor.headline).toHaveValue('Written after the session ended');
});
