import { type Command, command, together } from '#db/command.ts';
import type { FreezeRefusal } from '#db/commands/publishing/rows/freeze-text.ts';
import type { Published } from '#db/commands/publishing/rows/go-live.ts';
import { partLanguages } from '#db/commands/publishing/rows/part-languages.ts';
import { publishText, type PublishTextCode } from '#db/commands/publishing/rows/publish-text.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import type { PublishInput } from '#lib/article/inputs.ts';
import { ok } from '#lib/result.ts';

/** Why a text did not go live. */
export type PublishCode = 'not_found' | 'not_allowed' | PublishTextCode;

/** With 'not_ready' what must be done; with 'conflict' what beside the text is not as it was seen. */
export type PublishRefusal = FreezeRefusal;

/**
 * Makes the newest text of one language what readers see: freezes that revision with the shared details and pictures as
 * they stand, and nothing of the other language. Publishing a withdrawn story brings it back under its first date; that is a chief editor's.
 * What goes live is what the editor saw: the text at `version`, and beside it what `seen` says. When either has changed
 * it is a 'conflict', and of what stands beside the text it carries what changed and how it is now. What was to go live
 * later is published now and does not go live again; where the other language was to go live with it or not at all, that
 * one is taken off the schedule. Besides it refuses what freezeText does.
 */
export const publishTranslation: Command<PublishInput, Published, PublishCode, PublishRefusal> = command({
  name: 'publishTranslation',
  permission: 'translation.publish',
  find: (tx, { translationId }) => findTranslation(tx, translationId),
  async run(tx, input, by, now, found) {
    const done = await publishText(tx, input, { by, now }, found);
    if (!done.ok) return done;
    return ok(together(done.value.value, done.value, await partLanguages(tx, found, now)));
  },
});
