import { SPELLING_VARIANTS } from '#lib/text/search-form.ts';

/** How words are looked for in a text. */
export type FindOptions = {
  /** Only where no letter, sign or digit of any script stands beside them: कर is not found in सरकार. */
  wholeWords: boolean;
  /** Devanagari spellings of one word count as one: हिन्दी and हिंदी, ज़ and ज, माँ and मां; as in search. */
  variants: boolean;
  /** Capitals differ from small letters; by itself they do not. */
  matchCase: boolean;
};

/** A stretch of a text, in UTF-16 units as strings count: `from` ≤ … < `to`. */
export type Stretch = { from: number; to: number };

/** A text as it is compared, and which stretch of the original each of its units stands for. */
type Mapped = { text: string; from: number[]; to: number[] };

const SAME: ReadonlyMap<string, string> = new Map([
  ['‘', "'"],
  ['’', "'"],
  ['“', '"'],
  ['”', '"'],
  ['\u00A0', ' '],
  ['\u202F', ' '],
  ['–', '-'],
  ['—', '-'],
  ['…', '...'],
]);

/**
 * Finds `query` in texts: every stretch of a text that is it, from left to right, none over another. Quotation marks,
 * dashes and spaces are found however they are set, joiners nobody sees are passed over, and no stretch ends inside a
 * letter: राम is not found in रामू's मू, nor क in कि. Nothing is found for an empty query.
 */
export function createFinder(query: string, options: FindOptions): (text: string) => Stretch[] {
  const wanted = mapped(query, options).text;
  if (wanted === '') return () => [];
  return (text) => {
    const compared = mapped(text, options);
    const found: Stretch[] = [];
    let at = compared.text.indexOf(wanted);
    while (at >= 0) {
      const from = compared.from[at] ?? 0;
      const to = compared.to[at + wanted.length - 1] ?? text.length;
      const stands = !cutsLetter(text, from, to) && (!options.wholeWords || isAlone(text, from, to));
      if (stands && from >= (found.at(-1)?.to ?? 0)) {
        found.push({ from, to });
        at = compared.text.indexOf(wanted, at + wanted.length);
      } else {
        at = compared.text.indexOf(wanted, at + 1);
      }
    }
    return found;
  };
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const SIGN = /^\p{M}/u;
const VIRAMA = '\u094D';

/** Whether a stretch begins or ends in the middle of what one reads as a letter. */
function cutsLetter(text: string, from: number, to: number): boolean {
  const after = text.slice(to);
  return SIGN.test(text.slice(from)) || SIGN.test(after) || (text[to - 1] === VIRAMA && /^\p{L}/u.test(after));
}

function isAlone(text: string, from: number, to: number): boolean {
  const before = [...text.slice(Math.max(0, from - 2), from)].at(-1) ?? ' ';
  const after = [...text.slice(to, to + 2)][0] ?? ' ';
  return !LETTER.test(before) && !LETTER.test(after);
}

function mapped(text: string, { variants, matchCase }: FindOptions): Mapped {
  const made: Mapped = { text: '', from: [], to: [] };
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    if (/\p{Cf}/u.test(character)) dropped(made, end);
    else {
      const same = SAME.get(character) ?? character;
      // Devanagari letters with a dot are one character or two, and mean the same; of others an accent is a letter.
      const parts = /[\u0929\u0931\u0934\u0958-\u095F]/.test(same) ? same.normalize('NFD') : same;
      const unit = matchCase ? parts : parts.toLowerCase();
      made.text += unit;
      for (let part = 0; part < unit.length; part += 1) {
        made.from.push(at);
        made.to.push(end);
      }
    }
    at = end;
  }
  return variants ? SPELLING_VARIANTS.reduce(replaced, made) : made;
}

/** What was passed over belongs to what stands before it. */
function dropped(made: Mapped, end: number): void {
  if (made.to.length > 0) made.to[made.to.length - 1] = end;
}

function replaced(old: Mapped, [pattern, replacement]: readonly [RegExp, string]): Mapped {
  const made: Mapped = { text: '', from: [], to: [] };
  let rest = 0;
  const keep = (until: number) => {
    made.text += old.text.slice(rest, until);
    for (let at = rest; at < until; at += 1) {
      made.from.push(old.from[at] ?? 0);
      made.to.push(old.to[at] ?? 0);
    }
  };
  for (const match of old.text.matchAll(pattern)) {
    keep(match.index);
    rest = match.index + match[0].length;
    const from = old.from[match.index] ?? 0;
    const to = old.to[rest - 1] ?? 0;
    const unit = replacement.replaceAll('$1', match[1] ?? '');
    if (unit === '') dropped(made, to);
    made.text += unit;
    for (let part = 0; part < unit.length; part += 1) {
      made.from.push(from);
      made.to.push(to);
    }
  }
  if (rest === 0) return old;
  keep(old.text.length);
  return made;
}
