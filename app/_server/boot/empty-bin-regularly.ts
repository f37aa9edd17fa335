import { emptyBin } from '#db/commands/story/empty-bin.ts';
import { perform } from '#db/perform.ts';

const FIRST_AFTER_MS = 60_000;
const EVERY_MS = 6 * 60 * 60 * 1000;

/**
 * Empties the bin of what is due, and forgets links to drafts that are long over: soon after the start, then four times a day. Where it cannot (a full disk), it says so
 * with `say` and tries again the next time. Answers how to end it.
 */
export function emptyBinRegularly(
  say: (line: string) => void,
  { firstAfterMs = FIRST_AFTER_MS, everyMs = EVERY_MS } = {},
): () => void {
  let ended = false;
  let timer = setTimeout(run, firstAfterMs);
  timer.unref();
  function run(): void {
    void emptyNow()
      .catch((error: unknown) => say(`The bin could not be emptied: ${String(error)}`))
      .finally(() => {
        if (ended) return;
        timer = setTimeout(run, everyMs);
        timer.unref();
      });
  }
  async function emptyNow(): Promise<void> {
    for (let isMore = true; isMore && !ended;) {
      const emptied = await perform(emptyBin, null, 'machine', new Date());
      isMore = emptied.ok && emptied.value.isMore;
    }
  }
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
