import { eq } from 'drizzle-orm';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { perform } from '#db/perform.ts';
import { revisions, translations } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, paragraphs, minutesLater, testNewsroom, sampleText } from '#db/testing-newsroom.ts';
import { changesAfterLost } from '#lib/merge/text-changes.ts';
import type { TranslationText } from '#lib/article/text.ts';
import type { Actor } from '#lib/people/roles.ts';

/** The text that everybody begins with. */
export const THREE_LINES = sampleText('en', { body: paragraphs('one', 'two', 'three') });

/** A text with other words in one of its blocks. */
export const withBlock = (text: TranslationText, index: number, words: string): TranslationText => ({
  ...text,
  body: {
    type: 'doc',
    content: text.body.content.map((block, at) =>
      at === index && block.type === 'paragraph' ? { ...block, content: [{ type: 'text', text: words }] } : block,
    ),
  },
});

/** A story, and saves of it by whoever is named. */
export async function savingRoom(text: TranslationText = THREE_LINES) {
  const desk = await testNewsroom(await testDatabase());
  const { articleId, en } = await addStory(desk, { en: { text }, by: desk.editor });
  if (!en) throw new Error('No story');
  const { translationId, version } = en;
  const draft = async () => {
    const [row] = await desk.db.reader
      .select({ text: revisions })
      .from(translations)
      .innerJoin(revisions, eq(revisions.id, translations.draftRevisionId))
      .where(eq(translations.id, translationId));
    if (!row) throw new Error('No draft');
    return row.text;
  };
  let minute = 0;
  /** Saves what was changed between two texts, as a browser's tab does. */
  const save = (
    by: Actor,
    base: { version: number; text: TranslationText },
    mine: TranslationText,
    more: { tab?: string; seq?: number; whole?: boolean; sent?: TranslationText[] } = {},
  ) => {
    const { sent = [], ...rest } = more;
    minute += 1;
    const changes: unknown = JSON.parse(JSON.stringify(changesAfterLost(base.text, sent, mine)));
    return perform(
      saveDraft,
      { translationId, version: base.version, changes, ...rest },
      by,
      minutesLater(minute),
      desk.db,
    );
  };
  return { desk, articleId, translationId, base: { version, text }, draft, save };
}
