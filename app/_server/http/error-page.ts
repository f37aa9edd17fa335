/** The finished page for readers when something of ours broke, with `{requestId}` in it, and its policy. */
export type ErrorPage = { html: string; policy: string };

/** There is no application to ask at the moment: 503, and worth another try soon. */
export class AppAwayError extends Error {}
/** The application met a bug while it answered and has said so in the log: 500. */
export class AppFailedError extends Error {}
