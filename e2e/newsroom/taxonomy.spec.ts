import { eq } from 'drizzle-orm';
import { translations } from '#db/schema.ts';
import { formatStamp } from '#lib/format.ts';
import type { Locale } from '#lib/locale.ts';
import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';
import { makePicture } from '../make-picture.ts';
import { type Furniture, readArticle } from '../read-article.ts';
import { findTranslationId, serverDatabase, uniqueMark } from '../stories.ts';
import { stubVoices } from '../stub-voices.ts';

/** The stamp a translation carries, as its page must print it. */
async function stampOf(articleId: number, locale: Locale): Promise<string> {
  const id = await findTranslationId(articleId, locale);
  const [row] = await serverDatabase().reader.select().from(translations).where(eq(translations.id, id));
  return formatStamp(new Date(row?.firstPublishedAt ?? 0), locale);
}

test('a story with every piece of furniture, typed in, translated, published and read in both languages', async ({
  page,
  newsroom,
}) => {
  test.setTimeout(180_000);
  const other = await newsroom.story();
  const mark = uniqueMark();
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await page.goto('/en/newsroom');
  await page.getByRole('button', { name: 'New story' }).click();
  await expect(page).toHaveURL(/\/en\/newsroom\/articles\/\d+\/en$/);
  const id = Number(/articles\/(\d+)/.exec(page.url())?.[1]);
  await expect(editor.body).toBeVisible();

  const english = {
    kicker: 'Ports',
    headline: `Two ports agree to share their pilots ${mark}`,
    standfirst: 'The harbours say ships will wait half as long from next month',
    body: [
      'The two harbours signed a paper on Saturday that lets a pilot of one guide ships into the other.',
      'Nobody will lose work over it, the masters said.',
      'The first ship comes in on Monday.',
    ],
  };
  await editor.write('Kicker', english.kicker);
  await editor.write('Headline', english.headline);
  await editor.write('Standfirst', english.standfirst);
  await editor.addLeadImage(
    {
      name: `pilots-${mark}.jpg`,
      buffer: await makePicture({ caption: 'Pilots on the quay', credit: 'Harbour Pictures' }),
    },
    { alt: { en: 'Two boats beside a pier', hi: 'घाट के पास दो नावें' }, caption: { hi: 'घाट पर पायलट' } },
  );
  await editor.choose('section', 'World News');
  await editor.choose('contributors', 'Claire Aubert');
  const agency = page.locator('#field-agency');
  await agency.click();
  const agencyName = (await page.getByRole('option').first().innerText()).trim();
  await page.getByRole('option').first().click();
  await editor.field('dateline').fill('Hamburg');
  await editor.field('seoTitle').fill('Two ports share pilots');
  await editor.field('seoDescription').fill('Ships wait half as long');

  await editor.body.click();
  await editor.type([english.body[0] ?? '', english.body[1] ?? '', '']);
  await editor.insertReadMore(other.mark, other.headline.en);
  await page.keyboard.insertText(english.body[2] ?? '');
  const englishAddress = await editor.publish();
  expect(englishAddress).toMatch(new RegExp(`^/en/world/[^/]*${mark}-${id}$`));

  const hindi = {
    kicker: 'बंदरगाह',
    headline: `दो बंदरगाह अपने पायलट साझा करेंगे ${mark}`,
    standfirst: 'बंदरगाहों का कहना है कि अगले महीने से जहाज़ों का इंतज़ार आधा रह जाएगा',
    body: ['दोनों बंदरगाहों ने शनिवार को एक काग़ज़ पर दस्तख़त किए।', 'इससे किसी का काम नहीं जाएगा।', 'पहला जहाज़ सोमवार को आएगा।'],
  };
  await editor.beginOther('hi', 'empty');
  await editor.write('Kicker', hindi.kicker);
  await editor.write('Headline', hindi.headline);
  await editor.write('Standfirst', hindi.standfirst);
  await editor.field('leadCaption').fill('घाट पर पायलट');
  await editor.field('leadAlt').fill('घाट के पास दो नावें');
  await editor.field('dateline').fill('हैम्बर्ग');
  await editor.body.click();
  await editor.type([hindi.body[0] ?? '', hindi.body[1] ?? '', '']);
  await editor.insertReadMore(other.mark, other.headline.hi);
  await page.keyboard.insertText(hindi.body[2] ?? '');
  const hindiAddress = await editor.publish();

  await stubVoices(page, ['en-IN', 'hi-IN']);
  await page.clock.setFixedTime(new Date('2026-02-15T05:53:00.000Z'));
  await page.goto(englishAddress);
  await expect(page.locator('[data-listen] button')).toBeVisible();
  const englishStamp = await stampOf(id, 'en');
  const expected: Furniture[] = [
    ['clock', 'Sunday, February 15, 2026 | 11:23 AM IST'],
    ['toggle', 'हिंदी में पढें'],
    ['breadcrumb', `Home / World News / ${english.headline}`],
    ['kicker', english.kicker],
    ['headline', english.headline],
    ['standfirst', english.standfirst],
    ['picture', 'Two boats beside a pier'],
    ['caption', 'Pilots on the quay | Image: Harbour Pictures'],
    ['agency', agencyName],
    ['updated', `Last Updated : ${englishStamp}`],
    ['listen', 'Listen to This Article'],
    ['byline', 'By Claire Aubert, Correspondent, Hamburg'],
    ['dateline', 'Hamburg'],
    ['paragraph', english.body[0] ?? ''],
    ['paragraph', english.body[1] ?? ''],
    ['read more', `Read more: ${other.headline.en}`],
    ['paragraph', english.body[2] ?? ''],
    ['published', `First Published: ${englishStamp}`],
  ];
  expect(await readArticle(page)).toEqual(expected);
  await expect(page).toHaveTitle(/^Two ports share pilots \| /);
  await expect(page.locator('meta[name=description]')).toHaveAttribute('content', 'Ships wait half as long');

  await page.getByRole('link', { name: 'हिंदी में पढें', exact: true }).click();
  await expect(page).toHaveURL(encodeURI(decodeURI(hindiAddress)));
  await expect(page.locator('[data-listen] button')).toBeVisible();
  const hindiStamp = await stampOf(id, 'hi');
  const seen = await readArticle(page);
  expect(seen.filter(([kind]) => kind !== 'agency' && kind !== 'byline')).toEqual([
    ['clock', 'रविवार, 15 फ़रवरी 2026 | 11:23 AM IST'],
    ['toggle', 'Read in English'],
    ['breadcrumb', `होम / दुनिया / ${hindi.headline}`],
    ['kicker', hindi.kicker],
    ['headline', hindi.headline],
    ['standfirst', hindi.standfirst],
    ['picture', 'घाट के पास दो नावें'],
    ['caption', 'घाट पर पायलट | तस्वीर: Harbour Pictures'],
    ['updated', `अंतिम अपडेट : ${hindiStamp}`],
    ['listen', 'यह ख़बर सुनें'],
    ['dateline', 'हैम्बर्ग'],
    ['paragraph', hindi.body[0]],
    ['paragraph', hindi.body[1]],
    ['read more', `यह भी पढ़ें: ${other.headline.hi}`],
    ['paragraph', hindi.body[2]],
    ['published', `पहली बार प्रकाशित: ${hindiStamp}`],
  ]);
  const [agencyAt, bylineAt] = ['agency', 'byline'].map((kind) => seen.findIndex(([found]) => found === kind));
  expect(seen[agencyAt ?? -1]?.[1]).not.toBe('');
  expect(seen[bylineAt ?? -1]?.[1]).toMatch(/^[\u0900-\u097F ,]+$/);
});

test('a row of the list opens wherever it is clicked, and by keyboard', async ({ page, newsroom }) => {
  await newsroom.signIn('chief');
  await page.goto('/en/newsroom/topics');
  const row = page.getByRole('row').nth(1);
  const name = (await row.getByRole('button').textContent()) ?? '';
  const form = page.getByRole('dialog', { name: `Edit “${name}”` });
  const box = await row.boundingBox();
  if (!box) throw new Error('no row');
  // Far from its words.
  await page.mouse.click(box.x + box.width - 10, box.y + box.height / 2);
  await expect(form).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
  await row.getByRole('button').press('Enter');
  await expect(form).toBeVisible();
});
