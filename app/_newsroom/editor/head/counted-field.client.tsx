'use client';

import { Textarea } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import classes from '#app/_newsroom/editor/details/details-panel.module.css';
import { keepFieldSteps } from '#app/_newsroom/editor/fields/field-steps.ts';
import { CommentedField } from '#app/_newsroom/editor/comments/field-comment.client.tsx';
import { FieldNote } from '#app/_newsroom/editor/meeting/field-note.client.tsx';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import type { TextField } from '#lib/article/limits.ts';
import type { Locale } from '#lib/locale.ts';
import { countGraphemes } from '#lib/text/graphemes.ts';

type Props = {
  field: TextField;
  label: string;
  hint?: string;
  placeholder: string;
  value: string;
  good: number;
  language: Locale;
  readOnly: boolean;
  onChange(field: TextField, value: string): void;
};

/**
 * A line of the panel with its length, counted as a reader counts it, against the length that still looks right. Drawn
 * anew only when a prop changes, as the lines of the story's head are.
 */
export const CountedField = memo(function CountedField({
  field,
  label,
  hint,
  placeholder,
  value,
  good,
  language,
  readOnly,
  onChange,
}: Props) {
  const t = useTranslations('Editor');
  const { fieldId } = usePane();
  const count = countGraphemes(value || placeholder);
  return (
    <>
      <CommentedField field={field}>
        <Textarea
          ref={keepFieldSteps}
          id={fieldId(field)}
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
          rows={1}
          classNames={{ input: classes.growing }}
          lang={language}
          spellCheck
          readOnly={readOnly}
          value={value}
          onChange={(event) => onChange(field, event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
        />
      </CommentedField>
      <FieldNote field={field} />
    </>
  );
});
