import type { Page } from '@playwright/test';
import { otherLocales } from '#lib/locale.ts';
import { accessibilityFaults } from '../axe.ts';
import { EditorPage } from '../editor-page.ts';
import { expect, origin, test } from '../fixtures.ts';
import { uniqueMark } from '../stories.ts';

const WORDS = {
  en: {
    views: 'Views',
    shape: 'Shown as',
    board: 'Board',
    list: 'List',
    draft: 'Draft',
    live: 'Live',
    keep: 'Keep this view',
    remove: 'Remove this view',
    name: 'Name of the view',
    save: 'Keep',
    missing: /^Hindi missing for over an hour/,
    held: /^Being written/,
    writing: /writing now$/,
    empty: 'Give the view a name.',
  },
  hi: {
    views: 'सूचियां',
    shape: 'किस रूप में',
    board: 'बोर्ड',
    list: 'तालिका',
    draft: 'मसौदा',
    live: 'प्रकाशित',
    keep: 'यह सूची सहेजें',
    remove: 'सहेजी सूची हटाएं',
    name: 'सूची का नाम',
    save: 'सहेजें',
    missing: /^अंग्रेज़ी एक घंटे से बाक़ी/,
    held: /^लिखी जा रही हैं/,
    writing: /अभी लिख रहे हैं$/,
    empty: 'सूची को नाम दें।',
  },
} as const;

/** How many stories a link of a view or a column says there are. */
const countIn = async (page: Page, name: string | RegExp, within: string) => {
  const text = await page.getByRole('navigation', { name: within }).getByRole('link', { name }).textContent();
  return /(\d[\d,]*)\+?\s*$/.exec(text ?? '')?.[1];
};

for (const locale of ['en', 'hi'] as const) {
  const words = WORDS[locale];
  const [other = locale] = otherLocales(locale);

  test(`the board has every story by stage and language, says how many, and moves when others work (${locale})`, async ({
    page,
    browser,
    newsroom,
  }) => {
    const mark = uniqueMark();
    const headline = { headline: `${mark} ${locale === 'hi' ? 'पुल' : 'bridge'}` };
    const draft = await newsroom.story({ standing: { [locale]: 'draft' }, text: { [locale]: headline } });
    const live = await newsroom.story({
      standing: { [locale]: 'live', [other]: 'draft' },
      text: { [locale]: headline, [other]: { headline: `${mark} twin` } },
    });
    await newsroom.signIn('editor');
    await page.goto(`/${locale}/newsroom?q=${mark}`);
    await page.getByRole('navigation', { name: words.shape }).getByRole('link', { name: words.board }).click();
    await expect(page).toHaveURL(`/${locale}/newsroom?q=${mark}&as=board`);
    const column = (name: string) => page.getByRole('region', { name: new RegExp(`^${name} \\d`) });
    // Every language stands in its own column: the story that is live in one is in two.
    await expect(column(words.draft).getByRole('article')).toHaveCount(2);
    await expect(column(words.live).getByRole('article')).toHaveCount(1);
    await expect(column(words.live).getByRole('link', { name: headline.headline })).toHaveAttribute(
      'href',
      `/${locale}/newsroom/articles/${live.id}/${locale}`,
    );
    expect(await accessibilityFaults(page)).toEqual([]);

    // A colleague sends the draft for review, writes, and the card goes to its column by itself.
    const desk = await browser.newContext({ baseURL: origin() });
    await newsroom.signIn('chief', desk);
    const writer = await desk.newPage();
    const editor = new EditorPage(writer);
    await editor.open(draft.id, locale);
    await writer.locator('#field-kicker').fill(locale === 'hi' ? 'ताज़ा' : 'Latest');
    await editor.saved();
    const card = page.getByRole('article').filter({ has: page.locator(`a[href$="/${draft.id}/${locale}"]`) });
    await expect(card.getByText(words.writing)).toBeVisible();
    await editor.publish();
    await expect(column(words.live).getByRole('article')).toHaveCount(2);
    await expect(column(words.draft).getByRole('article')).toHaveCount(1);
    await desk.close();

    // The head of a column is its list, of as many.
    await column(words.live).getByRole('heading', { level: 2 }).getByRole('link').click();
    await expect(page).toHaveURL(`/${locale}/newsroom?q=${mark}&state=live`);
    await expect(page.getByRole('table').getByRole('row').filter({ hasText: mark })).toHaveCount(2);
  });

  test(`a view says how many stories it shows, can be kept under a name, opened, and let go (${locale})`, async ({
    page,
    newsroom,
  }) => {
    const hours = 2 * 60 * 60_000;
    const story = await newsroom.story({
      standing: { [locale]: 'live', [other]: 'draft' },
      publishedAt: new Date(Date.now() - hours),
    });
    await newsroom.signIn('hindiTranslator');
    const views = page.getByRole('navigation', { name: words.views });
    await page.goto(`/${locale}/newsroom`);
    const missing = locale === 'en' ? words.missing : WORDS.hi.missing;
    const said = await countIn(page, missing, words.views);
    await views.getByRole('link', { name: missing }).click();
    await expect(page).toHaveURL(`/${locale}/newsroom?language=${other}&need=missing`);
    await expect(views.getByRole('link', { name: missing })).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('row').filter({ hasText: story.mark })).toHaveCount(1);
    expect(Number(said)).toBeGreaterThan(0);
    await expect(page.locator('main output')).toContainText(String(said));

    // Narrowed further it has no name yet: one's own is given it, and stands among the views from then on.
    await page.goto(`/${locale}/newsroom?language=${other}&need=missing&q=${story.mark}`);
    await page.getByRole('button', { name: words.keep }).click();
    await page.getByRole('button', { name: words.save, exact: true }).click();
    await expect(page.getByText(words.empty)).toBeVisible();
    const name = `${locale === 'hi' ? 'नदी' : 'River'} ${story.mark}`;
    await page.getByRole('textbox', { name: words.name }).fill(name);
    await page.keyboard.press('Enter');
    const own = views.getByRole('link', { name: `${name} 1` });
    await expect(own).toHaveAttribute('aria-current', 'page');
    await page.goto(`/${locale}/newsroom`);
    await own.click();
    await expect(page).toHaveURL(new RegExp(`need=missing.*|q=${story.mark}`));
    await expect(page.getByRole('row').filter({ hasText: story.mark })).toHaveCount(1);
    await page.getByRole('button', { name: words.remove }).click();
    await expect(own).toHaveCount(0);
    await expect(page.getByRole('button', { name: words.keep })).toBeFocused();
  });
}
