import type { EditorWorld } from '#app/_newsroom/editor/store/editor-world.ts';
import { holdSnapshot } from '#app/_newsroom/editor/store/snapshot-holder.ts';
import { createJournalWriter, type JournalWriter, type Keeping } from '#app/_newsroom/editor/saving/journal-writer.ts';
import { HELD_BACK } from '#app/_newsroom/editor/saving/journal.ts';
import { type Autosave, createAutosave, type SaveState, type SendAnswer } from '#lib/autosave.ts';

/** How the saving of one part goes. */
export type SavingSnapshot = {
  state: SaveState;
  /** What this device has of what the server lacks. */
  keeping: Keeping;
};

/** A part of a story that saves itself: to the server, and to this device until the server has it. */
export type SavedPart = {
  subscribe(listener: () => void): () => void;
  getSnapshot(): SavingSnapshot;
  /** Something in it changed. Cheap: call it for every key. */
  changed(): void;
  /** Saves now; true when the server has all that was there at the call. */
  flush(): Promise<boolean>;
  retry(): void;
  /** What stands here is what the server has at `version`, stored at `savedAt` (its own instant). */
  adopt(version: number, savedAt: string | null): void;
  /** The server's version moved on without a change of what it holds: when that was stored is as before. */
  movedOn(version: number): void;
  version(): number;
  hasUnsaved(): boolean;
  /** Keeps a value on this device for thirty days, beside the one that goes on; where the browser keeps nothing, nothing. */
  setAside(value: unknown, version: number): Promise<void>;
  /**
   * Keeps a value on this device to be offered back, beside the one that goes on: what of it the server did not take in,
   * as another person holds it. Ordered before whatever this device forgets because all is saved.
   */
  offer(value: unknown, changes?: unknown): Promise<void>;
  /** Begins to save. What changed before is saved then. */
  start(): void;
  /** The page may be about to go: everything is written and sent that can be. */
  leave(): void;
  /** The page is looked at again, or the line is back. */
  comeBack(): void;
  /** {@link SavedPart.leave}, and no more after it until another start. */
  stop(): void;
};

/** @see SavedPart `changes` is asked for what to send and to keep at the moment of sending and keeping, never before. */
export function createSavedPart<T>(options: {
  world: EditorWorld;
  userId: string;
  /** `translation:12` or `article:7`. */
  subject: string;
  version: number;
  /** When the server stored what stands here, ISO 8601 UTC; null when nobody knows. */
  savedAt: string | null;
  changes(): T;
  /** What of it the server lacks, to be kept beside it; read back it can be merged into whatever the server has by then. */
  unsent?(value: T): unknown;
  send(input: { text: T; version: number; leaving: boolean }): Promise<SendAnswer>;
}): SavedPart {
  const { world, userId, subject, changes, send } = options;
  const owner = { userId, subject, tabId: world.tabId };
  const holder = holdSnapshot<SavingSnapshot>({ state: { kind: 'saved', at: options.savedAt }, keeping: 'not_yet' });
  let { version, savedAt } = options;
  // Not running: what is typed all the same waits for the start.
  let waits = false;
  let running: { autosave: Autosave; writer: JournalWriter } | undefined;

  const start = () => {
    if (running) return;
    const writer = createJournalWriter({
      journal: world.journal,
      owner,
      read: () => {
        const value = changes();
        return { baseVersion: autosave.version(), value, changes: options.unsent?.(value) };
      },
      onKeeping: (keeping) => holder.change({ keeping }),
    });
    const autosave = createAutosave<T>({
      version,
      savedAt,
      read: changes,
      send,
      onState: (state) => {
        if (state.kind === 'saved') savedAt = state.at;
        holder.change({ state });
      },
      onAllSaved: () => void writer.settle(),
      // Written anew on the version the server has now: an older one would pass for a text somebody else has overtaken.
      onPartlySaved: () => writer.changed(),
      clock: world.clock,
      random: world.random,
    });
    running = { autosave, writer };
    if (!waits) return;
    waits = false;
    writer.changed();
    autosave.changed();
  };
  const adopt = (next: number, at: string | null) => {
    version = next;
    savedAt = at;
    waits = false;
    if (!running) return holder.change({ state: { kind: 'saved', at } });
    running.autosave.adopt(next, at);
    void running.writer.settle();
  };
  const leave = () => {
    if (!running) return;
    void running.writer.flush();
    running.autosave.leave();
  };

  return {
    subscribe: holder.subscribe,
    getSnapshot: holder.getSnapshot,
    changed() {
      if (!running) waits = true;
      running?.writer.changed();
      running?.autosave.changed();
    },
    flush: () => running?.autosave.flush() ?? Promise.resolve(false),
    retry: () => running?.autosave.retry(),
    adopt,
    movedOn: (next) => adopt(next, savedAt),
    version: () => running?.autosave.version() ?? version,
    hasUnsaved: () => running?.autosave.hasUnsaved() ?? waits,
    async setAside(value, at) {
      try {
        await (await world.journal).setAside(owner, at, value, new Date(world.clock.now()));
      } catch {
        // A browser that keeps nothing keeps this neither; the badge says so.
      }
    },
    async offer(value, changes) {
      const now = new Date(world.clock.now());
      const tabId = `${world.tabId}${HELD_BACK}${now.toISOString()}`;
      try {
        const at = running?.autosave.version() ?? version;
        await (await world.journal).keep({ ...owner, tabId }, at, value, now, changes);
      } catch {
        // It stands in the history all the same.
      }
    },
    start,
    leave,
    comeBack() {
      const kind = running?.autosave.state().kind;
      if (kind === 'retrying' || kind === 'signed_out') running?.autosave.retry();
    },
    stop() {
      if (!running) return;
      leave();
      version = running.autosave.version();
      waits = running.autosave.hasUnsaved();
      running.autosave.stop();
      running.writer.stop();
      running = undefined;
    },
  };
}
