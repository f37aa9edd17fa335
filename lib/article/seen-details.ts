import { z } from 'zod';
import { LIST_LIMIT } from '#lib/article/limits.ts';
import type { StoryDetails } from '#lib/article/text.ts';
import { BODY_BOUNDS } from '#lib/body/bounds.ts';
import { IMAGE_TEXT_LIMITS } from '#lib/image/image-text-limits.ts';

/** A section, contributor, agency or topic as it is printed in the language of the text. */
export type SeenName = { id: number; name: string };

/**
 * What goes live with a text beside its words, as an editor sees it before publishing: the shared details with the names
 * as they are printed in its language, and the credit each picture of the story carries.
 */
export type SeenDetails = {
  section: SeenName | null;
  contributors: SeenName[];
  agency: SeenName | null;
  topics: SeenName[];
  leadImageId: number | null;
  /** Lead and figures; a credit the text itself words otherwise is not printed and does not count. */
  credits: { imageId: number; credit: string }[];
};

/** Something an editor saw otherwise than it stands. A picture is named by its id. */
export type ChangedDetail =
  { what: 'section' | 'contributors' | 'agency' | 'topics' | 'leadImage' } | { what: 'credit'; imageId: number };

/** What an editor had not seen, and everything that goes live beside the text as it stands now, to be looked at. */
export type UnseenDetails = {
  changed: ChangedDetail[];
  standing: SeenDetails;
  /** The same as the editor saves it, and the version to save against. */
  details: StoryDetails;
  detailsVersion: number;
};

/**
 * What of `now` differs from what was `seen`, in the order of the sheet; names and credits are compared as printed, and
 * so a change there and back is none. A picture that was not seen with a credit is not compared: the text's version
 * says that it is there.
 */
export function changedDetails(seen: SeenDetails, now: SeenDetails): ChangedDetail[] {
  const changed: ChangedDetail[] = [];
  if (!sameNames([seen.section], [now.section])) changed.push({ what: 'section' });
  if (!sameNames(seen.contributors, now.contributors)) changed.push({ what: 'contributors' });
  if (!sameNames([seen.agency], [now.agency])) changed.push({ what: 'agency' });
  if (!sameNames(seen.topics, now.topics)) changed.push({ what: 'topics' });
  if (seen.leadImageId !== now.leadImageId) changed.push({ what: 'leadImage' });
  for (const { imageId, credit } of now.credits) {
    const before = seen.credits.find((one) => one.imageId === imageId);
    if (before && before.credit !== credit) changed.push({ what: 'credit', imageId });
  }
  return changed;
}

function sameNames(one: (SeenName | null)[], other: (SeenName | null)[]): boolean {
  return (
    one.length === other.length && one.every((name, at) => name?.id === other[at]?.id && name?.name === other[at]?.name)
  );
}

const id = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);
// The longest credit, in UTF-16 units.
const MOST_CHARACTERS = IMAGE_TEXT_LIMITS.credit * 8;
const name = z.strictObject({ id, name: z.string().max(MOST_CHARACTERS) });

/** {@link SeenDetails} as a browser sends them. */
export const seenDetails: z.ZodType<SeenDetails> = z.strictObject({
  section: name.nullable(),
  contributors: z.array(name).max(LIST_LIMIT),
  agency: name.nullable(),
  topics: z.array(name).max(LIST_LIMIT),
  leadImageId: id.nullable(),
  credits: z.array(z.strictObject({ imageId: id, credit: z.string().max(MOST_CHARACTERS) })).max(BODY_BOUNDS.nodes),
});
