import { and, eq } from 'drizzle-orm';
import type { Locale } from '#lib/locale.ts';
import { schedules, translations } from '#db/schema.ts';
import { toIndianField } from '#lib/article/publishing/schedule.ts';
import { ask } from '../ask.ts';
import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';
import { serverDatabase } from '../stories.ts';

/** The schedule of one language of a story, as it is stored. */
const scheduleOf = (articleId: number, locale: Locale) =>
  serverDatabase()
    .reader.select({ publishAt: schedules.publishAt })
    .from(schedules)
    .innerJoin(translations, eq(translations.id, schedules.translationId))
    .where(and(eq(translations.articleId, articleId), eq(translations.locale, locale)));

const WORDS = {
  en: {
    publish: 'Publish…',
    later: 'At a set time',
    moment: 'Date and time (Indian time)',
    past: 'This time has passed. Choose a later one.',
    goesLive: 'Goes live on Mar 1 2027, 6:30 PM.',
    schedule: 'Schedule',
    done: /on Mar 1 2027, 6:30 PM\.$/,
    close: 'Close',
    note: /^Goes live on Mar 1 2027, 6:30 PM \(Indian time\)\. Scheduled by /,
    state: 'Scheduled',
    takeOff: 'Take off the schedule',
    behind: 'What was written or changed after that',
  },
  hi: {
    publish: 'प्रकाशित करें…',
    later: 'तय समय पर',
    moment: 'तारीख़ और समय (भारतीय समय)',
    past: 'यह समय बीत चुका है। आगे का समय चुनें।',
    goesLive: '1 मार्च 2027, शाम 6:30 बजे प्रकाशित होगी।',
    schedule: 'समय तय करें',
    done: /1 मार्च 2027, शाम 6:30 बजे मिलेगी।$/,
    close: 'बंद करें',
    note: /^1 मार्च 2027, शाम 6:30 बजे \(भारतीय समय\) प्रकाशित होगी।/,
    state: 'तय समय पर',
    takeOff: 'तय समय हटाएं',
    behind: 'इसके बाद जो लिखा या बदला गया',
  },
} as const;

for (const locale of ['en', 'hi'] as const) {
  test(`a text is scheduled in Indian time, waits unseen, and is taken off again (${locale})`, async ({
    page,
    newsroom,
  }) => {
    const words = WORDS[locale];
    const story = await newsroom.story({ standing: { en: 'in_review', hi: 'in_review' } });
    await newsroom.signIn('editor');
    await page.goto(`/${locale}/newsroom/articles/${story.id}/${locale}`);
    const body = page.locator('#field-body[contenteditable=true]');
    await expect(body).toBeVisible();
    await page.getByRole('button', { name: words.publish }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('radio', { name: words.later }).check();
    const moment = sheet.getByLabel(words.moment);
    await moment.fill('2020-01-01T10:00');
    await expect(sheet.getByText(words.past)).toBeVisible();
    const schedule = sheet.getByRole('button', { name: words.schedule, exact: true });
    await expect(schedule).toBeDisabled();
    // The browser is in New York; the moment is India's.
    await moment.fill('2027-03-01T18:30');
    await expect(sheet.getByText(words.goesLive)).toBeVisible();
    await schedule.click();
    await expect(sheet.getByText(words.done)).toBeVisible();
    expect(await scheduleOf(story.id, locale)).toEqual([{ publishAt: '2027-03-01T13:00:00.000Z' }]);
    await sheet.getByRole('button', { name: words.close }).last().click();
    const note = page.getByRole('region').filter({ hasText: words.note });
    await expect(note).toBeVisible();
    expect((await ask(story.address(locale))).status, 'readers see nothing of it').toBe(404);

    // What is written after it waits for somebody who schedules again.
    await body.click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(' More.');
    await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
    await page.reload();
    await expect(note.getByText(words.behind)).toBeVisible();
    await note.getByRole('button', { name: words.takeOff }).click();
    await expect(note).toBeHidden();
    expect(await scheduleOf(story.id, locale)).toEqual([]);
  });
}

test('the clock publishes at the minute, readers have it at once, and the open screen says so by itself', async ({
  page,
  newsroom,
}) => {
  test.setTimeout(150_000);
  const story = await newsroom.story({ standing: { en: 'in_review' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await page.getByRole('button', { name: 'Publish…' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('radio', { name: 'At a set time' }).check();
  // The next whole minute that leaves time to press the button.
  const due = new Date(Math.ceil((Date.now() + 12_000) / 60_000) * 60_000);
  await sheet.getByLabel('Date and time (Indian time)').fill(toIndianField(due));
  await sheet.getByRole('button', { name: 'Schedule', exact: true }).click();
  await expect(sheet.getByRole('heading', { name: 'Scheduled' })).toBeVisible();
  await sheet.getByRole('button', { name: 'Close' }).last().click();
  const note = page.getByRole('region', { name: 'Schedule' });
  await expect(note).toBeVisible();
  expect((await ask(story.address('en'))).status).toBe(404);
  await expect(note).toBeHidden({ timeout: 90_000 });
  await expect(page.getByRole('button', { name: 'Update…' })).toBeVisible();
  const answer = await ask(story.address('en'));
  expect(answer.status).toBe(200);
  const published = /"datePublished":"([^"]+)"/.exec(answer.body)?.[1];
  expect(Date.parse(published ?? '') - due.getTime(), 'not before its minute').toBeGreaterThanOrEqual(0);
  expect(Date.parse(published ?? '') - due.getTime(), 'within five seconds of it').toBeLessThanOrEqual(5_000);
});
