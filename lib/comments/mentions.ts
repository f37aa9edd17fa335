import { MOST_MENTIONS } from '#lib/comments/limits.ts';

/** How a person is named in the stored words of a comment: by id, so that a name that is changed later is right. */
const MENTION = /@\{([A-Za-z0-9_-]{1,64})\}/g;

/** A piece of a comment: words as they were typed, or a person by id. */
export type CommentPiece = { kind: 'words'; text: string } | { kind: 'person'; id: string };

/** A comment's stored words in pieces. */
export function piecesOfComment(text: string): CommentPiece[] {
  const pieces: CommentPiece[] = [];
  let at = 0;
  for (const match of text.matchAll(MENTION)) {
    if (match.index > at) pieces.push({ kind: 'words', text: text.slice(at, match.index) });
    pieces.push({ kind: 'person', id: match[1] ?? '' });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ kind: 'words', text: text.slice(at) });
  return pieces;
}

/** The ids of the people a comment calls, each once, at most {@link MOST_MENTIONS}. */
export function mentionedIn(text: string): string[] {
  return [...new Set([...text.matchAll(MENTION)].map(([, id = '']) => id))].slice(0, MOST_MENTIONS);
}

/** Somebody who can be called, by the name that stands in the field. */
export type Called = { id: string; name: string };

/** What was typed, with «@Name» of each of `called` as it is stored. The longest name first: «@Asha Rani» is not «@Asha». */
export function storedComment(typed: string, called: readonly Called[]): string {
  return called
    .toSorted((one, other) => other.name.length - one.name.length)
    .reduce((text, { id, name }) => text.replaceAll(`@${name}`, `@{${id}}`), typed);
}

/** Stored words as they are typed, to be changed; `nameOf` answers undefined for whom nobody knows. */
export function typedComment(stored: string, nameOf: (id: string) => string | undefined): string {
  return piecesOfComment(stored)
    .map((piece) => (piece.kind === 'words' ? piece.text : `@${nameOf(piece.id) ?? `{${piece.id}}`}`))
    .join('');
}

/** What is being typed after the last «@» before the caret, '' right after it; undefined where no name is begun. */
export function nameBegunAt(typed: string, caret: number): { from: number; query: string } | undefined {
  const found = /(?:^|[\s(“‘"'])@([\p{L}\p{M}\p{N}\u200C\u200D.]*(?: [\p{L}\p{M}\p{N}\u200C\u200D.]*)?)$/u.exec(
    typed.slice(0, caret),
  );
  const query = found?.[1];
  return query === undefined ? undefined : { from: caret - query.length - 1, query };
}
