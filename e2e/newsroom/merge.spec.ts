import type { Browser } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { publishTranslation } from '#db/commands/story/publish-translation.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { perform } from '#db/perform.ts';
import { revisions, translations } from '#db/schema.ts';
import { emptyText } from '#lib/article/text.ts';
import { textChanges } from '#lib/article/text-changes.ts';
import { newBlockId } from '#lib/body/block-id.ts';
import type { BlockNode, DraftBody } from '#lib/body/nodes.ts';
import { EditorPage } from '../editor-page.ts';
import { expect, origin, test } from '../fixtures.ts';
import { actorOf, paragraphs, serverDatabase, versionOf } from '../stories.ts';
import type { TestPerson } from '../people.ts';
import { granted } from '#lib/testing-result.ts';

type Newsroom = { signIn(person: TestPerson, context?: Awaited<ReturnType<Browser['newContext']>>): Promise<void> };

const WORDS = {
  en: ['The bridge opened on Sunday.', 'Hundreds crossed it on foot.', 'Repairs go on until June.'],
  hi: ['पुल रविवार को खुला।', 'सैकड़ों लोग पैदल पार गए।', 'मरम्मत जून तक चलेगी।'],
} as const;

/** Another person in a browser of their own. */
async function joins(browser: Browser, newsroom: Newsroom, person: TestPerson): Promise<EditorPage> {
  const context = await browser.newContext();
  await newsroom.signIn(person, context);
  return new EditorPage(await context.newPage());
}

/** Writes at the end of the paragraph with these words. */
async function writeIn({ body, page }: EditorPage, paragraph: string, words: string): Promise<void> {
  await body.locator('p', { hasText: paragraph }).first().click();
  await page.keyboard.press('End');
  await page.keyboard.insertText(words);
}

/** The chief editor saves `after` where `before` stood. */
async function theySave(translationId: number, before: DraftBody, after: DraftBody): Promise<void> {
  const [from, to] = [emptyText(before), emptyText(after)];
  const input = { translationId, version: await versionOf(translationId), changes: textChanges(from, to) };
  granted(await perform(saveDraft, input, await actorOf('chief'), new Date(), serverDatabase()));
}

/** The newest body on the server. */
async function standingBody(translationId: number): Promise<DraftBody> {
  const [row] = await serverDatabase()
    .reader.select({ body: revisions.body })
    .from(translations)
    .innerJoin(revisions, eq(revisions.id, translations.draftRevisionId))
    .where(eq(translations.id, translationId));
  if (!row) throw new Error('No draft');
  return row.body;
}

/** The chief editor writes other words in the second paragraph. */
async function theyWrite(translationId: number, before: DraftBody, words: string): Promise<void> {
  const content = before.content.map((block, at) =>
    at === 1 && block.type === 'paragraph' ? { ...block, content: [{ type: 'text' as const, text: words }] } : block,
  );
  await theySave(translationId, before, { type: 'doc', content });
}

const state = ({ page }: EditorPage) => page.locator('[data-save-state]');

for (const language of ['en', 'hi'] as const) {
  test(`two people in different paragraphs and fields of one ${language} text: both stay, without a question`, async ({
    page,
    newsroom,
    browser,
  }) => {
    const [first, second, third] = WORDS[language];
    const story = await newsroom.story({
      standing: { [language]: 'draft' },
      text: { [language]: { body: paragraphs(...WORDS[language]) } },
    });
    await newsroom.signIn('editor');
    const editor = new EditorPage(page);
    await editor.open(story.id, language);
    const chief = await joins(browser, newsroom, 'chief');
    await chief.open(story.id, language);

    await writeIn(editor, first, ' ONE');
    await editor.write('Kicker', 'Patna');
    await editor.saved();
    await writeIn(chief, third, ' THREE');
    // The caret of whoever reads along stays where it was.
    await chief.saved();
    await expect(chief.body).toContainText(`${first} ONE`);
    await expect(chief.body).toContainText(`${third} THREE`);
    await expect(chief.page.getByRole('textbox', { name: 'Kicker', exact: true })).toHaveValue('Patna');
    await expect(chief.body.getByRole('note').filter({ hasText: 'just now' })).toContainText('Changed by');
    await chief.page.keyboard.insertText(' AND MORE');
    await chief.saved();
    await expect(chief.body.locator('p', { hasText: third })).toHaveText(`${third} THREE AND MORE`);

    await writeIn(editor, second, ' TWO');
    await editor.saved();
    await expect(editor.body).toContainText(`${third} THREE AND MORE`);
    await expect(editor.page.getByRole('dialog')).toHaveCount(0);
    await expect(editor.body.getByRole('group')).toHaveCount(0);
    // What others wrote is not a step of mine to undo.
    await editor.page.keyboard.press('Control+z');
    await editor.saved();
    await expect(editor.body).toContainText(`${third} THREE AND MORE`);
    await page.reload();
    await expect(editor.body).toContainText(`${first} ONE`);
    await expect(editor.body).toContainText(`${third} THREE AND MORE`);
    await chief.page.context().close();
  });
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
  }) => {
    const [first, second, third] = WORDS.en;
    const story = await newsroom.story({ standing: { en: 'draft' }, text: { en: { body: paragraphs(...WORDS.en) } } });
    await newsroom.signIn('editor');
    const editor = new EditorPage(page);
    await editor.open(story.id, 'en');
    const chief = await joins(browser, newsroom, 'chief');
    await chief.open(story.id, 'en');
    await writeIn(chief, second, ' THEIRS');
    await chief.saved();

    await writeIn(editor, second, ' MINE');
    await writeIn(editor, third, ' SAVED');
    const question = editor.body.getByRole('group', { name: /changed this block too/ });
    await expect(question).toContainText(`${second} THEIRS`, { timeout: 20_000 });
    await expect(editor.body.locator('p', { hasText: `${second} MINE` })).toBeVisible();
    await expect(state(editor)).toContainText('Choose beside it');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    // All the rest is on the server, or will be in a moment.
    await expect(async () => {
      await chief.page.reload();
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
}) => {
  const [, second] = WORDS.hi;
  const story = await newsroom.story({ standing: { hi: 'draft' }, text: { hi: { body: paragraphs(...WORDS.hi) } } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'hi');
  const chief = await joins(browser, newsroom, 'chief');
  await chief.open(story.id, 'hi');
  await chief.headline.fill('उनका शीर्षक');
  await chief.body.locator('p', { hasText: second }).click({ clickCount: 3 });
  await chief.page.keyboard.press('Delete');
  await chief.page.keyboard.press('Backspace');
  await chief.saved();

  await editor.headline.fill('मेरा शीर्षक');
  await writeIn(editor, second, ' मेरा');
  const field = page.getByRole('group', { name: /changed this too/ });
  await expect(field).toContainText('उनका शीर्षक', { timeout: 20_000 });
  await expect(editor.headline).toHaveValue('मेरा शीर्षक');
  await field.getByRole('button', { name: 'Take the other' }).click();
  await expect(editor.headline).toHaveValue('उनका शीर्षक');
  const removed = editor.body.getByRole('group', { name: /removed this block/ });
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
}) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  const chief = await joins(browser, newsroom, 'chief');
  await chief.open(story.id, 'en');
  await editor.headline.fill('The headline of one');
  await editor.saved();
  await chief.write('Kicker', 'The kicker of another');
  await chief.choose('section', 'Business');
  await chief.saved();
  await expect(chief.headline).toHaveValue('The headline of one');
  await editor.write('Byline as printed', 'By the desk');
  await editor.saved();
  await expect(editor.page.getByRole('textbox', { name: 'Kicker', exact: true })).toHaveValue('The kicker of another');

  await editor.choose('section', 'Cities');
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
  await chief.page.reload();
  await expect(chief.field('section')).toHaveValue('Cities');
  await expect(chief.headline).toHaveValue('The headline of one');
  await chief.page.context().close();
});

test('a question is answered by keyboard on a narrow screen, in Hindi; it outlives the page, and neither text is lost', async ({
  page,
  newsroom,
}) => {
  const [first, second, third] = WORDS.hi;
  const body = paragraphs(...WORDS.hi);
  const story = await newsroom.story({ standing: { hi: 'draft' }, text: { hi: { body } } });
  await newsroom.signIn('editor');
  await page.setViewportSize({ width: 360, height: 740 });
  const address = `/hi/newsroom/articles/${story.id}/hi`;
  await page.goto(address);
  const text = page.getByRole('textbox', { name: 'मुख्य पाठ' });
  await expect(text).toBeVisible();
  await theyWrite(story.translationIds.hi ?? 0, body, `${second} उनका`);

  const line = text.locator('p', { hasText: second }).first();
  await line.click();
  await page.keyboard.press('End');
  await page.keyboard.insertText(' मेरा');
  const question = text.getByRole('group', { name: /ने भी यह ब्लॉक बदला है/ });
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

test('what comes in above leaves the caret, the place on the page and what can be undone as they are', async ({
  page,
  newsroom,
}) => {
  const body = paragraphs(
    ...Array.from({ length: 40 }, (_, at) => `Paragraph ${at} of a long text. ${WORDS.en[at % 3]}`),
  );
  const story = await newsroom.story({ standing: { en: 'draft' }, text: { en: { body } } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  const written = editor.body.locator('p', { hasText: 'Paragraph 35 ' });
  await written.click();
  await page.keyboard.press('Home');
  await page.keyboard.insertText('MINE ');
  await editor.saved();
  const before = await written.boundingBox();
  const theirs = paragraphs('Theirs, first.', 'Theirs, second.', 'Theirs, third.');
  const mine = await standingBody(story.translationIds.en ?? 0);
  await theySave(story.translationIds.en ?? 0, mine, { type: 'doc', content: [...theirs.content, ...mine.content] });
  await page.keyboard.insertText('AND ');
  await expect(editor.body).toContainText('Theirs, second.', { timeout: 20_000 });
  await editor.saved();
  const after = await written.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 9_999))).toBeLessThan(4);
  await page.keyboard.insertText('MORE ');
  await expect(written).toHaveText(/^MINE AND MORE Paragraph 35 /);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(written).toHaveText(/^Paragraph 35 /);
  await expect(editor.body).toContainText('Theirs, second.');
});

test('pictures and stories that somebody else has put in are shown, not called missing', async ({ page, newsroom }) => {
  const body = paragraphs(...WORDS.en);
  const linked = await newsroom.story({ standing: { en: 'live' } });
  const story = await newsroom.story({ standing: { en: 'draft' }, text: { en: { body } } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  const more: BlockNode = { type: 'readMore', attrs: { id: newBlockId(), articleId: linked.id } };
  await theySave(story.translationIds.en ?? 0, body, { type: 'doc', content: [...body.content, more] });
  await editor.write('Kicker', 'Patna');
  await editor.saved();
  await expect(editor.body).toContainText(linked.headline.en);
});

test('a publication by somebody else is crossed without a word', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await editor.write('Kicker', 'Before');
  await editor.saved();
  const translationId = story.translationIds.en ?? 0;
  const published = await perform(
    publishTranslation,
    { translationId, version: await versionOf(translationId), substantive: true },
    await actorOf('chief'),
    new Date(),
    serverDatabase(),
  );
  granted(published);
  await editor.write('Kicker', 'Before and after');
  await editor.saved();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Kicker', exact: true })).toHaveValue('Before and after');
});

test('written without a line while somebody else writes on, it is one text when the line is back', async ({
  page,
  newsroom,
  browser,
  context,
}) => {
  const [first, , third] = WORDS.hi;
  const story = await newsroom.story({ standing: { hi: 'draft' }, text: { hi: { body: paragraphs(...WORDS.hi) } } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'hi');
  const chief = await joins(browser, newsroom, 'chief');
  await chief.open(story.id, 'hi');
  await context.setOffline(true);
  await writeIn(editor, first, ' बिना लाइन');
  await expect(state(editor)).toContainText('Offline.');
  await writeIn(chief, third, ' इस बीच');
  await chief.saved();
  await context.setOffline(false);
  await editor.saved();
  await expect(editor.body).toContainText(`${third} इस बीच`);
  await chief.page.reload();
  await expect(chief.body).toContainText(`${first} बिना लाइन`);
  await chief.page.context().close();
});

test('by direct request: what does not collide is kept, what does is a 409 with both sides', async ({
  page,
  newsroom,
}) => {
  const body = paragraphs('One.');
  const story = await newsroom.story({ standing: { en: 'draft' }, text: { en: { body } } });
  await newsroom.signIn('editor');
  const id = story.translationIds.en ?? 0;
  const version = await versionOf(id);
  const base = { ...emptyText(body), headline: story.headline.en };
  const save = (tab: string, seq: number, change: object) =>
    page.request.put(`/api/newsroom/translations/${id}/draft`, {
      headers: { origin: origin() },
      data: { version, tab, seq, changes: textChanges(base, { ...base, ...change }) },
    });
  const first = await save('one', 2, { headline: 'First' });
  expect(first.status()).toBe(200);
  const other = await save('two', 1, { dateline: 'Patna' });
  expect(other.status()).toBe(200);
  expect(await other.json()).toMatchObject({
    value: {
      version: version + 2,
      newest: { fields: { headline: 'First' }, writers: [{ you: true }], changed: { headline: 0 } },
    },
  });
  const collided = await save('two', 2, { headline: 'Second', byline: 'Kept' });
  expect(collided.status()).toBe(409);
  expect(await collided.json()).toMatchObject({
    error: 'conflict',
    detail: {
      version: version + 3,
      newest: { fields: { headline: 'First', byline: 'Kept' } },
      collisions: { fields: [{ field: 'headline', mine: 'Second', theirs: 'First' }], blocks: [] },
    },
  });
  const late = await save('one', 1, { headline: 'Late' });
  expect([late.status(), await late.json()]).toMatchObject([409, { error: 'superseded' }]);
});
