import { and, asc, count, desc, eq, exists, gt, gte, inArray, lt, lte, not, or, type SQL, sql } from 'drizzle-orm';
import { alias, type SQLiteColumn, type SQLiteSelect, unionAll } from 'drizzle-orm/sqlite-core';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { articles, headlineWords, storyFacets } from '#db/schema.ts';
import { type Facet, facet } from '#lib/article/facets.ts';
import { wordRange } from '#lib/text/search-form.ts';

/**
 * Which stories of the list are meant: those that have every one of `facets`, not `without`, and every word of `terms`; with
 * `among` only those that this question answers, a few hundred at most.
 */
export type Narrowing = {
  facets: readonly Facet[];
  without?: Facet;
  among?: SQL | undefined;
  /** As lib/text/search-form.ts makes them of what was typed; all of them are met by the headline of one language. */
  terms: readonly (readonly string[])[];
};

/** A place in the list: a story, and the instant that orders it. */
export type ListPlace = { changedAt: string; articleId: number };

/** Which part of the list: `limit` stories after the first `offset`, or after, or before, the one at a place. */
export type ListPart = { limit: number; offset?: number; olderThan?: ListPlace; newerThan?: ListPlace };

/** From how many stories on narrowList() goes another way. */
export type Limits = {
  /** Stories of so few are looked up one by one and sorted without a thought. */
  few: number;
  /** So many headlines may have a word that it is usual, and not yet more than that. */
  many: number;
  /** Where all that is asked for is usual, so many of the newest are looked at. */
  newest: number;
  /** So many of those that are found by looking one by one are counted. */
  counted: number;
};

/** So many stories are counted, and have pages with numbers: nobody turns to the hundredth page, one searches. */
export const MOST_COUNTED = 1_000;

/** @see Limits */
export const LIMITS: Limits = { few: 1_000, many: 10_000, newest: 1_000, counted: 90 };
// A facet is looked up for a story in a third of the time that a word is.
const FURTHER = 3;
// No headline has a word with a space in it.
const NO_WORD = 'no word';

/** How many stories are meant: `stories`, or, with `isMore`, at least one more than these. */
export type Counted = { stories: number; isMore: boolean };

/** The stories that are meant: their places in the list, and their number. */
export type NarrowedList = {
  /** Newest change first; with `newerThan` oldest change first, from that place on. */
  places(part: ListPart): Promise<ListPlace[]>;
  /** Counted up to {@link MOST_COUNTED}, or less far, in whole pages, where counting would take looking at many more. */
  count(): Promise<Counted>;
};

/**
 * Opens the list at what is asked for, with about the same work however many stories there are. Every facet is kept in
 * the order of the list: one alone is read from its newest end. Words are kept in the order of the alphabet: the stories
 * of a rare one are looked up and sorted, as are those that several usual words have together. Else the newest thousands
 * of a facet are looked at, and all else that is asked for is looked up for each: where that fills more than a page of
 * `page` stories, nothing else is looked at or counted. Where it does not, another facet is tried, and at last the
 * stories of the rarest word are sorted, or those of the rarest facet are looked through to the end.
 */
export async function narrowList(
  given: Narrowing,
  page: number,
  db: Queryable,
  { few, many, newest, counted }: Limits = LIMITS,
): Promise<NarrowedList> {
  const [first = facet.all(), ...others] = given.facets;
  const asked = { ...given, facets: [first, ...others], terms: ofOneLength(given.terms) };
  if (given.among) return readAhead(amongThem(given.among, asked, db), MOST_COUNTED);
  if (others.length + asked.terms.length === 0 && asked.without === undefined)
    return { places: inOrder(first, asked, db), count: () => countFacet(first, db) };

  const words = await rarestFirst(asked.terms, (one) => haveWord(one, db), many, db);
  const [word] = words;
  const usual = words.filter((one) => one.rows <= many);
  const isRare = word !== undefined && word.rows <= few;
  const isSorted = isRare || usual.length > 1;
  // With one alone, or where words are sorted, it only matters whether it is rare.
  const far = isSorted || others.length === 0 ? few : FURTHER * newest;
  const rarest = await rarestFirst(asked.facets, (one) => facetRows(one, db), far, db);
  const [{ one: main, rows } = { one: first, rows: 0 }] = rarest;
  const walk = inOrder(main, asked, db);
  if (rows <= few && rows <= (word?.rows ?? Infinity)) return readAhead(walk, MOST_COUNTED);

  const set = isRare ? [word] : usual.length > 0 ? usual : words;
  const terms = set.map(({ one }) => one);
  const sort = sorted(terms, asked, db);
  if (isSorted) return readAhead(sort, MOST_COUNTED);

  for (const { one } of usual.length > 0 ? rarest.slice(0, 1) : rarest) {
    const look = amongNewest(word ? newest : FURTHER * newest, one, asked, db);
    const found = await look({ limit: Math.max(counted, page) + 1 });
    if (found.length > page) return lookedThrough(found, page, look, word ? sort : walk);
  }
  return word ? readAhead(sort, MOST_COUNTED) : readAhead(walk, counted);
}

type Term = Narrowing['terms'][number];
type List = NarrowedList['places'];

/** What is asked for, each with its rows counted up to one more than `most`. Of as many, the one that was first stays so. */
async function rarestFirst<T>(
  them: readonly T[],
  rowsOf: (one: T) => SQLiteSelect,
  most: number,
  db: Queryable,
): Promise<{ one: T; rows: number }[]> {
  const counts = [];
  for (const one of them) counts.push({ one, rows: await countRows(rowsOf(one), most + 1, db) });
  return counts.sort((a, b) => a.rows - b.rows);
}

/** How many stories a facet has, counted up to {@link MOST_COUNTED}. */
async function countFacet(facet: Facet, db: Queryable): Promise<Counted> {
  const rows = await countRows(facetRows(facet, db), MOST_COUNTED + 1, db);
  return { stories: Math.min(rows, MOST_COUNTED), isMore: rows > MOST_COUNTED };
}

async function countRows(rows: SQLiteSelect, most: number, db: Queryable): Promise<number> {
  const [row] = await db.select({ rows: count() }).from(rows.limit(most).as('some'));
  return row?.rows ?? 0;
}

/** A list of which, to count them, `most` stories and one more are read; the parts are then cut from these. */
export function readAhead(list: NarrowedList['places'], most: number): NarrowedList {
  let beginning: ListPlace[] | undefined;
  return {
    places: async (part) => (beginning && slice(beginning, part, beginning.length <= most)) ?? list(part),
    async count() {
      beginning ??= await list({ limit: most + 1 });
      return { stories: Math.min(beginning.length, most), isMore: beginning.length > most };
    },
  };
}

/** A list of which `found` was found by looking one by one, as a further part is; where that is not enough, by `list`. */
const lookedThrough = (found: ListPlace[], page: number, look: List, list: List): NarrowedList => ({
  async places(part) {
    const near = slice(found, part) ?? (await look(part));
    return near.length === part.limit ? near : list(part);
  },
  count: async () => ({ stories: Math.floor((found.length - 1) / page) * page, isMore: true }),
});

/** The part asked for of the first stories of a list; undefined where it may reach beyond them. */
function slice(found: readonly ListPlace[], part: ListPart, isAll = false): ListPlace[] | undefined {
  const { limit, offset = 0, olderThan, newerThan } = part;
  if (olderThan ?? newerThan) return undefined;
  return isAll || offset + limit <= found.length ? found.slice(offset, offset + limit) : undefined;
}

/** Stories of a facet, in the order of the list, of which everything else is asked one by one. */
const inOrder =
  (facet: Facet, asked: Narrowing, db: Queryable): List =>
  (part) =>
    cut(
      facetRows(facet, db, beyond(part, storyFacets), ...rules(without(asked, facet), storyFacets.articleId, db)),
      storyFacets,
      part,
    );

/** The same, but looked for only among `most` stories of the facet, from where the part begins. */
function amongNewest(most: number, facet: Facet, asked: Narrowing, db: Queryable): List {
  const { changedAt, articleId } = storyFacets;
  return (part) => {
    const start = beyond(part, storyFacets);
    const last = cut(instants(facet, start, db), storyFacets, { ...part, limit: 1, offset: most - 1 });
    // A few more where several were changed at that instant; all where there are not so many.
    const isNear = part.newerThan
      ? lte(changedAt, sql`coalesce((${last}), '~')`)
      : gte(changedAt, sql`coalesce((${last}), '')`);
    return cut(facetRows(facet, db, start, isNear, ...rules(without(asked, facet), articleId, db)), storyFacets, part);
  };
}

/** Stories among these, with everything else that is asked for, looked up and sorted. */
const amongThem =
  (them: SQL, asked: Narrowing, db: Queryable): List =>
  (part) => {
    const { id: articleId, changedAt } = articles;
    const places = db
      .select({ articleId, changedAt })
      .from(articles)
      .where(
        and(
          sql`${articleId} in ${them}`,
          beyond(part, { changedAt, articleId }),
          // What is in the bin, or blank, no list shows.
          hasFacet(facet.all(), articleId, db),
          ...rules(asked, articleId, db),
        ),
      )
      .$dynamic();
    return cut(places, { changedAt, articleId }, part);
  };

const instants = (facet: Facet, start: SQL | undefined, db: Queryable) =>
  db
    .select({ changedAt: storyFacets.changedAt })
    .from(storyFacets)
    .where(and(eq(storyFacets.facet, facet), start))
    .$dynamic();

/** Stories with a headline that has all `words`, and with everything else that is asked for, looked up and sorted. */
const sorted =
  (words: readonly Term[], asked: Narrowing, db: Queryable): List =>
  (part) => {
    const found = storiesWith(words, asked, db).as('found');
    const places = db
      .select({ articleId: articles.id, changedAt: articles.changedAt })
      .from(found)
      .innerJoin(articles, eq(articles.id, found.articleId))
      .where(beyond(part, { changedAt: articles.changedAt, articleId: articles.id }))
      .$dynamic();
    return cut(places, { changedAt: articles.changedAt, articleId: articles.id }, part);
  };

type Ordered = { changedAt: SQLiteColumn; articleId: SQLiteColumn };

/** The part of a list that is asked for, in its order. */
function cut<Q extends SQLiteSelect>(list: Q, by: Ordered, { limit, offset = 0, newerThan }: ListPart) {
  const order = newerThan ? asc : desc;
  return list.orderBy(order(by.changedAt), order(by.articleId)).limit(limit).offset(offset);
}

const without = (asked: Narrowing, facet: Facet): Narrowing => ({
  ...asked,
  facets: asked.facets.filter((one) => one !== facet),
});

function facetRows(facet: Facet, db: Queryable, ...more: (SQL | undefined)[]) {
  const { articleId, changedAt } = storyFacets;
  return db
    .select({ articleId, changedAt })
    .from(storyFacets)
    .where(and(eq(storyFacets.facet, facet), ...more))
    .$dynamic();
}

/**
 * Stories with a headline that has a word of every term, and with everything else that is asked for, each once. The
 * headlines of the first term are compared with those of the `others`; only for headlines that all of them have is
 * anything else looked up, since each look is at another page of the file.
 */
function storiesWith([first, ...others]: readonly Term[], { facets, without: but, terms }: Narrowing, db: Queryable) {
  if (!first) throw new Error('Stories are looked up by a word');
  const having = haveWord(first, db).as('having');
  const sameHeadline = (word: typeof also) => and(eq(word.articleId, having.articleId), eq(word.locale, having.locale));
  // Reckoned with, the id is no key to look up each headline of the others by.
  const among = (term: Term) => inArray(sql`(${having.articleId} + 0, ${having.locale})`, haveWord(term, db));
  const lookedUp = terms.filter((one) => one !== first && !others.includes(one));
  return db
    .selectDistinct({ articleId: having.articleId })
    .from(having)
    .where(
      and(
        ...others.map(among),
        ...lookedUp.map((one) => hasWord(one, sameHeadline, db)),
        ...rules({ facets, without: but, terms: [] }, having.articleId, db),
      ),
    );
}

const also = alias(headlineWords, 'also');
const other = alias(storyFacets, 'other');

/** What is asked for of one story, looked up by its id: facets by their key, words among those of its headlines. */
function rules({ facets, without: but, terms }: Narrowing, articleId: SQLiteColumn, db: Queryable): SQL[] {
  return [
    ...facets.filter((one) => one !== facet.all()).map((one) => hasFacet(one, articleId, db)),
    ...(but === undefined ? [] : [not(hasFacet(but, articleId, db))]),
    ...haveHeadline(terms, articleId, db),
  ];
}

const hasFacet = (facet: Facet, articleId: SQLiteColumn, db: Queryable) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(other)
      .where(and(eq(other.articleId, articleId), eq(other.facet, facet))),
  );

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
  const [first, second, ...others] = term.map(wordRange).map((range) =>
    db
      .select({ articleId: headlineWords.articleId, locale: headlineWords.locale })
      .from(headlineWords)
      .where(and(gte(headlineWords.word, range.from), lt(headlineWords.word, range.to)))
      .$dynamic(),
  );
  if (!first) throw new Error('A term has a spelling');
  return second ? unionAll(first, second, ...others).$dynamic() : first;
}

const anyRange = (term: Term, word: SQLiteColumn) =>
  or(...term.map(wordRange).map(({ from, to }) => and(gte(word, from), lt(word, to))));

/** Terms with as many spellings each, filled up: else there would be too many statements, and they are kept for good. */
function ofOneLength(terms: readonly Term[]): Term[] {
  const length = Math.max(...terms.map((term) => term.length));
  return terms.map((term) => Array.from({ length }, (_, at) => term[at] ?? NO_WORD));
}

/** That a row lies in the list where a part of it begins, or after that. */
function beyond({ olderThan, newerThan }: ListPart, { changedAt, articleId }: Ordered): SQL | undefined {
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
