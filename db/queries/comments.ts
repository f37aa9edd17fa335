import { and, asc, count, eq, inArray, isNull, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { listGrants } from '#db/load/person/grants.ts';
import { comments, commentThreads, users } from '#db/schema.ts';
import { mentionedIn } from '#lib/comments/mentions.ts';
import type { Place } from '#lib/comments/place.ts';
import type { Locale } from '#lib/locale.ts';
import { canBeAssigned } from '#lib/assignments/assignment.ts';
import { type PersonName, personName } from '#lib/people/person-name.ts';

/** One comment for the desk. Instants are ISO 8601 in UTC; `by` is null for the machine. */
export type ListedComment = {
  id: number;
  byId: string | null;
  by: PersonName | null;
  at: string;
  editedAt: string | null;
  version: number;
  /** People it calls stand in it as «@{id}». */
  text: string;
};

/** One conversation with its comments, the oldest first. */
export type ListedThread = {
  id: number;
  /** Null: about what the languages share. */
  locale: Locale | null;
  place: Place;
  isLost: boolean;
  quote: string;
  version: number;
  resolvedAt: string | null;
  resolvedBy: PersonName | null;
  comments: ListedComment[];
};

/** The conversations about one language of a story and about what its languages share, and the names of everybody they call. */
export type ListedThreads = { threads: ListedThread[]; called: Record<string, PersonName> };

/** {@link ListedThreads}, the oldest conversation first. */
export async function listThreads(
  { articleId, locale }: { articleId: number; locale: Locale },
  db: Queryable = database().reader,
): Promise<ListedThreads> {
  const resolvers = alias(users, 'resolvers');
  const threads = await db
    .select({ thread: commentThreads, name: resolvers.name, nameHi: resolvers.nameHi })
    .from(commentThreads)
    .leftJoin(resolvers, eq(resolvers.id, commentThreads.resolvedById))
    .where(ofText(articleId, locale))
    .orderBy(asc(commentThreads.id));
  const rows = await db
    .select({ comment: comments, name: users.name, nameHi: users.nameHi })
    .from(comments)
    .innerJoin(commentThreads, eq(commentThreads.id, comments.threadId))
    .leftJoin(users, eq(users.id, comments.byId))
    .where(ofText(articleId, locale))
    .orderBy(asc(comments.id));
  const ids = [...new Set(rows.flatMap(({ comment }) => mentionedIn(comment.text)))];
  const called =
    ids.length === 0
      ? []
      : await db
          .select({ id: users.id, name: users.name, nameHi: users.nameHi })
          .from(users)
          .where(inArray(users.id, ids))
          .orderBy(asc(users.id));
  return {
    threads: threads.map(({ thread, name, nameHi }) => ({
      id: thread.id,
      locale: thread.locale,
      place: thread.place,
      isLost: thread.isLost,
      quote: thread.quote,
      version: thread.version,
      resolvedAt: thread.resolvedAt,
      resolvedBy: name === null ? null : personName({ name, nameHi }),
      comments: rows
        .filter(({ comment }) => comment.threadId === thread.id)
        .map(({ comment: { id, byId, at, editedAt, version, text }, ...by }) => ({
          id,
          byId,
          by: by.name === null ? null : personName({ name: by.name, nameHi: by.nameHi }),
          at,
          editedAt,
          version,
          text,
        })),
    })),
    called: Object.fromEntries(called.map((row) => [row.id, personName(row)])),
  };
}

/** How many conversations about one language of a story, and about what its languages share, are open. */
export async function countOpenThreads(
  { articleId, locale }: { articleId: number; locale: Locale },
  db: Queryable = database().reader,
): Promise<number> {
  const [row] = await db
    .select({ open: count() })
    .from(commentThreads)
    .where(and(ofText(articleId, locale), isNull(commentThreads.resolvedAt)));
  return row?.open ?? 0;
}

const ofText = (articleId: number, locale: Locale) =>
  and(eq(commentThreads.articleId, articleId), or(eq(commentThreads.locale, locale), isNull(commentThreads.locale)));

/** Somebody who can be called by name. */
export type Callable = {
  id: string;
  name: PersonName;
  /** They hold a role that writes: they can be given something to write. */ writes: boolean;
};

/** Everybody with an account in use, by name. */
export async function listCallablePeople(db: Queryable = database().reader): Promise<Callable[]> {
  const rows = await db
    .select({ id: users.id, name: users.name, nameHi: users.nameHi })
    .from(users)
    .where(isNull(users.deactivatedAt))
    .orderBy(asc(users.name), asc(users.id));
  const held = await listGrants(
    rows.map(({ id }) => id),
    db,
  );
  return rows.map((row) => ({ id: row.id, name: personName(row), writes: canBeAssigned(held.get(row.id) ?? []) }));
}
