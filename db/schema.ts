/*
 * All tables. Instants are text, ISO 8601 in UTC with milliseconds («2026-02-15T05:52:00.000Z»): they sort as they stand
 * and mean the same in every engine. The tables of better-auth (users … rateLimits) keep its own integers, milliseconds.
 * Strings are NFC. Tables are STRICT (added to the generated SQL by `npm run db:generate`).
 */
export * from '#db/schema/people.ts';
export * from '#db/schema/images.ts';
export * from '#db/schema/record.ts';
export * from '#db/schema/articles.ts';
export * from '#db/schema/schedules.ts';
export * from '#db/schema/updates.ts';
export * from '#db/schema/embargoes.ts';
export * from '#db/schema/notes.ts';
export * from '#db/schema/assignments.ts';
export * from '#db/schema/shares.ts';
export * from '#db/schema/notifications.ts';
export * from '#db/schema/views.ts';
export * from '#db/schema/lists.ts';
export * from '#db/schema/taxonomy.ts';
export * from '#db/schema/grants.ts';
export * from '#db/schema/asked-names.ts';
export * from '#db/schema/comments.ts';
export * from '#db/schema/rules.ts';
