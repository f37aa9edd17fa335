import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditLog, authorship } from '#db/schema.ts';
import { paragraphs, sampleText } from '#db/testing-newsroom.ts';
import { readNewest } from '#lib/merge/newest.ts';
import { granted } from '#lib/testing-result.ts';
import { THREE_LINES, withBlock, savingRoom } from '#db/commands/story/testing-saves.ts';

describe('a save that is repeated or late', () => {
  it('is taken in once', async () => {
    const { desk, base, draft, save } = await savingRoom();
    const mine = withBlock({ ...THREE_LINES, headline: 'Once' }, 1, 'my two');
    const first = granted(await save(desk.editor, base, mine, { tab: 'a', seq: 1 }));
    const before = [await draft(), await desk.db.reader.select().from(auditLog).orderBy(auditLog.id)];
    const again = granted(await save(desk.editor, base, mine, { tab: 'a', seq: 1 }));
    expect(again).toMatchObject({ version: first.version, fingerprint: first.fingerprint });
    expect(again.collisions).toBeUndefined();
    expect([await draft(), await desk.db.reader.select().from(auditLog).orderBy(auditLog.id)]).toEqual(before);
  });

  it('does not meet itself when its answer was lost and its writer typed on', async () => {
    const { desk, base, draft, save } = await savingRoom();
    const sent = withBlock({ ...THREE_LINES, headline: 'Sent' }, 1, 'sent two');
    granted(await save(desk.editor, base, sent, { tab: 'a', seq: 1 }));
    const mine = withBlock({ ...THREE_LINES, headline: 'Typed on' }, 2, 'three more');
    const next = granted(await save(desk.editor, base, mine, { tab: 'a', seq: 2, sent: [sent] }));
    expect(next.collisions).toBeUndefined();
    expect(await draft()).toMatchObject({ headline: 'Typed on', body: mine.body });
  });

  it('cannot undo a later one of its tab, not even one that changed nothing', async () => {
    const { desk, base, draft, save } = await savingRoom();
    const slow = { ...THREE_LINES, headline: 'Typed and taken back' };
    granted(await save(desk.editor, base, THREE_LINES, { tab: 'a', seq: 2, sent: [slow] }));
    expect(await save(desk.editor, base, slow, { tab: 'a', seq: 1 })).toEqual({ ok: false, error: 'superseded' });
    expect(await draft()).toMatchObject({ headline: THREE_LINES.headline });
    // Another tab counts for itself.
    granted(await save(desk.editor, base, slow, { tab: 'b', seq: 1 }));
  });

  it('asked for everything, answers everything', async () => {
    const { desk, base, save } = await savingRoom();
    const { newest } = granted(
      await save(desk.editor, base, { ...THREE_LINES, headline: 'x' }, { tab: 'a', seq: 1, whole: true }),
    );
    expect(newest && readNewest(sampleText('en', { body: paragraphs() }), newest)).toEqual({
      ...THREE_LINES,
      headline: 'x',
    });
    expect(newest?.changed).toEqual({});
  });
});

describe('what is known of who changed what', () => {
  it('stands in one row a part, and forgets blocks that are gone', async () => {
    const { desk, articleId, base, save } = await savingRoom();
    const { version } = granted(
      await save(desk.editor, base, withBlock({ ...THREE_LINES, headline: 'x' }, 0, 'ONE'), { tab: 'a', seq: 1 }),
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
    const text = withBlock({ ...THREE_LINES, headline: 'x' }, 0, 'ONE');
    const shorter = { ...text, body: { type: 'doc' as const, content: text.body.content.slice(1) } };
    granted(await save(desk.editor, { version, text }, shorter, { tab: 'a', seq: 2 }));
    expect(Object.keys((await row()).written.keys)).not.toContain('testblock000');
  });
});
