import type { ReactNode } from 'react';
import { languageRuns } from '#lib/text/language-runs.ts';
import type { Locale } from '#lib/locale.ts';

/** Text written by people, with `lang` on every stretch in another language's script. `locale` is the text's own language. */
export function Words({ text, locale }: { text: string; locale: Locale }): ReactNode {
  return words(text, locale);
}

/** The same for the middle of a story, where a component for each text would be most of the work: most are a string. */
export function words(text: string, locale: Locale): ReactNode {
  const runs = languageRuns(text, locale);
  const [only] = runs;
  if (runs.length === 1 && only && !only.lang) return only.text;
  return runs.map((run, at) =>
    run.lang ? (
      <span key={at} lang={run.lang}>
        {run.text}
      </span>
    ) : (
      run.text
    ),
  );
}
