import type { Page } from '@playwright/test';
import { perform } from '#db/perform.ts';
import { saveImage } from '#db/commands/image/save-image.ts';
import { findImage } from '#db/queries/images.ts';
import { ask } from '../ask.ts';
import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';
import { actorOf, anyImageId, serverDatabase } from '../stories.ts';
import { granted } from '#lib/testing-result.ts';

/** The row of the publish sheet with this label. */
const rowOf = (page: Page, label: string) =>
  page
    .getByRole('dialog')
    .locator('dl > div')
    .filter({ has: page.getByText(label, { exact: true }) });

test('what a colleague changes beside the text is looked at before it goes live', async ({
  page,
  newsroom,
  browser,
}) => {
  const story = await newsroom.story({ standing: { en: 'in_review' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await page.getByRole('button', { name: 'Publish…' }).click();
  await expect(rowOf(page, 'Section')).toContainText('India');
  const by = (await rowOf(page, 'By').locator('dd').textContent()) ?? '';

  const other = await browser.newContext();
  await newsroom.signIn('chief', other);
  const colleague = new EditorPage(await other.newPage());
  await colleague.open(story.id, 'en');
  await colleague.choose('section', 'World News');
  await colleague.page.getByRole('button', { name: `Remove ${by}` }).click();
  await colleague.choose('contributors', 'Kabir Bhatnagar');
  await colleague.saved();
  await other.close();

  await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was published' })).toBeVisible();
  await expect(rowOf(page, 'Section')).toContainText('World News');
  await expect(rowOf(page, 'Section')).toContainText('Changed since you opened it. Before: India.');
  await expect(rowOf(page, 'By')).toContainText('Kabir Bhatnagar');
  await expect(rowOf(page, 'By')).toContainText(`Before: ${by}.`);
  expect((await ask(story.address('en'))).status, 'nothing went live unseen').toBe(404);

  await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
  const link = page.getByRole('dialog', { name: 'Published' }).getByRole('link', { name: 'Open the live page' });
  const address = (await link.getAttribute('href')) ?? '';
  expect(address).toContain('/en/world/');
  expect((await ask(address)).body).toContain('Kabir Bhatnagar');
  // The screen has taken over what the colleague chose, and goes on saving from there.
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await expect(editor.field('section')).toHaveValue('World News');
  await editor.choose('section', 'Cities');
  await editor.saved();
});

test('an update asks again when the credit of the picture has changed, in Hindi', async ({ page, newsroom }) => {
  const imageId = await anyImageId();
  const story = await newsroom.story({ standing: { hi: 'live' }, details: { leadImageId: imageId } });
  await newsroom.signIn('editor');
  await page.goto(`/hi/newsroom/articles/${story.id}/hi`);
  await page.locator('#field-headline').fill(`${story.headline.hi} बदला`);
  await new EditorPage(page).saved();
  await page.getByRole('button', { name: 'अपडेट करें…' }).click();

  const db = serverDatabase();
  const chief = await actorOf('chief');
  const inLibrary = async () => {
    const image = await findImage(imageId, db.reader);
    if (!image) throw new Error(`No picture ${imageId}`);
    return image;
  };
  const before = await inLibrary();
  const credited = async (credit: string) => {
    const image = await inLibrary();
    const { focalX, focalY } = image.picture;
    const { version, creator, copyright, place, texts } = image;
    const input = { imageId, version, credit, creator, copyright, place, texts, focalX, focalY };
    granted(await perform(saveImage, input, chief, new Date(), db));
  };
  const credit = `पीटीआई ${story.mark}`;
  await credited(credit);
  try {
    const update = page.getByRole('dialog').getByRole('button', { name: 'अपडेट करें', exact: true });
    await update.click();
    const lead = rowOf(page, 'मुख्य तस्वीर');
    await expect(lead).toContainText(`साभार: ${credit}`);
    await expect(lead).toContainText(`आपके खोलने के बाद बदला गया। पहले था: ${before.credit}।`);
    expect((await ask(story.address('hi'))).body).not.toContain('बदला');
    await update.click();
    await expect(page.getByRole('dialog', { name: 'प्रकाशित' })).toBeVisible();
    // A word in Latin letters carries its language on a Hindi page.
    const printed = `पीटीआई <span lang="en">${story.mark}</span>`;
    expect((await ask(story.address('hi'))).body).toContain(printed);
  } finally {
    await credited(before.credit);
  }
});
