import { readdirSync, readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { discardDraft } from '#db/commands/story/discard-draft.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { withdrawTranslation } from '#db/commands/publishing/withdraw-translation.ts';
import { revisions, translations } from '#db/schema.ts';
import { perform } from '#db/perform.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, minutesLater, testNewsroom, sampleText } from '#db/testing-newsroom.ts';
import { granted } from '#lib/testing-result.ts';

const room = async () => testNewsroom(await testDatabase());
type Room = Awaited<ReturnType<typeof room>>;

/** What of a translation must always agree: its pointers, and the columns that are copies of what they point at. */
async function expectPointersAgree({ db }: Room): Promise<void> {
  const rows = await db.reader.select().from(translations).orderBy(translations.id);
  for (const row of rows) {
    const own = await db.reader.select().from(revisions).where(eq(revisions.translationId, row.id));
    const draft = own.find(({ id }) => id === row.draftRevisionId)!;
    const live = own.find(({ id }) => id === row.liveRevisionId);
    expect([draft.slug, null]).toContain(row.slug);
    expect(row.liveSectionId).toBe(live?.details?.sectionId ?? null);
    expect(live === undefined || live.frozenAt !== null).toBe(true);
    expect(row.withdrawnAt === null || live === undefined).toBe(true);
  }
}

describe('the row of a translation', () => {
  it('is written by this file alone', () => {
    const writers = ['db', 'app', 'lib'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => `${folder}/${name}`)
        .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
        .filter((name) => /\.(update|insert)\(\s*(schema\.)?translations\s*\)/.test(readFileSync(name, 'utf8'))),
    );
    // The first takes everything away, in an order that foreign keys allow; the last counts what sections show.
    expect(writers.toSorted()).toEqual(
      [
        'db/commands/demo/empty-database.ts',
        'db/commands/story/rows/move-translation.ts',
        'db/commands/story/rows/relist.ts',
      ].toSorted(),
    );
  });

  it('agrees with the texts it points at after every move', async () => {
    const desk = await room();
    const story = await addStory(desk, { en: {}, hi: { publish: true } });
    await expectPointersAgree(desk);
    const { translationId } = story.hi!;
    const text = sampleText('hi', { headline: 'नई सुर्खी', slug: 'nai-surkhi' });
    let { version } = granted(
      await perform(
        saveDraft,
        { translationId, version: story.hi!.version, text },
        desk.editor,
        minutesLater(1),
        desk.db,
      ),
    );
    await expectPointersAgree(desk);
    ({ version } = granted(
      await perform(discardDraft, { translationId, version }, desk.editor, minutesLater(2), desk.db),
    ));
    await expectPointersAgree(desk);
    granted(
      await perform(withdrawTranslation, { translationId, version, notice: '' }, desk.chief, minutesLater(3), desk.db),
    );
    await expectPointersAgree(desk);
  });
});
