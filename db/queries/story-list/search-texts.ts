import { and, asc, desc, gte, lt, type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { ENGINE } from '#db/engine/notation/table.ts';
import { searchPostgres } from '#db/engine/postgres/search-postgres.ts';
import { searchSqlite } from '#db/engine/sqlite/search-sqlite.ts';
import type { ListPart, ListPlace } from '#db/queries/story-list/narrow-list.ts';
import { storyTexts, storyVocabulary } from '#db/schema.ts';
import type { Facet } from '#lib/article/facets.ts';
import { wordRange } from '#lib/text/search-form.ts';
import { facetWord, type WantedWord } from '#lib/article/story-words.ts';

/** The stories whose texts have a word of each of `groups` and that have every one of `facets`, with `among` only those that this question answers: newest change first. */
export async function searchTexts(
  { groups, facets, among }: { groups: readonly (readonly WantedWord[])[]; facets: readonly Facet[]; among?: SQL },
  { limit, offset = 0, olderThan, newerThan }: ListPart,
  db: Queryable,
): Promise<ListPlace[]> {
  const words = await Promise.all(groups.map((group) => spelledOut(group, db)));
  const query = {
    groups: [...words, ...facets.map((one) => [facetWord(one)])],
    among,
    limit,
    offset,
    olderThan,
    newerThan,
  };
  const found = ENGINE === 'postgres' ? searchPostgres(query) : searchSqlite(query);
  const order = newerThan ? asc : desc;
  return db
    .select({ articleId: storyTexts.articleId, changedAt: storyTexts.changedAt })
    .from(sql`${found} as found`)
    .innerJoin(storyTexts, sql`${storyTexts.articleId} = found.article_id`)
    .orderBy(order(storyTexts.changedAt), order(storyTexts.articleId));
}

/** So many words that begin as typed are looked for, the shortest first: those are the ones that are meant. */
const MOST_ENDINGS = 200;
/** And so many are looked at to know which. */
const MOST_LOOKED_AT = 5_000;

/** The words themselves, and those of the paper that begin like them. */
async function spelledOut(group: readonly WantedWord[], db: Queryable): Promise<string[]> {
  const found = new Set(group.map(({ word }) => word));
  for (const { word, isWhole } of group) {
    if (isWhole) continue;
    const { from, to } = wordRange(word);
    const near = db
      .select({ word: storyVocabulary.word })
      .from(storyVocabulary)
      .where(and(gte(storyVocabulary.word, from), lt(storyVocabulary.word, to)))
      .orderBy(asc(storyVocabulary.word))
      .limit(MOST_LOOKED_AT)
      .as('near');
    const rows = await db
      .select({ word: near.word })
      .from(near)
      .orderBy(sql`length(${near.word})`, asc(near.word))
      .limit(MOST_ENDINGS);
    for (const row of rows) found.add(row.word);
  }
  return [...found];
}
