import { ownCommand, type OwnCommand } from '#db/command.ts';
import { writeHolds } from '#db/commands/story/rows/write-hold.ts';
import { findHolds, listHeldParts } from '#db/load/holds.ts';
import { findStory } from '#db/load/find-story.ts';
import { type HeldPart, othersHolds } from '#lib/article/holds/hold.ts';
import { mayWritePart } from '#lib/article/holds/parts.ts';
import type { TakeOverPartInput } from '#lib/article/holds/hold-inputs.ts';
import { ok, refuse } from '#lib/result.ts';

/**
 * Moves the hold of a part to a person's tab, whoever has it. The tab that had it hears of it at once and saves what it
 * has not saved: that is kept beside the text, under its own name. Nobody's part is simply held. Refuses 'not_allowed' to
 * whoever may not write the part.
 */
export const takeOverPart: OwnCommand<TakeOverPartInput, { held: HeldPart[] }, 'not_found' | 'not_allowed'> =
  ownCommand({
    name: 'takeOverPart',
    async run(tx, { articleId, tab, part }, by, now) {
      const story = await findStory(tx, articleId);
      if (!story) return refuse('not_found');
      if (!mayWritePart(by, part, story.subject)) return refuse('not_allowed');
      const writer = { by: by.id, tab };
      const standing = await findHolds(tx, articleId);
      const before = othersHolds(standing, writer, now).find((hold) => hold.part === part);
      await writeHolds(tx, [part], standing, { articleId, writer, now });
      const held = await listHeldParts(tx, { articleId, asker: writer, now });
      const detail = before && { part, fromId: before.holderId, since: before.since };
      return ok({
        value: { held },
        touched: [],
        events: detail ? [{ kind: 'hold.take_over', subject: 'article', id: articleId, detail }] : [],
      });
    },
  });
