import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';
import { makePicture } from '../make-picture.ts';
import { paragraphs } from '../stories.ts';
import { bodyFromHtml } from '#lib/body/from-html/from-html.ts';
import { missingWords } from '#lib/body/from-html/missing-words.ts';
import { SAMPLES } from '#lib/body/from-html/testing-samples.ts';
import { looseLines } from '#lib/body/loose-text.ts';

// As Google Docs puts it on the clipboard: the whole in a <b> that is not bold, weight and colour in every <span>.
const FROM_A_DOCUMENT = `<b style="font-weight:normal" id="docs-internal-guid-4f2a">
<h2 dir="ltr" style="line-height:1.38"><span style="font-size:16pt;color:#c00">नदी पर पुल</span></h2>
<p dir="ltr" style="line-height:1.38;margin-top:0pt"><span style="font-weight:700;color:#c00">लखनऊ।</span><span
style="font-weight:400"> पुल </span><a href="https://example.org/bridge" style="text-decoration:none"><span
style="color:#15c">सोमवार</span></a><span style="font-weight:400"> को खुला।</span></p>
<ul style="margin-top:0"><li dir="ltr"><p dir="ltr"><span>एक नाव</span></p></li><li dir="ltr"><p><span>दो घाट</span></p></li></ul>
<table style="border:none"><tbody><tr><td><p><span>वर्ष</span></p></td><td><p><span>यात्री</span></p></td></tr>
<tr><td><p><span>2026</span></p></td><td><p><span>1,200</span></p></td></tr></tbody></table></b>`;

test('what is copied from a document keeps its structure and leaves its looks behind, and a copied picture is uploaded', async ({
  page,
  context,
  newsroom,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const story = await newsroom.story({ standing: { hi: 'draft' }, text: { hi: { body: paragraphs('पहला') } } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'hi');

  await page.evaluate(
    (html) => navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }) })]),
    FROM_A_DOCUMENT,
  );
  await editor.body.locator('p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(editor.body.locator('h2')).toHaveText('नदी पर पुल');
  await expect(editor.body.locator('strong')).toHaveText(['लखनऊ।']);
  await expect(editor.body.locator('a')).toHaveText('सोमवार');
  await expect(editor.body.locator('a')).toHaveAttribute('href', 'https://example.org/bridge');
  await expect(editor.body.locator('ul > li')).toHaveText(['एक नाव', 'दो घाट']);
  await expect(editor.body.locator('table').locator('td, th')).toHaveText(['वर्ष', 'यात्री', '2026', '1,200']);
  await expect(editor.body.locator('p', { hasText: 'पुल सोमवार को खुला।' })).toHaveCount(1);
  await expect(editor.body.locator('[style*=color], [style*=font], [style*=line-height], [id^=docs]')).toHaveCount(0);

  const png = (
    await sharp(await makePicture())
      .png()
      .toBuffer()
  ).toString('base64');
  await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })]);
  }, png);
  await editor.body.locator('p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(editor.body.locator('img[src*="/media/"]')).toHaveCount(1, { timeout: 60_000 });

  await editor.saved();
  await page.reload();
  await expect(editor.body.locator('img[src*="/media/"]')).toHaveCount(1);
  await expect(editor.body.locator('h2')).toHaveText('नदी पर पुल');
  await expect(editor.body.locator('table').locator('td, th')).toHaveCount(4);
});

/** Puts HTML with the words beside it on the clipboard, as another program does. */
async function copy(page: Page, html: string, text: string): Promise<void> {
  await page.evaluate(
    ([asHtml, asText]) =>
      navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([asHtml], { type: 'text/html' }),
          'text/plain': new Blob([asText], { type: 'text/plain' }),
        }),
      ]),
    [html, text] as const,
  );
}

// A list and a heading in a table's cells, two lists in a row, a point that begins with a list, lines of a chat, and
// words struck out and words taken out.
const FROM_A_PAGE = `<table><tr><th><h3>ज़िला</h3></th><th>Rain</th></tr>
<tr><td><ul><li>पटना</li><li>गया</li></ul></td><td>12 mm</td></tr></table>
<ul><li>dot</li></ul><ol start="3"><li>three</li><li><ul><li>inner</li></ul></li></ol>
<p>kept <del>gone</del><span style="text-decoration:line-through">struck</span></p>
<div style="white-space:pre-wrap">one\ntwo</div><p>**bold**</p>`;

test('what a page nests oddly keeps its tables and lists, what was taken out is told of, and all of it is saved', async ({
  page,
  context,
  newsroom,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const story = await newsroom.story({ standing: { en: 'draft' }, text: { en: { body: paragraphs('First') } } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await copy(page, FROM_A_PAGE, 'plain words');
  await editor.body.locator('p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+v');
  const looksRight = async () => {
    await expect(editor.body.locator('table')).toHaveCount(1);
    await expect(editor.body.locator('table').locator('td, th')).toHaveText(['ज़िला', 'Rain', 'पटनागया', '12 mm']);
    await expect(editor.body.locator(':scope > ul > li')).toHaveText(['dot']);
    await expect(editor.body.locator('ol[start="3"] > li')).toHaveText(['threeinner']);
    await expect(editor.body.locator('ol > li > ul > li')).toHaveText(['inner']);
    await expect(editor.body.locator('p', { hasText: 'kept' })).toHaveText('kept struck');
    await expect(editor.body.locator('s')).toHaveText('struck');
    await expect(editor.body.locator('p', { hasText: '**bold**' })).toHaveCount(1);
    await expect(editor.body.locator('p > br:not(.ProseMirror-trailingBreak)')).toHaveCount(1);
  };
  await looksRight();
  await expect(page.getByText('1 passage that was taken out')).toBeVisible();
  await editor.saved();
  await page.reload();
  await looksRight();
});

test('where the converter cannot be fetched the words go in, and are saved', async ({ page, context, newsroom }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const story = await newsroom.story({ standing: { hi: 'draft' }, text: { hi: { body: paragraphs('पहला') } } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'hi');
  await copy(page, '<h2>शीर्षक</h2><p>शब्द</p>', 'शीर्षक\nशब्द');
  // Whatever is not here yet stays away from now on.
  await page.route('**/_next/static/**', (route) => route.abort());
  await editor.body.locator('p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(editor.body.locator('p')).toHaveText(['पहला', 'शीर्षक', 'शब्द']);
  await editor.saved();
  await page.unroute('**/_next/static/**');
  await page.reload();
  await expect(editor.body.locator('p')).toHaveText(['पहला', 'शीर्षक', 'शब्द']);
});

// What a browser shows of these and the text does not have, or has beside it; each is meant.
const OTHERWISE: Record<string, { missing?: string[]; extra?: string[] }> = {
  'frames of other sites: frames of charts and posts whose addresses we know': { extra: ['Rain'] },
  // The mark of a note stands right behind its word, and is told.
  'LibreOffice: notes': { extra: ['said'] },
  // The browser's plain text has words of size 0, glued to their neighbours.
  'web pages: what nobody saw': { missing: ['ad'], extra: ['a'] },
  // Its card is called as the page calls the player; so is one of a chart.
  'web pages: a player we have a card for, and one we have not': { extra: ['Film'] },
};

test('of all that programs put on a clipboard, no word the browser shows is missing without being told, and none is added', async ({
  page,
}) => {
  await page.route('**/*', (route) => route.abort());
  let compared = 0;
  for (const { from, locale, samples } of SAMPLES) {
    for (const [what, html] of samples) {
      await page.setContent(html, { waitUntil: 'commit' });
      const shown = (await page.evaluate(() => document.body.innerText)).replaceAll('\u200B', '');
      const read = bodyFromHtml(html, { locale });
      if (!read.ok) throw new Error(read.error);
      const { body, leftOut } = read.value;
      const asBody = paragraphs(shown);
      const { missing = [], extra = [] } = OTHERWISE[`${from}: ${what}`] ?? {};
      expect(missingWords(shown, body, leftOut), `${from}: ${what}`).toEqual(missing);
      expect(missingWords(looseLines(body).join('\n'), asBody, []), `${from}: ${what}`).toEqual(extra);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(90);
});
