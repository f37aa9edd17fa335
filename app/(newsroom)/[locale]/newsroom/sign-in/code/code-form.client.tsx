'use client';
import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useActionState, useEffect, useRef } from 'react';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { signInWithCodeAction } from './actions.ts';

/** Six digits from the app, or a backup code. An ordinary form: it works before any script has. */
export function CodeForm({ locale, next }: { locale: string; next: string }) {
  const t = useTranslations('SecondStep');
  const tError = useErrorSentence();
  const [{ attempt, error }, send, pending] = useActionState(signInWithCodeAction, { attempt: 0 });
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (error === 'wrong_step_code') field.current?.focus();
  }, [attempt, error]);
  return (
    <form action={send} noValidate>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="next" value={next} />
      <Stack gap="md">
        {error !== undefined && error !== 'wrong_step_code' && (
          <Alert key={attempt} role="alert" color={error === 'too_many_attempts' ? 'orange' : 'red'}>
            {tError(error)}
          </Alert>
        )}
        <TextInput
          ref={field}
          name="code"
          label={t('code')}
          description={t('codeHint')}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          error={error === 'wrong_step_code' ? tError(error) : undefined}
          errorProps={{ role: 'alert' }}
          required
          withAsterisk={false}
          autoFocus
        />
        <Button type="submit" loading={pending} fullWidth>
          {t('submit')}
        </Button>
      </Stack>
    </form>
  );
}
