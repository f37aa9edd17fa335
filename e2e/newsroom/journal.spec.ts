import type { Locator, Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { revisions, translations } from '#db/schema.ts';
import { plainText } from '#lib/body/plain-text.ts';
import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';
import { EMAILS, PASSWORD } from '../people.ts';
import { paragraphs, serverDatabase } from '../stories.ts';

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

/** On its way every block with bold words gets something that the server does not take. */
async function refuseBold(page: Page): Promise<void> {
  await page.route('**/draft', async (route) => {
    const sent = route.request().postDataJSON() as { changes: { blocks: { to?: { attrs: object } }[] } };
    for (const { to } of sent.changes.blocks)
      if (to && JSON.stringify(to).includes('"bold"')) to.attrs = { ...to.attrs, glow: 1 };
    await route.continue({ postData: JSON.stringify(sent) });
  });
}

/** The texts set aside on this device, opened from the story's menu. */
async function openKept(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Texts kept on this device…' }).click();
  return page.getByRole('dialog', { name: 'Texts kept on this device' });
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
  const opening = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Sign in again' }).click();
  const tab = await opening;
  await tab.locator('input[name=email]').fill(EMAILS.editor);
  await tab.locator('input[name=password]').fill(PASSWORD);
  await tab.keyboard.press('Enter');
  await expect(tab.getByRole('heading', { name: 'You are signed in again' })).toBeVisible();
  await expect(tab.getByText('go back to the one with your story')).toBeVisible();
  await tab.close();
  // A browser under test shows all of its tabs at once: this is what one says that shows another.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(editor.headline).toHaveValue('Written after the session ended');
  await editor.saved();
});

test('a block the server refuses holds back nothing else, and its words outlive the tab', async ({
  page,
  newsroom,
  context,
}) => {
  const story = await newsroom.story({
    standing: { en: 'draft' },
    text: { en: { body: paragraphs('First.', 'Second.') } },
  });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await refuseBold(page);
  const badge = page.locator('[data-save-state]');
  await editor.body.locator('p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+b');
  await page.keyboard.insertText(` ${WORDS}`);
  await expect(badge).toHaveAttribute('data-save-state', 'partly');
  await expect(badge).toContainText('one passage is refused and marked. Your words are kept on this device.');
  const note = editor.body.getByRole('note');
  await expect(note).toContainText('This passage could not be saved as it stands; everything else is.');
  await expect(editor.body.locator('.setu-refused')).toHaveText(`First. ${WORDS}`);

  await editor.body.locator('p', { hasText: 'Second.' }).click();
  await page.keyboard.press('End');
  await page.keyboard.insertText(' And on.');
  await expect(badge).not.toHaveAttribute('data-save-state', 'partly');
  await expect(badge).toHaveAttribute('data-save-state', 'partly');
  const [stored] = await serverDatabase()
    .reader.select({ body: revisions.body })
    .from(revisions)
    .innerJoin(translations, eq(translations.draftRevisionId, revisions.id))
    .where(eq(translations.articleId, story.id));
  expect(stored && plainText(stored.body)).toBe('First.\nSecond. And on.');

  await page.getByRole('button', { name: 'Publish…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('One passage could not be saved');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();

  await killTab(page);
  const later = new EditorPage(await context.newPage());
  await later.open(story.id, 'en');
  const offer = later.page.getByRole('alert').filter({ hasText: 'on this device was not saved' });
  await offer.getByRole('button', { name: 'Restore' }).click();
  await later.saved();
  await expect(later.body.locator('strong')).toHaveText(WORDS);
});

test('a refused block is saved once it changes: by hand, or reduced to its words', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { hi: 'draft' }, text: { hi: { body: paragraphs('पहला', 'दूसरा') } } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'hi');
  await refuseBold(page);
  const badge = page.locator('[data-save-state]');
  await editor.body.locator('p').first().click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+b');
  await expect(badge).toContainText('2 passages are refused and marked.');
  await editor.body.locator('p', { hasText: 'पहला' }).click({ clickCount: 3 });
  await page.keyboard.press('Control+b');
  await expect(editor.body.getByRole('note')).toHaveCount(1);
  await editor.body.getByRole('button', { name: 'Keep only its words' }).click();
  await editor.saved();
  await expect(editor.body.getByRole('note')).toHaveCount(0);
  await expect(editor.body.locator('strong')).toHaveCount(0);
  await page.reload();
  await expect(editor.body).toContainText('दूसरा');
});

test('what this newsroom cannot read any more is offered with the words of its blocks', async ({
  page,
  newsroom,
  context,
}) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await page.route('**/draft', (route) => route.abort());
  await editor.body.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.insertText(WORDS);
  await expect(page.locator('[data-save-state]')).toContainText('Your words are kept on this device.');
  await killTab(page);

  const later = new EditorPage(await context.newPage());
  await later.page.goto('/en/newsroom');
  // As a version of another time would have left it.
  await later.page.evaluate(async () => {
    const opening = indexedDB.open('setu-journal');
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const entries = database.transaction('entries', 'readwrite').objectStore('entries');
    await new Promise<void>((resolve) => {
      const walking = entries.openCursor();
      walking.onsuccess = () => {
        const cursor = walking.result;
        if (!cursor) return resolve();
        const entry = cursor.value as { value: { body: { content: { type: string }[] } } };
        for (const block of entry.value.body.content.slice(0, 1)) block.type = 'slogan';
        cursor.update(entry);
        cursor.continue();
      };
    });
    database.close();
  });
  await later.open(story.id, 'en');
  const offer = later.page.getByRole('alert').filter({ hasText: 'on this device was not saved' });
  await expect(offer).toContainText('Of one passage of it only the words come back, in their place');
  await offer.getByRole('button', { name: 'Restore' }).click();
  await later.saved();
  await later.page.reload();
  await expect(later.body.locator('p').first()).toContainText(WORDS);
});

test('a text that was refused as a whole is offered as words to copy', async ({ page, newsroom, context }) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await editor.write('Kicker', 'kicker '.repeat(40));
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'refused');
  await editor.body.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(` ${WORDS}`);
  await expect(page.locator('[data-save-state]')).toContainText('Your words are kept on this device.');
  await killTab(page);

  const later = new EditorPage(await context.newPage());
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await later.open(story.id, 'en');
  await expect(later.body).not.toContainText(WORDS);
  const offer = later.page.getByRole('alert').filter({ hasText: 'on this device was not saved' });
  await expect(offer.getByRole('region', { name: 'Words kept on this device' })).toContainText(WORDS);
  await offer.getByRole('button', { name: 'Copy its words' }).click();
  await expect(offer.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await later.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(WORDS);
  expect(copied).toContain('kicker kicker');
  await later.page.reload();
  await expect(offer, 'still there until it is set aside').toBeVisible();
  await offer.getByRole('button', { name: 'Set aside' }).click();
  await expect(offer).toHaveCount(0);
  await later.page.reload();
  await expect(later.body).toBeVisible();
  await expect(offer).toHaveCount(0);
  const kept = await openKept(later.page);
  await expect(kept).toContainText(WORDS);
});

test('an unsaved text that is not wanted now lies among those kept on this device, and comes back from there', async ({
  page,
  newsroom,
  context,
}) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await context.setOffline(true);
  await editor.body.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(WORDS);
  await expect(page.locator('[data-save-state]')).toContainText('Your words are kept on this device.');
  await killTab(page);
  await context.setOffline(false);

  const later = new EditorPage(await context.newPage());
  await later.open(story.id, 'en');
  const offer = later.page.getByRole('alert').filter({ hasText: 'on this device was not saved' });
  await offer.getByRole('button', { name: 'Set aside' }).click();
  await expect(later.page.getByRole('alert').filter({ hasText: 'For 30 days it stays on this device' })).toBeVisible();
  await expect(offer).toHaveCount(0);
  await later.page.reload();
  await expect(later.body).not.toContainText(WORDS);
  let kept = await openKept(later.page);
  await kept.getByRole('button', { name: 'Delete it' }).click();
  await expect(kept).toContainText('None.');
  await later.page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(kept).toContainText(WORDS);
  await later.page.reload();
  kept = await openKept(later.page);
  await kept.getByRole('button', { name: 'Put it in place of the text' }).click();
  await expect(later.body).toContainText(WORDS);
  await later.saved();
});

test('the offer of an unsaved text is in sight, wherever in the story the page is opened', async ({
  page,
  newsroom,
  context,
}) => {
  const lines = Array.from({ length: 60 }, (_, n) => `Line ${n + 1} of a long story.`);
  const story = await newsroom.story({ standing: { en: 'draft' }, text: { en: { body: paragraphs(...lines) } } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await context.setOffline(true);
  await editor.body.locator('p').last().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(WORDS);
  await expect(page.locator('[data-save-state]')).toContainText('Your words are kept on this device.');
  const other = new EditorPage(await context.newPage());
  await killTab(page);
  await context.setOffline(false);
  await other.open(story.id, 'en');
  const offer = other.page.getByRole('alert').filter({ hasText: 'on this device was not saved' });
  await expect(offer).toBeInViewport();
  await other.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(offer).not.toBeInViewport();
  await other.page.reload();
  await expect(offer).toBeInViewport();
});
