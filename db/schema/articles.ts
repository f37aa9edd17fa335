import { isNotNull } from 'drizzle-orm';
import { type AnySQLiteColumn, index, integer, primaryKey, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { table } from '#db/engine/notation/table.ts';
import { users } from '#db/schema/people.ts';
import { images } from '#db/schema/images.ts';
import { agencies, contributors, sections, topics } from '#db/schema/taxonomy.ts';
import type { Authorship } from '#lib/article/authorship.ts';
import type { Part } from '#lib/article/holds/parts.ts';
import type { Stage } from '#lib/article/workflow.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import type { ImageSource } from '#lib/image/image.ts';
import type { Locale } from '#lib/locale.ts';

/** A story in any language, and what its languages share as the desk sees it now. */
export const articles = table(
  'articles',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** The language the others were made from. */
    sourceLocale: text('source_locale').$type<Locale>().notNull(),
    sectionId: integer('section_id').references(() => sections.id),
    agencyId: integer('agency_id').references(() => agencies.id),
    leadImageId: integer('lead_image_id').references(() => images.id),
    /** Catches conflicts on the shared details; the texts have their own. */
    version: integer('version').notNull().default(1),
    createdById: text('created_by_id').references(() => users.id),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
    /** The latest change of the details or of any language: the order of the list of stories. Kept by relist(). */
    changedAt: text('changed_at').notNull().default(''),
    /** When it was put in the bin, null outside: nobody edits it there, and lists do not show it. */
    binnedAt: text('binned_at'),
    binnedById: text('binned_by_id').references(() => users.id),
    /** When it was last put in the archive, where it lies until something of it changes (lib/article/archive.ts). */
    archivedAt: text('archived_at'),
  },
  (t) => [index('articles_binned').on(t.binnedAt).where(isNotNull(t.binnedAt))],
);

/** Who wrote a story, in printed order from 0. */
export const articleContributors = table(
  'article_contributors',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    contributorId: integer('contributor_id')
      .notNull()
      .references(() => contributors.id),
    position: integer('position').notNull(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.contributorId] })],
);

/** What a story is about. */
export const articleTopics = table(
  'article_topics',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    topicId: integer('topic_id')
      .notNull()
      .references(() => topics.id),
    position: integer('position').notNull(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.topicId] })],
);

/** One language of a story, the original included: its state, dates and where its text stands. */
export const translations = table(
  'translations',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    locale: text('locale').$type<Locale>().notNull(),
    /** The slug the newest text claims, unique in its language; null until one is proposed. The live address is in the live revision. */
    slug: text('slug'),
    stage: text('stage').$type<Stage>().notNull().default('draft'),
    version: integer('version').notNull().default(1),
    /** The newest text, being written; the live one itself when nothing newer waits. */
    draftRevisionId: integer('draft_revision_id').references((): AnySQLiteColumn => revisions.id),
    /** What readers see; null when nothing is public. Kept null while withdrawn. */
    liveRevisionId: integer('live_revision_id').references((): AnySQLiteColumn => revisions.id),
    /** Set once, at the first publication (schema.org datePublished). */
    firstPublishedAt: text('first_published_at'),
    /** Moves only with a substantive update and with a correction (schema.org dateModified). */
    lastUpdatedAt: text('last_updated_at'),
    withdrawnAt: text('withdrawn_at'),
    /** The words readers see in place of a withdrawn story, in its language; '' = the house's sentence. */
    withdrawalNotice: text('withdrawal_notice').notNull().default(''),
    /** Why, for the newsroom alone; '' for what was withdrawn without a word. */
    withdrawalReason: text('withdrawal_reason').notNull().default(''),
    /** Who withdrew it; null for the machine. */
    withdrawnById: text('withdrawn_by_id').references(() => users.id),
    /** The section readers find it in: that of the live revision's details, null when nothing is public. */
    liveSectionId: integer('live_section_id').references(() => sections.id),
    /** The section whose live stories count this one now: `liveSectionId`, once relist() has counted it. */
    countedSectionId: integer('counted_section_id').references(() => sections.id),
    /** The newest text of the other language that this one is known to be in line with: it was made from it, or has taken it in. */
    madeFromRevisionId: integer('made_from_revision_id').references((): AnySQLiteColumn => revisions.id),
    createdById: text('created_by_id').references(() => users.id),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('translations_article_locale').on(t.articleId, t.locale),
    uniqueIndex('translations_slug').on(t.locale, t.slug),
    index('translations_live').on(t.locale, t.firstPublishedAt, t.articleId).where(isNotNull(t.liveRevisionId)),
    index('translations_live_section').on(t.locale, t.liveSectionId, t.firstPublishedAt, t.articleId),
  ],
);

/**
 * What went to and fro between writer and desk, for the screen of one translation: written when it is sent for review,
 * returned or marked as ready, gone when it is taken back, published or discarded. All of it stays on record.
 */
export const reviews = table(
  'reviews',
  {
    translationId: integer('translation_id')
      .notNull()
      .references(() => translations.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<'sent' | 'returned' | 'approved'>().notNull(),
    at: text('at').notNull(),
    /** Who sent it, returned it, or marked it as ready; null for the machine. */
    byId: text('by_id').references(() => users.id),
    /** A line to the other side, '' for none. */
    note: text('note').notNull().default(''),
    /** To whom a return goes: who sent it. */
    sentById: text('sent_by_id').references(() => users.id),
  },
  (t) => [primaryKey({ columns: [t.translationId] })],
);

/** The shared details as they stood when a revision was published: readers see these, not the desk's. */
export type FrozenDetails = {
  sectionId: number;
  agencyId: number | null;
  contributorIds: number[];
  topicIds: number[];
  leadImageId: number | null;
  /** Every picture of the lead and the body by image id: shape and credit as published. */
  images: Record<string, Omit<ImageSource, 'imageId'> & { credit: string }>;
};

/** The text of one language at one moment; never changed once published or once another follows. */
export const revisions = table(
  'revisions',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    translationId: integer('translation_id')
      .notNull()
      .references((): AnySQLiteColumn => translations.id, { onDelete: 'cascade' }),
    /** 1, 2, 3 … within its translation. */
    number: integer('number').notNull(),
    authorId: text('author_id').references(() => users.id),
    kicker: text('kicker').notNull().default(''),
    headline: text('headline').notNull().default(''),
    standfirst: text('standfirst').notNull().default(''),
    slug: text('slug').notNull().default(''),
    dateline: text('dateline').notNull().default(''),
    byline: text('byline').notNull().default(''),
    body: text('body', { mode: 'json' }).$type<DraftBody>().notNull(),
    seoTitle: text('seo_title').notNull().default(''),
    seoDescription: text('seo_description').notNull().default(''),
    leadCaption: text('lead_caption').notNull().default(''),
    leadAlt: text('lead_alt').notNull().default(''),
    leadCredit: text('lead_credit').notNull().default(''),
    /** Filled when published, null before. */
    details: text('details', { mode: 'json' }).$type<FrozenDetails>(),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
    /** Not null: never written again. */
    frozenAt: text('frozen_at'),
    /** Words that came for this part while another person held it: kept beside the text, and never the draft. */
    keptFor: text('kept_for').$type<Part>(),
  },
  (t) => [uniqueIndex('revisions_number').on(t.translationId, t.number), index('revisions_author').on(t.authorId)],
);

/** Which pictures a revision shows: written with the revision, so «where is it used» is one query. */
export const revisionImages = table(
  'revision_images',
  {
    revisionId: integer('revision_id')
      .notNull()
      .references(() => revisions.id, { onDelete: 'cascade' }),
    imageId: integer('image_id')
      .notNull()
      .references(() => images.id),
  },
  (t) => [primaryKey({ columns: [t.revisionId, t.imageId] }), index('revision_images_image').on(t.imageId)],
);

/**
 * Who last changed which field and block of a part that is being written (`en`, `hi`: a language's text; `details`), and
 * at which version. A row of another revision than the newest says nothing: the text was replaced as a whole since.
 */
export const authorship = table(
  'authorship',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    part: text('part').$type<Locale | 'details'>().notNull(),
    revisionId: integer('revision_id').references((): AnySQLiteColumn => revisions.id, { onDelete: 'cascade' }),
    written: text('written', { mode: 'json' }).$type<Authorship>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.part] })],
);

/**
 * Who writes in a part of a story now. A row, since it outlives a restart and is claimed in one transaction on whatever
 * server; one that was not heard of for a minute is over and stands until somebody else claims the part.
 */
export const holds = table(
  'holds',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    part: text('part').$type<Part>().notNull(),
    holderId: text('holder_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** The name of the opening of the editor that holds it. */
    tab: text('tab').notNull(),
    since: text('since').notNull(),
    heardAt: text('heard_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.part] }), index('holds_tab').on(t.holderId, t.tab)],
);
