import type { JournalEntry } from '#app/_newsroom/editor/saving/journal.ts';
import { sameJson } from '#app/_newsroom/editor/saving/same-json.ts';
import { readKeptText } from '#lib/article/kept-text.ts';
import { parseTranslationText, storyDetails, type StoryDetails, type TranslationText } from '#lib/article/text.ts';
import type { Locale } from '#lib/locale.ts';

/** Something this device kept that the server does not have, read back as far as it can be. */
export type KeptText = { entry: JournalEntry } & (
  | { part: 'text'; text: TranslationText; /** Blocks of which only the words came back. */ plain: number }
  /** No text can be made of it: to be copied from. */
  | { part: 'words'; words: string }
  | { part: 'details'; details: StoryDetails }
);

/** What a journal entry of a story in `language` holds; undefined when no word is left of it. */
export function readKept(entry: JournalEntry, language: Locale): KeptText | undefined {
  if (entry.subject.startsWith('article:')) {
    const read = storyDetails.safeParse(entry.value);
    // Details are choices from lists: what cannot be read of them holds nobody's words.
    return read.success ? { entry, part: 'details', details: read.data } : undefined;
  }
  const read = readKeptText(entry.value, language);
  if ('text' in read) return { entry, part: 'text', ...read };
  return read.words === '' ? undefined : { entry, part: 'words', words: read.words };
}

/** Whether two texts in `language` are one: the server keeps them cleaned, so they are compared as it would keep them. */
export function isSameText(one: TranslationText, other: TranslationText, language: Locale): boolean {
  return sameJson(cleaned(one, language), cleaned(other, language));
}

function cleaned(text: TranslationText, language: Locale): TranslationText {
  const read = parseTranslationText(text, language);
  return read.ok ? read.value : text;
}
