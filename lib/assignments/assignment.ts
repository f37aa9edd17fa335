import { readPublishAt } from '#lib/article/publishing/schedule.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';
import type { Grant } from '#lib/people/roles.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** What somebody can be given to write: a story as a whole, or one of its languages. */
export const SCOPES = ['story', ...LOCALES] as const;
/** One of {@link SCOPES}. */
export type Scope = (typeof SCOPES)[number];

/** Whose each part of a story is, by id; what nobody has is left out. */
export type Assignees = Partial<Record<Scope, string>>;

/** One of a story's assignments; `version` is 0 where there never was one, `dueAt` in UTC. */
export type Assignment = { scope: Scope; personId: string | null; dueAt: string | null; version: number };

/** The same by scope, for can(). */
export function assigneesOf(assigned: readonly Pick<Assignment, 'scope' | 'personId'>[]): Assignees {
  return Object.fromEntries(assigned.flatMap(({ scope, personId }) => (personId === null ? [] : [[scope, personId]])));
}

/** Whether this person has the story, or, where `locale` is given, that language of it. */
export function isAssigned(personId: string, assignees: Assignees | undefined, locale?: Locale): boolean {
  if (!assignees) return false;
  return assignees.story === personId || (locale !== undefined && assignees[locale] === personId);
}

/** Whether somebody who holds these writes at all, and so can be given something to write. */
export function canBeAssigned(grants: readonly Pick<Grant, 'role'>[]): boolean {
  return grants.some(({ role }) => role !== 'administrator');
}

/**
 * The moment by which it is to be done, in UTC to the minute. One that stays as it was may have passed; a new one is refused
 * as a schedule would be: 'in_past', 'too_far' beyond a year, 'invalid'.
 */
export function readDueAt(
  wanted: string | null,
  { before, now }: { before: string | null; now: Date },
): Result<string | null, 'in_past' | 'too_far' | 'invalid'> {
  if (wanted === null || wanted === before) return ok(wanted);
  const dueAt = readPublishAt(wanted, now);
  return dueAt.ok ? ok(dueAt.value.toISOString()) : refuse(dueAt.error);
}
