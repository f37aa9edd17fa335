import type { Locator, Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { scheduleTranslation } from '#db/commands/publishing/schedule-translation.ts';
import { perform } from '#db/perform.ts';
import { schedules } from '#db/schema.ts';
import { fromIndianField, toIndianField } from '#lib/article/publishing/schedule.ts';
import { dayAfter } from '#lib/desk/plan.ts';
import type { Locale } from '#lib/locale.ts';
import { granted } from '#lib/testing-result.ts';
import { accessibilityFaults } from '../axe.ts';
import { expect, origin, test } from '../fixtures.ts';
import { actorOf, serverDatabase, type Story, versionOf } from '../stories.ts';

const WORDS = {
  en: { move: 'Move', title: 'Move to another time', hour: 'Time', notMoved: /^Not moved\. / },
  hi: { move: 'समय बदलें', title: 'समय बदलें', hour: 'समय', notMoved: /^समय नहीं बदला। / },
} as const;

/** Has a language of a story go live by itself, as an editor does, straight in the server's database. */
async function schedule(story: Story, locale: Locale, publishAt: string): Promise<void> {
  const db = serverDatabase();
  const translationId = story.translationIds[locale] ?? 0;
  const input = { translationId, version: await versionOf(translationId), substantive: true, publishAt };
  granted(await perform(scheduleTranslation, input, await actorOf('editor'), new Date(), db));
}

/** When it goes live, as it is stored. */
async function scheduledFor(story: Story, locale: Locale): Promise<string | undefined> {
  const [row] = await serverDatabase()
    .reader.select({ publishAt: schedules.publishAt })
    .from(schedules)
    .where(eq(schedules.translationId, story.translationIds[locale] ?? 0));
  return row?.publishAt;
}

/** Drags as a mouse does, in steps, so that every place on the way hears of it. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  await from.hover();
  await page.mouse.down();
  await to.hover();
  await to.hover();
  await page.mouse.up();
}

for (const locale of ['en', 'hi'] as const) {
  const words = WORDS[locale];

  test(`the plan shows what goes live by itself, and moves it by the mouse, by keys and in a dialog (${locale})`, async ({
    page,
    browser,
    newsroom,
  }) => {
    const story = await newsroom.story({ standing: { en: 'in_review', hi: 'in_review' } });
    // A Monday some weeks ahead, at 9:30, where no other test plans anything.
    const today = new Date(`${toIndianField(new Date()).slice(0, 10)}T00:00:00Z`);
    const monday = dayAfter(today.toISOString().slice(0, 10), 36 - ((today.getUTCDay() + 6) % 7) - 1);
    const at = (day: string, time: string) => fromIndianField(`${day}T${time}`)?.toISOString() ?? '';
    await newsroom.signIn('editor');
    await schedule(story, locale, at(monday, '09:30'));

    await page.setViewportSize({ width: 1400, height: 900 });
    await page.goto(`/${locale}/newsroom/plan?week=${monday}`);
    const day = (date: string) => page.locator(`section[aria-labelledby="day-${date}"]`);
    const entry = page.getByRole('article').filter({ hasText: story.mark });
    await expect(day(monday).getByRole('article').filter({ hasText: story.mark })).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);

    // By the mouse to Wednesday: the hour stays.
    const wednesday = dayAfter(monday, 2);
    await drag(page, entry, day(wednesday).getByRole('heading'));
    await expect(day(wednesday).getByRole('article').filter({ hasText: story.mark })).toBeVisible();
    await expect.poll(() => scheduledFor(story, locale)).toBe(at(wednesday, '09:30'));

    // By keys: a day back and half an hour later, in one go.
    await entry.getByRole('link').focus();
    for (const key of ['ArrowLeft', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(`Shift+${key}`);
    const tuesday = dayAfter(monday, 1);
    await expect.poll(() => scheduledFor(story, locale)).toBe(at(tuesday, '10:00'));
    await expect(day(tuesday).getByRole('article').filter({ hasText: story.mark })).toBeVisible();

    // Another screen follows by itself; a day has hours, and a dialog does without dragging.
    const desk = await browser.newContext({ baseURL: origin() });
    await newsroom.signIn('chief', desk);
    const other = await desk.newPage();
    await other.goto(`/${locale}/newsroom/plan?day=${tuesday}`);
    const hour = (number: number) => other.locator(`section[aria-labelledby="hour-${number}"]`);
    await expect(hour(10).getByRole('article').filter({ hasText: story.mark })).toBeVisible();
    await entry.getByRole('button', { name: words.move }).click();
    const dialog = page.getByRole('dialog', { name: words.title });
    await dialog.getByLabel(words.hour, { exact: true }).fill('14:45');
    await dialog.getByRole('button', { name: words.move, exact: true }).click();
    await expect(hour(14).getByRole('article').filter({ hasText: story.mark })).toBeVisible();
    await expect.poll(() => scheduledFor(story, locale)).toBe(at(tuesday, '14:45'));

    // What was moved elsewhere meanwhile is not moved from where it no longer stands.
    await schedule(story, locale, at(tuesday, '16:00'));
    await entry.getByRole('link').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await expect(page.getByText(words.notMoved)).toBeVisible();
    expect(await scheduledFor(story, locale)).toBe(at(tuesday, '16:00'));
    await desk.close();
  });
}

test('a reporter sees the plan and moves nothing on it', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { en: 'in_review' } });
  const when = new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 50 * 24 * 60 * 60_000).toISOString();
  await schedule(story, 'en', when);
  await newsroom.signIn('reporter');
  await page.goto(`/en/newsroom/plan?day=${toIndianField(new Date(when)).slice(0, 10)}`);
  const entry = page.getByRole('article').filter({ hasText: story.mark });
  await expect(entry).toBeVisible();
  await expect(entry).toHaveAttribute('draggable', 'false');
  await expect(entry.getByRole('button', { name: 'Move' })).toHaveCount(0);
});
