import type { ListedRevision } from '#db/queries/revisions.ts';
import type { TranslationText } from '#lib/article/text.ts';
import { refuse, type Result } from '#lib/result.ts';

/** Why the history did not answer; each is a code of `Errors`. */
export type AskRevisionsRefusal = 'signed_out' | 'not_allowed' | 'not_found' | 'unreachable';

/** The revisions of a translation, newest first; with `before` those older than that one. Never rejects. */
export function askRevisions(
  translationId: number,
  before?: number,
): Promise<Result<{ revisions: ListedRevision[]; isMore: boolean }, AskRevisionsRefusal>> {
  return ask(`${translationId}/revisions${before === undefined ? '' : `?before=${before}`}`);
}

/** The text of one revision. Never rejects. */
export function askRevision(
  translationId: number,
  number: number,
): Promise<Result<TranslationText, AskRevisionsRefusal>> {
  return ask(`${translationId}/revisions/${number}`);
}

async function ask<T>(address: string): Promise<Result<T, AskRevisionsRefusal>> {
  try {
    const answer = await fetch(`/api/newsroom/translations/${address}`, { headers: { Accept: 'application/json' } });
    // Our own server's answer, from our own origin: its shape is the route's.
    return (await answer.json()) as Result<T, AskRevisionsRefusal>;
  } catch {
    return refuse('unreachable');
  }
}
