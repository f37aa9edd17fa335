import { languageRuns } from '#lib/text/language-runs.ts';
import type { Locale } from '#lib/locale.ts';

/** Text written by people, with `lang` on every stretch in another language's script. `locale` is the text's own language. */
export function Words({ text, locale }: { text: string; locale: Locale }) {
  return languageRuns(text, locale).map((run, at) =>
    run.lang ? (
      <span key={at} lang={run.lang}>
        {run.text}
      </span>
    ) : (
      run.text
    ),
  );
}
