import sharp from 'sharp';
import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';
import { makePicture } from '../make-picture.ts';
import { paragraphs } from '../stories.ts';

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
