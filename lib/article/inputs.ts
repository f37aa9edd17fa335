import { z } from 'zod';
import {
  CORRECTION_LIMIT,
  FIELD_LIMITS,
  NOTE_LIMIT,
  NOTICE_LIMIT,
  REASON_LIMIT,
  UPDATE_NOTE_LIMIT,
} from '#lib/article/limits.ts';
import { type SeenDetails, seenDetails } from '#lib/article/seen-details.ts';
import { detailShapes, storyDetails, type DetailsChanges } from '#lib/article/text.ts';
import { LOCALES } from '#lib/locale.ts';

/*
 * What a browser may ask of the commands in db/commands, one strict schema each: an extra key is refused, who asks and
 * when is never part of an order. `text` stays unknown here; the command reads it, because it knows the language.
 */

const id = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const version = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const locale = z.enum(LOCALES);

/** For createStory: a story whose first language is `locale`. */
export const createStoryInput = z.strictObject({
  locale,
  headline: z
    .string()
    .max(FIELD_LIMITS.headline * 8)
    .optional(),
});
/** For startTranslation: the story's other language, empty or over a copy of the source's blocks. */
export const startTranslationInput = z.strictObject({ articleId: id, locale, copyBlocks: z.boolean() });
/** For binStory, unbinStory, archiveStory, unarchiveStory and duplicateStory: a story in all its languages. */
export const storyInput = z.strictObject({ articleId: id });
const detailChange = <T extends z.ZodType>(shape: T) =>
  z.strictObject({ from: z.array(shape).min(1).max(8), to: shape }).optional();
const { sectionId, agencyId, contributorIds, topicIds, leadImageId } = detailShapes;
const detailsChangesInput: z.ZodType<DetailsChanges> = z.strictObject({
  sectionId: detailChange(sectionId),
  agencyId: detailChange(agencyId),
  contributorIds: detailChange(contributorIds),
  topicIds: detailChange(topicIds),
  leadImageId: detailChange(leadImageId),
}) as z.ZodType<DetailsChanges>;

/**
 * Which tab saves, and the how manieth of its saves it is: a number that grows with each. Named so that a save that comes
 * late cannot undo a later one, and that the same person in another tab is told apart.
 */
const sentBy = {
  tab: z.string().min(1).max(64).optional(),
  seq: z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER).optional(),
  /** The last save of a tab that is being left: it claims nothing, or nobody would let go of it. */
  going: z.literal(true).optional(),
};

/**
 * What the address of saveDraft does not say: either what was changed since `version` (lib/merge/text-changes.ts;
 * `whole` asks for all of the newest text in return), or the whole text as it was written on `version`.
 */
export const sentDraft = z.union([
  z.strictObject({ version, changes: z.unknown(), whole: z.boolean().optional(), ...sentBy }),
  z.strictObject({ version, text: z.unknown() }),
]);
/** The languages whose draft has, or is about to get, words that belong to the lead picture that is chosen. */
const wordedIn = z.array(locale).max(LOCALES.length).optional();
/** What the address of saveDetails does not say: what was changed since `version`. */
export const sentDetails = z.strictObject({ version, changes: detailsChangesInput, wordedIn, ...sentBy });
/** The same as all details, written on `version`. */
export const sentWholeDetails = z.strictObject({ version, details: storyDetails, wordedIn });
/** For takeBackTranslation and discardDraft. */
export const translationInput = z.strictObject({ translationId: id, version });
/** What the address of revertTranslation does not say: the version of the text that the person has seen. */
export const sentRevert = z.strictObject({ version });
/** For submitTranslation and returnTranslation; `note` is a line to the other side, '' for none. */
export const reviewInput = z.strictObject({ translationId: id, version, note: z.string().max(NOTE_LIMIT * 8) });
/**
 * For publishTranslation; `substantive` moves «last updated», `note` tells readers what such an update has changed, `seen`
 * is what the editor saw go live beside the text.
 */
export const publishInput = z.strictObject({
  translationId: id,
  version,
  substantive: z.boolean(),
  note: z
    .string()
    .max(UPDATE_NOTE_LIMIT * 8)
    .optional(),
  seen: seenDetails,
});
/** For scheduleTranslation: the same, and the instant to go live at, ISO 8601 in UTC. */
export const scheduleInput = publishInput.extend({ publishAt: z.string().max(40) });
/** For publishTogether: every language of one story, each as in {@link publishInput}. */
export const publishTogetherInput = z.strictObject({ translations: z.array(publishInput).length(LOCALES.length) });
/** For scheduleTogether: the same, and the instant for all of them. */
export const scheduleTogetherInput = publishTogetherInput.extend({ publishAt: z.string().max(40) });
/** For moveSchedule: the instant it is planned for, and the one it is to be; both ISO 8601 in UTC. */
export const moveScheduleInput = z.strictObject({
  translationId: id,
  from: z.string().max(40),
  publishAt: z.string().max(40),
});
/** For withdrawTranslation; `notice` is for readers, '' = the house's sentence, `reason` for the newsroom. */
export const withdrawInput = z.strictObject({
  translationId: id,
  version,
  notice: z.string().max(NOTICE_LIMIT * 8),
  reason: z.string().max(REASON_LIMIT * 8),
});

/** For planWithdrawal: the same, and the instant to go off the site at, ISO 8601 in UTC. */
export const planWithdrawalInput = withdrawInput.extend({ withdrawAt: z.string().max(40) });
/** For withdrawTogether: every language of one story, each as in {@link withdrawInput}. */
export const withdrawTogetherInput = z.strictObject({ translations: z.array(withdrawInput).length(LOCALES.length) });

/** For confirmTranslation; `revisionId` is the text of the other language beside which it is still right. */
export const confirmInput = z.strictObject({ translationId: id, revisionId: id });
const correctionText = z.string().max(CORRECTION_LIMIT * 8);
/** For issueCorrection; `twinOfId` is the other language's correction that asked for this one, null for one by itself. */
export const issueCorrectionInput = z.strictObject({
  translationId: id,
  text: correctionText,
  twinOfId: id.nullable(),
});
/** For rewordCorrection; `version` is the correction's own. */
export const rewordCorrectionInput = z.strictObject({ correctionId: id, version, text: correctionText });
const correctionReason = z.string().max(REASON_LIMIT * 8);
/** For withdrawCorrection: the same, and why. */
export const withdrawCorrectionInput = z.strictObject({ correctionId: id, version, reason: correctionReason });
/** For waiveCorrection: why a correction of another language does not concern this one. */
export const waiveCorrectionInput = z.strictObject({ translationId: id, correctionId: id, reason: correctionReason });

/** For setEmbargo: until when, ISO 8601 in UTC; `version` is the embargo's own, 0 where the story never had one. */
export const setEmbargoInput = z.strictObject({ articleId: id, version, until: z.string().max(40) });
/** For liftEmbargo: the earlier instant, null to lift it at once, and why. */
export const liftEmbargoInput = z.strictObject({
  articleId: id,
  version,
  until: z.string().max(40).nullable(),
  reason: z.string().max(NOTE_LIMIT * 8),
});

/** What {@link confirmInput} reads. */
export type ConfirmInput = z.infer<typeof confirmInput>;
/** What {@link issueCorrectionInput} reads. */
export type IssueCorrectionInput = z.infer<typeof issueCorrectionInput>;
/** What {@link rewordCorrectionInput} reads. */
export type RewordCorrectionInput = z.infer<typeof rewordCorrectionInput>;
/** What {@link withdrawCorrectionInput} reads. */
export type WithdrawCorrectionInput = z.infer<typeof withdrawCorrectionInput>;
/** What {@link waiveCorrectionInput} reads. */
export type WaiveCorrectionInput = z.infer<typeof waiveCorrectionInput>;
/** What {@link setEmbargoInput} reads. */
export type SetEmbargoInput = z.infer<typeof setEmbargoInput>;
/** What {@link liftEmbargoInput} reads. */
export type LiftEmbargoInput = z.infer<typeof liftEmbargoInput>;
/** What {@link storyInput} reads. */
export type StoryInput = z.infer<typeof storyInput>;
/** What {@link createStoryInput} reads. */
export type CreateStoryInput = z.infer<typeof createStoryInput>;
/** What {@link startTranslationInput} reads. */
export type StartTranslationInput = z.infer<typeof startTranslationInput>;
/** For saveDraft: what {@link sentDraft} reads, of this translation; `text` and `changes` are whatever was sent. */
export type SaveDraftInput = z.infer<typeof sentDraft> & { translationId: number };
/** For saveDetails: what {@link sentDetails} or {@link sentWholeDetails} reads, of this story. */
export type SaveDetailsInput = (z.infer<typeof sentDetails> | z.infer<typeof sentWholeDetails>) & {
  articleId: number;
  /** Done by another command that was asked for it, in whose way no hold stands. */
  asStep?: true;
};
/** What {@link translationInput} reads: one language, at the version the person has seen. */
export type TranslationInput = z.infer<typeof translationInput>;
/** One language as the person has seen it, and the number of the old version to go back to. */
export type RevertInput = TranslationInput & { number: number };
/** What {@link reviewInput} reads. Whoever says nothing (the seed) leaves `note` out. */
export type ReviewInput = TranslationInput & { note?: string };
/** What {@link publishInput} reads. Whoever publishes what stands without having looked (the seed) leaves `seen` out. */
export type PublishInput = Omit<z.infer<typeof publishInput>, 'seen'> & { seen?: SeenDetails };
/** What {@link scheduleInput} reads. */
export type ScheduleInput = PublishInput & { publishAt: string };
/** What {@link moveScheduleInput} reads. */
export type MoveScheduleInput = z.infer<typeof moveScheduleInput>;
/** What {@link publishTogetherInput} reads. */
export type PublishTogetherInput = { translations: PublishInput[] };
/** What {@link scheduleTogetherInput} reads. */
export type ScheduleTogetherInput = PublishTogetherInput & { publishAt: string };
/** What {@link planWithdrawalInput} reads. */
export type PlanWithdrawalInput = WithdrawInput & { withdrawAt: string };
/** What {@link withdrawTogetherInput} reads. */
export type WithdrawTogetherInput = { translations: WithdrawInput[] };
/** What {@link withdrawInput} reads. Whoever says nothing (the seed) leaves `reason` out; a person says why. */
export type WithdrawInput = TranslationInput & { notice: string; reason?: string };
