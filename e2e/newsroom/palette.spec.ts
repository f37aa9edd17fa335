import type { Locale } from '#lib/locale.ts';
import { accessibilityFaults } from '../axe.ts';
import { expect, test } from '../fixtures.ts';

const WORDS = {
  en: {
    title: 'Go to or do',
    plan: 'Plan',
    typedPlan: 'योजना',
    shortcuts: 'Keyboard shortcuts',
    rules: 'Rules',
  },
  hi: {
    title: 'कहीं जाएं या कुछ करें',
    plan: 'योजना',
    typedPlan: 'yojana',
    history: 'पुराने रूप…',
    versions: 'पुराने रूप',
    typedHistory: 'purane',
    shortcuts: 'कीबोर्ड शॉर्टकट',
    rules: 'नियम',
  },
} as const;

test('Ctrl+K leads to any page, section and story, in either script, and does what the screen can do', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { hi: 'draft' } });
  await newsroom.signIn('editor');
  const palette = (locale: Locale) => {
    const { title } = WORDS[locale];
    const dialog = page.getByRole('dialog', { name: title });
    const option = (name?: string) => dialog.getByRole('option', name === undefined ? {} : { name });
    return { dialog, option, field: dialog.getByRole('combobox', { name: title }) };
  };
  for (const locale of ['en', 'hi'] as const) {
    const words = WORDS[locale];
    const { option, field } = palette(locale);
    await page.goto(`/${locale}/newsroom`);
    await page.keyboard.press('Control+k');
    await expect(field).toBeFocused();
    await expect(option(words.plan)).toBeVisible();
    // What an editor may not do is not there.
    await expect(option(words.rules)).toHaveCount(0);
    // Every dialog of the newsroom has a header of its own beside the page's, which axe counts as a second banner.
    expect((await accessibilityFaults(page)).filter((fault) => !/^\w+, landmark-/.test(fault))).toEqual([]);
    await field.fill(words.typedPlan);
    await expect(option().first()).toHaveText(words.plan);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`/${locale}/newsroom/plan`);
  }

  // From here on in Hindi.
  const words = WORDS.hi;
  const { dialog, option, field } = palette('hi');
  await page.keyboard.press('Control+k');
  await field.fill(story.mark);
  await expect(option(story.headline.hi)).toBeVisible();
  await page.keyboard.press('Enter');
  const body = page.locator('#field-body[contenteditable=true]');
  await expect(body).toBeVisible();

  // On the writing screen it has the items of the closed menus as well; in the text itself Ctrl+K stays a link's.
  await body.click();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await body.click();
  await page.keyboard.press('Control+Shift+k');
  await field.fill(words.typedHistory);
  await option(words.history).click();
  await expect(page.getByRole('dialog', { name: words.versions, exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // Nothing is found of what is nowhere, and the line being gone leaves what the screen can do.
  await page.locator('#field-kicker').focus();
  await page.keyboard.press('Control+k');
  await field.fill('zzqx');
  await expect(option()).toHaveCount(0);
  await expect(dialog.getByRole('status')).not.toBeEmpty();
  await page.keyboard.press('Escape');
  await expect(page.locator('#field-kicker')).toBeFocused();
});

test('? shows every shortcut where it is no letter of what is written', async ({ page, newsroom }) => {
  await newsroom.signIn('reporter');
  for (const locale of ['en', 'hi'] as const) {
    await page.goto(`/${locale}/newsroom`);
    const dialog = page.getByRole('dialog', { name: WORDS[locale].shortcuts });
    const search = page.getByRole('searchbox');
    await search.fill('?');
    await page.keyboard.press('?');
    await expect(search).toHaveValue('??');
    await expect(dialog).toHaveCount(0);
    await page.locator('main').focus();
    await page.keyboard.press('?');
    await expect(dialog.getByRole('rowheader')).not.toHaveCount(0);
    await expect(dialog.getByText('Ctrl+Shift+K')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
});
