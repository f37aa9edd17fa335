import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { Role } from '#lib/article/roles.ts';
import type { Stage } from '#lib/article/workflow.ts';
import type { Body } from '#lib/body/nodes.ts';
import type { Locale } from '#lib/locale.ts';

/*
 * Instants are text, ISO 8601 in UTC with milliseconds («2026-02-15T05:52:00.000Z»): they sort as they stand and mean
 * the same in every engine. The tables of better-auth (users … rateLimits) keep its own integers, milliseconds.
 * Strings are NFC. Tables are STRICT (added to the generated SQL by `npm run db:generate`).
 */

// ─── people ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A person with an account. Columns up to `updatedAt` are better-auth's. */
export const users = sqliteTable('users', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: integer('email_verified', { mode: 'boolean' }).notNull().default(false),
  image: text('image'),
  createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
  updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  role: text('role').$type<Role>().notNull().default('reporter'),
  /** The language a translator is bound to; null for other roles. */
  locale: text('locale').$type<Locale>(),
  /** Not null: may not sign in, and every session ended at this instant. */
  deactivatedAt: text('deactivated_at'),
  /** Interface language last chosen. */
  interfaceLocale: text('interface_locale').$type<Locale>(),
  isDemo: integer('is_demo', { mode: 'boolean' }).notNull().default(false),
});

/** A signed-in browser (better-auth). */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    token: text('token').notNull().unique(),
    expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [index('sessions_user').on(t.userId)],
);

/** How a person proves who they are (better-auth): here always a password, argon2id. */
export const accounts = sqliteTable(
  'accounts',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: integer('access_token_expires_at', { mode: 'timestamp_ms' }),
    refreshTokenExpiresAt: integer('refresh_token_expires_at', { mode: 'timestamp_ms' }),
    scope: text('scope'),
    password: text('password'),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [index('accounts_user').on(t.userId)],
);

/** Short-lived secrets (better-auth). */
export const verifications = sqliteTable('verifications', {
  id: text('id').primaryKey(),
  identifier: text('identifier').notNull(),
  value: text('value').notNull(),
  expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
  createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
  updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
});

/** Calls per address (better-auth). */
export const rateLimits = sqliteTable('rate_limits', {
  id: text('id').primaryKey(),
  key: text('key').notNull().unique(),
  count: integer('count').notNull(),
  lastRequest: integer('last_request').notNull(),
});

/** Wrong passwords per account, from any number of addresses. `key` is a hash of the e-mail, so the table names nobody. */
export const signInThrottle = sqliteTable('sign_in_throttle', {
  key: text('key').primaryKey(),
  failures: integer('failures').notNull(),
  windowStartedAt: text('window_started_at').notNull(),
});

/** A link by which a person sets their first or next password. Only a hash of the token is kept. */
export const invitations = sqliteTable(
  'invitations',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull().unique(),
    createdById: text('created_by_id').references(() => users.id),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    usedAt: text('used_at'),
  },
  (t) => [index('invitations_user').on(t.userId)],
);

// ─── the paper's furniture: names in every language ────────────────────────────────────────────────────────────────

/** A part of the paper. `accent` names one of the colours in the reader's style sheet. */
export const sections = sqliteTable('sections', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  position: integer('position').notNull(),
  accent: text('accent').notNull().default('ink'),
  version: integer('version').notNull().default(1),
});

/** A section's name and address in one language. */
export const sectionNames = sqliteTable(
  'section_names',
  {
    sectionId: integer('section_id')
      .notNull()
      .references(() => sections.id, { onDelete: 'cascade' }),
    locale: text('locale').$type<Locale>().notNull(),
    name: text('name').notNull(),
    slug: text('slug').notNull(),
  },
  (t) => [primaryKey({ columns: [t.sectionId, t.locale] }), uniqueIndex('section_names_slug').on(t.locale, t.slug)],
);

/** What a story is about, finer than a section. */
export const topics = sqliteTable('topics', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  version: integer('version').notNull().default(1),
});

/** A topic's name and address in one language. */
export const topicNames = sqliteTable(
  'topic_names',
  {
    topicId: integer('topic_id')
      .notNull()
      .references(() => topics.id, { onDelete: 'cascade' }),
    locale: text('locale').$type<Locale>().notNull(),
    name: text('name').notNull(),
    slug: text('slug').notNull(),
  },
  (t) => [primaryKey({ columns: [t.topicId, t.locale] }), uniqueIndex('topic_names_slug').on(t.locale, t.slug)],
);

/** The person behind a byline. May have an account, mostly has none. */
export const contributors = sqliteTable('contributors', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  userId: text('user_id').references(() => users.id, { onDelete: 'set null' }),
  version: integer('version').notNull().default(1),
});

/** A contributor's name as printed in one language, and what they are («विशेष संवाददाता»). */
export const contributorNames = sqliteTable(
  'contributor_names',
  {
    contributorId: integer('contributor_id')
      .notNull()
      .references(() => contributors.id, { onDelete: 'cascade' }),
    locale: text('locale').$type<Locale>().notNull(),
    name: text('name').notNull(),
    slug: text('slug').notNull(),
    role: text('role').notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.contributorId, t.locale] }),
    uniqueIndex('contributor_names_slug').on(t.locale, t.slug),
  ],
);

/** A news agency whose copy we print. */
export const agencies = sqliteTable('agencies', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  version: integer('version').notNull().default(1),
});

/** An agency's name as printed in one language. Many keep their Latin name in Hindi. */
export const agencyNames = sqliteTable(
  'agency_names',
  {
    agencyId: integer('agency_id')
      .notNull()
      .references(() => agencies.id, { onDelete: 'cascade' }),
    locale: text('locale').$type<Locale>().notNull(),
    name: text('name').notNull(),
  },
  (t) => [primaryKey({ columns: [t.agencyId, t.locale] })],
);

// ─── pictures ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** An uploaded picture: what it is and whom it is owed to. What it shows is told per language in imageTexts. */
export const images = sqliteTable(
  'images',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** Hex of the SHA-256 of the uploaded bytes, shortened to 32 digits; part of every address. */
    key: text('key').notNull().unique(),
    /** The name it was uploaded under, for people only. */
    fileName: text('file_name').notNull(),
    /** 'jpeg' | 'png' | 'webp' | 'gif' | 'avif', decided by content. */
    format: text('format').notNull(),
    /** Pixels, upright. */
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    byteSize: integer('byte_size').notNull(),
    /** Whole percent from the left and the top. */
    focalX: integer('focal_x').notNull().default(50),
    focalY: integer('focal_y').notNull().default(50),
    /** IPTC credit line, shared by all languages. */
    credit: text('credit').notNull().default(''),
    creator: text('creator').notNull().default(''),
    copyright: text('copyright').notNull().default(''),
    /** As read from the file, ISO 8601, zone unknown unless written; '' when unknown. */
    takenAt: text('taken_at').notNull().default(''),
    place: text('place').notNull().default(''),
    /** File name, credit, creator, place and both captions as the library's search looks for them (lib/text/search-form.ts). */
    searchForm: text('search_form').notNull().default(''),
    version: integer('version').notNull().default(1),
    createdById: text('created_by_id').references(() => users.id),
    createdAt: text('created_at').notNull(),
  },
  (t) => [check('images_focal', sql`${t.focalX} between 0 and 100 and ${t.focalY} between 0 and 100`)],
);

/** Caption and alt text a picture comes with in one language; a story copies them and may change its copy. */
export const imageTexts = sqliteTable(
  'image_texts',
  {
    imageId: integer('image_id')
      .notNull()
      .references(() => images.id, { onDelete: 'cascade' }),
    locale: text('locale').$type<Locale>().notNull(),
    caption: text('caption').notNull().default(''),
    alt: text('alt').notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.imageId, t.locale] })],
);

/** Which pictures a revision shows: written with the revision, so «where is it used» is one query. */
export const revisionImages = sqliteTable(
  'revision_images',
  {
    revisionId: integer('revision_id')
      .notNull()
      .references((): AnySQLiteColumn => revisions.id, { onDelete: 'cascade' }),
    imageId: integer('image_id')
      .notNull()
      .references(() => images.id),
  },
  (t) => [primaryKey({ columns: [t.revisionId, t.imageId] }), index('revision_images_image').on(t.imageId)],
);

// ─── stories ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** A story in any language, and what its languages share as the desk sees it now. */
export const articles = sqliteTable('articles', {
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
});

/** Who wrote a story, in printed order from 0. */
export const articleContributors = sqliteTable(
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
export const articleTopics = sqliteTable(
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
export const translations = sqliteTable(
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
    /** Moves only when the editor says the change is substantive (schema.org dateModified). */
    lastUpdatedAt: text('last_updated_at'),
    withdrawnAt: text('withdrawn_at'),
    /** The words readers see in place of a withdrawn story, in its language; '' = the house's sentence. */
    withdrawalNotice: text('withdrawal_notice').notNull().default(''),
    embargoedUntil: text('embargoed_until'),
    publishAt: text('publish_at'),
    /** The source text this one was made from; null for the source itself. */
    madeFromRevisionId: integer('made_from_revision_id').references((): AnySQLiteColumn => revisions.id),
    createdById: text('created_by_id').references(() => users.id),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('translations_article_locale').on(t.articleId, t.locale),
    uniqueIndex('translations_slug').on(t.locale, t.slug),
    index('translations_live').on(t.locale, t.firstPublishedAt),
  ],
);

/** The shared details as they stood when a revision was published: readers see these, not the desk's. */
export type FrozenDetails = {
  sectionId: number;
  agencyId: number | null;
  contributorIds: number[];
  topicIds: number[];
  leadImageId: number | null;
  /** Every picture of the lead and the body by image id: shape and credit as published. */
  images: Record<
    string,
    { key: string; width: number; height: number; focalX: number; focalY: number; credit: string }
  >;
};

/** The text of one language at one moment; never changed once published or once another follows. */
export const revisions = sqliteTable(
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
    body: text('body', { mode: 'json' }).$type<Body>().notNull(),
    seoTitle: text('seo_title').notNull().default(''),
    seoDescription: text('seo_description').notNull().default(''),
    leadCaption: text('lead_caption').notNull().default(''),
    leadAlt: text('lead_alt').notNull().default(''),
    leadCredit: text('lead_credit').notNull().default(''),
    /** Filled when published, null before. */
    details: text('details', { mode: 'json' }).$type<FrozenDetails>(),
    /** Words and headline as the story list's search looks for them (lib/text/search-form.ts). */
    searchForm: text('search_form').notNull().default(''),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
    /** Not null: never written again. */
    frozenAt: text('frozen_at'),
  },
  (t) => [uniqueIndex('revisions_number').on(t.translationId, t.number)],
);

// ─── record ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Every allowed change: who, what, to which, when. Only ever appended to. */
export const auditLog = sqliteTable(
  'audit_log',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    at: text('at').notNull(),
    /** Null when the machine did it (start-up, the command line). */
    actorId: text('actor_id').references(() => users.id),
    deed: text('deed').notNull(),
    /** 'article' | 'translation' | 'image' | 'section' | 'topic' | 'contributor' | 'agency' | 'user' */
    subjectType: text('subject_type').notNull(),
    subjectId: text('subject_id').notNull(),
    detail: text('detail', { mode: 'json' }).$type<Record<string, unknown>>(),
  },
  (t) => [index('audit_log_subject').on(t.subjectType, t.subjectId)],
);

/** Small facts of the installation, by name («seeded», «first_run_done»). */
export const settings = sqliteTable('settings', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
});
