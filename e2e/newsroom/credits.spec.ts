import { LOCALES } from '#lib/locale.ts';
import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';
import { makePicture } from '../make-picture.ts';
import { uniqueMark } from '../stories.ts';

test.describe.configure({ timeout: 180_000 });

test('a picture is credited in each language in its own words, in the picker and on the page', async ({
  page,
  newsroom,
}) => {
  const credit = { en: 'Anita Rawat/Setu', hi: 'अनीता रावत/सेतु' };
  const story = await newsroom.story({ standing: { en: 'draft', hi: 'draft' } });
  await newsroom.signIn('chief');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'hi');
  await page.getByRole('button', { name: 'Add a lead picture' }).click();
  const dialog = page.getByRole('dialog', { name: 'Choose a picture' });
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: `${uniqueMark()}.jpg`, mimeType: 'image/jpeg', buffer: await makePicture() });
  const inHindi = dialog.getByRole('textbox', { name: 'Credit in Hindi' });
  await expect(inHindi).toBeVisible({ timeout: 90_000 });
  await dialog.getByRole('textbox', { name: 'Credit', exact: true }).fill(credit.en);
  await expect(inHindi).toHaveAccessibleDescription(`Empty: the shared credit is printed, “${credit.en}”.`);
  await expect(inHindi).toHaveAttribute('lang', 'hi');
  await inHindi.fill(credit.hi);
  await dialog.getByRole('textbox', { name: 'Alt text (English)' }).fill('A river');
  await dialog.getByRole('textbox', { name: 'Alt text (Hindi)' }).fill('एक नदी');
  await dialog.getByRole('button', { name: 'Use this picture' }).click();
  await expect(dialog).toBeHidden();
  // Nothing is typed for the story: what will be printed stands in the empty field.
  await expect(page.locator('#field-leadCredit')).toHaveAttribute('placeholder', credit.hi);
  await expect(page.locator('#field-leadCredit')).toHaveValue('');
  await editor.saved();
  await editor.publish();
  await editor.open(story.id, 'en');
  await expect(page.locator('#field-leadCredit')).toHaveAttribute('placeholder', credit.en);
  await page.locator('#field-leadAlt').fill('A river');
  await editor.saved();
  await editor.publish();
  for (const locale of LOCALES) {
    await page.goto(story.address(locale));
    await expect(page.locator('.lead .credit')).toContainText(credit[locale]);
  }
});
