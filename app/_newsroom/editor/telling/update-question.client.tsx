'use client';

import { Radio, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { UpdateAnswer } from '#app/_newsroom/editor/telling/update-answer.ts';
import { CountedWords } from '#app/_newsroom/counted-words.client.tsx';
import { UPDATE_NOTE_LIMIT } from '#lib/article/limits.ts';
import type { Locale } from '#lib/locale.ts';

type Props = {
  /** Of which language. */
  language: Locale;
  answer: UpdateAnswer;
  onAnswer(answer: UpdateAnswer): void;
};

/** Whether an update of a live text is minor or substantive, and, of a substantive one, what readers are told has changed. */
export function UpdateQuestion({ language, answer, onAnswer }: Props) {
  const t = useTranslations('UpdateQuestion');
  const name = useTranslations('Languages')(language);
  const group = useId();
  const { kind, note } = answer;
  return (
    <Stack gap="xs">
      <Radio.Group
        name={group}
        label={t('label', { language: name })}
        required
        value={kind ?? null}
        onChange={(value) => onAnswer({ kind: value === 'substantive' ? 'substantive' : 'minor', note })}
      >
        <Stack gap="xs" mt={6}>
          <Radio value="minor" label={t('minor')} description={t('minorHint')} />
          <Radio value="substantive" label={t('substantive')} description={t('substantiveHint')} />
        </Stack>
      </Radio.Group>
      {kind === 'substantive' && (
        <CountedWords
          label={t('note', { language: name })}
          hint={t('noteHint')}
          language={language}
          limit={UPDATE_NOTE_LIMIT}
          value={note}
          onChange={(words) => onAnswer({ kind, note: words })}
        />
      )}
    </Stack>
  );
}
