'use client';

import { useEffect, useRef, useState } from 'react';
import type { Locale } from '#lib/locale.ts';
import classes from '#app/_newsroom/editor/body/cards/cards.module.css';

type Props = {
  id: string;
  label: string;
  value: string;
  placeholder?: string;
  lang: Locale;
  readOnly: boolean;
  invalid?: boolean;
  onCommit(value: string): void;
};

/**
 * A one-line field inside a card of the text. It keeps its own value while somebody types: written through the
 * document at every key, a Hindi keyboard's composition would be cut off by the redraw.
 */
export function CardInput({ id, label, value, placeholder, lang, readOnly, invalid = false, onCommit }: Props) {
  const [draft, setDraft] = useState(value);
  const committed = useRef(value);
  const composing = useRef(false);
  useEffect(() => {
    // Changed from outside: undo, a picture replaced.
    if (value !== committed.current) {
      committed.current = value;
      setDraft(value);
    }
  }, [value]);
  const commit = (next: string) => {
    if (composing.current || next === committed.current) return;
    committed.current = next;
    onCommit(next);
  };
  return (
    <label className={classes.field} htmlFor={id}>
      <span className={classes.label}>{label}</span>
      <input
        id={id}
        className={classes.input}
        value={draft}
        placeholder={placeholder}
        lang={lang}
        spellCheck
        readOnly={readOnly}
        aria-invalid={invalid || undefined}
        autoComplete="off"
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          commit(event.currentTarget.value);
        }}
        onChange={(event) => {
          setDraft(event.currentTarget.value);
          commit(event.currentTarget.value);
        }}
      />
    </label>
  );
}
