import type { ReactNode } from 'react';
import classes from '#app/_newsroom/editor/comments/comments.module.css';
import { piecesOfComment } from '#lib/comments/mentions.ts';
import type { Locale } from '#lib/locale.ts';
import type { PersonName } from '#lib/people/person-name.ts';
import { hasDevanagari } from '#lib/text/devanagari.ts';

type Props = { text: string; called: Readonly<Record<string, PersonName>>; locale: Locale; ownId: string };

/** The words of a comment, the people it calls by their names. */
export function CommentWords({ text, called, locale, ownId }: Props): ReactNode {
  return (
    <p className={classes.words} lang={hasDevanagari(text) ? 'hi' : 'en'}>
      {piecesOfComment(text).map((piece, index) =>
        piece.kind === 'words' ? (
          piece.text
        ) : (
          // Pieces never change their order.
          <span key={index} className={classes.person} data-own={piece.id === ownId || undefined}>
            @{called[piece.id]?.[locale] ?? `{${piece.id}}`}
          </span>
        ),
      )}
    </p>
  );
}
