import { askJson } from '#app/_newsroom/ask-json.ts';
import type { Callable, ListedThreads } from '#db/queries/comments.ts';
import type { Locale } from '#lib/locale.ts';
import type { Result } from '#lib/result.ts';

/** Why the conversations did not come; each is a code of `Errors`. */
export type AskCommentsRefusal = 'signed_out' | 'not_allowed' | 'not_found' | 'unreachable';

/** The conversations about one language of a story and about what its languages share. Never rejects. */
export function askThreads(articleId: number, language: Locale): Promise<Result<ListedThreads, AskCommentsRefusal>> {
  return askJson(`/api/newsroom/stories/${articleId}/comments?language=${language}`);
}

let people: Promise<readonly Callable[]> | undefined;

/** Everybody who can be called; asked once, and again where no answer came. Never rejects. */
export function askPeople(): Promise<readonly Callable[]> {
  return (people ??= askJson<{ people: Callable[] }, AskCommentsRefusal>('/api/newsroom/people').then((answer) => {
    if (answer.ok) return answer.value.people;
    people = undefined;
    return [];
  }));
}
