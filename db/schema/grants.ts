import { index, integer, text } from 'drizzle-orm/sqlite-core';
import { table } from '#db/engine/notation/table.ts';
import { users } from '#db/schema/people.ts';
import { sections } from '#db/schema/taxonomy.ts';
import type { Locale } from '#lib/locale.ts';
import type { Role } from '#lib/people/roles.ts';

/**
 * What people are: a role each, in one language or all, in one section or all (null). Everybody has at least one, and none
 * twice: changeGrants writes them whole, since to both engines two nulls are never equal.
 */
export const grants = table(
  'grants',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text('role').$type<Role>().notNull(),
    locale: text('locale').$type<Locale>(),
    /** A section that somebody's grant names is not deleted. */
    sectionId: integer('section_id').references(() => sections.id),
  },
  (t) => [index('grants_user').on(t.userId), index('grants_section').on(t.sectionId)],
);
