import { type Command, command, together } from '#db/command.ts';
import type { PublishCode, PublishRefusal } from '#db/commands/publishing/publish-translation.ts';
import { findLanguages } from '#db/load/find-languages.ts';
import type { Published } from '#db/commands/publishing/rows/go-live.ts';
import { alignLanguages, isTold } from '#db/commands/publishing/rows/tell-update.ts';
import { publishText } from '#db/commands/publishing/rows/publish-text.ts';
import type { PublishTogetherInput } from '#lib/article/inputs.ts';
import { ok, refuse } from '#lib/result.ts';

/** Of which language a refusal is, and what it would carry if that one were published alone. */
export type RefusedLanguage = { translationId: number; refusal: PublishRefusal | undefined };

/**
 * Makes the newest texts of several languages of one story what readers see, in one transaction: all of them, or where one
 * is refused none. Each is refused for what publishTranslation would refuse it for, and the refusal says which one it was.
 * Refuses 'invalid' for translations of different stories.
 */
export const publishTogether: Command<
  PublishTogetherInput,
  { translations: Published[] },
  PublishCode,
  RefusedLanguage
> = command({
  name: 'publishTogether',
  permission: 'translation.publish',
  find: (tx, { translations }) => findLanguages(tx, translations),
  async run(tx, _input, by, now, { languages, areOfOneStory }) {
    if (!areOfOneStory) return refuse('invalid');
    const steps = [];
    for (const { input, found } of languages) {
      const { translationId } = input;
      const done = await publishText(tx, input, { by, now }, found);
      if (!done.ok) return refuse(done.error, { translationId, refusal: done.detail });
      steps.push(done.value);
    }
    const told = languages.filter(({ input, found }) => isTold(found.translation, input.substantive));
    await alignLanguages(
      tx,
      languages[0]?.found.article.id ?? 0,
      told.map(({ input }) => input.translationId),
    );
    return ok(together({ translations: steps.map(({ value }) => value) }, ...steps));
  },
});
