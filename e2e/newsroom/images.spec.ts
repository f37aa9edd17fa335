import { request } from '@playwright/test';
import { EditorPage } from '../editor-page.ts';
import { expect, origin, test } from '../fixtures.ts';
import { makePicture } from '../make-picture.ts';
import { uniqueMark } from '../stories.ts';

test.describe.configure({ timeout: 180_000 });

test('IPTC in Hindi is read into the form of an upload', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { hi: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'hi');
  await page.getByRole('button', { name: 'Add a lead picture' }).click();
  const dialog = page.getByRole('dialog', { name: 'Choose a picture' });
  await dialog.locator('input[type=file]').setInputFiles({
    name: `${uniqueMark()}.jpg`,
    mimeType: 'image/jpeg',
    buffer: await makePicture({
      caption: 'पटना के गांधी मैदान में झंडा फहराते मुख्यमंत्री',
      credit: 'सेतु/अनीता वर्मा',
      creator: 'अनीता वर्मा',
    }),
  });
  await expect(dialog.getByRole('textbox', { name: 'Credit', exact: true })).toHaveValue('सेतु/अनीता वर्मा', {
    timeout: 90_000,
  });
  await expect(dialog.getByRole('textbox', { name: 'Caption (Hindi)' })).toHaveValue(
    'पटना के गांधी मैदान में झंडा फहराते मुख्यमंत्री',
  );
  await expect(dialog.getByRole('textbox', { name: 'Photographer or artist' })).toHaveValue('अनीता वर्मा');
});

test('the focal point goes where the picture is clicked, and on from there by arrow keys', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { hi: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'hi');
  await page.getByRole('button', { name: 'Add a lead picture' }).click();
  const dialog = page.getByRole('dialog', { name: 'Choose a picture' });
  await dialog.locator('input[type=file]').setInputFiles({
    name: `${uniqueMark()}.jpg`,
    mimeType: 'image/jpeg',
    buffer: await makePicture(),
  });
  const focus = dialog.getByRole('group', { name: 'Focal point' });
  const picture = focus.locator('img').first();
  await expect(picture).toBeVisible({ timeout: 90_000 });
  const box = await picture.boundingBox();
  if (!box) throw new Error('no picture');
  await page.mouse.click(box.x + box.width / 4, box.y + box.height / 4);
  const point = focus.getByRole('button', { name: 'Focal point' });
  await expect(point).toHaveAccessibleName(/25% from the left, 25% from the top/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(point).toHaveAccessibleName(/26% from the left, 15% from the top/);
  await focus.getByRole('button', { name: 'Back to the middle' }).click();
  await expect(point).toHaveAccessibleName(/50% from the left, 50% from the top/);

  // A thumb that swipes over the picture does not mean the point, and may scroll.
  await page.setViewportSize({ width: 360, height: 740 });
  const touch = await page.context().newCDPSession(page);
  const centre = async () => {
    const now = await picture.boundingBox();
    if (!now) throw new Error('no picture');
    return { x: now.x + now.width / 4, y: now.y + now.height / 4 };
  };
  await picture.scrollIntoViewIfNeeded();
  const before = await centre();
  const at = (y: number) => [{ x: Math.round(before.x), y: Math.round(y) }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(before.y) });
  for (const by of [20, 40, 60, 80])
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(before.y - by) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(point).toHaveAccessibleName(/50% from the left, 50% from the top/);
  expect(
    await picture.evaluate((image) => image.parentElement && getComputedStyle(image.parentElement).touchAction),
  ).toBe('pan-y');
  // No field of the form is cut.
  const overflow = await dialog
    .getByRole('textbox', { name: 'Credit', exact: true })
    .evaluate((field) => field.getBoundingClientRect().right - document.documentElement.clientWidth);
  expect(overflow).toBeLessThanOrEqual(-8);
});

test('a crop is framed by hand, by keyboard too, and readers get that one', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await page.getByRole('button', { name: 'Add a lead picture' }).click();
  const dialog = page.getByRole('dialog', { name: 'Choose a picture' });
  await dialog.locator('input[type=file]').setInputFiles({
    name: `${uniqueMark()}.jpg`,
    mimeType: 'image/jpeg',
    buffer: await makePicture(),
  });
  const focus = dialog.getByRole('group', { name: 'Focal point' });
  await focus.getByRole('button', { name: 'Crop 16:9 by hand' }).click({ timeout: 90_000 });
  const frame = focus.getByRole('button', { name: /^Crop 16:9: / });
  await expect(frame).toHaveAccessibleName(/100% of the size$/);
  await focus.getByRole('slider', { name: 'Size of the crop' }).fill('60');
  await expect(frame).toHaveAccessibleName(/60% of the size$/);
  await frame.press('Shift+ArrowLeft');
  await expect(frame).toHaveAccessibleName('Crop 16:9: 40% from the left, 50% from the top, 60% of the size');
  await focus.getByRole('button', { name: 'Done' }).click();
  await expect(focus.getByText('16:9 · by hand')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Credit', exact: true }).fill('PTI');
  await dialog.getByRole('textbox', { name: 'Alt text (English)' }).fill('A river');
  await dialog.getByRole('button', { name: 'Use this picture' }).click();
  await expect(dialog).toBeHidden();
  const lead = page.locator('figure', { has: page.locator('#field-leadAlt') }).getByAltText('A river');
  await expect(lead).toHaveAttribute('src', /\/16x9\.40\.50\.60-\d+\.webp$/);
  await expect.poll(() => lead.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
});

test('a picture without credit or alt text stops the story, and the refusal leads to the field', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await editor.addLeadImage({ name: `${uniqueMark()}.jpg`, buffer: await makePicture() }, { alt: {} });
  await editor.saved();
  const picture = (await page.locator('img[src*="/media/"]').first().getAttribute('src')) ?? '';
  const stranger = await request.newContext({ baseURL: origin() });
  const mine = await page.request.get(picture);
  expect([mine.status(), mine.headers()['cache-control']]).toEqual([200, 'private, max-age=31536000, immutable']);
  const theirs = await stranger.get(picture);
  expect([theirs.status(), theirs.headers()['cache-control'], await theirs.text()]).toEqual([404, 'no-store', '']);
  await page.getByRole('button', { name: 'Publish…' }).click();
  const sheet = page.getByRole('dialog', { name: /^Publish in/ });
  await expect(sheet.getByRole('button', { name: 'Publish', exact: true })).toBeDisabled();
  await sheet.getByRole('button', { name: 'The lead picture has no credit.' }).click();
  await expect(sheet).toBeHidden();
  await expect(editor.field('leadCredit')).toBeFocused();
  await page.keyboard.type('Own picture');
  await editor.saved();
  await page.getByRole('button', { name: 'Publish…' }).click();
  await expect(sheet.getByRole('button', { name: 'The lead picture has no credit.' })).toHaveCount(0);
  await sheet.getByRole('button', { name: 'The lead picture has no alt text.' }).click();
  await expect(editor.field('leadAlt')).toBeFocused();
  await page.keyboard.type('A coloured hill');
  const address = await editor.publish();
  const published = await page.goto(address);
  expect(published?.status()).toBe(200);
  await expect(page.getByRole('img', { name: 'A coloured hill' })).toBeVisible();
  await expect(page.locator('figure.lead')).toHaveText('Image: Own picture');
  const everybodys = await stranger.get(picture);
  expect([everybodys.status(), everybodys.headers()['cache-control']]).toEqual([
    200,
    'public, max-age=31536000, s-maxage=3600, immutable',
  ]);
  // What a CDN asks again costs no bytes, as long as the story is live.
  const tag = everybodys.headers()['etag'] ?? '';
  expect((await stranger.get(picture, { headers: { 'If-None-Match': tag } })).status()).toBe(304);
  await stranger.dispose();
});

test('what is no picture is refused in words, whatever its name says', async ({ page, newsroom }) => {
  await newsroom.signIn('reporter');
  await page.goto('/en/newsroom/images');
  for (const [name, bytes] of [
    ['drawing.jpg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['page.png', '<!doctype html><script>alert(1)</script>'],
    ['empty.jpg', ''],
  ] as const) {
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/jpeg', buffer: Buffer.from(bytes) });
    const upload = page.getByRole('list', { name: 'Uploads' }).getByRole('listitem').filter({ hasText: name });
    await expect(upload.getByRole('alert'), name).not.toBeEmpty();
    const sent = await page.request.post('/api/newsroom/images', {
      headers: { origin: origin(), 'content-type': 'image/jpeg', 'x-file-name': name },
      data: Buffer.from(bytes || ' '),
    });
    expect(sent.status(), name).toBeGreaterThanOrEqual(400);
    expect(sent.status(), name).toBeLessThan(500);
  }
});

test('of two people who save one picture the second is refused in sight of both wordings, and may save theirs', async ({
  page,
  newsroom,
}) => {
  await newsroom.signIn('editor');
  await page.goto('/en/newsroom/images');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: `${uniqueMark()}.jpg`, mimeType: 'image/jpeg', buffer: await makePicture() });
  await page.waitForURL(/image=\d+/, { timeout: 90_000 });
  const other = await page.context().newPage();
  await other.goto(page.url());
  // Both have written before one of them saves: a form that comes later has the other's words already.
  for (const [tab, credit] of [
    [page, 'First tab'],
    [other, 'Second tab'],
  ] as const)
    await tab.getByRole('textbox', { name: 'Credit', exact: true }).fill(credit);
  for (const tab of [page, other]) {
    await tab.getByRole('button', { name: 'Save', exact: true }).click();
    if (tab === page) await expect(tab.getByText('Saved', { exact: true })).toBeVisible();
  }
  const refusal = other.getByRole('alert').filter({ hasText: 'Somebody else saved this picture meanwhile' });
  await expect(refusal).toBeInViewport();
  await expect(refusal).toContainText('Theirs: First tab');
  await expect(refusal).toContainText('Yours: Second tab');
  await refusal.getByRole('button', { name: 'Save mine' }).click();
  await expect(other.getByText('Saved', { exact: true })).toBeVisible();
  await other.reload();
  await expect(other.getByRole('textbox', { name: 'Credit', exact: true })).toHaveValue('Second tab');
});

test('on a phone the library has two pictures beside each other, as wide as each other and inside the page', async ({
  page,
  newsroom,
}) => {
  await newsroom.signIn('editor');
  await page.setViewportSize({ width: 360, height: 740 });
  for (const locale of ['en', 'hi']) {
    await page.goto(`/${locale}/newsroom/images`);
    const boxes = page
      .locator('main')
      .getByRole('list')
      .filter({ has: page.locator('img') })
      .getByRole('listitem');
    await expect(boxes.nth(3)).toBeVisible();
    const seen = await boxes.evaluateAll((items) =>
      items.slice(0, 4).map((item) => {
        const { left, right, top, width } = item.getBoundingClientRect();
        return { left, right, top, width };
      }),
    );
    const [first, second, third, fourth] = seen;
    if (!first || !second || !third || !fourth) throw new Error('four pictures were seen');
    expect(Math.abs(first.top - second.top), 'one row').toBeLessThan(1);
    expect(Math.abs(third.top - fourth.top), 'the next').toBeLessThan(1);
    expect(third.top).toBeGreaterThan(first.top);
    expect(second.left).toBeGreaterThanOrEqual(first.right);
    expect(Math.abs(third.left - first.left)).toBeLessThan(1);
    for (const { width, left, right } of seen) {
      expect(Math.abs(width - first.width)).toBeLessThan(1);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(360);
    }
    expect(first.width, 'wide enough to see what is on them').toBeGreaterThan(140);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  }
});
