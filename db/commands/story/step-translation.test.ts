import { asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { discardDraft } from '#db/commands/story/discard-draft.ts';
import { returnTranslation } from '#db/commands/story/return-translation.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { submitTranslation } from '#db/commands/story/submit-translation.ts';
import { perform } from '#db/perform.ts';
import { revisions, translations } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, minutesLater, testNewsroom, sampleText } from '#db/testing-newsroom.ts';
import { granted } from '#lib/testing-result.ts';

const room = async () => testNewsroom(await testDatabase());
type Room = Awaited<ReturnType<typeof room>>;
const row = async ({ db }: Room, id: number) =>
  (await db.reader.select().from(translations).where(eq(translations.id, id)))[0]!;
const texts = ({ db }: Room) => db.reader.select().from(revisions).orderBy(asc(revisions.id));

describe('submit, return, discard, details', () => {
  it('walks a draft to the desk and back', async () => {
    const desk = await room();
    const { en } = await addStory(desk, { en: {}, by: desk.reporter });
    const { translationId, version } = en!;
    const submitted = granted(
      await perform(submitTranslation, { translationId, version }, desk.reporter, minutesLater(1), desk.db),
    );
    expect(submitted.stage).toBe('in_review');
    expect(
      await perform(
        submitTranslation,
        { translationId, version: submitted.version },
        desk.reporter,
        minutesLater(2),
        desk.db,
      ),
    ).toEqual({
      ok: false,
      error: 'step_not_allowed',
    });
    expect(
      await perform(
        returnTranslation,
        { translationId, version: submitted.version },
        desk.reporter,
        minutesLater(2),
        desk.db,
      ),
    ).toEqual({
      ok: false,
      error: 'not_allowed',
    });
    const returned = granted(
      await perform(
        returnTranslation,
        { translationId, version: submitted.version },
        desk.editor,
        minutesLater(3),
        desk.db,
      ),
    );
    expect(returned).toEqual({ version: version + 2, stage: 'draft' });
  });

  it('goes back to the live text and keeps the discarded one among the revisions', async () => {
    const desk = await room();
    const { en } = await addStory(desk, { en: { publish: true } });
    const live = await row(desk, en!.translationId);
    const { version } = granted(
      await perform(
        saveDraft,
        { translationId: en!.translationId, version: en!.version, text: sampleText('en', { headline: 'Never mind' }) },
        desk.editor,
        minutesLater(1),
        desk.db,
      ),
    );
    const back = granted(
      await perform(discardDraft, { translationId: en!.translationId, version }, desk.editor, minutesLater(2), desk.db),
    );
    expect(back.text.headline).toBe('Budget brings relief to farmers');
    expect(await row(desk, en!.translationId)).toEqual({
      ...live,
      version: version + 1,
      updatedAt: minutesLater(2).toISOString(),
    });
    expect((await texts(desk)).find(({ headline }) => headline === 'Never mind')?.frozenAt).toBe(
      minutesLater(2).toISOString(),
    );
    expect(
      await perform(
        discardDraft,
        { translationId: en!.translationId, version: back.version },
        desk.editor,
        minutesLater(3),
        desk.db,
      ),
    ).toEqual({
      ok: false,
      error: 'nothing_to_discard',
    });
  });

  it('saves shared details without touching either language, and refuses what it does not know', async () => {
    const desk = await room();
    const story = await addStory(desk, { en: { publish: true }, hi: {} });
    const before = [
      await row(desk, story.en!.translationId),
      await row(desk, story.hi!.translationId),
      await texts(desk),
    ];
    const save = (version: number, details: object, who = desk.editor) =>
      perform(
        saveDetails,
        { articleId: story.articleId, version, details: { ...desk.details, ...details } },
        who,
        minutesLater(1),
        desk.db,
      );
    expect(granted(await save(1, {})).version).toBe(2);
    expect(await save(1, { topicIds: [] })).toMatchObject({
      error: 'conflict',
      detail: { version: 2, details: desk.details },
    });
    expect(await save(2, { sectionId: 77, topicIds: [88] })).toEqual({
      ok: false,
      error: 'invalid',
      detail: { fields: ['sectionId', 'topicIds'] },
    });
    expect(await save(2, {}, desk.reporter)).toEqual({ ok: false, error: 'not_allowed' });
    expect(granted(await save(2, {})).version).toBe(2);
    expect(granted(await save(2, { agencyId: desk.agencyId, contributorIds: [] })).version).toBe(3);
    expect([
      await row(desk, story.en!.translationId),
      await row(desk, story.hi!.translationId),
      await texts(desk),
    ]).toEqual(before);
  });
});
