import type { Page } from '@playwright/test';
import { perform } from '#db/perform.ts';
import { saveImage } from '#db/commands/image/save-image.ts';
import { findImage } from '#db/queries/images.ts';
import { ask } from '../ask.ts';
import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';
import { takeOver } from '../second-writer.ts';
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
  await colleague.page.goto('about:blank');
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
  await expect(page.locator('#field-body[contenteditable=true]')).toBeVisible();
  await page.locator('#field-headline').fill(`${story.headline.hi} बदला`);
  await new EditorPage(page).saved();
  await page.getByRole('button', { name: 'अपडेट करें…' }).click();
  await page.getByRole('dialog').getByRole('radio', { name: 'मामूली' }).check();

  const db = serverDatabase();
  const chief = await actorOf('chief');
  const inLibrary = async () => {
    const image = await findImage(imageId, db.reader);
    if (!image) throw new Error(`No picture ${imageId}`);
    return image;
  };
  const before = await inLibrary();
  // What is asked from the server for the sheet must have come before it is changed there.
  const lead = rowOf(page, 'मुख्य तस्वीर');
  const worded = before.texts.hi.credit;
  expect(worded, 'the picture is credited in Hindi').not.toBe('');
  await expect(lead).toContainText(worded);
  const credited = async (inHindi: string) => {
    const image = await inLibrary();
    const { focalX, focalY, regions = {} } = image.picture;
    const { version, credit, creator, copyright, place } = image;
    const texts = { ...image.texts, hi: { ...image.texts.hi, credit: inHindi } };
    const input = { imageId, version, credit, creator, copyright, place, texts, focalX, focalY, regions };
    granted(await perform(saveImage, input, chief, new Date(), db));
  };
  const credit = `पीटीआई ${story.mark}`;
  await credited(credit);
  try {
    const update = page.getByRole('dialog').getByRole('button', { name: 'अपडेट करें', exact: true });
    await update.click();
    await expect(lead).toContainText(`साभार: ${credit}`);
    await expect(lead).toContainText(`आपके खोलने के बाद बदला गया। पहले था: ${worded}।`);
    // Below the story stand the headlines of others.
    const [own = ''] = /<article[^]*<\/article>/.exec((await ask(story.address('hi'))).body) ?? [];
    expect(own).toContain(story.mark);
    expect(own).not.toContain('बदला');
    await update.click();
    await expect(page.getByRole('dialog', { name: 'अपडेट हो गई' })).toBeVisible();
    // A word in Latin letters carries its language on a Hindi page.
    const printed = `पीटीआई <span lang="en">${story.mark}</span>`;
    expect((await ask(story.address('hi'))).body).toContain(printed);
  } finally {
    await credited(worded);
  }
});

for (const [interfaceLocale, update, refused, close, minor] of [
  ['en', 'Update', 'Nothing was published: somebody changed this text meanwhile.', 'Cancel', 'Minor'],
  ['hi', 'अपडेट करें', 'कुछ प्रकाशित नहीं हुआ: इस बीच किसी ने यह ख़बर बदल दी।', 'रद्द करें', 'मामूली'],
] as const) {
  test(`a text that a colleague changed is looked at before it goes live, ${interfaceLocale}`, async ({
    page,
    newsroom,
    browser,
  }) => {
    const story = await newsroom.story({ standing: { hi: 'live' } });
    await newsroom.signIn('editor');
    await page.goto(`/${interfaceLocale}/newsroom/articles/${story.id}/hi`);
    const headline = page.locator('#field-headline');
    await expect(page.locator('#field-body[contenteditable=true]')).toBeVisible();
    const dialog = page.getByRole('dialog');
    // Something of one's own is new: what readers see already is not published again.
    await page.locator('#field-kicker').fill('नदियां');
    await new EditorPage(page).saved();
    await page.getByRole('button', { name: new RegExp(`^${update}`) }).click();
    const publish = dialog.getByRole('button', { name: update, exact: true });
    await dialog.getByRole('radio', { name: minor }).check();
    await expect(publish).toBeEnabled();

    const other = await browser.newContext();
    await newsroom.signIn('chief', other);
    const colleague = new EditorPage(await other.newPage());
    await colleague.open(story.id, 'hi');
    await takeOver(colleague, 'text:hi');
    await colleague.headline.fill(`बदला हुआ शीर्षक ${story.mark}`);
    await colleague.saved();
    await other.close();

    await publish.click();
    await expect(dialog.getByRole('alert')).toContainText(refused);
    await expect(publish, 'not one press away').toBeDisabled();
    await expect(headline, 'what stands now').toHaveValue(`बदला हुआ शीर्षक ${story.mark}`);
    expect((await ask(story.address('hi'))).body).toContain(story.headline.hi);

    await dialog.getByRole('button', { name: close }).click();
    await expect(dialog).toBeHidden();
    await page.getByRole('button', { name: new RegExp(`^${update}`) }).click();
    await publish.click();
    await expect(dialog.getByRole('status')).toBeVisible();
    expect((await ask(story.address('hi'))).body).toContain(`बदला हुआ शीर्षक ${story.mark}`);
  });
}
