'use client';

import { useEffect, useRef, useState } from 'react';
import classes from '#app/_newsroom/editor/body/cards/cards.module.css';
import growing from '#app/_newsroom/editor/fields/growing.module.css';
import { keepFieldSteps } from '#app/_newsroom/editor/fields/field-steps.ts';
import { smartField } from '#app/_newsroom/editor/fields/smart-field.client.ts';
import type { Locale } from '#lib/locale.ts';

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
 * A field inside a card of the text that grows with its words and holds no line breaks. It keeps its own value while
 * somebody types: written through the document at every key, a Hindi keyboard's composition would be cut off by the
 * redraw. Enter stays in the field, since a card has no next line.
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
      <span className={`${growing.line} ${classes.line}`} lang={lang} data-value={draft || placeholder}>
        <textarea
          ref={keepFieldSteps}
          id={id}
          className={`${growing.input} ${classes.input}`}
          rows={1}
          value={draft}
          placeholder={placeholder}
          lang={lang}
          spellCheck
          readOnly={readOnly}
          aria-invalid={invalid || undefined}
          autoComplete="off"
          onBeforeInput={smartField(lang)}
          onCompositionStart={() => {
            composing.current = true;
          }}
          onCompositionEnd={(event) => {
            composing.current = false;
            commit(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
          }}
          onChange={(event) => {
            const next = event.currentTarget.value.replace(/\s*\n\s*/g, ' ');
            setDraft(next);
            commit(next);
          }}
        />
      </span>
    </label>
  );
}
