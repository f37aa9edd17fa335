import { type Command, command, idOf } from '#db/command.ts';
import { readWithdrawal, takeDown, type Withdrawn } from '#db/commands/publishing/rows/take-down.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import type { WithdrawInput } from '#lib/article/inputs.ts';
import { refuse } from '#lib/result.ts';

/** Why a text stayed up. */
export type WithdrawCode = 'not_found' | 'not_allowed' | 'conflict' | 'not_live' | 'invalid' | 'reason_missing';

/**
 * Takes one language of a story off the site: its address answers 410 with `notice` ('' = the house's sentence), and
 * every list loses it. The text, its first date and the other language stay. Publishing brings it back.
 * Who did it and why is kept for the newsroom.
 * Refuses 'not_live' when nothing is public, 'reason_missing' without a reason, 'invalid' when the words are too long.
 */
export const withdrawTranslation: Command<WithdrawInput, Withdrawn, WithdrawCode> = command({
  name: 'withdrawTranslation',
  permission: 'translation.withdraw',
  find: (tx, { translationId }) => findTranslation(tx, translationId),
  async run(tx, { version, ...typed }, by, now, found) {
    const { translation, live } = found;
    if (translation.version !== version) return refuse('conflict');
    if (!live) return refuse('not_live');
    const words = readWithdrawal(typed, translation.locale);
    return words.ok ? takeDown(tx, found, { ...words.value, byId: idOf(by), now }) : words;
  },
});
