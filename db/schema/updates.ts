import { type AnySQLiteColumn, index, integer, primaryKey, text } from 'drizzle-orm/sqlite-core';
import { table } from '#db/engine/notation/table.ts';
import { revisions, translations } from '#db/schema/articles.ts';
import { users } from '#db/schema/people.ts';
import type { Locale } from '#lib/locale.ts';

/** Substantive updates of what readers had already, in the order they went live. Never changed once written. */
export const updates = table(
  'updates',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    translationId: integer('translation_id')
      .notNull()
      .references(() => translations.id, { onDelete: 'cascade' }),
    /** The text that went live by it. */
    revisionId: integer('revision_id')
      .notNull()
      .references(() => revisions.id, { onDelete: 'cascade' }),
    at: text('at').notNull(),
    /** What readers are told has changed, in the language of the text; '' for nothing. */
    note: text('note').notNull().default(''),
  },
  (t) => [index('updates_translation').on(t.translationId, t.id)],
);

/**
 * What readers are told was wrong in a live text. Of the language and beside its texts, not in one of them: whatever becomes
 * of these, it stays.
 */
export const corrections = table(
  'corrections',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    translationId: integer('translation_id')
      .notNull()
      .references(() => translations.id, { onDelete: 'cascade' }),
    /** The correction in another language that asked for this one; null for one that was issued by itself. */
    twinOfId: integer('twin_of_id').references((): AnySQLiteColumn => corrections.id, { onDelete: 'set null' }),
    text: text('text').notNull(),
    issuedAt: text('issued_at').notNull(),
    /** Who issued it; null for the machine. */
    issuedById: text('issued_by_id').references(() => users.id),
    /** Catches two people who reword it at once. */
    version: integer('version').notNull().default(1),
    /** Not null: readers see it no more. */
    withdrawnAt: text('withdrawn_at'),
  },
  (t) => [index('corrections_translation').on(t.translationId), index('corrections_twin').on(t.twinOfId)],
);

/** That a correction does not concern a language in which it is asked for, and why. */
export const correctionWaivers = table(
  'correction_waivers',
  {
    correctionId: integer('correction_id')
      .notNull()
      .references(() => corrections.id, { onDelete: 'cascade' }),
    locale: text('locale').$type<Locale>().notNull(),
    /** For the newsroom alone. */
    reason: text('reason').notNull(),
    /** Who said so; null for the machine. */
    byId: text('by_id').references(() => users.id),
    at: text('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.correctionId, t.locale] })],
);
