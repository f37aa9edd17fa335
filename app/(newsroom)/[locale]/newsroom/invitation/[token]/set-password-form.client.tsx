'use client';
import { Alert, Button, PasswordInput, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { keepTyped } from '#app/_newsroom/keep-typed.ts';
import type { SetPasswordState } from './actions.ts';

type Props = { action: (before: SetPasswordState, form: FormData) => Promise<SetPasswordState>; email: string };

/** A new password, twice. An ordinary form: it works before any script has. */
export function SetPasswordForm({ action, email }: Props) {
  const t = useTranslations('Invitation');
  const tError = useTranslations('Errors');
  const [{ attempt, error }, send, pending] = useActionState(action, { attempt: 0 });
  const ofPassword = error?.startsWith('password_') ? tError(error) : undefined;
  const ofAgain = error === 'passwords_differ' ? tError(error) : undefined;
  return (
    <form action={send} onSubmit={keepTyped(send)} noValidate>
      <Stack gap="md">
        {error !== undefined && ofPassword === undefined && ofAgain === undefined && (
          <Alert key={attempt} role="alert" color="red">
            {tError(error)}
          </Alert>
        )}
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <PasswordInput
          name="password"
          label={t('password')}
          description={t('passwordHint')}
          autoComplete="new-password"
          error={ofPassword}
          errorProps={{ role: 'alert' }}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        />
        <PasswordInput
          name="again"
          label={t('again')}
          autoComplete="new-password"
          error={ofAgain}
          errorProps={{ role: 'alert' }}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        />
        <Button type="submit" loading={pending}>
          {t('submit')}
        </Button>
      </Stack>
    </form>
  );
}
