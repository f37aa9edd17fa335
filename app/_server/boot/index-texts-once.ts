import { indexTexts } from '#db/commands/story/index-texts.ts';
import { perform } from '#db/perform.ts';

const FIRST_AFTER_MS = 5_000;
const PAUSE_MS = 50;
/** So many in one transaction: nobody who writes meanwhile waits for more. */
const AT_ONCE = 20;

/**
 * After the start of a newsroom that is older than the search of texts, makes its stories findable by their words: some at a
 * time, with a pause in between. Where it cannot, it says so with `say`, and the next start goes on. Answers how to end it.
 */
export function indexTextsOnce(say: (line: string) => void, firstAfterMs = FIRST_AFTER_MS): () => void {
  let ended = false;
  let timer = setTimeout(run, firstAfterMs);
  timer.unref();
  function run(): void {
    void perform(indexTexts, { most: AT_ONCE }, 'machine', new Date())
      .then((done) => {
        if (ended || !done.ok || !done.value.isMore) return;
        timer = setTimeout(run, PAUSE_MS);
        timer.unref();
      })
      .catch((error: unknown) => say(`Older stories cannot be searched yet: ${String(error)}`));
  }
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
