import type { Browser, Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { uniqueMark } from '../stories.ts';

const [FIRST, SECOND, THIRD] = ['nadi par purana pul', 'subah ki pehli naav', 'ghat par teen dukaan'] as const;

test.describe.configure({ timeout: 180_000 });

/** A browser of somebody's own, with nobody signed in. */
const elsewhere = async (browser: Browser) => (await browser.newContext()).newPage();

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/en/newsroom/sign-in');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

const isIn = (page: Page) => expect(page).toHaveURL(/\/newsroom$/);
async function isOut(page: Page): Promise<void> {
  await page.goto('/en/newsroom/account');
  await expect(page).toHaveURL(/\/newsroom\/sign-in\?next=/);
}

async function choosePassword(page: Page, link: string, password: string): Promise<void> {
  await page.goto(link);
  await page.locator('input[name=password]').fill(password);
  await page.locator('input[name=again]').fill(password);
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await isIn(page);
}

test('somebody is invited, changes the password, signs out everywhere, is shut out and let in again', async ({
  page,
  browser,
  newsroom,
}) => {
  const mark = uniqueMark();
  const [name, email] = [`Kavita ${mark}`, `${mark}@example.in`];
  const refused = (at: Page) =>
    expect(at.getByRole('alert').filter({ hasText: 'do not belong together' })).toBeVisible();

  await newsroom.signInAnew('admin');
  await page.goto('/en/newsroom/people');
  await page.getByRole('button', { name: 'Add a person' }).click();
  const form = page.getByRole('dialog', { name: 'Add a person' });
  await form.getByRole('textbox', { name: 'Name in English' }).fill(name);
  await form.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await form.getByRole('button', { name: 'Add and make the link' }).click();
  const link = page.getByRole('textbox', { name: 'Link' });
  const invitation = await link.inputValue();

  const [desk, home] = [await elsewhere(browser), await elsewhere(browser)];
  await choosePassword(desk, invitation, FIRST);
  await home.goto(invitation);
  await expect(home.locator('input[name=password]'), 'the link works once').toHaveCount(0);
  await signIn(home, email, FIRST);
  await isIn(home);

  await desk.goto('/en/newsroom/account');
  await desk.getByRole('textbox', { name: 'Current password' }).fill(SECOND);
  await desk.getByRole('textbox', { name: 'New password' }).fill(SECOND);
  await desk.getByRole('button', { name: 'Change the password' }).click();
  await expect(desk.getByRole('textbox', { name: 'Current password' })).toHaveAccessibleDescription(/not|wrong/i);
  await desk.getByRole('textbox', { name: 'Current password' }).fill(FIRST);
  await desk.getByRole('button', { name: 'Change the password' }).click();
  await expect(desk.getByText('Your password is changed.')).toBeVisible();
  await isOut(home);
  await signIn(home, email, FIRST);
  await refused(home);
  await signIn(home, email, SECOND);
  await isIn(home);

  await desk.goto('/en/newsroom/account');
  await desk.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(desk).toHaveURL(/\/newsroom\/sign-in/);
  await isOut(home);
  await signIn(home, email, SECOND);
  await isIn(home);

  const act = async (action: string) => {
    await page.goto('/en/newsroom/people');
    await page.getByRole('button', { name: `Actions for ${name}` }).click();
    await page.getByRole('menuitem', { name: action }).click();
  };
  await act('Deactivate');
  await page
    .getByRole('dialog', { name: /^Deactivate / })
    .getByRole('button', { name: 'Deactivate' })
    .click();
  await expect(page.getByText(`${name} can no longer sign in`)).toBeVisible();
  await isOut(home);
  await signIn(home, email, SECOND);
  await refused(home);

  await act('Reactivate');
  await expect(page.getByText(`${name} can sign in again.`)).toBeVisible();
  await act('Make a link for a new password');
  await choosePassword(home, await link.inputValue(), THIRD);
  await signIn(desk, email, SECOND);
  await refused(desk);
  await signIn(desk, email, THIRD);
  await isIn(desk);
  await desk.context().close();
  await home.context().close();
});
