import type { DraftBody } from '#lib/body/nodes.ts';
import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';
import { paragraphs } from '../stories.ts';
import { BRIDGE_WORDS, joins, letHoldsDie, writeIn, writeTogether, theySave, saveBadge } from '../second-writer.ts';

/** The chief editor writes other words in the second paragraph. */
async function theyWrite(translationId: number, before: DraftBody, words: string): Promise<void> {
  const content = before.content.map((block, at) =>
    at === 1 && block.type === 'paragraph' ? { ...block, content: [{ type: 'text' as const, text: words }] } : block,
  );
  await theySave(translationId, before, { type: 'doc', content });
}

for (const [choice, expected] of [
  ['Keep mine', ['MINE']],
  ['Take the other', ['THEIRS']],
  ['Keep both, mine below', ['THEIRS', 'MINE']],
] as const) {
  test(`the same paragraph is asked about beside it, with both texts: ${choice}`, async ({
    page,
    newsroom,
    browser,
    context,
  }) => {
    const [first, second, third] = BRIDGE_WORDS.en;
    const { editor, chief, story } = await writeTogether(page, browser, newsroom, 'en');
    // Without a line, while the other writes in the same passage and goes.
    await context.setOffline(true);
    await writeIn(editor, second, ' MINE');
    await writeIn(editor, third, ' SAVED');
    await writeIn(chief, second, ' THEIRS');
    await chief.saved();
    await chief.page.goto('about:blank');
    await context.setOffline(false);
    const question = editor.body.getByRole('group', { name: /changed this passage too/ });
    await expect(question).toContainText(`${second} THEIRS`, { timeout: 20_000 });
    await expect(editor.body.locator('p', { hasText: `${second} MINE` })).toBeVisible();
    await expect(saveBadge(editor)).toContainText('Choose beside it');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    // All the rest is on the server, or will be in a moment.
    await expect(async () => {
      await chief.open(story.id, 'en');
      await expect(chief.body).toContainText(`${third} SAVED`, { timeout: 3_000 });
    }).toPass({ timeout: 30_000 });
    await expect(chief.body).not.toContainText('MINE');
    // Nothing is published over the question.
    await page.getByRole('button', { name: 'Publish…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(page.getByRole('dialog')).toContainText('changed elsewhere too');
    await page.keyboard.press('Escape');

    await question.getByRole('button', { name: choice }).click();
    await expect(question).toHaveCount(0);
    await editor.saved();
    await page.reload();
    const left = editor.body.locator('p', { hasText: second });
    await expect(left).toHaveText(expected.map((words) => `${second} ${words}`));
    await expect(editor.body.locator('p')).toHaveCount(2 + expected.length);
    await expect(editor.body.locator('p').first()).toHaveText(first);
    if (choice === 'Take the other') {
      await page.getByRole('button', { name: 'More' }).click();
      await page.getByRole('menuitem', { name: 'Texts kept on this device…' }).click();
      await expect(page.getByRole('dialog', { name: 'Texts kept on this device' })).toContainText('MINE');
    }
    await chief.page.context().close();
  });
}

test('the same field is asked about beside it, and a paragraph the other removed as well', async ({
  page,
  newsroom,
  browser,
  context,
}) => {
  const [, second] = BRIDGE_WORDS.hi;
  const { editor, chief } = await writeTogether(page, browser, newsroom, 'hi');
  await context.setOffline(true);
  await editor.headline.fill('मेरा शीर्षक');
  await writeIn(editor, second, ' मेरा');
  await chief.headline.fill('उनका शीर्षक');
  await chief.body.locator('p', { hasText: second }).click({ clickCount: 3 });
  await chief.page.keyboard.press('Delete');
  await chief.page.keyboard.press('Backspace');
  await chief.saved();
  await chief.page.goto('about:blank');
  await context.setOffline(false);
  const field = page.getByRole('group', { name: /changed this too/ });
  await expect(field).toContainText('उनका शीर्षक', { timeout: 20_000 });
  await expect(editor.headline).toHaveValue('मेरा शीर्षक');
  await field.getByRole('button', { name: 'Take the other' }).click();
  await expect(editor.headline).toHaveValue('उनका शीर्षक');
  const removed = editor.body.getByRole('group', { name: /removed this passage/ });
  await removed.getByRole('button', { name: 'Keep it' }).click();
  await editor.saved();
  await page.reload();
  await expect(editor.headline).toHaveValue('उनका शीर्षक');
  await expect(editor.body).toContainText(`${second} मेरा`);
  await chief.page.context().close();
});

test('the headline by one, kicker and section by another: all of it stays; a section that both chose is asked about beside it', async ({
  page,
  newsroom,
  browser,
  context,
}) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  const chief = await joins(browser, newsroom, 'chief');
  await chief.open(story.id, 'en');
  await editor.headline.fill('The headline of one');
  await editor.saved();
  await expect(chief.headline).toHaveValue('The headline of one');
  // Without a line one goes on, and so does the other once the hold is over.
  await context.setOffline(true);
  await editor.write('Byline as printed', 'By the desk');
  await editor.choose('section', 'Cities');
  await letHoldsDie(story.id);
  await chief.page.reload();
  await chief.write('Kicker', 'The kicker of another');
  await chief.choose('section', 'Business');
  await chief.saved();
  await chief.page.goto('about:blank');
  await context.setOffline(false);
  await expect(editor.page.getByRole('textbox', { name: 'Kicker', exact: true })).toHaveValue('The kicker of another');
  await expect(editor.page.getByRole('textbox', { name: 'Byline as printed', exact: true })).toHaveValue('By the desk');
  const question = page.getByRole('group', { name: /^Section: .+ chose Business; you chose Cities/ });
  await expect(question).toBeVisible({ timeout: 20_000 });
  await expect(editor.field('section')).toHaveValue('Cities');
  // With the details put away it is said that something there is to be chosen.
  await page.getByRole('button', { name: 'Details', exact: true }).click();
  await expect(question).toBeHidden();
  await page.getByRole('status').getByRole('button', { name: 'Show it' }).click();
  await question.getByRole('button', { name: 'Keep mine' }).click();
  await expect(question).toHaveCount(0);
  await editor.saved();
  await chief.open(story.id, 'en');
  await expect(chief.field('section')).toHaveValue('Cities');
  await expect(chief.headline).toHaveValue('The headline of one');
  await chief.page.context().close();
});

test('a question is answered by keyboard on a narrow screen, in Hindi; it outlives the page, and neither text is lost', async ({
  page,
  newsroom,
  context,
}) => {
  const [first, second, third] = BRIDGE_WORDS.hi;
  const body = paragraphs(...BRIDGE_WORDS.hi);
  const story = await newsroom.story({ standing: { hi: 'draft' }, text: { hi: { body } } });
  await newsroom.signIn('editor');
  await page.setViewportSize({ width: 360, height: 740 });
  const address = `/hi/newsroom/articles/${story.id}/hi`;
  await page.goto(address);
  const text = page.getByRole('textbox', { name: 'ख़बर का टेक्स्ट' });
  await expect(text).toBeVisible();
  await context.setOffline(true);
  await theyWrite(story.translationIds.hi ?? 0, body, `${second} उनका`);

  const line = text.locator('p', { hasText: second }).first();
  await line.click();
  await page.keyboard.press('End');
  await page.keyboard.insertText(' मेरा');
  await context.setOffline(false);
  const question = text.getByRole('group', { name: /ने भी यह हिस्सा बदला है/ });
  await expect(question).toContainText(`${second} उनका`, { timeout: 20_000 });
  await expect(line).toHaveText(`${second} मेरा`);
  const box = await question.boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  // Not answered, and the page goes: what was mine is kept on this device, and asked about again.
  await expect(page.locator('[data-save-state]')).toContainText('इस डिवाइस पर');
  await page.reload();
  await expect(text).toContainText(`${second} उनका`);
  await page.getByRole('alert').getByRole('button', { name: 'वापस लाएं' }).click();
  await expect(line).toHaveText(`${second} मेरा`);
  await expect(question).toContainText(`${second} उनका`);

  await line.click();
  await page.keyboard.press('End');
  await page.keyboard.press('Tab');
  await expect(question.getByRole('button', { name: 'मेरा रखें' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(question.getByRole('button', { name: 'दोनों रखें, मेरा नीचे' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question).toHaveCount(0);
  await expect(text).toBeFocused();
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved', { timeout: 20_000 });
  await page.reload();
  await expect(text.locator('p')).toHaveText([first, `${second} उनका`, `${second} मेरा`, third]);
});
