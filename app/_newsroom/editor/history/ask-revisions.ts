import type { ListedRevision, RevisionThen } from '#db/queries/revisions.ts';
import { askJson } from '#app/_newsroom/ask-json.ts';
import type { TranslationText } from '#lib/article/text.ts';
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

/** A draft that is an old version again, as the server keeps it; `hasKeptLead`: but for the words below the lead picture. */
export type RevertedDraft = { version: number; text: TranslationText; hasKeptLead: boolean };

type RevertRefusal =
  | 'signed_out'
  | 'foreign_origin'
  | 'not_allowed'
  | 'not_found'
  | 'conflict'
  | 'held'
  | 'same_text'
  | 'body_invalid'
  | 'busy'
  | 'disk_full'
  | 'invalid';

/**
 * Makes an old version the draft again. `version` is the one of the text that was seen.
 * @throws where no answer came that could be read
 */
export async function askRevert({
  translationId,
  number,
  version,
}: {
  translationId: number;
  number: number;
  version: number;
}): Promise<Result<RevertedDraft, RevertRefusal>> {
  const answer = await fetch(`/api/newsroom/translations/${translationId}/revisions/${number}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ version }),
  });
  // Our own server's answer, from our own origin: its shape is the route's.
  return (await answer.json()) as Result<RevertedDraft, RevertRefusal>;
}
