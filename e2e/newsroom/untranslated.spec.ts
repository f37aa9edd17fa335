import { ask } from '../ask.ts';
import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';
import { bodyWith } from '../stories.ts';
import { newBlockId } from '#lib/body/block-id.ts';

test('a copy that was not translated is marked, and does not go live', async ({ page, newsroom, browser }) => {
  const story = await newsroom.story({ standing: { en: 'live' } });
  const translators = await browser.newContext();
  await newsroom.signIn('hindiTranslator', translators);
  const translator = new EditorPage(await translators.newPage());
  await translator.open(story.id, 'en');
  await translator.beginOther('hi', 'copy');
  const marks = translator.body.locator('[data-untranslated]');
  await expect(marks).toHaveCount(2);
  await expect(marks.first()).toHaveAttribute('data-untranslated', 'Still in English');
  await translator.write('Headline', 'पुराना पुल पैदल चलने वालों के लिए खुला');
  await translator.field('slug').fill(`purana-pul-${story.id}`);
  await translator.saved();
  await translator.page.getByRole('button', { name: 'Send for review…' }).click();
  await translator.page.getByRole('dialog').getByRole('button', { name: 'Send', exact: true }).click();
  await expect(translator.page.getByRole('link', { name: 'In review' })).toBeVisible();
  // Left as a person leaves a page: it says goodbye, and holds the text no longer.
  await translator.page.goto('about:blank');
  await translators.close();

  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'hi');
  await page.getByRole('button', { name: 'Publish…' }).click();
  const sheet = page.getByRole('dialog');
  const finding = sheet.getByRole('button', { name: '2 parts are still in English.' });
  await expect(finding).toBeVisible();
  await expect(sheet.getByRole('button', { name: 'Publish', exact: true })).toBeDisabled();

  // It leads to the first of them; translating it takes the mark away.
  await finding.click();
  await expect(sheet).toBeHidden();
  const [first, second] = [editor.body.locator('p').nth(0), editor.body.locator('p').nth(1)];
  await first.click({ clickCount: 3 });
  await page.keyboard.insertText('पुल रविवार सुबह खुला। सैकड़ों लोग पैदल पार गए।');
  await expect(editor.body.locator('[data-untranslated]')).toHaveCount(1);
  // A quotation that is meant in English is marked as English, and printed as that.
  await second.click({ clickCount: 3 });
  await page.getByRole('button', { name: 'Mark as English' }).click();
  await expect(editor.body.locator('[data-untranslated]')).toHaveCount(0);
  const address = await editor.publish();
  const { status, body } = await ask(address);
  expect(status).toBe(200);
  expect(body).toMatch(/<(span|p) lang="en">Repairs go on until June/);
});

test('the title of a card and whom a quotation is from are marked as well, and the checklist leads to their fields', async ({
  page,
  newsroom,
}) => {
  const line = (text: string) => ({
    type: 'paragraph' as const,
    attrs: { id: newBlockId() },
    content: [{ type: 'text' as const, text }],
  });
  const url = 'https://www.youtube.com/watch?v=abcdefghijk';
  const body = bodyWith(
    { type: 'embed', attrs: { id: newBlockId(), provider: 'youtube', url, title: 'Trains at night' } },
    {
      type: 'blockquote',
      attrs: { id: newBlockId(), attribution: 'Asha Verma, station master' },
      content: [line('Nobody slept.')],
    },
  );
  const story = await newsroom.story({ standing: { en: 'live' }, text: { en: { body } } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await editor.beginOther('hi', 'copy');
  const marks = editor.body.locator('[data-untranslated]');
  await expect(marks).toHaveCount(2);
  await editor.body.locator('blockquote p').click({ clickCount: 3 });
  await page.keyboard.insertText('कोई नहीं सोया।');
  // The words are Hindi now; the name below them is not.
  await expect(marks).toHaveCount(2);
  const goTo = async (finding: string) => {
    await editor.saved();
    await page.getByRole('button', { name: 'Publish…' }).click();
    const sheet = page.getByRole('dialog');
    await expect(sheet.getByRole('button', { name: 'Publish', exact: true })).toBeDisabled();
    await sheet.getByRole('button', { name: finding }).click();
    await expect(sheet).toBeHidden();
  };
  await goTo('2 parts are still in English.');
  const title = editor.body.getByRole('textbox', { name: 'Title' });
  await expect(title).toBeFocused();
  await title.fill('रात की रेलगाड़ियां');
  await title.press('Tab');
  await expect(marks).toHaveCount(1);
  await goTo('One part is still in English.');
  const attribution = editor.body.locator('.setu-attribution');
  await expect(attribution).toBeFocused();
  await attribution.fill('आशा वर्मा, स्टेशन मास्टर');
  await expect(marks).toHaveCount(0);
});
