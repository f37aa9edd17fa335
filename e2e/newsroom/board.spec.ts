import type { Page } from '@playwright/test';
import type { Locale } from '#lib/locale.ts';
import { accessibilityFaults } from '../axe.ts';
import { EditorPage } from '../editor-page.ts';
import { expect, origin, test } from '../fixtures.ts';
import { uniqueMark } from '../stories.ts';

const WORDS = {
  en: {
    views: 'Views',
    shape: 'Shown as',
    board: 'Board',
    draft: 'Draft',
    live: 'Live',
    keep: 'Keep this view',
    remove: 'Remove this view',
    missing: /^Hindi missing for over an hour/,
    writing: /writing now$/,
  },
  hi: {
    views: 'सूचियां',
    shape: 'किस रूप में',
    board: 'बोर्ड',
    draft: 'मसौदा',
    live: 'प्रकाशित',
    keep: 'यह सूची सहेजें',
    name: 'सूची का नाम',
    save: 'सहेजें',
    missing: /^अंग्रेज़ी एक घंटे से बाक़ी/,
    writing: /अभी लिख रहे हैं$/,
    empty: 'सूची को नाम दें।',
  },
} as const;

/** How many stories a link of a view or a column says there are. */
const countIn = async (page: Page, name: string | RegExp, within: string) => {
  const text = await page.getByRole('navigation', { name: within }).getByRole('link', { name }).textContent();
  return /(\d[\d,]*)\+?\s*$/.exec(text ?? '')?.[1];
};

test('the board has every story by stage and language, says how many, and moves when others work', async ({
  page,
  browser,
  newsroom,
}) => {
  const mark = uniqueMark();
  const headline = { en: `${mark} bridge`, hi: `${mark} पुल` };
  const draft = await newsroom.story({ standing: { en: 'draft' }, text: { en: { headline: headline.en } } });
  const live = await newsroom.story({
    standing: { hi: 'live', en: 'draft' },
    text: { hi: { headline: headline.hi }, en: { headline: `${mark} twin` } },
  });
  await newsroom.signIn('editor');
  const column = (name: string) => page.getByRole('region', { name: new RegExp(`^${name} \\d`) });
  const card = page.getByRole('article').filter({ has: page.locator(`a[href$="/${draft.id}/en"]`) });
  /** Every language stands in its own column: the story that is live in one is in two. */
  const shows = async (locale: Locale) => {
    await expect(column(WORDS[locale].draft).getByRole('article')).toHaveCount(2);
    await expect(column(WORDS[locale].live).getByRole('article')).toHaveCount(1);
    await expect(column(WORDS[locale].live).getByRole('link', { name: headline.hi })).toHaveAttribute(
      'href',
      `/${locale}/newsroom/articles/${live.id}/hi`,
    );
    expect(await accessibilityFaults(page)).toEqual([]);
  };
  const chooseBoard = async (locale: Locale) => {
    const { shape, board } = WORDS[locale];
    await page.goto(`/${locale}/newsroom?q=${mark}`);
    await page.getByRole('navigation', { name: shape }).getByRole('link', { name: board }).click();
    await expect(page).toHaveURL(`/${locale}/newsroom?q=${mark}&as=board`);
  };
  await chooseBoard('hi');
  await shows('hi');

  // A colleague writes in the draft and publishes it, and the card goes to its column by itself.
  const desk = await browser.newContext({ baseURL: origin() });
  await newsroom.signIn('chief', desk);
  const writer = await desk.newPage();
  const editor = new EditorPage(writer);
  await editor.open(draft.id, 'en');
  await writer.locator('#field-kicker').fill('Latest');
  await editor.saved();
  await expect(card.getByText(WORDS.hi.writing)).toBeVisible();
  await chooseBoard('en');
  await shows('en');
  await expect(card.getByText(WORDS.en.writing)).toBeVisible();
  await editor.publish();
  await expect(column(WORDS.en.live).getByRole('article')).toHaveCount(2);
  await expect(column(WORDS.en.draft).getByRole('article')).toHaveCount(1);
  await desk.close();

  // The head of a column is its list, of as many.
  await column(WORDS.en.live).getByRole('heading', { level: 2 }).getByRole('link').click();
  await expect(page).toHaveURL(`/en/newsroom?q=${mark}&state=live`);
  await expect(page.getByRole('table').getByRole('row').filter({ hasText: mark })).toHaveCount(2);
});

test('a view says how many stories it shows, can be kept under a name, opened, and let go', async ({
  page,
  newsroom,
}) => {
  const hours = 2 * 60 * 60_000;
  const publishedAt = new Date(Date.now() - hours);
  const inEnglish = await newsroom.story({ standing: { en: 'live', hi: 'draft' }, publishedAt });
  const inHindi = await newsroom.story({ standing: { hi: 'live', en: 'draft' }, publishedAt });
  await newsroom.signIn('hindiTranslator');
  const rowOf = ({ mark }: { mark: string }) => page.getByRole('row').filter({ hasText: mark });
  const viewsIn = (locale: Locale) => page.getByRole('navigation', { name: WORDS[locale].views });
  /** Follows the view of what the other language still lacks. */
  const showMissing = async (locale: Locale, other: Locale, story: { mark: string }) => {
    const { missing, views } = WORDS[locale];
    const said = await countIn(page, missing, views);
    await viewsIn(locale).getByRole('link', { name: missing }).click();
    await expect(page).toHaveURL(`/${locale}/newsroom?language=${other}&need=missing`);
    await expect(viewsIn(locale).getByRole('link', { name: missing })).toHaveAttribute('aria-current', 'page');
    await expect(rowOf(story)).toHaveCount(1);
    expect(Number(said)).toBeGreaterThan(0);
    await expect(page.locator('main output')).toContainText(String(said));
  };
  await page.goto('/en/newsroom');
  await showMissing('en', 'hi', inEnglish);

  // Narrowed further it has no name yet: one's own is given it, and stands among the views from then on.
  await page.goto(`/hi/newsroom?language=en&need=missing&q=${inHindi.mark}`);
  await page.getByRole('button', { name: WORDS.hi.keep }).click();
  await page.getByRole('button', { name: WORDS.hi.save, exact: true }).click();
  await expect(page.getByText(WORDS.hi.empty)).toBeVisible();
  const name = `नदी ${inHindi.mark}`;
  await page.getByRole('textbox', { name: WORDS.hi.name }).fill(name);
  await page.keyboard.press('Enter');
  await expect(viewsIn('hi').getByRole('link', { name: `${name} 1` })).toHaveAttribute('aria-current', 'page');
  await showMissing('hi', 'en', inHindi);

  // It is there in the other interface too.
  await page.goto('/en/newsroom');
  const own = viewsIn('en').getByRole('link', { name: `${name} 1` });
  await own.click();
  await expect(page).toHaveURL(new RegExp(`need=missing.*q=${inHindi.mark}|q=${inHindi.mark}.*need=missing`));
  await expect(rowOf(inHindi)).toHaveCount(1);
  await page.getByRole('button', { name: WORDS.en.remove }).click();
  await expect(own).toHaveCount(0);
  await expect(page.getByRole('button', { name: WORDS.en.keep })).toBeFocused();
});
