import type { ListedRevision, RevisionThen } from '#db/queries/revisions.ts';
import { askJson } from '#app/_newsroom/ask-json.ts';
import type { Result } from '#lib/result.ts';

/** Why the history did not answer; each is a code of `Errors`. */
export type AskRevisionsRefusal = 'signed_out' | 'not_allowed' | 'not_found' | 'unreachable';

/** The revisions of a translation, newest first; with `before` those older than that one. Never rejects. */
export function askRevisions(
  translationId: number,
  before?: number,
): Promise<Result<{ revisions: ListedRevision[]; isMore: boolean }, AskRevisionsRefusal>> {
  return askJson(
    `/api/newsroom/translations/${translationId}/revisions${before === undefined ? '' : `?before=${before}`}`,
  );
}

/** One revision. Never rejects. */
export function askRevision(translationId: number, number: number): Promise<Result<RevisionThen, AskRevisionsRefusal>> {
  return askJson(`/api/newsroom/translations/${translationId}/revisions/${number}`);
}
