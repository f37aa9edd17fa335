/**
 * Why a story needs somebody now, which the clock or the desk decides and not the story alone: something of it is `due`
 * within the hour or overdue, one language is `missing` while readers have had the other for over an hour, a part of it is
 * `held` by whoever writes in it, or it `failed` to go live at its moment.
 */
export const NEEDS = ['due', 'missing', 'held', 'failed'] as const;

/** One of {@link NEEDS}. */
export type Need = (typeof NEEDS)[number];

/** How far ahead of its moment something is due. */
export const DUE_WITHIN_MS = 60 * 60_000;

/** For how long readers have one language before the other is missing. */
export const MISSING_AFTER_MS = 60 * 60_000;

/** And how long it is looked for: what nobody put into the other language in three days stays as it is. */
export const MISSING_UNTIL_MS = 3 * 24 * 60 * 60_000;
