import { ask } from '../ask.ts';
import { accessibilityFaults } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { uniqueMark } from '../stories.ts';

const WORDS = {
  en: {
    bar: 'With the chosen stories',
    all: 'Choose all on this page',
    chosen: (count: number) => `${count} stories chosen`,
    one: '1 story chosen',
    review: 'Send for review',
    inReview: 'In review',
    partly: 'Done with 2, not with 1',
    withdraw: 'Withdraw…',
    ask: 'Withdraw one story',
    reason: 'Why, for the newsroom',
    button: 'Withdraw',
    withdrawn: 'Withdrawn',
  },
  hi: {
    bar: 'चुनी हुई ख़बरों के साथ',
    all: 'इस पेज की सभी चुनें',
    chosen: (count: number) => `${count} ख़बरें चुनीं`,
    one: '1 ख़बर चुनी',
    review: 'समीक्षा में भेजें',
    inReview: 'समीक्षा में',
    partly: '2 पर काम हुआ, 1 पर नहीं',
    withdraw: 'वापस लें…',
    ask: 'एक ख़बर वापस लें',
    reason: 'कारण, न्यूज़रूम के लिए',
    button: 'वापस लें',
    withdrawn: 'वापस ली गई',
  },
} as const;

for (const locale of ['en', 'hi'] as const) {
  const words = WORDS[locale];

  test(`several stories are sent for review at once, and what is refused stays chosen; one question withdraws (${locale})`, async ({
    page,
    newsroom,
  }) => {
    const mark = uniqueMark();
    const text = { [locale]: { headline: `${mark} ${locale === 'hi' ? 'पुल' : 'bridge'}` } };
    for (const standing of ['draft', 'draft'] as const)
      await newsroom.story({ standing: { [locale]: standing }, text });
    const live = await newsroom.story({ standing: { [locale]: 'live' }, text });
    await newsroom.signIn('chief');
    await page.goto(`/${locale}/newsroom?q=${mark}`);
    const bar = page.getByRole('region', { name: words.bar });
    const boxes = page.getByRole('row').getByRole('checkbox');
    await expect(bar).toHaveCount(0);
    // The head of the table has one for all; from one to another with Shift.
    await expect(boxes).toHaveCount(4);
    await boxes.nth(1).check();
    await expect(bar).toContainText(words.one);
    await boxes.nth(3).click({ modifiers: ['Shift'] });
    await expect(bar).toContainText(words.chosen(3));
    expect(await accessibilityFaults(page)).toEqual([]);
    await bar.getByRole('button', { name: words.review }).click();
    await expect(page.getByText(words.partly)).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: words.inReview })).toHaveCount(2);
    // What was live had nothing to send, and is still chosen.
    await expect(bar).toContainText(words.one);
    await bar.getByRole('button', { name: words.withdraw }).click();
    const dialog = page.getByRole('dialog', { name: words.ask });
    const button = dialog.getByRole('button', { name: words.button, exact: true });
    await expect(button).toBeDisabled();
    await dialog.getByLabel(words.reason).fill(locale === 'hi' ? 'ग़लत ख़बर' : 'It was wrong');
    await button.click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('row').filter({ hasText: words.withdrawn })).toHaveCount(1);
    await expect(bar).toHaveCount(0);
    expect((await ask(live.address(locale))).status).toBe(410);
    await page.getByRole('checkbox', { name: words.all }).check();
    await expect(bar).toContainText(words.chosen(3));
  });
}
