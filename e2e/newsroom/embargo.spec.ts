import type { Page } from '@playwright/test';
import type { Locale } from '#lib/locale.ts';
import { accessibilityFaults } from '../axe.ts';
import { chooseMoment, tomorrow } from '../choose-moment.ts';
import { expect, test } from '../fixtures.ts';
import { anyImageId } from '../stories.ts';

const WORDS = {
  en: {
    more: 'More',
    menu: 'Embargo…',
    day: 'Day (Indian time)',
    hour: 'Time',
    set: 'Set the embargo',
    line: (day: string) => `Embargoed until ${day}, 6:30 PM (Indian time)`,
    publish: 'Publish…',
    publishNow: 'Publish',
    inTheWay: 'Until then this story can be neither published',
    scheduleThen: (day: string) => `Schedule for ${day}, 6:30 PM`,
    schedule: 'Schedule',
    scheduled: 'Scheduled',
  },
  hi: {
    more: 'और विकल्प',
    menu: 'प्रकाशन पर रोक…',
    day: 'दिन (भारतीय समय)',
    hour: 'समय',
    set: 'रोक लगाएं',
    line: (day: string) => `${day}, शाम 6:30 बजे (भारतीय समय) तक रोक`,
    history: 'पुराने रूप…',
    details: 'विवरण',
  },
} as const;

/** Opens what is done with the embargo of the story on screen. */
async function openEmbargo(page: Page, locale: Locale) {
  await page.getByRole('button', { name: WORDS[locale].more, exact: true }).click();
  await page.getByRole('menuitem', { name: WORDS[locale].menu }).click();
  return page.getByRole('dialog');
}

test('a story is put under embargo, says so on every screen of it, and is scheduled for when it is free', async ({
  page,
  newsroom,
}) => {
  // The reporter works in the Hindi interface, the editor in the English one.
  const { en, hi } = WORDS;
  const leadImageId = await anyImageId();
  const story = await newsroom.story({
    standing: { en: 'in_review', hi: 'in_review' },
    details: { leadImageId },
    by: 'reporter',
  });
  const day = tomorrow().words;
  const line = { en: en.line(day.en), hi: hi.line(day.hi) };
  await newsroom.signIn('reporter');
  await page.goto(`/hi/newsroom/articles/${story.id}/hi`);
  const dialog = await openEmbargo(page, 'hi');
  await chooseMoment(dialog, hi, day.hi, '18:30');
  await dialog.getByRole('button', { name: hi.set, exact: true }).click();
  await expect(dialog).toBeHidden();
  const noteIn = (locale: Locale) => page.getByRole('article').getByText(line[locale]);
  await expect(noteIn('hi')).toBeVisible();
  // Beside the text, and beside the details.
  await expect(page.getByRole('complementary', { name: hi.details }).getByText(line.hi)).toBeVisible();
  await page.getByRole('button', { name: hi.more, exact: true }).click();
  await page.getByRole('menuitem', { name: hi.history }).click();
  await expect(dialog.getByText(line.hi)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  // A phone, in the dark, in either language of the story and of the interface.
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 360, height: 740 });
  for (const locale of ['hi', 'en'] as const) {
    if (locale === 'en') await page.goto(`/en/newsroom/articles/${story.id}/en`);
    await expect(noteIn(locale)).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
  for (const locale of ['en', 'hi'] as const) {
    await page.goto(`/${locale}/newsroom/articles/${story.id}/${locale}/preview`);
    await expect(page.getByText(line[locale])).toBeVisible();
  }
  await page.goto(`/hi/newsroom?q=${story.mark}`);
  await expect(page.getByRole('row').filter({ hasText: story.mark }).getByText(line.hi)).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`/en/newsroom/images?image=${leadImageId}`);
  await expect(page.getByRole('listitem').filter({ hasText: story.headline.en }).getByText(line.en)).toBeVisible();

  // Who publishes is told why not, and schedules it for the moment it may.
  await newsroom.signIn('editor');
  await page.goto(`/en/newsroom/articles/${story.id}/hi`);
  await page.getByRole('button', { name: en.publish }).click();
  await expect(dialog.getByText(line.en)).toBeVisible();
  await expect(dialog.getByText(en.inTheWay)).toBeVisible();
  await expect(dialog.getByRole('button', { name: en.publishNow, exact: true })).toBeDisabled();
  await dialog.getByRole('button', { name: en.scheduleThen(day.en) }).click();
  await expect(dialog.getByText(en.inTheWay)).toBeHidden();
  await dialog.getByRole('button', { name: en.schedule, exact: true }).click();
  await expect(dialog.getByRole('heading', { name: en.scheduled })).toBeVisible();
});

test('an embargo is moved by an editor, and ended early by a chief editor alone, who says why; who looks on sees it', async ({
  page,
  newsroom,
  browser,
}) => {
  const story = await newsroom.story({ standing: { en: 'in_review' } });
  const day = tomorrow().words.en;
  const line = (hour: string) => page.getByRole('article').getByText(`Embargoed until ${day}, ${hour} (Indian time)`);
  await newsroom.signIn('editor');
  await page.goto(`/en/newsroom/articles/${story.id}/en`);
  // What goes live by itself before would go out unnoticed.
  await page.getByRole('button', { name: 'Publish…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('At a set time', { exact: true }).click();
  await dialog.getByRole('button', { name: 'In 15 minutes' }).click();
  await dialog.getByRole('button', { name: 'Schedule', exact: true }).click();
  await expect(dialog.getByRole('heading', { name: 'Scheduled' })).toBeVisible();
  await page.keyboard.press('Escape');
  await openEmbargo(page, 'en');
  await chooseMoment(dialog, WORDS.en, day, '18:30');
  await dialog.getByRole('button', { name: 'Set the embargo' }).click();
  await expect(dialog.getByRole('alert')).toContainText(/in English the story goes live by itself on .*Take it off/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Take off the schedule' }).click();
  await expect(page.getByRole('region', { name: 'Schedule' })).toBeHidden();
  await openEmbargo(page, 'en');
  await chooseMoment(dialog, WORDS.en, day, '18:30');
  await dialog.getByRole('button', { name: 'Set the embargo' }).click();
  await expect(line('6:30 PM')).toBeVisible();

  // An editor moves it to later, not to earlier.
  await page.getByRole('button', { name: 'Change the embargo…' }).click();
  await dialog.getByLabel('Time', { exact: true }).fill('18:00');
  await expect(dialog.getByText('Only a chief editor may end it earlier.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Shorten the embargo' })).toBeDisabled();
  await dialog.getByLabel('Time', { exact: true }).fill('19:00');
  await dialog.getByRole('button', { name: 'Move the embargo' }).click();
  await expect(line('7:00 PM')).toBeVisible();

  // The chief editor lifts it elsewhere; the editor's screen says so by itself.
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin });
  await newsroom.signIn('chief', context);
  const chief = await context.newPage();
  await chief.goto(`/en/newsroom/articles/${story.id}/en`);
  await chief.getByRole('button', { name: 'Change the embargo…' }).click();
  const lifting = chief.getByRole('dialog');
  await lifting.getByText('Now', { exact: true }).click();
  const lift = lifting.getByRole('button', { name: 'Lift the embargo' });
  await expect(lift).toBeDisabled();
  await lifting.getByLabel('Why it ends earlier').fill('The ministry published it itself.');
  await lift.click();
  await expect(lifting).toBeHidden();
  await expect(page.getByRole('region', { name: 'Embargo' })).toBeHidden();
  await page.getByRole('button', { name: 'Publish…' }).click();
  await expect(dialog.getByRole('button', { name: 'Publish', exact: true })).toBeEnabled();
  await chief.goto('/en/newsroom/activity?kind=story.lift_embargo');
  const deed = chief.getByRole('listitem').filter({ hasText: story.mark });
  await expect(deed).toContainText('The ministry published it itself.');
  await context.close();
});
