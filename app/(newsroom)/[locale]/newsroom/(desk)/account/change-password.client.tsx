'use client';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState, useTransition } from 'react';
import { type ErrorCode, useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { PasswordField } from '#app/_newsroom/people/password-field.client.tsx';
import { lostAnswer } from '#app/_newsroom/refusals/lost-answer.ts';
import { allFaults } from '#lib/result.ts';
import { changePasswordAction } from './actions.ts';

// The two fields a refusal can belong to; what belongs to neither stands above them.
const fieldOf = (error: string) =>
  error === 'wrong_password' || error === 'current_missing'
    ? 'current'
    : error.startsWith('password_')
      ? 'next'
      : undefined;

/** The present password and a new one. Whoever has a demo password shares it with everybody and is told so. */
export function ChangePassword({ email, isDemo }: { email: string; isDemo: boolean }) {
  const t = useTranslations('Account');
  const tError = useErrorSentence();
  const router = useRouter();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [errors, setErrors] = useState<readonly ErrorCode[]>([]);
  const [pending, start] = useTransition();
  const errorOf = (field: 'current' | 'next' | undefined) => {
    const error = errors.find((one) => fieldOf(one) === field);
    return error === undefined ? undefined : tError(error);
  };

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    start(async () => {
      const answer = await changePasswordAction({ current, next }).catch(lostAnswer);
      if (!answer.ok) return setErrors(allFaults(answer));
      setErrors([]);
      setCurrent('');
      setNext('');
      notices.show({ tone: 'good', message: t('passwordChanged') });
      router.refresh();
    });
  };

  return (
    <form onSubmit={handleSubmit} noValidate>
      <Stack gap="sm" maw={420}>
        {isDemo && (
          <Text size="sm" c="dimmed">
            {t('demoPassword')}
          </Text>
        )}
        {errorOf(undefined) !== undefined && (
          <Alert role="alert" color="red">
            {errorOf(undefined)}
          </Alert>
        )}
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <PasswordField
          label={t('currentPassword')}
          value={current}
          autoComplete="current-password"
          error={errorOf('current')}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordField
          label={t('newPassword')}
          description={t('passwordHint')}
          value={next}
          autoComplete="new-password"
          error={errorOf('next')}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={pending}>
            {t('changePassword')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
