import type { Locator, Page } from '@playwright/test';
import type { Locale } from '#lib/locale.ts';
import { ask } from '../ask.ts';
import { accessibilityFaults } from '../axe.ts';
import { EditorPage } from '../editor-page.ts';
import { expect, origin, test } from '../fixtures.ts';
import { BRIDGE_WORDS, joins } from '../second-writer.ts';
import { paragraphs, type Story } from '../stories.ts';
import { smallTargets } from '../touch-targets.ts';

const WORDS = {
  en: {
    title: 'Comments',
    write: 'Write a comment; @ calls a colleague',
    resolve: 'Resolve',
    resolved: /^Resolved \(1\)/,
    said: 'How many hundreds?',
    colleague: 'Arjun Malhotra',
    typed: 'Arj',
  },
  hi: {
    title: 'टिप्पणियां',
    write: 'टिप्पणी लिखें; @ से किसी साथी को बुलाएं',
    answer: 'जवाब लिखें; @ से किसी साथी को बुलाएं',
    send: 'टिप्पणी करें',
    reply: 'जवाब दें',
    resolve: 'निपटाएं',
    reopen: 'फिर खोलें',
    resolved: /^निपटी \(1\)/,
    unresolved: /^खुली \(1\)/,
    lost: 'ये शब्द अब ख़बर में नहीं हैं।',
    chosen: 'सैकड़ों लोग पैदल',
    said: 'कितने सैकड़े?',
    answered: 'तीन, शहर प्रशासन कहता है।',
    called: 'आपको बुलाया गया',
    section: 'सेक्शन',
    onSection: 'टिप्पणी करें: सेक्शन',
    ofSection: 'सेक्शन: 1 खुली टिप्पणी',
  },
} as const;

const bodyOf = (page: Page) => page.locator('#field-body');

/** Opens the writing screen of one language of a story, with the interface in that language where no other is named. */
async function openIn(page: Page, story: Story, language: Locale, locale: Locale = language): Promise<void> {
  await page.goto(`/${locale}/newsroom/articles/${story.id}/${language}`);
  await expect(page.locator('#field-body[contenteditable]')).toBeVisible();
}

/** Chooses these words in the text, as dragging over them does. */
async function chooseWords(page: Page, words: string): Promise<void> {
  await bodyOf(page).evaluate((body, wanted) => {
    const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const at = (text.nodeValue ?? '').indexOf(wanted);
      if (at < 0) continue;
      (body as HTMLElement).focus();
      document.getSelection()?.setBaseAndExtent(text, at, text, at + wanted.length);
      return;
    }
    throw new Error(`The text has no «${wanted}»`);
  }, words);
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe(words);
}

const marksIn = (page: Page) => bodyOf(page).locator('.setu-comment');
const threadsIn = (where: Page | Locator) => where.locator('[data-thread]');

test('two people talk about words of a text, which may be written around, moved and split', async ({
  page,
  browser,
  newsroom,
}) => {
  // The editor works in the Hindi interface, the chief editor in the English one.
  const { en, hi } = WORDS;
  const [first, second, third] = BRIDGE_WORDS.hi;
  const story = await newsroom.story({
    standing: { hi: 'draft' },
    text: { hi: { body: paragraphs(first, second, third) } },
  });
  await newsroom.signIn('editor');
  await openIn(page, story, 'hi');
  const chief = await joins(browser, newsroom, 'chief');
  await openIn(chief.page, story, 'hi', 'en');

  // The chief editor comments by keyboard alone; nobody but the two has it yet.
  await chooseWords(chief.page, hi.chosen);
  await chief.page.keyboard.press('Control+Alt+KeyM');
  const column = chief.page.getByRole('complementary', { name: en.title });
  const field = column.getByRole('textbox', { name: en.write });
  await expect(field).toBeFocused();
  await chief.page.keyboard.insertText(`${hi.said} `);
  await chief.page.keyboard.type('@');
  await chief.page.keyboard.insertText(en.typed);
  await expect(column.getByRole('option', { name: en.colleague, selected: true })).toBeVisible();
  await chief.page.keyboard.press('Enter');
  await expect(column.getByRole('combobox')).toHaveCount(0);
  await chief.page.keyboard.press('Control+Enter');
  await expect(threadsIn(column)).toHaveCount(1);
  await expect(threadsIn(column)).toContainText(`${hi.said} @${en.colleague}`);

  // It is marked in the editor's text, who has not reloaded, and has called them.
  // The first comment brings the code along that shows it.
  await expect(marksIn(page)).toHaveText(hi.chosen);
  await marksIn(page).click();
  const own = page.getByRole('complementary', { name: hi.title });
  await expect(threadsIn(own)).toContainText(hi.called);
  await own.getByRole('button', { name: hi.reply }).click();
  await own.getByRole('textbox', { name: hi.answer }).fill(hi.answered);
  await own.getByRole('button', { name: hi.reply, exact: true }).click();
  await expect(threadsIn(column)).toContainText(hi.answered, { timeout: 5_000 });

  // Words before and inside, a move and a split: they stay marked on both screens.
  await bodyOf(page).locator('p', { hasText: second }).click();
  await page.keyboard.press('Home');
  await page.keyboard.insertText('★ ');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(bodyOf(page).locator('p').first()).toContainText(second);
  await expect(marksIn(page)).toHaveText(hi.chosen);
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved', { timeout: 20_000 });
  await chief.page.reload();
  await expect(bodyOf(chief.page).locator('p').first()).toContainText(`★ ${second}`);
  await expect(marksIn(chief.page)).toHaveText(hi.chosen);
  await chief.page.getByRole('button', { name: new RegExp(`^${en.title}`) }).click();
  await page.reload();
  await expect(marksIn(page)).toHaveText(hi.chosen);

  // From the list to the words and from the words to the list.
  await threadsIn(column).getByRole('button', { name: hi.chosen }).click();
  await expect(bodyOf(chief.page)).toBeFocused();
  await expect(bodyOf(chief.page).locator('.setu-comment-now')).toHaveText(hi.chosen);

  // Resolved by one, it leaves the open ones on both screens, and comes back when the other opens it again.
  await column.getByRole('button', { name: en.resolve }).click();
  await expect(threadsIn(column)).toHaveCount(0);
  await expect(column.getByText(en.resolved)).toBeVisible();
  await expect(marksIn(page)).toHaveCount(0, { timeout: 5_000 });
  await page.getByRole('button', { name: new RegExp(`^${hi.title}`) }).click();
  await own.getByText(hi.resolved).click();
  await own.getByRole('button', { name: hi.reopen }).click();
  await expect(marksIn(page)).toHaveText(hi.chosen, { timeout: 5_000 });
  await expect(marksIn(chief.page)).toHaveText(hi.chosen, { timeout: 5_000 });
  await own.getByText(hi.unresolved).click();
  await expect(own.getByRole('button', { name: hi.resolve })).toBeVisible();

  // Its words gone, it stays in the list with them; and stands on them again when they are back.
  await chooseWords(page, hi.chosen);
  await page.keyboard.press('Delete');
  await expect(marksIn(page)).toHaveCount(0);
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved', { timeout: 20_000 });
  await page.reload();
  await page.getByRole('button', { name: new RegExp(`^${hi.title}`) }).click();
  await expect(threadsIn(own)).toContainText(hi.lost);
  await expect(threadsIn(own)).toContainText(hi.chosen);
  await chief.page.context().close();
});

test('what is typed into a comment is not lost, and a field can be commented on', async ({ page, newsroom }) => {
  const { en, hi } = WORDS;
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  await openIn(page, story, 'en');
  await page.locator('#field-headline').focus();
  await page.keyboard.press('Control+Alt+KeyM');
  const english = page.getByRole('complementary', { name: en.title });
  await english.getByRole('textbox', { name: en.write }).fill(en.said);
  expect(await accessibilityFaults(page)).toEqual([]);
  // Nor is it when the screen is loaded anew, in the other interface.
  await openIn(page, story, 'en', 'hi');
  const column = page.getByRole('complementary', { name: hi.title });
  await expect(column.getByRole('textbox', { name: hi.write })).toHaveValue(en.said);
  await column.getByRole('button', { name: hi.send, exact: true }).click();
  await expect(threadsIn(column)).toContainText(en.said);
  await expect(threadsIn(column)).toContainText(story.headline.en);
  await column.getByRole('button', { name: hi.reply }).click();
  expect(await accessibilityFaults(page)).toEqual([]);
  await expect(column.getByRole('textbox', { name: hi.write })).toHaveCount(0);
  await page.reload();
  await expect(page.locator('header .mantine-Button-root, button').filter({ hasText: /^1$/ }).first()).toBeVisible();

  // What all languages share has the same button, which leads to the details and back.
  await page.locator('#field-section').hover();
  await page.getByRole('button', { name: hi.onSection }).click();
  await column.getByRole('textbox', { name: hi.write }).fill(hi.said);
  await column.getByRole('button', { name: hi.send, exact: true }).click();
  await expect(threadsIn(column)).toHaveCount(2);
  await threadsIn(column).nth(1).getByText(hi.section, { exact: true }).click();
  await expect(page.locator('#field-section')).toBeFocused();
  await expect(page.getByRole('button', { name: hi.ofSection })).toHaveText('1');
});

test('on a phone comments come in a sheet, whose targets are for thumbs, and Back closes it', async ({
  browser,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { hi: 'draft' } });
  const context = await browser.newContext({
    baseURL: origin(),
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  await newsroom.signIn('editor', context);
  const page = await context.newPage();
  await openIn(page, story, 'hi');
  await page.locator('#field-standfirst').tap();
  await page.getByRole('button', { name: 'टिप्पणी करें: सार' }).tap();
  const sheet = page.getByRole('dialog', { name: 'टिप्पणियां' });
  await sheet.getByRole('textbox').fill('छोटा करें');
  await sheet.getByRole('button', { name: 'टिप्पणी करें', exact: true }).tap();
  await expect(threadsIn(sheet)).toContainText('छोटा करें');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect((await smallTargets(page)).small).toEqual([]);
  await page.goBack();
  await expect(sheet).toBeHidden();
  await page.getByRole('button', { name: /^सार: 1/ }).tap();
  await expect(threadsIn(sheet)).toHaveCount(1);
  await context.close();
});

test('who may only read a text comments on it; an administrator reads', async ({ page, newsroom, browser }) => {
  const story = await newsroom.story({
    standing: { en: 'draft' },
    text: { en: { body: paragraphs(...BRIDGE_WORDS.en) } },
  });
  await newsroom.signIn('hindiTranslator');
  const reader = new EditorPage(page);
  await reader.open(story.id, 'en');
  await expect(reader.body).toHaveAttribute('contenteditable', 'false');
  await chooseWords(page, 'Hundreds crossed it');
  await page.keyboard.press('Control+Alt+KeyM');
  await page.getByRole('textbox', { name: WORDS.en.write }).fill('Or thousands?');
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(marksIn(page)).toHaveText('Hundreds crossed it');

  const administrator = await joins(browser, newsroom, 'admin');
  await administrator.open(story.id, 'en');
  await administrator.page.getByRole('button', { name: 'Comments: 1 open' }).click();
  await expect(threadsIn(administrator.page)).toContainText('Or thousands?');
  await expect(administrator.page.getByRole('button', { name: /^(Reply|Resolve|New comment)$/ })).toHaveCount(0);
  await administrator.page.context().close();
  const { status } = await ask(`/api/newsroom/stories/${story.id}/comments?language=en`);
  expect(status).toBe(401);
});
