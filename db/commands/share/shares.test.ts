import { desc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { setEmbargo } from '#db/commands/embargo/set-embargo.ts';
import { liftEmbargo } from '#db/commands/embargo/lift-embargo.ts';
import { assignWork } from '#db/commands/assignment/assign-work.ts';
import { setPersonActive } from '#db/commands/person/set-person-active.ts';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { embargoUntil, findTranslationRow, publishingRoom } from '#db/commands/publishing/testing-publications.ts';
import { withdrawTranslation } from '#db/commands/publishing/withdraw-translation.ts';
import { endShares } from '#db/commands/share/end-shares.ts';
import { revokeShare } from '#db/commands/share/revoke-share.ts';
import { shareDraft } from '#db/commands/share/share-draft.ts';
import { visitShare } from '#db/commands/share/visit-share.ts';
import { binStory } from '#db/commands/story/bin-story.ts';
import { createStory } from '#db/commands/story/create-story.ts';
import { discardDraft } from '#db/commands/story/discard-draft.ts';
import { emptyBin } from '#db/commands/story/empty-bin.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { unbinStory } from '#db/commands/story/unbin-story.ts';
import { perform } from '#db/perform.ts';
import { listStoryActivity } from '#db/queries/activity.ts';
import { findSharedDraft, isSharedPicture } from '#db/queries/shares/shared-draft.ts';
import { listShares, listVisits } from '#db/queries/shares/shares.ts';
import { auditLog, articles, revisions, shares, shareVisits, translations } from '#db/schema.ts';
import { addImageRow, addStory, minutesLater, paragraphs, sampleText } from '#db/testing-newsroom.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import type { Actor } from '#lib/people/roles.ts';
import { KEPT_VISITS, MOST_SHARES } from '#lib/shares/share.ts';
import { granted } from '#lib/testing-result.ts';

const NOW = minutesLater(30);
const LATER = minutesLater(40);

/** A story of the reporter's, and what is done with links to its English draft: made in the 30th minute, opened in the 40th. */
async function shareRoom(wish: Parameters<typeof addStory>[1] = { en: {}, hi: {} }) {
  const desk = await publishingRoom();
  const { db } = desk;
  const { articleId, en, hi } = await addStory(desk, { by: desk.reporter, ...wish });
  const { translationId } = en!;
  const ask = (by: Actor = desk.reporter, over: Partial<Parameters<typeof shareInput>[1]> = {}, now = NOW) =>
    perform(shareDraft, shareInput(translationId, over), by, now, db);
  const make = async (over = {}, by: Actor = desk.reporter) => granted(await ask(by, over));
  const open = (token: string, now = LATER, locale: 'en' | 'hi' = 'en') =>
    perform(visitShare, { token, locale, network: '203.0.113.0/24', device: 'browser Chrome 156' }, 'machine', now, db);
  const read = async (token: string, now = LATER) => findSharedDraft(granted(await open(token, now)), token, db.reader);
  const save = async (headline: string, now = LATER) => {
    const { version } = await findTranslationRow(desk, translationId);
    return granted(
      await perform(
        saveDraft,
        { translationId, version, text: sampleText('en', { headline, slug: `slug-${articleId}` }) },
        desk.reporter,
        now,
        db,
      ),
    );
  };
  const publish = async (now = LATER) => {
    const { version } = await findTranslationRow(desk, translationId);
    return granted(
      await perform(publishTranslation, { translationId, version, substantive: true }, desk.editor, now, db),
    );
  };
  const stored = async (shareId: number) => {
    const [row] = await db.reader.select().from(shares).where(eq(shares.id, shareId));
    if (!row) throw new Error('No such link');
    return row;
  };
  return { desk, db, articleId, translationId, hi: hi!, ask, make, open, read, save, publish, stored };
}

function shareInput(
  translationId: number,
  over: Partial<{ number: number | null; hours: number; forWhom: string }> = {},
) {
  return { translationId, number: null, hours: 24, forWhom: '', ...over };
}

describe('a link to a draft', () => {
  it('opens the newest text or the one it was made for, in its one language, and only its hash is kept', async () => {
    const { make, read, save, open, stored, db, translationId } = await shareRoom({ en: {} });
    const numbered = async () =>
      (
        await db.reader
          .select()
          .from(revisions)
          .where(eq(revisions.translationId, translationId))
          .orderBy(desc(revisions.number))
      ).map(({ number, frozenAt }) => ({ number, frozenAt }));
    const [written] = await numbered();
    expect(written).toMatchObject({ frozenAt: null });
    const number = written?.number ?? 0;
    const [newest, one] = [await make(), await make({ number, hours: 1 })];
    expect(newest.token).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(newest.expiresAt).toBe(minutesLater(30 + 24 * 60).toISOString());
    expect(one.expiresAt).toBe(minutesLater(30 + 60).toISOString());
    // Within one sitting: without the link it would have been written over.
    await save('Rewritten', minutesLater(31));
    expect((await read(newest.token))?.headline).toBe('Rewritten');
    expect((await read(one.token))?.headline).toBe('Budget brings relief to farmers');
    expect((await numbered()).slice(0, 2)).toEqual([
      { number: number + 1, frozenAt: null },
      { number, frozenAt: NOW.toISOString() },
    ]);
    expect(await open(newest.token, LATER, 'hi')).toEqual({ ok: false, error: 'not_found' });
    expect(JSON.stringify([await stored(newest.shareId), await db.reader.select().from(auditLog)])).not.toContain(
      newest.token,
    );
  });

  it('shows neither what is only suggested nor who suggested it', async () => {
    const { desk, db, translationId, make, read } = await shareRoom();
    const mark = (type: 'insertion' | 'deletion') => ({
      type,
      attrs: { id: `suggest-${type}`, authorId: desk.editor.id, author: 'Editor', at: NOW.toISOString() },
    });
    const body = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          attrs: { id: 'testblock000' },
          content: [
            { type: 'text', text: 'It rained' },
            { type: 'text', text: ' hard', marks: [mark('insertion')] },
            { type: 'text', text: ' today', marks: [mark('deletion')] },
          ],
        },
      ],
    } as unknown as DraftBody;
    await db.writer.update(revisions).set({ body }).where(eq(revisions.translationId, translationId));
    const article = await read((await make()).token);
    expect(JSON.stringify(article)).toContain('It rained today');
    expect(JSON.stringify(article)).not.toMatch(/hard|suggest|insertion|deletion/);
  });

  it('is made by whoever may write the text or publish, and revoked by whoever made it and by editors', async () => {
    const { desk, db, articleId, ask, make, stored, open } = await shareRoom();
    for (const by of [desk.otherReporter, desk.translatorHi, desk.administrator])
      expect(await ask(by)).toEqual({ ok: false, error: 'not_allowed' });
    const revoke = (shareId: number, by: Actor) => perform(revokeShare, { shareId }, by, LATER, db);
    const given = { articleId, scope: 'en' as const, version: 0, personId: desk.otherReporter.id, dueAt: null };
    granted(await perform(assignWork, given, desk.editor, NOW, db));
    for (const by of [desk.otherReporter, desk.translatorEn, desk.editor, desk.chief]) {
      const { shareId, token } = await make({ forWhom: 'The lawyer' }, by);
      expect((await open(token)).ok).toBe(true);
      for (const other of [desk.reporter, desk.translatorHi, desk.administrator])
        expect(await revoke(shareId, other)).toEqual({ ok: false, error: 'not_allowed' });
      granted(await revoke(shareId, by === desk.editor ? desk.chief : by));
      expect(await open(token)).toEqual({ ok: false, error: 'not_found' });
      expect(await stored(shareId)).toMatchObject({ endedBecause: 'revoked', endedAt: LATER.toISOString() });
      // Twice is once.
      granted(await revoke(shareId, desk.chief));
    }
    expect(await revoke(999_999, desk.chief)).toMatchObject({ error: 'not_found' });
    const { deeds } = await listStoryActivity({ articleId, by: 'machine' }, db.reader);
    const told = deeds.filter(({ kind }) => kind.startsWith('draft.'));
    expect(told).toHaveLength(8);
    expect(told.at(-1)).toMatchObject({
      kind: 'draft.share',
      note: 'The lawyer',
      moment: minutesLater(30 + 24 * 60).toISOString(),
      story: { articleId, locale: 'en' },
    });
    // The same sentences are for everybody; for whom a link was, for those who see the links of this text.
    const notesFor = async (by: Actor) => {
      const { deeds: seen } = await listStoryActivity({ articleId, by }, db.reader);
      expect(seen.map(({ id, kind, moment }) => [id, kind, moment])).toEqual(
        deeds.map(({ id, kind, moment }) => [id, kind, moment]),
      );
      return new Set(seen.filter(({ kind }) => kind.startsWith('draft.')).map(({ note }) => note));
    };
    for (const by of [desk.reporter, desk.otherReporter, desk.translatorEn, desk.editor, desk.chief])
      expect(await notesFor(by)).toEqual(new Set(['The lawyer']));
    for (const by of [desk.translatorHi, desk.administrator]) expect(await notesFor(by)).toEqual(new Set(['']));
  });

  it('is refused where nobody outside may read, there is nothing to read, or it would be open for too long', async () => {
    const { desk, db, articleId, translationId, ask, publish, save } = await shareRoom();
    for (const hours of [0, 73, 1.5, -1, Number.NaN])
      expect(await ask(undefined, { hours })).toMatchObject({ error: 'share_hours' });
    expect(await ask(undefined, { forWhom: 'क'.repeat(81) })).toMatchObject({ error: 'share_for_long' });
    expect(await ask(undefined, { number: 9 })).toMatchObject({ error: 'not_found' });
    const blank = granted(await perform(createStory, { locale: 'en' }, desk.reporter, NOW, db));
    const [empty] = await db.reader.select().from(translations).where(eq(translations.articleId, blank.articleId));
    expect(await perform(shareDraft, shareInput(empty?.id ?? 0), desk.reporter, NOW, db)).toMatchObject({
      error: 'share_empty',
    });
    await embargoUntil(desk, translationId, LATER);
    expect(await ask()).toMatchObject({ error: 'share_embargoed' });
    // At the very instant the story is free.
    expect((await ask(undefined, {}, LATER)).ok).toBe(true);
    await publish();
    expect(await ask(undefined, {}, LATER)).toMatchObject({ error: 'share_nothing_new' });
    await save('Newer');
    expect((await ask(undefined, {}, LATER)).ok).toBe(true);
    const { version } = await findTranslationRow(desk, translationId);
    granted(await perform(withdrawTranslation, { translationId, version, notice: '' }, desk.chief, LATER, db));
    expect(await ask(undefined, {}, LATER)).toMatchObject({ error: 'share_withdrawn' });
    granted(await perform(binStory, { articleId }, desk.chief, LATER, db));
    expect(await ask(undefined, {}, LATER)).toMatchObject({ error: 'not_found' });
  });

  it('stands beside so many others and no more', async () => {
    const { ask, make, desk, db } = await shareRoom();
    const made = [];
    for (let n = 0; n < MOST_SHARES; n += 1) made.push(await make());
    expect(await ask()).toMatchObject({ error: 'too_many_shares' });
    granted(await perform(revokeShare, { shareId: made[0]!.shareId }, desk.reporter, NOW, db));
    expect((await ask()).ok).toBe(true);
  });

  it('is over at its instant', async () => {
    const { make, open } = await shareRoom();
    const { token, expiresAt } = await make({ hours: 72 });
    expect((await open(token, new Date(Date.parse(expiresAt) - 1))).ok).toBe(true);
    expect(await open(token, new Date(expiresAt))).toEqual({ ok: false, error: 'not_found' });
  });

  it.each<[string, (room: Awaited<ReturnType<typeof shareRoom>>) => Promise<unknown>, string]>([
    ['the text is published', ({ publish }) => publish(), 'published'],
    [
      'the story is put under embargo',
      ({ desk, db, articleId }) =>
        perform(setEmbargo, { articleId, version: 0, until: minutesLater(90).toISOString() }, desk.reporter, LATER, db),
      'embargo',
    ],
    [
      'the story goes to the bin',
      ({ desk, db, articleId }) => perform(binStory, { articleId }, desk.reporter, LATER, db),
      'binned',
    ],
    [
      'whoever made it is deactivated',
      ({ desk, db }) =>
        perform(setPersonActive, { userId: desk.reporter.id, active: false }, desk.administrator, LATER, db),
      'maker_left',
    ],
  ])('is over once %s, with its pictures, and does not come back', async (_what, end, because) => {
    const room = await shareRoom({ en: { text: { leadAlt: 'A field' } }, hi: {} });
    const { desk, db, articleId, make, open, stored, hi } = room;
    await db.writer.update(articles).set({ leadImageId: desk.imageId }).where(eq(articles.id, articleId));
    const { token, shareId } = await make();
    const other = granted(await perform(shareDraft, shareInput(hi.translationId), desk.chief, NOW, db));
    const picture = (now: Date) => isSharedPicture({ token, locale: 'en', key: 'a1'.repeat(16), now }, db.reader);
    expect((await open(token)).ok).toBe(true);
    expect(await picture(LATER)).toBe(true);
    expect(await end(room)).toMatchObject(because === 'published' ? { revisionId: expect.any(Number) } : { ok: true });
    expect(await open(token)).toEqual({ ok: false, error: 'not_found' });
    expect(await picture(LATER)).toBe(false);
    expect(await stored(shareId)).toMatchObject({ endedBecause: because, endedAt: LATER.toISOString() });
    // What is of the story ends the other language's link too, and what is of this text does not.
    expect((await open(other.token, LATER, 'hi')).ok).toBe(because === 'published' || because === 'maker_left');
    if (because === 'binned') granted(await perform(unbinStory, { articleId }, desk.chief, minutesLater(50), db));
    if (because === 'embargo') {
      const input = { articleId, version: 1, until: null, reason: 'Over' };
      granted(await perform(liftEmbargo, input, desk.chief, minutesLater(50), db));
    }
    if (because === 'maker_left')
      granted(
        await perform(setPersonActive, { userId: desk.reporter.id, active: true }, desk.administrator, LATER, db),
      );
    expect(await open(token, minutesLater(100))).toEqual({ ok: false, error: 'not_found' });
  });

  it('to what is newer than the live text is over once that goes live, is discarded, or the live one is withdrawn', async () => {
    for (const end of ['published', 'discarded', 'withdrawn'] as const) {
      const { desk, db, translationId, publish, save, make, open, stored } = await shareRoom();
      await publish(NOW);
      await save('Newer', NOW);
      const { token, shareId } = await make({ number: 2 });
      expect((await open(token)).ok).toBe(true);
      const { version } = await findTranslationRow(desk, translationId);
      if (end === 'published') await publish();
      else if (end === 'discarded')
        granted(await perform(discardDraft, { translationId, version }, desk.editor, LATER, db));
      else granted(await perform(withdrawTranslation, { translationId, version, notice: '' }, desk.chief, LATER, db));
      expect(await open(token)).toEqual({ ok: false, error: 'not_found' });
      expect((await stored(shareId)).endedBecause).toBe(end);
    }
  });

  it('is over by how things stand, wherever writing so was forgotten', async () => {
    const { desk, db, articleId, translationId, make, open } = await shareRoom();
    const { token } = await make();
    const gone = { ok: false, error: 'not_found' };
    await embargoUntil(desk, translationId, minutesLater(90));
    expect(await open(token)).toEqual(gone);
    await embargoUntil(desk, translationId, null);
    expect((await open(token)).ok).toBe(true);
    const changed = async (what: Partial<typeof translations.$inferInsert>, back: typeof what) => {
      await db.writer.update(translations).set(what).where(eq(translations.id, translationId));
      expect(await open(token)).toEqual(gone);
      await db.writer.update(translations).set(back).where(eq(translations.id, translationId));
      expect((await open(token)).ok).toBe(true);
    };
    const { draftRevisionId } = await findTranslationRow(desk, translationId);
    await changed({ liveRevisionId: draftRevisionId }, { liveRevisionId: null });
    await changed({ withdrawnAt: NOW.toISOString() }, { withdrawnAt: null });
    await db.writer.update(articles).set({ binnedAt: NOW.toISOString() }).where(eq(articles.id, articleId));
    expect(await open(token)).toEqual(gone);
  });

  it('opens the pictures of its own text and no other', async () => {
    const { desk, db, articleId, make } = await shareRoom();
    const { token } = await make();
    const another = 'b2'.repeat(16);
    await addImageRow(db, another);
    const shows = (key: string, of = token) => isSharedPicture({ token: of, locale: 'en', key, now: LATER }, db.reader);
    expect(await shows('a1'.repeat(16))).toBe(false);
    await db.writer.update(articles).set({ leadImageId: desk.imageId }).where(eq(articles.id, articleId));
    expect(await shows('a1'.repeat(16))).toBe(true);
    expect(await shows(another)).toBe(false);
    expect(await shows('a1'.repeat(16), 'x'.repeat(22))).toBe(false);
  });

  it('counts its visits, keeps the newest, and is listed while it is open', async () => {
    const { desk, db, translationId, make, open, stored } = await shareRoom();
    const { token, shareId } = await make({ number: 1, forWhom: '  Anita,\n the   lawyer ' });
    await make({}, desk.editor);
    for (let n = 0; n < KEPT_VISITS + 3; n += 1) granted(await open(token));
    expect(await stored(shareId)).toMatchObject({ visits: KEPT_VISITS + 3, lastVisitAt: LATER.toISOString() });
    expect(await db.reader.select().from(shareVisits)).toHaveLength(KEPT_VISITS);
    expect(await listVisits(shareId, 1, db.reader)).toMatchObject([
      { at: LATER.toISOString(), network: '203.0.113.0/24', visitor: { kind: 'browser', name: 'Chrome 156' } },
    ]);
    const listed = await listShares(translationId, LATER, db.reader);
    expect(listed.map((one) => [one.number, one.forWhom, one.by?.en, one.visits, one.newest[0]?.visitor.name])).toEqual(
      [
        [null, '', 'editor', 0, undefined],
        [1, 'Anita, the lawyer', 'reporter', KEPT_VISITS + 3, 'Chrome 156'],
      ],
    );
    await endShares(db.writer, { translationId }, { because: 'published', now: LATER });
    expect(await listShares(translationId, LATER, db.reader)).toEqual([]);
  });

  it('is forgotten with who opened it thirty days after its end, by the clock', async () => {
    const { desk, db, articleId, make, open } = await shareRoom();
    const [early, late] = [await make({ hours: 72 }), await make({ hours: 72 })];
    for (const { token } of [early, late]) granted(await open(token));
    granted(await perform(revokeShare, { shareId: early.shareId }, desk.reporter, LATER, db));
    const kept = async (at: Date) => {
      granted(await perform(emptyBin, null, 'machine', at, db));
      const visited = (await db.reader.select().from(shareVisits).orderBy(shareVisits.shareId)).map(
        ({ shareId }) => shareId,
      );
      expect((await db.reader.select().from(shares).orderBy(shares.id)).map(({ id }) => id)).toEqual(visited);
      return visited;
    };
    const days = (count: number, minutes: number) => minutesLater(count * 24 * 60 + minutes);
    expect(await kept(days(30, 40))).toEqual([early.shareId, late.shareId]);
    expect(await kept(days(30, 41))).toEqual([late.shareId]);
    expect(await kept(days(33, 30))).toEqual([late.shareId]);
    expect(await kept(days(33, 31))).toEqual([]);
    const { deeds } = await listStoryActivity({ articleId, by: 'machine' }, db.reader);
    expect(deeds.filter(({ kind }) => kind.startsWith('draft.'))).toHaveLength(3);
  });

  it('goes away with its story, and with who opened it', async () => {
    const { desk, db, articleId, make, open } = await shareRoom();
    granted(await open((await make({ number: 1 })).token));
    granted(await perform(binStory, { articleId }, desk.reporter, LATER, db));
    granted(await perform(emptyBin, null, 'machine', minutesLater(60 * 24 * 31), db));
    expect(await db.reader.select().from(shares)).toEqual([]);
    expect(await db.reader.select().from(shareVisits)).toEqual([]);
  });

  it('is not opened by what only looks like one', async () => {
    const { make, open, db } = await shareRoom();
    const { token } = await make();
    for (const other of [token.slice(1), `${token}A`, token.toUpperCase(), '', 'x'.repeat(22), '%', paragraphs.name])
      expect(await open(other)).toEqual({ ok: false, error: 'not_found' });
    expect(await db.reader.select().from(shareVisits)).toEqual([]);
  });
});
