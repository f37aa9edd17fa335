import type { TranslationView } from '#app/_newsroom/editor/store/translation-view.ts';

/** What of the story somebody has to write that concerns this language: the whole of it, and this text. */
export function assignedHere({ assignments, language }: Pick<TranslationView, 'assignments' | 'language'>) {
  return assignments.filter(({ scope, personId }) => personId !== null && (scope === 'story' || scope === language));
}
