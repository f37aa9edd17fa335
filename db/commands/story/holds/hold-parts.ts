import { ownCommand, type OwnCommand } from '#db/command.ts';
import { writeHolds } from '#db/commands/story/rows/write-hold.ts';
import { findHolds, listHeldParts } from '#db/load/holds.ts';
import { findStory } from '#db/load/find-story.ts';
import { type HeldPart, othersHolds } from '#lib/article/holds/hold.ts';
import { mayWritePart } from '#lib/article/holds/parts.ts';
import type { HoldPartsInput } from '#lib/article/holds/hold-inputs.ts';
import { ok, refuse } from '#lib/result.ts';

/** Every living hold of the story, and whether one of them began with this. */
type HeldParts = { held: HeldPart[]; isNew: boolean };

/**
 * A person's tab says that it writes in these parts: with its first key, and every 15 s as long as it holds them. A part
 * that another living tab holds stays with that one; the answer says so. Refuses 'not_allowed' to whoever may not write
 * one of the parts.
 */
export const holdParts: OwnCommand<HoldPartsInput, HeldParts, 'not_found' | 'not_allowed'> = ownCommand({
  name: 'holdParts',
  unrecorded: 'Who writes where is seen while it lasts; what was written is on record, and so is a hold taken over.',
  async run(tx, { articleId, tab, parts }, by, now) {
    const story = await findStory(tx, articleId);
    if (!story) return refuse('not_found');
    if (!parts.every((part) => mayWritePart(by, part, story.subject))) return refuse('not_allowed');
    const writer = { by: by.id, tab };
    const standing = await findHolds(tx, articleId);
    const others = othersHolds(standing, writer, now).map(({ part }) => part);
    const free = [...new Set(parts)].filter((part) => !others.includes(part));
    const fresh = await writeHolds(tx, free, standing, { articleId, writer, now });
    const held = await listHeldParts(tx, { articleId, asker: writer, now });
    return ok({ value: { held, isNew: fresh.length > 0 }, touched: [], events: [] });
  },
});
