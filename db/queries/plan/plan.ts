import { and, asc, eq, gte, isNotNull, isNull, lt, type SQL } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { listStoriesById } from '#db/queries/story-list/listed-stories.ts';
import { assignedLanguage, isOfAssignment, isToWrite } from '#db/queries/story-list/needed-stories.ts';
import {
  articles,
  assignments,
  embargoes,
  plannedWithdrawals,
  schedules,
  storyNotes,
  translations,
  users,
} from '#db/schema.ts';
import type { AssignInput } from '#lib/assignments/assignment-inputs.ts';
import type { PlanKind } from '#lib/desk/plan.ts';
import type { MoveScheduleInput, PlanWithdrawalInput } from '#lib/article/inputs.ts';
import { type Locale, LOCALES } from '#lib/locale.ts';
import type { ChangeNoteInput } from '#lib/notes/note.ts';
import { type PersonName, personName } from '#lib/people/person-name.ts';
import type { Subject } from '#lib/policy/can.ts';
import type { Permission } from '#lib/policy/permissions.ts';

/** What moves something of the plan: the input of its command, but for the new instant. */
export type PlanMove =
  | { kind: 'publish'; input: Omit<MoveScheduleInput, 'publishAt'> }
  | { kind: 'withdraw'; input: Omit<PlanWithdrawalInput, 'withdrawAt'> & { reason: string } }
  | { kind: 'work'; input: Omit<AssignInput, 'dueAt'> }
  | { kind: 'note'; input: Omit<ChangeNoteInput, 'deadline'> };

/** Something of the plan. `at` in UTC; `locale` is null for what is of the story as a whole. */
export type Planned = {
  /** Its own for good, whenever it is. */
  key: string;
  kind: PlanKind;
  at: string;
  articleId: number;
  locale: Locale | null;
  /** The headline in the language it is of, or else in any; '' where nobody has written one. */
  headline: string;
  headlineLocale: Locale;
  /** Whose work it is, or for whom a note is. */
  person: PersonName | null;
  /** It could not go live at its moment, and is not tried again. */
  hasFailed: boolean;
  /** Both languages at once, or neither: one entry for them. */
  isTogether: boolean;
  /** What a note says; else ''. */
  words: string;
  /** Null for what nobody moves: an embargo, and what failed. */
  move: (PlanMove & { permission: Permission; subject: Subject }) | null;
};

const MOST = 500;

/** What is planned from an instant on, until another that is not included: earliest first, at most 500 of each kind. */
export async function listPlan(
  { from, until }: { from: Date; until: Date },
  db: Queryable = database().reader,
): Promise<Planned[]> {
  const within = (column: AnySQLiteColumn, ...more: (SQL | undefined)[]) =>
    and(gte(column, from.toISOString()), lt(column, until.toISOString()), ...more);
  const publications = await db
    .select({ schedule: schedules, articleId: translations.articleId, locale: translations.locale })
    .from(schedules)
    .innerJoin(translations, eq(translations.id, schedules.translationId))
    .where(within(schedules.publishAt))
    .orderBy(asc(schedules.publishAt))
    .limit(MOST);
  const withdrawals = await db
    .select({ plan: plannedWithdrawals, translation: translations })
    .from(plannedWithdrawals)
    .innerJoin(translations, eq(translations.id, plannedWithdrawals.translationId))
    .where(within(plannedWithdrawals.withdrawAt))
    .orderBy(asc(plannedWithdrawals.withdrawAt))
    .limit(MOST);
  const walls = await db
    .select({ articleId: embargoes.articleId, until: embargoes.embargoedUntil })
    .from(embargoes)
    .where(within(embargoes.embargoedUntil))
    .orderBy(asc(embargoes.embargoedUntil))
    .limit(MOST);
  const work = await db
    .select({ assignment: assignments, locale: assignedLanguage, name: users.name, nameHi: users.nameHi })
    .from(assignments)
    .innerJoin(articles, eq(articles.id, assignments.articleId))
    .innerJoin(users, eq(users.id, assignments.personId))
    .leftJoin(translations, and(eq(translations.articleId, assignments.articleId), isOfAssignment))
    .where(within(assignments.dueAt, isNotNull(assignments.personId), isToWrite))
    .orderBy(asc(assignments.dueAt))
    .limit(MOST);
  const notes = await db
    .select({ note: storyNotes, name: users.name, nameHi: users.nameHi })
    .from(storyNotes)
    .leftJoin(users, eq(users.id, storyNotes.forId))
    .where(within(storyNotes.deadline, isNull(storyNotes.doneAt)))
    .orderBy(asc(storyNotes.deadline))
    .limit(MOST);

  type Row = Omit<Planned, 'headline' | 'headlineLocale' | 'move'> & {
    /** The section is told with the story. */
    moves: (PlanMove & { permission: Permission; subject: Omit<Subject, 'sectionId' | 'liveSectionId'> }) | null;
  };
  const plain = { person: null, hasFailed: false, isTogether: false, words: '', moves: null };
  const nameOf = (row: { name: string | null; nameHi: string | null }) =>
    row.name === null ? null : personName({ name: row.name, nameHi: row.nameHi });
  const rows: Row[] = [];
  for (const { schedule, articleId, locale } of publications) {
    const { translationId, publishAt, failure, together } = schedule;
    const hasFailed = failure !== null;
    const isTogether = together && !hasFailed;
    // Of two that go live at once the first stands for both.
    if (isTogether && rows.some((row) => row.isTogether && row.articleId === articleId && row.at === publishAt))
      continue;
    const input = { translationId, from: publishAt };
    rows.push({
      ...plain,
      key: `publish-${translationId}`,
      kind: 'publish',
      at: publishAt,
      articleId,
      locale,
      hasFailed,
      isTogether,
      moves: hasFailed ? null : { kind: 'publish', input, permission: 'translation.publish', subject: { locale } },
    });
  }
  for (const { plan, translation } of withdrawals) {
    const { id: translationId, articleId, locale, version } = translation;
    const input = { translationId, version, notice: plan.notice, reason: plan.reason };
    rows.push({
      ...plain,
      key: `withdraw-${translationId}`,
      kind: 'withdraw',
      at: plan.withdrawAt,
      articleId,
      locale,
      moves: { kind: 'withdraw', input, permission: 'translation.withdraw', subject: { locale } },
    });
  }
  for (const { articleId, until: at } of walls)
    if (at !== null) rows.push({ ...plain, key: `embargo-${articleId}`, kind: 'embargo', at, articleId, locale: null });
  for (const { assignment, locale, ...name } of work) {
    const { articleId, scope, version, personId, dueAt } = assignment;
    rows.push({
      ...plain,
      key: `work-${articleId}-${scope}`,
      kind: 'work',
      at: dueAt ?? '',
      articleId,
      locale: LOCALES.find((one) => one === locale) ?? null,
      person: nameOf(name),
      moves: {
        kind: 'work',
        input: { articleId, scope, version, personId },
        permission: 'work.assign',
        subject: { locale: scope === 'story' ? undefined : scope },
      },
    });
  }
  for (const { note, ...name } of notes) {
    const { id: noteId, articleId, version, text, forId, deadline, byId: ownerId } = note;
    rows.push({
      ...plain,
      key: `note-${noteId}`,
      kind: 'note',
      at: deadline ?? '',
      articleId,
      locale: null,
      person: nameOf(name),
      words: text,
      moves: { kind: 'note', input: { noteId, version, text, forId }, permission: 'note.change', subject: { ownerId } },
    });
  }

  const stories = await listStoriesById([...new Set(rows.map(({ articleId }) => articleId))], db);
  const byId = new Map(stories.filter(({ binnedAt }) => binnedAt === null).map((story) => [story.articleId, story]));
  return rows
    .flatMap(({ moves, ...row }): Planned[] => {
      const story = byId.get(row.articleId);
      if (!story) return [];
      const order = [row.locale, story.sourceLocale, ...LOCALES].filter((one) => one !== null);
      const headlineLocale = order.find((one) => story.translations[one]?.headline.trim()) ?? story.sourceLocale;
      const headline = story.translations[headlineLocale]?.headline.trim() ?? '';
      const { sectionId, translations: languages } = story;
      const liveSectionId = row.locale === null ? undefined : languages[row.locale]?.liveSectionId;
      const move = moves && { ...moves, subject: { ...moves.subject, sectionId, liveSectionId } };
      return [{ ...row, headline, headlineLocale, move }];
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.key < b.key ? -1 : 1));
}
