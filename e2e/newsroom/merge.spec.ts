import { eq } from 'drizzle-orm';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { perform } from '#db/perform.ts';
import { revisions, translations } from '#db/schema.ts';
import { emptyText } from '#lib/article/text.ts';
import { textChanges } from '#lib/merge/text-changes.ts';
import { newBlockId } from '#lib/body/block-id.ts';
import type { BlockNode, DraftBody } from '#lib/body/nodes.ts';
import { EditorPage } from '../editor-page.ts';
import { expect, origin, test } from '../fixtures.ts';
import { actorOf, paragraphs, serverDatabase, versionOf } from '../stories.ts';
import { granted } from '#lib/testing-result.ts';
import { BRIDGE_WORDS, letHoldsDie, takeOver, writeIn, writeTogether, theySave, saveBadge } from '../second-writer.ts';

/** The newest body on the server. */
async function standingBody(translationId: number): Promise<DraftBody> {
  const [row] = await serverDatabase()
    .reader.select({ body: revisions.body })
    .from(translations)
    .innerJoin(revisions, eq(revisions.id, translations.draftRevisionId))
    .where(eq(translations.id, translationId));
  if (!row) throw new Error('No draft');
  return row.body;
}

for (const language of ['en', 'hi'] as const) {
  test(`two people in turn in different paragraphs and fields of one ${language} text: both stay, without a question`, async ({
    page,
    newsroom,
    browser,
  }) => {
    const [first, second, third] = BRIDGE_WORDS[language];
    const { editor, chief } = await writeTogether(page, browser, newsroom, language);

    await writeIn(editor, first, ' ONE');
    await editor.write('Kicker', 'Patna');
    await editor.saved();
    // Who reads along has it, and goes on in the text when they have taken it over.
    await expect(chief.body).toContainText(`${first} ONE`);
    await expect(chief.page.getByRole('textbox', { name: 'Kicker', exact: true })).toHaveValue('Patna');
    await takeOver(chief, `text:${language}`);
    await writeIn(chief, third, ' THREE');
    await chief.saved();
    await expect(chief.body).toContainText(`${first} ONE`);
    await expect(chief.body).toContainText(`${third} THREE`);
    await chief.page.keyboard.insertText(' AND MORE');
    await chief.saved();
    await expect(chief.body.locator('p', { hasText: third })).toHaveText(`${third} THREE AND MORE`);

    await expect(editor.body).toContainText(`${third} THREE AND MORE`);
    await takeOver(editor, `text:${language}`);
    await writeIn(editor, second, ' TWO');
    await editor.saved();
    await expect(editor.body).toContainText(`${third} THREE AND MORE`);
    await expect(editor.page.getByRole('dialog')).toHaveCount(0);
    await expect(editor.body.getByRole('group')).toHaveCount(0);
    // What others wrote is not a step of mine to undo.
    await editor.page.keyboard.press('Control+z');
    await editor.saved();
    await expect(editor.body).toContainText(`${third} THREE AND MORE`);
    await page.reload();
    await expect(editor.body).toContainText(`${first} ONE`);
    await expect(editor.body).toContainText(`${third} THREE AND MORE`);
    await chief.page.context().close();
  });
}

test('what comes in above leaves the caret, the place on the page and what can be undone as they are', async ({
  page,
  newsroom,
}) => {
  const body = paragraphs(
    ...Array.from({ length: 40 }, (_, at) => `Paragraph ${at} of a long text. ${BRIDGE_WORDS.en[at % 3]}`),
  );
  const story = await newsroom.story({ standing: { en: 'draft' }, text: { en: { body } } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  const written = editor.body.locator('p', { hasText: 'Paragraph 35 ' });
  await written.click();
  await page.keyboard.press('Home');
  await page.keyboard.insertText('MINE ');
  await editor.saved();
  const before = await written.boundingBox();
  const theirs = paragraphs('Theirs, first.', 'Theirs, second.', 'Theirs, third.');
  const mine = await standingBody(story.translationIds.en ?? 0);
  // Nobody else could write here while this hold lives.
  await letHoldsDie(story.id);
  await theySave(story.translationIds.en ?? 0, mine, { type: 'doc', content: [...theirs.content, ...mine.content] });
  await page.keyboard.insertText('AND ');
  await expect(editor.body).toContainText('Theirs, second.', { timeout: 20_000 });
  await editor.saved();
  const after = await written.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 9_999))).toBeLessThan(4);
  await page.keyboard.insertText('MORE ');
  await expect(written).toHaveText(/^MINE AND MORE Paragraph 35 /);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(written).toHaveText(/^Paragraph 35 /);
  await expect(editor.body).toContainText('Theirs, second.');
});

test('pictures and stories that somebody else has put in are shown, not called missing', async ({ page, newsroom }) => {
  const body = paragraphs(...BRIDGE_WORDS.en);
  const linked = await newsroom.story({ standing: { en: 'live' } });
  const story = await newsroom.story({ standing: { en: 'draft' }, text: { en: { body } } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  const more: BlockNode = { type: 'readMore', attrs: { id: newBlockId(), articleId: linked.id } };
  await theySave(story.translationIds.en ?? 0, body, { type: 'doc', content: [...body.content, more] });
  await editor.write('Kicker', 'Patna');
  await editor.saved();
  await expect(editor.body).toContainText(linked.headline.en);
});

test('a publication by somebody else is crossed without a word', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await editor.write('Kicker', 'Before');
  await editor.saved();
  const translationId = story.translationIds.en ?? 0;
  const published = await perform(
    publishTranslation,
    { translationId, version: await versionOf(translationId), substantive: true },
    await actorOf('chief'),
    new Date(),
    serverDatabase(),
  );
  granted(published);
  await editor.write('Kicker', 'Before and after');
  await editor.saved();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Kicker', exact: true })).toHaveValue('Before and after');
});

test('written without a line while somebody else writes on, it is one text when the line is back', async ({
  page,
  newsroom,
  browser,
  context,
}) => {
  const [first, , third] = BRIDGE_WORDS.hi;
  const { editor, chief, story } = await writeTogether(page, browser, newsroom, 'hi');
  await context.setOffline(true);
  await writeIn(editor, first, ' बिना लाइन');
  await expect(saveBadge(editor)).toContainText('Offline.');
  await writeIn(chief, third, ' इस बीच');
  await chief.saved();
  // They have gone by then: nobody holds the text.
  await chief.page.goto('about:blank');
  await context.setOffline(false);
  await editor.saved();
  await expect(editor.body).toContainText(`${third} इस बीच`);
  await expect(editor.body.getByRole('note').filter({ hasText: 'just now' })).toContainText('Changed by');
  await chief.open(story.id, 'hi');
  await expect(chief.body).toContainText(`${first} बिना लाइन`);
  await chief.page.context().close();
});

test('by direct request: what does not collide is kept, what does is a 409 with both sides', async ({
  page,
  newsroom,
}) => {
  const body = paragraphs('One.');
  const story = await newsroom.story({ standing: { en: 'draft' }, text: { en: { body } } });
  await newsroom.signIn('editor');
  const id = story.translationIds.en ?? 0;
  const version = await versionOf(id);
  const base = { ...emptyText(body), headline: story.headline.en };
  // Each when the hold of the other tab is over.
  const save = async (tab: string, seq: number, change: object) => {
    await letHoldsDie(story.id);
    return page.request.put(`/api/newsroom/translations/${id}/draft`, {
      headers: { origin: origin() },
      data: { version, tab, seq, changes: textChanges(base, { ...base, ...change }) },
    });
  };
  const first = await save('one', 2, { headline: 'First' });
  expect(first.status()).toBe(200);
  const other = await save('two', 1, { dateline: 'Patna' });
  expect(other.status()).toBe(200);
  expect(await other.json()).toMatchObject({
    value: {
      version: version + 2,
      newest: { fields: { headline: 'First' }, writers: [{ you: true }], changed: { headline: 0 } },
    },
  });
  const collided = await save('two', 2, { headline: 'Second', byline: 'Kept' });
  expect(collided.status()).toBe(409);
  expect(await collided.json()).toMatchObject({
    error: 'conflict',
    detail: {
      version: version + 3,
      newest: { fields: { headline: 'First', byline: 'Kept' } },
      collisions: { fields: [{ field: 'headline', mine: 'Second', theirs: 'First' }], blocks: [] },
    },
  });
  const late = await save('one', 1, { headline: 'Late' });
  expect([late.status(), await late.json()]).toMatchObject([409, { error: 'superseded' }]);
});
