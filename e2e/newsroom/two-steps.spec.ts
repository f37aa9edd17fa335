import { eq } from 'drizzle-orm';
import { sessions } from '#db/schema.ts';
import { expect, test } from '../fixtures.ts';
import { PASSWORD } from '../people.ts';
import { serverDatabase, uniqueMark } from '../stories.ts';
import { nextTotp, totp } from '../totp.ts';

const OWN_PASSWORD = 'nadi par purana pul';
const inDevanagari = (digits: string) => digits.replace(/\d/g, (digit) => String.fromCharCode(0x0966 + Number(digit)));

test('a new editor sets up a second step before anything else, signs in with it, and gets another when it is lost', async ({
  page,
  browser,
  newsroom,
}) => {
  test.setTimeout(180_000);
  const mark = uniqueMark();
  const [name, email] = [`Farah ${mark}`, `${mark}@example.in`.toLowerCase()];
  await newsroom.signInAnew('admin');
  // As if this browser had stood open for an hour: what gives people access asks for the password again.
  const cookie = (await page.context().cookies()).find((one) => one.name === 'setu.session');
  const [token = ''] = decodeURIComponent(cookie?.value ?? '').split('.');
  const aged = await serverDatabase()
    .writer.update(sessions)
    .set({ provedAt: new Date(Date.now() - 60 * 60_000) })
    .where(eq(sessions.token, token))
    .returning({ id: sessions.id });
  expect(aged).toHaveLength(1);
  await page.goto('/en/newsroom/people');
  await page.getByRole('button', { name: 'Add a person' }).click();
  const form = page.getByRole('dialog', { name: 'Add a person' });
  await form.getByRole('textbox', { name: 'Name in English' }).fill(name);
  await form.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await form.getByRole('combobox', { name: 'Role' }).selectOption('editor');
  await form.getByRole('button', { name: 'Add and make the link' }).click();
  const proof = page.getByRole('dialog', { name: 'Your password once more' });
  await proof.getByRole('textbox', { name: 'Your password' }).fill('not the password');
  await proof.getByRole('button', { name: 'Go on' }).click();
  await expect(proof.getByRole('textbox', { name: 'Your password' })).toHaveAccessibleDescription(/not your current/);
  await proof.getByRole('textbox', { name: 'Your password' }).fill(PASSWORD);
  await proof.getByRole('button', { name: 'Go on' }).click();
  const invitation = await page.getByRole('textbox', { name: 'Link' }).inputValue();

  const desk = await (await browser.newContext()).newPage();
  await desk.goto(invitation);
  await desk.locator('input[name=password]').fill(OWN_PASSWORD);
  await desk.locator('input[name=again]').fill(OWN_PASSWORD);
  await desk.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(desk).toHaveURL(/\/en\/newsroom\/two-steps\?next=/);
  expect(await (await desk.request.get('/api/auth/get-session')).json(), 'nobody yet').toBeNull();
  await desk.goto('/en/newsroom/images');
  await expect(desk, 'no screen before it').toHaveURL(/\/two-steps\?next=%2Fen%2Fnewsroom%2Fimages/);
  await desk.getByRole('textbox', { name: 'Your password' }).fill(OWN_PASSWORD);
  await desk.getByRole('button', { name: 'Go on' }).click();
  await expect(desk.getByRole('img', { name: 'QR code for the authenticator app' })).toBeVisible();
  const key = await desk.locator('code').innerText();
  // On the phone itself there is nothing to scan with: the key goes to the app by hand.
  await desk.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await desk.getByRole('button', { name: 'Copy the key' }).click();
  await expect(desk.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await desk.evaluate(() => navigator.clipboard.readText())).toBe(key.replaceAll(' ', ''));
  const app = desk.getByRole('link', { name: 'Open in an app on this phone' });
  await expect(app).toBeHidden();
  await desk.setViewportSize({ width: 360, height: 740 });
  await expect(app).toBeVisible();
  expect(new URL((await app.getAttribute('href')) ?? '').searchParams.get('secret')).toBe(key.replaceAll(' ', ''));
  await desk.setViewportSize({ width: 1280, height: 720 });
  const code = desk.getByRole('textbox', { name: 'Six-digit code' });
  await code.fill('12345');
  await desk.getByRole('button', { name: 'Turn on' }).click();
  await expect(code).toHaveAccessibleDescription(/not right/);
  await code.fill(inDevanagari(totp(key)));
  await desk.getByRole('button', { name: 'Turn on' }).click();
  await expect(desk.getByRole('status').filter({ hasText: 'Two-step sign-in is on.' })).toBeFocused();
  await expect(desk.locator('code')).toHaveCount(10);
  const backupCode = await desk.locator('code').first().innerText();
  await desk.getByRole('link', { name: 'I have kept the codes' }).click();
  await expect(desk).toHaveURL(/\/en\/newsroom\/images$/);

  const signInAs = async (at = desk) => {
    await at.context().clearCookies();
    await at.goto('/hi/newsroom/account');
    await at.locator('input[name=email]').fill(email);
    await at.locator('input[name=password]').fill(OWN_PASSWORD);
    await at.getByRole('button', { name: 'साइन इन करें', exact: true }).click();
  };
  await signInAs();
  const field = desk.getByRole('textbox', { name: 'छह अंकों का कोड' });
  await field.fill('000 000');
  await field.press('Enter');
  await expect(field).toHaveAccessibleDescription(/सही नहीं/);
  await field.fill(nextTotp(key));
  await field.press('Enter');
  await expect(desk).toHaveURL(/\/hi\/newsroom\/account$/);
  await signInAs();
  await field.fill(backupCode);
  await field.press('Enter');
  await expect(desk).toHaveURL(/\/hi\/newsroom\/account$/);

  await page.goto('/en/newsroom/people');
  await page.getByRole('button', { name: `Actions for ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Reset two-step sign-in' }).click();
  await expect(page.getByText(`${name} signs in with the password alone`)).toBeVisible();
  await signInAs();
  await expect(desk).toHaveURL(/\/hi\/newsroom\/two-steps\?next=/);
  await desk.context().close();
});

test('whoever only looked at setting it up goes back to where they were', async ({ page, newsroom }) => {
  await newsroom.signInAnew('reporter');
  await page.goto('/en/newsroom/account');
  await page.getByRole('link', { name: 'Set up two-step sign-in' }).click();
  await page.getByRole('textbox', { name: 'Your password' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('img', { name: 'QR code for the authenticator app' })).toBeVisible();
  await page.getByRole('button', { name: 'Start again with the password' }).click();
  await expect(page.getByRole('textbox', { name: 'Your password' })).toBeFocused();
  await page.getByRole('link', { name: 'Not now, go back' }).click();
  await expect(page).toHaveURL(/\/en\/newsroom\/account$/);
  await expect(page.getByRole('link', { name: 'Set up two-step sign-in' })).toBeVisible();
});
