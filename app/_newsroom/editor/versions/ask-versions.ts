import type { ListedVersion } from '#db/queries/versions.ts';
import type { TranslationText } from '#lib/article/text.ts';
import { refuse, type Result } from '#lib/result.ts';

/** Why the history did not answer; each is a code of `Errors`. */
export type AskVersionsRefusal = 'signed_out' | 'not_allowed' | 'not_found' | 'unreachable';

/** The versions of a translation, newest first; with `before` those older than that one. Never rejects. */
export function askVersions(
  translationId: number,
  before?: number,
): Promise<Result<{ versions: ListedVersion[]; isMore: boolean }, AskVersionsRefusal>> {
  return ask(`${translationId}/versions${before === undefined ? '' : `?before=${before}`}`);
}

/** The text of one version. Never rejects. */
export function askVersion(
  translationId: number,
  number: number,
): Promise<Result<TranslationText, AskVersionsRefusal>> {
  return ask(`${translationId}/versions/${number}`);
}

async function ask<T>(address: string): Promise<Result<T, AskVersionsRefusal>> {
  try {
    const answer = await fetch(`/api/newsroom/translations/${address}`, { headers: { Accept: 'application/json' } });
    // Our own server's answer, from our own origin: its shape is the route's.
    return (await answer.json()) as Result<T, AskVersionsRefusal>;
  } catch {
    return refuse('unreachable');
  }
}
