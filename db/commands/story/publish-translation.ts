import { type Command, command } from '#db/command.ts';
import { type FreezeCode, type FreezeRefusal, freezeText } from '#db/commands/story/rows/freeze-text.ts';
import { goLive, type Published } from '#db/commands/story/rows/go-live.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import type { PublishInput } from '#lib/article/inputs.ts';
import { advance } from '#lib/article/workflow.ts';
import { ok, refuse } from '#lib/result.ts';

/** Why a text did not go live. */
export type PublishCode = 'not_found' | 'not_allowed' | 'step_not_allowed' | 'embargoed' | FreezeCode;

/** With 'not_ready' what must be done; with 'conflict' what beside the text is not as it was seen. */
export type PublishRefusal = FreezeRefusal;

/**
 * Makes the newest text of one language what readers see: freezes that revision with the shared details and pictures as
 * they stand, and nothing of the other language. Publishing a withdrawn story brings it back under its first date.
 * What goes live is what the editor saw: the text at `version`, and beside it what `seen` says. When either has changed
 * it is a 'conflict', and of what stands beside the text it carries what changed and how it is now. What was to go live
 * later is published now and does not go live again. Besides it refuses what freezeText does.
 */
export const publishTranslation: Command<PublishInput, Published, PublishCode, PublishRefusal> = command({
  name: 'publishTranslation',
  permission: 'translation.publish',
  find: (tx, { translationId }) => findTranslation(tx, translationId),
  async run(tx, { version, substantive, seen }, _by, now, found) {
    const { translation } = found;
    if (translation.version !== version) return refuse('conflict');
    const step = advance(translation.stage, 'publish', { now, embargoedUntil: translation.embargoedUntil });
    if (!step.ok) return step;
    const frozen = await freezeText(tx, found, { seen, now });
    if (!frozen.ok) return frozen;
    return ok(await goLive(tx, found, frozen.value, { substantive, stage: step.value, now }));
  },
});
