import { ask } from '../ask.ts';
import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';

/** The story itself. The lists below it are of other stories, which other tests publish meanwhile. */
const storyOf = (html: string) => /<article[^]*<\/article>/.exec(html)?.[0] ?? '';

test('an edit of a live story stays unseen until it is published, and the other language stays as it was', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story();
  const [englishBefore, hindiBefore] = [await ask(story.address('en')), await ask(story.address('hi'))];
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'hi');
  const changed = `${story.headline.hi} बदला`;
  await editor.headline.fill(changed);
  await editor.saved();

  const unseen = await ask(story.address('hi'));
  expect(storyOf(hindiBefore.body)).toContain(story.mark);
  expect(storyOf(unseen.body)).toBe(storyOf(hindiBefore.body));
  expect(storyOf(unseen.body)).not.toContain('बदला');

  await editor.publish();
  const seen = await ask(story.address('hi'));
  expect(seen.body).toContain('बदला');
  expect(seen.headers.etag).not.toBe(hindiBefore.headers.etag);
  // Not a substantive change: the stamp stays.
  expect(seen.body).toContain('15 फ़रवरी 2026 | 11:22 AM IST');
  const untouched = await ask(story.address('en'));
  expect(storyOf(englishBefore.body)).toContain(story.mark);
  expect(storyOf(untouched.body)).toBe(storyOf(englishBefore.body));

  await editor.headline.fill(`${changed} फिर`);
  await editor.publish({ substantive: true });
  const updated = await ask(story.address('hi'));
  expect(
    updated.body.match(/15 फ़रवरी 2026 \| 11:22 AM IST/g)?.length,
    'only «first published» still says February',
  ).toBe(1);
  expect(storyOf((await ask(story.address('en'))).body)).toBe(storyOf(englishBefore.body));
});

test('a first publication brings the toggle and hreflang of the other page, a withdrawal takes them', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { en: 'live', hi: 'draft' } });
  await page.goto(story.address('en'));
  await expect(page.getByRole('link', { name: 'हिंदी में पढें', exact: true })).toHaveCount(0);
  expect((await ask(story.address('hi'))).status).toBe(404);
  const before = (await ask(story.address('en'))).body;

  await newsroom.signIn('chief');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'hi');
  await editor.publish();
  expect((await ask(story.address('hi'))).status).toBe(200);
  expect((await ask('/hi')).body, 'in the list at once').toContain(story.mark);
  const withToggle = (await ask(story.address('en'))).body;
  expect(withToggle).toContain('हिंदी में पढें');
  expect(withToggle).toContain('hrefLang="hi"');
  expect(storyOf(withToggle), 'nothing of the story itself changed').toBe(storyOf(before));

  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Withdraw…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Withdraw in/ });
  await dialog.getByRole('textbox', { name: /^Notice to readers/ }).fill('इस ख़बर के तथ्य ग़लत थे।');
  const button = dialog.getByRole('button', { name: 'Withdraw', exact: true });
  await expect(button, 'not without a reason').toBeDisabled();
  await dialog.getByLabel('Reason, for the newsroom').fill('The figures were wrong');
  await button.click();
  await expect(dialog).toBeHidden();
  const gone = await ask(story.address('hi'));
  expect(gone.status).toBe(410);
  expect(gone.body).toContain('इस ख़बर के तथ्य ग़लत थे।');
  expect(gone.body).not.toContain(story.headline.hi);
  const [, , section = ''] = story.address('hi').split('/');
  for (const list of ['/hi', `/hi/${section}`]) expect((await ask(list)).body, list).not.toContain(story.mark);
  const without = (await ask(story.address('en'))).body;
  expect(without).not.toContain('हिंदी में पढें');
  expect(storyOf(without)).toBe(storyOf(before));
});

test('the preview is the draft as readers will see it, for nobody else and never kept', async ({
  page,
  newsroom,
  browser,
  context,
}) => {
  const story = await newsroom.story({ standing: { en: 'draft', hi: 'live' } });
  await newsroom.signIn('editor');
  await page.goto(`/en/newsroom/articles/${story.id}/en/preview`);
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText(story.headline.en);
  const source = (await page.locator('iframe').getAttribute('src')) ?? '';
  const answer = await context.request.get(source);
  expect(answer.headers()['cache-control']).toContain('no-store');
  expect(answer.headers()['x-robots-tag']).toContain('noindex');
  const stranger = await browser.newContext();
  const refused = await stranger.request.get(new URL(source, page.url()).href, { maxRedirects: 0 });
  expect(refused.status()).not.toBe(200);
  expect(await refused.text()).not.toContain(story.mark);
  await stranger.close();
});
