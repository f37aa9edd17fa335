import { withdrawPlanned } from '#db/commands/publishing/withdraw-planned.ts';
import { publishScheduled } from '#db/commands/publishing/publish-scheduled.ts';
import { database } from '#db/engine/database.ts';
import { listDue, listDueWithdrawals } from '#db/load/schedules.ts';
import { perform } from '#db/perform.ts';

/** What is due goes live within this and the moment it takes to publish. */
const EVERY_MS = 1_000;
const MOST_AT_ONCE = 50;

type Options = { everyMs?: number; now?: () => Date };

/**
 * Publishes what is scheduled when its moment comes, takes off the site what is to be taken off then, and does at the start
 * what fell due while the server was down. Several
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
    const { reader } = database();
    const [due, over] = [listDue(reader, now(), MOST_AT_ONCE), listDueWithdrawals(reader, now(), MOST_AT_ONCE)];
    // One that cannot be published must not keep the next from going live.
    for (const translationId of await due) {
      if (ended) return;
      await perform(publishScheduled, { translationId }, 'machine', now()).catch((error) => failures.push(error));
    }
    for (const translationId of await over) {
      if (ended) return;
      await perform(withdrawPlanned, { translationId }, 'machine', now()).catch((error) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }
  return () => {
    ended = true;
    clearTimeout(timer);
    return running;
  };
}
