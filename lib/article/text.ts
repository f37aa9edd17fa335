import { z } from 'zod';
import { FIELD_LIMITS, LIST_LIMIT, TEXT_FIELDS, type TextField } from '#lib/article/limits.ts';
import { cleanBody } from '#lib/body/clean-body.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import { type BodyCode, type BodyFault, parseBody } from '#lib/body/parse.ts';
import type { Locale } from '#lib/locale.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { countGraphemes } from '#lib/text/graphemes.ts';
import { cleanText } from '#lib/text/hygiene.ts';
import { slugify } from '#lib/text/slug.ts';

/**
 * Everything of a story that belongs to one language: what a revision holds. Strings are NFC, not trimmed;
 * empty means "not written". Limits are in graphemes (lib/article/limits.ts).
 */
export type TranslationText = {
  /** The short line above the headline. */
  kicker: string;
  headline: string;
  /** The summary below the headline (schema.org `description`). */
  standfirst: string;
  /** Last part of the address, without the id. Empty until proposed or typed. */
  slug: string;
  /** Where it was filed, «नई दिल्ली». Never a date. */
  dateline: string;
  /** The byline as printed, when the words differ from the contributors' names («By our correspondent»); '' = from the names. */
  byline: string;
  body: DraftBody;
  /** Title for search results and cards; '' = the headline. */
  seoTitle: string;
  /** Description for search results and cards; '' = the standfirst. */
  seoDescription: string;
  /** Caption of the lead picture in this language. */
  leadCaption: string;
  /** A description of the lead picture, in this language; never equal to the caption. */
  leadAlt: string;
  /** Photographer or agency of the lead picture, where this language prints another credit than the image's own; '' = the image's. */
  leadCredit: string;
};

/** Everything of a story that all its languages share. Order of contributors is the printed order. */
export type StoryDetails = {
  sectionId: number | null;
  agencyId: number | null;
  contributorIds: number[];
  topicIds: number[];
  leadImageId: number | null;
};

/** One of the shared details. */
export type DetailField = keyof StoryDetails;

/** The shared details as they stood at some time; undefined where nobody can say. */
export type DetailsThen = { [F in DetailField]: StoryDetails[F] | undefined };

/** What somebody did to the shared details: what each field was (any of several, the oldest first), and what it is now. */
export type DetailsChanges = { [F in DetailField]?: { from: StoryDetails[F][]; to: StoryDetails[F] } };

/** A text of a story with nothing in it but its empty body. */
export function emptyText(body: DraftBody): TranslationText {
  const fields = Object.fromEntries(TEXT_FIELDS.map((field) => [field, ''])) as Record<TextField, string>;
  return { ...fields, body };
}

/** What is wrong with a text: the fields that are missing, unknown or too long, and where the body fails. */
export type TextFault = { fields: string[]; body?: BodyFault };

// Cheap first bound in UTF-16 units: a grapheme is rarely more than four of them.
const shape = z.strictObject(
  Object.fromEntries(TEXT_FIELDS.map((field) => [field, z.string().max(FIELD_LIMITS[field] * 8)])) as Record<
    TextField,
    z.ZodString
  >,
);

/** One field as the house stores it: the slug as lib/text/slug.ts writes it, any other cleaned for its language. */
export function cleanField(field: TextField, value: string, locale: Locale): string {
  return field === 'slug' ? slugify(value) : cleanText(value, { locale });
}

/**
 * Reads a text from what a browser sent: exactly our fields, nothing more; every string cleaned for `locale`
 * (lib/text/hygiene.ts), the slug as lib/text/slug.ts writes it, the body rebuilt by lib/body/parse.ts.
 * Refuses 'invalid' with the fields concerned, or a {@link BodyCode}.
 */
export function parseTranslationText(
  value: unknown,
  locale: Locale,
): Result<TranslationText, 'invalid' | BodyCode, TextFault> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('invalid', { fields: [] });
  const { body: sentBody, ...sentFields } = value as Record<string, unknown>;
  const read = shape.safeParse(sentFields);
  if (!read.success) {
    const fields = read.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')],
    );
    return refuse('invalid', { fields: fields.map((field) => field.slice(0, 40)) });
  }
  const fields = { ...read.data };
  for (const field of TEXT_FIELDS) {
    fields[field] = cleanField(field, fields[field], locale);
  }
  const tooLong = TEXT_FIELDS.filter((field) => countGraphemes(fields[field]) > FIELD_LIMITS[field]);
  if (tooLong.length > 0) return refuse('invalid', { fields: tooLong });
  const body = parseBody(sentBody);
  if (!body.ok) return refuse(body.error, { fields: ['body'], body: body.detail });
  return ok({ ...fields, body: cleanBody(body.value, locale) });
}

const id = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const ids = z
  .array(id)
  .max(LIST_LIMIT)
  .refine((list) => new Set(list).size === list.length);

/** Each of {@link StoryDetails} as a browser may send it: ids, in a list each once. */
export const detailShapes = {
  sectionId: id.nullable(),
  agencyId: id.nullable(),
  contributorIds: ids,
  topicIds: ids,
  leadImageId: id.nullable(),
};

/** {@link StoryDetails} as a browser may send them: exactly these fields. */
export const storyDetails: z.ZodType<StoryDetails> = z.strictObject(detailShapes);
