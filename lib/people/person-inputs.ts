import { z } from 'zod';
import { ROLES } from '#lib/people/roles.ts';
import { LOCALES } from '#lib/locale.ts';
import { nfc } from '#lib/text/nfc.ts';

/** An e-mail as it is stored and compared: NFC, lower case, no space around. At most 254 characters (RFC 5321). */
export const emailField = z
  .string()
  .transform((value) => nfc(value).trim().toLowerCase())
  .pipe(z.email().max(254));

/** A person's name: NFC, spaces joined, 1 to 100 characters, nothing invisible. */
export const personNameField = z
  .string()
  .transform((value) => nfc(value).replace(/\s+/g, ' ').trim())
  .pipe(
    z
      .string()
      .min(1)
      .max(100)
      .regex(/^[^\p{Cc}\p{Co}\p{Cs}\u202A-\u202E\u2066-\u2069]+$/u),
  );

/** Both fields of a name as they are sent; whether they are names is for the command to say. */
export const typedPersonName = z.strictObject({ en: z.string().max(500), hi: z.string().max(500) });

/** A role, and for a translator (and nobody else) the language they are bound to. */
export const roleFields = z
  .strictObject({ role: z.enum(ROLES), locale: z.enum(LOCALES).nullable() })
  .refine(({ role, locale }) => (role === 'translator') === (locale !== null), { path: ['locale'] });
