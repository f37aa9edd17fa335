import { index, integer, primaryKey, text } from 'drizzle-orm/sqlite-core';
import { table } from '#db/engine/notation/table.ts';
import { articles } from '#db/schema/articles.ts';
import { sections } from '#db/schema/taxonomy.ts';
import type { Facet } from '#lib/article/facets.ts';
import type { Locale } from '#lib/locale.ts';
import type { NameKind } from '#lib/taxonomy/name-kinds.ts';

/*
 * What the lists are read from. Everything here follows from the other tables and is kept by relist()
 * (db/commands/story/rows/relist.ts) in the transaction of each change; nothing else writes it.
 */

/** Under what the list of stories finds a story, each facet in the order of the list: a filter is one range of an index. */
export const storyFacets = table(
  'story_facets',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    facet: text('facet').$type<Facet>().notNull(),
    /** The story's own `changedAt`, by which the list is ordered. */
    changedAt: text('changed_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.facet] }),
    index('story_facets_order').on(t.facet, t.changedAt, t.articleId),
  ],
);

/** The words of the newest headline of each language, folded (lib/text/search-form.ts). */
export const headlineWords = table(
  'headline_words',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    locale: text('locale').$type<Locale>().notNull(),
    word: text('word').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.locale, t.word] }),
    index('headline_words_word').on(t.word, t.articleId, t.locale),
  ],
);

/**
 * What the search of the stories goes by, a row a story: every word of its newest texts in all languages, folded, and its
 * facets, each after one space (lib/article/story-words.ts). The index of these words is made and kept by the database itself
 * (the migration that makes this table): with SQLite by triggers, in the order of the list; with PostgreSQL as a column.
 */
export const storyTexts = table(
  'story_texts',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** The story's own `changedAt`. */
    changedAt: text('changed_at').notNull(),
    words: text('words').notNull(),
  },
  (t) => [primaryKey({ columns: [t.articleId] }), index('story_texts_order').on(t.changedAt, t.articleId)],
);

/** Every word that a story has or had: how the words are found that begin as typed. */
export const storyVocabulary = table('story_vocabulary', { word: text('word').notNull() }, (t) => [
  primaryKey({ columns: [t.word] }),
]);

/** How many live stories a section has in one language, as published. A section without a row has none. */
export const sectionCounts = table(
  'section_counts',
  {
    sectionId: integer('section_id')
      .notNull()
      .references(() => sections.id, { onDelete: 'cascade' }),
    locale: text('locale').$type<Locale>().notNull(),
    stories: integer('stories').notNull(),
  },
  (t) => [primaryKey({ columns: [t.sectionId, t.locale] })],
);

/** Under which topic, contributor and agency readers find a live story in one language, as published. */
export const namedStories = table(
  'named_stories',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    locale: text('locale').$type<Locale>().notNull(),
    kind: text('kind').$type<NameKind>().notNull(),
    nameId: integer('name_id').notNull(),
    /** What the lists are ordered by: that of the translation. */
    firstPublishedAt: text('first_published_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.locale, t.kind, t.nameId] }),
    index('named_stories_order').on(t.kind, t.nameId, t.locale, t.firstPublishedAt, t.articleId),
  ],
);

/** How many live stories a topic, contributor or agency has in one language, as published. No row: none. */
export const nameCounts = table(
  'name_counts',
  {
    kind: text('kind').$type<NameKind>().notNull(),
    nameId: integer('name_id').notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    stories: integer('stories').notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.nameId, t.locale] })],
);
