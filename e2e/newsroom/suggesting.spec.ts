import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { translations } from '#db/schema.ts';
import type { Locale } from '#lib/locale.ts';
import { accessibilityFaults } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { BRIDGE_WORDS, joins } from '../second-writer.ts';
import { paragraphs, serverDatabase, type Story } from '../stories.ts';
import { smallTargets } from '../touch-targets.ts';

const WORDS = {
  en: {
    label: 'Suggestions',
    on: 'Suggesting',
    button: 'Suggest changes',
    one: '1 suggestion',
    three: '3 suggestions',
    name: 'Mrinalini Joshi',
    accept: 'Accept',
    reject: 'Reject',
    all: 'All of them',
    acceptAll: /^Accept all/,
    publish: /^Publish…/,
    must: 'suggestions in the text still to be accepted or rejected',
    typed: ' again',
    composed: 'soon',
    going: 'Hundreds ',
    line: 'Nobody fell.',
  },
  hi: {
    label: 'सुझाव',
    on: 'सुझाव मोड',
    button: 'बदलाव सुझाएं',
    one: '1 सुझाव',
    three: '3 सुझाव',
    name: 'मृणालिनी जोशी',
    accept: 'मानें',
    reject: 'ठुकराएं',
    all: 'सब एक साथ',
    acceptAll: /^सभी .* मानें$/,
    publish: /^प्रकाशित करें…/,
    must: 'सुझाव अभी न माना गया है, न ठुकराया गया',
    typed: ' फिर',
    composed: 'जल्दी',
    going: 'सैकड़ों ',
    line: 'कोई नहीं गिरा।',
  },
} as const;

const bodyOf = (page: Page) => page.locator('#field-body');
const insertions = (page: Page) => bodyOf(page).locator('ins');
const deletions = (page: Page) => bodyOf(page).locator('del');

async function openIn(page: Page, story: Story, locale: Locale): Promise<void> {
  await page.goto(`/${locale}/newsroom/articles/${story.id}/${locale}`);
  await expect(page.locator('#field-body[contenteditable=true]')).toBeVisible();
}

async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved', { timeout: 20_000 });
}

for (const locale of ['en', 'hi'] as const) {
  test(`one suggests, by key and by composition, and the other decides (${locale})`, async ({
    page,
    browser,
    newsroom,
  }) => {
    const words = WORDS[locale];
    const [first, second, third] = BRIDGE_WORDS[locale];
    const story = await newsroom.story({
      standing: { [locale]: 'draft' },
      text: { [locale]: { body: paragraphs(first, second, third) } },
    });
    const { page: sub } = await joins(browser, newsroom, 'chief');
    await openIn(sub, story, locale);
    const bar = sub.getByRole('region', { name: words.label });

    await bodyOf(sub).locator('p', { hasText: first }).click();
    await sub.keyboard.press('End');
    await sub.keyboard.press('Control+Alt+Shift+KeyX');
    await expect(bar.getByText(words.on, { exact: true })).toBeVisible();
    await expect(sub.getByRole('button', { name: words.button })).toHaveAttribute('aria-pressed', 'true');
    await sub.keyboard.insertText(words.typed);
    await expect(insertions(sub)).toHaveText(words.typed);

    // A word is composed letter by letter: it is never parted, and goes on what was typed before.
    const ime = await sub.context().newCDPSession(sub);
    for (let length = 1; length <= words.composed.length; length += 1) {
      const text = words.composed.slice(0, length);
      await ime.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length });
      await expect(bodyOf(sub)).toContainText(`${words.typed}${text}`);
    }
    await ime.send('Input.insertText', { text: words.composed });
    await expect(insertions(sub)).toHaveText([`${words.typed}${words.composed}`]);

    // Words that go are struck out; a line that comes is new as a whole.
    await bodyOf(sub).locator('p', { hasText: second }).click();
    await sub.keyboard.press('Home');
    for (const _ of words.going.trim().split(' ')) await sub.keyboard.press('Control+Shift+ArrowRight');
    await sub.keyboard.press('Delete');
    await expect(deletions(sub)).toHaveText([new RegExp(`^${words.going.trim()}`)]);
    await sub.keyboard.press('Control+End');
    await sub.keyboard.press('Enter');
    await sub.keyboard.insertText(words.line);
    await expect(bar.getByRole('button', { name: words.three })).toBeVisible();
    await expect(bodyOf(sub).locator('.setu-block-insertion')).toHaveText(words.line);
    // Undo and redo keep what is suggested.
    await sub.keyboard.press('Control+z');
    await expect(bodyOf(sub)).not.toContainText(words.line);
    await sub.keyboard.press('Control+Shift+z');
    await expect(bodyOf(sub)).toContainText(words.line);
    await saved(sub);
    await sub.reload();
    await expect(insertions(sub)).toHaveText([`${words.typed}${words.composed}`]);
    await expect(bar.getByText(words.on, { exact: true })).toBeVisible();
    await expect(bar.getByRole('button', { name: words.three })).toBeVisible();
    expect(await accessibilityFaults(sub)).toEqual([]);
    await sub.context().close();

    // The writer sees whose they are, is led to them by the publish sheet, and goes from one to the next by key.
    await newsroom.signIn('editor');
    await openIn(page, story, locale);
    const own = page.getByRole('region', { name: words.label });
    await expect(own.getByText(words.on, { exact: true })).toHaveCount(0);
    await page.getByRole('button', { name: words.publish }).click();
    await page.getByRole('button', { name: words.must }).click();
    await expect(bodyOf(page)).toBeFocused();
    await bodyOf(page).locator('p').first().click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+Alt+Period');
    await expect(own).toContainText(`${words.typed.trim()}${words.composed}`);
    await expect(own).toContainText(words.name);
    await page.keyboard.press('Control+Alt+Enter');
    await expect(own.getByRole('button', { name: /^2 / })).toBeVisible();
    await expect(insertions(page)).toHaveCount(0);
    await expect(bodyOf(page).locator('p').first()).toHaveText(`${first}${words.typed}${words.composed}`);
    await page.keyboard.press('Control+Alt+Shift+Enter');
    await expect(own.getByRole('button', { name: words.one })).toBeVisible();
    await expect(bodyOf(page).locator('p').nth(1)).toHaveText(second);
    await own.getByRole('button', { name: words.all }).click();
    await page.getByRole('menuitem', { name: words.acceptAll }).click();
    await expect(own).toHaveCount(0);
    await expect(bodyOf(page).locator('p')).toHaveText([
      `${first}${words.typed}${words.composed}`,
      second,
      third,
      words.line,
    ]);
    // A decision is a step like any other.
    await bodyOf(page).click();
    await page.keyboard.press('Control+z');
    await expect(own.getByRole('button', { name: words.one })).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(own).toHaveCount(0);
    await saved(page);
    const [row] = await serverDatabase()
      .reader.select({ version: translations.version })
      .from(translations)
      .where(eq(translations.id, story.translationIds[locale] ?? 0));
    expect(row?.version).toBeGreaterThan(1);
  });
}

test('on a phone the suggestion at the caret is read and decided by thumb', async ({ browser, newsroom }) => {
  const [first, second] = BRIDGE_WORDS.hi;
  const story = await newsroom.story({ standing: { hi: 'draft' }, text: { hi: { body: paragraphs(first, second) } } });
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  await newsroom.signIn('editor', context);
  const page = await context.newPage();
  await openIn(page, story, 'hi');
  await page.getByRole('button', { name: WORDS.hi.button }).click();
  const bar = page.getByRole('region', { name: WORDS.hi.label });
  await expect(bar.getByText(WORDS.hi.on, { exact: true })).toBeVisible();
  await bodyOf(page).locator('p', { hasText: second }).tap();
  await page.keyboard.press('End');
  await page.keyboard.insertText(WORDS.hi.typed);
  await expect(insertions(page)).toHaveText([WORDS.hi.typed]);
  await expect(bar.getByRole('button', { name: WORDS.hi.one })).toBeVisible();
  const { small } = await smallTargets(page, [{ selector: '.newsroom-skip', reason: 'It is seen by keyboard alone.' }]);
  expect(small).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBe(0);
  await bar.getByRole('button', { name: WORDS.hi.reject, exact: true }).tap();
  await expect(bodyOf(page).locator('p').nth(1)).toHaveText(second);
  await context.close();
});
