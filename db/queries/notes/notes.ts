import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { storyNotes, users } from '#db/schema.ts';
import { type PersonName, personName } from '#lib/people/person-name.ts';

/** A note of the desk as screens show it. Instants in UTC; `by` and `doneBy` are null for the machine. */
export type ListedNote = {
  noteId: number;
  version: number;
  text: string;
  forId: string | null;
  for: PersonName | null;
  deadline: string | null;
  isDone: boolean;
  doneBy: PersonName | null;
  byId: string | null;
  by: PersonName | null;
};

/** The notes of a story: the open ones first, those with the nearest deadline before the others, then the oldest. */
export async function listNotes(articleId: number, db: Queryable = database().reader): Promise<ListedNote[]> {
  const [wanted, done] = [alias(users, 'wanted'), alias(users, 'done')];
  const rows = await db
    .select({
      note: storyNotes,
      by: { name: users.name, nameHi: users.nameHi },
      for: { name: wanted.name, nameHi: wanted.nameHi },
      doneBy: { name: done.name, nameHi: done.nameHi },
    })
    .from(storyNotes)
    .leftJoin(users, eq(users.id, storyNotes.byId))
    .leftJoin(wanted, eq(wanted.id, storyNotes.forId))
    .leftJoin(done, eq(done.id, storyNotes.doneById))
    .where(eq(storyNotes.articleId, articleId))
    .orderBy(asc(storyNotes.id));
  const named = (found: { name: string; nameHi: string | null } | null) => found && personName(found);
  return rows
    .map(({ note, ...people }) => ({
      noteId: note.id,
      version: note.version,
      text: note.text,
      forId: note.forId,
      for: named(people.for),
      deadline: note.deadline,
      isDone: note.doneAt !== null,
      doneBy: named(people.doneBy),
      byId: note.byId,
      by: named(people.by),
    }))
    .sort(
      (a, b) =>
        Number(a.isDone) - Number(b.isDone) ||
        (a.deadline ?? '9').localeCompare(b.deadline ?? '9', 'en') ||
        a.noteId - b.noteId,
    );
}

/** How many notes of each of these stories are open, and the nearest deadline among them (UTC); stories without are left out. */
export async function countOpenNotes(
  articleIds: readonly number[],
  db: Queryable,
): Promise<Map<number, { open: number; nearest: string | null }>> {
  if (articleIds.length === 0) return new Map();
  const rows = await db
    .select({ articleId: storyNotes.articleId, deadline: storyNotes.deadline })
    .from(storyNotes)
    .where(and(inArray(storyNotes.articleId, [...articleIds]), isNull(storyNotes.doneAt)))
    .orderBy(asc(storyNotes.deadline), asc(storyNotes.id));
  const counted = new Map<number, { open: number; nearest: string | null }>();
  for (const { articleId, deadline } of rows) {
    const { open = 0, nearest = null } = counted.get(articleId) ?? {};
    const nearer = deadline !== null && (nearest === null || deadline < nearest) ? deadline : nearest;
    counted.set(articleId, { open: open + 1, nearest: nearer });
  }
  return counted;
}
