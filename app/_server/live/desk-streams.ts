import { SESSION_IDLE_MS } from '#app/_server/accounts/session-times.ts';
import { createDesk, type Desk } from '#app/_server/live/desk.ts';
import { changeFeed } from '#db/change-feed.ts';
import { database } from '#db/engine/database.ts';
import { listValidSessions } from '#db/queries/person/valid-sessions.ts';
import { onePerProcess } from '#lib/one-per-process.ts';

const opened = onePerProcess<Desk>('desk', () => {
  const feed = changeFeed();
  if (!feed) throw new Error('The desk opens after the feed of changes');
  return createDesk({
    feed,
    reader: database().reader,
    listValidSessions: (ids) => listValidSessions(ids, { now: new Date(), idleMs: SESSION_IDLE_MS }),
  });
});

/** The desk of this server: its own streams, and everybody who is in a story on whatever server. */
export function desk(): Desk {
  return opened.get();
}

/** Ends the streams of sessions that are over, on this server: at once, and not when they are looked at the next time. */
export async function endStreamsOfEndedSessions(): Promise<void> {
  await opened.peek()?.checkSessions();
}

/** Ends every stream of this server, and the desk with them. */
export function endDeskStreams(): void {
  opened.peek()?.stop();
  opened.drop();
}
