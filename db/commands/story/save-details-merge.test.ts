import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { perform } from '#db/perform.ts';
import { articles } from '#db/schema.ts';
import { minutesLater } from '#db/testing-newsroom.ts';
import { detailsChanges } from '#lib/merge/merge-details.ts';
import type { StoryDetails } from '#lib/article/text.ts';
import type { Actor } from '#lib/people/roles.ts';
import { granted } from '#lib/testing-result.ts';
import { savingRoom } from '#db/commands/story/testing-saves.ts';

describe('shared details', () => {
  it('are merged field by field, and asked about where both chose', async () => {
    const { desk, articleId } = await savingRoom();
    const read = async () => (await desk.db.reader.select().from(articles).where(eq(articles.id, articleId)))[0]!;
    const { version } = await read();
    const base: StoryDetails = { sectionId: null, agencyId: null, contributorIds: [], topicIds: [], leadImageId: null };
    const start = { ...base, sectionId: (await read()).sectionId, contributorIds: [] };
    // Each when the hold of the one before is over.
    let minute = 0;
    const save = (by: Actor, mine: StoryDetails, tab: string) =>
      perform(
        saveDetails,
        { articleId, version, changes: detailsChanges(start, mine), tab, seq: 1 },
        by,
        minutesLater((minute += 1)),
        desk.db,
      );
    const first = granted(await save(desk.editor, { ...start, leadImageId: desk.imageId }, 'a'));
    expect(first).toEqual({ version: version + 1, savedAt: minutesLater(1).toISOString() });
    const second = granted(await save(desk.chief, { ...start, sectionId: null }, 'b'));
    expect(second.newest).toMatchObject({
      details: { sectionId: null, leadImageId: desk.imageId },
      changed: { leadImageId: 0 },
      writers: [{ name: { en: desk.editor.name, hi: desk.editor.name }, you: false }],
    });
    expect(await read()).toMatchObject({ sectionId: null, leadImageId: desk.imageId, version: version + 2 });
    const third = granted(await save(desk.chief, { ...start, leadImageId: null, agencyId: desk.agencyId }, 'c'));
    expect(third).toMatchObject({ version: version + 3 });
    expect(third.collisions).toBeUndefined();
    const other = granted(await save(desk.editor, { ...start, agencyId: null, sectionId: start.sectionId }, 'd'));
    expect(other.version).toBe(version + 3);
  });

  it('that both chose differently are asked about, and theirs stand', async () => {
    const { desk, articleId } = await savingRoom();
    const [article] = await desk.db.reader.select().from(articles).where(eq(articles.id, articleId));
    const version = article!.version;
    const change = (to: number | null) => ({ sectionId: { from: [999], to } });
    const late = granted(
      await perform(
        saveDetails,
        { articleId, version, changes: change(null), tab: 'a', seq: 1 },
        desk.editor,
        minutesLater(1),
        desk.db,
      ),
    );
    expect(late).toMatchObject({
      version,
      collisions: ['sectionId'],
      newest: { details: { sectionId: article!.sectionId } },
    });
  });
});
