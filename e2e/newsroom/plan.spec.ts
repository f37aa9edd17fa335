import type { Locator, Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { schedules } from '#db/schema.ts';
import { fromIndianField, toIndianField } from '#lib/article/publishing/schedule.ts';
import { dayAfter } from '#lib/desk/plan.ts';
import type { Locale } from '#lib/locale.ts';
import { accessibilityFaults } from '../axe.ts';
import { expect, origin, test } from '../fixtures.ts';
import { schedule, serverDatabase, type Story } from '../stories.ts';

const WORDS = {
  en: { move: 'Move', title: 'Move to another time', hour: 'Time' },
  hi: { move: 'समय बदलें', title: 'समय बदलें', hour: 'समय', notMoved: /^समय नहीं बदला। / },
} as const;

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

test('the plan shows what goes live by itself, and moves it by the mouse, by keys and in a dialog', async ({
  page,
  browser,
  newsroom,
}) => {
  // The editor has the week before them in the Hindi interface, the chief editor a day in the English one.
  const { en, hi } = WORDS;
  const story = await newsroom.story({ standing: { en: 'in_review', hi: 'in_review' } });
  // A Monday some weeks ahead, at 9:30, where no other test plans anything.
  const today = new Date(`${toIndianField(new Date()).slice(0, 10)}T00:00:00Z`);
  const monday = dayAfter(today.toISOString().slice(0, 10), 36 - ((today.getUTCDay() + 6) % 7) - 1);
  const at = (day: string, time: string) => fromIndianField(`${day}T${time}`)?.toISOString() ?? '';
  await newsroom.signIn('editor');
  await schedule(story, 'hi', at(monday, '09:30'));

  await page.setViewportSize({ width: 1400, height: 900 });
  const day = (date: string) => page.locator(`section[aria-labelledby="day-${date}"]`);
  const entry = page.getByRole('article').filter({ hasText: story.mark });
  for (const locale of ['en', 'hi'] as const) {
    await page.goto(`/${locale}/newsroom/plan?week=${monday}`);
    await expect(day(monday).getByRole('article').filter({ hasText: story.mark })).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
  }

  // A dialog does without dragging, and another screen follows by itself.
  const desk = await browser.newContext({ baseURL: origin() });
  await newsroom.signIn('chief', desk);
  const other = await desk.newPage();
  const hour = (number: number) =>
    other.locator(`section[aria-labelledby="hour-${number}"]`).getByRole('article').filter({ hasText: story.mark });
  await other.goto(`/en/newsroom/plan?day=${monday}`);
  await hour(9).getByRole('button', { name: en.move }).click();
  const theirs = other.getByRole('dialog', { name: en.title });
  await theirs.getByLabel(en.hour, { exact: true }).fill('11:30');
  await theirs.getByRole('button', { name: en.move, exact: true }).click();
  await expect(hour(11)).toBeVisible();
  await expect(entry).toContainText('11:30');
  expect(await scheduledFor(story, 'hi')).toBe(at(monday, '11:30'));

  // By the mouse to Wednesday: the hour stays.
  const wednesday = dayAfter(monday, 2);
  await drag(page, entry, day(wednesday).getByRole('heading'));
  await expect(day(wednesday).getByRole('article').filter({ hasText: story.mark })).toBeVisible();
  await expect.poll(() => scheduledFor(story, 'hi')).toBe(at(wednesday, '11:30'));

  // By keys: a day back and half an hour later, in one go.
  await entry.getByRole('link').focus();
  for (const key of ['ArrowLeft', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(`Shift+${key}`);
  const tuesday = dayAfter(monday, 1);
  await expect.poll(() => scheduledFor(story, 'hi')).toBe(at(tuesday, '12:00'));
  await expect(day(tuesday).getByRole('article').filter({ hasText: story.mark })).toBeVisible();

  // A day has hours, and follows the week.
  await other.goto(`/en/newsroom/plan?day=${tuesday}`);
  await expect(hour(12)).toBeVisible();
  await entry.getByRole('button', { name: hi.move }).click();
  const dialog = page.getByRole('dialog', { name: hi.title });
  await dialog.getByLabel(hi.hour, { exact: true }).fill('14:45');
  await dialog.getByRole('button', { name: hi.move, exact: true }).click();
  await expect(hour(14)).toBeVisible();
  await expect.poll(() => scheduledFor(story, 'hi')).toBe(at(tuesday, '14:45'));

  // What was moved elsewhere meanwhile is not moved from where it no longer stands.
  await schedule(story, 'hi', at(tuesday, '16:00'));
  await entry.getByRole('link').focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByText(hi.notMoved)).toBeVisible();
  expect(await scheduledFor(story, 'hi')).toBe(at(tuesday, '16:00'));
  await desk.close();
});

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
