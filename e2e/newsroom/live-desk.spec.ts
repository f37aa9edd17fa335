import type { APIRequestContext, Page } from '@playwright/test';
import { EditorPage } from '../editor-page.ts';
import { expect, origin, test } from '../fixtures.ts';
import { paragraphs, type Story, versionOf } from '../stories.ts';
import { emptyText } from '#lib/article/text.ts';
import type { Locale } from '#lib/locale.ts';

/** Saves a headline on the server, as the editor of whoever is signed in there does. */
async function saveHeadline(request: APIRequestContext, story: Story, locale: Locale, headline: string): Promise<void> {
  const id = story.translationIds[locale] ?? 0;
  const text = { ...emptyText(paragraphs('Words.')), headline, slug: `slug-${story.mark}` };
  const answer = await request.put(`/api/newsroom/translations/${id}/draft`, {
    headers: { origin: origin() },
    data: { version: await versionOf(id), text },
  });
  expect(answer.status()).toBe(200);
}

/** Collects what a stream of events says, in a page's own browser. */
async function openStream(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: { kind: string; data: string; id: string }[] = [];
    Object.assign(window, { seen });
    const source = new EventSource('/api/newsroom/events?tab=tab-of-this-test');
    for (const kind of ['change', 'here', 'reload', 'signed_out', 'error'])
      source.addEventListener(kind, (event) => {
        const { data = '', lastEventId = '' } = event as MessageEvent<string>;
        seen.push({ kind, data, id: lastEventId });
        if (kind === 'error') source.close();
      });
  });
}

type Seen = { kind: string; data: string; id: string };
const seen = (page: Page) => page.evaluate(() => (window as unknown as { seen: Seen[] }).seen);

for (const [locale, changed] of [
  ['en', 'A new headline'],
  ['hi', 'एक नया शीर्षक'],
] as const) {
  test(`the list of stories follows what others do, and takes neither focus nor scrolling nor words (${locale})`, async ({
    page,
    browser,
    newsroom,
  }) => {
    const text = { headline: '' };
    const mark = (await newsroom.story({ standing: { [locale]: 'draft' } })).mark;
    const stories: Story[] = [];
    for (let n = 0; n < 12; n += 1) {
      text.headline = `${mark} ${n}`;
      stories.push(await newsroom.story({ standing: { [locale]: 'draft' }, text: { [locale]: { ...text } } }));
    }
    await newsroom.signIn('editor');
    const other = await browser.newContext({ baseURL: origin() });
    await newsroom.signIn('chief', other);

    await page.setViewportSize({ width: 1280, height: 500 });
    await page.goto(`/${locale}/newsroom?q=${mark}`);
    const [oldest, next] = stories as [Story, Story];
    // In the middle of the list, with room to scroll either way.
    const link = page.getByRole('link', { name: `${mark} 6`, exact: true });
    await link.focus();
    await link.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    await expect(link).toBeFocused();
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);
    const top = await link.evaluate((one) => one.getBoundingClientRect().top);

    await saveHeadline(other.request, oldest, locale, `${changed} ${mark} 0`);
    const row = page.getByRole('row').nth(1);
    await expect(row, 'it is the newest now').toContainText(`${changed} ${mark} 0`, { timeout: 15_000 });
    await expect(link, 'the focus is where it was').toBeFocused();
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
    // A row went from below it to the top of the list: it stands where it stood.
    expect(Math.abs((await link.evaluate((one) => one.getBoundingClientRect().top)) - top)).toBeLessThan(10);

    // What is being typed stays while the list changes under it.
    const search = page.getByRole('search').getByRole('searchbox');
    await search.fill(`${mark} `);
    await saveHeadline(other.request, next, locale, `${changed} ${mark} 1`);
    await expect(page.getByRole('link', { name: `${changed} ${mark} 1` })).toBeVisible({ timeout: 15_000 });
    await expect(search).toHaveValue(`${mark} `);
    await expect(search).toBeFocused();
    await other.close();
  });
}

test('an open story says who else is in it, in both languages of the interface, and who has left', async ({
  page,
  browser,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { en: 'draft', hi: 'draft' } });
  await newsroom.signIn('editor');
  await new EditorPage(page).open(story.id, 'en');

  const context = await browser.newContext({ baseURL: origin() });
  await newsroom.signIn('chief', context);
  const other = await context.newPage();
  await other.goto(`/hi/newsroom/articles/${story.id}/hi`);

  const seenInEnglish = page.getByText(/^Mrinalini Joshi is also here, in Hindi, since \d{1,2}:\d\d [AP]M$/);
  await expect(seenInEnglish).toBeVisible();
  await expect(
    other.getByText(/^अर्जुन मल्होत्रा भी यहां हैं, अंग्रेज़ी में, (?:तड़के|सुबह|दोपहर|शाम|रात) \d{1,2}(?::\d\d)? बजे से$/),
  ).toBeVisible();

  // Another tab of one's own, which nobody else is told of twice.
  const second = await context.newPage();
  await second.goto(`/hi/newsroom/articles/${story.id}/hi`);
  await expect(second.getByText('आप, दूसरे टैब में')).toBeVisible();
  await expect(other.getByText('आप, दूसरे टैब में')).toBeVisible();
  await expect(seenInEnglish).toHaveCount(1);
  await second.close();
  await expect(other.getByText('आप, दूसरे टैब में')).toHaveCount(0);
  await expect(seenInEnglish).toBeVisible();

  // Gone at once, not when the sign of life is missed: that would take the better part of a minute.
  const left = Date.now();
  await other.goto('about:blank');
  await expect(seenInEnglish).toHaveCount(0);
  expect(Date.now() - left).toBeLessThan(10_000);
  await context.close();
});

test('another tab of one’s own is gone from the first as soon as it is closed, also one that was closed at once', async ({
  page,
  context,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  const told = page.getByText('You, in another tab');
  const second = await context.newPage();
  await new EditorPage(second).open(story.id, 'en');
  await expect(told).toBeVisible();
  // Nobody looks at it while the other is in front, and it is closed from there.
  await page.bringToFront();
  await second.close({ runBeforeUnload: true });
  await expect(told).toHaveCount(0, { timeout: 5_000 });

  // A tab closed before the server has heard of it: its goodbye overtakes its first sign of life.
  const visit = crypto.randomUUID();
  const say = (data: object) =>
    page.request.post('/api/newsroom/presence', { headers: { origin: origin() }, data: { visit, ...data } });
  expect((await say({ gone: true })).status()).toBe(200);
  expect((await say({ articleId: story.id, locale: 'en' })).status()).toBe(200);
  // What another says after it has come, so that one would have come as well.
  const third = await context.newPage();
  await new EditorPage(third).open(story.id, 'en');
  await expect(told).toBeVisible();
  await third.close();
  await expect(told).toHaveCount(0, { timeout: 5_000 });
});

test('a tab that was away and whose goodbye was lost does not take itself for another', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  await page.addInitScript(() => {
    navigator.sendBeacon = () => false;
  });
  const come = () =>
    page.waitForResponse((answer) => answer.url().endsWith('/presence') && answer.request().method() === 'POST');
  const first = come();
  await new EditorPage(page).open(story.id, 'en');
  await first;
  const second = come();
  await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await second;
  // The server knows of both, and says so to every stream alike.
  await openStream(page);
  const visits = async () =>
    (await seen(page))
      .filter(({ kind }) => kind === 'here')
      .flatMap(({ data }) => (JSON.parse(data) as { stories: Record<string, unknown[]> }).stories[story.id] ?? []);
  await expect.poll(async () => (await visits()).length).toBe(2);
  await expect(page.getByText('You, in another tab')).toHaveCount(0);
});

test('offline nobody is shown, and back on the line the list and the people are right again', async ({
  page,
  context,
  browser,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  await page.goto(`/en/newsroom?q=${story.mark}`);
  await expect(page.getByRole('link', { name: story.headline.en })).toBeVisible();
  const other = await browser.newContext({ baseURL: origin() });
  await newsroom.signIn('chief', other);
  await context.setOffline(true);
  await saveHeadline(other.request, story, 'en', `While away ${story.mark}`);
  await context.setOffline(false);
  await expect(page.getByRole('link', { name: `While away ${story.mark}` })).toBeVisible({ timeout: 30_000 });
  await other.close();
});

test('the stream is for those who are signed in, tells no word of a text, and ends with the session', async ({
  page,
  playwright,
  newsroom,
}) => {
  test.setTimeout(120_000);
  const stranger = await playwright.request.newContext({ baseURL: origin() });
  expect((await stranger.get('/api/newsroom/events?tab=tab-of-stranger')).status()).toBe(401);
  const story = await newsroom.story({ standing: { hi: 'draft' } });

  await newsroom.signInAnew('chief');
  await page.goto('/en/newsroom/account');
  expect((await page.request.get('/api/newsroom/events')).status()).toBe(400);
  expect((await page.request.head('/api/newsroom/events?tab=tab-of-this-test')).status()).toBe(405);
  for (const from of ['https://evil.example', 'null'])
    expect((await page.request.post('/api/newsroom/presence', { headers: { origin: from }, data: {} })).status()).toBe(
      403,
    );
  await openStream(page);
  await expect.poll(async () => (await seen(page)).map(({ kind }) => kind)).toContain('here');
  const ofStory = async () => (await seen(page)).filter(({ data }) => data.includes(`"articleId":${story.id}`));
  // What was done just before may be told still.
  const before = Math.max(0, ...(await ofStory()).map(({ id }) => Number(id)));
  await saveHeadline(page.request, story, 'hi', 'गुप्त शीर्षक');
  await expect.poll(async () => (await ofStory()).filter(({ id }) => Number(id) > before).length).toBeGreaterThan(0);
  const change = (await ofStory()).at(-1);
  expect(JSON.parse(change?.data ?? '{}')).toMatchObject({
    events: [{ kind: 'translation.edit', articleId: story.id, locale: 'hi' }],
  });
  expect(Number(change?.id)).toBeGreaterThan(0);
  expect(JSON.stringify(await seen(page))).not.toContain('गुप्त');

  const out = await page.request.post('/api/auth/sign-out', { headers: { origin: origin() }, data: {} });
  expect(out.status()).toBe(200);
  // At once, and not when sessions are looked at the next time, which may be 15 s later.
  await expect
    .poll(async () => (await seen(page)).map(({ kind }) => kind).slice(-2), { timeout: 5_000 })
    .toEqual(['signed_out', 'error']);
  await stranger.dispose();
});
