import type { Queryable } from '#db/engine/common/database-types.ts';
import { findTranslation, type FoundTranslation } from '#db/load/find-translation.ts';
import type { Subject } from '#lib/policy/can.ts';

/** Several languages of one story as a command loads them, in the order asked for, each with what is asked of it. */
type FoundLanguages<T> = {
  languages: { input: T; found: FoundTranslation }[];
  /** Each is there once, and all are of the same story. */
  areOfOneStory: boolean;
  /** For can(): each of them. */
  subject: Subject[];
};

/** These translations, read inside the transaction `tx`; undefined when one of them does not exist or lies in the bin. */
export async function findLanguages<T extends { translationId: number }>(
  tx: Queryable,
  asked: readonly T[],
): Promise<FoundLanguages<T> | undefined> {
  const languages: FoundLanguages<T>['languages'] = [];
  for (const input of asked) {
    const found = await findTranslation(tx, input.translationId);
    if (!found) return undefined;
    languages.push({ input, found });
  }
  const stories = new Set(languages.map(({ found }) => found.article.id));
  const translations = new Set(languages.map(({ found }) => found.translation.id));
  return {
    languages,
    areOfOneStory: stories.size === 1 && translations.size === languages.length,
    subject: languages.map(({ found }) => found.subject),
  };
}
