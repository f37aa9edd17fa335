/** A session nobody used for this long is over, in ms. */
export const SESSION_IDLE_MS = 12 * 60 * 60_000;
