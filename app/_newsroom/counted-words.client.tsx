'use client';

import { Textarea } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Locale } from '#lib/locale.ts';
import { countGraphemes } from '#lib/text/graphemes.ts';

type Props = {
  label: ReactNode;
  hint?: string;
  /** What readers will see, in their language; left out for words of the desk, in whichever a person writes. */
  language?: Locale;
  /** In graphemes. */
  limit: number;
  value: string;
  onChange(value: string): void;
  required?: boolean;
  /** The dialog opens at it. */
  isFirst?: boolean;
  minRows?: number;
};

/** How many characters before the limit words of the desk are counted. */
const NEAR = 100;

/** Whether words are short enough for their limit, as people count characters. */
export const fits = (words: string, limit: number): boolean => countGraphemes(words.trim()) <= limit;

/**
 * Words that have a limit: nothing that is typed or pasted is cut, and what is too many is said. For readers it says from
 * the beginning how many more there may be, for the desk near the end.
 */
export function CountedWords({
  label,
  hint = '',
  language,
  limit,
  value,
  onChange,
  required = false,
  isFirst = false,
  minRows = 2,
}: Props) {
  const t = useTranslations('CountedWords');
  const left = limit - countGraphemes(value.trim());
  const count = left < 0 ? t('over', { count: -left }) : language || left < NEAR ? t('left', { count: left }) : '';
  const description = [hint, count].filter(Boolean).join(' ');
  return (
    <Textarea
      label={label}
      description={description || undefined}
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
