/** How an attempt to save ended, as the transport reports it. */
export type SendAnswer =
  | { kind: 'saved'; version: number; savedAt: string }
  /**
   * Stored without the `missing` parts the server will not take, and the `asking` ones that somebody else changed too and
   * of which the writer has to choose; their words are still to be kept.
   */
  | { kind: 'partly'; version: number; savedAt: string; missing: number; asking: number }
  /** The session has ended; the text waits until the writer has signed in again. */
  | { kind: 'signed_out' }
  /** The server will not take this text, now or later; only another text, or another right, changes that. `detail` as the server said it. */
  | { kind: 'refused'; reason: string; detail?: unknown }
  /**
   * Nothing is known to be stored; worth another try. `retryAfterMs` when the server named a time; `neverTaken` when it is
   * certain that nothing was.
   */
  | { kind: 'lost'; reason: LostReason; retryAfterMs?: number; neverTaken?: true };

/** Why an attempt got lost: no network, the server busy (503), its disk full (507), or anything else it could not do. */
type LostReason = 'offline' | 'busy' | 'full' | 'server';

/** What the badge tells. Only `saved` means that the server has every word; `at` is its own instant, ISO 8601 UTC. */
export type SaveState =
  | { kind: 'saved'; at: string | null }
  | { kind: 'partly'; at: string; missing: number; asking: number }
  | { kind: 'changed' }
  | { kind: 'saving' }
  | { kind: 'retrying'; reason: LostReason; attempt: number; nextAtMs: number }
  | { kind: 'refused'; reason: string }
  | { kind: 'signed_out' };

/** A clock that a test can turn by hand. Milliseconds; `setTimer` answers a function that cancels. */
export type AutosaveClock = { now(): number; setTimer(run: () => void, delayMs: number): () => void };

/** What the machine is built from. */
type AutosaveOptions<T> = {
  /** The version the text on screen was loaded at. */
  version: number;
  /** When the loaded text was last stored, ISO 8601 UTC; null when nobody knows. */
  savedAt: string | null;
  /** The text as it stands now; asked at the moment of sending, so the newest always wins. */
  read(): T;
  /** Sends one text. Must not throw: a lost line is an answer. `leaving` asks for a request that outlives the page. */
  send(outgoing: { text: T; version: number; leaving: boolean }): Promise<SendAnswer>;
  onState(state: SaveState): void;
  /** The server has exactly this text, and nothing was typed since. */
  onAllSaved?(answer: { version: number; savedAt: string }): void;
  /** The server has a newer version of the text, but not all of it. */
  onPartlySaved?(): void;
  clock: AutosaveClock;
  /** A number in [0, 1) for the jitter of retries. */
  random(): number;
  /** Silence after the last key before a save. */
  quietMs?: number;
  /** The longest a first unsaved key waits while typing never pauses. */
  maxWaitMs?: number;
};

/** A running autosave. */
export type Autosave = {
  /** Something was typed. Cheap: call it for every change. */
  changed(): void;
  /** Saves now. Resolves true when the server has all that was typed up to the call, false when that needs the writer. */
  flush(): Promise<boolean>;
  /** The page is being left: one last request that may outlive it. */
  leave(): void;
  /** Tries again at once: the network is back, or the writer pressed the button or signed in. */
  retry(): void;
  /** The text on screen was replaced by what the server has: nothing is unsaved. */
  adopt(version: number, savedAt: string | null): void;
  version(): number;
  state(): SaveState;
  /** True while the server lacks something that was typed. */
  hasUnsaved(): boolean;
  stop(): void;
};

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

/** How long to wait before attempt `attempt` (1 is the first retry): doubling from 1 s to 30 s, ±25 % so that a whole newsroom does not come back at once. */
export function retryDelayMs(attempt: number, random: number): number {
  const base = Math.min(FIRST_RETRY_MS * 2 ** (attempt - 1), LONGEST_RETRY_MS);
  return Math.round(base * (0.75 + random * 0.5));
}

/**
 * Saves while a person types: at most one request in flight, the newest text wins, a lost line is retried more and more
 * slowly. What two people changed is merged by whoever sends, not here. Pure: the network, the clock and chance are handed in.
 */
export function createAutosave<T>(options: AutosaveOptions<T>): Autosave {
  const { clock, quietMs = 1_000, maxWaitMs = 2_500 } = options;
  let version = options.version;
  let state: SaveState = { kind: 'saved', at: options.savedAt };
  // Counts of changes: what was typed, what is on its way, what the server has.
  let typed = 0;
  let sent = 0;
  let stored = 0;
  let inFlight = false;
  let firstUnsavedMs: number | undefined;
  let attempt = 0;
  let cancelTimer: (() => void) | undefined;
  let stopped = false;
  // A text put on screen while a request was under way outdates that request's answer.
  let era = 0;
  let waiters: { upTo: number; settle(saved: boolean): void }[] = [];

  const show = (next: SaveState) => {
    state = next;
    if (!stopped) options.onState(next);
  };
  const clearTimer = () => {
    cancelTimer?.();
    cancelTimer = undefined;
  };
  const setTimer = (delayMs: number) => {
    clearTimer();
    cancelTimer = clock.setTimer(() => {
      cancelTimer = undefined;
      void attemptSave(false);
    }, delayMs);
  };
  const settle = (saved: boolean) => {
    const due = waiters.filter((waiter) => !saved || waiter.upTo <= stored);
    waiters = waiters.filter((waiter) => !due.includes(waiter));
    for (const waiter of due) waiter.settle(saved);
  };
  const isHeld = () => state.kind === 'signed_out';

  async function attemptSave(leaving: boolean): Promise<void> {
    if (stopped || inFlight || isHeld() || stored === typed) return;
    clearTimer();
    inFlight = true;
    sent = typed;
    firstUnsavedMs = undefined;
    const mine = era;
    if (state.kind !== 'retrying') show({ kind: 'saving' });
    const answer = await options.send({ text: options.read(), version, leaving });
    inFlight = false;
    if (stopped) return;
    if (mine !== era) {
      if (stored < typed) setTimer(0);
      return;
    }
    receive(answer);
  }

  function receive(answer: SendAnswer): void {
    switch (answer.kind) {
      case 'saved':
        version = answer.version;
        stored = sent;
        attempt = 0;
        if (stored === typed) {
          show({ kind: 'saved', at: answer.savedAt });
          options.onAllSaved?.({ version, savedAt: answer.savedAt });
        } else {
          show({ kind: 'changed' });
          schedule();
        }
        return settle(true);
      case 'partly':
        version = answer.version;
        attempt = 0;
        options.onPartlySaved?.();
        show({ kind: 'partly', at: answer.savedAt, missing: answer.missing, asking: answer.asking });
        // As after a refusal: only another text changes it.
        if (sent < typed) schedule();
        return settle(false);
      case 'lost': {
        attempt += 1;
        const delayMs = Math.max(answer.retryAfterMs ?? 0, retryDelayMs(attempt, options.random()));
        show({ kind: 'retrying', reason: answer.reason, attempt, nextAtMs: clock.now() + delayMs });
        setTimer(delayMs);
        return settle(false);
      }
      case 'refused':
        attempt = 0;
        show({ kind: 'refused', reason: answer.reason });
        // What was typed meanwhile may be what makes the text acceptable.
        if (sent < typed) schedule();
        return settle(false);
      case 'signed_out':
        show({ kind: 'signed_out' });
        return settle(false);
    }
  }

  function schedule(): void {
    const now = clock.now();
    firstUnsavedMs ??= now;
    setTimer(Math.max(0, Math.min(quietMs, firstUnsavedMs + maxWaitMs - now)));
  }

  return {
    changed() {
      typed += 1;
      if (isHeld() || inFlight || state.kind === 'retrying') return;
      if (state.kind !== 'changed') show({ kind: 'changed' });
      schedule();
    },
    flush() {
      if (stored === typed) return Promise.resolve(true);
      if (isHeld() || stopped) return Promise.resolve(false);
      const done = new Promise<boolean>((resolve) => waiters.push({ upTo: typed, settle: resolve }));
      if (inFlight) {
        // The answer on its way belongs to an older text: the newest follows on its heels.
        firstUnsavedMs = Number.NEGATIVE_INFINITY;
      } else void attemptSave(false);
      return done;
    },
    leave() {
      void attemptSave(true);
    },
    retry() {
      if (state.kind === 'signed_out') show({ kind: 'changed' });
      void attemptSave(false);
    },
    adopt(next, savedAt) {
      era += 1;
      version = next;
      typed += 1;
      stored = typed;
      attempt = 0;
      firstUnsavedMs = undefined;
      clearTimer();
      show({ kind: 'saved', at: savedAt });
      settle(true);
    },
    version: () => version,
    state: () => state,
    hasUnsaved: () => stored < typed,
    stop() {
      stopped = true;
      clearTimer();
      for (const waiter of waiters) waiter.settle(false);
      waiters = [];
    },
  };
}
