import { desk } from '#app/_server/live/desk-streams.ts';
import { database } from '#db/engine/database.ts';
import { writeInDemo } from '#db/seed/demo-writer.ts';
import { HOLD_BEAT_MS } from '#lib/article/holds/hold.ts';

/**
 * Lets the demo newsroom's colleague write (db/seed/demo-writer.ts) as long as the server runs. A busy or full database
 * is passed over in silence: her hold then ends as anybody's would. Answers how to end it.
 */
export function writeInDemoRegularly(everyMs = HOLD_BEAT_MS): () => void {
  const beat = () =>
    void writeInDemo(database(), new Date())
      .then((articleId) => void (articleId !== undefined && desk().tellHolds(articleId)))
      .catch(() => undefined);
  beat();
  const clock = setInterval(beat, everyMs);
  clock.unref();
  return () => clearInterval(clock);
}
