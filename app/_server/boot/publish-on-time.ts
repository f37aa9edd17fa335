import { publishScheduled } from '#db/commands/story/publish-scheduled.ts';
import { database } from '#db/engine/database.ts';
import { listDue } from '#db/load/schedules.ts';
import { perform } from '#db/perform.ts';

/** What is due goes live within this and the moment it takes to publish. */
const EVERY_MS = 1_000;
const MOST_AT_ONCE = 50;

type Options = { everyMs?: number; now?: () => Date };

/**
 * Publishes what is scheduled when its moment comes, and at the start what fell due while the server was down. Several
 * servers on one database may all do so: the first one publishes. Where it cannot (a busy database, a full disk), it says
 * so once with `say` and goes on trying. Answers how to end it; what is being published then is finished first.
 */
export function publishOnTime(
  say: (line: string) => void,
  { everyMs = EVERY_MS, now = () => new Date() }: Options = {},
): () => Promise<void> {
  let ended = false;
  let isFailing = false;
  let running: Promise<void> = Promise.resolve();
  let timer = setTimeout(run, 0);
  timer.unref();
  function run(): void {
    running = publishDue()
      .then(() => void (isFailing = false))
      .catch((error: unknown) => {
        if (!isFailing) say(`What is scheduled could not be published, and is tried again: ${String(error)}`);
        isFailing = true;
      })
      .finally(() => {
        if (ended) return;
        timer = setTimeout(run, everyMs);
        timer.unref();
      });
  }
  async function publishDue(): Promise<void> {
    const failures: unknown[] = [];
    for (const translationId of await listDue(database().reader, now(), MOST_AT_ONCE)) {
      if (ended) return;
      // One that cannot be published must not keep the next from going live.
      await perform(publishScheduled, { translationId }, 'machine', now()).catch((error) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }
  return () => {
    ended = true;
    clearTimeout(timer);
    return running;
  };
}
