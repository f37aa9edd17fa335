import { index, integer, text } from 'drizzle-orm/sqlite-core';
import { table } from '#db/engine/notation/table.ts';
import { revisions, translations } from '#db/schema/articles.ts';
import { users } from '#db/schema/people.ts';
import type { ShareEnd } from '#lib/shares/share.ts';

/**
 * A link by which somebody without an account reads an unpublished text. Only a hash of the token is kept. Whether it still
 * opens anything is asked with every request: see living() in db/load/story/shares.ts.
 */
export const shares = table(
  'shares',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    translationId: integer('translation_id')
      .notNull()
      .references(() => translations.id, { onDelete: 'cascade' }),
    /** The text it shows, frozen; null: whichever is the newest when it is opened. */
    revisionId: integer('revision_id').references(() => revisions.id, { onDelete: 'cascade' }),
    /** What readers saw when it was made: where that is another by now, or nothing, something went out or came off since. */
    liveRevisionId: integer('live_revision_id').references(() => revisions.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull().unique(),
    /** For whom it was made, in the maker's words; '' where nobody said. */
    forWhom: text('for_whom').notNull().default(''),
    /** Who made it; null for the machine. */
    byId: text('by_id').references(() => users.id),
    at: text('at').notNull(),
    expiresAt: text('expires_at').notNull(),
    /** Not null: it opens nothing since, and never will again. */
    endedAt: text('ended_at'),
    endedBecause: text('ended_because').$type<ShareEnd>(),
    /** Who revoked it, where somebody did. */
    endedById: text('ended_by_id').references(() => users.id),
    /** How often it was opened, and when last (UTC). */
    visits: integer('visits').notNull().default(0),
    lastVisitAt: text('last_visit_at'),
  },
  (t) => [index('shares_translation').on(t.translationId)],
);

/** The newest visits of each share. */
export const shareVisits = table(
  'share_visits',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    shareId: integer('share_id')
      .notNull()
      .references(() => shares.id, { onDelete: 'cascade' }),
    at: text('at').notNull(),
    /** The network it came from, not the address itself (shortAddress()); '' where none is known. */
    network: text('network').notNull(),
    /** What opened it, as deviceName() says. */
    device: text('device').notNull(),
  },
  (t) => [index('share_visits_share').on(t.shareId, t.id)],
);
