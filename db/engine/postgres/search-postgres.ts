import { type SQL, sql } from 'drizzle-orm';
import type { TextQuery } from '#db/engine/common/text-query.ts';

/** Stories by their words with PostgreSQL: `lexemes` holds the very words, no dictionary and no parser between. */
export function searchPostgres({ groups, among, olderThan, newerThan, limit, offset }: TextQuery): SQL {
  const lexeme = (word: string) => `'${word.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
  const query = groups.map((words) => `(${words.map(lexeme).join(' | ')})`).join(' & ');
  const own = sql`(changed_at, article_id)`;
  const place = (at: { changedAt: string; articleId: number }) => sql`(${at.changedAt}, ${at.articleId}::bigint)`;
  const bound = olderThan
    ? sql`and ${own} < ${place(olderThan)}`
    : newerThan
      ? sql`and ${own} > ${place(newerThan)}`
      : sql``;
  const chosen = among ? sql`and article_id in ${among}` : sql``;
  const order = newerThan ? sql`changed_at asc, article_id asc` : sql`changed_at desc, article_id desc`;
  return sql`(select article_id from story_texts where lexemes @@ ${query}::tsquery ${bound} ${chosen} order by ${order} limit ${limit} offset ${offset})`;
}
