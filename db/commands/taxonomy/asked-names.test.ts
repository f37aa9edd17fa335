import { describe, expect, it } from 'vitest';
import { askForName } from '#db/commands/taxonomy/ask-for-name.ts';
import { acceptAskedName, declineAskedName } from '#db/commands/taxonomy/decide-asked-name.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { findDetails } from '#db/load/find-details.ts';
import { perform } from '#db/perform.ts';
import { countAskedNames, listAskedNames, listAskedOf } from '#db/queries/asked-names.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, minutesLater, testNewsroom } from '#db/testing-newsroom.ts';
import type { Actor } from '#lib/people/roles.ts';
import { granted } from '#lib/testing-result.ts';

const room = async () => testNewsroom(await testDatabase());
type Room = Awaited<ReturnType<typeof room>>;

const ask = (desk: Room, articleId: number, name: string, by: Actor = desk.reporter) =>
  perform(askForName, { articleId, kind: 'topic', locale: 'hi', name }, by, minutesLater(1), desk.db);
const story = async (desk: Room) => (await addStory(desk, { hi: {}, by: desk.reporter })).articleId;
const names = { en: { name: 'Ropeway safety', slug: '' }, hi: { name: 'रोपवे सुरक्षा', slug: '' } };

describe('names that stories ask for', () => {
  it('reach whoever keeps the names once, whoever may change the details may ask, and nothing of the story changes', async () => {
    const desk = await room();
    const articleId = await story(desk);
    const before = await findDetails(desk.db.reader, articleId);
    granted(await ask(desk, articleId, '  रोपवे   सुरक्षा '));
    expect(await ask(desk, articleId, 'रोपवे सुरक्षा')).toEqual({ ok: false, error: 'already_asked' });
    expect(await ask(desk, articleId, ' … ')).toEqual({ ok: false, error: 'invalid' });
    expect(await ask(desk, articleId, 'क'.repeat(81))).toEqual({ ok: false, error: 'invalid' });
    expect(await ask(desk, articleId, 'नदी', desk.translatorHi)).toEqual({ ok: false, error: 'not_allowed' });
    expect(await findDetails(desk.db.reader, articleId)).toEqual(before);
    expect(await countAskedNames(desk.db.reader)).toEqual({ topic: 1, contributor: 0 });
    expect(await listAskedNames('topic', desk.db.reader)).toMatchObject([
      { locale: 'hi', name: 'रोपवे सुरक्षा', articleId, by: { en: desk.reporter.name } },
    ]);
  });

  it('once added stand at every story that asked, after what it had, and wait no more', async () => {
    const desk = await room();
    const [one, other] = [await story(desk), await story(desk)];
    const { id } = granted(await ask(desk, one, 'रोपवे सुरक्षा'));
    granted(await ask(desk, other, 'रोपवे सुरक्षा'));
    const before = await findDetails(desk.db.reader, one);
    const accept = (by: Actor, item = { kind: 'topic' as const, names }) =>
      perform(acceptAskedName, { askedId: id, item }, by, minutesLater(2), desk.db);
    expect(await accept(desk.editor)).toEqual({ ok: false, error: 'not_allowed' });
    expect(await accept(desk.chief, { kind: 'topic', names: { ...names, en: { name: '', slug: '' } } })).toMatchObject({
      error: 'invalid_names',
      detail: [{ locale: 'en', field: 'name', code: 'missing' }],
    });
    expect(await countAskedNames(desk.db.reader)).toEqual({ topic: 2, contributor: 0 });
    const added = granted(await accept(desk.chief));
    for (const articleId of [one, other]) {
      expect((await findDetails(desk.db.reader, articleId)).topicIds).toEqual([...before.topicIds, added.id]);
      expect(await listAskedOf(articleId, desk.db.reader)).toEqual([]);
    }
    expect(await accept(desk.chief)).toEqual({ ok: false, error: 'not_found' });
    expect(await ask(desk, one, 'रोपवे सुरक्षा')).toEqual({ ok: false, error: 'name_exists' });

    // What a writer chose meanwhile without having seen it merges with it, as after any other change.
    const changes = { topicIds: { from: [before.topicIds], to: [] } };
    const saved = granted(
      await perform(
        saveDetails,
        { articleId: one, version: 2, changes, tab: 'a', seq: 1 },
        desk.reporter,
        minutesLater(3),
        desk.db,
      ),
    );
    expect(saved.collisions ?? saved.newest).toBeDefined();
  });

  it('are gone once declined, and with their story', async () => {
    const desk = await room();
    const articleId = await story(desk);
    const { id: askedId } = granted(await ask(desk, articleId, 'रोपवे'));
    const decline = (by: Actor) => perform(declineAskedName, { askedId }, by, minutesLater(2), desk.db);
    expect(await decline(desk.editor)).toEqual({ ok: false, error: 'not_allowed' });
    expect(granted(await decline(desk.chief))).toBeNull();
    expect(await decline(desk.chief)).toEqual({ ok: false, error: 'not_found' });
    expect(await listAskedOf(articleId, desk.db.reader)).toEqual([]);
  });
});
