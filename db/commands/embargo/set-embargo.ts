import { type Command, command } from '#db/command.ts';
import { writeEmbargo } from '#db/commands/embargo/write-embargo.ts';
import { findEmbargo, findGoingOut } from '#db/load/story/embargoes.ts';
import { findStory } from '#db/load/find-story.ts';
import { headlineOf } from '#db/load/headline-of.ts';
import { type EmbargoInTheWay, setEmbargoUntil, standingEmbargo } from '#lib/article/embargo/embargo.ts';
import type { SetEmbargoInput } from '#lib/article/inputs.ts';
import { ok, refuse } from '#lib/result.ts';

/** The embargo of a story: until when (UTC), and the version to go on from. */
export type Embargoed = { embargoedUntil: string | null; version: number };

/** Why a story is not embargoed. */
type SetEmbargoCode =
  | 'not_found'
  | 'not_allowed'
  | 'conflict'
  | 'in_past'
  | 'too_far'
  | 'invalid'
  | 'embargo_only_later'
  | 'embargo_live'
  | 'embargo_scheduled';

/**
 * Lets nothing of a story appear before an instant, or before a later one than until now; what publishes or schedules it
 * earlier is refused from then on (advance()). An embargo that lapsed is set anew. Refuses 'conflict' where somebody has
 * moved it since `version`, and what setEmbargoUntil() does, with the language that is in the way. Asking for what stands
 * changes nothing.
 */
export const setEmbargo: Command<SetEmbargoInput, Embargoed, SetEmbargoCode, EmbargoInTheWay> = command({
  name: 'setEmbargo',
  permission: 'story.embargo',
  find: (tx, { articleId }) => findStory(tx, articleId),
  async run(tx, { articleId, version, until: wanted }, by, now, { article }) {
    const stored = await findEmbargo(tx, articleId);
    if (stored.version !== version) return refuse('conflict');
    const standing = standingEmbargo(stored.embargoedUntil, now);
    const until = setEmbargoUntil(wanted, { standing, goingOut: await findGoingOut(tx, articleId), now });
    if (!until.ok) return until;
    if (until.value === standing) return ok({ value: stored, touched: [], events: [] });
    const next = { embargoedUntil: until.value, version: version + 1 };
    await writeEmbargo(tx, articleId, { ...next, by, now });
    const detail = { headline: await headlineOf(tx, article), from: standing, until: until.value };
    return ok({
      value: next,
      touched: [],
      events: [{ kind: 'story.embargo', subject: 'article', id: articleId, detail }],
    });
  },
});
