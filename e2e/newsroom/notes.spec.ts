import { eq } from 'drizzle-orm';
import { transact } from '#db/engine/transact.ts';
import { storyNotes } from '#db/schema.ts';
import { accessibilityFaults } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { serverDatabase } from '../stories.ts';

test('a note of the desk is written for somebody, seen at once by who has the story open, done, and told in the history', async ({
  page,
  newsroom,
  browser,
}) => {
  const story = await newsroom.story({ standing: { en: 'draft', hi: 'draft' }, by: 'reporter' });
  // The reporter has the Hindi open, in a Hindi interface, on a phone.
  await newsroom.signIn('reporter');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/hi/newsroom/articles/${story.id}/hi`);
  await expect(page.locator('#field-body[contenteditable=true]')).toBeVisible();
  const strip = page.getByRole('region', { name: 'डेस्क के नोट' });
  await expect(strip).toBeHidden();

  const context = await browser.newContext({ baseURL: new URL(page.url()).origin });
  await newsroom.signIn('editor', context);
  const desk = await context.newPage();
  await desk.goto(`/en/newsroom/articles/${story.id}/en`);
  await desk.getByRole('button', { name: 'More', exact: true }).click();
  await desk.getByRole('menuitem', { name: 'Notes of the desk…' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('What is to be done').fill('नगर निगम से पुष्टि करें');
  await expect(dialog.getByLabel('Who is to do it').locator('option')).not.toHaveCount(1);
  await dialog.getByLabel('Who is to do it').selectOption({ label: 'Ananya Rastogi' });
  await dialog.getByLabel('By a set time').check();
  await dialog.getByRole('button', { name: 'In 15 minutes' }).click();
  await dialog.getByRole('button', { name: 'Add the note' }).click();
  await expect(dialog.getByRole('listitem')).toContainText('For Ananya Rastogi');
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('region', { name: 'Notes of the desk' })).toContainText(/By .* \(Indian time\)/);

  await expect(strip).toContainText('नगर निगम से पुष्टि करें');
  await expect(strip).toContainText('अनन्या रस्तोगी के लिए');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await accessibilityFaults(page)).toEqual([]);
  await transact(serverDatabase(), (tx) =>
    tx
      .update(storyNotes)
      .set({ deadline: new Date(Date.now() - 60_000).toISOString() })
      .where(eq(storyNotes.articleId, story.id)),
  );
  await page.goto(`/hi/newsroom?q=${story.mark}`);
  await expect(page.getByText('एक नोट बाक़ी, समय निकल गया')).toBeVisible();
  await page.goto(`/hi/newsroom/articles/${story.id}/hi`);
  await expect(strip).toContainText('समय निकल गया');
  await strip.getByRole('button', { name: /^हो गया/ }).click();
  await expect(strip).toBeHidden();
  await expect(desk.getByRole('region', { name: 'Notes of the desk' })).toBeHidden();

  for (const [screen, menu, more, sentences] of [
    [
      page,
      'किसने क्या किया…',
      'और विकल्प',
      [/^अनन्या रस्तोगी ने बताया कि यह हो गया: “नगर निगम से पुष्टि करें”/, /^अनन्या रस्तोगी ने हिंदी टेक्स्ट लिखा।/],
    ],
    [
      desk,
      'Who did what…',
      'More',
      [/noted for Ananya Rastogi, to be done by .*: “नगर/, /^Ananya Rastogi began the story in English\./],
    ],
  ] as const) {
    await screen.getByRole('button', { name: more, exact: true }).click();
    await screen.getByRole('menuitem', { name: menu }).click();
    for (const sentence of sentences)
      await expect(screen.getByRole('dialog').getByRole('listitem').filter({ hasText: sentence })).toBeVisible();
  }
  await context.close();
});
