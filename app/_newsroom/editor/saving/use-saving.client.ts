'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { createJournalWriter, type JournalWriter, type Keeping } from '#app/_newsroom/editor/saving/journal-writer.ts';
import type { Journal } from '#app/_newsroom/editor/saving/journal.ts';
import { type Autosave, createAutosave, type SaveState, type SendAnswer } from '#lib/autosave.ts';

/** What {@link useSaving} keeps safe. */
export type SavingOptions<T, C> = {
  journal: Promise<Journal>;
  userId: string;
  /** `translation:12` or `article:7`. */
  subject: string;
  tabId: string;
  version: number;
  savedAt: string | null;
  /** The value as it stands now; must not depend on a render. */
  read(): T;
  send(order: { text: T; version: number; leaving: boolean }): Promise<SendAnswer<C>>;
};

/** A value that saves itself, and how that goes. */
export type Saving<C> = {
  state: SaveState<C>;
  /** What this device has of the text the server lacks. */
  keeping: Keeping;
  changed(): void;
  flush(): Promise<boolean>;
  retry(): void;
  goOnFrom(version: number): void;
  adopt(version: number, savedAt: string | null): void;
  version(): number;
  hasUnsaved(): boolean;
};

/** Ties autosave and journal to the page's life: offline and back, hidden, left, signed in again in another tab. */
export function useSaving<T, C>(options: SavingOptions<T, C>): Saving<C> {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const parts = useRef<{ autosave: Autosave<C>; writer: JournalWriter }>(undefined);
  const [state, setState] = useState<SaveState<C>>({ kind: 'saved', at: options.savedAt });
  const [keeping, setKeeping] = useState<Keeping>('not_yet');

  useEffect(() => {
    const { journal, userId, subject, tabId, version, savedAt } = latest.current;
    const writer = createJournalWriter({
      journal,
      owner: { userId, subject, tabId },
      read: () => ({ baseVersion: autosave.version(), value: latest.current.read() }),
      onKeeping: setKeeping,
    });
    const autosave = createAutosave<T, C>({
      version,
      savedAt,
      read: () => latest.current.read(),
      send: (order) => latest.current.send(order),
      onState: setState,
      onAllSaved: () => void writer.settle(),
      // Written anew on the version the server has now: an older one would pass for a text somebody else has overtaken.
      onPartlySaved: () => writer.changed(),
      clock: {
        now: () => Date.now(),
        setTimer: (run, delayMs) => {
          const timer = setTimeout(run, delayMs);
          return () => clearTimeout(timer);
        },
      },
      random: Math.random,
    });
    parts.current = { autosave, writer };
    const leaving = () => {
      void writer.flush();
      autosave.leave();
    };
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') leaving();
      else comeBack();
    };
    const comeBack = () => {
      const { kind } = autosave.state();
      if (kind === 'retrying' || kind === 'signed_out') autosave.retry();
    };
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      if (!autosave.hasUnsaved()) return;
      leaving();
      event.preventDefault();
    };
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('pagehide', leaving);
    window.addEventListener('focus', comeBack);
    window.addEventListener('online', comeBack);
    window.addEventListener('beforeunload', onBeforeUnload);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('pagehide', leaving);
      window.removeEventListener('focus', comeBack);
      window.removeEventListener('online', comeBack);
      window.removeEventListener('beforeunload', onBeforeUnload);
      // Leaving for another page of the newsroom unloads nothing: the last words go out here.
      leaving();
      autosave.stop();
      writer.stop();
      parts.current = undefined;
    };
  }, []);

  const changed = useCallback(() => {
    parts.current?.writer.changed();
    parts.current?.autosave.changed();
  }, []);
  const flush = useCallback(() => parts.current?.autosave.flush() ?? Promise.resolve(false), []);
  const retry = useCallback(() => parts.current?.autosave.retry(), []);
  const goOnFrom = useCallback((version: number) => parts.current?.autosave.goOnFrom(version), []);
  const adopt = useCallback((version: number, savedAt: string | null) => {
    parts.current?.autosave.adopt(version, savedAt);
    void parts.current?.writer.settle();
  }, []);
  const version = useCallback(() => parts.current?.autosave.version() ?? latest.current.version, []);
  const hasUnsaved = useCallback(() => parts.current?.autosave.hasUnsaved() ?? false, []);
  return { state, keeping, changed, flush, retry, goOnFrom, adopt, version, hasUnsaved };
}
