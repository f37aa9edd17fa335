import { changeFeed } from '#db/change-feed.ts';
import { findLastChangeId } from '#db/outbox.ts';

/**
 * The number of the newest change that this server has heard of: from there on a page's stream goes on. Not what stands in the
 * database, where another server may have written more: a stream asked for what its server does not know has everything looked
 * at anew. Ask for it before what the page is made of is read: what comes between is then told twice rather than never.
 */
export async function lastHeard(): Promise<number> {
  return changeFeed()?.last() ?? findLastChangeId();
}
