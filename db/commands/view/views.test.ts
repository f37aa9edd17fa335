import { describe, expect, it } from 'vitest';
import { deleteView } from '#db/commands/view/delete-view.ts';
import { saveView } from '#db/commands/view/save-view.ts';
import { submitTranslation } from '#db/commands/story/submit-translation.ts';
import { perform } from '#db/perform.ts';
import { listStories } from '#db/queries/story-list/story-list.ts';
import { askedOf, countViews } from '#db/queries/story-list/views.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, minutesLater, testNewsroom } from '#db/testing-newsroom.ts';
import { MOST_VIEWS } from '#lib/desk/saved-view.ts';
import { VIEW_NAMES } from '#lib/desk/views.ts';
import { granted } from '#lib/testing-result.ts';

const NOW = minutesLater(90);

describe('views of the desk', () => {
  it('are kept by their owner alone, with the query as it is understood, each with the count of its list', async () => {
    const room = await testNewsroom(await testDatabase());
    const { db, reporter, editor } = room;
    const sent = await addStory(room, { hi: {}, by: reporter });
    await addStory(room, { en: { publish: true } });
    const { translationId, version } = sent.hi!;
    granted(await perform(submitTranslation, { translationId, version }, reporter, minutesLater(2), db));
    const typed = { name: '  समीक्षा\nहिंदी ', query: '?state=in_review&language=hi&page=7&nonsense=1' };
    const kept = granted(await perform(saveView, typed, editor, NOW, db));
    expect(kept).toMatchObject({ name: 'समीक्षा हिंदी', query: '?language=hi&state=in_review' });

    const counted = await countViews({ personId: editor.id, now: NOW, locale: 'en', places: [] }, db.reader);
    expect(counted.views.map(({ name }) => name)).toEqual(VIEW_NAMES);
    expect(counted.own).toMatchObject([{ ...kept, count: { stories: 1, isMore: false } }]);
    for (const { filter, count } of [...counted.views, ...counted.own]) {
      const { total, isMore } = await listStories(askedOf(filter, { personId: editor.id, now: NOW }), db.reader);
      expect(count).toEqual({ stories: total, isMore });
    }
    const counts = Object.fromEntries(counted.views.map(({ name, count }) => [name, count.stories]));
    expect(counts).toEqual({
      ...Object.fromEntries(VIEW_NAMES.map((name) => [name, 0])),
      ...{ all: 2, mine: 1, in_review: 1, missing_other: 1 },
    });

    expect((await countViews({ personId: reporter.id, now: NOW, locale: 'en', places: [] }, db.reader)).own).toEqual(
      [],
    );
    granted(await perform(deleteView, { viewId: kept.id }, reporter, NOW, db));
    expect((await countViews({ personId: editor.id, now: NOW, locale: 'en', places: [] }, db.reader)).own).toHaveLength(
      1,
    );
    granted(await perform(deleteView, { viewId: kept.id }, editor, NOW, db));
    expect((await countViews({ personId: editor.id, now: NOW, locale: 'en', places: [] }, db.reader)).own).toEqual([]);
  });

  it('are refused without a name, with a long one or one that is taken, of nothing in particular, and beyond twenty', async () => {
    const room = await testNewsroom(await testDatabase());
    const save = (name: string, query = '?mine=1') => perform(saveView, { name, query }, room.editor, NOW, room.db);
    const no = async (answer: ReturnType<typeof save>) => {
      const said = await answer;
      return said.ok ? 'kept' : said.error;
    };
    expect(await no(save(' \n'))).toBe('view_name_empty');
    expect(await no(save('क'.repeat(41)))).toBe('view_name_long');
    for (const query of ['', '?', '?page=3', '?bin=1', '?state=nothing'])
      expect(await no(save('Mine', query))).toBe('invalid');
    for (let n = 0; n < MOST_VIEWS; n += 1)
      expect(await no(save(`View ${n}`, n === 0 ? '?as=board' : '?mine=1'))).toBe('kept');
    expect(await no(save('View 3'))).toBe('view_name_taken');
    expect(await no(save('One more'))).toBe('too_many_views');
  });
});
