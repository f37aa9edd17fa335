import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { assignWork } from '#db/commands/assignment/assign-work.ts';
import { changeGrants } from '#db/commands/person/change-grants.ts';
import { deactivateDemoPeople } from '#db/commands/person/deactivate-demo-people.ts';
import { setPersonActive } from '#db/commands/person/set-person-active.ts';
import { publishingRoom } from '#db/commands/publishing/testing-publications.ts';
import { shareDraft } from '#db/commands/share/share-draft.ts';
import { visitShare } from '#db/commands/share/visit-share.ts';
import { perform } from '#db/perform.ts';
import { auditLog, shares, users } from '#db/schema.ts';
import { addStory, minutesLater } from '#db/testing-newsroom.ts';
import { everywhere } from '#lib/people/grants.ts';
import type { Locale } from '#lib/locale.ts';
import type { Actor } from '#lib/people/roles.ts';
import { granted } from '#lib/testing-result.ts';

const NOW = minutesLater(30);
const LATER = minutesLater(40);

/** A story in both languages of the reporter's, and links to its drafts. */
async function room() {
  const desk = await publishingRoom();
  const { db } = desk;
  const story = await addStory(desk, { en: {}, hi: {}, by: desk.reporter });
  const make = async (locale: Locale, by: Actor, hours = 24) =>
    granted(
      await perform(
        shareDraft,
        { translationId: story[locale]!.translationId, number: null, hours, forWhom: `Of ${by.name}` },
        by,
        NOW,
        db,
      ),
    );
  const opens = async ({ token }: { token: string }, locale: Locale) =>
    (await perform(visitShare, { token, locale, network: '', device: 'browser' }, 'machine', LATER, db)).ok;
  const recorded = async () =>
    (await db.reader.select().from(auditLog).where(eq(auditLog.event, 'draft.revoke_share'))).map(
      ({ actorId, subjectId, detail }) => [actorId, Number(subjectId), detail?.shareId],
    );
  const give = async (by: Actor, grants: Actor['grants'], now = LATER) =>
    granted(await perform(changeGrants, { userId: by.id, grants }, desk.administrator, now, db));
  return { desk, db, story, make, opens, recorded, give };
}

it('a link ends, on record, with the grant that let its maker share that text, and with no other', async () => {
  const { desk, story, db, make, opens, recorded, give } = await room();
  const [en, hi] = [await make('en', desk.editor), await make('hi', desk.editor)];
  const others = await make('hi', desk.chief);
  await give(desk.editor, [{ role: 'editor', locale: 'en', sectionId: null }]);
  expect([await opens(en, 'en'), await opens(hi, 'hi'), await opens(others, 'hi')]).toEqual([true, false, true]);
  expect(await recorded()).toEqual([[desk.administrator.id, story.hi!.translationId, hi.shareId]]);
  const [row] = await db.reader.select().from(shares).where(eq(shares.id, hi.shareId));
  expect(row).toMatchObject({
    endedAt: LATER.toISOString(),
    endedBecause: 'maker_may_not',
    endedById: desk.administrator.id,
  });
  // It does not wake up with the right.
  await give(desk.editor, everywhere('editor'), minutesLater(41));
  expect([await opens(en, 'en'), await opens(hi, 'hi')]).toEqual([true, false]);
});

it('a link to what somebody was given to write stays with them whatever their grants become, as long as they may write', async () => {
  const { desk, db, story, make, opens, recorded, give } = await room();
  const given = { articleId: story.articleId, scope: 'hi' as const, version: 0, personId: desk.editor.id, dueAt: null };
  granted(await perform(assignWork, given, desk.chief, NOW, db));
  const [en, hi] = [await make('en', desk.editor), await make('hi', desk.editor)];
  await give(desk.editor, everywhere('reporter'));
  expect([await opens(en, 'en'), await opens(hi, 'hi')]).toEqual([false, true]);
  await give(desk.editor, everywhere('administrator'));
  expect(await opens(hi, 'hi')).toBe(false);
  expect(await recorded()).toHaveLength(2);
});

it('all links of somebody who is deactivated end on record; one that was over is not told of', async () => {
  const { desk, db, story, make, recorded } = await room();
  const open = await make('en', desk.editor);
  await make('hi', desk.editor, 1);
  const later = minutesLater(120);
  granted(await perform(setPersonActive, { userId: desk.editor.id, active: false }, desk.administrator, later, db));
  expect(await recorded()).toEqual([[desk.administrator.id, story.en!.translationId, open.shareId]]);
});

it('the links of the people of the demo newsroom end with them, on record', async () => {
  const { desk, db, story, make, opens, recorded } = await room();
  const [demo, real] = [await make('en', desk.reporter), await make('en', desk.chief)];
  await db.writer.update(users).set({ isDemo: true }).where(eq(users.id, desk.reporter.id));
  granted(await perform(deactivateDemoPeople, null, 'machine', LATER, db));
  expect(await recorded()).toEqual([[null, story.en!.translationId, demo.shareId]]);
  expect(
    await db.reader.select({ because: shares.endedBecause }).from(shares).where(eq(shares.id, demo.shareId)),
  ).toEqual([{ because: 'maker_left' }]);
  expect([await opens(demo, 'en'), await opens(real, 'en')]).toEqual([false, true]);
});
