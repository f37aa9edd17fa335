import type { HoldsLine } from '#app/_newsroom/editor/saving/holds-line.ts';
import { holdSnapshot } from '#app/_newsroom/editor/store/snapshot-holder.ts';
import { type HeldPart, HOLD_BEAT_MS, HOLD_IDLE_MS } from '#lib/article/holds/hold.ts';
import type { Part } from '#lib/article/holds/parts.ts';
import type { AutosaveClock } from '#lib/autosave.ts';

/** Who writes where, as this tab knows it. */
export type HoldsSnapshot = {
  /** The parts that somebody else holds: another person, or the same one in another tab. */
  others: Readonly<Partial<Record<Part, HeldPart>>>;
  /** The parts that were taken over from this tab and are still another's; whether words of this tab were kept then. */
  lost: Readonly<Partial<Record<Part, { hasKept: boolean }>>>;
};

/** Holds parts of a story for one tab: from its first key until it leaves, is idle or is taken over from. */
export type HoldsStore = {
  subscribe(listener: () => void): () => void;
  getSnapshot(): HoldsSnapshot;
  /** A key was pressed in the part, or something else of it was changed here. Cheap: call it for every key. */
  typed(part: Part): void;
  /** Every living hold of the story, as the server tells it. */
  tell(held: readonly HeldPart[]): void;
  /** A save came back from parts that others hold; `hasKept`: words of it were kept beside the text. */
  heldBack(parts: readonly HeldPart[], hasKept: boolean): void;
  /** Takes a part over. Answers why not; undefined where this tab holds it now. */
  takeOver(part: Part): Promise<string | undefined>;
  /** Calls `listener` when a part that this tab held is another's. */
  onLost(listener: (part: Part) => void): () => void;
  /** Begins to say every 15 s that this tab lives, while it holds something. */
  start(): void;
  /** The page is going: nobody is to wait for it. */
  letGo(): void;
  stop(): void;
};

const NOBODY: HoldsSnapshot = { others: {}, lost: {} };

/** @see HoldsStore */
export function createHoldsStore(
  articleId: number,
  world: { tabId: string; clock: AutosaveClock; holdsLine: HoldsLine },
): HoldsStore {
  const { tabId: tab, clock, holdsLine: line } = world;
  const holder = holdSnapshot<HoldsSnapshot>(NOBODY);
  const listeners = new Set<(part: Part) => void>();
  /** The parts this tab holds, or believes to while the line is down, and when a key was last pressed in each. */
  const mine = new Map<Part, number>();
  let cancelBeat: (() => void) | undefined;

  const tell = (held: readonly HeldPart[]) => {
    const before = holder.getSnapshot();
    const others: Partial<Record<Part, HeldPart>> = {};
    for (const each of held) if (each.own !== 'here') others[each.part] = each;
    const gone = [...mine.keys()].filter((part) => others[part]);
    const lost = Object.fromEntries(Object.entries(before.lost).filter(([part]) => others[part as Part]));
    for (const part of gone) {
      mine.delete(part);
      lost[part] = { hasKept: false };
    }
    const isSame = JSON.stringify([others, lost]) === JSON.stringify([before.others, before.lost]);
    if (!isSame) holder.change({ others, lost });
    for (const part of gone) for (const listener of listeners) listener(part);
  };
  const claim = async (parts: Part[]) => {
    const held = await line.hold({ articleId, tab, parts });
    if (held) tell(held);
  };
  const beat = () => {
    cancelBeat = clock.setTimer(beat, HOLD_BEAT_MS);
    const idle = [...mine].filter(([, at]) => clock.now() - at >= HOLD_IDLE_MS).map(([part]) => part);
    for (const part of idle) mine.delete(part);
    if (idle.length > 0) line.release({ articleId, tab, parts: idle });
    if (mine.size > 0) void claim([...mine.keys()]);
  };
  const letGo = () => {
    if (mine.size === 0) return;
    mine.clear();
    line.release({ articleId, tab });
  };

  return {
    subscribe: holder.subscribe,
    getSnapshot: holder.getSnapshot,
    typed(part) {
      if (holder.getSnapshot().others[part]) return;
      const isNew = !mine.has(part);
      mine.set(part, clock.now());
      if (isNew) void claim([part]);
    },
    tell,
    heldBack(parts, hasKept) {
      const { others, lost } = holder.getSnapshot();
      const told = Object.fromEntries(parts.map((each) => [each.part, each]));
      for (const { part } of parts) mine.delete(part);
      holder.change({
        others: { ...others, ...told },
        lost: { ...lost, ...Object.fromEntries(parts.map(({ part }) => [part, { hasKept }])) },
      });
    },
    async takeOver(part) {
      const answer = await line.takeOver({ articleId, tab, part });
      if (!answer.ok) return answer.error;
      mine.set(part, clock.now());
      tell(answer.value.held);
      return mine.has(part) ? undefined : 'conflict';
    },
    onLost(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start() {
      cancelBeat ??= clock.setTimer(beat, HOLD_BEAT_MS);
    },
    letGo,
    stop() {
      cancelBeat?.();
      cancelBeat = undefined;
      letGo();
    },
  };
}
