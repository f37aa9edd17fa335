import { and, desc, eq, lt } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { leadImageAt } from '#db/load/lead-image-at.ts';
import { revisionText } from '#db/load/revision-text.ts';
import { revisions, translations, users } from '#db/schema.ts';
import type { TranslationText } from '#lib/article/text.ts';
import { type PersonName, personName } from '#lib/people/person-name.ts';

/**
 * One revision of a translation as its history shows it. `at` is when it was last written (ISO 8601, UTC), `by` who wrote
 * it last, null where that is unknown.
 */
export type ListedRevision = {
  number: number;
  at: string;
  by: PersonName | null;
  /** Readers see this text now; readers have seen it at some time. */
  isLive: boolean;
  wasPublished: boolean;
  /** The text that is being written. */
  isNewest: boolean;
  /** Its words came while another person held the part: they stand beside the text, and not in it. */
  isBeside: boolean;
};

const PAGE_SIZE = 50;

/** The revisions of a translation, newest first, at most fifty: those before `before` where that is given. */
export async function listRevisions(
  { translationId, before }: { translationId: number; before?: number | undefined },
  db: Queryable = database().reader,
): Promise<{ revisions: ListedRevision[]; isMore: boolean }> {
  const rows = await db
    .select({
      id: revisions.id,
      number: revisions.number,
      at: revisions.updatedAt,
      isPublished: revisions.details,
      keptFor: revisions.keptFor,
      name: users.name,
      nameHi: users.nameHi,
      liveId: translations.liveRevisionId,
      newestId: translations.draftRevisionId,
    })
    .from(revisions)
    .innerJoin(translations, eq(translations.id, revisions.translationId))
    .leftJoin(users, eq(users.id, revisions.authorId))
    .where(
      and(eq(revisions.translationId, translationId), before === undefined ? undefined : lt(revisions.number, before)),
    )
    .orderBy(desc(revisions.number))
    .limit(PAGE_SIZE + 1);
  const listed = rows
    .slice(0, PAGE_SIZE)
    .map(({ id, number, at, isPublished, keptFor, name, nameHi, liveId, newestId }): ListedRevision => ({
      number,
      at,
      by: name === null ? null : personName({ name, nameHi }),
      isLive: id === liveId,
      wasPublished: isPublished !== null,
      isNewest: id === newestId,
      isBeside: keptFor !== null,
    }));
  return { revisions: listed, isMore: rows.length > PAGE_SIZE };
}

/** The text of a revision, and the lead picture its words stood under: see leadImageAt. */
export type RevisionThen = { text: TranslationText; leadImageId: number | null | undefined };

/** One revision, undefined where there is none of this number. */
export async function findRevision(
  { translationId, number }: { translationId: number; number: number },
  db: Queryable = database().reader,
): Promise<RevisionThen | undefined> {
  const [row] = await db
    .select({ revision: revisions, articleId: translations.articleId })
    .from(revisions)
    .innerJoin(translations, eq(translations.id, revisions.translationId))
    .where(and(eq(revisions.translationId, translationId), eq(revisions.number, number)))
    .limit(1);
  if (!row) return undefined;
  const { revision, articleId } = row;
  const { details, updatedAt } = revision;
  const leadImageId = details ? details.leadImageId : await leadImageAt(db, articleId, updatedAt);
  return { text: revisionText(revision), leadImageId };
}
