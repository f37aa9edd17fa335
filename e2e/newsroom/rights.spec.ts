import type { APIResponse, Page } from '@playwright/test';
import { emptyText } from '#lib/article/text.ts';
import { EditorPage } from '../editor-page.ts';
import { expect, origin, test } from '../fixtures.ts';
import type { TestPerson } from '../people.ts';
import { paragraphs, type Story, versionOf } from '../stories.ts';

/** Saves a text the way the editor does, as whoever is signed in in this page. */
async function putDraft(
  page: Page,
  story: Story,
  locale: 'en' | 'hi',
  headers: Record<string, string> = {},
): Promise<APIResponse> {
  const id = story.translationIds[locale] ?? 0;
  const text = { ...emptyText(paragraphs('Words of an intruder.')), headline: 'Intruder' };
  return page.request.put(`/api/newsroom/translations/${id}/draft`, {
    headers: { origin: origin(), ...headers },
    data: { version: await versionOf(id), text },
  });
}

test('a reporter may not change another’s story, in the interface or by a direct request', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { en: 'draft' }, by: 'editor' });
  const before = await versionOf(story.translationIds.en ?? 0);
  await newsroom.signIn('reporter');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await expect(page.getByText('You may read this text. Your role does not allow you to change it.')).toBeVisible();
  await expect(editor.headline).toHaveAttribute('readonly');
  await expect(editor.body).toHaveAttribute('contenteditable', 'false');
  await expect(page.getByRole('button', { name: /Publish…|Update…|Send for review/ })).toHaveCount(0);
  const answer = await putDraft(page, story, 'en');
  expect(answer.status()).toBe(403);
  expect(await answer.json()).toMatchObject({ ok: false, error: 'not_allowed' });
  expect(await versionOf(story.translationIds.en ?? 0)).toBe(before);
});

test('a translator writes one language and not the other', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { en: 'draft', hi: 'draft' } });
  await newsroom.signIn('englishTranslator');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'hi');
  await expect(editor.headline).toHaveAttribute('readonly');
  expect((await putDraft(page, story, 'hi')).status()).toBe(403);
  await editor.open(story.id, 'en');
  await expect(editor.headline).not.toHaveAttribute('readonly');
  expect((await putDraft(page, story, 'en')).status()).toBe(200);
});

test('nobody signed out, and no page from elsewhere, saves anything', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  expect((await putDraft(page, story, 'en')).status()).toBe(401);
  await newsroom.signIn('editor');
  for (const from of ['https://evil.example', 'null', `${origin()}.evil.example`]) {
    expect((await putDraft(page, story, 'en', { origin: from })).status(), from).toBe(403);
  }
  expect((await putDraft(page, story, 'en')).status()).toBe(200);
});

test('a text whose version is old is refused with the other text', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  const id = story.translationIds.en ?? 0;
  const version = await versionOf(id);
  const save = (headline: string) =>
    page.request.put(`/api/newsroom/translations/${id}/draft`, {
      headers: { origin: origin() },
      data: { version, text: { ...emptyText(paragraphs('One.')), headline } },
    });
  expect((await save('First')).status()).toBe(200);
  const refused = await save('Second');
  expect(refused.status()).toBe(409);
  expect(await refused.json()).toMatchObject({
    ok: false,
    error: 'conflict',
    detail: { version: version + 1, text: { headline: 'First' } },
  });
});

test('what the publish button sends, sent again by a reporter, publishes nothing', async ({
  page,
  newsroom,
  browser,
}) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await page.getByRole('button', { name: 'Publish…' }).click();
  const sheet = page.getByRole('dialog');
  // Caught on its way: the server never sees the editor's own.
  const caught = page.waitForRequest(
    (request) => request.method() === 'POST' && request.headers()['next-action'] !== undefined,
  );
  await page.route('**/newsroom/articles/**', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await sheet.getByRole('button', { name: 'Publish', exact: true }).click();
  const request = await caught;
  const replay = async (person: TestPerson | undefined, headers: Record<string, string> = {}) => {
    const context = await browser.newContext();
    if (person) await newsroom.signIn(person, context);
    const answer = await context.request.post(request.url(), {
      headers: {
        'next-action': request.headers()['next-action'] ?? '',
        'content-type': request.headers()['content-type'] ?? 'text/plain;charset=UTF-8',
        accept: 'text/x-component',
        origin: origin(),
        ...headers,
      },
      data: request.postDataBuffer() ?? '',
    });
    const text = await answer.text();
    await context.close();
    return `${answer.status()} ${text}`;
  };
  const isLive = async () => (await page.request.get(story.address('en'))).status() === 200;
  expect(await replay('reporter')).toContain('not_allowed');
  expect(await replay('hindiTranslator')).toContain('not_allowed');
  expect(await replay('englishTranslator')).toContain('not_allowed');
  expect(await replay('admin')).toContain('not_allowed');
  expect(await replay(undefined)).toContain('signed_out');
  expect(await replay('editor', { origin: 'https://evil.example' })).toMatch(/^403 /);
  expect(await replay('editor', { 'next-action': 'publish' })).toMatch(/^400 /);
  expect(await isLive()).toBe(false);
  expect(await replay('editor'), 'the same, by one who may').toContain('"ok":true');
  expect(await isLive()).toBe(true);
});

test('screens show a person only what their role can do', async ({ page, newsroom }) => {
  for (const [person, sees, missing] of [
    ['reporter', ['Stories', 'Pictures'], ['People', 'Sections', 'Activity']],
    ['chief', ['Stories', 'Pictures', 'Sections', 'Topics', 'Contributors', 'Agencies', 'Activity'], ['People']],
    ['admin', ['Stories', 'People', 'Activity'], ['Sections']],
  ] as const) {
    await page.context().clearCookies();
    await newsroom.signIn(person);
    await page.goto('/en/newsroom');
    const navigation = page.getByRole('navigation', { name: 'Newsroom' });
    for (const name of sees)
      await expect(navigation.getByRole('link', { name, exact: true }), `${person} ${name}`).toBeVisible();
    for (const name of missing)
      await expect(navigation.getByRole('link', { name, exact: true }), `${person} ${name}`).toHaveCount(0);
  }
});

test('signed out, every screen leads to the sign-in page and tells nothing', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  for (const path of [
    '/en/newsroom',
    `/en/newsroom/articles/${story.id}/en`,
    `/hi/newsroom/articles/${story.id}/en/preview`,
    '/en/newsroom/images',
    '/en/newsroom/people',
    '/en/newsroom/activity',
    '/en/newsroom/account',
  ]) {
    // The way there carries nothing at all, not even words of the interface.
    const answer = await page.request.get(path, { maxRedirects: 0 });
    expect([answer.status(), (await answer.body()).byteLength], path).toEqual([307, 0]);
    await page.goto(path);
    await expect(page, path).toHaveURL(/\/newsroom\/sign-in/);
    expect(await page.content(), path).not.toContain(story.mark);
  }
});
