import { COMMON_PASSWORDS } from '#lib/people/common-passwords.ts';

/** Fewest and most characters (code points) of a password, as ASVS 6.2.1 and 6.2.9 ask. */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;

/** Why a new password is refused; each is a sentence in messages (`Errors.<code>`). */
export type PasswordFault = 'password_short' | 'password_long' | 'password_common' | 'password_personal';

const LEAST_PART_CHARACTERS = 4;

/**
 * What is wrong with a new password, or undefined. Length in code points first, then the commonest (also with digits or
 * marks put round them, and one short piece repeated), then the person's own name or the part of the e-mail before «@».
 * No rule about kinds of characters: they make passwords worse (ASVS 6.2.5).
 */
export function passwordFault(password: string, person: { email: string; name: string }): PasswordFault | undefined {
  const characters = [...password].length;
  if (characters < PASSWORD_LENGTH.least) return 'password_short';
  if (characters > PASSWORD_LENGTH.most) return 'password_long';
  const plain = simplify(password);
  const stem = plain.replace(/^[\p{N}]+|[\p{N}]+$/gu, '');
  if (COMMON_PASSWORDS.has(plain) || COMMON_PASSWORDS.has(stem) || isRepetition(password)) return 'password_common';
  return partsOf(person).some((part) => isMostly(plain, part)) ? 'password_personal' : undefined;
}

function simplify(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

// «abababababab» is as long as its first piece. Counted on what was typed: of emoji and marks nothing is left in `plain`.
function isRepetition(password: string): boolean {
  const characters = [...password.normalize('NFC').toLowerCase()];
  return [1, 2, 3, 4].some((size) => characters.every((character, n) => character === characters[n % size]));
}

function partsOf({ email, name }: { email: string; name: string }): string[] {
  const local = email.split('@', 1)[0] ?? '';
  return [name, local, ...name.split(/\s+/), ...local.split(/[._+-]+/)]
    .map(simplify)
    .filter((part) => part.length >= LEAST_PART_CHARACTERS);
}

// A sentence may hold one's name; a name with four more characters is a name.
function isMostly(plain: string, part: string): boolean {
  return plain.includes(part) && plain.length - part.length <= 6;
}
