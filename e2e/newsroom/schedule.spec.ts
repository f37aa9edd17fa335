import { and, eq, inArray } from 'drizzle-orm';
import { plannedWithdrawals, schedules, translations } from '#db/schema.ts';
import { transact } from '#db/engine/transact.ts';
import { formatDay } from '#lib/format.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';
import { ask } from '../ask.ts';
import { chooseMoment, tomorrow } from '../choose-moment.ts';
import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';
import { schedule, serverDatabase, type Story } from '../stories.ts';

/** The schedule of one language of a story, as it is stored. */
const scheduleOf = (articleId: number, locale: Locale) =>
  serverDatabase()
    .reader.select({ publishAt: schedules.publishAt })
    .from(schedules)
    .innerJoin(translations, eq(translations.id, schedules.translationId))
    .where(and(eq(translations.articleId, articleId), eq(translations.locale, locale)));

/** Makes what is scheduled of a story fall due at `at` (UTC), all its languages at once, so that nobody waits for the minute. */
async function movePlansTo(articleId: number, at: Date): Promise<void> {
  await transact(serverDatabase(), async (tx) => {
    const own = await tx
      .select({ id: translations.id })
      .from(translations)
      .where(eq(translations.articleId, articleId));
    const ids = own.map(({ id }) => id);
    await tx.update(schedules).set({ publishAt: at.toISOString() }).where(inArray(schedules.translationId, ids));
  });
}

/** Has `other` take the slug of one language of a story, behind the newsroom's back; what it answers gives it back. */
async function takeSlug(story: Story, locale: Locale, other: Story): Promise<() => Promise<void>> {
  const write = (id: number | undefined, slug: string | null) =>
    transact(serverDatabase(), (tx) =>
      tx
        .update(translations)
        .set({ slug })
        .where(eq(translations.id, id ?? 0)),
    );
  const slug = `bridge-${story.mark}`;
  await write(story.translationIds[locale], null);
  await write(other.translationIds[locale], slug);
  return async () => {
    await write(other.translationIds[locale], null);
    await write(story.translationIds[locale], slug);
  };
}

/** Makes a planned withdrawal of the English fall due at `at` (UTC). */
async function moveWithdrawalTo(articleId: number, at: Date): Promise<void> {
  await transact(serverDatabase(), async (tx) => {
    const own = and(eq(translations.articleId, articleId), eq(translations.locale, 'en'));
    const [row] = await tx.select({ id: translations.id }).from(translations).where(own);
    await tx
      .update(plannedWithdrawals)
      .set({ withdrawAt: at.toISOString() })
      .where(eq(plannedWithdrawals.translationId, row?.id ?? 0));
  });
}

const WORDS = {
  en: {
    publish: 'Publish…',
    later: 'At a set time',
    day: 'Day (Indian time)',
    hour: 'Time',
    past: 'This time has passed. Choose a later one.',
    today: 'In 15 minutes',
    goesLive: (day: string) => `Goes live on ${day}, 6:30 PM.`,
    schedule: 'Schedule',
    done: (day: string) => new RegExp(`Readers .* on ${day}, 6:30 PM\\.$`),
    close: 'Close',
    note: (day: string) => new RegExp(`^Goes live on ${day}, 6:30 PM \\(Indian time\\)\\. Scheduled by `),
    state: 'Scheduled',
    takeOff: 'Take off the schedule',
    behind: 'What was written or changed after that',
  },
  hi: {
    publish: 'प्रकाशित करें…',
    later: 'तय समय पर',
    day: 'दिन (भारतीय समय)',
    hour: 'समय',
    past: 'यह समय बीत चुका है। आगे का समय चुनें।',
    today: '15 मिनट में',
    goesLive: (day: string) => `${day}, शाम 6:30 बजे प्रकाशित होगी।`,
    schedule: 'समय तय करें',
    done: (day: string) => new RegExp(`${day}, शाम 6:30 बजे मिलेगी।$`),
    close: 'बंद करें',
    note: (day: string) => new RegExp(`^${day}, शाम 6:30 बजे \\(भारतीय समय\\) प्रकाशित होगी।`),
    state: 'तय समय पर',
    takeOff: 'तय समय हटाएं',
    behind: 'इसके बाद जो लिखा या बदला गया',
  },
} as const;

test('a text is scheduled in Indian time, waits unseen, and is taken off again', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { en: 'in_review', hi: 'in_review' } });
  const day = tomorrow();
  const body = page.locator('#field-body[contenteditable=true]');
  const sheet = page.getByRole('dialog');
  const noteIn = (locale: Locale) =>
    page.getByRole('region').filter({ hasText: WORDS[locale].note(day.words[locale]) });
  /** Schedules the Hindi text for tomorrow, in the interface that is open. */
  const scheduleIn = async (locale: Locale) => {
    const words = WORDS[locale];
    await page.getByRole('button', { name: words.publish }).click();
    await sheet.getByText(words.later, { exact: true }).click();
    const schedule = sheet.getByRole('button', { name: words.schedule, exact: true });
    // A quick choice is today; its midnight is past.
    await sheet.getByRole('button', { name: words.today }).click();
    await expect(schedule).toBeEnabled();
    await sheet.getByLabel(words.hour, { exact: true }).fill('00:00');
    if ((await sheet.getByLabel(words.day).textContent()) === formatDay(new Date(), locale)) {
      await expect(sheet.getByText(words.past)).toBeVisible();
      await expect(schedule).toBeDisabled();
    }
    // The browser is in New York; the moment is India's.
    await chooseMoment(sheet, words, day.words[locale], '18:30');
    await expect(sheet.getByText(words.goesLive(day.words[locale]))).toBeVisible();
    await schedule.click();
    await expect(sheet.getByText(words.done(day.words[locale]))).toBeVisible();
    expect(await scheduleOf(story.id, 'hi')).toEqual([{ publishAt: `${day.field}T13:00:00.000Z` }]);
    await sheet.getByRole('button', { name: words.close }).last().click();
    await expect(noteIn(locale)).toBeVisible();
    expect((await ask(story.address('hi'))).status, 'readers see nothing of it').toBe(404);
  };
  await newsroom.signIn('editor');
  await page.goto(`/hi/newsroom/articles/${story.id}/hi`);
  await expect(body).toBeVisible();
  await scheduleIn('hi');

  // What is written after it waits for somebody who schedules again: in the other interface, where it says the same.
  await body.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' More.');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  await page.goto(`/en/newsroom/articles/${story.id}/hi`);
  await expect(noteIn('en').getByText(WORDS.en.behind)).toBeVisible();
  await noteIn('en').getByRole('button', { name: WORDS.en.takeOff }).click();
  await expect(noteIn('en')).toBeHidden();
  expect(await scheduleOf(story.id, 'hi')).toEqual([]);
  await scheduleIn('en');
});

test('the clock publishes when it is time, readers have it at once, and the open screen says so by itself', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { en: 'in_review' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await page.getByRole('button', { name: 'Publish…' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByText('At a set time', { exact: true }).click();
  await sheet.getByRole('button', { name: 'Schedule', exact: true }).click();
  await expect(sheet.getByRole('heading', { name: 'Scheduled' })).toBeVisible();
  await sheet.getByRole('button', { name: 'Close' }).last().click();
  const note = page.getByRole('region', { name: 'Schedule' });
  await expect(note).toBeVisible();
  expect((await ask(story.address('en'))).status).toBe(404);
  const due = new Date(Math.ceil(Date.now() / 1_000 + 1) * 1_000);
  await movePlansTo(story.id, due);
  await expect(note).toBeHidden();
  await expect(page.getByRole('button', { name: 'Update…' })).toBeVisible();
  const answer = await ask(story.address('en'));
  expect(answer.status).toBe(200);
  const published = /"datePublished":"([^"]+)"/.exec(answer.body)?.[1];
  expect(Date.parse(published ?? '') - due.getTime(), 'not before its time').toBeGreaterThanOrEqual(0);
  expect(Date.parse(published ?? '') - due.getTime(), 'within five seconds of it').toBeLessThanOrEqual(5_000);
});

const BOTH = {
  en: {
    publish: 'Publish…',
    both: 'Hindi too, at the same moment',
    schedule: 'Schedule',
    scheduled: 'Scheduled',
    together: 'Both languages go live at that moment, or neither.',
    failed: 'The other language could not go live',
    later: 'At a set time',
  },
  hi: {
    publish: 'प्रकाशित करें…',
    both: 'अंग्रेज़ी भी उसी समय',
    taken: 'इसका पता अब किसी और ख़बर के पास है।',
  },
} as const;

test('both languages go live at one moment or neither, and why they did not stands on both screens', async ({
  page,
  newsroom,
}) => {
  const { en, hi } = BOTH;
  const story = await newsroom.story({ standing: { en: 'in_review', hi: 'in_review' } });
  await newsroom.signIn('editor');
  await page.goto(`/en/newsroom/articles/${story.id}/en`);
  await page.getByRole('button', { name: en.publish }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('checkbox', { name: en.both }).check();
  await expect(sheet.getByRole('link', { name: story.headline.hi })).toBeVisible();
  await sheet.getByText(en.later, { exact: true }).click();
  await sheet.getByRole('button', { name: en.schedule, exact: true }).click();
  await expect(sheet.getByRole('heading', { name: en.scheduled })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(en.together)).toBeVisible();

  // The other one may not go live then: neither does, each screen says why, and the list does.
  const giveBack = await takeSlug(story, 'hi', await newsroom.story({ standing: { hi: 'draft' } }));
  await movePlansTo(story.id, new Date());
  await expect(page.getByText(en.failed)).toBeVisible();
  for (const one of LOCALES) expect((await ask(story.address(one))).status).toBe(404);
  await page.goto(`/hi/newsroom/articles/${story.id}/hi`);
  await expect(page.getByRole('region').filter({ hasText: hi.taken })).toBeVisible();

  // A person tries again, from the other text.
  await giveBack();
  await page.getByRole('button', { name: hi.publish }).click();
  await sheet.getByRole('checkbox', { name: hi.both }).check();
  await expect(sheet.getByRole('link', { name: story.headline.en })).toBeVisible();
  await sheet.getByRole('button', { name: hi.publish.slice(0, -1), exact: true }).click();
  // The link to the other text goes, the one to the live page comes.
  await expect(sheet.getByRole('checkbox', { name: hi.both })).toBeHidden();
  for (const one of LOCALES) expect((await ask(story.address(one))).status).toBe(200);
});

test('a live text goes off the site at its moment, and both languages at once by one question', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story();
  await newsroom.signIn('chief');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  const withdraw = async () => {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: /^Withdraw/ }).click();
  };
  await withdraw();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('At a set time', { exact: true }).click();
  await dialog.getByLabel('Reason, for the newsroom').fill('The vote is over');
  await dialog.getByRole('button', { name: 'Plan the withdrawal' }).click();
  const note = page.getByRole('region', { name: 'Planned withdrawal' });
  await expect(note).toBeVisible();
  await note.getByRole('button', { name: 'Keep it up' }).click();
  await expect(note).toBeHidden();

  await withdraw();
  await dialog.getByText('At a set time', { exact: true }).click();
  await dialog.getByLabel('Reason, for the newsroom').fill('The vote is over');
  await dialog.getByRole('button', { name: 'Plan the withdrawal' }).click();
  await expect(note).toBeVisible();
  await moveWithdrawalTo(story.id, new Date());
  await expect(note).toBeHidden();
  expect((await ask(story.address('en'))).status).toBe(410);
  expect((await ask(story.address('hi'))).status).toBe(200);

  const second = await newsroom.story();
  await editor.open(second.id, 'en');
  await withdraw();
  await dialog.getByLabel('Reason, for the newsroom').fill('It was wrong');
  await dialog.getByRole('checkbox', { name: 'Hindi too' }).check();
  await dialog.getByLabel('Notice to readers, in English').fill('It was wrong.');
  await dialog.getByLabel('Notice to readers, in Hindi').fill('ख़बर ग़लत थी।');
  await dialog.getByRole('button', { name: 'Withdraw both' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('region', { name: 'Withdrawal' })).toContainText('It was wrong');
  for (const [locale, notice] of [
    ['en', 'It was wrong.'],
    ['hi', 'ख़बर ग़लत थी।'],
  ] as const) {
    const gone = await ask(second.address(locale));
    expect(gone.status).toBe(410);
    expect(gone.body).toContain(notice);
  }
});

test('whoever publishes one language, or takes it off, is told that the other goes live by itself', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { en: 'live', hi: 'draft' } });
  await schedule(story, 'hi', `${tomorrow().field}T12:30:00.000Z`);
  await newsroom.signIn('chief');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Withdraw…' }).click();
  const told = page.getByRole('dialog').locator('[data-other-goes-live=hi]');
  await expect(told).toHaveText(/^Hindi goes live by itself on .* at 6:00 PM/);
  await page.keyboard.press('Escape');
  await editor.headline.fill('Another headline');
  await editor.saved();
  await page.getByRole('button', { name: /^(Publish|Update)…$/ }).click();
  await expect(told).toHaveText(/^Hindi goes live by itself on .* at 6:00 PM/);
});
