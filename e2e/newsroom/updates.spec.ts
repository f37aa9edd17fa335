import type { Page } from '@playwright/test';
import { LOCALES, type Locale } from '#lib/locale.ts';
import { ask } from '../ask.ts';
import { accessibilityFaults } from '../axe.ts';
import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';

const WORDS = {
  en: {
    more: 'More',
    menu: 'Correction…',
    text: 'What was wrong, and what is right',
    issue: 'Issue the correction',
    issueOther: 'Issue it in English…',
    owed: 'Correction asked for',
    update: 'Update…',
    updateNow: 'Update',
    minor: 'Minor',
    substantive: 'Substantive',
    note: 'What changed, for readers of English',
    updated: 'Updated',
    close: 'Close',
    behind: 'Behind the other language',
    boxed: 'Correction',
    stamped: 'Corrected',
    reword: 'Change the words',
    withdraw: 'Withdraw',
    why: 'Why',
    withdrawNow: 'Withdraw the correction',
    correction: 'The bridge is 400 metres long, not 4,000.',
    changed: 'The date of the repairs was added.',
  },
  hi: {
    more: 'और विकल्प',
    menu: 'सुधार…',
    text: 'क्या ग़लत था, और सही क्या है',
    issue: 'सुधार छापें',
    update: 'अपडेट करें…',
    updateNow: 'अपडेट करें',
    minor: 'मामूली',
    substantive: 'अहम',
    note: 'क्या बदला: हिंदी के पाठकों के लिए',
    updated: 'अपडेट हो गई',
    close: 'बंद करें',
    behind: 'दूसरी भाषा से पीछे',
    compare: 'देखें क्या बदला',
    still: 'अब भी सही है',
    boxed: 'सुधार',
    stamped: 'सुधार',
    reword: 'शब्द बदलें',
    show: 'ये शब्द दिखाएं',
    correction: 'पुल 400 मीटर लंबा है, 4,000 मीटर नहीं।',
    changed: 'मरम्मत की तारीख़ जोड़ी गई।',
  },
} as const;

const body = (page: Page) => page.locator('#field-body[contenteditable=true]');
const modified = (html: string) => /"dateModified":"([^"]+)"/.exec(html)?.[1];
const stamp = (html: string) => /class="updated">.*?dateTime="([^"]+)"/s.exec(html)?.[1];

test('an update is called minor or substantive, readers are told what changed, and the other language is behind', async ({
  page,
  newsroom,
}) => {
  // Of this minute, so that it stands on the home page however many stories other tests have made.
  const story = await newsroom.story({ publishedAt: new Date(Date.now() - 60_000) });
  const sheet = page.getByRole('dialog');
  const row = page.getByRole('row').filter({ hasText: story.mark });
  const behindIn = (locale: Locale) => `/${locale}/newsroom?state=behind&language=${locale}&q=${story.mark}`;
  const before = { en: (await ask(story.address('en'))).body, hi: (await ask(story.address('hi'))).body };
  /** The question of an update in one language of the interface, and of the text. */
  const question = (locale: Locale) => {
    const words = WORDS[locale];
    const radio = (name: string) => sheet.getByRole('radio', { name, exact: true });
    const [minor, substantive] = [radio(words.minor), radio(words.substantive)];
    const button = sheet.getByRole('button', { name: words.updateNow, exact: true });
    const note = sheet.getByLabel(words.note);
    const write = async (kicker: string) => {
      await page.locator('#field-kicker').fill(kicker);
      await new EditorPage(page).saved();
      await page.getByRole('button', { name: words.update }).click();
    };
    const finish = async () => {
      await button.click();
      await sheet.getByRole('button', { name: words.close }).last().click();
      await expect(sheet).toBeHidden();
    };
    /** Nothing is chosen the first time, and without an answer there is no update; the line for readers is a substantive one's. */
    const isOpen = async () => {
      await expect(minor).not.toBeChecked();
      await expect(substantive).not.toBeChecked();
      await expect(button).toBeDisabled();
      await substantive.check();
      await expect(note).toBeVisible();
      await minor.check();
      await expect(note).toHaveCount(0);
    };
    /** A line for readers is counted, and stands in their page. */
    const tell = async () => {
      await substantive.check();
      await note.fill('क'.repeat(301));
      await expect(button).toBeDisabled();
      await note.fill(words.changed);
      await finish();
      const html = await (await page.request.get(story.address(locale))).text();
      expect(html).toContain(words.changed);
      expect(modified(html)).not.toBe(modified(before[locale]));
      expect(stamp(html)).toBe(modified(html));
      expect((await ask(`/${locale}`)).body).toContain(story.address(locale));
    };
    return { minor, write, finish, isOpen, tell };
  };

  await newsroom.signIn('editor');
  await page.goto(`/en/newsroom/articles/${story.id}/en`);
  await expect(body(page)).toBeVisible();
  const english = question('en');
  await english.write('Bridge one');
  await english.isOpen();
  await english.finish();
  const afterMinor = (await ask(story.address('en'))).body;
  expect([modified(afterMinor), stamp(afterMinor)]).toEqual([modified(before.en), stamp(before.en)]);
  // What was answered is remembered in this tab.
  await english.write('Bridge two');
  await expect(english.minor).toBeChecked();
  await english.tell();

  // Hindi is behind: the list finds it, its screen says by what, and an editor finds it still right.
  const words = WORDS.hi;
  await page.goto(behindIn('hi'));
  await expect(row.getByText(words.behind, { exact: true })).toBeVisible();
  await page.goto(`/hi/newsroom/articles/${story.id}/hi`);
  const behind = page.getByRole('region', { name: words.behind });
  await expect(behind.getByText(WORDS.en.changed)).toBeVisible();
  await behind.getByRole('button', { name: words.compare }).click();
  await expect(sheet.getByRole('table')).toContainText('Bridge two');
  await page.keyboard.press('Escape');
  await behind.getByRole('button', { name: words.still }).click();
  await expect(behind).toBeHidden();

  // Then it is updated itself, and English is the one behind.
  const hindi = question('hi');
  await hindi.write('पुल दो');
  await hindi.isOpen();
  await hindi.tell();
  await page.goto(behindIn('hi'));
  await expect(page.locator('main output')).toBeVisible();
  await expect(row).toHaveCount(0);
  await page.goto(behindIn('en'));
  await expect(row.getByText(WORDS.en.behind, { exact: true })).toBeVisible();
});

test('a correction is issued beside a half-written draft, seen at once, asked for in the other language, and amended by a chief', async ({
  page,
  newsroom,
  browser,
}) => {
  const story = await newsroom.story({ standing: { en: 'live', hi: 'live' } });
  const { en, hi } = WORDS;
  const screen = (locale: Locale) => `/${locale}/newsroom/articles/${story.id}/${locale}`;
  const dialog = page.getByRole('dialog');
  const openCorrections = async (words: (typeof WORDS)[Locale]) => {
    await expect(body(page)).toBeVisible();
    await page.getByRole('button', { name: words.more, exact: true }).click();
    await page.getByRole('menuitem', { name: words.menu }).click();
  };
  await newsroom.signIn('editor');
  await page.goto(screen('hi'));
  await expect(body(page)).toBeVisible();
  await page.locator('#field-kicker').fill('अधूरा');
  await new EditorPage(page).saved();
  await openCorrections(hi);
  await expect(dialog.getByRole('button', { name: hi.issue })).toBeDisabled();
  await dialog.getByLabel(hi.text).fill(hi.correction);
  await dialog.getByRole('button', { name: hi.issue }).click();
  await expect(dialog).toBeHidden();
  const first = (await ask(story.address('hi'))).body;
  expect(first).toContain(hi.correction);
  expect(first).toMatch(/"@type":"CorrectionComment","text":"[^"]+","datePublished":"[^"]+\+05:30"/);
  expect(first).not.toContain('अधूरा');
  await expect(page.locator('#field-kicker')).toHaveValue('अधूरा');

  // Asked for in English: in the list, and on its screen with the words of the first beside one's own.
  await page.goto(`/en/newsroom?state=correction&language=en&q=${story.mark}`);
  const row = page.getByRole('row').filter({ hasText: story.mark });
  await expect(row.getByText(en.owed, { exact: true })).toBeVisible();
  await page.goto(screen('en'));
  const owed = page.getByRole('region', { name: en.owed });
  await expect(owed.getByText(hi.correction)).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await owed.getByRole('button', { name: en.issueOther }).click();
  await expect(dialog.getByText(hi.correction)).toBeVisible();
  await dialog.getByLabel(en.text).fill(en.correction);
  await dialog.getByRole('button', { name: en.issue }).click();
  await expect(owed).toBeHidden();

  // Readers have it in a box of their language.
  const reader = await browser.newContext({ javaScriptEnabled: false });
  const paper = await reader.newPage();
  for (const locale of LOCALES) {
    const words = WORDS[locale];
    await paper.goto(story.address(locale));
    const box = paper.getByRole('region', { name: words.boxed });
    await expect(box).toContainText(words.correction);
    await paper.getByRole('link', { name: words.stamped, exact: true }).click();
    await expect(box).toBeInViewport();
    await page.goto(story.address(locale));
    expect(await accessibilityFaults(page)).toEqual([]);
  }
  await reader.close();

  // A chief editor puts it into other words, or takes it back.
  await newsroom.signIn('chief');
  await page.goto(screen('hi'));
  await openCorrections(hi);
  await dialog.getByRole('button', { name: hi.reword }).click();
  await dialog.getByLabel(hi.text).fill(`${hi.correction} !`);
  await dialog.getByRole('button', { name: hi.show }).click();
  await expect(dialog.getByRole('button', { name: hi.issue })).toBeVisible();
  await expect(dialog.getByText(`${hi.correction} !`)).toBeVisible();
  expect((await ask(story.address('hi'))).body).toContain(`${hi.correction} !`);
  await page.goto(screen('en'));
  await openCorrections(en);
  await expect(dialog.getByRole('button', { name: en.reword })).toBeVisible();
  await dialog.getByRole('button', { name: en.withdraw, exact: true }).click();
  await dialog.getByLabel(en.why).fill('The text was right');
  await dialog.getByRole('button', { name: en.withdrawNow }).click();
  await expect(dialog.getByRole('button', { name: en.issue })).toBeVisible();
  await expect(dialog.getByRole('button', { name: en.reword })).toHaveCount(0);
  expect((await ask(story.address('en'))).body).not.toContain(en.correction);
});
