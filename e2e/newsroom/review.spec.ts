import { EditorPage } from '../editor-page.ts';
import { expect, origin, test } from '../fixtures.ts';

test('a story goes to the desk and back with a line each way, and its writer may take it back', async ({
  page,
  browser,
  newsroom,
}) => {
  const story = await newsroom.story({
    standing: { en: 'draft' },
    by: 'reporter',
    details: { contributorIds: [], sectionId: null },
  });
  const desk = await browser.newContext({ baseURL: origin() });
  await newsroom.signIn('editor', desk);
  const list = await desk.newPage();
  await list.goto(`/en/newsroom?q=${story.mark}`);
  await expect(list.getByRole('row').filter({ hasText: story.mark })).toContainText('Draft');

  await newsroom.signIn('reporter');
  const writer = new EditorPage(page);
  await writer.open(story.id, 'en');
  await page.getByRole('button', { name: 'Send for review…' }).click();
  const sheet = page.getByRole('dialog', { name: 'Send for review' });
  // What is missing is told, leads to its field, and keeps nothing here.
  await expect(sheet.getByRole('heading', { name: '2 things are missing' })).toBeVisible();
  await expect(sheet.getByRole('heading', { name: /things could be better/ })).toBeVisible();
  const line = sheet.getByRole('textbox', { name: 'Note to the desk' });
  await line.fill('मंत्री का पक्ष शाम तक आएगा');
  await sheet.getByRole('button', { name: /section/i }).click();
  await expect(sheet).toBeHidden();
  await expect(writer.field('section')).toBeFocused();
  await page.getByRole('button', { name: 'Send for review…' }).click();
  // Whoever went to look at something first need not write it again.
  await expect(line).toHaveValue('मंत्री का पक्ष शाम तक आएगा');
  await sheet.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(sheet).toBeHidden();
  const review = page.getByRole('region', { name: 'Review' });
  await expect(review).toContainText('मंत्री का पक्ष शाम तक आएगा');
  await expect(page.getByRole('button', { name: 'Send for review…' })).toHaveCount(0);

  // The desk's list hears of it without being asked, and leads to what waits.
  await expect(list.getByRole('row').filter({ hasText: story.mark })).toContainText('In review');
  await list.getByRole('link', { name: /^In review \d+$/ }).click();
  await expect(list).toHaveURL(/\?state=in_review$/);
  await expect(list.getByRole('link', { name: /^In review \d+$/ })).toHaveAttribute('aria-current', 'page');
  await list.getByRole('link', { name: story.headline.en }).click();
  await expect(list.getByRole('region', { name: 'Review' })).toContainText('मंत्री का पक्ष शाम तक आएगा');
  await list.getByRole('button', { name: 'Return…' }).click();
  const back = list.getByRole('dialog', { name: 'Return to the writer' });
  await expect(back.getByRole('button', { name: 'Return', exact: true })).toBeDisabled();
  const why = back.getByRole('textbox', { name: 'Why it goes back' });
  await why.press('Control+Enter');
  await expect(back, 'nothing is returned without a word').toBeVisible();
  await why.fill('Which section? And who was there?');
  await why.press('Control+Enter');
  await expect(back).toBeHidden();
  // Whoever could publish it all the same is told what nobody has settled.
  await list.getByRole('button', { name: 'Publish…' }).click();
  const unsettled = list.getByRole('dialog').getByRole('region', { name: 'Not settled yet' });
  await expect(unsettled).toContainText('Which section? And who was there?');
  await list.keyboard.press('Escape');

  // The writer's open page says why, without being loaded anew, and so does the list.
  await expect(review).toContainText('Which section? And who was there?');
  const again = await page.context().newPage();
  await again.goto('/en/newsroom');
  await again.getByRole('link', { name: /^Returned to me \d+$/ }).click();
  await expect(again).toHaveURL(/\?returned=1$/);
  await expect(again.getByRole('row').filter({ hasText: story.mark })).toContainText('Returned');
  await again.close();

  await page.getByRole('button', { name: 'Send for review…' }).click();
  await expect(sheet.getByRole('region', { name: 'What the desk said last' })).toContainText('Which section?');
  await sheet.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(sheet).toBeHidden();
  await expect(review).not.toContainText('Which section?');
  await review.getByRole('button', { name: 'Take it back' }).click();
  await expect(review).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Send for review…' })).toBeVisible();
  await expect(list.getByRole('button', { name: 'Return…' })).toHaveCount(0);
  await desk.close();

  await newsroom.signIn('chief');
  await page.goto('/en/newsroom/activity?kind=translation.return');
  const deed = page.getByRole('listitem').filter({ hasText: story.mark });
  await expect(deed).toContainText('Which section? And who was there?');
});

test('nothing is offered for a live text of which nothing is new', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { hi: 'live' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'hi');
  const open = page.getByRole('button', { name: 'Update…' });
  await open.click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByText('Readers see this very text.')).toBeVisible();
  await expect(sheet.getByRole('button', { name: 'Update', exact: true })).toBeDisabled();
  await expect(sheet.getByRole('radio')).toHaveCount(0);
  await sheet.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await expect(page.getByRole('menuitem', { name: 'Versions…' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Send for review…' })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await editor.write('Kicker', 'पुल');
  await editor.saved();
  await open.click();
  await expect(sheet.getByText('Readers see this very text.')).toHaveCount(0);
  await sheet.getByRole('radio', { name: 'Minor' }).check();
  await expect(sheet.getByRole('button', { name: 'Update', exact: true })).toBeEnabled();
  await sheet.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await expect(page.getByRole('menuitem', { name: 'Send for review…' })).toBeVisible();
});
