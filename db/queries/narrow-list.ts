import { and, asc, count, desc, eq, exists, gt, gte, inArray, lt, lte, not, or, type SQL, sql } from 'drizzle-orm';
import { alias, intersect, type SQLiteColumn, type SQLiteSelect, unionAll } from 'drizzle-orm/sqlite-core';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { articles, headlineWords, storyFacets } from '#db/schema.ts';
import type { Facet } from '#lib/article/facets.ts';
import { wordRange } from '#lib/text/search-form.ts';

/** Which stories of the list are meant: those that have every one of `facets`, not `without`, and every word of `terms`. */
export type Narrowing = {
  facets: readonly Facet[];
  without?: Facet;
  /** As lib/text/search-form.ts makes them of what was typed; all of them are met by the headline of one language. */
  terms: readonly (readonly string[])[];
};

/** A place in the list: a story, and the instant that orders it. */
export type ListPlace = { changedAt: string; articleId: number };

/** Which part of the list: `limit` stories after the first `offset`, or after, or before, the one at a place. */
export type ListPart = { limit: number; offset?: number; olderThan?: ListPlace; newerThan?: ListPlace };

/** From how many stories on narrowList() goes another way. */
export type Limits = {
  /** So many are looked up one by one and sorted without a thought. */
  few: number;
  /** So many are put into a set without a thought. */
  many: number;
  /** Where there are more still, they are met again and again among so many of the newest. */
  newest: number;
};

const LIMITS: Limits = { few: 1_000, many: 20_000, newest: 1_000 };
const MOST_SPELLINGS = 3;

/** The stories that are meant: their places in the list, and their number. */
export type NarrowedList = {
  /** Newest change first; with `newerThan` oldest change first, from that place on. */
  places(part: ListPart): Promise<ListPlace[]>;
  /** Counted no further than `most`. */
  count(most: number): Promise<number>;
};

/**
 * Opens the list at what is asked for, without walking the table however many stories there are. Every facet is kept in
 * the order of the list: the rarest is read from its newest end, and what else is asked for is looked up for each story.
 * Words are kept in the order of the alphabet: stories with a rare one are looked up and sorted, those with a usual one
 * are put into a set first, and those with words of every second headline are looked for among the newest.
 */
export async function narrowList(asked: Narrowing, db: Queryable, limits = LIMITS): Promise<NarrowedList> {
  const way = await chooseWay(asked, limits, db);
  return {
    places: (part) => placesOn(way, asked, part, limits, db),
    async count(most) {
      const [row] = await db.select({ stories: count() }).from(countable(way, asked, db).limit(most).as('found'));
      return row?.stories ?? 0;
    },
  };
}

type Term = Narrowing['terms'][number];
type Way =
  | { by: 'facet'; facet: Facet }
  | { by: 'rare word'; term: Term }
  /** `terms` are those whose stories make the set; with `tryNewest` it is made only where that finds too few. */
  | { by: 'set'; facet: Facet; terms: readonly Term[]; tryNewest: boolean };

async function chooseWay({ facets, terms }: Narrowing, { few, many }: Limits, db: Queryable): Promise<Way> {
  // Every story has the facet `all`, so that it narrows nothing down.
  let rarestFacet: { facet: Facet; stories: number } = { facet: 'all', stories: Infinity };
  for (const facet of facets) {
    const isAlone = facets.length + terms.length === 1;
    const stories = isAlone ? 0 : await countFacet(facet, many, db);
    if (stories < rarestFacet.stories) rarestFacet = { facet, stories };
  }
  const { facet, stories } = rarestFacet;
  if (terms.length === 0) return { by: 'facet', facet };

  const words = [];
  for (const term of terms) words.push({ term, headlines: await countTerm(term, many, db) });
  const rarest = words.reduce((a, b) => (b.headlines < a.headlines ? b : a));
  if (stories <= few && stories <= rarest.headlines) return { by: 'facet', facet };
  if (rarest.headlines <= few) return { by: 'rare word', term: rarest.term };
  const usual = words.filter(({ headlines }) => headlines <= many).map(({ term }) => term);
  return usual.length > 0
    ? { by: 'set', facet, terms: usual, tryNewest: false }
    : { by: 'set', facet, terms, tryNewest: true };
}

async function countFacet(facet: Facet, most: number, db: Queryable): Promise<number> {
  const some = db
    .select({ one: sql`1`.as('one') })
    .from(storyFacets)
    .where(eq(storyFacets.facet, facet))
    .limit(most + 1)
    .as('some');
  const [row] = await db.select({ stories: count() }).from(some);
  return row?.stories ?? 0;
}

async function countTerm(term: Term, most: number, db: Queryable): Promise<number> {
  const some = haveWord(term, db)
    .limit(most + 1)
    .as('some');
  const [row] = await db.select({ headlines: count() }).from(some);
  return row?.headlines ?? 0;
}

async function placesOn(
  way: Way,
  asked: Narrowing,
  part: ListPart,
  { newest: most }: Limits,
  db: Queryable,
): Promise<ListPlace[]> {
  if (way.by === 'facet') return cut(facetWalk(way.facet, asked, part, db), storyFacets, part);
  if (way.by === 'rare word') {
    const found = rareWord(way.term, asked, db).as('found');
    const sorted = db
      .select({ articleId: articles.id, changedAt: articles.changedAt })
      .from(found)
      .innerJoin(articles, eq(articles.id, found.articleId))
      .where(beyond(part, articles.changedAt, articles.id))
      .$dynamic();
    return cut(sorted, { changedAt: articles.changedAt, articleId: articles.id }, part);
  }
  if (way.tryNewest) {
    const newest = cut(facetWalk(way.facet, NOTHING_ELSE, part, db), storyFacets, {
      ...part,
      limit: most,
      offset: 0,
    });
    const among = newest.as('newest');
    const found = db
      .select({ articleId: among.articleId, changedAt: among.changedAt })
      .from(among)
      .where(and(...rules(without(asked, way.facet), among.articleId, db)))
      .$dynamic();
    const places = await cut(found, among, part);
    if (places.length === part.limit) return places;
  }
  return cut(setWalk(way.facet, way.terms, asked, part, db), storyFacets, part);
}

function countable(way: Way, asked: Narrowing, db: Queryable) {
  if (way.by === 'facet') return facetWalk(way.facet, asked, {}, db);
  if (way.by === 'rare word') return rareWord(way.term, asked, db);
  // One word alone: its headlines are counted as they stand, and the counting stops where it may.
  const [term, ...others] = asked.terms;
  if (term && others.length + asked.facets.length === 0 && asked.without === undefined)
    return rareWord(term, asked, db);
  return setWalk(way.facet, way.terms, asked, {}, db);
}

/** The part of a list that is asked for, in its order. */
function cut<Q extends SQLiteSelect>(list: Q, by: Ordered, { limit, offset = 0, newerThan }: ListPart) {
  const order = newerThan ? asc : desc;
  return list.orderBy(order(by.changedAt), order(by.articleId)).limit(limit).offset(offset);
}

type Ordered = { changedAt: SQLiteColumn; articleId: SQLiteColumn };
const NOTHING_ELSE: Narrowing = { facets: [], terms: [] };
const without = (asked: Narrowing, facet: Facet): Narrowing => ({
  ...asked,
  facets: asked.facets.filter((one) => one !== facet),
});

/** Stories of a facet, of which everything else is asked one by one. */
function facetWalk(facet: Facet, asked: Narrowing, part: Partial<ListPart>, db: Queryable) {
  const { articleId, changedAt } = storyFacets;
  return db
    .select({ articleId, changedAt })
    .from(storyFacets)
    .where(
      and(
        eq(storyFacets.facet, facet),
        beyond(part, changedAt, articleId),
        ...rules(without(asked, facet), articleId, db),
      ),
    )
    .$dynamic();
}

/** Stories of a facet that are in the set of those with all of `words`. */
function setWalk(facet: Facet, words: readonly Term[], asked: Narrowing, part: Partial<ListPart>, db: Queryable) {
  const { articleId, changedAt } = storyFacets;
  const set = headlinesWithAll(words, db).as('headlines');
  const left = { ...without(asked, facet), terms: words.length === asked.terms.length ? [] : asked.terms };
  return db
    .select({ articleId, changedAt })
    .from(storyFacets)
    .where(
      and(
        eq(storyFacets.facet, facet),
        beyond(part, changedAt, articleId),
        inArray(articleId, db.select({ articleId: set.articleId }).from(set)),
        ...rules(left, articleId, db),
      ),
    )
    .$dynamic();
}

/** Headlines that have a word of every term, each looked for by itself. */
function headlinesWithAll(terms: readonly Term[], db: Queryable) {
  const [first, second, ...rest] = terms.map((term) => {
    const having = haveWord(term, db).as('having');
    return db.select({ articleId: having.articleId, locale: having.locale }).from(having);
  });
  if (!first) throw new Error('A set of headlines is one of words');
  return second ? intersect(first, second, ...rest) : first;
}

/** Stories that have a rare word and all else, each once. */
function rareWord(term: Term, { facets, without: but, terms }: Narrowing, db: Queryable) {
  const having = haveWord(term, db).as('having');
  const sameHeadline = (word: typeof also) => and(eq(word.articleId, having.articleId), eq(word.locale, having.locale));
  return db
    .selectDistinct({ articleId: having.articleId })
    .from(having)
    .where(
      and(
        ...terms.filter((one) => one !== term).map((one) => hasWord(one, sameHeadline, db)),
        ...rules({ facets, without: but, terms: [] }, having.articleId, db),
      ),
    )
    .$dynamic();
}

const also = alias(headlineWords, 'also');
const other = alias(storyFacets, 'other');

/** What is asked for of one story, looked up by its id: facets by their key, words among those of its headlines. */
function rules({ facets, without: but, terms }: Narrowing, articleId: SQLiteColumn, db: Queryable): SQL[] {
  const has = (facet: Facet) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(other)
        .where(and(eq(other.articleId, articleId), eq(other.facet, facet))),
    );
  return [...facets.map(has), ...(but === undefined ? [] : [not(has(but))]), ...haveHeadline(terms, articleId, db)];
}

/** That one language of the story has all words: the first is looked for in any, the others where the first is. */
function haveHeadline([first, ...rest]: Narrowing['terms'], articleId: SQLiteColumn, db: Queryable): SQL[] {
  if (!first) return [];
  const word = alias(headlineWords, 'word');
  const sameHeadline = (one: typeof also) => and(eq(one.articleId, word.articleId), eq(one.locale, word.locale));
  return [
    exists(
      db
        .select({ one: sql`1` })
        .from(word)
        .where(
          and(
            eq(word.articleId, articleId),
            anyRange(first, word.word),
            ...rest.map((term) => hasWord(term, sameHeadline, db)),
          ),
        ),
    ),
  ];
}

function hasWord(term: Term, sameHeadline: (word: typeof also) => SQL | undefined, db: Queryable): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(also)
      .where(and(sameHeadline(also), anyRange(term, also.word))),
  );
}

/** Headlines that have a word of this term, one row a word: each spelling is a range of the index of words. */
function haveWord(term: Term, db: Queryable) {
  const [first, ...rest] = rangesOf(term).map((range) =>
    db
      .select({ articleId: headlineWords.articleId, locale: headlineWords.locale })
      .from(headlineWords)
      .where(and(gte(headlineWords.word, range.from), lt(headlineWords.word, range.to))),
  );
  const [second, ...others] = rest;
  if (!first || !second) throw new Error('A term has a fixed number of spellings');
  return unionAll(first, second, ...others).$dynamic();
}

const anyRange = (term: Term, word: SQLiteColumn) =>
  or(...rangesOf(term).map(({ from, to }) => and(gte(word, from), lt(word, to))));

/** Always as many: a list of another length would be another statement, and statements are kept for good. */
function rangesOf(term: Term): { from: string; to: string }[] {
  const ranges = term.slice(0, MOST_SPELLINGS).map(wordRange);
  while (ranges.length < MOST_SPELLINGS) ranges.push({ from: '', to: '' });
  return ranges;
}

function beyond(
  { olderThan, newerThan }: Partial<ListPart>,
  changedAt: SQLiteColumn,
  articleId: SQLiteColumn,
): SQL | undefined {
  if (olderThan) {
    const { changedAt: at, articleId: id } = olderThan;
    return and(lte(changedAt, at), or(lt(changedAt, at), lt(articleId, id)));
  }
  if (newerThan) {
    const { changedAt: at, articleId: id } = newerThan;
    return and(gte(changedAt, at), or(gt(changedAt, at), gt(articleId, id)));
  }
  return undefined;
}
