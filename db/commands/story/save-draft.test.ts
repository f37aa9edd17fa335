import { asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { deleteImage } from '#db/commands/image/delete-image.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { perform } from '#db/perform.ts';
import { auditLog, revisionImages, revisions, translations } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { addImageRow, addStory, paragraphs, minutesLater, testNewsroom, sampleText } from '#db/testing-newsroom.ts';
import { granted } from '#lib/testing-result.ts';

const room = async () => testNewsroom(await testDatabase());
type Room = Awaited<ReturnType<typeof room>>;
const rows = ({ db }: Room) => db.reader.select().from(revisions).orderBy(asc(revisions.id));
const row = async ({ db }: Room, id: number) =>
  (await db.reader.select().from(translations).where(eq(translations.id, id)))[0];
const audits = ({ db }: Room) => db.reader.select().from(auditLog).orderBy(auditLog.id);

describe('saveDraft', () => {
  it.each(['en', 'hi'] as const)("writes over the writer's own open revision (%s)", async (locale) => {
    const desk = await room();
    const story = await addStory(desk, { [locale]: {}, source: locale, by: desk.reporter });
    const { translationId, version } = story[locale]!;
    const before = (await rows(desk)).length;
    const text = sampleText(locale, { headline: locale === 'hi' ? 'नई सुर्खी' : 'A new headline' });
    const saved = granted(
      await perform(saveDraft, { translationId, version, text }, desk.reporter, minutesLater(1), desk.db),
    );
    expect(saved).toEqual({
      version: version + 1,
      savedAt: minutesLater(1).toISOString(),
      slugTaken: false,
      fingerprint: expect.stringMatching(/^[a-z0-9]+$/) as string,
    });
    const after = await rows(desk);
    expect(after).toHaveLength(before);
    expect(after.at(-1)).toMatchObject({
      headline: text.headline,
      number: 1,
      authorId: desk.reporter.id,
      frozenAt: null,
    });
  });

  it("starts a new revision over another's, and freezes the other's", async () => {
    const desk = await room();
    const { en } = await addStory(desk, { en: {}, by: desk.reporter });
    const first = (await rows(desk))[0]!;
    granted(
      await perform(
        saveDraft,
        { translationId: en!.translationId, version: en!.version, text: sampleText('en', { headline: 'Edited' }) },
        desk.editor,
        minutesLater(1),
        desk.db,
      ),
    );
    const all = await rows(desk);
    expect(all.map(({ number, authorId }) => [number, authorId])).toEqual([
      [1, desk.reporter.id],
      [2, desk.editor.id],
    ]);
    expect(all[0]).toEqual({ ...first, frozenAt: minutesLater(1).toISOString() });
  });

  it('keeps a text of which much is taken out at once as a version of its own', async () => {
    const desk = await room();
    const { en } = await addStory(desk, { en: {}, by: desk.reporter });
    const { translationId, version } = en!;
    const long = sampleText('en', {
      body: paragraphs('A sentence that took a while to write. '.repeat(6), 'Another.'),
    });
    const save = async (text: typeof long, at: number, minute: number) =>
      granted(
        await perform(saveDraft, { translationId, version: at, text }, desk.reporter, minutesLater(minute), desk.db),
      );
    const written = await save(long, version, 1);
    const before = (await rows(desk)).length;
    const emptied = await save(sampleText('en', { body: paragraphs('x') }), written.version, 2);
    const [kept, now] = (await rows(desk)).slice(-2);
    expect(await rows(desk)).toHaveLength(before + 1);
    expect(kept).toMatchObject({ body: long.body, frozenAt: minutesLater(2).toISOString() });
    expect(now).toMatchObject({ frozenAt: null });
    // Going on from there is the same version.
    await save(sampleText('en', { body: paragraphs('xy') }), emptied.version, 3);
    expect(await rows(desk)).toHaveLength(before + 1);
  });

  it('starts a new revision over a published one and leaves what readers see as it is', async () => {
    const desk = await room();
    const { en } = await addStory(desk, { en: { publish: true } });
    const live = (await rows(desk))[0]!;
    const before = await row(desk, en!.translationId);
    granted(
      await perform(
        saveDraft,
        { translationId: en!.translationId, version: en!.version, text: sampleText('en', { headline: 'Later' }) },
        desk.editor,
        minutesLater(1),
        desk.db,
      ),
    );
    const [still, next] = await rows(desk);
    expect(still).toEqual(live);
    expect(next).toMatchObject({ number: 2, headline: 'Later', details: null, frozenAt: null });
    const after = await row(desk, en!.translationId);
    expect(after).toEqual({
      ...before,
      draftRevisionId: next!.id,
      slug: next!.slug,
      version: en!.version + 1,
      updatedAt: minutesLater(1).toISOString(),
    });
  });

  it('refuses a save based on an older version, hands over the other text and keeps it', async () => {
    const desk = await room();
    const { hi } = await addStory(desk, { hi: {} });
    const { translationId, version } = hi!;
    const theirs = sampleText('hi', { headline: 'पहला' });
    granted(await perform(saveDraft, { translationId, version, text: theirs }, desk.editor, minutesLater(1), desk.db));
    const stateBefore = [await rows(desk), await row(desk, translationId), await audits(desk)];
    const late = await perform(
      saveDraft,
      { translationId, version, text: sampleText('hi', { headline: 'दूसरा' }) },
      desk.translatorHi,
      minutesLater(2),
      desk.db,
    );
    expect(late).toEqual({
      ok: false,
      error: 'conflict',
      detail: { version: version + 1, text: theirs, savedAt: minutesLater(1).toISOString(), savedBy: desk.editor.name },
    });
    expect([await rows(desk), await row(desk, translationId), await audits(desk)]).toEqual(stateBefore);
  });

  it('changes nothing when the text is the one that stands', async () => {
    const desk = await room();
    const { en } = await addStory(desk);
    const [standing] = await rows(desk);
    const before = [await rows(desk), await row(desk, en!.translationId), await audits(desk)];
    const text = sampleText('en', { slug: standing!.slug });
    const saved = await perform(
      saveDraft,
      { translationId: en!.translationId, version: en!.version, text },
      desk.editor,
      minutesLater(9),
      desk.db,
    );
    expect(granted(saved).version).toBe(en!.version);
    expect([await rows(desk), await row(desk, en!.translationId), await audits(desk)]).toEqual(before);
  });

  it('takes the retry of a save whose answer got lost for what it is', async () => {
    const desk = await room();
    const { en } = await addStory(desk);
    const order = {
      translationId: en!.translationId,
      version: en!.version,
      text: sampleText('en', { headline: 'Once' }),
    };
    const first = granted(await perform(saveDraft, order, desk.editor, minutesLater(1), desk.db));
    const before = [await rows(desk), await row(desk, en!.translationId), await audits(desk)];
    expect(granted(await perform(saveDraft, order, desk.editor, minutesLater(2), desk.db))).toEqual(first);
    expect([await rows(desk), await row(desk, en!.translationId), await audits(desk)]).toEqual(before);
  });

  it('puts every save on record', async () => {
    const desk = await room();
    const { en } = await addStory(desk);
    const saves = async () =>
      (await desk.db.reader.select().from(auditLog).orderBy(auditLog.id))
        .filter(({ event }) => event === 'translation.edit')
        .reduce((sum, { times }) => sum + times, 0);
    const before = await saves();
    for (let round = 0; round < 3; round += 1) {
      const order = {
        translationId: en!.translationId,
        version: en!.version + round,
        text: sampleText('en', { headline: `Round ${round}` }),
      };
      granted(await perform(saveDraft, order, desk.editor, minutesLater(round), desk.db));
    }
    expect(await saves()).toBe(before + 3);
  });

  it.each([
    ['another reporter', 'otherReporter', 'en'],
    ['a translator of the other language', 'translatorEn', 'hi'],
    ['a translator of the other language', 'translatorHi', 'en'],
    ['an administrator', 'administrator', 'en'],
  ] as const)('refuses %s and writes nothing', async (_, who, locale) => {
    const desk = await room();
    const story = await addStory(desk, { en: {}, hi: {}, by: desk.editor });
    const { translationId, version } = story[locale]!;
    const before = [await rows(desk), await row(desk, translationId), await audits(desk)];
    const refused = await perform(
      saveDraft,
      { translationId, version, text: sampleText(locale, { headline: 'x' }) },
      desk[who],
      minutesLater(1),
      desk.db,
    );
    expect(refused).toEqual({ ok: false, error: 'not_allowed' });
    expect([await rows(desk), await row(desk, translationId), await audits(desk)]).toEqual(before);
  });

  it.each([
    ['an extra field', { headlinez: 'x' }, 'invalid'],
    ['a privilege', { authorId: 'somebody' }, 'invalid'],
    ['a frozen copy', { details: {} }, 'invalid'],
    ['a missing field', { headline: undefined }, 'invalid'],
    ['a number for words', { kicker: 3 }, 'invalid'],
    ['an overlong field', { kicker: 'क'.repeat(121) }, 'invalid'],
    ['an unknown node', { body: { type: 'doc', content: [{ type: 'script' }] } }, 'body_invalid'],
  ])('refuses %s', async (_, odd, error) => {
    const desk = await room();
    const { en } = await addStory(desk);
    const before = await rows(desk);
    const text = JSON.parse(JSON.stringify({ ...sampleText('en'), ...odd })) as unknown;
    const refused = await perform(
      saveDraft,
      { translationId: en!.translationId, version: en!.version, text },
      desk.editor,
      minutesLater(1),
      desk.db,
    );
    expect(refused).toMatchObject({ ok: false, error });
    expect(await rows(desk)).toEqual(before);
  });

  it('keeps a text whose slug another story has, and says so', async () => {
    const desk = await room();
    const one = await addStory(desk, { en: { text: { slug: 'budget' } } });
    const two = await addStory(desk, { en: {}, hi: {} });
    const save = (translation: { translationId: number; version: number }, locale: 'en' | 'hi') =>
      perform(
        saveDraft,
        { ...translation, text: sampleText(locale, { slug: 'budget' }) },
        desk.editor,
        minutesLater(1),
        desk.db,
      );
    const taken = granted(await save({ translationId: two.en!.translationId, version: two.en!.version }, 'en'));
    expect(taken.slugTaken).toBe(true);
    expect((await rows(desk)).filter(({ slug }) => slug === 'budget')).toHaveLength(2);
    expect(await row(desk, two.en!.translationId)).toMatchObject({ slug: null });
    expect(await row(desk, one.en!.translationId)).toMatchObject({ slug: 'budget' });
    // The other language has addresses of its own.
    const free = granted(await save({ translationId: two.hi!.translationId, version: two.hi!.version }, 'hi'));
    expect(free.slugTaken).toBe(false);
  });

  it('stores text as the house does: NFC, without invisible characters', async () => {
    const desk = await room();
    const { hi } = await addStory(desk, { hi: {} });
    const text = sampleText('hi', { headline: 'प\u095Dें \u200Bभारत', body: paragraphs('दु:ख की बात है |') });
    granted(
      await perform(
        saveDraft,
        { translationId: hi!.translationId, version: hi!.version, text },
        desk.editor,
        minutesLater(1),
        desk.db,
      ),
    );
    const stored = (await rows(desk)).at(-1)!;
    expect(stored.headline).toBe('पढ\u093Cें भारत');
    expect(JSON.stringify(stored.body)).toContain('दुःख की बात है।');
  });

  it('records the pictures of the text', async () => {
    const desk = await room();
    const { en } = await addStory(desk);
    const figure = (imageId: number, id: string) =>
      ({ type: 'figure', attrs: { id, imageId, caption: '', alt: '', credit: '' } }) as const;
    const body = {
      ...paragraphs('Words'),
      content: [figure(desk.imageId, 'figureblock1'), figure(99_999, 'figureblock2')],
    };
    granted(
      await perform(
        saveDraft,
        { translationId: en!.translationId, version: en!.version, text: sampleText('en', { body }) },
        desk.editor,
        minutesLater(1),
        desk.db,
      ),
    );
    expect((await desk.db.reader.select().from(revisionImages)).map(({ imageId }) => imageId)).toEqual([desk.imageId]);
  });

  it('keeps the pictures of a gallery from being deleted', async () => {
    const desk = await room();
    const { en } = await addStory(desk);
    const other = await addImageRow(desk.db, 'b2'.repeat(16));
    const figure = (imageId: number, id: string) =>
      ({ type: 'figure', attrs: { id, imageId, caption: '', alt: '', credit: '' } }) as const;
    const gallery = {
      type: 'gallery' as const,
      attrs: { id: 'galleryblock' },
      content: [figure(desk.imageId, 'figureblock1'), figure(other, 'figureblock2')],
    };
    const body = { ...paragraphs('Words'), content: [gallery] };
    const input = { translationId: en!.translationId, version: en!.version, text: sampleText('en', { body }) };
    granted(await perform(saveDraft, input, desk.editor, minutesLater(1), desk.db));
    const shown = (await desk.db.reader.select().from(revisionImages)).map(({ imageId }) => imageId);
    expect(shown.toSorted((a, b) => a - b)).toEqual([desk.imageId, other].toSorted((a, b) => a - b));
    const order = { imageId: other, version: 1 };
    expect(await perform(deleteImage, order, desk.chief, minutesLater(2), desk.db)).toMatchObject({
      ok: false,
      error: 'image_in_use',
    });
  });

  it('never loses a text in 100 rounds of two writers', async () => {
    const desk = await room();
    const { en } = await addStory(desk);
    const { translationId } = en!;
    const known = { editor: en!.version, chief: en!.version };
    let seed = 7;
    const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    for (let round = 0; round < 100; round += 1) {
      const who = random() < 0.5 ? 'editor' : 'chief';
      const text = sampleText('en', { headline: `Round ${round} by ${who}` });
      const standing = (await rows(desk)).at(-1)!;
      const saved = await perform(
        saveDraft,
        { translationId, version: known[who], text },
        desk[who],
        minutesLater(round),
        desk.db,
      );
      if (saved.ok) {
        known[who] = saved.value.version;
        expect((await rows(desk)).at(-1)!.headline).toBe(text.headline);
      } else {
        expect(saved.error).toBe('conflict');
        const detail = saved.detail as { version: number; text: { headline: string } };
        expect(detail.text.headline).toBe(standing.headline);
        expect((await rows(desk)).at(-1)).toEqual(standing);
        known[who] = detail.version;
      }
    }
  });
});
