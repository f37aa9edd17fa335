import { and, asc, eq, ne } from 'drizzle-orm';
import { images, imageTexts } from '#db/schema.ts';
import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';
import { takeOver } from '../second-writer.ts';
import { anyImageId, serverDatabase } from '../stories.ts';

test.describe.configure({ timeout: 120_000 });

/** Another picture of the library than `imageId`, with its words in both languages. */
async function anotherPicture(imageId: number) {
  const { reader } = serverDatabase();
  const wording = async (id: number, locale: 'en' | 'hi') => {
    const [row] = await reader
      .select({ caption: imageTexts.caption, alt: imageTexts.alt })
      .from(imageTexts)
      .where(and(eq(imageTexts.imageId, id), eq(imageTexts.locale, locale)));
    return row;
  };
  const rows = await reader
    .select({ id: images.id })
    .from(images)
    .where(and(ne(images.id, imageId), ne(images.credit, '')))
    .orderBy(asc(images.id));
  for (const { id } of rows) {
    const [en, hi] = [await wording(id, 'en'), await wording(id, 'hi')];
    if (en?.caption && en.alt && hi?.caption && hi.alt) return { id, en, hi };
  }
  throw new Error('The demo newsroom has no other picture with words in both languages');
}

test('another lead picture has its own words in both languages, and keeps them with an old version', async ({
  page,
  context,
  newsroom,
}) => {
  const imageId = await anyImageId();
  const next = await anotherPicture(imageId);
  const story = await newsroom.story({ standing: { en: 'draft', hi: 'draft' }, details: { leadImageId: imageId } });
  await newsroom.signIn('chief');
  const hindi = new EditorPage(await context.newPage());
  await hindi.open(story.id, 'hi');
  const caption = hindi.page.locator('#field-leadCaption');
  await caption.fill('पहली तस्वीर का कैप्शन');
  await hindi.saved();

  const english = new EditorPage(page);
  await english.open(story.id, 'en');
  // The picture with its words in every language is one part: this tab goes on in it.
  await takeOver(english, 'pictures');
  await page.locator('#field-leadCaption').fill('The first picture');
  await english.saved();
  await page.getByRole('button', { name: 'Replace the lead picture' }).click();
  const dialog = page.getByRole('dialog', { name: 'Choose a picture' });
  await dialog.getByRole('searchbox', { name: 'Search by caption, credit or file name' }).fill(next.en.caption);
  await dialog.getByRole('button', { name: next.en.caption }).first().click();
  await dialog.getByRole('button', { name: 'Use this picture' }).click();
  await expect(page.locator('#field-leadCaption')).toHaveValue(next.en.caption);
  await english.saved();
  await hindi.open(story.id, 'hi');
  await expect(caption).toHaveValue(next.hi.caption);
  await expect(hindi.page.locator('#field-leadAlt')).toHaveValue(next.hi.alt);

  // What stood under the picture before comes back with no version.
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Versions…' }).click();
  const versions = page.getByRole('dialog', { name: 'Versions' });
  await versions.getByRole('group', { name: 'Versions, newest first' }).getByRole('button').last().click();
  const below = versions.getByRole('row').filter({ hasText: 'It stood under another lead picture.' });
  await expect(below.filter({ hasText: next.en.caption })).toBeVisible();
  await expect(below.getByRole('button', { name: 'Put this back' })).toHaveCount(0);
  await versions.getByRole('button', { name: 'Take this version back' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'the picture of now and the words below it' })).toBeVisible();
  await expect(page.locator('#field-leadCaption')).toHaveValue(next.en.caption);
});

test('a lead picture taken out can be put back, with its words in every language', async ({ page, newsroom }) => {
  const story = await newsroom.story({
    standing: { en: 'draft', hi: 'draft' },
    details: { leadImageId: await anyImageId() },
  });
  await newsroom.signIn('chief');
  const editor = new EditorPage(page);
  for (const locale of ['hi', 'en'] as const) {
    await editor.open(story.id, locale);
    await page.locator('#field-leadCaption').fill(locale === 'hi' ? 'अपने शब्द' : 'Words of our own');
    await editor.saved();
  }
  await page.getByRole('button', { name: 'Remove the lead picture' }).click();
  await expect(page.getByRole('button', { name: 'Add a lead picture' })).toBeVisible();
  await editor.saved();
  await page
    .getByRole('alert')
    .filter({ hasText: 'The lead picture was taken out' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(page.locator('#field-leadCaption')).toHaveValue('Words of our own');
  await editor.saved();
  await editor.open(story.id, 'hi');
  await expect(page.locator('#field-leadCaption')).toHaveValue('अपने शब्द');
});

test('a picture in the text is as wide as the text, and its words are whole, on a phone with large letters too', async ({
  page,
  newsroom,
}) => {
  const imageId = await anyImageId();
  const figure = {
    type: 'figure' as const,
    attrs: {
      id: 'figureincard',
      imageId,
      caption: 'A caption of several words that goes on for more than a line of a phone',
      alt: 'What can be seen in it, in a sentence that is long enough to be cut',
      credit: '',
    },
  };
  const story = await newsroom.story({
    standing: { en: 'draft' },
    text: { en: { body: { type: 'doc', content: [figure] } } },
  });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 740 });
    await editor.open(story.id, 'en');
    for (const letters of ['100%', '200%']) {
      const seen = await editor.body.locator('figure').evaluate((card, fontSize) => {
        document.documentElement.style.fontSize = fontSize;
        const { left, right } = card.getBoundingClientRect();
        const text = card.parentElement?.closest('.ProseMirror')?.getBoundingClientRect() ?? new DOMRect();
        const cut = [...card.querySelectorAll('textarea, select, button')].filter((one) => {
          const box = one.getBoundingClientRect();
          return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
        });
        return {
          beside: Math.round(text.width - (right - left)),
          cut: cut.length,
          slides: card.scrollWidth > card.clientWidth + 1,
        };
      }, letters);
      expect(seen, `${width} px, letters of ${letters}`).toEqual({ beside: 0, cut: 0, slides: false });
    }
  }
});
