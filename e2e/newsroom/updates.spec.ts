import type { Page } from '@playwright/test';
import type { Locale } from '#lib/locale.ts';
import { otherLocales } from '#lib/locale.ts';
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
    compare: 'See what changed',
    still: 'Still right',
    boxed: 'Correction',
    reword: 'Change the words',
    show: 'Show these words',
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
    issueOther: 'हिंदी में सुधार छापें…',
    owed: 'सुधार बाक़ी',
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
    reword: 'शब्द बदलें',
    show: 'ये शब्द दिखाएं',
    withdraw: 'वापस लें',
    why: 'वजह',
    withdrawNow: 'सुधार वापस लें',
    correction: 'पुल 400 मीटर लंबा है, 4,000 मीटर नहीं।',
    changed: 'मरम्मत की तारीख़ जोड़ी गई।',
  },
} as const;

const body = (page: Page) => page.locator('#field-body[contenteditable=true]');
const modified = (html: string) => /"dateModified":"([^"]+)"/.exec(html)?.[1];
const stamp = (html: string) => /class="updated">.*?dateTime="([^"]+)"/s.exec(html)?.[1];

for (const locale of ['en', 'hi'] as const) {
  const words = WORDS[locale];
  const [other = locale] = otherLocales(locale);

  test(`an update is called minor or substantive, readers are told what changed, and the other language is behind (${locale})`, async ({
    page,
    newsroom,
  }) => {
    // Of this minute, so that it stands on the home page however many stories other tests have made.
    const story = await newsroom.story({ publishedAt: new Date(Date.now() - 60_000) });
    const screen = (language: Locale) => `/${locale}/newsroom/articles/${story.id}/${language}`;
    const before = (await ask(story.address(locale))).body;
    await newsroom.signIn('editor');
    await page.goto(screen(locale));
    await expect(body(page)).toBeVisible();
    const sheet = page.getByRole('dialog');
    const button = sheet.getByRole('button', { name: words.updateNow, exact: true });
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

    // Nothing is chosen the first time, and without an answer there is no update.
    await write(locale === 'hi' ? 'पुल एक' : 'Bridge one');
    const [minor, substantive] = [words.minor, words.substantive].map((name) =>
      sheet.getByRole('radio', { name, exact: true }),
    );
    if (!minor || !substantive) throw new Error('There are two answers');
    await expect(minor).not.toBeChecked();
    await expect(substantive).not.toBeChecked();
    await expect(button).toBeDisabled();
    await minor.check();
    await expect(sheet.getByLabel(words.note)).toHaveCount(0);
    await finish();
    const afterMinor = (await ask(story.address(locale))).body;
    expect([modified(afterMinor), stamp(afterMinor)]).toEqual([modified(before), stamp(before)]);

    // What was answered is remembered in this tab; another answer has a line for readers, that is counted.
    await write(locale === 'hi' ? 'पुल दो' : 'Bridge two');
    await expect(minor).toBeChecked();
    await substantive.check();
    const note = sheet.getByLabel(words.note);
    await note.fill('क'.repeat(301));
    await expect(button).toBeDisabled();
    await note.fill(words.changed);
    await finish();
    const told = await page.request.get(story.address(locale));
    const html = await told.text();
    expect(html).toContain(words.changed);
    expect(modified(html)).not.toBe(modified(before));
    expect(stamp(html)).toBe(modified(html));
    expect((await ask(`/${locale}`)).body).toContain(story.address(locale));

    // The other language is behind: the list finds it, its screen says by what, and an editor finds it still right.
    await page.goto(`/${locale}/newsroom?state=behind&language=${other}&q=${story.mark}`);
    const row = page.getByRole('row').filter({ hasText: story.mark });
    await expect(row.getByText(words.behind, { exact: true })).toBeVisible();
    await page.goto(screen(other));
    const behind = page.getByRole('region', { name: words.behind });
    await expect(behind.getByText(words.changed)).toBeVisible();
    await behind.getByRole('button', { name: words.compare }).click();
    await expect(sheet.getByRole('table')).toContainText(locale === 'hi' ? 'पुल दो' : 'Bridge two');
    await page.keyboard.press('Escape');
    await behind.getByRole('button', { name: words.still }).click();
    await expect(behind).toBeHidden();
    await page.goto(`/${locale}/newsroom?state=behind&language=${other}&q=${story.mark}`);
    await expect(page.getByRole('row').filter({ hasText: story.mark })).toHaveCount(0);
  });

  test(`a correction is issued beside a half-written draft, seen at once, asked for in the other language, and amended by a chief (${locale})`, async ({
    page,
    newsroom,
    browser,
  }) => {
    const story = await newsroom.story({ standing: { en: 'live', hi: 'live' } });
    const screen = (language: Locale) => `/${locale}/newsroom/articles/${story.id}/${language}`;
    const twin = WORDS[other].correction;
    await newsroom.signIn('editor');
    await page.goto(screen(other));
    await expect(body(page)).toBeVisible();
    await page.locator('#field-kicker').fill(other === 'hi' ? 'अधूरा' : 'Half written');
    await new EditorPage(page).saved();
    await page.getByRole('button', { name: words.more, exact: true }).click();
    await page.getByRole('menuitem', { name: words.menu }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: words.issue })).toBeDisabled();
    await dialog.getByLabel(words.text).fill(twin);
    await dialog.getByRole('button', { name: words.issue }).click();
    await expect(dialog).toBeHidden();
    const first = (await ask(story.address(other))).body;
    expect(first).toContain(twin);
    expect(first).toMatch(/"@type":"CorrectionComment","text":"[^"]+","datePublished":"[^"]+\+05:30"/);
    expect(first).not.toContain(other === 'hi' ? 'अधूरा' : 'Half written');
    await expect(page.locator('#field-kicker')).toHaveValue(other === 'hi' ? 'अधूरा' : 'Half written');

    // Asked for in this language: in the list, and on its screen with the words of the first beside one's own.
    await page.goto(`/${locale}/newsroom?state=correction&language=${locale}&q=${story.mark}`);
    const row = page.getByRole('row').filter({ hasText: story.mark });
    await expect(row.getByText(words.owed, { exact: true })).toBeVisible();
    await page.goto(screen(locale));
    const owed = page.getByRole('region', { name: words.owed });
    await expect(owed.getByText(twin)).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await owed.getByRole('button', { name: words.issueOther }).click();
    await expect(dialog.getByText(twin)).toBeVisible();
    await dialog.getByLabel(words.text).fill(words.correction);
    await dialog.getByRole('button', { name: words.issue }).click();
    await expect(owed).toBeHidden();

    // Readers have it in a box of their language, and a chief editor puts it into other words or takes it back.
    const reader = await browser.newContext({ javaScriptEnabled: false });
    const paper = await reader.newPage();
    await paper.goto(story.address(locale));
    const box = paper.getByRole('region', { name: words.boxed });
    await expect(box).toContainText(words.correction);
    await paper.getByRole('link', { name: locale === 'hi' ? 'सुधार' : 'Corrected', exact: true }).click();
    await expect(box).toBeInViewport();
    await page.goto(story.address(locale));
    expect(await accessibilityFaults(page)).toEqual([]);
    await newsroom.signIn('chief');
    await page.goto(screen(locale));
    await expect(body(page)).toBeVisible();
    await page.getByRole('button', { name: words.more, exact: true }).click();
    await page.getByRole('menuitem', { name: words.menu }).click();
    await dialog.getByRole('button', { name: words.reword }).click();
    await dialog.getByLabel(words.text).fill(`${words.correction} !`);
    await dialog.getByRole('button', { name: words.show }).click();
    await expect(dialog.getByRole('button', { name: words.issue })).toBeVisible();
    await expect(dialog.getByText(`${words.correction} !`)).toBeVisible();
    expect((await ask(story.address(locale))).body).toContain(`${words.correction} !`);
    await dialog.getByRole('button', { name: words.withdraw, exact: true }).click();
    await dialog.getByLabel(words.why).fill(locale === 'hi' ? 'ख़बर सही थी' : 'The text was right');
    await dialog.getByRole('button', { name: words.withdrawNow }).click();
    await expect(dialog.getByRole('button', { name: words.issue })).toBeVisible();
    await expect(dialog.getByRole('button', { name: words.reword })).toHaveCount(0);
    expect((await ask(story.address(locale))).body).not.toContain(words.correction);
    await reader.close();
  });
}
