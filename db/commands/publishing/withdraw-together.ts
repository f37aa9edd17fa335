import { type Command, command, idOf, together } from '#db/command.ts';
import { readWithdrawal, takeDown, type Withdrawn } from '#db/commands/publishing/rows/take-down.ts';
import type { WithdrawCode } from '#db/commands/publishing/withdraw-translation.ts';
import { findLanguages } from '#db/load/find-languages.ts';
import type { WithdrawTogetherInput } from '#lib/article/inputs.ts';
import { ok, refuse } from '#lib/result.ts';

/**
 * Takes several languages of one story off the site in one transaction, each with a notice of its own, as
 * withdrawTranslation does; where one is refused, none, and the refusal says which. Refuses 'invalid' for translations of
 * different stories.
 */
export const withdrawTogether: Command<
  WithdrawTogetherInput,
  { translations: Withdrawn[] },
  WithdrawCode,
  { translationId: number }
> = command({
  name: 'withdrawTogether',
  permission: 'translation.withdraw',
  find: (tx, { translations }) => findLanguages(tx, translations),
  async run(tx, _input, by, now, { languages, areOfOneStory }) {
    if (!areOfOneStory) return refuse('invalid');
    const steps = [];
    for (const { input, found } of languages) {
      const { translationId, version } = input;
      if (found.translation.version !== version) return refuse('conflict', { translationId });
      const words = readWithdrawal(input, found.translation.locale);
      if (!words.ok) return refuse(words.error, { translationId });
      const done = await takeDown(tx, found, { ...words.value, byId: idOf(by), now });
      if (!done.ok) return refuse(done.error, { translationId });
      steps.push(done.value);
    }
    return ok(together({ translations: steps.map(({ value }) => value) }, ...steps));
  },
});
