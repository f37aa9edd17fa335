import { type Command, command } from '#db/command.ts';
import { writeAssignment } from '#db/commands/assignment/write-assignment.ts';
import { findAssignable, findAssignment } from '#db/load/story/assignments.ts';
import { findStory } from '#db/load/find-story.ts';
import { headlineOf } from '#db/load/headline-of.ts';
import { type Assignment, readDueAt } from '#lib/assignments/assignment.ts';
import type { AssignInput } from '#lib/assignments/assignment-inputs.ts';
import { ok, refuse } from '#lib/result.ts';

/** Why something is not given to somebody. */
type AssignCode =
  'not_found' | 'not_allowed' | 'conflict' | 'nobody' | 'does_not_write' | 'in_past' | 'too_far' | 'invalid';

/**
 * Gives a story, or one of its languages, to somebody, by a moment or without one; moves it to somebody else; makes it
 * nobody's. Whoever has it may write it (can()). Refuses 'conflict' where somebody has changed it since `version`, and what
 * findAssignable() and readDueAt() do. Asking for what stands changes nothing.
 */
export const assignWork: Command<AssignInput, Assignment, AssignCode> = command({
  name: 'assignWork',
  permission: 'work.assign',
  async find(tx, { articleId, scope }) {
    const found = await findStory(tx, articleId);
    return found && { ...found, subject: { ...found.subject, locale: scope === 'story' ? undefined : scope } };
  },
  async run(tx, { articleId, scope, version, personId, dueAt: wanted }, by, now, { article }) {
    const standing = await findAssignment(tx, articleId, scope);
    if (standing.version !== version) return refuse('conflict');
    const dueAt = readDueAt(personId === null ? null : wanted, { before: standing.dueAt, now });
    if (!dueAt.ok) return dueAt;
    if (personId !== null && personId !== standing.personId) {
      const found = await findAssignable(tx, personId);
      if (found !== 'yes') return refuse(found);
    }
    if (personId === standing.personId && dueAt.value === standing.dueAt)
      return ok({ value: { scope, personId, dueAt: dueAt.value, version }, touched: [], events: [] });
    const next = { scope, personId, dueAt: dueAt.value, version: version + 1 };
    await writeAssignment(tx, articleId, { ...next, by, now });
    const detail = {
      headline: await headlineOf(tx, article),
      scope,
      personId,
      fromId: standing.personId,
      dueAt: dueAt.value,
    };
    return ok({
      value: next,
      touched: [],
      events: [
        { kind: personId === null ? 'work.unassign' : 'work.assign', subject: 'article', id: articleId, detail },
      ],
    });
  },
});
