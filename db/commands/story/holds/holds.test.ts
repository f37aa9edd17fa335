import { and, eq, isNotNull } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { holdParts } from '#db/commands/story/holds/hold-parts.ts';
import { releaseHolds } from '#db/commands/story/holds/release-holds.ts';
import { takeOverPart } from '#db/commands/story/holds/take-over-part.ts';
import { discardDraft } from '#db/commands/story/discard-draft.ts';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { acceptAskedName } from '#db/commands/taxonomy/decide-asked-name.ts';
import { askForName } from '#db/commands/taxonomy/ask-for-name.ts';
import { findDetails } from '#db/load/find-details.ts';
import { revisionText } from '#db/load/revision-text.ts';
import { perform } from '#db/perform.ts';
import { listRevisions } from '#db/queries/revisions.ts';
import { auditLog, holds, revisions, translations } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, paragraphs, sampleText, TEST_NOW, testNewsroom } from '#db/testing-newsroom.ts';
import { type Part, PARTS } from '#lib/article/holds/parts.ts';
import type { TranslationText } from '#lib/article/text.ts';
import type { Locale } from '#lib/locale.ts';
import type { DetailsChanges } from '#lib/article/text.ts';
import type { Actor } from '#lib/people/roles.ts';
import { granted } from '#lib/testing-result.ts';
import { textChanges } from '#lib/merge/text-changes.ts';

const seconds = (count: number) => new Date(TEST_NOW.getTime() + count * 1_000);
const TEXT = { en: sampleText('en', { body: paragraphs('one', 'two') }), hi: sampleText('hi') };

async function room() {
  const desk = await testNewsroom(await testDatabase());
  const text = { en: { text: TEXT.en }, hi: { text: TEXT.hi } };
  const { articleId, en, hi } = await addStory(desk, { ...text, by: desk.editor });
  if (!en || !hi) throw new Error('No story');
  const ids = { en: en.translationId, hi: hi.translationId };
  const { db } = desk;
  let seq = 0;
  const standing = async (locale: Locale): Promise<TranslationText> => {
    const [row] = await db.reader
      .select({ draft: revisions })
      .from(translations)
      .innerJoin(revisions, eq(revisions.id, translations.draftRevisionId))
      .where(eq(translations.id, ids[locale]));
    if (!row) throw new Error('No draft');
    return revisionText(row.draft);
  };
  const versionOf = async (locale: Locale) => {
    const [row] = await db.reader.select().from(translations).where(eq(translations.id, ids[locale]));
    return row?.version ?? 0;
  };
  /** A browser's tab saves what it changed of the text as it stands. */
  const save = async (
    by: Actor,
    tab: string,
    change: Partial<TranslationText>,
    at: number,
    { locale = 'en', going }: { locale?: Locale; going?: true } = {},
  ) => {
    const before = await standing(locale);
    const changes: unknown = JSON.parse(JSON.stringify(textChanges(before, { ...before, ...change })));
    const input = {
      translationId: ids[locale],
      version: await versionOf(locale),
      changes,
      tab,
      seq: (seq += 1),
      going,
    };
    return granted(await perform(saveDraft, input, by, seconds(at), db));
  };
  const saveShared = async (by: Actor, tab: string, changes: DetailsChanges, at: number) =>
    granted(await perform(saveDetails, { articleId, version: 99, changes, tab, seq: (seq += 1) }, by, seconds(at), db));
  const hold = (by: Actor, tab: string, parts: Part[], at: number) =>
    perform(holdParts, { articleId, tab, parts }, by, seconds(at), db);
  const takeOver = (by: Actor, tab: string, part: Part, at: number) =>
    perform(takeOverPart, { articleId, tab, part }, by, seconds(at), db);
  const rows = () => db.reader.select().from(holds).where(eq(holds.articleId, articleId)).orderBy(holds.part);
  const kept = () =>
    db.reader
      .select()
      .from(revisions)
      .where(and(eq(revisions.translationId, ids.en), isNotNull(revisions.keptFor)))
      .orderBy(revisions.number);
  return { desk, db, articleId, ids, standing, versionOf, save, saveShared, hold, takeOver, rows, kept };
}

describe('holding a part', () => {
  it('is for one tab at a time, by its first key or by a save; five people in five parts wait for nobody', async () => {
    const { desk, hold, save, saveShared, rows } = await room();
    const { reporter, translatorHi, editor, chief, otherReporter } = desk;
    granted(await hold(editor, 'tab-editor', ['text:en'], 0));
    granted(await hold(translatorHi, 'tab-hindi', ['text:hi'], 0));
    const searched = await save(chief, 'tab-chief', { seoTitle: 'Relief' }, 1);
    const shared = await saveShared(editor, 'tab-fourth', { agencyId: { from: [null], to: desk.agencyId } }, 1);
    const pictured = await saveShared(chief, 'tab-fifth', { leadImageId: { from: [null], to: desk.imageId } }, 1);
    expect([searched.held, shared.held, pictured.held]).toEqual([undefined, undefined, undefined]);
    expect((await rows()).map(({ part, tab }) => [part, tab])).toEqual([
      ['details', 'tab-fourth'],
      ['pictures', 'tab-fifth'],
      ['search:en', 'tab-chief'],
      ['text:en', 'tab-editor'],
      ['text:hi', 'tab-hindi'],
    ]);
    // What everybody writes on in their own part goes through.
    expect(await save(editor, 'tab-editor', { headline: 'A' }, 2)).not.toHaveProperty('held');
    expect(await save(translatorHi, 'tab-hindi', { headline: 'क' }, 2, { locale: 'hi' })).not.toHaveProperty('held');
    // Whose story it is not may hold nothing of it.
    for (const by of [reporter, otherReporter])
      expect(await hold(by, 'tab-foreign', ['text:en'], 3)).toMatchObject({ error: 'not_allowed' });
    expect(await hold(translatorHi, 'tab-hindi', ['text:en'], 3)).toMatchObject({ error: 'not_allowed' });
  });

  it('keeps what came for another’s part beside the text, under the name of its writer, and does the rest', async () => {
    const { desk, db, ids, standing, hold, save, kept } = await room();
    const { editor, chief } = desk;
    granted(await hold(editor, 'tab-editor', ['text:en'], 0));
    const body = { ...TEXT.en.body, content: TEXT.en.body.content.slice(1) };
    const answer = await save(chief, 'tab-chief', { headline: 'Chief', body, seoTitle: 'Found' }, 1);
    expect(answer).toMatchObject({
      held: {
        parts: [{ part: 'text:en', by: { en: 'editor' }, own: null, since: seconds(0).toISOString() }],
        revision: expect.any(Number) as number,
      },
    });
    const now = await standing('en');
    expect([now.headline, now.seoTitle, now.body.content.length]).toEqual([TEXT.en.headline, 'Found', 2]);
    const [beside, ...more] = await kept();
    expect(more).toEqual([]);
    expect(beside).toMatchObject({ number: answer.held?.revision, authorId: chief.id, keptFor: 'text:en' });
    expect(beside && revisionText(beside)).toEqual({ ...TEXT.en, headline: 'Chief', body, seoTitle: 'Found' });
    const listed = await listRevisions({ translationId: ids.en }, db.reader);
    expect(listed.revisions.map(({ isBeside, isNewest }) => [isBeside, isNewest])).toContainEqual([true, false]);
    expect(listed.revisions.filter(({ isNewest }) => isNewest)).toMatchObject([{ isBeside: false }]);
    const record = await db.reader.select().from(auditLog).where(eq(auditLog.event, 'hold.keep'));
    expect(record).toMatchObject([{ actorId: chief.id, detail: { parts: ['text:en'], locale: 'en' } }]);
    // The answer got lost and the same comes again: it is kept once.
    await save(chief, 'tab-chief', { headline: 'Chief', body }, 2);
    expect(await kept()).toHaveLength(1);
    // What stands already is nobody's loss.
    expect(await save(chief, 'tab-chief', { headline: TEXT.en.headline }, 3)).not.toHaveProperty('held');
  });

  it('counts the same person in two tabs as two, and a save that names no tab as a stranger', async () => {
    const { desk, db, ids, hold, save, standing } = await room();
    granted(await hold(desk.editor, 'tab-first', ['text:en'], 0));
    const second = await save(desk.editor, 'tab-second', { headline: 'Second' }, 1);
    expect(second.held?.parts).toMatchObject([{ part: 'text:en', own: 'elsewhere' }]);
    const text = { ...TEXT.en, headline: 'Whole' };
    const whole = granted(
      await perform(saveDraft, { translationId: ids.en, version: 99, text }, desk.editor, seconds(2), db),
    );
    expect(whole.held?.parts).toMatchObject([{ part: 'text:en' }]);
    expect((await standing('en')).headline).toBe(TEXT.en.headline);
  });

  it('lives by its beats and its saves, and is over 60 s after the last: then its own late save meets the new holder', async () => {
    const { desk, hold, save, rows, standing, kept } = await room();
    const { editor, chief } = desk;
    await save(editor, 'tab-editor', { headline: 'Editor' }, 0);
    for (const at of [15, 30, 45]) granted(await hold(editor, 'tab-editor', ['text:en'], at));
    const [row] = await rows();
    expect(row).toMatchObject({ since: seconds(0).toISOString(), heardAt: seconds(45).toISOString() });
    expect(granted(await hold(chief, 'tab-chief', ['text:en'], 104)).held).toMatchObject([{ own: null }]);
    expect(granted(await hold(chief, 'tab-chief', ['text:en'], 105)).held).toMatchObject([
      { own: 'here', since: seconds(105).toISOString() },
    ]);
    // A laptop that was closed meanwhile: it changes nothing, neither by its beat nor by its save.
    expect(granted(await hold(editor, 'tab-editor', ['text:en'], 110)).held).toMatchObject([{ own: null }]);
    const late = await save(editor, 'tab-editor', { headline: 'Old words' }, 111);
    expect(late.held?.parts).toMatchObject([{ by: { en: 'chief_editor' } }]);
    expect((await standing('en')).headline).toBe('Editor');
    expect(await kept()).toMatchObject([{ headline: 'Old words', authorId: editor.id }]);
  });

  it('ends where its tab says so, and what another tab holds stays', async () => {
    const { desk, db, articleId, hold, save, rows } = await room();
    const { editor, chief } = desk;
    granted(await hold(editor, 'tab-editor', ['text:en', 'search:en', 'details'], 0));
    granted(await hold(chief, 'tab-chief', ['text:hi'], 0));
    const release = (by: Actor, tab: string, parts?: Part[]) =>
      perform(releaseHolds, { articleId, tab, parts }, by, seconds(1), db);
    expect(await release(chief, 'tab-editor')).toMatchObject({ value: { ended: 0 } });
    expect(await release(editor, 'tab-editor', ['search:en', 'text:hi'])).toMatchObject({ value: { ended: 1 } });
    expect((await rows()).map(({ part }) => part)).toEqual(['details', 'text:en', 'text:hi']);
    expect(await release(editor, 'tab-editor')).toMatchObject({ value: { ended: 2 } });
    expect((await rows()).map(({ part }) => part)).toEqual(['text:hi']);
    // The last save of a tab that is left may come after its goodbye.
    expect(await save(editor, 'tab-editor', { headline: 'Last words' }, 2, { going: true })).not.toHaveProperty('held');
    expect((await rows()).map(({ part }) => part)).toEqual(['text:hi']);
  });
});

describe('taking over', () => {
  it('moves the hold, is on record, and keeps what the former holder had not saved as theirs', async () => {
    const { desk, db, articleId, hold, takeOver, save, rows, standing, kept } = await room();
    const { editor, chief } = desk;
    granted(await hold(editor, 'tab-editor', ['text:en'], 0));
    expect(granted(await takeOver(chief, 'tab-chief', 'text:en', 10)).held).toMatchObject([{ own: 'here' }]);
    expect(await rows()).toMatchObject([{ part: 'text:en', holderId: chief.id, since: seconds(10).toISOString() }]);
    const record = await db.reader.select().from(auditLog).where(eq(auditLog.event, 'hold.take_over'));
    expect(record).toMatchObject([
      { actorId: chief.id, subjectId: String(articleId), detail: { part: 'text:en', fromId: editor.id } },
    ]);
    await save(editor, 'tab-editor', { headline: 'Not saved yet' }, 11);
    expect(await kept()).toMatchObject([{ headline: 'Not saved yet', authorId: editor.id }]);
    expect((await standing('en')).headline).toBe(TEXT.en.headline);
    expect(await save(chief, 'tab-chief', { headline: 'Chief' }, 12)).not.toHaveProperty('held');
  });

  it('needs the right to write the part, and of nobody’s part only holds it', async () => {
    const { desk, db, takeOver, rows } = await room();
    for (const by of [desk.reporter, desk.administrator, desk.translatorHi])
      expect(await takeOver(by, 'tab-foreign', 'text:en', 0)).toMatchObject({ error: 'not_allowed' });
    for (const part of PARTS) granted(await takeOver(desk.chief, 'tab-chief', part, 0));
    expect(await rows()).toHaveLength(PARTS.length);
    expect(await db.reader.select().from(auditLog).where(eq(auditLog.event, 'hold.take_over'))).toEqual([]);
  });

  it('of several at once: one holder, whoever it is', async () => {
    const { desk, hold, takeOver, rows } = await room();
    const { editor, chief } = desk;
    granted(await hold(editor, 'tab-editor', ['text:en'], 0));
    await Promise.all([
      takeOver(chief, 'tab-chief', 'text:en', 1),
      takeOver(editor, 'tab-other', 'text:en', 1),
      hold(editor, 'tab-third', ['text:en'], 1),
      hold(chief, 'tab-fourth', ['text:en'], 1),
    ]);
    expect((await rows()).filter(({ part }) => part === 'text:en')).toHaveLength(1);
  });
});

describe('a draft that somebody writes in', () => {
  it('is not discarded by another, and by its holder it is', async () => {
    const { desk, db, ids, save, versionOf } = await room();
    const published = { translationId: ids.en, version: await versionOf('en'), substantive: true };
    granted(await perform(publishTranslation, published, desk.editor, seconds(0), db));
    await save(desk.editor, 'tab-editor', { headline: 'Newer' }, 1);
    const discard = async (by: Actor) =>
      perform(discardDraft, { translationId: ids.en, version: await versionOf('en') }, by, seconds(2), db);
    expect(await discard(desk.chief)).toMatchObject({ error: 'held' });
    expect(await discard(desk.editor)).toMatchObject({ ok: true });
  });
});

describe('shared details', () => {
  it('that another holds stay, with what was wanted on record; pictures are a part of their own', async () => {
    const { desk, db, articleId, hold, saveShared, save } = await room();
    granted(await hold(desk.editor, 'tab-editor', ['details'], 0));
    const answer = await saveShared(
      desk.chief,
      'tab-chief',
      { sectionId: { from: [desk.worldId], to: desk.indiaId }, leadImageId: { from: [null], to: desk.imageId } },
      1,
    );
    expect(answer.held).toMatchObject({ parts: [{ part: 'details' }], revision: null });
    expect(answer.newest?.details).toMatchObject({ sectionId: desk.worldId, leadImageId: desk.imageId });
    expect(await findDetails(db.reader, articleId)).toMatchObject({ sectionId: desk.worldId });
    const record = await db.reader.select().from(auditLog).where(eq(auditLog.event, 'hold.keep'));
    expect(record).toMatchObject([
      { detail: { parts: ['details'], changed: { sectionId: { from: desk.worldId, to: desk.indiaId } } } },
    ]);
    // The picture is the chief's now, its words in every language as well.
    expect((await save(desk.editor, 'tab-editor', { leadAlt: 'A field' }, 2)).held?.parts).toMatchObject([
      { part: 'pictures' },
    ]);
  });

  it('a name that was asked for is put to the story, whoever holds its details', async () => {
    const { desk, db, articleId, hold } = await room();
    granted(await hold(desk.editor, 'tab-editor', ['details'], 0));
    const wish = { articleId, kind: 'topic' as const, locale: 'en' as const, name: 'Monsoon' };
    const { id: askedId } = granted(await perform(askForName, wish, desk.editor, seconds(1), db));
    const names = { en: { name: 'Monsoon', slug: 'monsoon' }, hi: { name: 'मानसून', slug: 'monsoon' } };
    granted(await perform(acceptAskedName, { askedId, item: { kind: 'topic', names } }, desk.chief, seconds(2), db));
    expect((await findDetails(db.reader, articleId)).topicIds).toHaveLength(2);
  });
});
