import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDesk, type Desk, type DeskBounds } from '#app/_server/live/desk.ts';
import { createStory } from '#db/commands/story/create-story.ts';
import { type ChangeFeed, followChanges } from '#db/change-feed.ts';
import { setPersonActive } from '#db/commands/person/set-person-active.ts';
import { OUTBOX_KEPT_MS } from '#db/outbox.ts';
import { perform } from '#db/perform.ts';
import { listValidSessions } from '#db/queries/person/valid-sessions.ts';
import { sessions, users } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { TEST_NOW, testNewsroom } from '#db/testing-newsroom.ts';
import type { Actor } from '#lib/people/roles.ts';
import { granted } from '#lib/testing-result.ts';

// A busy machine takes its time over a fresh database.
vi.setConfig({ testTimeout: 30_000 });
const IDLE_MS = 12 * 60 * 60_000;
const ending: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const end of ending.splice(0).toReversed()) await end();
});

/** What a browser has read of a stream so far, and whether it is over. */
function reading(body: ReadableStream<Uint8Array>) {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const seen = { text: '', isOver: false };
  const done = (async () => {
    for (;;) {
      const { done: isOver, value } = await reader.read();
      if (isOver) break;
      seen.text += decoder.decode(value);
    }
    seen.isOver = true;
  })();
  return {
    seen,
    done,
    ids: () => [...seen.text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id)),
    kinds: () => [...seen.text.matchAll(/^event: (\w+)$/gm)].map(([, kind]) => kind),
    until: (what: string) => vi.waitFor(() => expect(seen.text).toContain(what), { timeout: 10_000 }),
    leave: () => reader.cancel(),
  };
}

async function newsroom(bounds: Partial<DeskBounds> = {}) {
  const room = await testNewsroom(await testDatabase());
  const { db } = room;
  const feed = await followChanges(db, 60_000);
  const now = { at: TEST_NOW };
  const desk = createDesk({
    feed,
    reader: db.reader,
    listValidSessions: (ids) => listValidSessions(ids, { now: now.at, idleMs: IDLE_MS }, db.reader),
    bounds,
  });
  ending.push(() => feed.stop(), desk.stop);
  const later = (ms: number) => new Date(TEST_NOW.getTime() + ms);
  return {
    ...room,
    feed,
    desk,
    now,
    begin: async (ms = 0) => {
      granted(await perform(createStory, { locale: 'hi' }, room.reporter, later(ms), db));
      await feed.look();
    },
    async signIn(actor: Actor, sessionId: string) {
      const dates = { createdAt: TEST_NOW, updatedAt: TEST_NOW, expiresAt: later(7 * 24 * 60 * 60_000) };
      // Editors and those above them hold no session without a second step.
      await db.writer.update(users).set({ twoFactorEnabled: true }).where(eq(users.id, actor.id));
      await db.writer.insert(sessions).values({ id: sessionId, userId: actor.id, token: sessionId, ...dates });
    },
    open: (after?: number, { actor = room.editor, tab = 'tab-of-editor', sessionId = 's1' } = {}) =>
      reading(granted(desk.open({ actor, sessionId, tab, after }))),
  };
}

/** A place for the person in a story. */
const beat = (actor: Actor, visit: string, articleId = 7) => ({
  visit,
  personId: actor.id,
  name: { en: actor.name, hi: 'मीरा जोशी' },
  articleId,
  locale: 'hi' as const,
});

describe('what a stream tells', () => {
  it('begins at once, and tells each change with the number of its row, in order', async () => {
    const { open, begin, reporter } = await newsroom();
    await begin();
    const { until, ids, seen } = open();
    await until('event: here');
    await begin(1_000);
    await begin(2_000);
    await until('id: 3');
    expect(ids()).toEqual([2, 3]);
    expect(seen.text).toContain(
      `id: 2\nevent: change\ndata: {"at":"2026-02-15T05:52:01.000Z","byId":"${reporter.id}",` +
        '"events":[{"kind":"story.create","articleId":2,"locale":"hi"}]}\n\n',
    );
  });

  it('goes on after the last one it told, with nothing twice and nothing left out', async () => {
    const { open, begin } = await newsroom();
    for (let n = 0; n < 4; n += 1) await begin(n);
    const again = open(2);
    // While it is still told what it missed, more happens.
    const more = begin(5);
    await again.until('id: 5');
    await more;
    expect(again.ids()).toEqual([3, 4, 5]);
    expect(open(5, { tab: 'another-tab' }).kinds()).not.toContain('reload');
  });

  it('is told once to look at everything anew when it was away too long', async () => {
    const { open, begin } = await newsroom({ mostMissed: 3 });
    for (let n = 0; n < 4; n += 1) await begin(n);
    const far = open(0, { tab: 'far-behind' });
    await far.until('event: reload');
    expect(far.ids()).toEqual([4]);
    const near = open(1, { tab: 'near-by-now' });
    await near.until('id: 4');
    expect(near.kinds()).not.toContain('reload');
    await begin(OUTBOX_KEPT_MS + 60_000);
    const gone = open(1, { tab: 'rows-are-gone' });
    await gone.until('event: reload');
    expect(gone.ids()).toEqual([5]);
    const never = open(99, { tab: 'from-elsewhere' });
    await never.until('event: reload');
  });

  it('goes on from where the database stands, for a tab that knew more of it before it was restored', async () => {
    const { open, begin, feed } = await newsroom();
    await begin();
    const tab = open(500);
    await tab.until('event: reload');
    expect(tab.ids()).toEqual([1]);
    await begin(1_000);
    await begin(2_000);
    expect(feed.last()).toBe(3);
    await tab.until('id: 3');
    expect(tab.ids()).toEqual([1, 2, 3]);
  });

  it('is never silent for long', async () => {
    const { open } = await newsroom({ beatMs: 20 });
    const { until, seen } = open();
    await until(':\n\n:\n\n:\n\n');
    expect(seen.isOver).toBe(false);
  });
});

describe('bounds', () => {
  it('are so many of a person and so many in all; the same tab comes again in its own place', async () => {
    const { open, desk, editor, chief, reporter } = await newsroom({ mostPerPerson: 2, mostInAll: 3 });
    const first = open(undefined, { tab: 'editor-1' });
    open(undefined, { tab: 'editor-2' });
    const ask = (actor: Actor, tab: string) => desk.open({ actor, sessionId: 's1', tab, after: undefined });
    expect(ask(editor, 'editor-3')).toEqual({ ok: false, error: 'busy' });
    open(undefined, { tab: 'editor-1' });
    await first.done;
    expect(desk.streams()).toBe(2);
    const other = open(undefined, { tab: 'chief-1', actor: chief });
    expect(ask(reporter, 'reporter-1')).toEqual({ ok: false, error: 'busy' });
    await other.leave();
    expect(desk.streams()).toBe(2);
    expect(ask(reporter, 'reporter-1').ok).toBe(true);
  });

  it('hold for a reader that takes nothing: it costs no more, and is told to look at everything anew', async () => {
    const { desk, begin, editor, chief, feed } = await newsroom();
    const body = granted(desk.open({ actor: editor, sessionId: 's1', tab: 'slow-reader', after: undefined }));
    await begin();
    const people = Array.from({ length: 900 }, (_, n) => ({ ...chief, id: `person-${n}` }));
    for (const [n, person] of people.entries()) desk.beat(beat(person, 'visit-of-many', n + 1));
    for (const { id } of people) desk.leave({ visit: 'visit-of-many', personId: id });
    desk.beat(beat(chief, 'visit-at-last', 42));
    const slow = reading(body);
    await slow.until('visit-at-last');
    expect(slow.seen.text.length).toBeLessThan(70_000);
    expect(slow.kinds().at(-1)).toBe('here');
    expect(feed.last()).toBe(1);
  });
});

describe('the end of a stream', () => {
  it('comes with the end of its session, and of no other', async () => {
    const { open, signIn, editor, chief, desk, db } = await newsroom({ checkMs: 20 });
    await signIn(editor, 's1');
    await signIn(chief, 's2');
    const one = open();
    const other = open(undefined, { actor: chief, sessionId: 's2', tab: 'tab-of-chief' });
    await one.until('event: here');
    await desk.checkSessions();
    expect(one.seen.isOver).toBe(false);
    await db.writer.delete(sessions).where(eq(sessions.id, 's1'));
    await one.done;
    expect(one.kinds().at(-1)).toBe('signed_out');
    expect(other.seen.isOver).toBe(false);
  });

  it('comes when nobody has used the session for long, and with its last day', async () => {
    const { open, signIn, editor, desk, now } = await newsroom();
    await signIn(editor, 's1');
    const idle = open();
    now.at = new Date(TEST_NOW.getTime() + IDLE_MS - 1);
    await desk.checkSessions();
    expect(desk.streams()).toBe(1);
    now.at = new Date(TEST_NOW.getTime() + IDLE_MS);
    await desk.checkSessions();
    await idle.done;
    expect(desk.streams()).toBe(0);
  });

  it('comes at once when the person is deactivated', async () => {
    const { open, signIn, reporter, administrator, db, feed } = await newsroom();
    await signIn(reporter, 's1');
    const one = open(undefined, { actor: reporter });
    await one.until('event: here');
    granted(await perform(setPersonActive, { userId: reporter.id, active: false }, administrator, TEST_NOW, db));
    await feed.look();
    await one.done;
    expect(one.kinds().at(-1)).toBe('signed_out');
  });

  it('comes for all when the server stops', async () => {
    const { open, desk } = await newsroom();
    const streams = ['tab-one-1', 'tab-two-2'].map((tab) => open(undefined, { tab }));
    desk.endAll();
    await Promise.all(streams.map(({ done }) => done));
    expect(desk.streams()).toBe(0);
  });
});

/** Two servers that hear what either says to all. */
async function twoServers(): Promise<{ desks: [Desk, Desk]; room: Awaited<ReturnType<typeof newsroom>> }> {
  const room = await newsroom();
  const ears = new Set<(text: string) => void>();
  const feedOf = (): ChangeFeed => ({
    ...room.feed,
    listen(listener) {
      ears.add((text) => listener.handleSaid?.(text));
      return room.feed.listen(listener);
    },
    say: (text) => ears.forEach((ear) => ear(text)),
  });
  const make = () => {
    const desk = createDesk({ feed: feedOf(), reader: room.db.reader, listValidSessions: async () => new Map() });
    ending.push(desk.stop);
    return desk;
  };
  return { desks: [make(), make()], room };
}

describe('who is in a story', () => {
  it('is told to all, on whatever server, and to whoever comes later', async () => {
    const { desks, room } = await twoServers();
    const { editor, chief } = room;
    const ask = (desk: Desk, tab: string) =>
      reading(granted(desk.open({ actor: chief, sessionId: 's2', tab, after: undefined })));
    const here = ask(desks[0], 'tab-on-first');
    const there = ask(desks[1], 'tab-on-second');
    desks[0].beat(beat(editor, 'visit-one'));
    await here.until('"visit":"visit-one"');
    await there.until(`"name":{"en":${JSON.stringify(editor.name)},"hi":"मीरा जोशी"}`);
    expect(there.seen.text).toContain('event: here\ndata: {"stories":{"7":[{"visit":"visit-one"');
    const late = ask(desks[1], 'tab-that-is-late');
    await late.until('data: {"all":true,"stories":{"7":[{"visit":"visit-one"');
    // The sign that it is over may reach the other server.
    desks[1].leave({ visit: 'visit-one', personId: editor.id });
    await here.until('data: {"stories":{"7":[]}}');
    await there.until('data: {"stories":{"7":[]}}');
  });

  it('comes with word that a part of it is held by another now, on whatever server', async () => {
    const { desks, room } = await twoServers();
    const ask = (desk: Desk, tab: string) =>
      reading(granted(desk.open({ actor: room.chief, sessionId: 's2', tab, after: undefined })));
    const [here, there] = [ask(desks[0], 'tab-on-first'), ask(desks[1], 'tab-on-second')];
    desks[0].tellHolds(7);
    for (const one of [here, there]) await one.until('event: holds\ndata: {"articleId":7}');
    expect([here.kinds().at(-1), there.kinds().at(-1)]).toEqual(['holds', 'holds']);
  });

  it('is over within a minute of the last sign of life', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'], now: TEST_NOW });
    const { open, desk, chief, editor, signIn } = await newsroom();
    await signIn(editor, 's1');
    const one = open();
    desk.beat(beat(chief, 'visit-one'));
    await one.until('"visit":"visit-one"');
    await vi.advanceTimersByTimeAsync(40_000);
    expect(one.seen.text).not.toContain('{"7":[]}');
    await vi.advanceTimersByTimeAsync(15_000);
    vi.useRealTimers();
    await one.until('{"stories":{"7":[]}}');
  });
});
