import { integer, text } from 'drizzle-orm/sqlite-core';
import { table } from '#db/engine/notation/table.ts';
import { users } from '#db/schema/people.ts';
import { sections } from '#db/schema/taxonomy.ts';
import type { DeskRules } from '#lib/article/rules/desk-rules.ts';

/** By what rules the house publishes, and each section that has rules of its own; no row: as the row above, or as every house begins. */
export const deskRules = table('desk_rules', {
  /** 'house', or 'section-4': what one row is for, so that there is never a second. */
  scope: text('scope').primaryKey(),
  /** Null for the house. */
  sectionId: integer('section_id').references(() => sections.id, { onDelete: 'cascade' }),
  /** Null where a section went back to the house's; the row keeps its version. */
  rules: text('rules', { mode: 'json' }).$type<DeskRules>(),
  version: integer('version').notNull().default(1),
  setById: text('set_by_id').references(() => users.id),
  setAt: text('set_at').notNull(),
});
