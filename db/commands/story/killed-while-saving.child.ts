import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { takeOverPart } from '#db/commands/story/holds/take-over-part.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import type { Place } from '#db/engine/common/database-types.ts';
import { openDatabase } from '#db/engine/database.ts';
import { perform } from '#db/perform.ts';
import { translations } from '#db/schema.ts';
import { sampleText } from '#db/testing-newsroom.ts';
import { everywhere } from '#lib/people/grants.ts';
import type { Actor } from '#lib/people/roles.ts';

/*
 * The process that killed-while-saving.test.ts ends with -9: two people take the details over from each other, one of
 * them saves, and publishes every fourth text, without a pause, and writes each version to stdout once the command has answered.
 */
async function saveForEver(): Promise<void> {
  const db = openDatabase(JSON.parse(process.argv[2] ?? '') as Place);
  const editor: Actor = { id: 'user-editor-all-editor', name: 'editor', grants: everywhere('editor') };
  const [translation] = await db.reader.select().from(translations);
  if (!translation) throw new Error('No story to save');
  const chief: Actor = { ...editor, id: 'user-chief_editor-all-chief_editor', grants: everywhere('chief_editor') };
  const { id: translationId, articleId } = translation;
  let { version } = translation;
  for (let round = 0; ; round += 1) {
    const taking = { articleId, tab: `tab-of-round-${round}`, part: 'details' as const };
    const taken = await perform(takeOverPart, taking, round % 2 === 0 ? chief : editor, new Date(), db);
    if (!taken.ok) throw new Error(taken.error);
    const text = sampleText('en', { headline: `Version ${version} ${round}`, slug: 'kill' });
    const saved = await perform(saveDraft, { translationId, version, text }, editor, new Date(), db);
    if (!saved.ok) throw new Error(saved.error);
    ({ version } = saved.value);
    process.stdout.write(`${version}\n`);
    if (round % 4 === 3) {
      const published = await perform(
        publishTranslation,
        { translationId, version, substantive: true },
        editor,
        new Date(),
        db,
      );
      if (!published.ok) throw new Error(published.error);
      ({ version } = published.value);
      process.stdout.write(`${version}\n`);
    }
    // Lets the pipe empty: a line that never left the process acknowledges nothing.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

void saveForEver();
