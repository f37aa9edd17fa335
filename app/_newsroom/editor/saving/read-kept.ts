import type { JournalEntry } from '#app/_newsroom/editor/saving/journal.ts';
import { sameJson } from '#lib/same-json.ts';
import { readKeptText } from '#lib/article/kept-text.ts';
import { applyTextChanges, isClean } from '#lib/merge/merge-texts.ts';
import { readTextChanges } from '#lib/merge/read-changes.ts';
import type { TextChanges } from '#lib/merge/text-changes.ts';
import { parseTranslationText, storyDetails, type StoryDetails, type TranslationText } from '#lib/article/text.ts';
import type { Locale } from '#lib/locale.ts';

/** Something this device kept that the server does not have, read back as far as it can be. */
export type KeptText = { entry: JournalEntry } & (
  | {
      part: 'text';
      text: TranslationText;
      /** Blocks of which only the words came back. */
      plain: number;
      /** What of it the server lacked when it was kept; undefined where nobody knows. */
      changes: TextChanges | undefined;
    }
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
  if ('text' in read) {
    // Changes lead to that very text, and not to one of which only words came back.
    const changes = read.plain === 0 ? readTextChanges(entry.changes, language) : undefined;
    return { entry, part: 'text', ...read, changes: changes?.ok ? changes.value.changes : undefined };
  }
  return read.words === '' ? undefined : { entry, part: 'words', words: read.words };
}

/** Whether the server has all of a kept text, others' changes beside it: making its changes once more would change nothing. */
export function hasAllOf(
  stored: TranslationText,
  kept: Extract<KeptText, { part: 'text' }>,
  language: Locale,
): boolean {
  if (isSameText(kept.text, stored, language)) return true;
  if (!kept.changes) return false;
  const { text, collisions } = applyTextChanges(stored, kept.changes);
  return isClean(collisions) && sameJson(text, stored);
}

/** Whether two texts in `language` are one: the server keeps them cleaned, so they are compared as it would keep them. */
function isSameText(one: TranslationText, other: TranslationText, language: Locale): boolean {
  return sameJson(cleaned(one, language), cleaned(other, language));
}

function cleaned(text: TranslationText, language: Locale): TranslationText {
  const read = parseTranslationText(text, language);
  return read.ok ? read.value : text;
}
