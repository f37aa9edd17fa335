import { cutGraphemes } from '#lib/text/graphemes.ts';

/**
 * The first letters of the first and the last name, in capitals, with the vowel signs a Devanagari letter carries:
 * `AR` of Asha Rao, `मिकु` of मिथिलेश कुमार. Empty for an empty name. For the server: to find where a letter ends costs
 * a phone 100 ms.
 */
export function initialsOf(name: string): string {
  const names = name.trim().split(/\s+/);
  return [names[0], names.length > 1 ? names.at(-1) : undefined]
    .map((one) => cutGraphemes(one ?? '', 1))
    .join('')
    .toLocaleUpperCase();
}
