import type { Locator, Page } from '@playwright/test';
import { accessibilityFaults } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { makePicture } from '../make-picture.ts';
import { uniqueMark } from '../stories.ts';
import { settled } from '../touch-targets.ts';

// A phone: its pointer is a finger, and Back closes what covers the page.
test.use({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
test.describe.configure({ timeout: 180_000 });

const WAYS: [string, (page: Page, dialog: Locator) => Promise<unknown>][] = [
  ['Back', (page) => page.goBack()],
  ['the cross', (_page, dialog) => dialog.getByRole('button', { name: 'बंद करें' }).first().click()],
  ['Escape', (page) => page.keyboard.press('Escape')],
  ['a tap beside the dialog', (page) => page.touchscreen.tap(180, 8)],
];

test('what was typed about a picture of a story is there again however the dialog was left, says that it is not saved, and goes when what is saved is put back', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { hi: 'draft' }, by: 'reporter' });
  await newsroom.signIn('reporter');
  await page.goto('/hi/newsroom');
  await page.goto(`/hi/newsroom/articles/${story.id}/hi`);
  await expect(page.locator('#field-body[contenteditable=true]')).toBeVisible();
  const open = page.getByRole('button', { name: 'मुख्य तस्वीर जोड़ें' });
  const dialog = page.getByRole('dialog', { name: 'तस्वीर चुनें' });
  const credit = dialog.getByRole('textbox', { name: 'साभार', exact: true });
  const alt = dialog.getByRole('textbox', { name: 'ऑल्ट टेक्स्ट (हिंदी)' });
  const told = dialog.getByRole('status').filter({ hasText: 'आपके बदलाव अभी सहेजे नहीं गए' });
  const notice = page.getByRole('alert').filter({ hasText: 'इस तस्वीर में आपके बदलाव अभी सहेजे नहीं गए' });
  const fileName = `${uniqueMark()}.jpg`;
  const card = dialog.getByRole('button', { name: fileName }).and(dialog.locator('li > button'));
  await open.click();
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: fileName, mimeType: 'image/jpeg', buffer: await makePicture() });
  await expect(credit).toBeVisible({ timeout: 90_000 });
  await expect(told).toHaveCount(0);
  for (const [way, leave] of [
    ...WAYS,
    [
      'the way to the library',
      (_page: Page, dialog: Locator) => dialog.getByRole('button', { name: 'संग्रह पर लौटें' }).click(),
    ],
  ] as typeof WAYS) {
    await credit.fill(`साभार: ${way}`);
    await alt.fill(`क्या दिखता है: ${way}`);
    await leave(page, dialog);
    await expect(notice, way).toBeVisible();
    if (way !== 'the way to the library') {
      await expect(dialog, way).toBeHidden();
      await open.click();
    }
    await expect(card, way).toContainText('आपके बदलाव अभी सहेजे नहीं गए');
    await card.click();
    await expect(told, way).toBeVisible();
    await expect(notice, way).toHaveCount(0);
    await expect(credit, way).toHaveValue(`साभार: ${way}`);
    await expect(alt, way).toHaveValue(`क्या दिखता है: ${way}`);
  }
  // Every dialog of the newsroom has a header of its own beside the page's, which axe counts as a second banner.
  const faults = (await accessibilityFaults(page)).filter((fault) => !/^\w+, landmark-/.test(fault));
  expect(faults).toEqual([]);

  // The tab is loaded anew; a phone does so with one that it put aside.
  await page.reload();
  await open.click();
  await card.click();
  await expect(alt).toHaveValue('क्या दिखता है: the way to the library');
  await told.getByRole('button', { name: 'सहेजा हुआ वापस लाएं' }).click();
  await expect(told).toHaveCount(0);
  await expect(credit).toHaveValue('');
  await expect(alt).toHaveValue('');
  await expect(credit).toBeFocused();
  await dialog.getByRole('button', { name: 'संग्रह पर लौटें' }).click();
  await expect(card).toBeVisible();
  await expect(card).not.toContainText('सहेजे नहीं गए');

  // Saved as it is used, and nothing is left over.
  await card.click();
  await alt.fill('एक नदी');
  await dialog.getByRole('button', { name: 'यह तस्वीर लगाएं' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('figure').getByAltText('एक नदी')).toBeVisible();
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('setu-')))).toEqual([]);
});

test('the library keeps what was typed about a picture as the dialog of a story does, however it was left', async ({
  page,
  newsroom,
}) => {
  await newsroom.signIn('reporter');
  await page.goto('/hi/newsroom/images');
  await settled(page);
  const fileName = `${uniqueMark()}.jpg`;
  const dialog = page.getByRole('dialog', { name: 'तस्वीर' });
  const place = dialog.getByRole('textbox', { name: 'जगह' });
  const told = dialog.getByRole('status').filter({ hasText: 'आपके बदलाव अभी सहेजे नहीं गए' });
  const card = page.locator('main li > button').filter({ hasText: fileName });
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: fileName, mimeType: 'image/jpeg', buffer: await makePicture() });
  await expect(place).toBeVisible({ timeout: 90_000 });
  for (const [way, leave] of WAYS.slice(0, 3)) {
    await place.fill(`पटना, ${way}`);
    await leave(page, dialog);
    await expect(dialog, way).toBeHidden();
    await expect(card, way).toContainText('आपके बदलाव अभी सहेजे नहीं गए');
    await card.click();
    await expect(told, way).toBeVisible();
    await expect(place, way).toHaveValue(`पटना, ${way}`);
  }
  // Elsewhere in the newsroom and back.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'मेन्यू खोलें' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'ख़बरें', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'ख़बरें' })).toBeVisible();
  await page.getByRole('button', { name: 'मेन्यू खोलें' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'तस्वीरें' }).click();
  await card.click();
  await expect(place).toHaveValue('पटना, Escape');
  await dialog.getByRole('button', { name: 'सहेजें', exact: true }).click();
  await expect(dialog.getByText('सहेजा गया', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).not.toContainText('सहेजे नहीं गए');
  await card.click();
  await expect(place).toHaveValue('पटना, Escape');
  await expect(told).toHaveCount(0);
});

test('what was left unsaved never goes over what somebody saved since: the two stand side by side', async ({
  page,
  browser,
  newsroom,
  baseURL,
}) => {
  await newsroom.signIn('editor');
  await page.goto('/en/newsroom/images');
  await settled(page);
  const fileName = `${uniqueMark()}.jpg`;
  const place = (tab: Page) => tab.getByRole('dialog').getByRole('textbox', { name: 'Place' });
  const save = (tab: Page) => tab.getByRole('dialog').getByRole('button', { name: 'Save', exact: true });
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: fileName, mimeType: 'image/jpeg', buffer: await makePicture() });
  await place(page).fill('Mine, not saved', { timeout: 90_000 });
  await expect(page).toHaveURL(/image=\d+/);
  const address = page.url();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  const elsewhere = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) });
  await newsroom.signIn('chief', elsewhere);
  const other = await elsewhere.newPage();
  await other.goto(address);
  await expect(place(other)).toHaveValue('');
  await place(other).fill('Theirs');
  await save(other).click();
  await expect(other.getByText('Saved', { exact: true })).toBeVisible();

  await page.locator('main li > button').filter({ hasText: fileName }).click();
  await expect(place(page)).toHaveValue('Mine, not saved');
  await expect(page.getByRole('dialog').getByRole('status').first()).toContainText(
    'Somebody has saved this picture since',
  );
  await save(page).click();
  const refusal = page.getByRole('alert').filter({ hasText: 'Somebody else saved this picture meanwhile' });
  await expect(refusal).toBeInViewport();
  await expect(refusal).toContainText('Theirs: Theirs');
  await expect(refusal).toContainText('Yours: Mine, not saved');
  await other.reload();
  await expect(place(other)).toHaveValue('Theirs');
  await refusal.getByRole('button', { name: 'Take theirs' }).click();
  await expect(place(page)).toHaveValue('Theirs');
  await page.keyboard.press('Escape');
  await expect(page.locator('main li > button').filter({ hasText: fileName })).not.toContainText('not saved');
  await elsewhere.close();
});

test('what is typed while a save is on its way stays, and is not taken for saved', async ({ page, newsroom }) => {
  await newsroom.signIn('reporter');
  await page.goto('/en/newsroom/images');
  await settled(page);
  const dialog = page.getByRole('dialog');
  const place = dialog.getByRole('textbox', { name: 'Place' });
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: `${uniqueMark()}.jpg`, mimeType: 'image/jpeg', buffer: await makePicture() });
  await place.fill('Patna', { timeout: 90_000 });
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/newsroom/images**', async (route) => {
    if (route.request().method() === 'POST') await held;
    await route.continue();
  });
  const save = dialog.getByRole('button', { name: 'Save', exact: true });
  await save.click();
  await place.fill('Patna, Bihar');
  letGo();
  await expect(save).toBeEnabled();
  await expect(dialog.getByText('Not saved yet', { exact: true })).toBeVisible();
  await expect(place).toHaveValue('Patna, Bihar');
  await save.click();
  await expect(dialog.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(place).toHaveValue('Patna, Bihar');
});
