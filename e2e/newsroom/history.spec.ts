import { saveDetails } from '#db/commands/story/save-details.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { findDetails } from '#db/load/find-details.ts';
import { perform } from '#db/perform.ts';
import { findOpenTranslation } from '#db/queries/translation-screen.ts';
import { granted } from '#lib/testing-result.ts';
import { ask } from '../ask.ts';
import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';
import { actorOf, serverDatabase } from '../stories.ts';

test('what a colleague changed is seen in words, and one paragraph of it or all is taken back', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  const db = serverDatabase();
  const open = await findOpenTranslation({ articleId: story.id, locale: 'en' }, db.reader);
  if (!open) throw new Error('No English');
  const [first, second] = open.text.body.content;
  if (!first || !second) throw new Error('No text');
  const changed = { ...first, content: [{ type: 'text', text: 'A colleague wrote this instead.' }] };
  const text = { ...open.text, headline: 'A colleague’s headline', body: { type: 'doc' as const, content: [changed] } };
  const input = { translationId: open.translationId, version: open.version, text };
  granted(await perform(saveDraft, input, await actorOf('chief'), new Date(), db));
  const { sectionId } = open.details;
  const other = open.choices.sections.find(({ id }) => id !== sectionId);
  const was = open.choices.sections.find(({ id }) => id === sectionId);
  if (!other || !was) throw new Error('No other section');
  const details = { ...open.details, sectionId: other.id };
  const chosen = { articleId: story.id, version: open.detailsVersion, details };
  granted(await perform(saveDetails, chosen, await actorOf('chief'), new Date(), db));

  // Nobody without a session reads a draft by its history.
  for (const path of ['revisions', 'revisions/1']) {
    expect((await ask(`/api/newsroom/translations/${open.translationId}/${path}`)).status).toBe(401);
  }

  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  const showVersions = async () => {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Versions…' }).click();
    return page.getByRole('dialog', { name: 'Versions' });
  };
  const dialog = await showVersions();
  const versions = dialog.getByRole('group', { name: 'Versions, newest first' }).getByRole('button');
  await expect(versions).toHaveCount(2);
  await expect(versions.first()).toContainText('Mrinalini Joshi');
  const gone = dialog.getByRole('row').filter({ hasText: 'Taken out' });
  await expect(gone).toContainText('Repairs go on until June');
  await gone.getByRole('button', { name: 'Put this back' }).click();
  await expect(gone).toHaveCount(0);
  await expect(dialog.getByRole('status').filter({ hasText: 'It is back in the text.' })).toBeVisible();
  // The section is another too, and comes back by itself.
  const section = dialog.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^Section/ }) });
  await expect(section.locator('del')).toHaveText(was.names.en);
  await expect(section.locator('ins')).toHaveText(other.names.en);
  await section.getByRole('button', { name: 'Put this back' }).click();
  await expect(section).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(editor.body.locator('p')).toHaveText(['A colleague wrote this instead.', /^Repairs go on until June/]);
  await editor.saved();
  await expect.poll(async () => (await findDetails(db.reader, story.id)).sectionId).toBe(sectionId);

  // All of it: the text as it was, with its headline.
  await showVersions();
  await versions.last().click();
  await dialog.getByRole('button', { name: 'Take this version back' }).click();
  await expect(editor.headline).toHaveValue(story.headline.en ?? '');
  await expect(editor.body).toContainText('Hundreds crossed it on foot');
  // Too much at once is had back at once, and taken back again.
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(editor.headline).toHaveValue('A colleague’s headline');
  await showVersions();
  await versions.last().click();
  await dialog.getByRole('button', { name: 'Take this version back' }).click();
  await expect(editor.headline).toHaveValue(story.headline.en ?? '');
  await editor.saved();
  await page.reload();
  await expect(editor.headline).toHaveValue(story.headline.en ?? '');
});

test('the version readers see is the live text again once it is taken back, and the newer words can be had again', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { en: 'live' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  const tab = page.getByRole('navigation', { name: 'Languages of this story' }).locator('[aria-current=page]');
  await editor.write('Headline', 'Hours of work');
  await editor.saved();
  await expect(tab).toContainText('newer draft');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Versions…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Versions' });
  await dialog.getByRole('group', { name: 'Versions, newest first' }).getByRole('button').last().click();
  await dialog.getByRole('button', { name: 'Take this version back' }).click();
  await expect(dialog).toBeHidden();
  await expect(editor.headline).toHaveValue(story.headline.en);
  await expect(tab).not.toContainText('draft');
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(editor.headline).toHaveValue('Hours of work');
  await editor.saved();
  await expect(tab).toContainText('newer draft');
});
