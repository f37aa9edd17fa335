import { and, asc, count, gte, isNotNull, max, type SQL, sql } from 'drizzle-orm';
import type { Database, Queryable } from '#db/engine/common/database-types.ts';
import { transact } from '#db/engine/transact.ts';
import {
  articles,
  type FrozenDetails,
  headlineWords,
  images,
  nameCounts,
  namedStories,
  revisions,
  sectionCounts,
  sections,
  storyFacets,
  storyTexts,
  storyVocabulary,
  topics,
  translations,
  users,
} from '#db/schema.ts';
import { type FacetedStory, facetsOf } from '#lib/article/facets.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import { type Locale, LOCALES } from '#lib/locale.ts';
import { searchWords } from '#lib/text/search-form.ts';
import { type SearchedText, storyWords, typedWords } from '#lib/article/story-words.ts';
import { Chance, headlineIn, paragraphsIn, searchedHeadlineIn } from './made-up-words.ts';

const DAY_MS = 86_400_000;
const BEGAN = Date.parse('2011-01-01T00:00:00.000Z');
const STORIES_A_TRANSACTION = 500;
// SQLite takes 32,766 values a statement; statements of one length are compiled once.
const ROWS_A_STATEMENT = 100;
/** More than a page of the list; see {@link fillStories}. */
const SEARCHED_STORIES = 40;

type Rows = {
  articles: (typeof articles.$inferInsert)[];
  translations: (typeof translations.$inferInsert)[];
  revisions: (typeof revisions.$inferInsert)[];
  facets: (typeof storyFacets.$inferInsert)[];
  words: (typeof headlineWords.$inferInsert)[];
  named: (typeof namedStories.$inferInsert)[];
  texts: (typeof storyTexts.$inferInsert)[];
  vocabulary: Set<string>;
};
type Paper = { sections: number[]; topics: number[]; people: string[]; pictures: (typeof images.$inferSelect)[] };

/**
 * Adds made-up stories to a newsroom until it has `total`, row by row as the commands would leave them: most are live in
 * both languages, the rest in every other state there is, the oldest fifth without Hindi. The same rows every time.
 *
 * By chance few stories among a thousand would have two words that are frequent, or a frequent one and no more than a
 * draft, and none a rare one. A page of two rows beside one of thirty would measure rows, not searches. So forty stories,
 * from the oldest to the newest in equal steps, are drafts in English and have all that is searched for in both languages.
 */
export async function fillStories(db: Database, total: number): Promise<void> {
  const [stories, translation, revision] = await Promise.all([
    db.reader.select({ rows: count(), last: max(articles.id) }).from(articles),
    db.reader.select({ last: max(translations.id) }).from(translations),
    db.reader.select({ last: max(revisions.id) }).from(revisions),
  ]);
  const paper: Paper = {
    sections: (await db.reader.select({ id: sections.id }).from(sections).orderBy(asc(sections.id))).map(
      ({ id }) => id,
    ),
    topics: (await db.reader.select({ id: topics.id }).from(topics).orderBy(asc(topics.id))).map(({ id }) => id),
    people: (await db.reader.select({ id: users.id }).from(users).orderBy(asc(users.email))).map(({ id }) => id),
    pictures: await db.reader.select().from(images).orderBy(asc(images.id)),
  };
  const next = {
    article: (stories[0]?.last ?? 0) + 1,
    translation: (translation[0]?.last ?? 0) + 1,
    revision: (revision[0]?.last ?? 0) + 1,
  };
  const missing = total - (stories[0]?.rows ?? 0);
  const step = Math.ceil(missing / SEARCHED_STORIES);
  for (let made = 0; made < missing; made += STORIES_A_TRANSACTION) {
    const rows: Rows = {
      articles: [],
      translations: [],
      revisions: [],
      facets: [],
      words: [],
      named: [],
      texts: [],
      vocabulary: new Set(),
    };
    for (let at = made; at < Math.min(missing, made + STORIES_A_TRANSACTION); at++)
      addStory(rows, { at, share: at / missing, isSearched: at % step === 0, next, paper });
    await transact(db, (tx) => insertRows(tx, rows));
  }
  await transact(db, countSections);
  await transact(db, countNames);
}

type Making = {
  at: number;
  /** 0 for the oldest story, 1 for the newest. */
  share: number;
  isSearched: boolean;
  next: { article: number; translation: number; revision: number };
  paper: Paper;
};

function addStory(rows: Rows, { at, share, isSearched, next, paper }: Making): void {
  const chance = new Chance(at + 1);
  const articleId = next.article++;
  const sectionId = chance.oneOf(paper.sections);
  const personId = chance.oneOf(paper.people);
  // Not by chance, so that all else is the same as it was without topics.
  const topicId = paper.topics[articleId % paper.topics.length];
  const picture = chance.below(10) < 6 && paper.pictures.length > 0 ? chance.oneOf(paper.pictures) : undefined;
  const published = new Date(BEGAN + share * 5_000 * DAY_MS + chance.below(DAY_MS));
  const changedAt = new Date(published.getTime() + chance.below(3 * DAY_MS)).toISOString();
  const details: FrozenDetails = {
    sectionId,
    agencyId: null,
    contributorIds: [],
    topicIds: topicId === undefined ? [] : [topicId],
    leadImageId: picture?.id ?? null,
    images: picture ? { [picture.id]: frozen(picture) } : {},
  };
  const texts: SearchedText[] = [];
  const story: FacetedStory = { sectionId, personId, translations: {} };
  for (const locale of LOCALES) {
    const kind = isSearched ? (locale === 'en' ? 'draft' : 'live') : kindOf(locale, share, chance);
    if (kind === 'none') continue;
    const id = next.translation++;
    const headline = (isSearched ? searchedHeadlineIn : headlineIn)(locale, chance);
    const text = {
      translationId: id,
      headline,
      slug: `story-${articleId}`,
      standfirst: headlineIn(locale, chance),
      body: bodyOf(paragraphsIn(locale, chance)),
      authorId: personId,
      createdAt: changedAt,
      updatedAt: changedAt,
    };
    texts.push({ ...text, kicker: '', dateline: '', byline: '', leadCaption: '' });
    const first = next.revision++;
    const wasLive = kind === 'live' || kind === 'live_draft' || kind === 'withdrawn';
    rows.revisions.push({ ...text, id: first, number: 1, details: wasLive ? details : null });
    let draftRevisionId = first;
    if (kind === 'live_draft') {
      draftRevisionId = next.revision++;
      rows.revisions.push({ ...text, id: draftRevisionId, number: 2, details: null });
    }
    const isLive = kind === 'live' || kind === 'live_draft';
    const row = {
      id,
      articleId,
      locale,
      slug: text.slug,
      stage: kind === 'in_review' ? ('in_review' as const) : ('draft' as const),
      draftRevisionId,
      liveRevisionId: isLive ? first : null,
      liveSectionId: isLive ? sectionId : null,
      countedSectionId: isLive ? sectionId : null,
      firstPublishedAt: wasLive ? published.toISOString() : null,
      lastUpdatedAt: wasLive ? published.toISOString() : null,
      withdrawnAt: kind === 'withdrawn' ? changedAt : null,
      createdById: personId,
      createdAt: changedAt,
      updatedAt: changedAt,
    };
    rows.translations.push(row);
    story.translations[locale] = { ...row, personId, writtenById: personId };
    if (isLive && topicId !== undefined) {
      const at = { articleId, locale, firstPublishedAt: published.toISOString() };
      rows.named.push({ ...at, kind: 'topic', nameId: topicId });
    }
    for (const word of searchWords(headline)) rows.words.push({ articleId, locale, word });
  }
  rows.articles.push({
    id: articleId,
    sourceLocale: 'en',
    sectionId,
    leadImageId: picture?.id ?? null,
    createdById: personId,
    createdAt: changedAt,
    updatedAt: changedAt,
    changedAt,
  });
  const facets = facetsOf(story);
  for (const facet of facets) rows.facets.push({ articleId, facet, changedAt });
  const words = storyWords(articleId, texts, facets);
  rows.texts.push({ articleId, changedAt, words });
  for (const word of typedWords(words)) rows.vocabulary.add(word);
}

/** Of a hundred stories in a language 88 are live; the rest stands in every other state. English there is always. */
function kindOf(locale: Locale, share: number, chance: Chance) {
  if (locale === 'hi' && share < 0.2) return 'none';
  const drawn = chance.below(100);
  if (drawn < 88) return 'live';
  if (drawn < 91) return 'live_draft';
  if (drawn < 94) return 'draft';
  if (drawn < 96) return 'in_review';
  if (drawn < 98 || locale === 'en') return 'withdrawn';
  return 'none';
}

const frozen = ({ key, width, height, focalX, focalY, credit }: typeof images.$inferSelect) => ({
  key,
  width,
  height,
  focalX,
  focalY,
  credit,
});

function bodyOf(paragraphs: string[]): DraftBody {
  return {
    type: 'doc',
    content: paragraphs.map((text, at) => ({
      type: 'paragraph',
      attrs: { id: `madeupblock${String(at).padStart(2, '0')}` },
      content: [{ type: 'text', text }],
    })),
  };
}

async function insertRows(tx: Queryable, rows: Rows): Promise<void> {
  // The loop between a translation and its revisions is closed at the end, as when a story is begun.
  for (const some of slices(rows.articles)) await tx.insert(articles).values(some);
  for (const some of slices(rows.translations))
    await tx.insert(translations).values(some.map((row) => ({ ...row, draftRevisionId: null, liveRevisionId: null })));
  for (const some of slices(rows.revisions)) await tx.insert(revisions).values(some);
  const [first] = rows.translations;
  const numbered = (which: SQL) =>
    sql<number>`(select ${which} from ${revisions} where ${revisions.translationId} = ${translations.id})`;
  await tx
    .update(translations)
    .set({ draftRevisionId: numbered(sql`max(${revisions.id})`) })
    .where(gte(translations.id, first?.id ?? 0));
  await tx
    .update(translations)
    .set({ liveRevisionId: numbered(sql`min(${revisions.id})`) })
    .where(and(gte(translations.id, first?.id ?? 0), isNotNull(translations.liveSectionId)));
  for (const some of slices(rows.facets)) await tx.insert(storyFacets).values(some);
  for (const some of slices(rows.words)) await tx.insert(headlineWords).values(some);
  for (const some of slices(rows.texts)) await tx.insert(storyTexts).values(some);
  for (const some of slices([...rows.vocabulary].map((word) => ({ word }))))
    await tx.insert(storyVocabulary).values(some).onConflictDoNothing();
  for (const some of slices(rows.named)) await tx.insert(namedStories).values(some);
}

function slices<T>(rows: T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_A_STATEMENT) }, (_, at) =>
    rows.slice(at * ROWS_A_STATEMENT, (at + 1) * ROWS_A_STATEMENT),
  );
}

async function countSections(tx: Queryable): Promise<void> {
  const counted = await tx
    .select({ sectionId: translations.countedSectionId, locale: translations.locale, stories: count() })
    .from(translations)
    .where(isNotNull(translations.countedSectionId))
    .groupBy(translations.countedSectionId, translations.locale);
  await tx.delete(sectionCounts);
  for (const { sectionId, locale, stories } of counted)
    if (sectionId !== null) await tx.insert(sectionCounts).values({ sectionId, locale, stories });
}

async function countNames(tx: Queryable): Promise<void> {
  const { kind, nameId, locale } = namedStories;
  const counted = await tx
    .select({ kind, nameId, locale, stories: count() })
    .from(namedStories)
    .groupBy(kind, nameId, locale);
  await tx.delete(nameCounts);
  for (const row of counted) await tx.insert(nameCounts).values(row);
}
