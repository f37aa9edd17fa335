import type { ReactNode } from 'react';
import type { Locale } from '#lib/locale.ts';
import { languageRuns } from '#lib/text/language-runs.ts';
import { shortCompounds } from '#lib/text/short-compounds.ts';

/**
 * Text written by people, with `lang` on every stretch in another language's script, and short Hindi compounds kept on
 * one line. `locale` is the text's own language.
 */
export function Words({ text, locale }: { text: string; locale: Locale }): ReactNode {
  return words(text, locale);
}

/** The same for the middle of a story, where a component for each text would be most of the work: most are a string. */
export function words(text: string, locale: Locale): ReactNode {
  const runs = languageRuns(text, locale);
  const [only] = runs;
  if (runs.length === 1 && only && !only.lang) return unbroken(only.text, locale);
  return runs.map((run, at) => {
    const inner = unbroken(run.text, run.lang ?? locale);
    return run.lang ? (
      <span key={at} lang={run.lang}>
        {inner}
      </span>
    ) : typeof inner === 'string' ? (
      inner
    ) : (
      <span key={at}>{inner}</span>
    );
  });
}

// By class and not by a character: what is copied from the page is what was written.
function unbroken(text: string, lang: string): string | ReactNode[] {
  if (lang !== 'hi' || !text.includes('-')) return text;
  return shortCompounds(text).map((piece, at) =>
    piece.whole ? (
      <span key={at} className="whole">
        {piece.text}
      </span>
    ) : (
      piece.text
    ),
  );
}
