import { type DeskStream, openDeskStream } from '#app/_server/live/desk-stream.ts';
import { readSaid, type Said } from '#app/_server/live/said.ts';
import type { CommittedChange } from '#db/after-commit.ts';
import type { ChangeFeed } from '#db/change-feed.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { listChangesSince } from '#db/outbox.ts';
import { concernsAccounts, deskChange } from '#lib/live/desk-change.ts';
import { type Beat, createPresence, type PersonHere } from '#lib/live/presence.ts';
import type { Actor } from '#lib/people/roles.ts';
import { can } from '#lib/policy/can.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** Everybody who has the newsroom open, on this server: what they are told, and who is in which story. */
export type Desk = {
  /**
   * Opens a stream of server-sent events for one tab; a second of the same tab takes the place of the first. `after` is
   * the number of the last change it knows. Refuses `busy` beyond so many of one person and so many in all.
   */
  open(asked: StreamAsked): Result<ReadableStream<Uint8Array>, 'busy'>;
  /** A tab has a story open. */
  beat(beat: Beat): void;
  /** A tab has a story open no more. */
  leave(visit: Pick<Beat, 'visit' | 'personId'>): void;
  /** Somebody holds a part of the story, or holds one no more: whoever has it open looks who. Told on every server. */
  tellHolds(articleId: number): void;
  /** Ends the streams of sessions that are over. Done by itself every so often. */
  checkSessions(): Promise<void>;
  /** How many streams are open. */
  streams(): number;
  /** Ends every stream; the browsers come again. */
  endAll(): void;
  stop(): void;
};

/** Who opens a stream, and from where on. */
type StreamAsked = { actor: Actor; sessionId: string; tab: string; after: number | undefined };

/** What a desk stands on. `listValidSessions`: of these sessions those that still hold, with their person as of now. */
type DeskParts = {
  feed: ChangeFeed;
  reader: Queryable;
  listValidSessions(ids: readonly string[]): Promise<Map<string, Actor>>;
  bounds?: Partial<DeskBounds>;
};

/** How many streams there may be, how many missed changes are told one by one, and the times of a desk in ms. */
export type DeskBounds = {
  mostPerPerson: number;
  mostInAll: number;
  mostMissed: number;
  beatMs: number;
  checkMs: number;
  expireMs: number;
};

const BOUNDS: DeskBounds = {
  mostPerPerson: 12,
  mostInAll: 1_000,
  mostMissed: 500,
  // Proxies cut what is silent for half a minute.
  beatMs: 20_000,
  checkMs: 15_000,
  expireMs: 5_000,
};

/** `told` is the number up to which it was told; `held` what comes while it is told what it missed. */
type Open = StreamAsked & { stream: DeskStream; told: number; held: CommittedChange[] | undefined };

const messageOf = (event: string, data: unknown, id?: number) =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/** What everybody hears of a change; undefined where it concerns no story. */
function changeMessage(change: CommittedChange): string | undefined {
  const heard = deskChange(change);
  return heard && messageOf('change', heard, change.id);
}

/** A desk with nobody at it. */
export function createDesk({ feed, reader, listValidSessions, bounds }: DeskParts): Desk {
  const { mostPerPerson, mostInAll, mostMissed, beatMs, checkMs, expireMs } = { ...BOUNDS, ...bounds };
  const open = new Set<Open>();
  const presence = createPresence();

  const everybody = () =>
    messageOf('here', {
      all: true,
      stories: Object.fromEntries(presence.articleIds().map((id) => [id, presence.peopleIn(id)])),
    });

  function tellAll(text: string): void {
    for (const { stream } of open) stream.push(text);
  }

  function tellPresence(articleId: number | undefined): void {
    if (articleId === undefined) return;
    const people: PersonHere[] = presence.peopleIn(articleId);
    tellAll(messageOf('here', { stories: { [articleId]: people } }));
  }

  function tell(one: Open, change: CommittedChange, message = changeMessage(change)): void {
    if (change.id <= one.told) return;
    one.told = change.id;
    if (message !== undefined) one.stream.push(message);
    if (change.notified.includes(one.actor.id)) one.stream.push(messageOf('notified', {}, change.id));
  }

  /** Tells one what it missed, then what came meanwhile. */
  async function catchUp(one: Open, after: number): Promise<void> {
    const missed = await listChangesSince(after, mostMissed + 1, reader).catch(() => undefined);
    const held = one.held ?? [];
    one.held = undefined;
    if (missed === undefined || missed.length + held.length > mostMissed) return startAnew(one);
    for (const change of [...missed, ...held]) tell(one, change);
  }

  function startAnew(one: Open): void {
    // Even where it knew more: a database that was restored counts on from where the copy ended.
    one.told = feed.last();
    one.stream.startAnew();
  }

  const endListening = feed.listen({
    handleChange(change) {
      const message = changeMessage(change);
      for (const one of open) {
        if (one.held) one.held.push(change);
        else tell(one, change, message);
      }
      if (concernsAccounts(change.events)) void checkSessions();
    },
    handleLost() {
      for (const one of open) startAnew(one);
    },
    handleSaid(text) {
      const said = readSaid(text);
      if (said) note(said);
    },
  });

  function note(said: Said): void {
    if (said.kind === 'who') return sayWho();
    if (said.kind === 'holds') return tellAll(messageOf('holds', { articleId: said.articleId }));
    tellPresence(said.kind === 'here' ? presence.beat(said.beat, Date.now()) : presence.leave(said.visit, Date.now()));
  }

  const say = (said: Said) => feed.say(JSON.stringify(said));

  /** A server that has just come knows nobody. */
  function sayWho(): void {
    for (const articleId of presence.articleIds()) {
      for (const person of presence.peopleIn(articleId)) say({ kind: 'here', beat: { ...person, articleId } });
    }
  }

  async function checkSessions(): Promise<void> {
    if (open.size === 0) return;
    const valid = await listValidSessions([...new Set([...open].map(({ sessionId }) => sessionId))]).catch(
      () => undefined,
    );
    // A database that is away says nothing about anybody, and nothing can be changed meanwhile either.
    if (!valid) return;
    for (const one of open) {
      const actor = valid.get(one.sessionId);
      if (!actor || !can(actor, 'story.read')) one.stream.end(messageOf('signed_out', {}));
    }
  }

  function endAll(): void {
    for (const { stream } of open) stream.end();
  }

  const clocks = [
    setInterval(() => {
      for (const { stream } of open) stream.beat();
    }, beatMs),
    setInterval(() => void checkSessions(), checkMs),
    setInterval(() => {
      for (const articleId of presence.expire(Date.now())) tellPresence(articleId);
    }, expireMs),
  ].map((clock) => clock.unref());
  say({ kind: 'who' });

  return {
    open(asked) {
      const { actor, tab, after } = asked;
      const own = [...open].filter((one) => one.actor.id === actor.id);
      // Its browser has lost the first, and perhaps nobody has told us yet.
      const before = own.find((one) => one.tab === tab);
      if (!before && (own.length >= mostPerPerson || open.size >= mostInAll)) return refuse('busy');
      before?.stream.end();
      const one: Open = {
        ...asked,
        told: after ?? feed.last(),
        held: after === undefined ? undefined : [],
        stream: openDeskStream(`:\n\n${everybody()}`, {
          makeAnew: () => messageOf('reload', {}, one.told) + everybody(),
          onClose: () => void open.delete(one),
        }),
      };
      open.add(one);
      if (after !== undefined) void catchUp(one, after);
      return ok(one.stream.body);
    },
    beat(beat) {
      const articleId = presence.beat(beat, Date.now());
      tellPresence(articleId);
      const since = presence.peopleIn(beat.articleId).find((one) => one.visit === beat.visit)?.since;
      if (since !== undefined) say({ kind: 'here', beat: { ...beat, since } });
    },
    leave(visit) {
      tellPresence(presence.leave(visit, Date.now()));
      say({ kind: 'gone', visit });
    },
    tellHolds(articleId) {
      tellAll(messageOf('holds', { articleId }));
      say({ kind: 'holds', articleId });
    },
    checkSessions,
    streams: () => open.size,
    endAll,
    stop() {
      endListening();
      for (const clock of clocks) clearInterval(clock);
      endAll();
    },
  };
}
