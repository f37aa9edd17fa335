import { isNotNull } from 'drizzle-orm';
import { index, integer, primaryKey, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { table } from '#db/engine/notation/table.ts';
import { images } from '#db/schema/images.ts';
import { users } from '#db/schema/people.ts';
import type { Locale } from '#lib/locale.ts';

/** A part of the paper. `accent` names one of the colours in the reader's style sheet. */
export const sections = table('sections', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  position: integer('position').notNull(),
  accent: text('accent').notNull().default('ink'),
  version: integer('version').notNull().default(1),
});

/** A section's name and address in one language. */
export const sectionNames = table(
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
export const topics = table('topics', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  version: integer('version').notNull().default(1),
});

/** A topic's name and address in one language. */
export const topicNames = table(
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
export const contributors = table(
  'contributors',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    userId: text('user_id').references(() => users.id, { onDelete: 'set null' }),
    /** The picture of the library that readers see beside the name, square; null for none. */
    portraitImageId: integer('portrait_image_id').references(() => images.id),
    version: integer('version').notNull().default(1),
  },
  (t) => [index('contributors_portrait').on(t.portraitImageId).where(isNotNull(t.portraitImageId))],
);

/** A contributor's name as printed in one language, and what they are («विशेष संवाददाता»). */
export const contributorNames = table(
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
export const agencies = table('agencies', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  version: integer('version').notNull().default(1),
});

/** An agency's name as printed in one language. Many keep their Latin name in Hindi. */
export const agencyNames = table(
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
