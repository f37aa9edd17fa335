/** One open connection to the desk: what is written is taken as fast as the other side reads, and no faster. */
export type DeskStream = {
  body: ReadableStream<Uint8Array>;
  /** Adds text for the other side. More than it takes is thrown away, and `makeAnew` says it in one. */
  push(text: string): void;
  /** Throws away what has not been taken: what `makeAnew` says comes in its place. */
  startAnew(): void;
  /** A line that says nothing, where nothing else is on its way. */
  beat(): void;
  /** Sends what there is, and `lastWords`, and ends. */
  end(lastWords?: string): void;
};

/** Most characters that wait for a slow reader. */
const MOST_WAITING = 64 * 1024;

/**
 * One piece in so many ms: each costs some, for every screen that is open, and a save is answered after those it causes.
 * Nobody sees the difference.
 */
const PIECE_MS = 100;

/**
 * A stream that begins with `first`. `makeAnew` is asked when the other side is so far behind that it had better look at
 * everything anew; `onClose` is called once, whoever ends it.
 */
export function openDeskStream(
  first: string,
  { makeAnew, onClose }: { makeAnew(): string; onClose(): void },
): DeskStream {
  const encoder = new TextEncoder();
  let waiting = first;
  let isBehind = false;
  let isOver = false;
  let isClosed = false;
  let wake: (() => void) | undefined;
  let sentAt = -Infinity;
  let gathering: ReturnType<typeof setTimeout> | undefined;

  const goOn = () => {
    clearTimeout(gathering);
    gathering = undefined;
    wake?.();
  };
  const close = () => {
    if (isClosed) return;
    isClosed = true;
    onClose();
  };
  const body = new ReadableStream<Uint8Array>(
    {
      // Asked whenever the chunk before has been taken: one is under way, the rest waits here, where it can be bounded.
      async pull(controller) {
        // Woken for what has been taken meanwhile: a pull that brings nothing would be the last.
        while (waiting === '' && !isBehind && !isOver) await new Promise<void>((resolve) => (wake = resolve));
        const text = isBehind ? makeAnew() + waiting : waiting;
        waiting = '';
        isBehind = false;
        sentAt = performance.now();
        if (text !== '') controller.enqueue(encoder.encode(text));
        if (isOver) controller.close();
      },
      cancel() {
        isOver = true;
        goOn();
        close();
      },
    },
    { highWaterMark: 0 },
  );
  const add = (text: string) => {
    waiting += text;
    goOn();
  };
  const gather = (text: string) => {
    waiting += text;
    gathering ??= setTimeout(goOn, Math.max(0, sentAt + PIECE_MS - performance.now()));
  };
  const startAnew = () => {
    if (isOver) return;
    waiting = '';
    isBehind = true;
    goOn();
  };
  return {
    body,
    push(text) {
      // What comes while it is behind is a part of what will be made anew.
      if (isOver || isBehind) return;
      if (waiting.length + text.length > MOST_WAITING) startAnew();
      else gather(text);
    },
    startAnew,
    beat() {
      if (waiting === '' && !isOver && !isBehind) add(':\n\n');
    },
    end(lastWords = '') {
      if (isOver) return;
      isOver = true;
      add(lastWords);
      close();
    },
  };
}
