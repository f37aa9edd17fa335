import { type Browser, expect, type Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { perform } from '#db/perform.ts';
import { holds } from '#db/schema.ts';
import { HOLD_LASTS_MS } from '#lib/article/holds/hold.ts';
import { emptyText } from '#lib/article/text.ts';
import { textChanges } from '#lib/merge/text-changes.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import { EditorPage } from './editor-page.ts';
import { actorOf, paragraphs, serverDatabase, type Story, type StoryWish, versionOf } from './stories.ts';
import type { TestPerson } from './people.ts';
import type { Locale } from '#lib/locale.ts';
import { granted } from '#lib/testing-result.ts';

type Newsroom = {
  signIn(person: TestPerson, context?: Awaited<ReturnType<Browser['newContext']>>): Promise<void>;
  story(wish?: StoryWish): Promise<Story>;
};

/** The paragraphs of the story that two people write in. */
export const BRIDGE_WORDS = {
  en: ['The bridge opened on Sunday.', 'Hundreds crossed it on foot.', 'Repairs go on until June.'],
  hi: ['पुल रविवार को खुला।', 'सैकड़ों लोग पैदल पार गए।', 'मरम्मत जून तक चलेगी।'],
} as const;

/** Another person in a browser of their own. */
export async function joins(browser: Browser, newsroom: Newsroom, person: TestPerson): Promise<EditorPage> {
  const context = await browser.newContext();
  await newsroom.signIn(person, context);
  return new EditorPage(await context.newPage());
}

/** Opens the draft of the {@link BRIDGE_WORDS} for an editor in `page`, and for the chief editor in a browser of their own. */
export async function writeTogether(
  page: Page,
  browser: Browser,
  newsroom: Newsroom,
  language: Locale,
): Promise<{ editor: EditorPage; chief: EditorPage; story: Story }> {
  const story = await newsroom.story({
    standing: { [language]: 'draft' },
    text: { [language]: { body: paragraphs(...BRIDGE_WORDS[language]) } },
  });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, language);
  const chief = await joins(browser, newsroom, 'chief');
  await chief.open(story.id, language);
  return { editor, chief, story };
}

/** Writes at the end of the paragraph with these words. */
export async function writeIn({ body, page }: EditorPage, paragraph: string, words: string): Promise<void> {
  await body.locator('p', { hasText: paragraph }).first().click();
  await page.keyboard.press('End');
  await page.keyboard.insertText(words);
}

/** The chief editor saves `after` where `before` stood. */
export async function theySave(translationId: number, before: DraftBody, after: DraftBody): Promise<void> {
  const [from, to] = [emptyText(before), emptyText(after)];
  const input = { translationId, version: await versionOf(translationId), changes: textChanges(from, to) };
  granted(await perform(saveDraft, input, await actorOf('chief'), new Date(), serverDatabase()));
}

/** The badge that says how saving goes. */
export const saveBadge = ({ page }: EditorPage) => page.locator('[data-save-state]');

/** What stands in a part of the story that somebody else writes in. */
export const holdNote = ({ page }: EditorPage, part: string) => page.locator(`[data-held="${part}"]`);

/** Takes the text over from whoever writes in it. */
export async function takeOver(editor: EditorPage, part: string): Promise<void> {
  const note = holdNote(editor, part);
  await note.getByRole('button').click();
  await expect(note).toBeHidden();
}

/** As if nobody had heard for a minute of the tabs that write in the story: a closed laptop, a line that is down. */
export async function letHoldsDie(articleId: number): Promise<void> {
  const heardAt = new Date(Date.now() - HOLD_LASTS_MS - 1_000).toISOString();
  await serverDatabase().writer.update(holds).set({ heardAt }).where(eq(holds.articleId, articleId));
}
