import type { Locale } from '#lib/locale.ts';
import { COLON_FOR_VISARGA } from '#lib/text/colon-for-visarga.ts';
import { nfc } from '#lib/text/nfc.ts';

/**
 * Where a text stands: its language, and whether it ends a block (a headline always does; a bold word in a paragraph may not).
 * `keepsHardSpaces` where a single non-breaking space was put in on purpose, and did not come with a paste.
 */
type TextPlace = { locale: Locale; endsBlock?: boolean; keepsHardSpaces?: boolean };

type Rule = readonly [pattern: RegExp, replacement: string | ((...groups: string[]) => string)];

const CONTROLS: readonly Rule[] = [
  [/\p{Cs}/gu, '\uFFFD'],
  [/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' '],
  [new RegExp('[\\u0000-\\u001F\\u007F-\\u009F]', 'g'), ''],
];

const INVISIBLE: readonly Rule[] = [
  [/[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/g, ''],
  // A joiner means something after a virama or र, in scripts that join letters, and inside an emoji; elsewhere it only
  // makes two equal-looking words differ.
  [
    /(?<![\u0930\u094D\u09B0\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\p{Script=Arabic}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D/gu,
    '',
  ],
  [/(?<![\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\p{Script=Arabic}])\u200C/gu, ''],
];

const SEQUENCES: readonly Rule[] = [
  [/\u093C{2,}/g, '\u093C'],
  // NFC orders nukta before virama (they have combining classes) but not before a vowel sign (they have none).
  [/([\u0915-\u0939])([\u0900-\u0903\u093E-\u094C]{1,4})\u093C/g, '$1\u093C$2'],
  [/\u094D{2,}/g, '\u094D'],
  [/\u093E\u0945|\u0945\u093E/g, '\u0949'],
  [/\u093E\u0947|\u0947\u093E/g, '\u094B'],
  [/\u093E\u0948|\u0948\u093E/g, '\u094C'],
  [/\u0905\u093E/g, '\u0906'],
  [/\u0905\u0949|\u0906\u0945/g, '\u0911'],
  [/\u0905\u094B|\u0906\u0947/g, '\u0913'],
  [/\u0905\u094C|\u0906\u0948/g, '\u0914'],
  [/\u090F\u0947/g, '\u0910'],
];

const PUNCTUATION: readonly Rule[] = [
  [COLON_FOR_VISARGA, '\u0903'],
  // A number keeps its unit on its line; any other hard space came with the paste, or is kept by HARD_SPACE.
  [/(\p{N})[\u00A0\u202F][ \u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]*/gu, '$1\u00A0'],
  [
    /(?<!\p{N})[ \u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+|[ \u1680\u2000-\u200A\u205F\u3000][ \u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]*/gu,
    ' ',
  ],
  [/(?<=\S)[ \u00A0]+(?=[\u0964\u0965])/g, ''],
  [/\u0964\u0964/g, '\u0965'],
];

/** A non-breaking space between two words; while the rules run, a character that no text can hold stands for it. */
const HARD_SPACE = /(?<=\S)\u00A0(?=\S)/g;
const PLACE_OF_HARD_SPACE = '\uFDD0';

// Only after Devanagari: «PTI |» may be going on in another run or another keystroke.
const BAR_AT_END = /(?<=[\p{Script=Devanagari}\p{N}”’"')\]])[ \u00A0]?(\|{1,2})([ \u00A0]?)$/u;

/**
 * `text` as the house stores it: NFC, well-formed, one line; invisible characters gone except joiners that mean
 * something; broken Devanagari sequences put right; spaces and dandas as printed. Smart quotes stay. Not trimmed.
 * Cleaning twice changes nothing more. What cannot be put right without guessing is left, see {@link badSequences}.
 * Not for text under composition: it would fight the keyboard.
 */
export function cleanText(text: string, { locale, endsBlock = true, keepsHardSpaces = false }: TextPlace): string {
  let clean = nfc(apply(text, CONTROLS)).replaceAll(PLACE_OF_HARD_SPACE, '\uFFFD');
  if (keepsHardSpaces) clean = clean.replace(HARD_SPACE, PLACE_OF_HARD_SPACE);
  clean = apply(apply(clean, INVISIBLE), SEQUENCES);
  clean = apply(nfc(clean), PUNCTUATION).replaceAll(PLACE_OF_HARD_SPACE, '\u00A0');
  if (locale !== 'hi' || !endsBlock || !/\p{Script=Devanagari}/u.test(clean)) return clean;
  return clean.replace(BAR_AT_END, (_, bars: string, space: string) => (bars === '|' ? '\u0964' : '\u0965') + space);
}

function apply(text: string, rules: readonly Rule[]): string {
  return rules.reduce(
    (so, [pattern, replacement]) =>
      typeof replacement === 'string' ? so.replace(pattern, replacement) : so.replace(pattern, replacement),
    text,
  );
}

/** A place where Devanagari is surely mistyped but only its writer knows what was meant. `index` counts UTF-16 units. */
type BadSequence = { kind: 'double_sign' | 'stray_sign'; index: number; word: string };

const DOUBLE_SIGN = /[\u093E-\u094C][\u093E-\u094C]|([\u0900-\u0903])\1/g;
const STRAY_SIGN = /(?<![\p{L}\p{M}\u200C\u200D\u25CC])[\u0900-\u0903\u093C\u093E-\u094D]|(?<=\u094D)[\u093E-\u094C]/gu;

/** Double vowel signs («मेें») and signs without a letter («िलए»), each with its word, in reading order. Expects cleaned text. */
export function badSequences(text: string): BadSequence[] {
  const found: BadSequence[] = [];
  for (const match of text.matchAll(DOUBLE_SIGN))
    found.push({ kind: 'double_sign', index: match.index, word: wordAt(text, match.index) });
  for (const match of text.matchAll(STRAY_SIGN))
    found.push({ kind: 'stray_sign', index: match.index, word: wordAt(text, match.index) });
  return found.sort((a, b) => a.index - b.index);
}

// Long enough to be found again by its writer, short enough to print.
const WORD_REACH = 24;

function wordAt(text: string, index: number): string {
  const before =
    text
      .slice(Math.max(0, index - WORD_REACH), index)
      .split(/\s/)
      .at(-1) ?? '';
  const after = text.slice(index, index + WORD_REACH).split(/\s/)[0] ?? '';
  return before + after;
}
