import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { uniqueMark } from '../stories.ts';

test('a form sent empty says beside each field what is missing, and so does the invitation it makes', async ({
  page,
  browser,
  newsroom,
}) => {
  await newsroom.signInAnew('admin');
  await page.goto('/en/newsroom/people');
  await page.getByRole('button', { name: 'Add a person' }).click();
  const form = page.getByRole('dialog', { name: 'Add a person' });
  await form.getByRole('combobox', { name: 'Role' }).selectOption('translator');
  await form.getByRole('button', { name: 'Add and make the link' }).click();
  const [name, email, language] = [
    form.getByRole('textbox', { name: 'Name' }),
    form.getByRole('textbox', { name: 'E-mail' }),
    form.getByRole('combobox', { name: 'Writes in' }),
  ];
  await expect(name).toHaveAccessibleDescription(/Enter a name/);
  await expect(name).toBeFocused();
  await expect(email).toHaveAccessibleDescription(/not a complete e-mail address/);
  await expect(language).toHaveAccessibleDescription(/Choose the language/);

  await name.fill('Kavita Rao');
  await email.fill(`${uniqueMark()}@example.in`.toLowerCase());
  await language.selectOption('hi');
  await form.getByRole('button', { name: 'Add and make the link' }).click();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(link);
  await stranger.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(stranger.locator('input[name=password]')).toHaveAccessibleDescription(/Too short/);
  await expect(stranger.locator('input[name=again]')).toHaveAccessibleDescription('Type the password once more.');
  await stranger.context().close();
});

test('the pages of the desk begin at one edge', async ({ page, newsroom }) => {
  await newsroom.signIn('admin');
  const edge = async (at: Page, path: string) => {
    await at.goto(`/en/newsroom${path}`);
    return (await at.getByRole('heading', { level: 1 }).boundingBox())?.x;
  };
  const stories = await edge(page, '');
  expect(stories).toBeGreaterThan(0);
  for (const path of ['/images', '/people', '/account']) expect(await edge(page, path), path).toBe(stories);
});
