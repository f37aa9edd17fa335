/** What is told in passing at the lower edge of the screen. */
type Notice = {
  /** `bad` what went wrong, `good` what was done. */
  tone: 'good' | 'bad' | 'busy';
  title?: string;
  message: string;
  /** What the closing button says; its own word where this is left out. */
  closeLabel?: string;
  /** Goes by itself after this long; `busy` stays until it is told otherwise. */
  closeMs?: number;
  /** One thing that can be done about it, as a button; the notice goes with it. */
  action?: { label: string; run(): void };
  /** The person closed it. */
  onClose?(): void;
};

/** A notice on screen. */
export type ShownNotice = Notice & { id: number };

const CLOSE_MS = 5_000;

/** The notices of one page. */
type NoticeBoard = {
  /** Tells something; answers the number by which it can be changed and taken away. */
  show(notice: Notice): number;
  /** Changes what a notice says; nothing happens when it has gone. */
  update(id: number, change: Partial<Notice>): void;
  hide(id: number): void;
  /** The person closes it: {@link Notice.onClose} hears of it. */
  close(id: number): void;
  /** While the pointer or the focus is on them, none goes by itself. */
  hold(isHeld: boolean): void;
  subscribe(listener: () => void): () => void;
  /** The same array until something changes. */
  list(): readonly ShownNotice[];
};

/** Notices that go by themselves, outside of React. */
export function createNoticeBoard(): NoticeBoard {
  let shown: readonly ShownNotice[] = [];
  let last = 0;
  let held = false;
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  const listeners = new Set<() => void>();
  const put = (next: readonly ShownNotice[]) => {
    shown = next;
    for (const listener of listeners) listener();
  };
  const time = ({ id, tone, closeMs }: ShownNotice) => {
    clearTimeout(timers.get(id));
    timers.delete(id);
    if (!held && tone !== 'busy')
      timers.set(
        id,
        setTimeout(() => hide(id), closeMs ?? CLOSE_MS),
      );
  };
  const hide = (id: number) => {
    clearTimeout(timers.get(id));
    timers.delete(id);
    put(shown.filter((notice) => notice.id !== id));
  };
  return {
    show(notice) {
      last += 1;
      const added = { ...notice, id: last };
      put([...shown, added]);
      time(added);
      return last;
    },
    update(id, change) {
      put(shown.map((notice) => (notice.id === id ? { ...notice, ...change } : notice)));
      const changed = shown.find((notice) => notice.id === id);
      if (changed) time(changed);
    },
    hide,
    close(id) {
      const closed = shown.find((notice) => notice.id === id);
      hide(id);
      closed?.onClose?.();
    },
    hold(isHeld) {
      held = isHeld;
      for (const notice of shown) time(notice);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    list: () => shown,
  };
}

/** The notices of this page. */
export const notices = createNoticeBoard();
