import { saveDetails } from '#db/commands/story/save-details.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { findDetails } from '#db/load/find-details.ts';
import { perform } from '#db/perform.ts';
import { findOpenTranslation } from '#db/queries/translation-screen.ts';
import type { TranslationText } from '#lib/article/text.ts';
import { newBlockId } from '#lib/body/block-id.ts';
import type { BlockNode } from '#lib/body/nodes.ts';
import type { Locale } from '#lib/locale.ts';
import { granted } from '#lib/testing-result.ts';
import { accessibilityFaults } from '../axe.ts';
import { EditorPage } from '../editor-page.ts';
import { expect, origin, test } from '../fixtures.ts';
import { actorOf, anyImageId, bodyWith, serverDatabase } from '../stories.ts';
import type { TestPerson } from '../people.ts';

const p = (text: string): BlockNode => ({
  type: 'paragraph',
  attrs: { id: newBlockId() },
  content: [{ type: 'text', text }],
});

/** One language of a story as its writing screen opens it. */
async function opened(articleId: number, locale: Locale) {
  const open = await findOpenTranslation({ articleId, locale }, serverDatabase().reader);
  if (!open) throw new Error('This language was not begun');
  return open;
}

/** The text of a story's language as it stands, written over by somebody as `change` has it. */
async function rewrite(
  { id, locale, by, minutesAgo = 0 }: { id: number; locale: Locale; by: TestPerson; minutesAgo?: number },
  change: (text: TranslationText) => TranslationText,
): Promise<void> {
  const { translationId, version, text } = await opened(id, locale);
  const input = { translationId, version, text: change(text) };
  const at = new Date(Date.now() - minutesAgo * 60_000);
  granted(await perform(saveDraft, input, await actorOf(by), at, serverDatabase()));
}

test('any two versions are compared, side by side or in one text; what moved goes back, and no other way goes round the rules', async ({
  page,
  newsroom,
}) => {
  const imageId = await anyImageId();
  const [opening, quote, close] = [p('The bridge opened on Sunday.'), p('It held.'), p('Repairs go on until June.')];
  const figure: BlockNode = {
    type: 'figure',
    attrs: { id: newBlockId(), imageId, caption: 'The bridge at dawn', alt: 'A bridge', credit: '' },
  };
  const story = await newsroom.story({
    standing: { en: 'live', hi: 'live' },
    text: { en: { body: bodyWith(opening, quote, figure, close) } },
  });
  const about = { id: story.id, locale: 'en' as const };
  await rewrite({ ...about, by: 'editor', minutesAgo: 20 }, (text) => ({
    ...text,
    seoTitle: 'Bridge opens',
    body: bodyWith(opening, { ...figure, attrs: { ...figure.attrs, caption: 'The bridge at dusk' } }, close, quote),
  }));
  await rewrite({ ...about, by: 'chief' }, (text) => ({
    ...text,
    headline: 'A chief’s headline',
    body: bodyWith(p('Quite another opening.'), ...text.body.content.slice(1)),
  }));

  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  const dialog = page.getByRole('dialog', { name: 'Versions' });
  const show = async () => {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Versions…' }).click();
    await expect(dialog.getByRole('table')).toBeVisible();
  };
  const versions = dialog.getByRole('group', { name: 'Versions, newest first' }).getByRole('button');
  const row = (words: string) => dialog.getByRole('row').filter({ hasText: words });
  await show();
  // The blank one a story begins with is the first; the live one follows.
  const live = versions.nth(2);
  await expect(live).toContainText(/readers see it.*Published/);

  // Two old versions, by the keyboard: the live one, and what the editor made of it.
  await live.press('Enter');
  const against = dialog.getByRole('combobox', { name: 'Compare' });
  await against.selectOption({
    label: (await against.locator('option', { hasText: 'version 3' }).textContent()) ?? '',
  });
  await expect(dialog.getByRole('columnheader').nth(1)).toHaveText('Version 2');
  await expect(dialog.getByRole('columnheader').nth(2)).toHaveText('Version 3');
  await expect(row('Moved')).toHaveCount(1);
  await expect(row('Moved')).toContainText('It held.');
  await expect(row('Search title').getByRole('insertion')).toHaveText('Bridge opens');
  await expect(row('Caption').getByRole('deletion')).toHaveText('dawn');
  await expect(dialog.getByRole('row').filter({ hasText: 'Added' })).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: /Put this back|Move it back/ })).toHaveCount(0);

  // In one text, and so the next time as well.
  await dialog.getByText('In one text').click();
  await expect(row('Caption').locator('td')).toHaveText('CaptionThe bridge at dawndusk');
  await page.reload();
  await show();
  await expect(dialog.getByRole('radio', { name: 'In one text' })).toBeChecked();

  // Against the text on screen one passage goes back to its place, and one step in the editor undoes it.
  await live.click();
  const moved = row('Moved down').filter({ hasText: 'It held.' });
  await expect(moved).toContainText('It stood after “The bridge opened on Sunday.”');
  await moved.getByRole('button', { name: 'Move it back' }).click();
  await expect(moved).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(editor.body.locator('p').first()).toHaveText('It held.');
  await editor.body.press('ControlOrMeta+z');
  await expect(editor.body.locator('p').first()).toHaveText('Quite another opening.');
  await editor.saved();

  // Going back asks the same of whoever asks by themselves, and moves nothing but the draft of this language.
  const db = serverDatabase();
  const stands = async () => ({
    en: (await (await page.request.get(story.address('en'))).text()).includes(story.headline.en),
    hi: (await opened(story.id, 'hi')).version,
    details: await findDetails(db.reader, story.id),
  });
  const before = await stands();
  const { translationId, version } = await opened(story.id, 'en');
  const goBack = async (seen: number, headers: Record<string, string> = { origin: origin() }) => {
    const options = { headers, data: { version: seen } };
    const answer = await page.request.post(`/api/newsroom/translations/${translationId}/revisions/2`, options);
    return [answer.status(), ((await answer.json()) as { error?: string }).error];
  };
  expect(await goBack(version, { origin: 'https://elsewhere.example' })).toEqual([403, 'foreign_origin']);
  expect(await goBack(version - 1)).toEqual([409, 'conflict']);
  await page.context().clearCookies();
  expect(await goBack(version)).toEqual([401, 'signed_out']);
  await newsroom.signIn('reporter');
  expect(await goBack(version)).toEqual([403, 'not_allowed']);
  await newsroom.signIn('editor');
  expect(await goBack(version)).toEqual([200, undefined]);
  expect(await stands()).toEqual(before);
  expect(await opened(story.id, 'en')).toMatchObject({ version: version + 1, text: { headline: story.headline.en } });
});

test('on a phone and in Hindi two versions are one text, in whole words, with another lead picture shown', async ({
  page,
  newsroom,
}) => {
  const [first, second] = [p('विद्यार्थियों को क्षतिपूर्ति मिली।'), p('मंत्री ने कहा।')];
  const story = await newsroom.story({ standing: { hi: 'draft' }, text: { hi: { body: bodyWith(first, second) } } });
  const db = serverDatabase();
  const shared = await findDetails(db.reader, story.id);
  const details = { ...shared, leadImageId: await anyImageId() };
  const { detailsVersion } = await opened(story.id, 'hi');
  const change = { articleId: story.id, version: detailsVersion, details };
  granted(await perform(saveDetails, change, await actorOf('chief'), new Date(), db));
  await rewrite({ id: story.id, locale: 'hi', by: 'chief' }, (text) => ({
    ...text,
    body: bodyWith(second, { ...first, content: [{ type: 'text', text: 'विद्यार्थी को क्षति हुई।' }] } as BlockNode),
  }));
  await page.setViewportSize({ width: 360, height: 780 });
  await newsroom.signIn('editor');
  await page.goto(`/hi/newsroom/articles/${story.id}/hi`);
  await page.getByRole('button', { name: 'और विकल्प', exact: true }).click();
  await page.getByRole('menuitem', { name: 'पुराने रूप…' }).click();
  const dialog = page.getByRole('dialog', { name: 'पुराने रूप' });
  await expect(dialog.getByRole('table')).toBeVisible();
  const changed = dialog.getByRole('row').filter({ hasText: 'बदला' }).filter({ hasText: 'विद्यार्थी' });
  await expect(changed.getByRole('deletion')).toHaveText(['विद्यार्थियों', 'क्षतिपूर्ति मिली']);
  await expect(changed.getByRole('insertion')).toHaveText(['विद्यार्थी', 'क्षति हुई']);
  await expect(dialog.getByRole('row').filter({ hasText: 'मुख्य तस्वीर' }).getByRole('img')).not.toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  // An open dialog takes the page's landmarks away from axe, and the page itself is looked at elsewhere.
  expect((await accessibilityFaults(page)).filter((fault) => !/^\w+, landmark-/.test(fault))).toEqual([]);
});
