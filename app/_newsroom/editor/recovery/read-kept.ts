import type { JournalEntry } from '#app/_newsroom/editor/saving/journal.ts';
import { sameJson } from '#app/_newsroom/editor/saving/same-json.ts';
import { parseTranslationText, storyDetails, type StoryDetails, type TranslationText } from '#lib/article/text.ts';
import type { Locale } from '#lib/locale.ts';

/** Something this device kept that the server does not have, read back and checked. */
export type KeptText = { entry: JournalEntry } & (
  { part: 'text'; text: TranslationText } | { part: 'details'; details: StoryDetails }
);

/** What a journal entry of a story in `language` holds; undefined when it is no text or details of ours. */
export function readKept(entry: JournalEntry, language: Locale): KeptText | undefined {
  if (entry.subject.startsWith('article:')) {
    const read = storyDetails.safeParse(entry.value);
    return read.success ? { entry, part: 'details', details: read.data } : undefined;
  }
  const read = parseTranslationText(entry.value, language);
  return read.ok ? { entry, part: 'text', text: read.value } : undefined;
}

/** Whether two texts in `language` are one: the server keeps them cleaned, so they are compared as it would keep them. */
export function isSameText(one: TranslationText, other: TranslationText, language: Locale): boolean {
  return sameJson(cleaned(one, language), cleaned(other, language));
}

function cleaned(text: TranslationText, language: Locale): TranslationText {
  const read = parseTranslationText(text, language);
  return read.ok ? read.value : text;
}
