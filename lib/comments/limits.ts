/** Longest comment, in graphemes. */
export const COMMENT_LIMIT = 2_000;

/** So much of the words a comment stands on is kept to be shown, in graphemes. */
export const QUOTE_LIMIT = 300;

/** Most people one comment can call. */
export const MOST_MENTIONS = 20;
