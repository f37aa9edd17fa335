import { noteDamage } from '#app/_server/soundness/found-damage.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import { watchSqlite } from '#db/engine/sqlite/check-sqlite.ts';
import { sqliteFile } from '#db/engine/sqlite/sqlite-database.ts';
import { findDamagedOriginals } from '#db/files/check-originals.ts';

const AFTER_START_MS = 60_000;
const EVERY_MS = 24 * 60 * 60_000;
/** What is known to be broken is looked at again this soon: whoever mends it wants to see that it is. */
const AGAIN_MS = 60_000;

/** When to look, in ms; and how much rest to take between two pictures. */
type Times = { afterMs?: number; everyMs?: number; againMs?: number; rest?: number };

/**
 * Looks through the database file (SQLite) and the uploads for damage, a minute after the start and a day after each look
 * has ended. What it finds is noted for the newsroom, where those who may see it are told, and given to `say` for the
 * console whenever it is another than before. Answers how to end it.
 */
export function watchSoundness(
  db: Database,
  say: (line: string) => void,
  { afterMs = AFTER_START_MS, everyMs = EVERY_MS, againMs = AGAIN_MS, rest }: Times = {},
): { stop(): void } {
  const { dataDir } = db.place;
  const ending = new AbortController();
  const watched =
    db.engine === 'sqlite'
      ? watchSqlite(
          sqliteFile(dataDir),
          (faults) => {
            noteDamage({ database: faults });
            say(damagedDatabase(dataDir, faults));
          },
          { afterMs, everyMs },
        )
      : undefined;
  const pace = { signal: ending.signal, ...(rest !== undefined && { rest }) };
  let fullLookAt = performance.now() + afterMs;
  let known: Awaited<ReturnType<typeof findDamagedOriginals>> = [];
  let clock = setTimeout(look, afterMs).unref();

  function look(): void {
    void lookNow()
      // A database that cannot be read is told by the other watch.
      .catch((error: unknown) => say(`The uploads could not be looked through: ${String(error)}`))
      .finally(() => {
        if (ending.signal.aborted) return;
        const next = Math.max(0, fullLookAt - performance.now());
        clock = setTimeout(look, known.length > 0 ? Math.min(againMs, next) : next).unref();
      });
  }

  async function lookNow(): Promise<void> {
    const isFull = performance.now() >= fullLookAt - 1;
    const found = await findDamagedOriginals(db, isFull ? undefined : known, pace);
    if (ending.signal.aborted) return;
    if (isFull) fullLookAt = performance.now() + everyMs;
    const before = known.map((file) => file.picture.key).join();
    known = found;
    noteDamage({ imageIds: known.map((file) => file.picture.imageId) });
    const now = known.map((file) => file.picture.key).join();
    if (now !== before) say(now === '' ? 'All uploads are sound again.' : damagedOriginals(dataDir, now));
  }

  return {
    stop() {
      ending.abort();
      clearTimeout(clock);
      watched?.stop();
    },
  };
}

function damagedDatabase(dataDir: string, faults: readonly string[]): string {
  return (
    `The database in ${dataDir} is damaged: ${faults.join('; ')}. What was saved lately may still be read: copy the whole ` +
    'directory, then stop Setu and put the newest sound backup back with `npm run admin -- restore FILE`.'
  );
}

function damagedOriginals(dataDir: string, keys: string): string {
  return (
    `Uploads in ${dataDir}/originals are missing or damaged: ${keys}. Put them back from a backup, or upload the same files ` +
    'again; readers go on seeing the sizes that were made of them.'
  );
}
