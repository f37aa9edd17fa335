import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { discardDraft } from '#db/commands/story/discard-draft.ts';
import { publishTranslation } from '#db/commands/story/publish-translation.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import type { SavedDraft } from '#lib/article/saved.ts';
import { perform } from '#db/perform.ts';
import { articles, auditLog, authorship, revisions, translations } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, paragraphs, minutesLater, testNewsroom, sampleText } from '#db/testing-newsroom.ts';
import { changesAfterLost, textChanges } from '#lib/article/text-changes.ts';
import { detailsChanges } from '#lib/article/merge-details.ts';
import { readNewest, textFingerprint } from '#lib/article/newest.ts';
import type { StoryDetails, TranslationText } from '#lib/article/text.ts';
import { randomWriter, seededRandom } from '#lib/body/testing-edits.ts';
import type { Actor } from '#lib/people/roles.ts';
import type { Result } from '#lib/result.ts';
import { granted } from '#lib/testing-result.ts';

const START = sampleText('en', { body: paragraphs('one', 'two', 'three') });
const withBlock = (text: TranslationText, index: number, words: string): TranslationText => ({
  ...text,
  body: {
    type: 'doc',
    content: text.body.content.map((block, at) =>
      at === index && block.type === 'paragraph' ? { ...block, content: [{ type: 'text', text: words }] } : block,
    ),
  },
});

async function room(text: TranslationText = START) {
  const desk = await testNewsroom(await testDatabase());
  const { articleId, en } = await addStory(desk, { en: { text }, by: desk.editor });
  if (!en) throw new Error('No story');
  const { translationId, version } = en;
  const draft = async () => {
    const [row] = await desk.db.reader
      .select({ text: revisions })
      .from(translations)
      .innerJoin(revisions, eq(revisions.id, translations.draftRevisionId))
      .where(eq(translations.id, translationId));
    if (!row) throw new Error('No draft');
    return row.text;
  };
  let minute = 0;
  /** Saves what was changed between two texts, as a browser's tab does. */
  const save = (
    by: Actor,
    base: { version: number; text: TranslationText },
    mine: TranslationText,
    more: { tab?: string; seq?: number; whole?: boolean; sent?: TranslationText[] } = {},
  ) => {
    const { sent = [], ...rest } = more;
    minute += 1;
    const changes: unknown = JSON.parse(JSON.stringify(changesAfterLost(base.text, sent, mine)));
    return perform(
      saveDraft,
      { translationId, version: base.version, changes, ...rest },
      by,
      minutesLater(minute),
      desk.db,
    );
  };
  return { desk, articleId, translationId, base: { version, text }, draft, save };
}

const collisionsOf = (saved: Result<SavedDraft, string, unknown>) => granted(saved).collisions;

describe('two people in one text', () => {
  it('who change different fields and blocks are both kept, without a question, and told of each other', async () => {
    const { desk, base, draft, save } = await room();
    const first = granted(
      await save(desk.editor, base, withBlock({ ...START, headline: 'Mine' }, 0, 'ONE'), { tab: 'a' }),
    );
    expect(first.newest).toBeUndefined();
    const second = granted(
      await save(desk.chief, base, withBlock({ ...START, kicker: 'Theirs' }, 2, 'THREE'), { tab: 'b' }),
    );
    const both = withBlock(withBlock({ ...START, headline: 'Mine', kicker: 'Theirs' }, 0, 'ONE'), 2, 'THREE');
    expect(await draft()).toMatchObject({ headline: 'Mine', kicker: 'Theirs', body: both.body });
    expect(second.version).toBe(base.version + 2);
    expect(second.collisions).toBeUndefined();
    expect(second.fingerprint).toBe(textFingerprint(both));
    const { newest } = second;
    expect(newest && readNewest(START, newest)).toEqual(both);
    // Whole where it changed, by id where it did not.
    expect(newest?.blocks.map((block) => typeof block)).toEqual(['object', 'string', 'object']);
    expect(newest?.changed).toEqual({ headline: 0, testblock000: 0 });
    expect(newest?.writers).toEqual([{ name: desk.editor.name, you: false }]);
  });

  it('who change the same block are asked; all the rest is kept, and what stands is theirs', async () => {
    const { desk, base, draft, save } = await room();
    granted(await save(desk.editor, base, withBlock(START, 1, 'their two')));
    const mine = withBlock({ ...START, dateline: 'Patna' }, 1, 'my two');
    const late = granted(await save(desk.chief, base, mine, { tab: 'b', seq: 1 }));
    expect(late.collisions?.fields).toEqual([]);
    expect(late.collisions?.blocks).toMatchObject([
      {
        ids: ['testblock001'],
        mine: [{ content: [{ text: 'my two' }] }],
        theirs: [{ content: [{ text: 'their two' }] }],
      },
    ]);
    expect(await draft()).toMatchObject({ dateline: 'Patna', body: withBlock(START, 1, 'their two').body });
    // A choice is a save like any other, on what was answered.
    const now = readNewest(START, late.newest!)!;
    const chosen = withBlock(now, 1, 'my two');
    expect(
      granted(await save(desk.chief, { version: late.version, text: now }, chosen, { tab: 'b', seq: 2 })).collisions,
    ).toBeUndefined();
    expect(await draft()).toMatchObject({ dateline: 'Patna', body: chosen.body });
  });

  it('who change the same field are asked; a save of which nothing can be kept changes nothing', async () => {
    const { desk, base, draft, save } = await room();
    const first = granted(await save(desk.editor, base, { ...START, headline: 'Theirs' }));
    const before = [await draft(), await desk.db.reader.select().from(auditLog)];
    const late = granted(await save(desk.chief, base, { ...START, headline: 'Mine' }));
    expect(late).toMatchObject({ version: first.version, savedAt: first.savedAt });
    expect(late.collisions?.fields).toEqual([{ field: 'headline', mine: 'Mine', theirs: 'Theirs' }]);
    expect([await draft(), await desk.db.reader.select().from(auditLog)]).toEqual(before);
  });

  it('of whom one removes what the other changed are asked', async () => {
    const { desk, base, draft, save } = await room();
    granted(await save(desk.editor, base, withBlock(START, 1, 'their two')));
    const [one, , three] = START.body.content;
    const late = await save(desk.chief, base, { ...START, body: { type: 'doc', content: [one!, three!] } });
    expect(collisionsOf(late)?.blocks).toMatchObject([{ mine: [], theirs: [{ content: [{ text: 'their two' }] }] }]);
    expect((await draft()).body).toEqual(withBlock(START, 1, 'their two').body);
  });

  it('in two tabs of one person are two, and the later is told that the other is the same person', async () => {
    const { desk, base, save } = await room();
    granted(await save(desk.editor, base, { ...START, headline: 'First tab' }, { tab: 'a', seq: 1 }));
    const late = granted(await save(desk.editor, base, { ...START, headline: 'Second tab' }, { tab: 'b', seq: 1 }));
    expect(late.collisions?.fields).toHaveLength(1);
    expect(late.newest?.writers).toEqual([{ name: desk.editor.name, you: true }]);
    expect(late.newest?.changed).toEqual({ headline: 0 });
  });

  it('share an open revision while each writes in blocks of their own; one who writes over the other begins a new one', async () => {
    const { desk, base, draft, save, translationId } = await room();
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
    const { desk, base, draft, save, translationId } = await room();
    const own = { ...START, headline: 'My headline' };
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
    const { desk, base, draft, translationId } = await room();
    const save = (version: number, text: TranslationText) =>
      perform(saveDraft, { translationId, version, text }, desk.editor, minutesLater(9), desk.db);
    const saved = granted(await save(base.version, { ...START, headline: 'Mine' }));
    granted(
      await perform(
        publishTranslation,
        { translationId, version: saved.version, substantive: true },
        desk.chief,
        minutesLater(5),
        desk.db,
      ),
    );
    granted(await save(saved.version, { ...START, headline: 'Mine, longer' }));
    expect(await draft()).toMatchObject({ headline: 'Mine, longer' });
  });
});

describe('going back to the live text', () => {
  it('is told to whoever is based on the discarded one, and takes none of their words silently', async () => {
    const { desk, base, draft, save, translationId } = await room();
    const live = granted(
      await perform(
        publishTranslation,
        { translationId, version: base.version, substantive: true },
        desk.chief,
        minutesLater(1),
        desk.db,
      ),
    );
    const own = withBlock({ ...START, headline: 'Draft' }, 0, 'draft one');
    const saved = granted(await save(desk.editor, { version: live.version, text: START }, own, { tab: 'a', seq: 1 }));
    granted(
      await perform(discardDraft, { translationId, version: saved.version }, desk.chief, minutesLater(5), desk.db),
    );
    const mine = withBlock(withBlock(own, 0, 'draft one, longer'), 2, 'mine');
    const next = granted(await save(desk.editor, { version: saved.version, text: own }, mine, { tab: 'a', seq: 2 }));
    expect(next.collisions?.blocks).toMatchObject([{ ids: ['testblock000'] }]);
    expect(next.newest && readNewest(own, next.newest)).toEqual(withBlock(START, 2, 'mine'));
    expect(await draft()).toMatchObject({ headline: START.headline, body: withBlock(START, 2, 'mine').body });
  });
});

describe('a save that is repeated or late', () => {
  it('is taken in once', async () => {
    const { desk, base, draft, save } = await room();
    const mine = withBlock({ ...START, headline: 'Once' }, 1, 'my two');
    const first = granted(await save(desk.editor, base, mine, { tab: 'a', seq: 1 }));
    const before = [await draft(), await desk.db.reader.select().from(auditLog)];
    const again = granted(await save(desk.editor, base, mine, { tab: 'a', seq: 1 }));
    expect(again).toMatchObject({ version: first.version, fingerprint: first.fingerprint });
    expect(again.collisions).toBeUndefined();
    expect([await draft(), await desk.db.reader.select().from(auditLog)]).toEqual(before);
  });

  it('does not meet itself when its answer was lost and its writer typed on', async () => {
    const { desk, base, draft, save } = await room();
    const sent = withBlock({ ...START, headline: 'Sent' }, 1, 'sent two');
    granted(await save(desk.editor, base, sent, { tab: 'a', seq: 1 }));
    const mine = withBlock({ ...START, headline: 'Typed on' }, 2, 'three more');
    const next = granted(await save(desk.editor, base, mine, { tab: 'a', seq: 2, sent: [sent] }));
    expect(next.collisions).toBeUndefined();
    expect(await draft()).toMatchObject({ headline: 'Typed on', body: mine.body });
  });

  it('cannot undo a later one of its tab, not even one that changed nothing', async () => {
    const { desk, base, draft, save } = await room();
    const slow = { ...START, headline: 'Typed and taken back' };
    granted(await save(desk.editor, base, START, { tab: 'a', seq: 2, sent: [slow] }));
    expect(await save(desk.editor, base, slow, { tab: 'a', seq: 1 })).toEqual({ ok: false, error: 'superseded' });
    expect(await draft()).toMatchObject({ headline: START.headline });
    // Another tab counts for itself.
    granted(await save(desk.editor, base, slow, { tab: 'b', seq: 1 }));
  });

  it('asked for everything, answers everything', async () => {
    const { desk, base, save } = await room();
    const { newest } = granted(
      await save(desk.editor, base, { ...START, headline: 'x' }, { tab: 'a', seq: 1, whole: true }),
    );
    expect(newest && readNewest(sampleText('en', { body: paragraphs() }), newest)).toEqual({ ...START, headline: 'x' });
    expect(newest?.changed).toEqual({});
  });
});

describe('changes that are not ours', () => {
  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'invalid'],
    ['a text', START, 'invalid'],
    ['an unknown field', { fields: { authorId: { from: [], to: 'x' } }, blocks: [] }, 'invalid'],
    ['a field without words', { fields: { headline: { from: [] } }, blocks: [] }, 'invalid'],
    ['an overlong field', { fields: { kicker: { from: [], to: 'क'.repeat(121) } }, blocks: [] }, 'invalid'],
    ['an unknown key', { fields: {}, blocks: [], details: {} }, 'invalid'],
    ['a block without an id', { fields: {}, blocks: [{ from: [''], to: START.body.content[0] }] }, 'invalid'],
    [
      'a block under another id',
      { fields: {}, blocks: [{ id: 'testblock002', from: [''], to: START.body.content[0] }] },
      'body_invalid',
    ],
    [
      'an unknown node',
      {
        fields: {},
        blocks: [{ id: 'testblock000', from: [''], to: { type: 'script', attrs: { id: 'testblock000' } } }],
      },
      'body_invalid',
    ],
    [
      'prototypes',
      JSON.parse(
        '{"fields":{"__proto__":{"from":[],"to":"x"}},"blocks":[{"id":"testblock000","from":[],"__proto__":{"a":1}}]}',
      ),
      'invalid',
    ],
  ])('%s: refused, and nothing is written', async (_, changes, error) => {
    const { desk, base, draft, translationId } = await room();
    const before = await draft();
    const refused = await perform(
      saveDraft,
      { translationId, version: base.version, changes },
      desk.editor,
      minutesLater(1),
      desk.db,
    );
    expect(refused).toMatchObject({ ok: false, error });
    expect(await draft()).toEqual(before);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });

  it('name each block at fault', async () => {
    const { desk, base, translationId } = await room();
    const bad = (id: string) => ({
      id,
      from: [''],
      to: { type: 'marquee', attrs: { id } },
      place: { after: [], before: [] },
    });
    const changes = {
      fields: {},
      blocks: [bad('testblock00a'), ...textChanges(START, withBlock(START, 0, 'x')).blocks, bad('testblock00b')],
    };
    const refused = await perform(
      saveDraft,
      { translationId, version: base.version, changes },
      desk.editor,
      minutesLater(1),
      desk.db,
    );
    expect(refused).toMatchObject({
      error: 'body_invalid',
      detail: {
        body: {
          blocks: [
            { index: 0, id: 'testblock00a' },
            { index: 2, id: 'testblock00b' },
          ],
        },
      },
    });
  });

  it.each(['otherReporter', 'translatorHi', 'administrator'] as const)('of %s are refused', async (who) => {
    const { desk, base, draft, save } = await room();
    const before = await draft();
    expect(await save(desk[who], base, { ...START, headline: 'x' })).toEqual({ ok: false, error: 'not_allowed' });
    expect(await draft()).toEqual(before);
  });
});

describe('shared details', () => {
  it('are merged field by field, and asked about where both chose', async () => {
    const { desk, articleId } = await room();
    const read = async () => (await desk.db.reader.select().from(articles).where(eq(articles.id, articleId)))[0]!;
    const { version } = await read();
    const base: StoryDetails = { sectionId: null, agencyId: null, contributorIds: [], topicIds: [], leadImageId: null };
    const start = { ...base, sectionId: (await read()).sectionId, contributorIds: [] };
    const save = (by: Actor, mine: StoryDetails, tab: string) =>
      perform(
        saveDetails,
        { articleId, version, changes: detailsChanges(start, mine), tab, seq: 1 },
        by,
        minutesLater(1),
        desk.db,
      );
    const first = granted(await save(desk.editor, { ...start, leadImageId: desk.imageId }, 'a'));
    expect(first).toEqual({ version: version + 1, savedAt: minutesLater(1).toISOString() });
    const second = granted(await save(desk.chief, { ...start, sectionId: null }, 'b'));
    expect(second.newest).toMatchObject({
      details: { sectionId: null, leadImageId: desk.imageId },
      changed: { leadImageId: 0 },
      writers: [{ name: desk.editor.name, you: false }],
    });
    expect(await read()).toMatchObject({ sectionId: null, leadImageId: desk.imageId, version: version + 2 });
    const third = granted(await save(desk.chief, { ...start, leadImageId: null, agencyId: desk.agencyId }, 'c'));
    expect(third).toMatchObject({ version: version + 3 });
    expect(third.collisions).toBeUndefined();
    const other = granted(await save(desk.editor, { ...start, agencyId: null, sectionId: start.sectionId }, 'd'));
    expect(other.version).toBe(version + 3);
  });

  it('that both chose differently are asked about, and theirs stand', async () => {
    const { desk, articleId } = await room();
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

describe('what is known of who changed what', () => {
  it('stands in one row a part, and forgets blocks that are gone', async () => {
    const { desk, articleId, base, save } = await room();
    const { version } = granted(
      await save(desk.editor, base, withBlock({ ...START, headline: 'x' }, 0, 'ONE'), { tab: 'a', seq: 1 }),
    );
    const row = async () =>
      (
        await desk.db.reader
          .select()
          .from(authorship)
          .where(and(eq(authorship.articleId, articleId), eq(authorship.part, 'en')))
      )[0]!;
    expect((await row()).written.keys).toMatchObject({
      headline: [version, expect.any(Number)],
      testblock000: [version, expect.any(Number)],
    });
    const text = withBlock({ ...START, headline: 'x' }, 0, 'ONE');
    const shorter = { ...text, body: { type: 'doc' as const, content: text.body.content.slice(1) } };
    granted(await save(desk.editor, { version, text }, shorter, { tab: 'a', seq: 2 }));
    expect(Object.keys((await row()).written.keys)).not.toContain('testblock000');
  });
});

describe('300 random saves of three tabs', () => {
  it('lose no word that was typed, and each tab ends with the text that stands', { timeout: 120_000 }, async () => {
    const random = seededRandom(31);
    const start = { ...START, body: randomWriter('b', random).body(8) };
    const { desk, base, save } = await room(start);
    const tabs = [desk.editor, desk.chief, desk.editor].map((by, index) => ({
      by,
      tab: `tab-${index}`,
      seq: 0,
      base,
      mine: base.text,
      writer: randomWriter(`w${index}x`, random),
      lost: [] as TranslationText[],
    }));
    const wordsOf = (value: unknown) => JSON.stringify(value).match(/w\dx\d+/g) ?? [];
    let asked = 0;
    for (let round = 0; round < 300; round += 1) {
      const tab = tabs[Math.floor(random() * tabs.length)]!;
      tab.mine = { ...tab.mine, body: tab.writer.edit(tab.mine.body, 1 + Math.floor(random() * 2)) };
      if (random() < 0.3) tab.mine.headline = tab.writer.word();
      tab.seq += 1;
      const saved = granted(await save(tab.by, tab.base, tab.mine, { tab: tab.tab, seq: tab.seq, sent: tab.lost }));
      if (random() < 0.2) {
        tab.lost.push(tab.mine);
        continue;
      }
      const newest = saved.newest ? readNewest(tab.base.text, saved.newest) : tab.mine;
      expect(newest && textFingerprint(newest), `round ${round}`).toBe(saved.fingerprint);
      const there = new Set(wordsOf([newest, saved.collisions]));
      const had = new Set(wordsOf([tab.base.text, tab.lost]));
      expect(
        wordsOf(tab.mine).filter((word) => !had.has(word) && !there.has(word)),
        `round ${round}`,
      ).toEqual([]);
      if (saved.collisions) asked += 1;
      // The writer takes theirs where it is asked.
      Object.assign(tab, { base: { version: saved.version, text: newest! }, mine: newest!, lost: [] });
    }
    expect(asked).toBeGreaterThan(20);
  });
});
