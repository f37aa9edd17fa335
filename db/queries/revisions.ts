import { and, asc, desc, eq, inArray, lt } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { detailsAt } from '#db/load/details-at.ts';
import { namesOfPeople } from '#db/queries/person/names-of-people.ts';
import { revisionText } from '#db/load/revision-text.ts';
import { listPickedImages } from '#db/queries/images.ts';
import { auditLog, revisions, translations, users } from '#db/schema.ts';
import type { DetailsThen, TranslationText } from '#lib/article/text.ts';
import { partOfField } from '#lib/article/holds/parts.ts';
import { imagesOfBody } from '#lib/body/images-of-body.ts';
import type { EventKind } from '#lib/events/events.ts';
import type { ImageSource } from '#lib/image/image.ts';
import { type PersonName, personName } from '#lib/people/person-name.ts';

/** What a version can have been for, beside being written. */
const DEEDS = [
  'translation.start',
  'translation.submit',
  'translation.return',
  'translation.approve',
  'translation.schedule',
  'translation.schedule_failed',
  'translation.publish',
  'translation.withdraw',
  'translation.discard',
  'translation.revert',
] as const satisfies readonly EventKind[];

/** One thing that was done with a version. `at` is ISO 8601 in UTC, `by` null for the machine. */
export type RevisionDeed = {
  kind: (typeof DEEDS)[number] | 'hold.take_over';
  at: string;
  by: PersonName | null;
  /** The number of the version whose words came back, where some did. */
  from: number | null;
  /** From whom the text was taken over, where it was. */
  fromPerson: PersonName | null;
};

/**
 * One revision of a translation as its history shows it: a sitting, from `since` until `at`, when it was last written (both
 * ISO 8601, UTC), `by` who wrote it last, null where that is unknown.
 */
export type ListedRevision = {
  number: number;
  since: string;
  at: string;
  by: PersonName | null;
  /** Readers see this text now; readers have seen it at some time. */
  isLive: boolean;
  wasPublished: boolean;
  /** The text that is being written. */
  isNewest: boolean;
  /** Its words came while another person held the part: they stand beside the text, and not in it. */
  isBeside: boolean;
  /** What it was for, the oldest first: sent, published, gone back to … */
  deeds: RevisionDeed[];
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
      since: revisions.createdAt,
      at: revisions.updatedAt,
      isPublished: revisions.details,
      keptFor: revisions.keptFor,
      authorId: revisions.authorId,
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
  const deeds = await deedsOf(translationId, rows, db);
  const listed = rows.slice(0, PAGE_SIZE).map((row): ListedRevision => ({
    number: row.number,
    since: row.since,
    at: row.at,
    by: row.name === null ? null : personName({ name: row.name, nameHi: row.nameHi }),
    isLive: row.id === row.liveId,
    wasPublished: row.isPublished !== null,
    isNewest: row.id === row.newestId,
    isBeside: row.keptFor !== null,
    deeds: deeds.get(row.id) ?? [],
  }));
  return { revisions: listed, isMore: rows.length > PAGE_SIZE };
}

type Sitting = { id: number; since: string; authorId: string | null; keptFor: string | null };

/** What is on record of these revisions, by id; a text that was taken over counts with the first its new holder wrote. */
async function deedsOf(
  translationId: number,
  rows: readonly Sitting[],
  db: Queryable,
): Promise<Map<number, RevisionDeed[]>> {
  const [translation] = await db
    .select({ articleId: translations.articleId, locale: translations.locale })
    .from(translations)
    .where(eq(translations.id, translationId))
    .limit(1);
  if (!translation || rows.length === 0) return new Map();
  const recordOf = (subjectType: 'translation' | 'article', subjectId: number, kinds: readonly EventKind[]) =>
    db
      .select()
      .from(auditLog)
      .where(
        and(
          eq(auditLog.subjectType, subjectType),
          eq(auditLog.subjectId, String(subjectId)),
          inArray(auditLog.event, [...kinds]),
        ),
      )
      .orderBy(asc(auditLog.id));
  const steps = await recordOf('translation', translationId, DEEDS);
  const text = partOfField('body', translation.locale);
  const takenOver = (await recordOf('article', translation.articleId, ['hold.take_over'])).flatMap((row) => {
    const written = rows.filter(
      ({ since, authorId, keptFor }) => since >= row.at && authorId === row.actorId && keptFor === null,
    );
    const first = written.at(-1);
    return first && row.detail?.part === text ? [{ row, id: first.id }] : [];
  });
  const marked = [...steps.map((row) => ({ row, id: Number(row.detail?.revisionId) })), ...takenOver];
  const fromId = (detail: Record<string, unknown> | null) =>
    typeof detail?.fromId === 'string' ? detail.fromId : null;
  const names = await namesOfPeople(
    marked.flatMap(({ row }) => [row.actorId ?? [], fromId(row.detail) ?? []].flat()),
    db,
  );
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const deeds = new Map<number, RevisionDeed[]>();
  for (const { row, id } of marked.toSorted((one, other) => one.row.id - other.row.id)) {
    const deed: RevisionDeed = {
      kind: row.event as RevisionDeed['kind'],
      at: row.at,
      by: nameOf(row.actorId),
      from: typeof row.detail?.from === 'number' ? row.detail.from : null,
      fromPerson: nameOf(fromId(row.detail)),
    };
    deeds.set(id, [...(deeds.get(id) ?? []), deed]);
  }
  return deeds;
}

/**
 * The text of a revision, the shared details it stood under (as they were published with it, else see detailsAt), and the
 * pictures it shows: as they were framed when it was published, else as they are framed now. One that has left the library
 * is missing.
 */
export type RevisionThen = {
  text: TranslationText;
  details: DetailsThen;
  images: ImageSource[];
};

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
  const { details: published, updatedAt } = revision;
  const { sectionId, agencyId, contributorIds, topicIds, leadImageId } =
    published ?? (await detailsAt(db, articleId, updatedAt));
  const shown = [...new Set([...imagesOfBody(revision.body), ...(leadImageId ? [leadImageId] : [])])];
  const today = await listPickedImages(shown, db);
  const images = shown.flatMap((imageId): ImageSource[] => {
    const frozen = published?.images[String(imageId)];
    if (frozen) return [sourceOf({ ...frozen, imageId })];
    return today.flatMap((image) => (image.imageId === imageId ? [sourceOf(image.picture)] : []));
  });
  const details = { sectionId, agencyId, contributorIds, topicIds, leadImageId };
  return { text: revisionText(revision), details, images };
}

/** A picture as it is drawn, and nothing else of it. */
const sourceOf = ({ imageId, key, width, height, focalX, focalY, regions }: ImageSource): ImageSource => ({
  ...{ imageId, key, width, height, focalX, focalY },
  ...(regions && { regions }),
});
