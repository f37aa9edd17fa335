'use client';

import { Textarea } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Locale } from '#lib/locale.ts';
import { countGraphemes } from '#lib/text/graphemes.ts';

type Props = {
  label: ReactNode;
  hint: string;
  language: Locale;
  /** In graphemes. */
  limit: number;
  value: string;
  onChange(value: string): void;
  required?: boolean;
  /** The dialog opens at it. */
  isFirst?: boolean;
  minRows?: number;
};

/** Whether words are short enough for their limit, as people count characters. */
export const fits = (words: string, limit: number): boolean => countGraphemes(words.trim()) <= limit;

/** Words that readers of one language will see, with how many more there may be. */
export function WordsForReaders({
  label,
  hint,
  language,
  limit,
  value,
  onChange,
  required = false,
  isFirst = false,
  minRows = 2,
}: Props) {
  const t = useTranslations('UpdateQuestion');
  const left = limit - countGraphemes(value.trim());
  return (
    <Textarea
      label={label}
      description={`${hint} ${left < 0 ? t('over', { count: -left }) : t('left', { count: left })}`}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={left < 0}
      lang={language}
      spellCheck
      autosize
      minRows={minRows}
      required={required}
      data-autofocus={isFirst || undefined}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
