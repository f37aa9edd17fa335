'use client';

import classes from '#app/_newsroom/editor/recovery/kept-words.module.css';
import type { Locale } from '#lib/locale.ts';

/** The words of a text of which nothing else is left, to be read, selected and copied; `label` names them aloud. */
export function KeptWords({ words, label, language }: { words: string; label: string; language: Locale }) {
  return (
    <div className={classes.words} lang={language} role="region" aria-label={label} tabIndex={0}>
      {words}
    </div>
  );
}
