import { expect, type Locator } from '@playwright/test';
import { toIndianField } from '#lib/article/publishing/schedule.ts';
import { formatDay } from '#lib/format.ts';

/** Chooses a day in the calendar, by keyboard, and types an hour. */
export async function chooseMoment(
  sheet: Locator,
  words: { day: string; hour: string },
  day: string,
  hour: string,
): Promise<void> {
  const page = sheet.page();
  await sheet.getByLabel(words.day).focus();
  await page.keyboard.press('Enter');
  const wanted = sheet.getByRole('button', { name: day, exact: true });
  await wanted.focus();
  await page.keyboard.press('Enter');
  await expect(sheet.getByLabel(words.day)).toHaveText(day);
  await sheet.getByLabel(words.hour, { exact: true }).fill(hour);
}

/** Tomorrow in India: as `2026-11-30`, and as both languages write it. */
export function tomorrow(): { field: string; words: { en: string; hi: string } } {
  const at = new Date(Date.now() + 86_400_000);
  return { field: toIndianField(at).slice(0, 10), words: { en: formatDay(at, 'en'), hi: formatDay(at, 'hi') } };
}
