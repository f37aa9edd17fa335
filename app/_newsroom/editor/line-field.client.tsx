'use client';

import { Textarea } from '@mantine/core';
import { useTranslations } from 'next-intl';
import classes from '#app/_newsroom/editor/line-field.module.css';
import type { Locale } from '#lib/locale.ts';
import { countGraphemes } from '#lib/text/graphemes.ts';

type Props = {
  id: string;
  label: string;
  /** Shown while the field is empty; the label unless said. */
  placeholder?: string;
  value: string;
  language: Locale;
  readOnly: boolean;
  look: 'kicker' | 'headline' | 'standfirst' | 'small';
  /** Graphemes up to which the text looks right; told beyond it. */
  goodLength?: number;
  onChange(value: string): void;
  /** Enter at the end: on to the next field. */
  onEnter?(): void;
};

/** A line of the story as it will look on the page: a textarea that grows with its words and holds no line breaks. */
export function LineField({
  id,
  label,
  placeholder,
  value,
  language,
  readOnly,
  look,
  goodLength,
  onChange,
  onEnter,
}: Props) {
  const t = useTranslations('Editor');
  const count = goodLength === undefined ? 0 : countGraphemes(value);
  const tooLong = goodLength !== undefined && count > goodLength;
  return (
    <div className={classes.row}>
      <Textarea
        id={id}
        aria-label={label}
        placeholder={placeholder ?? label}
        variant="unstyled"
        classNames={{ input: `${classes.input} ${classes[look]}` }}
        autosize
        minRows={1}
        lang={language}
        spellCheck
        readOnly={readOnly}
        value={value}
        aria-describedby={tooLong ? `${id}-length` : undefined}
        onChange={(event) => onChange(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onEnter?.();
        }}
      />
      {tooLong && (
        <span id={`${id}-length`} className={classes.count} title={t('longHint', { good: goodLength })}>
          {t('ofLength', { count, good: goodLength })}
        </span>
      )}
    </div>
  );
}
