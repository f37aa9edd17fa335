import { z } from 'zod';
import { GRANTS_AT_MOST, orderGrants } from '#lib/people/grants.ts';
import { type Grant, ROLES } from '#lib/people/roles.ts';
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

/** A grant as it is sent; whether it is one is for {@link grantsField} to say. */
export const typedGrant = z.strictObject({
  role: z.enum(ROLES),
  locale: z.enum(LOCALES).nullable(),
  sectionId: z.int().positive().nullable(),
});

/**
 * All that a person holds, at least one and none twice: a translator's always in a language, an administrator's never in
 * bounds (accounts are of no language and no section).
 */
export const grantsField = z
  .array(
    typedGrant.refine(({ role, locale, sectionId }) =>
      role === 'administrator' ? locale === null && sectionId === null : role !== 'translator' || locale !== null,
    ),
  )
  .min(1)
  .max(GRANTS_AT_MOST)
  .transform((typed): Grant[] => orderGrants(typed));
