import { type Command, command } from '#db/command.ts';
import type { Embargoed } from '#db/commands/embargo/set-embargo.ts';
import { writeEmbargo } from '#db/commands/embargo/write-embargo.ts';
import { findEmbargo } from '#db/load/story/embargoes.ts';
import { findStory } from '#db/load/find-story.ts';
import { headlineOf } from '#db/load/headline-of.ts';
import { shortenedEmbargo, standingEmbargo } from '#lib/article/embargo/embargo.ts';
import type { LiftEmbargoInput } from '#lib/article/inputs.ts';
import { NOTE_LIMIT } from '#lib/article/limits.ts';
import { ok, refuse } from '#lib/result.ts';
import { countGraphemes } from '#lib/text/graphemes.ts';
import { cleanText } from '#lib/text/hygiene.ts';

/** Why an embargo stays as it is. */
type LiftEmbargoCode =
  | 'not_found'
  | 'not_allowed'
  | 'conflict'
  | 'not_embargoed'
  | 'embargo_not_earlier'
  | 'in_past'
  | 'too_far'
  | 'invalid'
  | 'reason_missing';

/**
 * Ends an embargo before its time: at an earlier instant, or at once. Nothing goes live by it; that is another step. The
 * reason stays on record. Refuses 'reason_missing' without one, 'invalid' for one that is longer than a note, 'conflict'
 * where somebody has moved the embargo since `version`, and what shortenedEmbargo() does.
 */
export const liftEmbargo: Command<LiftEmbargoInput, Embargoed, LiftEmbargoCode> = command({
  name: 'liftEmbargo',
  permission: 'embargo.lift',
  find: (tx, { articleId }) => findStory(tx, articleId),
  async run(tx, { articleId, version, until: wanted, reason }, by, now, { article }) {
    const stored = await findEmbargo(tx, articleId);
    if (stored.version !== version) return refuse('conflict');
    const standing = standingEmbargo(stored.embargoedUntil, now);
    const until = shortenedEmbargo(wanted, { standing, now });
    if (!until.ok) return until;
    if (standing === null) return refuse('not_embargoed');
    const note = cleanText(reason, { locale: article.sourceLocale }).trim();
    if (note === '') return refuse('reason_missing');
    if (countGraphemes(note) > NOTE_LIMIT) return refuse('invalid');
    const next = { embargoedUntil: until.value, version: version + 1 };
    await writeEmbargo(tx, articleId, { ...next, by, now });
    const detail = { headline: await headlineOf(tx, article), from: standing, until: until.value, note };
    return ok({
      value: next,
      touched: [],
      events: [{ kind: 'story.lift_embargo', subject: 'article', id: articleId, detail }],
    });
  },
});
