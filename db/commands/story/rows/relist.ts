import { and, eq, inArray, sql } from 'drizzle-orm';
import { relistNames } from '#db/commands/story/rows/relist-names.ts';
import { findOwed } from '#db/load/publishing/owed.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { findAssignees } from '#db/load/story/assignments.ts';
import {
  articles,
  headlineWords,
  reviews,
  revisions,
  sectionCounts,
  storyFacets,
  storyTexts,
  storyVocabulary,
  translations,
} from '#db/schema.ts';
import { isArchived } from '#lib/article/archive.ts';
import { type Facet, type FacetedStory, facetsOf } from '#lib/article/facets.ts';
import type { Locale } from '#lib/locale.ts';
import { searchWords } from '#lib/text/search-form.ts';
import { facetsOfWords, storyWords, typedWords } from '#lib/article/story-words.ts';

/**
 * Brings what the lists are read from (db/schema/lists.ts) in line with a story as it stands now: when it changed last,
 * what the list finds it under (nothing before its first words, only the bin or the archive while it lies there), the words of its headlines and of its texts, how many stories its sections show, the lists of its topics,
 * contributors and agency. Every command that writes
 * an article or a translation calls it last, in the same transaction. Writes what differs and nothing else.
 */
export async function relist(tx: Queryable, articleId: number): Promise<void> {
  const rows = await tx
    .select({
      article: {
        sectionId: articles.sectionId,
        personId: articles.createdById,
        updatedAt: articles.updatedAt,
        changedAt: articles.changedAt,
        binnedAt: articles.binnedAt,
        archivedAt: articles.archivedAt,
        version: articles.version,
      },
      translation: {
        id: translations.id,
        locale: translations.locale,
        stage: translations.stage,
        draftRevisionId: translations.draftRevisionId,
        liveRevisionId: translations.liveRevisionId,
        withdrawnAt: translations.withdrawnAt,
        firstPublishedAt: translations.firstPublishedAt,
        madeFromRevisionId: translations.madeFromRevisionId,
        liveSectionId: translations.liveSectionId,
        countedSectionId: translations.countedSectionId,
        personId: translations.createdById,
        updatedAt: translations.updatedAt,
        version: translations.version,
      },
      text: SEARCHED,
      writtenById: revisions.authorId,
      review: { kind: reviews.kind, sentById: reviews.sentById },
    })
    .from(articles)
    .innerJoin(translations, eq(translations.articleId, articles.id))
    .leftJoin(revisions, eq(revisions.id, translations.draftRevisionId))
    .leftJoin(reviews, eq(reviews.translationId, translations.id))
    .where(eq(articles.id, articleId));
  const [first] = rows;
  if (!first) throw new Error('A story without a language cannot be listed');
  const { article } = first;

  const changedAt = latest([article.updatedAt, ...rows.map((row) => row.translation.updatedAt)]);
  if (article.changedAt !== changedAt) await tx.update(articles).set({ changedAt }).where(eq(articles.id, articleId));

  const isBinned = article.binnedAt !== null;
  const isBlank =
    article.version === 1 && rows.every(({ translation, text }) => isUntouched(translation) && !text?.headline);
  const owedOf = await findOwed(tx, articleId);
  const assignees = await findAssignees(tx, articleId);
  const assigneeIds = Object.values(assignees);
  // What somebody was given to write stands on the list before its first word.
  const isHidden = isBlank && assigneeIds.length === 0;
  const { archivedAt } = article;
  const story: FacetedStory = {
    ...article,
    ...{ assigneeIds, isBinned, isBlank: isHidden, translations: {} },
    isArchived: isArchived({ archivedAt, changedAt, hasWork: assigneeIds.length > 0 }),
  };
  for (const { translation, writtenById, review } of rows) {
    const whose = [review?.sentById, assignees[translation.locale], assignees.story];
    const returnedToIds = review?.kind === 'returned' ? whose.filter((id) => typeof id === 'string') : [];
    const owed = owedOf(translation);
    story.translations[translation.locale] = { ...translation, ...owed, writtenById, returnedToIds };
  }
  const facets = facetsOf(story);
  await writeFacets(tx, articleId, changedAt, facets);
  const texts = rows.flatMap(({ text }) => text ?? []);
  const isListed = facets.length > 0 && !isBinned;
  await writeTexts(tx, articleId, changedAt, isListed ? storyWords(articleId, texts, facets) : undefined);
  await writeWords(
    tx,
    articleId,
    new Map(rows.map((row) => [row.translation.locale, isBinned ? [] : searchWords(row.text?.headline ?? '')])),
  );
  for (const { translation } of rows) await count(tx, translation);
  await relistNames(tx, articleId);
}

/**
 * {@link relist} after a save that wrote other words into the newest text and nothing else: same revision, writer, stage and
 * headline, of a language that was saved before. What a story is found under depends on none of them, so that is not read.
 */
export async function relistWords(tx: Queryable, articleId: number): Promise<void> {
  const rows = await tx
    .select({
      article: { updatedAt: articles.updatedAt, binnedAt: articles.binnedAt, archivedAt: articles.archivedAt },
      updatedAt: translations.updatedAt,
      text: SEARCHED,
      standing: { changedAt: storyTexts.changedAt, words: storyTexts.words },
    })
    .from(articles)
    .innerJoin(translations, eq(translations.articleId, articles.id))
    .leftJoin(revisions, eq(revisions.id, translations.draftRevisionId))
    .leftJoin(storyTexts, eq(storyTexts.articleId, articles.id))
    .where(eq(articles.id, articleId));
  const [first] = rows;
  if (!first?.standing || first.article.binnedAt !== null || first.article.archivedAt !== null)
    return relist(tx, articleId);
  const { article, standing } = first;
  const changedAt = latest([article.updatedAt, ...rows.map(({ updatedAt }) => updatedAt)]);
  await tx.update(articles).set({ changedAt }).where(eq(articles.id, articleId));
  await tx.update(storyFacets).set({ changedAt }).where(eq(storyFacets.articleId, articleId));
  const texts = rows.flatMap(({ text }) => text ?? []);
  const words = storyWords(articleId, texts, facetsOfWords(standing.words));
  await tx.update(storyTexts).set({ changedAt, words }).where(eq(storyTexts.articleId, articleId));
  await learnNew(tx, words, standing.words);
}

const SEARCHED = {
  kicker: revisions.kicker,
  headline: revisions.headline,
  standfirst: revisions.standfirst,
  slug: revisions.slug,
  dateline: revisions.dateline,
  byline: revisions.byline,
  leadCaption: revisions.leadCaption,
  body: revisions.body,
};

const latest = (instants: readonly string[]) => instants.reduce((a, b) => (b > a ? b : a));

/** Whether a language stands as it was begun: never saved, never published. */
function isUntouched(row: { version: number; liveRevisionId: number | null; withdrawnAt: string | null }): boolean {
  return row.version === 1 && row.liveRevisionId === null && row.withdrawnAt === null;
}

async function writeFacets(tx: Queryable, articleId: number, changedAt: string, wanted: Facet[]): Promise<void> {
  const standing = await tx
    .select({ facet: storyFacets.facet, changedAt: storyFacets.changedAt })
    .from(storyFacets)
    .where(eq(storyFacets.articleId, articleId));
  const { gone, missing } = compare(
    standing.map(({ facet }) => facet),
    wanted,
  );
  const own = eq(storyFacets.articleId, articleId);
  if (gone.length > 0) await tx.delete(storyFacets).where(and(own, inArray(storyFacets.facet, gone)));
  if (standing.some((row) => row.changedAt !== changedAt)) await tx.update(storyFacets).set({ changedAt }).where(own);
  if (missing.length > 0)
    await tx.insert(storyFacets).values(missing.map((facet) => ({ articleId, facet, changedAt })));
}

async function writeTexts(tx: Queryable, articleId: number, changedAt: string, words: string | undefined) {
  const own = eq(storyTexts.articleId, articleId);
  const [standing] = await tx.select().from(storyTexts).where(own);
  if (words === undefined) {
    if (standing) await tx.delete(storyTexts).where(own);
  } else if (!standing) await tx.insert(storyTexts).values({ articleId, changedAt, words });
  else if (standing.changedAt !== changedAt || standing.words !== words)
    await tx.update(storyTexts).set({ changedAt, words }).where(own);
  if (words !== undefined) await learnNew(tx, words, standing?.words ?? '');
}

/** Keeps the words that a story has now and had not before, for who types the beginning of one. */
async function learnNew(tx: Queryable, words: string, before: string): Promise<void> {
  const known = new Set(before.split(' '));
  await learnWords(
    tx,
    typedWords(words).filter((word) => !known.has(word)),
  );
}

const WORDS_A_STATEMENT = 500;

async function learnWords(tx: Queryable, words: readonly string[]): Promise<void> {
  // In one order, so that two servers cannot wait for each other.
  const sorted = words.toSorted();
  for (let at = 0; at < sorted.length; at += WORDS_A_STATEMENT) {
    const some = sorted.slice(at, at + WORDS_A_STATEMENT).map((word) => ({ word }));
    await tx.insert(storyVocabulary).values(some).onConflictDoNothing();
  }
}

async function writeWords(tx: Queryable, articleId: number, wanted: Map<Locale, string[]>): Promise<void> {
  const standing = await tx
    .select({ locale: headlineWords.locale, word: headlineWords.word })
    .from(headlineWords)
    .where(eq(headlineWords.articleId, articleId));
  for (const [locale, words] of wanted) {
    const { gone, missing } = compare(
      standing.filter((row) => row.locale === locale).map(({ word }) => word),
      words,
    );
    const own = and(eq(headlineWords.articleId, articleId), eq(headlineWords.locale, locale));
    if (gone.length > 0) await tx.delete(headlineWords).where(and(own, inArray(headlineWords.word, gone)));
    if (missing.length > 0) await tx.insert(headlineWords).values(missing.map((word) => ({ articleId, locale, word })));
  }
}

type Counted = { id: number; locale: Locale; liveSectionId: number | null; countedSectionId: number | null };

/** Moves one language of a story from the number of the section that showed it to that of the section that shows it. */
async function count(tx: Queryable, { id, locale, liveSectionId: to, countedSectionId: from }: Counted): Promise<void> {
  if (from === to) return;
  await tx.update(translations).set({ countedSectionId: to }).where(eq(translations.id, id));
  if (from !== null) {
    await tx
      .update(sectionCounts)
      .set({ stories: sql`${sectionCounts.stories} - 1` })
      .where(and(eq(sectionCounts.sectionId, from), eq(sectionCounts.locale, locale)));
  }
  if (to !== null) {
    await tx
      .insert(sectionCounts)
      .values({ sectionId: to, locale, stories: 1 })
      .onConflictDoUpdate({
        target: [sectionCounts.sectionId, sectionCounts.locale],
        set: { stories: sql`${sectionCounts.stories} + 1` },
      });
  }
}

function compare<T>(standing: readonly T[], wanted: readonly T[]): { gone: T[]; missing: T[] } {
  return {
    gone: standing.filter((one) => !wanted.includes(one)),
    missing: wanted.filter((one) => !standing.includes(one)),
  };
}
