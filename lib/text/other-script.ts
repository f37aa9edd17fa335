import { LOCALE_RECORDS, type Locale, otherLocales } from '#lib/locale.ts';

const SCRIPT: Record<'Latn' | 'Deva', RegExp> = { Latn: /\p{Script=Latin}/u, Deva: /\p{Script=Devanagari}/u };
/** An address is of no language, whatever its letters are. */
const ADDRESS = /:\/\/|^www\.|@/i;
/** A word of at least two letters: «G20», «X» and the A of «विटामिन A» belong to every language. */
const WORD = /\p{L}\p{M}*\p{L}[\p{L}\p{M}]*/gu;

// Cut at its spaces first: one expression for both would look at a long word once from each of its letters.
const withoutAddresses = (text: string) => text.replace(/\S+/g, (token) => (ADDRESS.test(token) ? ' ' : token));

/** How many words of a text are written in its language's own script, and how many in that of another of our languages. */
export type ScriptCount = { own: number; other: number };

/** Counts the words of `text`, which stands in a text in `locale`, by script. Words of neither script, and addresses, are not counted. */
export function countScripts(text: string, locale: Locale): ScriptCount {
  const own = SCRIPT[LOCALE_RECORDS[locale].script];
  const others = otherLocales(locale).map((other) => SCRIPT[LOCALE_RECORDS[other].script]);
  const count = { own: 0, other: 0 };
  for (const [word] of withoutAddresses(text).matchAll(WORD)) {
    if (own.test(word)) count.own += 1;
    else if (others.some((script) => script.test(word))) count.other += 1;
  }
  return count;
}

/** From how many words on a line in the other script is a sentence, and not a name. */
const SENTENCE_WORDS = 4;
/** How many words of the other script there are to each of the text's own in a sentence that only names things in it. */
const NAMING_SHARE = 2;

/**
 * Whether words so counted are left in the other language: `sentence` for four words and more of the other script, more
 * than two to each of the text's own; `name` for fewer, all of them in the other script, which may well be meant («Reserve Bank»); else undefined.
 */
export function leftInOther({ own, other }: ScriptCount): 'sentence' | 'name' | undefined {
  if (other > NAMING_SHARE * own && other >= SENTENCE_WORDS) return 'sentence';
  return other > 0 && own === 0 ? 'name' : undefined;
}
