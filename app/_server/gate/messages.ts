import type { ErrorPage } from '#app/_server/http/error-page.ts';
import type { Tag } from '#lib/article/tags.ts';

/** What the application says to the gate over the channel that forking it opened. */
export type FromApp =
  /** It listens. The gate keeps the error page, which thereby outlives the application; `lines` are for the console. */
  | { kind: 'ready'; errorPage: ErrorPage; lines: string[] }
  /** It cannot start for a reason a person can do something about; the sentence for the console. */
  | { kind: 'cannotStart'; message: string }
  /**
   * A transaction has committed: pages made from these tags are old, or it cannot be said which. The publisher gets no
   * answer before `purged`.
   */
  | { kind: 'purge'; change: number; tags: Tag[] | 'all' }
  /** Said every {@link ALIVE_EVERY_MS} once it is ready. */
  | { kind: 'alive' };

/** What the gate says to the application. */
export type FromGate =
  /** The pages of this change are forgotten, and what is being made from the state before will not be kept. */
  | { kind: 'purged'; change: number }
  /** No request is in flight any more: close the database and end. */
  | { kind: 'stop' };

/** How often the application says that it is alive. */
export const ALIVE_EVERY_MS = 5_000;
