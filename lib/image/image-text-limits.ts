import { FIELD_LIMITS } from '#lib/article/limits.ts';

/**
 * The most graphemes each text of a picture may hold: what a story may hold of them, so that a story can always take
 * over what the library has.
 */
export const IMAGE_TEXT_LIMITS = {
  caption: FIELD_LIMITS.leadCaption,
  alt: FIELD_LIMITS.leadAlt,
  credit: FIELD_LIMITS.leadCredit,
  creator: FIELD_LIMITS.leadCredit,
  copyright: FIELD_LIMITS.leadCredit,
  place: FIELD_LIMITS.leadCredit,
} as const;
