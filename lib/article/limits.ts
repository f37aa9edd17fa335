import { IMAGE_TEXT_LIMITS } from '#lib/image/image-text-limits.ts';
import type { TranslationText } from '#lib/article/text.ts';

/** The fields of a text that are one line of words each. */
export type TextField = Exclude<keyof TranslationText, 'body'>;

/** The one-line fields of a text, in the order of the editor. */
export const TEXT_FIELDS = [
  'kicker',
  'headline',
  'standfirst',
  'slug',
  'dateline',
  'byline',
  'seoTitle',
  'seoDescription',
  'leadCaption',
  'leadAlt',
  'leadCredit',
] as const satisfies readonly TextField[];

/**
 * The most graphemes a field may hold; beyond, a save is refused. Generous, since a limit that bites while somebody
 * writes loses text: what is merely too long to look good is told by lib/article/checklist/readiness.ts.
 */
export const FIELD_LIMITS: Record<TextField, number> = {
  kicker: 120,
  headline: 300,
  standfirst: 1_000,
  slug: 200,
  dateline: 120,
  byline: 300,
  seoTitle: 300,
  seoDescription: 1_000,
  leadCaption: IMAGE_TEXT_LIMITS.caption,
  leadAlt: IMAGE_TEXT_LIMITS.alt,
  leadCredit: IMAGE_TEXT_LIMITS.credit,
};

/** Longest notice readers see in place of a withdrawn story, in graphemes. */
export const NOTICE_LIMIT = 1_000;

/** Longest note to readers of what an update has changed, in graphemes. */
export const UPDATE_NOTE_LIMIT = 300;

/** Longest correction, in graphemes. */
export const CORRECTION_LIMIT = 1_000;

/** Longest note to the desk or back to the writer, in graphemes. */
export const NOTE_LIMIT = 500;

/** Why a story was withdrawn, for the newsroom alone, in graphemes. */
export const REASON_LIMIT = 500;

/**
 * Lengths in graphemes that still look right; the counters of the editor turn at them and readiness speaks of them.
 * - headline 110: schema.org consumers cut NewsArticle headlines there (Google Search Central, Article)
 * - seoTitle 60, seoDescription 160: about what a search result shows
 * - kicker 40, standfirst 250: two words above and three lines below the headline in our design
 */
export const GOOD_LENGTHS = { headline: 110, kicker: 40, standfirst: 250, seoTitle: 60, seoDescription: 160 } as const;

/** Most contributors and topics one story may carry. */
export const LIST_LIMIT = 30;
