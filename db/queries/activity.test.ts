import { describe, expect, test } from 'vitest';
import { renamePerson } from '#db/commands/person/rename-person.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { saveTaxonomyItem } from '#db/commands/taxonomy/save-taxonomy-item.ts';
import { perform } from '#db/perform.ts';
import { listActivity, MACHINE } from '#db/queries/activity.ts';
import { auditLog } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, minutesLater, sampleText, TEST_NOW, testNewsroom } from '#db/testing-newsroom.ts';
import { granted } from '#lib/testing-result.ts';

/** So many deeds of the reporter's, every other one at the very same instant as the one before. */
async function manyDeeds(count: number) {
  const room = await testNewsroom(await testDatabase());
  await room.db.writer.insert(auditLog).values(
    Array.from({ length: count }, (_, n) => ({
      at: minutesLater(Math.floor(n / 2)).toISOString(),
      actorId: n % 5 === 0 ? null : n % 3 === 0 ? room.editor.id : room.reporter.id,
      event: n % 4 === 0 ? ('image.delete' as const) : ('person.password' as const),
      subjectType: n % 4 === 0 ? ('image' as const) : ('user' as const),
      subjectId: room.reporter.id,
      detail: n % 4 === 0 ? { fileName: `rain-${n}.jpg`, key: 'k' } : null,
    })),
  );
  return room;
}

test('says who did what to what, in the names of today, with the newest first', async () => {
  const room = await testNewsroom(await testDatabase());
  const { db, administrator, chief, editor } = room;
  const { articleId, en } = await addStory(room, { en: { text: { headline: 'Rain in Pune' } }, hi: {}, by: editor });
  const name = { en: 'Meera Joshi', hi: 'मीरा जोशी' };
  granted(await perform(renamePerson, { userId: editor.id, name }, administrator, minutesLater(1), db));
  let version = en?.version ?? 0;
  for (const minute of [52, 53]) {
    const input = {
      translationId: en?.translationId ?? 0,
      version,
      text: sampleText('en', { headline: `Rain in Pune ${minute}` }),
    };
    version = granted(await perform(saveDraft, input, editor, minutesLater(minute), db)).version;
  }
  const names = { en: { name: 'Monsoon', slug: 'monsoon' }, hi: { name: 'मानसून', slug: 'monsoon' } };
  granted(await perform(saveTaxonomyItem, { kind: 'topic', names }, chief, minutesLater(90), db));

  const { deeds } = await listActivity({}, db.reader);
  expect(deeds[0]).toMatchObject({
    kind: 'topic.create',
    by: { en: 'chief_editor', hi: 'chief_editor' },
    name: { en: 'Monsoon', hi: 'मानसून' },
    story: null,
  });
  expect(deeds.find(({ kind }) => kind === 'person.rename')).toMatchObject({
    by: { en: 'administrator', hi: 'administrator' },
    name,
  });
  const written = deeds.filter(({ kind, by }) => kind === 'translation.edit' && by?.en === name.en);
  expect(written.at(0)).toMatchObject({
    by: name,
    name: { en: 'Rain in Pune 53', hi: 'Rain in Pune 53' },
    story: { articleId, locale: 'en' },
  });
  expect(deeds.find(({ kind }) => kind === 'story.create')).toMatchObject({ by: name, story: { articleId } });
  expect(deeds.map(({ at }) => at)).toEqual(
    deeds
      .map(({ at }) => at)
      .toSorted()
      .toReversed(),
  );
});

describe('a long record', () => {
  test('is read from page to page, forth and back, each deed once', async () => {
    const { db } = await manyDeeds(95);
    const pages = [await listActivity({ size: 20 }, db.reader)];
    for (let last = pages[0]; last?.older;) {
      last = await listActivity({ size: 20, olderThan: last.older }, db.reader);
      pages.push(last);
    }
    const ids = pages.map(({ deeds }) => deeds.map(({ id }) => id));
    expect(ids.map(({ length }) => length)).toEqual([20, 20, 20, 20, 15]);
    expect(new Set(ids.flat()).size).toBe(95);
    expect(pages[0]?.newer).toBeNull();

    const back = [pages.at(-1)];
    for (let last = back[0]; last?.newer;) {
      last = await listActivity({ size: 20, newerThan: last.newer }, db.reader);
      if (last.deeds.length > 0) back.push(last);
    }
    expect(back.toReversed().flatMap((page) => page?.deeds.map(({ id }) => id))).toEqual(ids.flat());
  });

  test('is narrowed to somebody, to the server, to a kind and to days, alone and together', async () => {
    const { db, editor } = await manyDeeds(95);
    const count = async (filter: Parameters<typeof listActivity>[0]) =>
      (await listActivity({ ...filter, size: 200 }, db.reader)).deeds.length;
    expect(await count({ by: MACHINE })).toBe(19);
    expect(await count({ by: editor.id })).toBe(25);
    expect(await count({ kind: 'image.delete' })).toBe(24);
    expect(await count({ by: editor.id, kind: 'image.delete' })).toBe(6);
    expect(await count({ from: minutesLater(40).toISOString() })).toBe(15);
    expect(await count({ from: TEST_NOW.toISOString(), until: minutesLater(1).toISOString() })).toBe(2);
    expect(await count({ by: 'nobody' })).toBe(0);
    const [deed] = (await listActivity({ by: MACHINE, kind: 'image.delete' }, db.reader)).deeds;
    expect(deed).toMatchObject({ by: null, name: { en: 'rain-80.jpg' } });
  });
});
