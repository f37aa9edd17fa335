import type { HeldPart } from '#lib/article/holds/hold.ts';
import type { Collisions } from '#lib/merge/merge-texts.ts';
import type { NewestText, WriterName } from '#lib/merge/newest.ts';
import type { CleanedWords } from '#lib/merge/read-changes.ts';
import type { StoryDetails, DetailField } from '#lib/article/text.ts';
import type { Fingerprint } from '#lib/fingerprint.ts';

/**
 * Parts that another tab holds, and who: what the save wanted there was not done. The words are kept as the revision of
 * this number, under the name of whoever wrote them; null where nothing of them was lost, or details have no revisions.
 */
export type HeldBackParts = { parts: HeldPart[]; revision: number | null };

/**
 * What a save answers, as the value of what was granted or as the detail of a conflict. `savedAt` is an instant, ISO 8601
 * in UTC. `slugTaken`: the text is kept with its slug, but another story of this language has it, and publishing will be
 * refused until it changes.
 */
export type SavedDraft = {
  version: number;
  savedAt: string;
  slugTaken: boolean;
  /** Of the text that stands now (lib/merge/newest.ts): whoever has another one asks for all of it with the next save. */
  fingerprint: Fingerprint;
  /** What of this save is kept in other words than it was sent in; absent when all of it is as sent. */
  cleaned?: CleanedWords;
  /** What others changed since the version the save was based on; absent when nobody did. */
  newest?: NewestText;
  /** What both changed: of these theirs stands, all the rest is kept. Absent when nothing collided. */
  collisions?: Collisions;
  /** Parts somebody else holds; what belongs to others of the same save is kept. */
  held?: HeldBackParts;
};

/** What saving the shared details answers, granted or in a conflict; `savedAt` is an instant in UTC. */
export type SavedDetails = {
  version: number;
  savedAt: string;
  /** The details that stand, and who changed which of them since the version the save was based on; absent when nobody did. */
  newest?: { details: StoryDetails; writers: WriterName[]; changed: Record<string, number> };
  /** What both changed: of these theirs stands, all the rest is kept. Absent when nothing collided. */
  collisions?: DetailField[];
  /** As in {@link SavedDraft}. */
  held?: HeldBackParts;
};
