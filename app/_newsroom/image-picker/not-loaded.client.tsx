'use client';
import { Alert, Button, Group } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { AskLibraryRefusal } from '#app/_newsroom/image-picker/ask-library.ts';
import classes from '#app/_newsroom/image-picker/image-picker.module.css';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';

type Props = {
  error: AskLibraryRefusal;
  /** It is being asked once more. */
  isAsking?: boolean;
  onRetry(): void;
  /** Another way on. */
  children?: ReactNode;
};

/** Answers that may be another next time. */
const PASSING: ReadonlySet<AskLibraryRefusal> = new Set(['unreachable', 'signed_out']);

/** Why the library did not answer, and a way to ask it once more where that may help. */
export function NotLoaded({ error, isAsking = false, onRetry, children }: Props) {
  const t = useTranslations('Errors');
  const tError = useErrorSentence();
  return (
    <div className={classes.wraps}>
      <Alert color="red" role="alert" mb="md">
        {tError(error)}
      </Alert>
      <Group gap="xs">
        {PASSING.has(error) && (
          <Button loading={isAsking} onClick={onRetry}>
            {t('retry')}
          </Button>
        )}
        {children}
      </Group>
    </div>
  );
}
