import type { Locator } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { startThread } from '#db/commands/comment/start-thread.ts';
import { transact } from '#db/engine/transact.ts';
import { perform } from '#db/perform.ts';
import { assignments } from '#db/schema.ts';
import { accessibilityFaults } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { actorOf, serverDatabase } from '../stories.ts';

const NARROW = { width: 360, height: 740 };

test('a text is given to somebody, who is told at once, finds it by the bell, writes it and gives it back', async ({
  page,
  newsroom,
  browser,
}) => {
  const story = await newsroom.story({ standing: { en: 'draft' }, by: 'editor' });
  // The reporter waits, on a phone, in a Hindi interface: on a page that knows nothing of the story.
  await newsroom.signIn('reporter');
  await page.setViewportSize(NARROW);
  await page.goto('/hi/newsroom/account');
  const bell = page.getByRole('button', { name: /^सूचनाएं/ });
  await expect(bell).toBeVisible();
  const before = await unreadBeside(bell);

  const context = await browser.newContext({ baseURL: new URL(page.url()).origin });
  await newsroom.signIn('chief', context);
  const desk = await context.newPage();
  await desk.goto(`/en/newsroom/articles/${story.id}/en`);
  await desk.getByRole('button', { name: 'More', exact: true }).click();
  await desk.getByRole('menuitem', { name: 'Assign…' }).click();
  const dialog = desk.getByRole('dialog');
  const english = dialog.getByRole('listitem').filter({ hasText: 'The English text' });
  await expect(english.getByLabel('Who writes it').locator('option')).not.toHaveCount(1);
  await english.getByLabel('Who writes it').selectOption({ label: 'Ananya Rastogi' });
  await english.getByLabel('By a set time').check();
  await english.getByRole('button', { name: 'In 15 minutes' }).click();
  await english.getByRole('button', { name: 'Assign the English text' }).click();
  await desk.keyboard.press('Escape');
  const strip = desk.getByRole('region', { name: 'Whose it is' });
  await expect(strip).toContainText(/The English text is Ananya Rastogi's, due by .* \(Indian time\)\./);
  await context.close();

  await expect.poll(() => unreadBeside(bell)).toBe(before + 1);
  await bell.click();
  const list = page.getByRole('dialog', { name: 'सूचनाएं' });
  const told = list.getByRole('listitem').first();
  await expect(told).toContainText(/तक के लिए अंग्रेज़ी टेक्स्ट आपको सौंपा।/);
  await expect(told).toContainText('नई:');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await accessibilityFaults(page)).toEqual([]);
  await told.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/hi/newsroom/articles/${story.id}/en$`));
  await expect(list).toBeHidden();
  await expect.poll(() => unreadBeside(bell)).toBe(before);

  // Theirs to write now, and late by a minute.
  await expect(page.locator('#field-body[contenteditable=true]')).toBeVisible();
  const own = page.getByRole('region', { name: 'किसके ज़िम्मे है' });
  await expect(own).toContainText('अंग्रेज़ी टेक्स्ट');
  await transact(serverDatabase(), (tx) =>
    tx
      .update(assignments)
      .set({ dueAt: new Date(Date.now() - 60_000).toISOString() })
      .where(eq(assignments.articleId, story.id)),
  );
  await page.goto(`/hi/newsroom?q=${story.mark}&mine=1`);
  await expect(page.getByText(/^अनन्या रस्तोगी, .* पर समय निकल गया$/)).toBeVisible();
  await page.goto(`/hi/newsroom/articles/${story.id}/en`);
  await expect(own).toContainText('समय');
  await own.getByRole('button', { name: 'बदलें…' }).click();
  await page.getByRole('button', { name: 'अंग्रेज़ी टेक्स्ट लौटाएं' }).click();
  await expect(own).toBeHidden();
  // No longer theirs: the text can be read and not written.
  await page.reload();
  await expect(page.locator('#field-body[contenteditable=true]')).toHaveCount(0);
});

test('quiet hours are kept in the account and silence the bell; what calls leads to its conversation', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { en: 'draft' }, by: 'reporter' });
  await newsroom.signIn('chief');
  await page.goto('/en/newsroom/account');
  await page.getByLabel('Keep quiet hours').check();
  await page.getByLabel('From (Indian time)').fill('00:00');
  await page.getByLabel('Until (Indian time)').fill('00:00');
  await page.getByRole('button', { name: 'Save the quiet hours' }).click();
  await expect(page.getByText('Choose two different times.')).toBeVisible();
  await page.getByLabel('Until (Indian time)').fill('23:59');
  await page.getByRole('button', { name: 'Save the quiet hours' }).click();
  await expect(page.getByText('Your quiet hours are saved.')).toBeVisible();
  await page.reload();
  const bell = page.getByRole('button', { name: /^Notifications/ });
  await expect(bell).toHaveAttribute('title', 'Notifications: quiet hours');

  const chief = await actorOf('chief');
  const words = { quote: '', text: `@{${chief.id}} Please look`, key: crypto.randomUUID() };
  const about = {
    articleId: story.id,
    locale: 'en' as const,
    place: { kind: 'field' as const, field: 'headline' as const },
  };
  const called = await perform(
    startThread,
    { ...about, ...words },
    await actorOf('reporter'),
    new Date(),
    serverDatabase(),
  );
  if (!called.ok) throw new Error(called.error);
  const { threadId } = called.value;
  await bell.click();
  const told = page.getByRole('dialog').getByRole('listitem').filter({ hasText: story.mark });
  await expect(told).toContainText('called you in a comment.');
  await told.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/articles/${story.id}/en#comment-${threadId}$`));
  await expect(page.getByRole('complementary', { name: 'Comments' }).getByText('Please look')).toBeVisible();
});

/** The number in the bell's name; 0 where there is none. */
async function unreadBeside(bell: Locator): Promise<number> {
  const name = (await bell.getAttribute('aria-label')) ?? '';
  return Number(/\d+/.exec(name)?.[0] ?? 0);
}
