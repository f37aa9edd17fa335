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
    form.getByRole('textbox', { name: 'Name in English' }),
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

test('the focus goes back to what opened a form, a link or a menu, and a taken-back guest is said to need a link', async ({
  page,
  newsroom,
}) => {
  await newsroom.signInAnew('admin');
  await page.goto('/en/newsroom/people');
  const name = `Guest ${uniqueMark()}`;
  const add = page.getByRole('button', { name: 'Add a person' });
  const form = page.getByRole('dialog', { name: 'Add a person' });
  await add.click();
  await expect(form.getByRole('textbox', { name: 'Name in English' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(add).toBeFocused();
  await page.keyboard.press('Enter');
  await form.getByRole('textbox', { name: 'Name in English' }).fill(name);
  await form.getByRole('textbox', { name: 'E-mail' }).fill(`${uniqueMark()}@example.in`.toLowerCase());
  await form.getByRole('button', { name: 'Add and make the link' }).click();
  await expect(page.getByRole('textbox', { name: 'Link' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(add).toBeFocused();

  const menu = page.getByRole('button', { name: `Actions for ${name}` });
  const choose = async (item: string) => {
    // A notice may lie over the last row, and stays as long as the pointer is on it.
    await page.mouse.move(0, 0);
    await expect(page.locator('[role=alert][data-tone]')).toHaveCount(0);
    await menu.click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await choose('Change name or roles');
  await expect(page.getByRole('textbox', { name: 'Name in English' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
  await choose('Deactivate');
  // The safe answer has the focus, and nothing has happened yet.
  const question = page.getByRole('dialog', { name: `Deactivate ${name}?` });
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(menu).toBeFocused();
  await expect(page.getByRole('row', { name })).toContainText('Invited');
  await choose('Deactivate');
  await question.getByRole('button', { name: 'Deactivate' }).click();
  await expect(page.getByText(`${name} can no longer sign in`)).toBeVisible();
  await expect(menu).toBeFocused();
  await choose('Reactivate');
  await expect(page.getByText('Make a new invitation')).toBeVisible();
  await choose('Make a new invitation');
  await expect(page.getByRole('textbox', { name: 'Link' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
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

test('a person has a name in each script, and each interface shows its own', async ({ page, newsroom }) => {
  await newsroom.signInAnew('admin');
  await page.goto('/en/newsroom/people');
  const mark = uniqueMark();
  await page.getByRole('button', { name: 'Add a person' }).click();
  const form = page.getByRole('dialog', { name: 'Add a person' });
  await form.getByRole('textbox', { name: 'Name in Hindi' }).fill(`कविता राव ${mark}`);
  await form.getByRole('textbox', { name: 'E-mail' }).fill(`${mark}@example.in`.toLowerCase());
  await form.getByRole('button', { name: 'Add and make the link' }).click();
  await expect(page.getByRole('textbox', { name: 'Link' })).toBeFocused();
  await page.keyboard.press('Escape');
  // Where one is given, both show it.
  await page.getByRole('button', { name: `Actions for कविता राव ${mark}` }).click();
  await page.getByRole('menuitem', { name: 'Change name or roles' }).click();
  await expect(page.getByRole('textbox', { name: 'Name in English' })).toHaveValue('');
  await page.getByRole('textbox', { name: 'Name in English' }).fill(`Kavita Rao ${mark}`);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('row', { name: `Kavita Rao ${mark}` })).toBeVisible();
  await page.goto('/hi/newsroom/people');
  await expect(page.getByRole('row', { name: `कविता राव ${mark}` })).toBeVisible();

  // The demo's people, in the menu of the account and by their initials.
  await expect(page.getByRole('button', { name: 'आपका खाता, सुधा अय्यर' })).toContainText('सुअ');
  await page.goto('/en/newsroom/account');
  await expect(page.getByRole('button', { name: 'Your account, Sudha Iyer' })).toContainText('SI');
});

test('one changes one’s own name, and the bar shows it at once', async ({ page, newsroom }) => {
  await newsroom.signInAnew('englishTranslator');
  await page.goto('/hi/newsroom/account');
  const name = page.getByRole('textbox', { name: 'हिंदी में नाम' });
  await expect(name).toHaveValue('जोसेफ़ थॉमस');
  await name.fill('');
  await page.getByRole('button', { name: 'नाम सहेजें' }).click();
  await expect(page.getByRole('button', { name: 'आपका खाता, Joseph Thomas' })).toBeVisible();
  await name.fill('जोसेफ़ थॉमस');
  await page.getByRole('button', { name: 'नाम सहेजें' }).click();
  await expect(page.getByRole('button', { name: 'आपका खाता, जोसेफ़ थॉमस' })).toBeVisible();
});
