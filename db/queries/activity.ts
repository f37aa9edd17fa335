import { and, asc, desc, eq, gte, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { By } from '#db/command.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { findStoryOrBinned } from '#db/load/find-story.ts';
import { namesOfPeople } from '#db/queries/person/names-of-people.ts';
import { articles, auditLog, commentThreads, images, revisions, translations } from '#db/schema.ts';
import type { Changes, EventKind, EventSubject } from '#lib/events/events.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';
import { type NamedGrant, type Role, ROLES } from '#lib/people/roles.ts';
import type { PersonName } from '#lib/people/person-name.ts';
import { can } from '#lib/policy/can.ts';

/** A place in the record: the instant something was done (ISO 8601, UTC) and the number of its row. */
export type RecordPlace = { at: string; id: number };

/** What the record is narrowed to: by whom, what, and from when until when (instants in UTC, the second excluded). */
export type ActivityFilter = {
  /** A person's id, or the server itself. */
  by?: string | undefined;
  kind?: EventKind | undefined;
  /** What was done in one story, in whatever language, its comments and notes included. */
  articleId?: number | undefined;
  from?: string | undefined;
  until?: string | undefined;
};

/** By whom, where nobody did it: the start of the server, the command line. */
export const MACHINE = 'machine';

/** One thing that was done. Instants are ISO 8601 in UTC. */
export type Deed = RecordPlace & {
  /** Null: the server itself. */
  by: PersonName | null;
  kind: EventKind;
  subject: EventSubject;
  /** How often in one sitting, and when last; saves alone are folded so. */
  times: number;
  lastAt: string | null;
  /** What it was done to, by the name it has or had in each language; null where that is known no more. */
  name: PersonName | null;
  /** The line of note that was sent or returned with a story, the reason it was withdrawn for; '' for none. */
  note: string;
  /** The moment it is about, where there is one (UTC): when a text goes live or off the site, until when it is held back, by when a note is to be done. */
  moment: string | null;
  /** Whom it concerned besides: who was called, whose part was taken over, for whom a note is. */
  whom: PersonName | null;
  /** The story it was done in, and the language where it was one. */
  story: { articleId: number; locale: Locale | null } | null;
  /** What somebody holds since then, and what they held before (null: nothing is known of it); null for everything else. */
  grants: { before: NamedGrant[] | null; after: NamedGrant[] } | null;
};

/** A deed with the address (IP) it was asked from, where the record keeps one: for those who may read all of the record. */
export type AuditedDeed = Deed & { address: string | null };

/** A page of the record, newest first. `older` and `newer`: the place to go on from, null at the end. */
export type Activity<D extends Deed = Deed> = { deeds: D[]; older: RecordPlace | null; newer: RecordPlace | null };

/** Which page: what comes right after, or before, a place; else the newest. */
type ActivityPage = { olderThan?: RecordPlace | undefined; newerThan?: RecordPlace | undefined; size?: number };

/** Which story's record, for whom, and which page of it. */
type StoryActivity = { articleId: number; by: By; olderThan?: RecordPlace | undefined; size?: number };

const PAGE = 50;
/** Their note says for whom a link is, in free words. */
const OF_LINKS: ReadonlySet<EventKind> = new Set(['draft.share', 'draft.revoke_share']);

/** What was done, newest first: each page is read from an index, from a place on, however long the record has become. */
export async function listActivity(
  { by, kind, articleId, from, until, olderThan, newerThan, size = PAGE }: ActivityFilter & ActivityPage = {},
  db: Queryable = database().reader,
): Promise<Activity<AuditedDeed>> {
  const place = ({ at, id }: RecordPlace): SQL => sql`(${at}, ${id})`;
  const own = sql`(${auditLog.at}, ${auditLog.id})`;
  const rows = await db
    .select()
    .from(auditLog)
    .where(
      and(
        by === undefined ? undefined : by === MACHINE ? isNull(auditLog.actorId) : eq(auditLog.actorId, by),
        kind && eq(auditLog.event, kind),
        articleId === undefined ? undefined : await ofStory(articleId, db),
        from === undefined ? undefined : gte(auditLog.at, from),
        until === undefined ? undefined : lt(auditLog.at, until),
        olderThan && sql`${own} < ${place(olderThan)}`,
        newerThan && sql`${own} > ${place(newerThan)}`,
      ),
    )
    .orderBy(...(newerThan ? [asc(auditLog.at), asc(auditLog.id)] : [desc(auditLog.at), desc(auditLog.id)]))
    // One more, to know whether there is another page.
    .limit(size + 1);
  const isMore = rows.length > size;
  const shown = rows.slice(0, size);
  if (newerThan) shown.reverse();
  const placeOf = (row: (typeof shown)[number] | undefined) => (row ? { at: row.at, id: row.id } : null);
  return {
    deeds: (await named(shown, db)).map((deed, at) => ({ ...deed, address: shown[at]?.address ?? null })),
    older: (newerThan ?? isMore) ? placeOf(shown.at(-1)) : null,
    newer: (newerThan ? isMore : olderThan) ? placeOf(shown[0]) : null,
  };
}

/** The rows about a story, its languages and the comments on it. */
async function ofStory(articleId: number, db: Queryable): Promise<SQL | undefined> {
  const idsIn = async (rows: Promise<{ id: number }[]>) => (await rows).map(({ id }) => String(id));
  const texts = await idsIn(
    db.select({ id: translations.id }).from(translations).where(eq(translations.articleId, articleId)),
  );
  const threads = await idsIn(
    db.select({ id: commentThreads.id }).from(commentThreads).where(eq(commentThreads.articleId, articleId)),
  );
  const of = (subject: EventSubject, ids: string[]) =>
    ids.length === 0 ? undefined : and(eq(auditLog.subjectType, subject), inArray(auditLog.subjectId, ids));
  return or(of('article', [String(articleId)]), of('translation', texts), of('comment_thread', threads));
}

/**
 * What was done with one story, in whatever language and by comments, newest first; `olderThan` as in {@link listActivity}.
 * For whom a link to a draft was made is told only where `by` may see the links of that text; to others the note is ''.
 */
export async function listStoryActivity(
  { articleId, by, olderThan, size = PAGE }: StoryActivity,
  db: Queryable = database().reader,
): Promise<Activity> {
  const story = await findStoryOrBinned(db, articleId);
  const seesLinks = (locale: Locale | null) =>
    by === 'machine' ||
    (story !== undefined && locale !== null && can(by, 'draft.share', { ...story.subject, locale }));
  const rows = await db
    .select()
    .from(auditLog)
    .where(
      and(
        await ofStory(articleId, db),
        olderThan && sql`(${auditLog.at}, ${auditLog.id}) < (${olderThan.at}, ${olderThan.id})`,
      ),
    )
    .orderBy(desc(auditLog.at), desc(auditLog.id))
    .limit(size + 1);
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const deeds = await named(shown, db);
  return {
    deeds: deeds.map((deed) =>
      OF_LINKS.has(deed.kind) && !seesLinks(deed.story?.locale ?? null) ? { ...deed, note: '' } : deed,
    ),
    older: rows.length > size && last ? { at: last.at, id: last.id } : null,
    newer: null,
  };
}

type Row = typeof auditLog.$inferSelect;
type Detail = Record<string, unknown>;

const detailOf = (row: Row): Detail => row.detail ?? {};
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const localeOf = (value: unknown): Locale | null => LOCALES.find((locale) => locale === value) ?? null;

const momentOf = ({ publishAt, withdrawAt, until, deadline, dueAt }: Detail): string | null =>
  [publishAt, withdrawAt, until, deadline, dueAt].map(textOf).find((one) => one !== '') ?? null;
/** The person a deed concerned besides who did it: their id, or ''. */
const whomOf = ({ personId, fromId, forId }: Detail): string =>
  [personId, fromId, forId].map(textOf).find((one) => one !== '') ?? '';

const isInStory = ({ subjectType }: Row) => subjectType === 'translation' || subjectType === 'comment_thread';

/** The rows with the names of people and things as they are now, or as the record has them. */
async function named(rows: readonly Row[], db: Queryable): Promise<Deed[]> {
  const people = await namesOfPeople(
    rows.flatMap(({ actorId, subjectType, subjectId, detail }) =>
      [actorId ?? [], subjectType === 'user' ? subjectId : [], whomOf(detail ?? {}) || []].flat(),
    ),
    db,
  );
  const idsOf = (subject: EventSubject) =>
    rows.flatMap((row) => (row.subjectType === subject ? Number(row.subjectId) || [] : []));
  const storyOf = (row: Row): number[] =>
    isInStory(row) && typeof detailOf(row).articleId === 'number' ? [Number(detailOf(row).articleId)] : [];
  const headlines = await headlinesOf([...idsOf('article'), ...rows.flatMap(storyOf)], db);
  const files = await fileNamesOf(idsOf('image'), db);
  return rows.map((row) => {
    const { id, at, actorId, event, subjectType, subjectId, times, lastAt } = row;
    const detail = detailOf(row);
    const same = (name: string | undefined): PersonName | null => (name ? { en: name, hi: name } : null);
    const name = (): PersonName | null => {
      switch (subjectType) {
        case 'article':
          return headlines.get(Number(subjectId)) ?? same(textOf(detail.headline));
        case 'comment_thread':
          return headlines.get(Number(detail.articleId)) ?? null;
        case 'translation':
          return same(textOf(detail.headline)) ?? headlines.get(Number(detail.articleId)) ?? null;
        case 'image':
          return same(textOf(detail.fileName) || files.get(Number(subjectId)));
        case 'user':
          return people.get(subjectId) ?? same(textOf(detail.name));
        default:
          return namesIn(detail.names);
      }
    };
    const story =
      subjectType === 'article'
        ? { articleId: Number(subjectId), locale: localeOf(detail.locale ?? detail.scope) }
        : isInStory(row) && typeof detail.articleId === 'number'
          ? { articleId: detail.articleId, locale: localeOf(detail.locale) }
          : null;
    const by = actorId === null ? null : (people.get(actorId) ?? null);
    const note = textOf(detail.note) || textOf(detail.reason) || (event.startsWith('note.') ? textOf(detail.text) : '');
    const moment = momentOf(detail);
    const whom = people.get(whomOf(detail)) ?? null;
    return {
      id,
      at,
      by,
      kind: event,
      subject: subjectType,
      times,
      lastAt,
      name: name(),
      note,
      moment,
      whom,
      story,
      grants: grantsIn(event, detail),
    };
  });
}

/** The headlines of stories as they are being written, each language's own where it has one. */
async function headlinesOf(ids: readonly number[], db: Queryable): Promise<Map<number, PersonName>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      id: articles.id,
      source: articles.sourceLocale,
      locale: translations.locale,
      headline: revisions.headline,
    })
    .from(articles)
    .innerJoin(translations, eq(translations.articleId, articles.id))
    .innerJoin(revisions, eq(revisions.id, translations.draftRevisionId))
    .where(inArray(articles.id, [...new Set(ids)]));
  const found = new Map<number, PersonName>();
  for (const { id, source } of rows) {
    const headlineIn = (locale: Locale) => rows.find((row) => row.id === id && row.locale === locale)?.headline;
    const name = { en: headlineIn('en') || headlineIn(source) || '', hi: headlineIn('hi') || headlineIn(source) || '' };
    if (name.en || name.hi) found.set(id, name);
  }
  return found;
}

async function fileNamesOf(ids: readonly number[], db: Queryable): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: images.id, fileName: images.fileName })
    .from(images)
    .where(inArray(images.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, fileName }) => [id, fileName]));
}

/** The names of a section, topic, contributor or agency as the record has them. */
function namesIn(value: unknown): PersonName | null {
  if (typeof value !== 'object' || value === null) return null;
  const names = value as Partial<Record<Locale, { name?: unknown }>>;
  const [en, hi] = [textOf(names.en?.name), textOf(names.hi?.name)];
  return en || hi ? { en: en || hi, hi: hi || en } : null;
}

/** What a row says of somebody's grants, those from before a person could hold several among them. */
function grantsIn(event: EventKind, detail: Detail): Deed['grants'] {
  switch (event) {
    case 'person.grants':
      return { before: detail.before as NamedGrant[], after: detail.after as NamedGrant[] };
    case 'person.create':
      return { before: null, after: (detail.grants as NamedGrant[] | undefined) ?? one(detail.role, detail.locale) };
    case 'person.role': {
      // What stayed as it was is not in the row: of a translator whose language alone changed it says nothing of the role.
      const { role, locale } = detail.changed as Changes<{ role: Role; locale: Locale | null }>;
      const was = one(role?.from ?? 'translator', locale?.from);
      return { before: was, after: one(role?.to ?? 'translator', locale?.to) };
    }
    default:
      return null;
  }
}

function one(role: unknown, locale: unknown): NamedGrant[] {
  const found = ROLES.find((name) => name === role);
  return found ? [{ role: found, locale: localeOf(locale), sectionId: null, section: null }] : [];
}
