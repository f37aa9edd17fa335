import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { discardDraft } from '#db/commands/story/discard-draft.ts';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import type { SavedDraft } from '#lib/merge/saved.ts';
import { perform } from '#db/perform.ts';
import { auditLog, revisions } from '#db/schema.ts';
import { minutesLater } from '#db/testing-newsroom.ts';
import { readNewest, textFingerprint } from '#lib/merge/newest.ts';
import type { TranslationText } from '#lib/article/text.ts';
import type { Actor } from '#lib/people/roles.ts';
import type { Result } from '#lib/result.ts';
import { granted } from '#lib/testing-result.ts';
import { THREE_LINES, withBlock, savingRoom } from '#db/commands/story/testing-saves.ts';

const collisionsOf = (saved: Result<SavedDraft, string, unknown>) => granted(saved).collisions;

describe('two people in one text', () => {
  it('who change different fields and blocks are both kept, without a question, and told of each other', async () => {
    const { desk, base, draft, save } = await savingRoom();
    const first = granted(
      await save(desk.editor, base, withBlock({ ...THREE_LINES, headline: 'Mine' }, 0, 'ONE'), { tab: 'a' }),
    );
    expect(first.newest).toBeUndefined();
    const second = granted(
      await save(desk.chief, base, withBlock({ ...THREE_LINES, kicker: 'Theirs' }, 2, 'THREE'), { tab: 'b' }),
    );
    const both = withBlock(withBlock({ ...THREE_LINES, headline: 'Mine', kicker: 'Theirs' }, 0, 'ONE'), 2, 'THREE');
    expect(await draft()).toMatchObject({ headline: 'Mine', kicker: 'Theirs', body: both.body });
    expect(second.version).toBe(base.version + 2);
    expect(second.collisions).toBeUndefined();
    expect(second.fingerprint).toBe(textFingerprint(both));
    const { newest } = second;
    expect(newest && readNewest(THREE_LINES, newest)).toEqual(both);
    // Whole where it changed, by id where it did not.
    expect(newest?.blocks.map((block) => typeof block)).toEqual(['object', 'string', 'object']);
    expect(newest?.changed).toEqual({ headline: 0, testblock000: 0 });
    expect(newest?.writers).toEqual([{ name: { en: desk.editor.name, hi: desk.editor.name }, you: false }]);
  });

  it('who change the same block are asked; all the rest is kept, and what stands is theirs', async () => {
    const { desk, base, draft, save } = await savingRoom();
    granted(await save(desk.editor, base, withBlock(THREE_LINES, 1, 'their two')));
    const mine = withBlock({ ...THREE_LINES, dateline: 'Patna' }, 1, 'my two');
    const late = granted(await save(desk.chief, base, mine, { tab: 'b', seq: 1 }));
    expect(late.collisions?.fields).toEqual([]);
    expect(late.collisions?.blocks).toMatchObject([
      {
        ids: ['testblock001'],
        mine: [{ content: [{ text: 'my two' }] }],
        theirs: [{ content: [{ text: 'their two' }] }],
      },
    ]);
    expect(await draft()).toMatchObject({ dateline: 'Patna', body: withBlock(THREE_LINES, 1, 'their two').body });
    // A choice is a save like any other, on what was answered.
    const now = readNewest(THREE_LINES, late.newest!)!;
    const chosen = withBlock(now, 1, 'my two');
    expect(
      granted(await save(desk.chief, { version: late.version, text: now }, chosen, { tab: 'b', seq: 2 })).collisions,
    ).toBeUndefined();
    expect(await draft()).toMatchObject({ dateline: 'Patna', body: chosen.body });
  });

  it('who change the same field are asked; a save of which nothing can be kept changes nothing', async () => {
    const { desk, base, draft, save } = await savingRoom();
    const first = granted(await save(desk.editor, base, { ...THREE_LINES, headline: 'Theirs' }));
    const before = [await draft(), await desk.db.reader.select().from(auditLog).orderBy(auditLog.id)];
    const late = granted(await save(desk.chief, base, { ...THREE_LINES, headline: 'Mine' }));
    expect(late).toMatchObject({ version: first.version, savedAt: first.savedAt });
    expect(late.collisions?.fields).toEqual([{ field: 'headline', mine: 'Mine', theirs: 'Theirs' }]);
    expect([await draft(), await desk.db.reader.select().from(auditLog).orderBy(auditLog.id)]).toEqual(before);
  });

  it('of whom one removes what the other changed are asked', async () => {
    const { desk, base, draft, save } = await savingRoom();
    granted(await save(desk.editor, base, withBlock(THREE_LINES, 1, 'their two')));
    const [one, , three] = THREE_LINES.body.content;
    const late = await save(desk.chief, base, { ...THREE_LINES, body: { type: 'doc', content: [one!, three!] } });
    expect(collisionsOf(late)?.blocks).toMatchObject([{ mine: [], theirs: [{ content: [{ text: 'their two' }] }] }]);
    expect((await draft()).body).toEqual(withBlock(THREE_LINES, 1, 'their two').body);
  });

  it('in two tabs of one person are two, and the later is told that the other is the same person', async () => {
    const { desk, base, save } = await savingRoom();
    granted(await save(desk.editor, base, { ...THREE_LINES, headline: 'First tab' }, { tab: 'a', seq: 1 }));
    const late = granted(
      await save(desk.editor, base, { ...THREE_LINES, headline: 'Second tab' }, { tab: 'b', seq: 1 }),
    );
    expect(late.collisions?.fields).toHaveLength(1);
    expect(late.newest?.writers).toEqual([{ name: { en: desk.editor.name, hi: desk.editor.name }, you: true }]);
    expect(late.newest?.changed).toEqual({ headline: 0 });
  });

  it('share an open revision while each writes in blocks of their own; one who writes over the other begins a new one', async () => {
    const { desk, base, draft, save, translationId } = await savingRoom();
    const numbers = async () =>
      (await desk.db.reader.select().from(revisions).where(eq(revisions.translationId, translationId))).length;
    let at = base;
    const write = async (by: Actor, mine: TranslationText, tab: string) => {
      const saved = granted(await save(by, at, mine, { tab }));
      at = { version: saved.version, text: mine };
    };
    await write(desk.chief, withBlock(at.text, 0, 'chief 1'), 'b');
    expect(await numbers()).toBe(2);
    for (let round = 0; round < 5; round += 1) {
      await write(desk.editor, withBlock(at.text, 1, `editor ${round}`), 'a');
      await write(desk.chief, withBlock(at.text, 0, `chief ${round}`), 'b');
    }
    expect(await numbers()).toBe(2);
    const standing = await draft();
    await write(desk.editor, withBlock(at.text, 0, 'the editor knows better'), 'a');
    expect(await numbers()).toBe(3);
    const [kept] = await desk.db.reader.select().from(revisions).where(eq(revisions.id, standing.id));
    expect(kept).toMatchObject({ body: standing.body, frozenAt: expect.any(String) as string });
  });
});

describe('a publication in between', () => {
  it('of the very words is crossed without a question', async () => {
    const { desk, base, draft, save, translationId } = await savingRoom();
    const own = { ...THREE_LINES, headline: 'My headline' };
    const saved = granted(await save(desk.editor, base, own, { tab: 'a', seq: 1 }));
    const published = granted(
      await perform(
        publishTranslation,
        { translationId, version: saved.version, substantive: true },
        desk.chief,
        minutesLater(5),
        desk.db,
      ),
    );
    const next = granted(
      await save(
        desk.editor,
        { version: saved.version, text: own },
        { ...own, kicker: 'Update' },
        { tab: 'a', seq: 2 },
      ),
    );
    expect(next).toMatchObject({ version: published.version + 1 });
    expect([next.newest, next.collisions]).toEqual([undefined, undefined]);
    expect(await draft()).toMatchObject({ headline: 'My headline', kicker: 'Update' });
    const [live] = await desk.db.reader.select().from(revisions).where(eq(revisions.id, published.revisionId));
    expect(live).toMatchObject({ headline: 'My headline', kicker: '' });
  });

  it('is crossed by a whole text as well', async () => {
    const { desk, base, draft, translationId } = await savingRoom();
    const save = (version: number, text: TranslationText) =>
      perform(saveDraft, { translationId, version, text }, desk.editor, minutesLater(9), desk.db);
    const saved = granted(await save(base.version, { ...THREE_LINES, headline: 'Mine' }));
    granted(
      await perform(
        publishTranslation,
        { translationId, version: saved.version, substantive: true },
        desk.chief,
        minutesLater(5),
        desk.db,
      ),
    );
    granted(await save(saved.version, { ...THREE_LINES, headline: 'Mine, longer' }));
    expect(await draft()).toMatchObject({ headline: 'Mine, longer' });
  });
});

describe('going back to the live text', () => {
  it('is told to whoever is based on the discarded one, and takes none of their words silently', async () => {
    const { desk, base, draft, save, translationId } = await savingRoom();
    const live = granted(
      await perform(
        publishTranslation,
        { translationId, version: base.version, substantive: true },
        desk.chief,
        minutesLater(1),
        desk.db,
      ),
    );
    const own = withBlock({ ...THREE_LINES, headline: 'Draft' }, 0, 'draft one');
    const saved = granted(
      await save(desk.editor, { version: live.version, text: THREE_LINES }, own, { tab: 'a', seq: 1 }),
    );
    granted(
      await perform(discardDraft, { translationId, version: saved.version }, desk.chief, minutesLater(5), desk.db),
    );
    const mine = withBlock(withBlock(own, 0, 'draft one, longer'), 2, 'mine');
    const next = granted(await save(desk.editor, { version: saved.version, text: own }, mine, { tab: 'a', seq: 2 }));
    expect(next.collisions?.blocks).toMatchObject([{ ids: ['testblock000'] }]);
    expect(next.newest && readNewest(own, next.newest)).toEqual(withBlock(THREE_LINES, 2, 'mine'));
    expect(await draft()).toMatchObject({
      headline: THREE_LINES.headline,
      body: withBlock(THREE_LINES, 2, 'mine').body,
    });
  });
});
