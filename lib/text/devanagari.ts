const DEVANAGARI = /\p{Script=Devanagari}/u;

/** True when at least one character is Devanagari. The danda (shared by many scripts) does not count. */
export function hasDevanagari(text: string): boolean {
  return DEVANAGARI.test(text);
}
