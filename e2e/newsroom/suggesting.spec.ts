import type { Page } from '@playwright/test';
import type { DraftBody } from '#lib/body/nodes.ts';
import type { Locale } from '#lib/locale.ts';
import { accessibilityFaults } from '../axe.ts';
import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';
import { BRIDGE_WORDS, joins, takeOver } from '../second-writer.ts';
import { anyImageId, paragraphs, type Story, versionOf } from '../stories.ts';
import { smallTargets } from '../touch-targets.ts';

const WORDS = {
  en: {
    label: 'Suggestions',
    on: 'Suggesting',
    button: 'Suggest changes',
    three: '3 suggestions',
    typed: ' again',
    composed: 'soon',
  },
  hi: {
    label: 'सुझाव',
    on: 'सुझाव मोड',
    button: 'बदलाव सुझाएं',
    one: '1 सुझाव',
    three: '3 सुझाव',
    name: 'मृणालिनी जोशी',
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

/** Opens the Hindi of a story, with the interface in `locale`. */
async function openIn(page: Page, story: Story, locale: Locale): Promise<void> {
  await page.goto(`/${locale}/newsroom/articles/${story.id}/hi`);
  await expect(page.locator('#field-body[contenteditable=true]')).toBeVisible();
}

async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved', { timeout: 20_000 });
}

test('one suggests, by key and by composition, and the other decides', async ({ page, browser, newsroom }) => {
  // Who suggests works in the English interface, who decides in the Hindi one; the text has words of both.
  const { en, hi } = WORDS;
  const first = BRIDGE_WORDS.en[0];
  const [, second, third] = BRIDGE_WORDS.hi;
  const story = await newsroom.story({
    standing: { hi: 'draft' },
    text: { hi: { body: paragraphs(first, second, third) } },
  });
  const { page: sub } = await joins(browser, newsroom, 'chief');
  await openIn(sub, story, 'en');
  const bar = sub.getByRole('region', { name: en.label });

  await bodyOf(sub).locator('p', { hasText: first }).click();
  await sub.keyboard.press('End');
  await sub.keyboard.press('Control+Alt+Shift+KeyX');
  await expect(bar.getByText(en.on, { exact: true })).toBeVisible();
  await expect(sub.getByRole('button', { name: en.button })).toHaveAttribute('aria-pressed', 'true');
  // A word is composed letter by letter: it is never parted, and goes on what was typed before.
  const ime = await sub.context().newCDPSession(sub);
  let added = '';
  for (const { typed, composed } of [en, hi]) {
    added += typed;
    await sub.keyboard.insertText(typed);
    await expect(insertions(sub)).toHaveText(added);
    for (let length = 1; length <= composed.length; length += 1) {
      const text = composed.slice(0, length);
      await ime.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length });
      await expect(bodyOf(sub)).toContainText(`${added}${text}`);
    }
    added += composed;
    await ime.send('Input.insertText', { text: composed });
    await expect(insertions(sub)).toHaveText([added]);
  }

  await saved(sub);

  // Words that go are struck out; a line that comes is new as a whole.
  await bodyOf(sub).locator('p', { hasText: second }).click();
  await sub.keyboard.press('Home');
  for (const _ of hi.going.trim().split(' ')) await sub.keyboard.press('Control+Shift+ArrowRight');
  await sub.keyboard.press('Delete');
  await expect(deletions(sub)).toHaveText([new RegExp(`^${hi.going.trim()}`)]);
  await sub.keyboard.press('Control+End');
  await sub.keyboard.press('Enter');
  await sub.keyboard.insertText(hi.line);
  await expect(bar.getByRole('button', { name: en.three })).toBeVisible();
  await expect(bodyOf(sub).locator('.setu-block-insertion')).toHaveText(hi.line);
  // Undo and redo keep what is suggested.
  await sub.keyboard.press('Control+z');
  await expect(bodyOf(sub)).not.toContainText(hi.line);
  await sub.keyboard.press('Control+Shift+z');
  await expect(bodyOf(sub)).toContainText(hi.line);
  await saved(sub);
  await sub.reload();
  await expect(insertions(sub)).toHaveText([added]);
  await expect(bar.getByText(en.on, { exact: true })).toBeVisible();
  await expect(bar.getByRole('button', { name: en.three })).toBeVisible();
  expect(await accessibilityFaults(sub)).toEqual([]);
  await sub.context().close();

  // The writer sees whose they are, is led to them by the publish sheet, and goes from one to the next by key.
  await newsroom.signIn('editor');
  await openIn(page, story, 'hi');
  const own = page.getByRole('region', { name: hi.label });
  await expect(own.getByRole('button', { name: hi.three })).toBeVisible();
  await expect(own.getByText(hi.on, { exact: true })).toHaveCount(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: hi.publish }).click();
  await page.getByRole('button', { name: hi.must }).click();
  await expect(bodyOf(page)).toBeFocused();
  await bodyOf(page).locator('p').first().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Alt+Period');
  await expect(own).toContainText(added.trim());
  await expect(own).toContainText(hi.name);
  await page.keyboard.press('Control+Alt+Enter');
  await expect(own.getByRole('button', { name: /^2 / })).toBeVisible();
  await expect(insertions(page)).toHaveCount(0);
  await expect(bodyOf(page).locator('p').first()).toHaveText(`${first}${added}`);
  await page.keyboard.press('Control+Alt+Shift+Enter');
  await expect(own.getByRole('button', { name: hi.one })).toBeVisible();
  await expect(bodyOf(page).locator('p').nth(1)).toHaveText(second);
  await own.getByRole('button', { name: hi.all }).click();
  await page.getByRole('menuitem', { name: hi.acceptAll }).click();
  await expect(own).toHaveCount(0);
  await expect(bodyOf(page).locator('p')).toHaveText([`${first}${added}`, second, third, hi.line]);
  // A decision is a step like any other.
  await bodyOf(page).click();
  await page.keyboard.press('Control+z');
  await expect(own.getByRole('button', { name: hi.one })).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(own).toHaveCount(0);
  await saved(page);
  expect(await versionOf(story.translationIds.hi ?? 0)).toBeGreaterThan(1);
});

test('in a list, a table and a caption; who reads along decides nothing, who takes over one of the list, and a run at once', async ({
  page,
  browser,
  newsroom,
}) => {
  const { en } = WORDS;
  const [first, second, third] = BRIDGE_WORDS.en;
  const line = (id: string, text: string) => ({
    type: 'paragraph' as const,
    attrs: { id },
    content: [{ type: 'text' as const, text }],
  });
  const cell = (id: string, text: string) => ({
    type: 'tableCell' as const,
    attrs: { colspan: 1, rowspan: 1 },
    content: [line(id, text)],
  });
  const point = (id: string, text: string) => ({
    type: 'listItem' as const,
    attrs: { id },
    content: [line(id.replace('the', 'lin'), text)],
  });
  const imageId = await anyImageId();
  const body: DraftBody = {
    type: 'doc',
    content: [
      line('theveryfirst', first),
      {
        type: 'bulletList',
        attrs: { id: 'thelistofall' },
        content: [point('thefirstone0', second), point('thesecondone', third)],
      },
      {
        type: 'table',
        attrs: { id: 'thetableofit' },
        content: [{ type: 'tableRow', content: [cell('cellonecell1', 'Cars'), cell('celltwocell2', 'None')] }],
      },
      { type: 'figure', attrs: { id: 'thefigure000', imageId, caption: 'The bridge', alt: 'A bridge', credit: '' } },
      line('theverylast0', 'The city says so.'),
    ],
  };
  const story = await newsroom.story({ standing: { en: 'draft' }, text: { en: { body } } });
  const sub = await joins(browser, newsroom, 'chief');
  await sub.open(story.id, 'en');
  await bodyOf(sub.page).locator('li', { hasText: third }).click();
  await sub.page.keyboard.press('End');
  await sub.page.keyboard.press('Control+Alt+Shift+KeyX');
  const bar = sub.page.getByRole('region', { name: en.label });
  await expect(bar.getByText(en.on, { exact: true })).toBeVisible();
  await sub.page.keyboard.insertText(' It rained.');
  await sub.page.keyboard.press('Enter');
  await sub.page.keyboard.insertText('Trams are next.');
  await bodyOf(sub.page).locator('td', { hasText: 'None' }).click();
  await sub.page.keyboard.press('End');
  await sub.page.keyboard.insertText(' yet');
  await bodyOf(sub.page).locator('[id*="caption-"]').fill('The old bridge');
  await expect(bar.getByRole('button', { name: '4 suggestions' })).toBeVisible();
  await sub.saved();

  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await expect(bodyOf(page)).toHaveAttribute('contenteditable', 'false');
  await expect(insertions(page)).toHaveText([' It rained.', ' yet']);
  const own = page.getByRole('region', { name: en.label });
  await expect(own).toHaveCount(0);
  await takeOver(editor, `text:en`);
  await own.getByRole('button', { name: '4 suggestions' }).click();
  const list = own.getByRole('list', { name: 'All suggestions' }).getByRole('listitem');
  await expect(list).toHaveCount(4);
  await expect(list.first()).toContainText('Add “It rained.”');
  expect(await accessibilityFaults(page)).toEqual([]);
  await list.nth(2).getByRole('button', { name: 'Reject' }).click();
  await expect(list).toHaveCount(3);
  await expect(bodyOf(page).locator('td').nth(1)).toHaveText('None');
  await own.getByRole('button', { name: '3 suggestions' }).click();
  await bodyOf(page).locator('p').first().click();
  await page.keyboard.press('Control+Home');
  await own.getByRole('button', { name: 'Next suggestion' }).click();
  // The two that touch are one run; the words of the picture are another's.
  await own.getByRole('button', { name: 'Accept these 2' }).click();
  await expect(own.getByRole('button', { name: '1 suggestion' })).toBeVisible();
  await own.getByRole('button', { name: 'Next suggestion' }).click();
  await own.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(own).toHaveCount(0);
  await expect(bodyOf(page).locator('li')).toHaveText([second, `${third} It rained.`, 'Trams are next.']);
  await expect(bodyOf(page).locator('[id*="caption-"]')).toHaveValue('The old bridge');
  await editor.saved();
  await sub.page.context().close();
});

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
