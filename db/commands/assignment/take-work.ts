import { type Command, command, idOf } from '#db/command.ts';
import { writeAssignment } from '#db/commands/assignment/write-assignment.ts';
import { findAssignment } from '#db/load/story/assignments.ts';
import { findStory } from '#db/load/find-story.ts';
import { headlineOf } from '#db/load/headline-of.ts';
import type { Assignment } from '#lib/assignments/assignment.ts';
import type { TakeInput } from '#lib/assignments/assignment-inputs.ts';
import { ok, refuse } from '#lib/result.ts';

/**
 * Somebody who may write it takes on what nobody has, or gives back what they have. Refuses 'work_taken' where somebody else
 * has it, 'conflict' where it was changed since `version`. Asking for what stands changes nothing.
 */
export const takeWork: Command<TakeInput, Assignment, 'not_found' | 'not_allowed' | 'conflict' | 'work_taken'> =
  command({
    name: 'takeWork',
    permission: 'work.take',
    async find(tx, { articleId, scope }) {
      const found = await findStory(tx, articleId);
      return found && { ...found, subject: { ...found.subject, locale: scope === 'story' ? undefined : scope } };
    },
    async run(tx, { articleId, scope, version, isMine }, by, now, { article }) {
      const standing = await findAssignment(tx, articleId, scope);
      const own = idOf(by);
      const { dueAt } = standing;
      if ((standing.personId === own) === isMine)
        return ok({
          value: { scope, personId: standing.personId, dueAt, version: standing.version },
          touched: [],
          events: [],
        });
      if (isMine ? standing.personId !== null : standing.personId !== own) return refuse('work_taken');
      if (standing.version !== version) return refuse('conflict');
      const next = { scope, personId: isMine ? own : null, dueAt: isMine ? dueAt : null, version: version + 1 };
      await writeAssignment(tx, articleId, { ...next, by, now });
      const headline = await headlineOf(tx, article);
      return ok({
        value: next,
        touched: [],
        events: [
          isMine
            ? { kind: 'work.take', subject: 'article', id: articleId, detail: { headline, scope } }
            : {
                kind: 'work.hand_back',
                subject: 'article',
                id: articleId,
                detail: { headline, scope, assignedById: standing.byId },
              },
        ],
      });
    },
  });
