'use client';
import { Alert, Button, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { PasswordField } from '#app/_newsroom/people/password-field.client.tsx';
import { keepTyped } from '#app/_newsroom/keep-typed.ts';
import type { SetPasswordState } from './actions.ts';

type Props = { action: (before: SetPasswordState, form: FormData) => Promise<SetPasswordState>; email: string };

// The field a refusal belongs to; what belongs to none stands above them.
const fieldOf = (error: string) =>
  error === 'passwords_differ' || error === 'again_missing'
    ? 'again'
    : error.startsWith('password_')
      ? 'password'
      : undefined;

/** A new password, twice. An ordinary form: it works before any script has. */
export function SetPasswordForm({ action, email }: Props) {
  const t = useTranslations('Invitation');
  const tError = useErrorSentence();
  const [{ attempt, errors }, send, pending] = useActionState(action, { attempt: 0, errors: [] });
  const errorOf = (field: 'password' | 'again' | undefined) => {
    const error = errors.find((one) => fieldOf(one) === field);
    return error === undefined ? undefined : tError(error);
  };
  const ofForm = errorOf(undefined);
  return (
    <form action={send} onSubmit={keepTyped(send)} noValidate>
      <Stack gap="md">
        {ofForm !== undefined && (
          <Alert key={attempt} role="alert" color="red">
            {ofForm}
          </Alert>
        )}
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <PasswordField
          name="password"
          label={t('password')}
          description={t('passwordHint')}
          autoComplete="new-password"
          error={errorOf('password')}
        />
        <PasswordField name="again" label={t('again')} autoComplete="new-password" error={errorOf('again')} />
        <Button type="submit" loading={pending}>
          {t('submit')}
        </Button>
      </Stack>
    </form>
  );
}
