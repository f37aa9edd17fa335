'use client';

import { Textarea } from '@mantine/core';
import { useTranslations } from 'next-intl';
import classes from '#app/_newsroom/editor/details-panel.module.css';
import type { Locale } from '#lib/locale.ts';
import { countGraphemes } from '#lib/text/graphemes.ts';

type Props = {
  id: string;
  label: string;
  hint?: string;
  placeholder: string;
  value: string;
  good: number;
  language: Locale;
  readOnly: boolean;
  onChange(value: string): void;
};

/** A line of the panel with its length, counted as a reader counts it, against the length that still looks right. */
export function CountedField({ id, label, hint, placeholder, value, good, language, readOnly, onChange }: Props) {
  const t = useTranslations('Editor');
  const count = countGraphemes(value || placeholder);
  return (
    <Textarea
      id={id}
      label={label}
      description={
        <span className={classes.count}>
          <span>{hint}</span>
          <span
            className={count > good ? classes.long : undefined}
            title={count > good ? t('longHint', { good }) : undefined}
          >
            {t('ofLength', { count, good })}
          </span>
        </span>
      }
      placeholder={placeholder}
      autosize
      minRows={1}
      lang={language}
      spellCheck
      readOnly={readOnly}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
    />
  );
}
