'use client';

import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { CommentedField } from '#app/_newsroom/editor/comments/field-comment.client.tsx';
import { FieldNote } from '#app/_newsroom/editor/meeting/field-note.client.tsx';
import growing from '#app/_newsroom/editor/fields/growing.module.css';
import classes from '#app/_newsroom/editor/head/line-field.module.css';
import { keepFieldSteps } from '#app/_newsroom/editor/fields/field-steps.ts';
import { smartField } from '#app/_newsroom/editor/fields/smart-field.client.ts';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import type { TextField } from '#lib/article/limits.ts';
import type { Locale } from '#lib/locale.ts';
import { countGraphemes } from '#lib/text/graphemes.ts';

type Props = {
  /** The field it writes. */
  field: TextField;
  label: string;
  /** Shown while the field is empty; the label unless said. */
  placeholder?: string;
  value: string;
  language: Locale;
  readOnly: boolean;
  look: 'kicker' | 'headline' | 'standfirst' | 'small';
  /** Graphemes up to which the text looks right; told beyond it. */
  goodLength?: number;
  onChange(field: TextField, value: string): void;
  /** Enter: on to this field of the pane. */
  next: string;
};

/**
 * A line of the story as it will look on the page: a textarea that grows with its words and holds no line breaks. It
 * grows by the words drawn once more behind it, so it is whole before a script runs, and nothing is ever measured.
 */
export const LineField = memo(function LineField({
  field,
  label,
  placeholder,
  value,
  language,
  readOnly,
  look,
  goodLength,
  onChange,
  next,
}: Props) {
  const { fieldId } = usePane();
  const id = fieldId(field);
  const t = useTranslations('Editor');
  const count = goodLength === undefined ? 0 : countGraphemes(value);
  const tooLong = goodLength !== undefined && count > goodLength;
  return (
    <div className={classes.row}>
      <CommentedField field={field}>
        <div
          className={`${growing.line} ${classes[look]}`}
          lang={language}
          data-value={value || (placeholder ?? label)}
        >
          <textarea
            ref={keepFieldSteps}
            id={id}
            aria-label={label}
            placeholder={placeholder ?? label}
            className={`${growing.input} ${classes.input}`}
            rows={1}
            lang={language}
            spellCheck
            readOnly={readOnly}
            value={value}
            aria-describedby={tooLong ? `${id}-length` : undefined}
            onBeforeInput={smartField(language)}
            onChange={(event) => onChange(field, event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              document.getElementById(fieldId(next))?.focus();
            }}
          />
        </div>
      </CommentedField>
      <FieldNote field={field} />
      {tooLong && (
        <span id={`${id}-length`} className={classes.count} title={t('longHint', { good: goodLength })}>
          {t('ofLength', { count, good: goodLength })}
        </span>
      )}
    </div>
  );
});
