import { type SQL, sql } from 'drizzle-orm';
import type { TextQuery } from '#db/engine/common/text-query.ts';

/**
 * Stories by their words with SQLite: the rows of its full-text index have numbers in the order of the list (the instant
 * of the newest change in ms, times 2²¹, and the story's number), so that the newest are read first and no more of them
 * than are asked for. See the migration that makes `story_search`.
 */
export function searchSqlite({ groups, among, olderThan, newerThan, limit, offset }: TextQuery): SQL {
  const match = groups.map((words) => `(${words.map((word) => `"${word}"`).join(' OR ')})`).join(' AND ');
  // Cast: numbers come as real ones, which are not exact so far out.
  const place = (at: { changedAt: string; articleId: number }) =>
    sql`((unixepoch(${at.changedAt}) * 1000 + cast(substr(${at.changedAt}, 21, 3) as integer)) * 2097152 + cast(${at.articleId} as integer) % 2097152)`;
  const bound = olderThan
    ? sql`and rowid < ${place(olderThan)}`
    : newerThan
      ? sql`and rowid > ${place(newerThan)}`
      : sql``;
  const chosen = among ? sql`and rowid % 2097152 in ${among}` : sql``;
  return sql`(select rowid % 2097152 as article_id from story_search where story_search match ${match} ${bound} ${chosen} order by rowid ${newerThan ? sql`asc` : sql`desc`} limit ${limit} offset ${offset})`;
}
