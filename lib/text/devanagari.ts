/** A consonant, nukta letters included. */
export const CONSONANT = '[\\u0915-\\u0939\\u0958-\\u095F\\u0978-\\u097F]';
/** A dependent vowel sign. */
export const MATRA = '[\\u093A\\u093B\\u093E-\\u094C\\u094E\\u094F\\u0955-\\u0957\\u0962\\u0963]';

const DEVANAGARI = /\p{Script=Devanagari}/u;

/** True when at least one character is Devanagari. The danda (shared by many scripts) does not count. */
export function hasDevanagari(text: string): boolean {
  return DEVANAGARI.test(text);
}

/** Devanagari digits as Latin ones, everything else as it was. */
export function latinDigits(text: string): string {
  return text.replace(/[\u0966-\u096F]/g, (digit) => String(digit.charCodeAt(0) - 0x0966));
}
