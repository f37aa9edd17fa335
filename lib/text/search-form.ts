import { latinFromDevanagari } from '#lib/text/latin-from-devanagari.ts';
import { hasDevanagari } from '#lib/text/devanagari.ts';

const CONSONANT = '[\\u0915-\\u0939]';
const SIGN_OR_VOWEL = '[\\u0902\\u0904-\\u0914\\u0915-\\u0939\\u093E-\\u094C]';

/** Devanagari spellings that mean the same word, one rule a line, in the order they must be applied; over NFD. */
export const SPELLING_VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/\u093C/g, ''],
  [/[\u0900\u0901]/g, '\u0902'],
  [/[ङञणन]\u094D(?=[क-भ])/g, '\u0902'],
  [/न\u094D(?=[शषस])/g, '\u0902'],
  [/म\u094D(?=[पफबभव])/g, '\u0902'],
  [new RegExp(`(?<=${SIGN_OR_VOWEL})ये(?=\\u0902?(?:गा|गी|गे)?(?![\\u0900-\\u0963]))`, 'g'), 'ए'],
  [new RegExp(`(?<=${SIGN_OR_VOWEL})यी(?=\\u0902?(?![\\u0900-\\u0963]))`, 'g'), 'ई'],
  [/[\u0903\u093D]/g, ''],
  [/\u094D(?![\u0900-\u0963])/g, ''],
  [new RegExp(`र\\u094D(${CONSONANT})\\u094D\\1`, 'g'), 'र\u094D$1'],
  [/र\u094Dद\u094Dध/g, 'र\u094Dध'],
  [new RegExp(`(${CONSONANT})\\u094D\\1\\u094D(?=${CONSONANT})`, 'g'), '$1\u094D'],
];

/**
 * A text as search compares it: lower case, one space between words, spellings that mean the same word folded together
 * (हिन्दी/हिंदी, माँ/मां, बाज़ार/बाजार, गयी/गई, २०२६/2026, Café/cafe) and nothing else: पत्ता stays apart from पता, मैं from में.
 * Not for reading.
 */
export function foldText(text: string): string {
  let folded = text
    .normalize('NFKC')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/\u200B/g, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u0966-\u096F]/g, (digit) => String(digit.charCodeAt(0) - 0x0966));
  for (const [pattern, replacement] of SPELLING_VARIANTS) folded = folded.replace(pattern, replacement);
  return folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

/**
 * A word as it sounds, so that `modi`, `Modee` and मोदी meet: Latin letters with the doublings and spellings that people
 * choose freely taken out. Short and coarse on purpose; compare whole beginnings of words only.
 */
function soundForm(word: string): string {
  const latin = hasDevanagari(word) ? latinFromDevanagari(word) : word;
  return latin
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/ph/g, 'f')
    .replace(/ck|q/g, 'k')
    .replace(/c(?!h)/g, 'k')
    .replace(/w/g, 'v')
    .replace(/z/g, 'j')
    .replace(/x/g, 'ks')
    .replace(/ee|y(?![aeiou])/g, 'i')
    .replace(/oo/g, 'u')
    .replace(/(?<=[bcdgjkpst])h/g, '')
    .replace(/m(?=[bp])/g, 'n')
    .replace(/([a-z])\1+/g, '$1');
}

/**
 * Latin letters that no word is spelled with in either language: three alike in a row, or nothing but one consonant
 * doubled at the start. Their sound form would be one letter, and a word that begins with it stands in many a headline.
 */
function isNoWord(typed: string): boolean {
  return /([a-z])\1\1/.test(typed) || /^([b-df-hj-np-tv-xz]h?)\1(?![aeiouy])/.test(typed);
}

/** Before every sound form, so that a Devanagari word never matches a Latin one by its letters. */
const SOUND_MARK = '~';

// Of a long text most of the time would go into the sounds of words that the last text had as well.
const sounds = new Map<string, string>();
const MOST_SOUNDS = 20_000;

function soundOf(word: string): string {
  let sound = sounds.get(word);
  if (sound === undefined) {
    if (sounds.size >= MOST_SOUNDS) sounds.clear();
    sounds.set(word, (sound = soundForm(word)));
  }
  return sound;
}

/**
 * What the story list stores of a headline: every word folded, then every Devanagari word once more as it sounds, each
 * after one space. Search it with {@link searchTerms}.
 */
export function searchForm(text: string): string {
  const { words, sounds } = formOf(text);
  return [...new Set([...words, ...sounds])].map((word) => ` ${word}`).join('');
}

/** The words of a text, folded, and how those in Devanagari sound, in their order and as often as they stand there. */
type Form = { words: readonly string[]; sounds: readonly string[] };

function formOf(text: string): Form {
  const words = foldText(text).split(' ').filter(Boolean);
  const originals = text
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}\u200C\u200D]+/u)
    .filter(hasDevanagari);
  const sounds = originals.map((word) => SOUND_MARK + soundOf(word)).filter((sound) => sound !== SOUND_MARK);
  return { words, sounds };
}

// A save brings one other paragraph and dozens that were there at the last one.
const lineForms = new Map<string, Form>();
const MOST_LINES = 3_000;
const LONGEST_KEPT_LINE = 2_000;

function formOfLine(line: string): Form {
  const known = lineForms.get(line);
  const form = known ?? formOf(line);
  if (line.length > LONGEST_KEPT_LINE) return form;
  // The one that was not asked for the longest is the first to go.
  lineForms.delete(line);
  lineForms.set(line, form);
  for (const oldest of lineForms.keys()) {
    if (lineForms.size <= MOST_LINES) break;
    lineForms.delete(oldest);
  }
  return form;
}

// An index takes keys of bounded length only, in PostgreSQL 2.7 kB; no word that somebody types is as long as this.
const LONGEST_WORD = 64;

/**
 * The words of a {@link searchForm}, each once: what an index of words holds. A word is found where it begins with a
 * spelling of {@link searchTerms} without its space, see {@link wordRange}. Cut after 64 characters.
 */
export function searchWords(text: string): string[] {
  return [...new Set(searchForm(text).split(' ').filter(Boolean).map(cutWord))];
}

/** {@link searchWords} of several lines together, of which those that it has met lately are not read again. */
export function searchWordsOfLines(lines: readonly string[]): string[] {
  const forms = lines.map(formOfLine);
  const words = [...forms.flatMap((form) => form.words), ...forms.flatMap(({ sounds }) => sounds)];
  return [...new Set(words.map(cutWord))];
}

/** The words that begin with a spelling of {@link searchTerms}, as a range of the index by code points: from ≤ word < to. */
export function wordRange(spelling: string): { from: string; to: string } {
  const from = cutWord(spelling.trimStart());
  return { from, to: `${from}\u{10FFFF}` };
}

function cutWord(word: string): string {
  return word.length <= LONGEST_WORD ? word : [...word].slice(0, LONGEST_WORD).join('');
}

const MOST_WORDS = 8;

/**
 * What to look for in a {@link searchForm}: one list a typed word, all of which must be met in any order, each by any of
 * its spellings. A spelling is found where the form holds it as it stands (it begins with the space before a word, so
 * it matches from the beginning of words, and unfinished ones too). At most eight words are used. Empty when nothing was typed.
 */
export function searchTerms(query: string): string[][] {
  const words = foldText(query.slice(0, 400)).split(' ').filter(Boolean).slice(0, MOST_WORDS);
  return words.map((word) => {
    const spellings = [` ${word}`];
    // A nasal at the end may be the first half of a cluster that the stored word writes with the dot: हिन → हिन्दी.
    if (/[ङञणनम]$/.test(word)) spellings.push(` ${word.slice(0, -1)}\u0902`);
    if (!hasDevanagari(word) && !isNoWord(word)) spellings.push(` ${SOUND_MARK}${soundForm(word)}`);
    return spellings.filter((spelling) => spelling.length > 1 && spelling !== ` ${SOUND_MARK}`);
  });
}
