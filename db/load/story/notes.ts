import { and, eq, isNull } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { articles, storyNotes, users } from '#db/schema.ts';
import type { Subject } from '#lib/policy/can.ts';

/** A note as a command loads it before it decides anything; whose it is, is asked of who wrote it. */
type FoundNote = { note: typeof storyNotes.$inferSelect; /** For can(). */ subject: Subject };

/** The note, read inside the transaction `tx`; undefined when there is none, or its story lies in the bin. */
export async function findNote(tx: Queryable, noteId: number): Promise<FoundNote | undefined> {
  const [row] = await tx
    .select({ note: storyNotes, sectionId: articles.sectionId })
    .from(storyNotes)
    .innerJoin(articles, eq(articles.id, storyNotes.articleId))
    .where(and(eq(storyNotes.id, noteId), isNull(articles.binnedAt)))
    .limit(1);
  return row && { note: row.note, subject: { ownerId: row.note.byId, sectionId: row.sectionId } };
}

/** Whether a note can be for this person: they have an account that is in use. Null, for nobody in particular, can. */
export async function canBeFor(tx: Queryable, personId: string | null): Promise<boolean> {
  if (personId === null) return true;
  const [row] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, personId), isNull(users.deactivatedAt)))
    .limit(1);
  return row !== undefined;
}
